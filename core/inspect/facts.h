#pragma once

#include "core/chain/header.h"
#include "core/chain/params.h"
#include "core/inspect/thing.h"
#include "core/script/transaction.h"
#include "core/util/clock.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// What the open profile knows about a thing, gathered beforehand so that explaining is a pure function that
/// any thread can run. Everything that is empty is unknown, and is said to be.
namespace zon {

struct ScriptFacts {
    std::string wallet{}; ///< whose it is; empty: not ours
    bool change = false;
    std::string path{};
    std::string label{};
    std::string contact{};   ///< whose address it is in the address book
    std::string belongsTo{}; ///< "invoice INV-0042 (Café Lumen)", "contract “Flour, 2 t”"
    bool escrow = false;     ///< of the contract that it belongs to

    bool isOurs() const { return !wallet.empty(); }
};

/// How the money of an escrow is taken out.
struct EscrowSpend {
    std::string by{};   ///< "buyer and seller together"
    std::string rule{}; ///< the contract's, in a sentence
};

struct TransactionFacts {
    struct Place {
        std::int32_t height = 0;
        BlockHash block{};
        std::uint32_t position = 0;
        UnixTime time{};
    };
    std::optional<Place> place{}; ///< in the chain with the most work
    bool madeHere = false;
    bool conflicted = false;
    std::optional<Txid> replacedBy{};
    UnixTime firstSeen{};
    std::string label{};
    std::string belongsTo{};                       ///< "order of 2 × Cloud hours at Nimbus": what it pays for
    std::map<std::uint32_t, std::string> payees{}; ///< names that the person gave, by output
    /// From the transaction up to the merkle root, as it was when its block was looked at.
    std::optional<std::vector<Hash256>> branch{};
};

struct HeaderFacts {
    std::int32_t height = 0;
    bool inChain = false; ///< the one with the most work
    BlockHeader header{};
};

struct Facts {
    NetworkParams network; ///< a copy: the profile may be closed meanwhile
    bool profile = false;  ///< false: nothing was looked up anywhere
    std::int32_t tipHeight = 0;

    std::optional<TransactionFacts> transaction{}; ///< of the thing itself
    std::optional<HeaderFacts> header{};           ///< of the thing, or of the block the transaction is in
    std::map<OutPoint, TxOut> spent{};             ///< outputs that the thing spends, as far as known
    std::map<OutPoint, EscrowSpend> taken{};       ///< those of them that lay in an escrow
    std::map<OutPoint, Txid> spenders{};           ///< who spends its outputs
    std::map<Script, ScriptFacts> scripts{};       ///< those about which something is known
    std::vector<Txid> known{};                     ///< transactions around it that can be opened, sorted

    const ScriptFacts* about(const Script& script) const {
        const auto found = scripts.find(script);
        return found == scripts.end() ? nullptr : &found->second;
    }
    /// Blocks on top, its own included; 0 when it is in none.
    std::int32_t confirmations() const {
        return transaction && transaction->place ? tipHeight - transaction->place->height + 1 : 0;
    }
};

/// A thing with what is known about it.
struct Subject {
    Thing thing;
    Facts facts;
};

} // namespace zon

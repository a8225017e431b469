#pragma once

#include "core/contracts/contract.h"
#include "core/contracts/notes.h"
#include "core/script/transaction.h"

#include <optional>
#include <set>

namespace zon::contracts {

/// The block that holds a transaction.
struct BlockPlace {
    std::int32_t height = 0;
    UnixTime medianTime; ///< median time past of that block

    friend bool operator==(const BlockPlace&, const BlockPlace&) = default;
};

/// Who gets how much.
struct Shares {
    Amount buyer, seller, arbiter;

    Amount sum() const { return buyer + seller + arbiter; }
    friend bool operator==(const Shares&, const Shares&) = default;
};

/// The transaction that brought the money, and which of its outputs is the escrow's.
struct FundingSeen {
    TransactionRef transaction;
    OutPoint outpoint;
    std::optional<BlockPlace> place; ///< nothing: not in a block
};

/// The transaction that took it, understood.
struct SpendSeen {
    Txid txid;
    SpendPath path = SpendPath::Together;
    Shares paid;   ///< to the parties' payout scripts
    Amount others; ///< to anybody else
    Amount fee;
    std::optional<Bytes> secret; ///< E4, Reveal: the witness shows it
    std::optional<BlockPlace> place;
};

/// All that is known about one output. Facts, in whatever order they came.
struct OutputEvidence {
    std::optional<FundingSeen> funding;
    std::optional<SpendSeen> spend;
    std::vector<Note> notes;
};

/// Where the chain is.
struct ChainMoment {
    std::int32_t height = 0;
    UnixTime medianTime; ///< median time past of the tip: what locks are compared with
};

struct Evidence {
    std::set<Role> signers; ///< whose signature and proof of possession are valid
    std::vector<OutputEvidence> outputs;
};

/// The outputs of `tx` that fund the contract, one for each of its outputs. NotFound when it pays none of its
/// scripts; Rejected with what is wrong when it pays some, but not every one, exactly once, and exactly.
Result<std::vector<OutPoint>> findFunding(const Contract& contract, const Transaction& tx);

/// What a transaction that spends the outpoint of output `n` means, from whose signatures verify. Rejected
/// when it isn't a valid spend.
Result<SpendSeen> readSpend(const Contract& contract, std::size_t n, const OutPoint& outpoint,
                            const Transaction& tx);

/// A transaction, and the block that holds it.
struct SeenTransaction {
    TransactionRef transaction;
    std::optional<BlockPlace> place;
};

/// Fills in what these transactions did to the escrow, whatever their order: what is in a block goes before
/// what isn't. Gives what is wrong with some of them (paid, but not as agreed; spends that can't be); they
/// count for nothing.
std::vector<Error> gatherEvidence(const Contract& contract, const std::vector<SeenTransaction>& seen,
                                  Evidence& evidence);

/// After a reorganisation: what was in blocks above `height` is in none any more, until it is seen again.
/// Transactions that a new branch has replaced by others are the caller's to remove.
void rollBack(Evidence& evidence, std::int32_t height);

} // namespace zon::contracts

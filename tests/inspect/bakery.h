#pragma once

#include "core/chain/merkle.h"
#include "tests/inspect/subject.h"

namespace zon::test {

inline Script scriptNamed(std::string_view name) {
    return p2wpkhScript(pointNamed(name).hash160());
}

/// A payment as in a bakery's day: two coins in, flour paid, change back.
struct Bakery {
    TransactionRef coins = coinsFor({scriptNamed("one"), scriptNamed("two")});
    Transaction tx;
    Facts facts = factsWith(coins);

    Bakery() {
        tx.inputs = {{{coins->txid(), 0}, {}, TxIn::sequenceSignalsRbf, {}},
                     {{coins->txid(), 1}, {}, TxIn::sequenceSignalsRbf, {}}};
        tx.outputs = {{Amount(15'000), scriptNamed("mill")}, {Amount(4'700), scriptNamed("change")}};
        tx.lockTime = 48'197;
        facts.profile = true;
        facts.tipHeight = 48'212;
        for (const char* name : {"one", "two"})
            facts.scripts[scriptNamed(name)] = {.wallet = "Harbour Bakery", .path = "m/84h/1h/0h/0/1"};
        facts.scripts[scriptNamed("change")] = {.wallet = "Harbour Bakery", .change = true};
        facts.scripts[scriptNamed("mill")] = {.contact = "Nordmill Flour"};
        sign();
    }
    void sign() {
        Psbt psbt = createPsbt(tx).value();
        addPreviousTransaction(psbt, coins);
        SigningKeys keys = keysNamed({"one", "two"});
        (void)signPsbt(psbt, keys).value();
        for (std::size_t i = 0; i < 2; ++i) {
            const auto& [key, signature] = *psbt.inputs[i].partialSignatures.begin();
            tx.inputs[i].witness = {signature, key};
        }
    }
    /// In the last but one place of a block of three.
    void confirm() {
        std::vector<Hash256> leaves{Hash256(sha256(asBytes("coinbase"))), Hash256(tx.txid().bytes()),
                                    Hash256(sha256(asBytes("last")))};
        BlockHeader header;
        header.merkleRoot = merkleRoot(leaves).root;
        facts.header = HeaderFacts{48'199, true, header};
        TransactionFacts& known = facts.transaction.emplace();
        known.place = {48'199, header.hash(), 1, unixTime(1'700'000'000)};
        known.branch = merkleBranch(leaves, 1);
        known.madeHere = true;
    }
};

} // namespace zon::test

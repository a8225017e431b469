#pragma once

#include "core/crypto/key.h"
#include "core/sandbox/node_core.h"
#include "core/script/tx_check.h"
#include "tests/chain/chain_builder.h"

#include <QByteArray>
#include <QTemporaryDir>
#include <map>

/// What the tests of the node share: a clock of their own, a purse that signs, and a chain to build on.
namespace zon::test {

/// Stands still until it is moved.
class StepClock final : public Clock {
public:
    UnixTime now() const override { return now_; }
    SteadyTime steady() const override { return steady_; }
    void advance(Seconds by) {
        now_ += by;
        steady_ += by;
    }
    void set(UnixTime now) { now_ = now; }

private:
    UnixTime now_ = unixTime(1'770'000'000);
    SteadyTime steady_{};
};

/// A coin that a test can spend.
struct Funds {
    OutPoint outpoint;
    TxOut output;
};

/// One key with its P2WPKH script.
class Purse {
public:
    Purse() : key_(PrivateKey::generate()) {}

    Script script() const;
    /// Output `index` of `tx`.
    static Funds output(const Transaction& tx, std::uint32_t index = 0) {
        return {{tx.txid(), index}, tx.outputs[index]};
    }

    /// Everything in `from` but the fee, to `to` (this purse when empty).
    Transaction spend(const std::vector<Funds>& from, Amount fee = Amount(1'000), const Script& to = {},
                      std::uint32_t sequence = TxIn::sequenceSignalsRbf) const;
    /// Signs every input anew after a change.
    void sign(Transaction& tx, const std::vector<Funds>& from) const;

private:
    PrivateKey key_;
};

/// A node without servers on a file of its own, and the chain that was fed to it.
class NodeFixture {
public:
    explicit NodeFixture(NetworkId network = NetworkId::Sandbox, std::int32_t blocks = 0);

    /// Mines on the builder's chain, paying the purse, and gives the block to the node.
    const Block& mine(std::vector<Transaction> transactions = {}, Amount fees = {}, std::uint32_t tag = 0);
    void mineMany(std::int32_t count);
    /// What the node says of a block: "" when it is accepted, else Bitcoin Core's reason or the state.
    std::string give(const Block& block);
    /// Reason, or "" when accepted.
    std::string send(const Transaction& tx);
    /// The reward of the block at a height.
    Funds reward(std::int32_t height) const { return Purse::output(builder.at(height).transactions[0]); }

    /// Closes the node and opens it again from its file.
    void reopen();

    StepClock clock;
    QTemporaryDir folder;
    const NetworkParams& params;
    ChainBuilder builder;
    Purse purse;
    std::unique_ptr<NodeCore> node;
};

using CoinMap = std::map<OutPoint, std::tuple<Amount, Bytes, int, bool>>;
CoinMap coinsOf(ChainStore& store);

template <typename T>
QByteArray why(const Result<T>& result) {
    return result ? QByteArray("success")
                  : QByteArray::fromStdString(result.error().message + " [" + result.error().detail + "]");
}

} // namespace zon::test

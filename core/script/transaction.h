#pragma once

#include "core/script/script.h"
#include "core/util/amount.h"
#include "core/util/id.h"
#include "core/util/serialize.h"

#include <memory>
#include <vector>

namespace zon {

/// Which output of which transaction.
struct OutPoint {
    static constexpr std::uint32_t nullIndex = 0xffffffff;

    Txid txid;
    std::uint32_t index = nullIndex;

    bool isNull() const { return index == nullIndex && txid.isNull(); } ///< the input of a coinbase
    std::string display() const { return txid.display() + ":" + std::to_string(index); }

    friend auto operator<=>(const OutPoint&, const OutPoint&) = default;
    friend bool operator==(const OutPoint&, const OutPoint&) = default;
};

/// The stack that a segwit input starts with (BIP141). Empty: no witness.
using Witness = std::vector<Bytes>;

struct TxIn {
    static constexpr std::uint32_t sequenceFinal = 0xffffffff;
    static constexpr std::uint32_t sequenceSignalsRbf = 0xfffffffd; ///< BIP125, with lock time in force

    OutPoint prevout;
    Script scriptSig;
    std::uint32_t sequence = sequenceFinal;
    Witness witness;

    friend bool operator==(const TxIn&, const TxIn&) = default;
};

struct TxOut {
    Amount value;
    Script scriptPubKey;

    friend bool operator==(const TxOut&, const TxOut&) = default;
};

/// Whether witnesses are part of the serialized form (BIP144) or left out, as they are for the txid.
enum class WithWitness : bool { No, Yes };

/// A value. The ids are computed when asked for: who needs one often keeps it beside the transaction.
struct Transaction {
    std::int32_t version = 2; ///< rules read it as unsigned: −1 counts as more than 2
    std::vector<TxIn> inputs;
    std::vector<TxOut> outputs;
    std::uint32_t lockTime = 0; ///< below 500,000,000 a height, from there on a Unix time

    Txid txid() const;
    Wtxid wtxid() const;
    bool hasWitness() const;
    bool isCoinbase() const { return inputs.size() == 1 && inputs[0].prevout.isNull(); }
    bool signalsRbf() const; ///< BIP125: some input's sequence is at most 0xfffffffd

    std::size_t size() const;         ///< bytes with witness
    std::size_t strippedSize() const; ///< bytes without
    std::size_t weight() const;       ///< BIP141: 3 × stripped size + size
    std::size_t vsize() const;        ///< weight / 4, rounded up: what fees are paid for
    /// The sum of the outputs; meaningful only when each is isMoney().
    Amount outputValue() const;

    friend bool operator==(const Transaction&, const Transaction&) = default;
};

using TransactionRef = std::shared_ptr<const Transaction>;

/// A whole transaction and nothing behind it. With `WithWitness::No` the marker of BIP144 isn't recognised,
/// so that a transaction without inputs is read as such (PSBT).
///
/// Threat: any bytes from anyone. Counts are bounded by the bytes that are there; a witness flag without any
/// witness and unknown flags are refused, as Bitcoin Core does.
Result<Transaction> parseTransaction(ByteSpan bytes, WithWitness form = WithWitness::Yes);

/// The same inside a larger message; failure is the reader's.
void read(Reader& reader, Transaction& tx, WithWitness form = WithWitness::Yes);
void read(Reader& reader, OutPoint& prevout);
void read(Reader& reader, TxOut& output);
void read(Reader& reader, Witness& witness);

Bytes serialize(const Transaction& tx, WithWitness form = WithWitness::Yes);
void write(Writer& writer, const Transaction& tx, WithWitness form = WithWitness::Yes);
void write(Writer& writer, const OutPoint& prevout);
void write(Writer& writer, const TxOut& output);
void write(Writer& writer, const Witness& witness);

/// Bytes that they take.
std::size_t serializedSize(const TxOut& output);
std::size_t serializedSize(const Witness& witness);

} // namespace zon

/// See std::hash<zon::Id>: outsiders choose these, so bound the table.
template <>
struct std::hash<zon::OutPoint> {
    std::size_t operator()(const zon::OutPoint& prevout) const noexcept {
        return std::hash<zon::Txid>{}(prevout.txid) ^ (prevout.index * std::size_t{0x9e3779b97f4a7c15});
    }
};

#include "core/script/transaction.h"

#include "core/crypto/sha256.h"

#include <algorithm>

namespace zon {

namespace {

// What Bitcoin Core accepts as a length (MAX_SIZE); the bytes that are really there bound it much further.
constexpr std::size_t maxLength = 0x02000000;

// The least bytes that one of each takes: they turn "bytes left" into "at most this many can follow".
constexpr std::size_t minInputSize = 36 + 1 + 4;
constexpr std::size_t minOutputSize = 8 + 1;
constexpr std::size_t minWitnessItemSize = 1;

constexpr std::uint8_t witnessFlag = 1;

void readInputs(Reader& reader, std::vector<TxIn>& inputs) {
    inputs.resize(reader.count(maxLength, minInputSize));
    for (TxIn& input : inputs) {
        read(reader, input.prevout);
        input.scriptSig = Script(reader.varBytes(maxLength));
        input.sequence = reader.u32();
    }
}

void readOutputs(Reader& reader, std::vector<TxOut>& outputs) {
    outputs.resize(reader.count(maxLength, minOutputSize));
    for (TxOut& output : outputs)
        read(reader, output);
}

std::size_t serializedSize(const TxIn& input) {
    return 36 + compactSizeLength(input.scriptSig.size()) + input.scriptSig.size() + 4;
}

} // namespace

void read(Reader& reader, OutPoint& prevout) {
    reader.id(prevout.txid);
    prevout.index = reader.u32();
}

void read(Reader& reader, TxOut& output) {
    output.value = Amount(reader.i64());
    output.scriptPubKey = Script(reader.varBytes(maxLength));
}

void read(Reader& reader, Witness& witness) {
    witness.resize(reader.count(maxLength, minWitnessItemSize));
    for (Bytes& item : witness)
        item = toBytes(reader.varBytes(maxLength));
}

void read(Reader& reader, Transaction& tx, WithWitness form) {
    tx = Transaction();
    tx.version = reader.i32();

    // BIP144: where the number of inputs would be 0 stands a marker, and a flag byte follows it. A real
    // transaction without inputs has a 0 there as well: its flag is then the number of its outputs.
    std::uint8_t flags = 0;
    readInputs(reader, tx.inputs);
    if (form == WithWitness::Yes && tx.inputs.empty() && reader.ok()) {
        flags = reader.u8();
        if (flags != 0) {
            readInputs(reader, tx.inputs);
            readOutputs(reader, tx.outputs);
        }
    } else {
        readOutputs(reader, tx.outputs);
    }

    if ((flags & witnessFlag) != 0) {
        flags ^= witnessFlag;
        for (TxIn& input : tx.inputs)
            read(reader, input.witness);
        if (reader.ok() && !tx.hasWitness()) reader.fail("it says it has a witness but has none");
    }
    if (flags != 0) reader.fail("it has a part of a kind that is not known");
    tx.lockTime = reader.u32();
}

Result<Transaction> parseTransaction(ByteSpan bytes, WithWitness form) {
    Reader reader(bytes);
    Transaction tx;
    read(reader, tx, form);
    if (auto done = reader.finish("transaction"); !done) return fail(done);
    return tx;
}

void write(Writer& writer, const OutPoint& prevout) {
    writer.id(prevout.txid).u32(prevout.index);
}

void write(Writer& writer, const TxOut& output) {
    writer.i64(output.value.zat()).varBytes(output.scriptPubKey.span());
}

void write(Writer& writer, const Witness& witness) {
    writer.compactSize(witness.size());
    for (const Bytes& item : witness)
        writer.varBytes(item);
}

void write(Writer& writer, const Transaction& tx, WithWitness form) {
    const bool witness = form == WithWitness::Yes && tx.hasWitness();
    writer.i32(tx.version);
    if (witness) writer.u8(0).u8(witnessFlag);
    writer.compactSize(tx.inputs.size());
    for (const TxIn& input : tx.inputs) {
        write(writer, input.prevout);
        writer.varBytes(input.scriptSig.span()).u32(input.sequence);
    }
    writer.compactSize(tx.outputs.size());
    for (const TxOut& output : tx.outputs)
        write(writer, output);
    if (witness)
        for (const TxIn& input : tx.inputs)
            write(writer, input.witness);
    writer.u32(tx.lockTime);
}

Bytes serialize(const Transaction& tx, WithWitness form) {
    Writer writer;
    writer.reserve(form == WithWitness::Yes ? tx.size() : tx.strippedSize());
    write(writer, tx, form);
    return writer.take();
}

std::size_t serializedSize(const TxOut& output) {
    return 8 + compactSizeLength(output.scriptPubKey.size()) + output.scriptPubKey.size();
}

std::size_t serializedSize(const Witness& witness) {
    std::size_t size = compactSizeLength(witness.size());
    for (const Bytes& item : witness)
        size += compactSizeLength(item.size()) + item.size();
    return size;
}

Txid Transaction::txid() const {
    return Txid(sha256d(serialize(*this, WithWitness::No)));
}

Wtxid Transaction::wtxid() const {
    return Wtxid(sha256d(serialize(*this, WithWitness::Yes)));
}

bool Transaction::hasWitness() const {
    return std::ranges::any_of(inputs, [](const TxIn& input) { return !input.witness.empty(); });
}

bool Transaction::signalsRbf() const {
    return std::ranges::any_of(inputs,
                               [](const TxIn& input) { return input.sequence <= TxIn::sequenceSignalsRbf; });
}

std::size_t Transaction::strippedSize() const {
    std::size_t size = 4 + compactSizeLength(inputs.size()) + compactSizeLength(outputs.size()) + 4;
    for (const TxIn& input : inputs)
        size += serializedSize(input);
    for (const TxOut& output : outputs)
        size += zon::serializedSize(output);
    return size;
}

std::size_t Transaction::size() const {
    std::size_t size = strippedSize();
    if (!hasWitness()) return size;
    size += 2; // marker and flag
    for (const TxIn& input : inputs)
        size += zon::serializedSize(input.witness);
    return size;
}

std::size_t Transaction::weight() const {
    return 3 * strippedSize() + size();
}

std::size_t Transaction::vsize() const {
    return (weight() + 3) / 4;
}

Amount Transaction::outputValue() const {
    Amount sum;
    for (const TxOut& output : outputs)
        sum += output.value;
    return sum;
}

} // namespace zon

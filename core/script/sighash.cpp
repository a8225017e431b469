#include "core/script/sighash.h"

#include "core/crypto/tagged_hash.h"

namespace zon {

namespace {

// In legacy and version 0 hash types the low five bits choose the outputs; other bits are hashed but mean
// nothing.
constexpr std::int32_t legacyOutputMask = 0x1f;

bool anyoneCanPay(std::int32_t hashType) {
    return (hashType & SIGHASH_ANYONECANPAY) != 0;
}

// A script without its OP_CODESEPARATORs, after the length it has then. Where it is cut off, Bitcoin hashes
// no more than its parser got through; the length still counts everything.
void writeScriptCode(Writer& writer, ByteSpan script) {
    Bytes kept;
    kept.reserve(script.size());
    std::size_t separators = 0;
    std::size_t from = 0;
    const auto keepUntil = [&](std::size_t to) {
        const ByteSpan part = script.subspan(from, to - from);
        kept.insert(kept.end(), part.begin(), part.end());
    };
    ScriptReader walk(script);
    while (const auto instruction = walk.next()) {
        if (instruction->opcode != OP_CODESEPARATOR) continue;
        ++separators;
        keepUntil(instruction->offset);
        from = instruction->end;
    }
    keepUntil(walk.failed() ? walk.stoppedAt() : script.size());
    writer.compactSize(script.size() - separators).raw(kept);
}

void writeBlankOutput(Writer& writer) {
    writer.i64(-1).compactSize(0);
}

Digest32 hashOf(const Writer& writer) {
    return sha256(writer.bytes());
}

Digest32 hashOfOutput(const TxOut& output) {
    Writer writer;
    write(writer, output);
    return hashOf(writer);
}

bool isTaprootHashType(std::uint8_t hashType) {
    return hashType <= SIGHASH_SINGLE
           || (hashType >= (SIGHASH_ANYONECANPAY | SIGHASH_ALL)
               && hashType <= (SIGHASH_ANYONECANPAY | SIGHASH_SINGLE));
}

} // namespace

PrecomputedTransaction::PrecomputedTransaction(const Transaction& tx, std::vector<TxOut> spentOutputs)
    : tx_(&tx), spentOutputs_(std::move(spentOutputs)) {
    Writer prevouts, sequences, outputs;
    for (const TxIn& input : tx.inputs) {
        write(prevouts, input.prevout);
        sequences.u32(input.sequence);
    }
    for (const TxOut& output : tx.outputs)
        write(outputs, output);
    prevouts_ = hashOf(prevouts);
    sequences_ = hashOf(sequences);
    outputs_ = hashOf(outputs);
    prevoutsTwice_ = sha256(prevouts_);
    sequencesTwice_ = sha256(sequences_);
    outputsTwice_ = sha256(outputs_);

    Writer amounts, scripts;
    for (const TxOut& output : spentOutputs_) {
        amounts.i64(output.value.zat());
        scripts.varBytes(output.scriptPubKey.span());
    }
    spentAmounts_ = hashOf(amounts);
    spentScripts_ = hashOf(scripts);
}

Digest32 legacySighash(const Transaction& tx, std::size_t input, ByteSpan scriptCode, std::int32_t hashType) {
    const bool single = (hashType & legacyOutputMask) == SIGHASH_SINGLE;
    const bool none = (hashType & legacyOutputMask) == SIGHASH_NONE;
    if (single && input >= tx.outputs.size()) return Digest32{1}; // a bug of 2009 that is a rule now

    Writer writer;
    writer.reserve(tx.strippedSize() + scriptCode.size());
    writer.i32(tx.version);
    const auto writeInput = [&](std::size_t i) {
        write(writer, tx.inputs[i].prevout);
        if (i == input)
            writeScriptCode(writer, scriptCode);
        else
            writer.compactSize(0);
        writer.u32(i != input && (single || none) ? 0 : tx.inputs[i].sequence);
    };
    if (anyoneCanPay(hashType)) {
        writer.compactSize(1);
        writeInput(input);
    } else {
        writer.compactSize(tx.inputs.size());
        for (std::size_t i = 0; i < tx.inputs.size(); ++i)
            writeInput(i);
    }

    const std::size_t outputs = none ? 0 : single ? input + 1 : tx.outputs.size();
    writer.compactSize(outputs);
    for (std::size_t i = 0; i < outputs; ++i) {
        if (single && i != input)
            writeBlankOutput(writer);
        else
            write(writer, tx.outputs[i]);
    }
    writer.u32(tx.lockTime).i32(hashType);
    return sha256d(writer.bytes());
}

Digest32 segwitV0Sighash(const PrecomputedTransaction& precomputed, std::size_t input, ByteSpan scriptCode,
                         Amount amount, std::int32_t hashType) {
    const Transaction& tx = precomputed.tx();
    const bool single = (hashType & legacyOutputMask) == SIGHASH_SINGLE;
    const bool none = (hashType & legacyOutputMask) == SIGHASH_NONE;
    const bool allInputs = !anyoneCanPay(hashType);

    constexpr Digest32 zero{};
    Digest32 outputs = zero;
    if (!single && !none)
        outputs = precomputed.outputsTwice();
    else if (single && input < tx.outputs.size())
        outputs = sha256(hashOfOutput(tx.outputs[input]));

    Writer writer;
    writer.reserve(170 + scriptCode.size());
    writer.i32(tx.version);
    writer.raw(allInputs ? precomputed.prevoutsTwice() : zero);
    writer.raw(allInputs && !single && !none ? precomputed.sequencesTwice() : zero);
    write(writer, tx.inputs[input].prevout);
    writer.varBytes(scriptCode).i64(amount.zat()).u32(tx.inputs[input].sequence);
    writer.raw(outputs).u32(tx.lockTime).i32(hashType);
    return sha256d(writer.bytes());
}

std::optional<Digest32> taprootSighash(const PrecomputedTransaction& precomputed, std::size_t input,
                                       std::uint8_t hashType, const TaprootContext& context) {
    const Transaction& tx = precomputed.tx();
    if (!precomputed.knowsSpentOutputs() || !isTaprootHashType(hashType)) return {};
    const std::uint8_t outputType = hashType == SIGHASH_DEFAULT ? std::uint8_t{SIGHASH_ALL} : hashType & 3;
    if (outputType == SIGHASH_SINGLE && input >= tx.outputs.size()) return {};

    constexpr std::uint8_t epoch = 0;
    constexpr std::uint8_t keyVersion = 0;
    Writer writer;
    writer.reserve(280);
    writer.u8(epoch).u8(hashType).i32(tx.version).u32(tx.lockTime);
    if (!anyoneCanPay(hashType))
        writer.raw(precomputed.prevouts())
            .raw(precomputed.spentAmounts())
            .raw(precomputed.spentScripts())
            .raw(precomputed.sequences());
    if (outputType == SIGHASH_ALL) writer.raw(precomputed.outputs());

    const int spendType = (context.leafHash ? 2 : 0) + (context.annexHash ? 1 : 0);
    writer.u8(static_cast<std::uint8_t>(spendType));
    if (anyoneCanPay(hashType)) {
        write(writer, tx.inputs[input].prevout);
        write(writer, precomputed.spentOutputs()[input]);
        writer.u32(tx.inputs[input].sequence);
    } else {
        writer.u32(static_cast<std::uint32_t>(input));
    }
    if (context.annexHash) writer.raw(*context.annexHash);
    if (outputType == SIGHASH_SINGLE) writer.raw(hashOfOutput(tx.outputs[input]));
    if (context.leafHash) writer.raw(*context.leafHash).u8(keyVersion).u32(context.codeSeparatorPosition);

    static const TaggedHasher tag("TapSighash");
    return TaggedHasher(tag).write(writer.bytes()).finish();
}

Digest32 taprootAnnexHash(ByteSpan annex) {
    Writer writer;
    writer.varBytes(annex);
    return hashOf(writer);
}

Digest32 tapleafHash(std::uint8_t leafVersion, ByteSpan script) {
    static const TaggedHasher tag("TapLeaf");
    Writer length;
    length.compactSize(script.size());
    return TaggedHasher(tag).writeByte(leafVersion).write(length.bytes()).write(script).finish();
}

Digest32 tapbranchHash(const Digest32& a, const Digest32& b) {
    static const TaggedHasher tag("TapBranch");
    return TaggedHasher(tag).write(a < b ? a : b).write(a < b ? b : a).finish();
}

} // namespace zon

#include "core/crypto/hash160.h"
#include "core/script/psbt.h"
#include "core/script/psbt_fields.h"
#include "core/util/base64.h"

namespace zon {

namespace {

/// Writes the records of one map. The records that nothing here knows go where their type puts them, so that
/// the order of a map depends on what it holds alone.
class MapWriter {
public:
    MapWriter(Writer& out, const PsbtUnknownFields& unknown)
        : out_(out), unknown_(unknown), next_(unknown.begin()) {}

    void write(std::uint64_t type, ByteSpan keyData, ByteSpan value) {
        Writer key;
        key.compactSize(type).raw(keyData);
        for (; next_ != unknown_.end() && next_->first < key.bytes(); ++next_)
            record(next_->first, next_->second);
        record(key.bytes(), value);
    }
    void write(std::uint64_t type, ByteSpan value) { write(type, {}, value); }
    void writeU32(std::uint64_t type, std::uint32_t value) { write(type, Writer().u32(value).bytes()); }
    void writeCount(std::uint64_t type, std::size_t n) { write(type, Writer().compactSize(n).bytes()); }

    void end() {
        for (; next_ != unknown_.end(); ++next_)
            record(next_->first, next_->second);
        out_.u8(0);
    }

private:
    void record(ByteSpan key, ByteSpan value) { out_.varBytes(key).varBytes(value); }

    Writer& out_;
    const PsbtUnknownFields& unknown_;
    PsbtUnknownFields::const_iterator next_;
};

void writeOrigin(Writer& writer, const KeyOrigin& origin) {
    writer.raw(origin.fingerprint);
    for (const std::uint32_t step : origin.path.steps())
        writer.u32(step);
}

void writeOrigins(MapWriter& map, std::uint64_t type, const std::map<Bytes, KeyOrigin>& origins) {
    for (const auto& [key, origin] : origins) {
        Writer value;
        writeOrigin(value, origin);
        map.write(type, key, value.bytes());
    }
}

void writeTapOrigins(MapWriter& map, std::uint64_t type,
                     const std::map<std::array<std::uint8_t, 32>, TapKeyOrigin>& origins) {
    for (const auto& [key, entry] : origins) {
        Writer value;
        value.compactSize(entry.leafHashes.size());
        for (const Digest32& hash : entry.leafHashes)
            value.raw(hash);
        writeOrigin(value, entry.origin);
        map.write(type, key, value.bytes());
    }
}

void writeByKey(MapWriter& map, std::uint64_t type, const std::map<Bytes, Bytes>& values) {
    for (const auto& [key, value] : values)
        map.write(type, key, value);
}

void writeScript(MapWriter& map, std::uint64_t type, const std::optional<Script>& script) {
    if (script) map.write(type, script->span());
}

void writeU32(MapWriter& map, std::uint64_t type, const std::optional<std::uint32_t>& value) {
    if (value) map.writeU32(type, *value);
}

Result<void> writeGlobal(Writer& out, const Psbt& psbt) {
    MapWriter map(out, psbt.unknown);
    if (psbt.version == 0) {
        const auto tx = psbt.unsignedTransaction();
        if (!tx) return fail(tx);
        map.write(psbt_global::UnsignedTx, serialize(*tx, WithWitness::No));
    }
    writeOrigins(map, psbt_global::Xpub, psbt.xpubs);
    if (psbt.version == 2) {
        map.writeU32(psbt_global::TxVersion, static_cast<std::uint32_t>(psbt.txVersion));
        writeU32(map, psbt_global::FallbackLockTime, psbt.fallbackLockTime);
        map.writeCount(psbt_global::InputCount, psbt.inputs.size());
        map.writeCount(psbt_global::OutputCount, psbt.outputs.size());
        if (psbt.modifiable) map.write(psbt_global::TxModifiable, ByteSpan(&*psbt.modifiable, 1));
    }
    if (psbt.signedMessage) map.write(psbt_global::SignedMessage, *psbt.signedMessage);
    if (psbt.version != 0) map.writeU32(psbt_global::Version, psbt.version);
    map.end();
    return {};
}

void writeTaproot(MapWriter& map, const PsbtInput& input) {
    if (input.tapKeySignature) map.write(psbt_in::TapKeySignature, *input.tapKeySignature);
    for (const auto& [signer, signature] : input.tapScriptSignatures)
        map.write(psbt_in::TapScriptSignature, Writer().raw(signer.key).raw(signer.leafHash).bytes(),
                  signature);
    for (const auto& [controlBlock, leaf] : input.tapLeaves)
        map.write(psbt_in::TapLeafScript, controlBlock, Writer().raw(leaf.script).u8(leaf.version).bytes());
    writeTapOrigins(map, psbt_in::TapDerivation, input.tapDerivations);
    if (input.tapInternalKey) map.write(psbt_in::TapInternalKey, *input.tapInternalKey);
    if (input.tapMerkleRoot) map.write(psbt_in::TapMerkleRoot, *input.tapMerkleRoot);
}

/// By the hash of the key, as Bitcoin Core does and BIP174's examples show, so that the same PSBT has the
/// same bytes everywhere.
void writePartialSignatures(MapWriter& map, const PsbtInput& input) {
    std::map<Digest20, const std::pair<const Bytes, Bytes>*> byHash;
    for (const auto& entry : input.partialSignatures)
        byHash.emplace(hash160(entry.first), &entry);
    for (const auto& [hash, entry] : byHash)
        map.write(psbt_in::PartialSignature, entry->first, entry->second);
}

void writeInput(Writer& out, std::uint32_t version, const PsbtInput& input) {
    MapWriter map(out, input.unknown);
    if (input.previousTransaction) map.write(psbt_in::NonWitnessUtxo, serialize(*input.previousTransaction));
    if (input.witnessUtxo) {
        Writer value;
        write(value, *input.witnessUtxo);
        map.write(psbt_in::WitnessUtxo, value.bytes());
    }
    writePartialSignatures(map, input);
    writeU32(map, psbt_in::SighashType, input.sighashType);
    writeScript(map, psbt_in::RedeemScript, input.redeemScript);
    writeScript(map, psbt_in::WitnessScript, input.witnessScript);
    writeOrigins(map, psbt_in::Derivation, input.derivations);
    writeScript(map, psbt_in::FinalScriptSig, input.finalScriptSig);
    if (input.finalWitness) {
        Writer value;
        write(value, *input.finalWitness);
        map.write(psbt_in::FinalWitness, value.bytes());
    }
    writeByKey(map, psbt_in::Ripemd160, input.ripemd160Preimages);
    writeByKey(map, psbt_in::Sha256, input.sha256Preimages);
    writeByKey(map, psbt_in::Hash160, input.hash160Preimages);
    writeByKey(map, psbt_in::Hash256, input.hash256Preimages);
    if (version == 2) {
        map.write(psbt_in::PreviousTxid, input.prevout.txid.span());
        map.writeU32(psbt_in::OutputIndex, input.prevout.index);
        writeU32(map, psbt_in::Sequence, input.sequence);
        writeU32(map, psbt_in::RequiredTime, input.requiredTime);
        writeU32(map, psbt_in::RequiredHeight, input.requiredHeight);
    }
    writeTaproot(map, input);
    map.end();
}

void writeOutput(Writer& out, std::uint32_t version, const PsbtOutput& output) {
    MapWriter map(out, output.unknown);
    writeScript(map, psbt_out::RedeemScript, output.redeemScript);
    writeScript(map, psbt_out::WitnessScript, output.witnessScript);
    writeOrigins(map, psbt_out::Derivation, output.derivations);
    if (version == 2) {
        map.write(psbt_out::Amount, Writer().i64(output.output.value.zat()).bytes());
        map.write(psbt_out::Script, output.output.scriptPubKey.span());
    }
    if (output.tapInternalKey) map.write(psbt_out::TapInternalKey, *output.tapInternalKey);
    if (!output.tapTree.empty()) {
        Writer value;
        for (const TapTreeLeaf& entry : output.tapTree)
            value.u8(entry.depth).u8(entry.leaf.version).varBytes(entry.leaf.script);
        map.write(psbt_out::TapTree, value.bytes());
    }
    writeTapOrigins(map, psbt_out::TapDerivation, output.tapDerivations);
    map.end();
}

} // namespace

Result<Bytes> serializePsbt(const Psbt& psbt) {
    Writer out;
    out.raw(psbtMagic);
    if (auto done = writeGlobal(out, psbt); !done) return fail(done);
    for (const PsbtInput& input : psbt.inputs)
        writeInput(out, psbt.version, input);
    for (const PsbtOutput& output : psbt.outputs)
        writeOutput(out, psbt.version, output);
    return out.take();
}

Result<std::string> toBase64(const Psbt& psbt) {
    const auto bytes = serializePsbt(psbt);
    if (!bytes) return fail(bytes);
    return toBase64(ByteSpan(*bytes));
}

} // namespace zon

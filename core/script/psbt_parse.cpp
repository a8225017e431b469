#include "core/script/psbt_field_parser.h"
#include "core/script/psbt_fields.h"

#include "core/script/locks.h"
#include "core/util/base64.h"

#include <set>

namespace zon {

namespace {

// What fits into the million bytes that a block has without witnesses, at 41 and 9 bytes each. An input takes
// about a kilobyte here, so a count must not be believed just because there are bytes for it.
constexpr std::size_t maxInputs = 1'000'000 / 41;
constexpr std::size_t maxOutputs = 1'000'000 / 9;

/// Reads records up to the separator and hands each to `take`.
template <typename Take>
Result<void> readMap(Reader& reader, const std::string& where, Take&& take) {
    std::set<std::string_view> seen;
    while (true) {
        const ByteSpan key = reader.varBytes(maxPsbtSize);
        if (!reader.ok()) return psbtMalformed(where, "it is cut off or missing");
        if (key.empty()) return {};
        const ByteSpan value = reader.varBytes(maxPsbtSize);
        if (!reader.ok()) return psbtMalformed(where, "it is cut off");

        Reader keyReader(key);
        PsbtField field{0, key, {}, value};
        field.type = keyReader.compactSize(std::numeric_limits<std::uint64_t>::max());
        if (!keyReader.ok()) return psbtMalformed(where, "a key has no type in its shortest form");
        field.keyData = key.subspan(keyReader.position());
        if (!seen.insert(asText(key)).second) return psbtMalformed(where, "a key stands there twice");
        if (auto done = take(field); !done) return done;
    }
}

/// What only the global map says and the rest depends on.
struct Counts {
    std::optional<Transaction> unsignedTx;
    std::optional<std::uint32_t> version;
    std::optional<std::int32_t> txVersion;
    std::optional<std::size_t> inputs;
    std::optional<std::size_t> outputs;
};

Result<void> takeGlobal(Psbt& psbt, Counts& counts, const PsbtField& field) {
    const auto as = [&](std::string_view name) { return PsbtFieldParser(field, "its global part", name); };
    switch (field.type) {
    case psbt_global::UnsignedTx:
        return as("the unsigned transaction").transaction(counts.unsignedTx, WithWitness::No);
    case psbt_global::Xpub:
        return as("an extended public key").xpub(psbt.xpubs);
    case psbt_global::TxVersion:
        return as("the transaction version").i32(counts.txVersion);
    case psbt_global::FallbackLockTime:
        return as("the fallback lock time").u32(psbt.fallbackLockTime);
    case psbt_global::InputCount:
        return as("the number of inputs").count(counts.inputs);
    case psbt_global::OutputCount:
        return as("the number of outputs").count(counts.outputs);
    case psbt_global::TxModifiable:
        return as("what may be modified").u8(psbt.modifiable);
    case psbt_global::SignedMessage:
        return as("the signed message").bytes(psbt.signedMessage);
    case psbt_global::Version:
        return as("the version").u32(counts.version);
    case psbt_global::Proprietary:
        return as("a proprietary field").proprietary(psbt.unknown);
    default:
        return as("a field").unknown(psbt.unknown);
    }
}

/// What each version must and must not have (BIP370).
Result<void> checkGlobal(const Psbt& psbt, const Counts& counts) {
    const auto wrong = [](std::string_view why) { return psbtMalformed("its global part", why); };
    if (psbt.version == 0) {
        if (!counts.unsignedTx) return wrong("the unsigned transaction is missing");
        if (counts.txVersion || counts.inputs || counts.outputs || psbt.fallbackLockTime || psbt.modifiable)
            return wrong("it is of version 0 but has a field that only version 2 may have");
        for (const TxIn& input : counts.unsignedTx->inputs)
            if (!input.scriptSig.empty()) return wrong("the unsigned transaction has a signature already");
        return {};
    }
    if (psbt.version != 2)
        return fail(ErrorCode::Unsupported, "This PSBT is of version " + std::to_string(psbt.version)
                                                + ", which is not known here. Versions 0 and 2 are.");
    if (counts.unsignedTx) return wrong("it is of version 2 but has the unsigned transaction of version 0");
    if (!counts.txVersion) return wrong("the transaction version is missing");
    if (!counts.inputs) return wrong("the number of inputs is missing");
    if (!counts.outputs) return wrong("the number of outputs is missing");
    return {};
}

/// What version 2 needs of an input and version 0 refuses.
struct InputPlace {
    std::optional<std::array<std::uint8_t, 32>> txid;
    std::optional<std::uint32_t> index;
    bool anyOfVersion2 = false;
};

Result<void> takeTransactionField(PsbtInput& input, InputPlace& place, const PsbtField& field,
                                  const PsbtFieldParser& parser) {
    place.anyOfVersion2 = true;
    switch (field.type) {
    case psbt_in::PreviousTxid:
        return parser.array32(place.txid);
    case psbt_in::OutputIndex:
        return parser.u32(place.index);
    case psbt_in::Sequence:
        return parser.u32(input.sequence);
    case psbt_in::RequiredTime: {
        auto done = parser.u32(input.requiredTime);
        if (done && *input.requiredTime < lockTimeThreshold) return parser.refuse("is not a time");
        return done;
    }
    default: {
        auto done = parser.u32(input.requiredHeight);
        if (done && (*input.requiredHeight == 0 || *input.requiredHeight >= lockTimeThreshold))
            return parser.refuse("is not a height");
        return done;
    }
    }
}

Result<void> takeInput(PsbtInput& input, InputPlace& place, const std::string& where,
                       const PsbtField& field) {
    const auto as = [&](std::string_view name) { return PsbtFieldParser(field, where, name); };
    switch (field.type) {
    case psbt_in::NonWitnessUtxo: {
        std::optional<Transaction> tx;
        auto done = as("the previous transaction").transaction(tx, WithWitness::Yes);
        if (done) input.previousTransaction = std::make_shared<const Transaction>(std::move(*tx));
        return done;
    }
    case psbt_in::WitnessUtxo:
        return as("the spent output").output(input.witnessUtxo);
    case psbt_in::PartialSignature:
        return as("a signature").partialSignature(input.partialSignatures);
    case psbt_in::SighashType:
        return as("the hash type").u32(input.sighashType);
    case psbt_in::RedeemScript:
        return as("the redeem script").script(input.redeemScript);
    case psbt_in::WitnessScript:
        return as("the witness script").script(input.witnessScript);
    case psbt_in::Derivation:
        return as("a key's origin").derivation(input.derivations);
    case psbt_in::FinalScriptSig:
        return as("the final scriptSig").script(input.finalScriptSig);
    case psbt_in::FinalWitness:
        return as("the final witness").witness(input.finalWitness);
    case psbt_in::Ripemd160:
        return as("a RIPEMD160 hash").preimage(input.ripemd160Preimages, 20);
    case psbt_in::Sha256:
        return as("a SHA256 hash").preimage(input.sha256Preimages, 32);
    case psbt_in::Hash160:
        return as("a HASH160 hash").preimage(input.hash160Preimages, 20);
    case psbt_in::Hash256:
        return as("a HASH256 hash").preimage(input.hash256Preimages, 32);
    case psbt_in::PreviousTxid:
        return takeTransactionField(input, place, field, as("the previous txid"));
    case psbt_in::OutputIndex:
        return takeTransactionField(input, place, field, as("the output index"));
    case psbt_in::Sequence:
        return takeTransactionField(input, place, field, as("the sequence number"));
    case psbt_in::RequiredTime:
        return takeTransactionField(input, place, field, as("the required time"));
    case psbt_in::RequiredHeight:
        return takeTransactionField(input, place, field, as("the required height"));
    case psbt_in::TapKeySignature:
        return as("the taproot signature").tapKeySignature(input.tapKeySignature);
    case psbt_in::TapScriptSignature:
        return as("a taproot leaf's signature").tapScriptSignature(input.tapScriptSignatures);
    case psbt_in::TapLeafScript:
        return as("a taproot leaf").tapLeaf(input.tapLeaves);
    case psbt_in::TapDerivation:
        return as("a taproot key's origin").tapDerivation(input.tapDerivations);
    case psbt_in::TapInternalKey:
        return as("the taproot internal key").array32(input.tapInternalKey);
    case psbt_in::TapMerkleRoot:
        return as("the taproot merkle root").array32(input.tapMerkleRoot);
    case psbt_in::Proprietary:
        return as("a proprietary field").proprietary(input.unknown);
    default:
        return as("a field").unknown(input.unknown);
    }
}

/// Threat: who lies about what is spent can make a signer pay more fee than it sees. A whole transaction
/// can't lie: its hash is what the input spends.
Result<void> checkPreviousTransaction(const PsbtInput& input, const std::string& where) {
    if (!input.previousTransaction) return {};
    if (input.previousTransaction->txid() != input.prevout.txid)
        return psbtMalformed(where, "the previous transaction is not the one that is spent");
    if (input.prevout.index >= input.previousTransaction->outputs.size())
        return psbtMalformed(where, "the previous transaction has no output of that number");
    return {};
}

Result<void> readInput(Reader& reader, std::uint32_t version, PsbtInput& input, const std::string& where) {
    InputPlace place;
    auto done =
        readMap(reader, where, [&](const PsbtField& field) { return takeInput(input, place, where, field); });
    if (!done) return done;
    if (version == 0) {
        if (place.anyOfVersion2) return psbtMalformed(where, "it has a field that only version 2 may have");
    } else {
        if (!place.txid) return psbtMalformed(where, "the previous txid is missing");
        if (!place.index) return psbtMalformed(where, "the output index is missing");
        input.prevout = {Txid(*place.txid), *place.index};
    }
    return checkPreviousTransaction(input, where);
}

Result<void> readOutput(Reader& reader, std::uint32_t version, PsbtOutput& output, const std::string& where) {
    std::optional<Amount> amount;
    std::optional<Script> script;
    auto done = readMap(reader, where, [&](const PsbtField& field) -> Result<void> {
        const auto as = [&](std::string_view name) { return PsbtFieldParser(field, where, name); };
        switch (field.type) {
        case psbt_out::RedeemScript:
            return as("the redeem script").script(output.redeemScript);
        case psbt_out::WitnessScript:
            return as("the witness script").script(output.witnessScript);
        case psbt_out::Derivation:
            return as("a key's origin").derivation(output.derivations);
        case psbt_out::Amount:
            return as("the amount").amount(amount);
        case psbt_out::Script:
            return as("the script").script(script);
        case psbt_out::TapInternalKey:
            return as("the taproot internal key").array32(output.tapInternalKey);
        case psbt_out::TapTree:
            return as("the taproot tree").tapTree(output.tapTree);
        case psbt_out::TapDerivation:
            return as("a taproot key's origin").tapDerivation(output.tapDerivations);
        case psbt_out::Proprietary:
            return as("a proprietary field").proprietary(output.unknown);
        default:
            return as("a field").unknown(output.unknown);
        }
    });
    if (!done) return done;
    if (version == 0) {
        if (amount || script) return psbtMalformed(where, "it has a field that only version 2 may have");
        return {};
    }
    if (!amount) return psbtMalformed(where, "the amount is missing");
    if (!script) return psbtMalformed(where, "the script is missing");
    output.output = {*amount, std::move(*script)};
    return {};
}

/// Room for the inputs and outputs, and what version 0 says about them in its transaction.
void spreadTransaction(Psbt& psbt, const Counts& counts) {
    if (psbt.version == 2) {
        psbt.txVersion = *counts.txVersion;
        psbt.inputs.resize(*counts.inputs);
        psbt.outputs.resize(*counts.outputs);
        return;
    }
    const Transaction& tx = *counts.unsignedTx;
    psbt.txVersion = tx.version;
    psbt.fallbackLockTime = tx.lockTime;
    psbt.inputs.resize(tx.inputs.size());
    for (std::size_t i = 0; i < tx.inputs.size(); ++i) {
        psbt.inputs[i].prevout = tx.inputs[i].prevout;
        psbt.inputs[i].sequence = tx.inputs[i].sequence;
    }
    psbt.outputs.resize(tx.outputs.size());
    for (std::size_t i = 0; i < tx.outputs.size(); ++i)
        psbt.outputs[i].output = tx.outputs[i];
}

} // namespace

Result<Psbt> parsePsbt(ByteSpan bytes) {
    if (bytes.size() > maxPsbtSize) return fail(ErrorCode::TooLarge, "This PSBT is larger than 24 MiB.");
    Reader reader(bytes);
    if (!equal(reader.take(psbtMagic.size()), psbtMagic))
        return fail(ErrorCode::Malformed, "This is not a PSBT: it doesn't begin like one.");

    Psbt psbt;
    Counts counts;
    auto done = readMap(reader, "its global part",
                        [&](const PsbtField& field) { return takeGlobal(psbt, counts, field); });
    if (!done) return fail(done);
    psbt.version = counts.version.value_or(0);
    if (done = checkGlobal(psbt, counts); !done) return fail(done);

    const std::size_t inputs = counts.unsignedTx ? counts.unsignedTx->inputs.size() : *counts.inputs;
    const std::size_t outputs = counts.unsignedTx ? counts.unsignedTx->outputs.size() : *counts.outputs;
    if (inputs > maxInputs || outputs > maxOutputs)
        return psbtMalformed("its global part", "it has more inputs or outputs than a block could hold");
    if (inputs + outputs > reader.remaining()) // each takes a byte at least
        return psbtMalformed("its end", "the parts of some inputs or outputs are missing");
    spreadTransaction(psbt, counts);

    for (std::size_t i = 0; i < inputs; ++i)
        if (done = readInput(reader, psbt.version, psbt.inputs[i], inputName(i)); !done) return fail(done);
    for (std::size_t i = 0; i < outputs; ++i)
        if (done = readOutput(reader, psbt.version, psbt.outputs[i], outputName(i)); !done) return fail(done);
    if (reader.remaining() > 0) return psbtMalformed("its end", "something stands behind the last output");
    return psbt;
}

Result<Psbt> parsePsbt(std::string_view base64) {
    if (base64.size() / 4 * 3 > maxPsbtSize + 3)
        return fail(ErrorCode::TooLarge, "This PSBT is larger than 24 MiB.");
    const auto bytes = fromBase64(base64);
    if (!bytes) return fail(ErrorCode::Malformed, "This is not a PSBT. " + bytes.error().message);
    return parsePsbt(ByteSpan(*bytes));
}

} // namespace zon

#include "core/script/standard.h"

#include "core/crypto/hash160.h"
#include "core/crypto/sha256.h"
#include "core/script/script_number.h"

namespace zon {

namespace {

bool isKeySized(ByteSpan key) {
    if (key.size() == 33) return key[0] == 2 || key[0] == 3;
    return key.size() == 65 && (key[0] == 4 || key[0] == 6 || key[0] == 7);
}

// The key of <key> OP_CHECKSIG.
std::optional<ByteSpan> payToKey(const Script& script) {
    const ByteSpan bytes = script.span();
    if (bytes.size() != 35 && bytes.size() != 67) return {};
    if (bytes[0] != bytes.size() - 2 || bytes.back() != OP_CHECKSIG) return {};
    const ByteSpan key = bytes.subspan(1, bytes.size() - 2);
    if (!isKeySized(key)) return {};
    return key;
}

// A number of keys or signatures, 1 to 20, in the only form that counts as standard.
std::optional<int> multisigNumber(const std::optional<Instruction>& instruction) {
    if (!instruction) return {};
    if (instruction->opcode >= OP_1 && instruction->opcode <= OP_16) return smallNumber(instruction->opcode);
    if (instruction->opcode > OP_PUSHDATA4 || !isMinimalPush(instruction->opcode, instruction->data))
        return {};
    const auto number = decodeScriptNumber(instruction->data, true);
    if (!number || *number < 1 || *number > maxKeysPerMultisig) return {};
    return static_cast<int>(*number);
}

// m <key>… n OP_CHECKMULTISIG
std::optional<std::vector<Bytes>> multisig(const Script& script) {
    if (script.empty() || script.bytes().back() != OP_CHECKMULTISIG) return {};
    ScriptReader walk = script.reader();
    const auto required = multisigNumber(walk.next());
    if (!required) return {};

    std::vector<Bytes> solutions{{static_cast<std::uint8_t>(*required)}};
    auto instruction = walk.next();
    for (; instruction && isKeySized(instruction->data); instruction = walk.next())
        solutions.push_back(toBytes(instruction->data));

    const auto keys = multisigNumber(instruction);
    const bool complete = keys && *keys >= *required
                          && solutions.size() == static_cast<std::size_t>(*keys) + 1
                          && walk.position() + 1 == script.size();
    if (!complete) return {};
    solutions.push_back({static_cast<std::uint8_t>(*keys)});
    return solutions;
}

bool isNullData(const Script& script) {
    return !script.empty() && script[0] == OP_RETURN && isPushOnly(script.span().subspan(1));
}

// Nothing when it isn't a witness program at all.
std::optional<ScriptType> witnessType(const Script& script) {
    const auto program = script.witnessProgram();
    if (!program) return {};
    if (script.isP2wpkh()) return ScriptType::WitnessV0KeyHash;
    if (script.isP2wsh()) return ScriptType::WitnessV0ScriptHash;
    if (script.isP2tr()) return ScriptType::WitnessV1Taproot;
    if (script.isPayToAnchor()) return ScriptType::Anchor;
    return program->version == 0 ? ScriptType::NonStandard : ScriptType::WitnessUnknown;
}

} // namespace

std::string_view scriptTypeName(ScriptType type) {
    switch (type) {
    case ScriptType::NonStandard:
        return "nonstandard";
    case ScriptType::PubKey:
        return "pubkey";
    case ScriptType::PubKeyHash:
        return "pubkeyhash";
    case ScriptType::ScriptHash:
        return "scripthash";
    case ScriptType::Multisig:
        return "multisig";
    case ScriptType::NullData:
        return "nulldata";
    case ScriptType::Anchor:
        return "anchor";
    case ScriptType::WitnessV0KeyHash:
        return "witness_v0_keyhash";
    case ScriptType::WitnessV0ScriptHash:
        return "witness_v0_scripthash";
    case ScriptType::WitnessV1Taproot:
        return "witness_v1_taproot";
    case ScriptType::WitnessUnknown:
        return "witness_unknown";
    }
    return "nonstandard";
}

ScriptType scriptType(const Script& script) {
    if (script.isP2sh()) return ScriptType::ScriptHash;
    if (const auto type = witnessType(script)) return *type;
    if (isNullData(script)) return ScriptType::NullData;
    if (payToKey(script)) return ScriptType::PubKey;
    if (script.isP2pkh()) return ScriptType::PubKeyHash;
    return multisig(script) ? ScriptType::Multisig : ScriptType::NonStandard;
}

ScriptClass classify(const Script& script) {
    ScriptClass result{scriptType(script), {}};
    const ByteSpan bytes = script.span();
    switch (result.type) {
    case ScriptType::PubKey:
        result.solutions = {toBytes(*payToKey(script))};
        break;
    case ScriptType::PubKeyHash:
        result.solutions = {toBytes(bytes.subspan(3, 20))};
        break;
    case ScriptType::ScriptHash:
        result.solutions = {toBytes(bytes.subspan(2, 20))};
        break;
    case ScriptType::WitnessV0KeyHash:
    case ScriptType::WitnessV0ScriptHash:
    case ScriptType::WitnessV1Taproot:
        result.solutions = {toBytes(bytes.subspan(2))};
        break;
    case ScriptType::WitnessUnknown: {
        const auto program = script.witnessProgram();
        result.solutions = {{static_cast<std::uint8_t>(program->version)}, toBytes(program->program)};
        break;
    }
    case ScriptType::Multisig:
        result.solutions = *multisig(script);
        break;
    case ScriptType::NonStandard:
    case ScriptType::NullData:
    case ScriptType::Anchor:
        break;
    }
    return result;
}

Script p2pkhScript(ByteSpan keyHash) {
    return Script().op(OP_DUP).op(OP_HASH160).push(keyHash).op(OP_EQUALVERIFY).op(OP_CHECKSIG);
}

Script p2shScript(ByteSpan scriptHash) {
    return Script().op(OP_HASH160).push(scriptHash).op(OP_EQUAL);
}

Script p2wpkhScript(ByteSpan keyHash) {
    return witnessProgramScript(0, keyHash);
}

Script p2wshScript(ByteSpan scriptHash) {
    return witnessProgramScript(0, scriptHash);
}

Script p2trScript(ByteSpan outputKey) {
    return witnessProgramScript(1, outputKey);
}

Script witnessProgramScript(int version, ByteSpan program) {
    return Script().op(smallNumberOpcode(version)).push(program);
}

Script p2pkScript(ByteSpan publicKey) {
    return Script().push(publicKey).op(OP_CHECKSIG);
}

Script payToAnchorScript() {
    static constexpr std::uint8_t program[] = {0x4e, 0x73};
    return witnessProgramScript(1, program);
}

Script nullDataScript(ByteSpan data) {
    return Script().op(OP_RETURN).push(data);
}

Script multisigScript(int required, const std::vector<Bytes>& keys) {
    Script script;
    script.number(required);
    for (const Bytes& key : keys)
        script.push(key);
    return script.number(static_cast<std::int64_t>(keys.size())).op(OP_CHECKMULTISIG);
}

Script p2shOf(const Script& script) {
    return p2shScript(hash160(script.span()));
}

Script p2wshOf(const Script& script) {
    return p2wshScript(sha256(script.span()));
}

} // namespace zon

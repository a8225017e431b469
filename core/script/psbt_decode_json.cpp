#include "core/script/psbt_decode_json.h"

#include "core/script/psbt_sign.h"
#include "core/script/standard.h"

#include <boost/json.hpp>

namespace zon {

namespace json = boost::json;

namespace {

json::value hexOf(ByteSpan bytes) {
    return json::value(toHex(bytes));
}

json::object describe(const TxOut& output) {
    return {{"amount", output.value.zat()},
            {"script", toHex(output.scriptPubKey.span())},
            {"type", scriptTypeName(scriptType(output.scriptPubKey))}};
}

json::object describe(const Transaction& tx) {
    json::array inputs;
    for (const TxIn& input : tx.inputs)
        inputs.push_back(json::object{{"txid", input.prevout.txid.display()},
                                      {"vout", input.prevout.index},
                                      {"sequence", input.sequence}});
    json::array outputs;
    for (const TxOut& output : tx.outputs)
        outputs.push_back(describe(output));
    return {{"txid", tx.txid().display()},
            {"version", tx.version},
            {"locktime", tx.lockTime},
            {"inputs", std::move(inputs)},
            {"outputs", std::move(outputs)}};
}

void addOrigin(json::object& object, const KeyOrigin& origin) {
    object["master_fingerprint"] = hexOf(origin.fingerprint);
    object["path"] = origin.path.toString();
}

// The rest of this file adds members only where there is something to tell.

template <typename T>
void addNumber(json::object& object, std::string_view name, const std::optional<T>& value) {
    if (value) object[name] = *value;
}

void addScript(json::object& object, std::string_view name, const std::optional<Script>& script) {
    if (script) object[name] = hexOf(script->span());
}

void addMap(json::object& object, std::string_view name, const std::map<Bytes, Bytes>& map) {
    if (map.empty()) return;
    json::object members;
    for (const auto& [key, value] : map)
        members[toHex(key)] = hexOf(value);
    object[name] = std::move(members);
}

void addOrigins(json::object& object, std::string_view name, std::string_view keyName,
                const std::map<Bytes, KeyOrigin>& origins) {
    if (origins.empty()) return;
    json::array list;
    for (const auto& [key, origin] : origins) {
        json::object entry{{keyName, toHex(key)}};
        addOrigin(entry, origin);
        list.push_back(std::move(entry));
    }
    object[name] = std::move(list);
}

template <typename TapHolder>
void addTapKeys(json::object& object, const TapHolder& holder) {
    if (holder.tapInternalKey) object["taproot_internal_key"] = hexOf(*holder.tapInternalKey);
    if (holder.tapDerivations.empty()) return;
    json::array list;
    for (const auto& [key, entry] : holder.tapDerivations) {
        json::array hashes;
        for (const Digest32& hash : entry.leafHashes)
            hashes.push_back(hexOf(hash));
        json::object member{{"pubkey", toHex(key)}, {"leaf_hashes", std::move(hashes)}};
        addOrigin(member, entry.origin);
        list.push_back(std::move(member));
    }
    object["taproot_bip32_derivs"] = std::move(list);
}

void addTaproot(json::object& object, const PsbtInput& input) {
    if (input.tapKeySignature) object["taproot_key_path_sig"] = hexOf(*input.tapKeySignature);
    if (!input.tapScriptSignatures.empty()) {
        json::array list;
        for (const auto& [signer, signature] : input.tapScriptSignatures)
            list.push_back(json::object{{"pubkey", toHex(signer.key)},
                                        {"leaf_hash", toHex(signer.leafHash)},
                                        {"sig", toHex(signature)}});
        object["taproot_script_path_sigs"] = std::move(list);
    }
    if (!input.tapLeaves.empty()) {
        json::array list;
        for (const auto& [controlBlock, leaf] : input.tapLeaves)
            list.push_back(json::object{{"script", toHex(leaf.script)},
                                        {"leaf_ver", leaf.version},
                                        {"control_block", toHex(controlBlock)}});
        object["taproot_scripts"] = std::move(list);
    }
    addTapKeys(object, input);
    if (input.tapMerkleRoot) object["taproot_merkle_root"] = hexOf(*input.tapMerkleRoot);
}

json::object describe(const PsbtInput& input) {
    json::object object{{"txid", input.prevout.txid.display()}, {"vout", input.prevout.index}};
    addNumber(object, "sequence", input.sequence);
    addNumber(object, "required_time_locktime", input.requiredTime);
    addNumber(object, "required_height_locktime", input.requiredHeight);
    if (input.previousTransaction) object["non_witness_utxo"] = hexOf(serialize(*input.previousTransaction));
    if (input.witnessUtxo) object["witness_utxo"] = describe(*input.witnessUtxo);
    addMap(object, "partial_signatures", input.partialSignatures);
    if (input.sighashType) object["sighash"] = sighashName(*input.sighashType);
    addScript(object, "redeem_script", input.redeemScript);
    addScript(object, "witness_script", input.witnessScript);
    addOrigins(object, "bip32_derivs", "pubkey", input.derivations);
    addMap(object, "ripemd160_preimages", input.ripemd160Preimages);
    addMap(object, "sha256_preimages", input.sha256Preimages);
    addMap(object, "hash160_preimages", input.hash160Preimages);
    addMap(object, "hash256_preimages", input.hash256Preimages);
    addTaproot(object, input);
    addScript(object, "final_scriptSig", input.finalScriptSig);
    if (input.finalWitness) {
        json::array stack;
        for (const Bytes& element : *input.finalWitness)
            stack.push_back(hexOf(element));
        object["final_scriptwitness"] = std::move(stack);
    }
    addMap(object, "unknown", input.unknown);
    return object;
}

json::object describe(const PsbtOutput& output) {
    json::object object = describe(output.output);
    addScript(object, "redeem_script", output.redeemScript);
    addScript(object, "witness_script", output.witnessScript);
    addOrigins(object, "bip32_derivs", "pubkey", output.derivations);
    addTapKeys(object, output);
    if (!output.tapTree.empty()) {
        json::array tree;
        for (const TapTreeLeaf& entry : output.tapTree)
            tree.push_back(json::object{{"depth", entry.depth},
                                        {"leaf_ver", entry.leaf.version},
                                        {"script", toHex(entry.leaf.script)}});
        object["taproot_tree"] = std::move(tree);
    }
    addMap(object, "unknown", output.unknown);
    return object;
}

} // namespace

std::string describePsbt(const Psbt& psbt) {
    json::object object{{"ok", true}, {"version", psbt.version}, {"complete", psbt.isFinal()}};
    if (const auto fee = psbt.fee()) object["fee"] = fee->zat();
    // Contradicting lock times make no transaction, but the rest can be shown.
    if (const auto tx = psbt.unsignedTransaction()) object["tx"] = describe(*tx);
    addNumber(object, "fallback_locktime", psbt.version == 2 ? psbt.fallbackLockTime : std::nullopt);
    addNumber(object, "tx_modifiable", psbt.modifiable);
    addOrigins(object, "global_xpubs", "xpub", psbt.xpubs);
    if (psbt.signedMessage) object["signed_message"] = hexOf(*psbt.signedMessage);
    addMap(object, "unknown", psbt.unknown);
    json::array inputs;
    for (const PsbtInput& input : psbt.inputs)
        inputs.push_back(describe(input));
    json::array outputs;
    for (const PsbtOutput& output : psbt.outputs)
        outputs.push_back(describe(output));
    object["inputs"] = std::move(inputs);
    object["outputs"] = std::move(outputs);
    return json::serialize(object);
}

} // namespace zon

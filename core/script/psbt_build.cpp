#include "core/script/psbt_build.h"

#include "core/script/psbt_spend.h"
#include "core/script/script_keys.h"
#include "core/script/standard.h"

#include <algorithm>

namespace zon {

namespace {

std::unexpected<Error> refuse(std::string sentence) {
    return fail(ErrorCode::InvalidArgument, std::move(sentence));
}

bool hasSignatures(const PsbtInput& input) {
    return input.isFinal() || !input.partialSignatures.empty() || input.tapKeySignature
           || !input.tapScriptSignatures.empty();
}

/// Sets what is missing of the redeem and witness script of `scriptPubKey`. Whether anything was.
bool takeScript(const Script& scriptPubKey, const Script& script, std::optional<Script>& redeemScript,
                std::optional<Script>& witnessScript) {
    const Script witnessProgram = p2wshOf(script);
    if (!redeemScript && scriptPubKey == p2shOf(script)) {
        redeemScript = script;
        return true;
    }
    if (witnessScript) return false;
    if (!redeemScript && scriptPubKey == p2shOf(witnessProgram)) redeemScript = witnessProgram;
    if (redeemScript.value_or(scriptPubKey) != witnessProgram) return false;
    witnessScript = script;
    return true;
}

/// The innermost script that keys are looked for in.
const Script& innermost(const PsbtOutput& output) {
    if (output.witnessScript) return *output.witnessScript;
    return output.redeemScript ? *output.redeemScript : output.output.scriptPubKey;
}

struct TapPlace {
    const std::optional<std::array<std::uint8_t, 32>>& internalKey;
    std::vector<const TapLeaf*> leaves;
};

/// Nothing when the key has no part in the output.
std::optional<TapKeyOrigin> tapOrigin(const TapPlace& place, const Script& scriptPubKey, const XOnlyKey& key,
                                      const KeyOrigin& origin) {
    TapKeyOrigin entry{{}, origin};
    for (const TapLeaf* leaf : place.leaves)
        if (ScriptKeys(leaf->script).mentions(key.bytes())) entry.leafHashes.push_back(leaf->hash());
    std::ranges::sort(entry.leafHashes);
    const bool takesPart = !entry.leafHashes.empty() || place.internalKey == key.bytes()
                           || equal(scriptPubKey.span().subspan(2), key.bytes());
    if (!takesPart) return {};
    return entry;
}

bool addOrigin(PsbtInput& input, const PsbtSpend& spend, const PublicKey& key, const KeyOrigin& origin) {
    if (spend.version == SigVersion::Taproot) {
        const XOnlyKey xOnly = XOnlyKey::fromPublicKey(key);
        TapPlace place{input.tapInternalKey, {}};
        for (const auto& [controlBlock, leaf] : input.tapLeaves)
            place.leaves.push_back(&leaf);
        auto entry = tapOrigin(place, spend.spent.scriptPubKey, xOnly, origin);
        return entry && input.tapDerivations.emplace(xOnly.bytes(), std::move(*entry)).second;
    }
    if (!spend.complete || !ScriptKeys(spend.script.span()).mentions(key.bytes())) return false;
    return input.derivations.emplace(toBytes(key.bytes()), origin).second;
}

bool addOrigin(PsbtOutput& output, const PublicKey& key, const KeyOrigin& origin) {
    if (output.output.scriptPubKey.isP2tr()) {
        const XOnlyKey xOnly = XOnlyKey::fromPublicKey(key);
        TapPlace place{output.tapInternalKey, {}};
        for (const TapTreeLeaf& entry : output.tapTree)
            place.leaves.push_back(&entry.leaf);
        auto entry = tapOrigin(place, output.output.scriptPubKey, xOnly, origin);
        return entry && output.tapDerivations.emplace(xOnly.bytes(), std::move(*entry)).second;
    }
    if (!ScriptKeys(innermost(output).span()).mentions(key.bytes())) return false;
    return output.derivations.emplace(toBytes(key.bytes()), origin).second;
}

/// The single output beside the whole transaction: some signers look for nothing else at segwit outputs, and
/// take nested ones without it for legacy.
void addWitnessUtxo(PsbtInput& input, const TxOut& spent) {
    const bool nested = input.redeemScript && input.redeemScript->witnessProgram();
    if (nested || spent.scriptPubKey.witnessProgram()) input.witnessUtxo = spent;
}

} // namespace

Result<Psbt> createPsbt(const Transaction& tx, std::uint32_t version) {
    Psbt psbt;
    psbt.txVersion = tx.version;
    psbt.fallbackLockTime = tx.lockTime;
    for (const TxIn& input : tx.inputs) {
        if (!input.scriptSig.empty() || !input.witness.empty())
            return refuse("A PSBT begins with a transaction that nobody has signed, but this one is signed.");
        PsbtInput& added = psbt.inputs.emplace_back();
        added.prevout = input.prevout;
        added.sequence = input.sequence;
    }
    for (const TxOut& output : tx.outputs)
        psbt.outputs.emplace_back().output = output;
    if (auto done = convertPsbt(psbt, version); !done) return fail(done);
    return psbt;
}

Result<void> convertPsbt(Psbt& psbt, std::uint32_t version) {
    if (version != 0 && version != 2) return refuse("There are PSBTs of version 0 and 2 only.");
    if (version == 0) {
        const auto lock = psbt.lockTime();
        if (!lock) return fail(lock);
        psbt.fallbackLockTime = *lock;
        psbt.modifiable.reset();
        for (PsbtInput& input : psbt.inputs) {
            input.sequence = input.sequence.value_or(TxIn::sequenceFinal);
            input.requiredTime.reset();
            input.requiredHeight.reset();
        }
    }
    psbt.version = version;
    return {};
}

Result<void> addInput(Psbt& psbt, PsbtInput input) {
    if (psbt.version != 2 || (psbt.modifiable.value_or(0) & Psbt::inputsModifiable) == 0)
        return refuse("No input can be added to this PSBT: whoever made it has closed it.");
    for (const PsbtInput& other : psbt.inputs)
        if (other.prevout == input.prevout) return refuse("This PSBT spends that output already.");

    const auto before = psbt.lockTime();
    const bool isSigned = std::ranges::any_of(psbt.inputs, hasSignatures);
    psbt.inputs.push_back(std::move(input));
    const auto after = psbt.lockTime();
    const bool changesSigned = isSigned && before && after && *before != *after;
    if (after && !changesSigned) return {};
    psbt.inputs.pop_back();
    if (!after) return fail(after);
    return refuse("This input needs another lock time, but the PSBT is partly signed for the one it has.");
}

Result<void> addOutput(Psbt& psbt, PsbtOutput output) {
    if (psbt.version != 2 || (psbt.modifiable.value_or(0) & Psbt::outputsModifiable) == 0)
        return refuse("No output can be added to this PSBT: whoever made it has closed it.");
    psbt.outputs.push_back(std::move(output));
    return {};
}

std::size_t addPreviousTransaction(Psbt& psbt, const TransactionRef& previous) {
    const Txid txid = previous->txid();
    std::size_t used = 0;
    for (PsbtInput& input : psbt.inputs) {
        if (input.prevout.txid != txid || input.prevout.index >= previous->outputs.size()) continue;
        input.previousTransaction = previous;
        addWitnessUtxo(input, previous->outputs[input.prevout.index]);
        ++used;
    }
    return used;
}

std::size_t addScript(Psbt& psbt, const Script& script) {
    std::size_t used = 0;
    for (std::size_t i = 0; i < psbt.inputs.size(); ++i) {
        PsbtInput& input = psbt.inputs[i];
        const TxOut* spent = psbt.spentOutput(i);
        if (spent == nullptr || input.isFinal()) continue;
        if (!takeScript(spent->scriptPubKey, script, input.redeemScript, input.witnessScript)) continue;
        addWitnessUtxo(input, *spent);
        ++used;
    }
    for (PsbtOutput& output : psbt.outputs)
        if (takeScript(output.output.scriptPubKey, script, output.redeemScript, output.witnessScript)) ++used;
    return used;
}

std::size_t addDerivation(Psbt& psbt, const PublicKey& key, const KeyOrigin& origin) {
    std::size_t used = 0;
    for (std::size_t i = 0; i < psbt.inputs.size(); ++i) {
        const auto spend = findSpend(psbt, i);
        if (!spend || !*spend || psbt.inputs[i].isFinal()) continue;
        if (addOrigin(psbt.inputs[i], **spend, key, origin)) ++used;
    }
    for (PsbtOutput& output : psbt.outputs)
        if (addOrigin(output, key, origin)) ++used;
    return used;
}

Result<std::size_t> addTaproot(Psbt& psbt, const XOnlyKey& internalKey,
                               const std::vector<TapTreeLeaf>& tree) {
    const std::optional<TapTreeHashes> hashes = tree.empty() ? std::nullopt : hashTapTree(tree);
    if (!tree.empty() && !hashes) return refuse("The depths of these taproot leaves make no complete tree.");
    const std::optional<Digest32> root = hashes ? std::optional(hashes->root) : std::nullopt;
    const auto outputKey = taprootOutputKey(internalKey, root);
    if (!outputKey) return refuse("This taproot key can't be used with this tree.");
    const Script scriptPubKey = p2trScript(outputKey->key.bytes());

    std::size_t used = 0;
    for (std::size_t i = 0; i < psbt.inputs.size(); ++i) {
        PsbtInput& input = psbt.inputs[i];
        const TxOut* spent = psbt.spentOutput(i);
        if (spent == nullptr || spent->scriptPubKey != scriptPubKey || input.isFinal()) continue;
        input.tapInternalKey = internalKey.bytes();
        input.tapMerkleRoot = root;
        for (std::size_t leaf = 0; leaf < tree.size(); ++leaf) {
            const ControlBlock block{tree[leaf].leaf.version, outputKey->oddParity, internalKey.bytes(),
                                     hashes->paths[leaf]};
            input.tapLeaves.insert_or_assign(block.serialize(), tree[leaf].leaf);
        }
        ++used;
    }
    for (PsbtOutput& output : psbt.outputs) {
        if (output.output.scriptPubKey != scriptPubKey) continue;
        output.tapInternalKey = internalKey.bytes();
        output.tapTree = tree;
        ++used;
    }
    return used;
}

} // namespace zon

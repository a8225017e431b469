#include "core/sync/filter_proof.h"

#include "core/crypto/hash160.h"
#include "core/crypto/key.h"
#include "core/crypto/sha256.h"
#include "core/crypto/tagged_hash.h"
#include "core/util/serialize.h"

#include <algorithm>
#include <memory>

namespace zon {

namespace {

bool looksLikePublicKey(ByteSpan bytes) {
    if (bytes.size() == 33) return bytes[0] == 2 || bytes[0] == 3;
    return bytes.size() == 65 && bytes[0] == 4;
}

/// It can be walked through and does more than push.
bool looksLikeScript(ByteSpan bytes) {
    ScriptReader reader(bytes);
    bool acts = false;
    while (const auto instruction = reader.next())
        acts = acts || !instruction->isPush();
    if (reader.failed()) return false;
    const bool witnessProgram = Script(bytes).witnessProgram().has_value();
    return acts || witnessProgram;
}

Script p2pkh(ByteSpan key) {
    return Script().op(OP_DUP).op(OP_HASH160).push(hash160(key)).op(OP_EQUALVERIFY).op(OP_CHECKSIG);
}

Script p2sh(ByteSpan redeemScript) {
    return Script().op(OP_HASH160).push(hash160(redeemScript)).op(OP_EQUAL);
}

Script witnessV0(ByteSpan program) {
    return Script().op(OP_0).push(program);
}

/// The output that a control block (BIP341) opens for a leaf script; empty when it is no control block.
std::optional<Script> taprootOutput(ByteSpan control, ByteSpan leafScript) {
    constexpr std::size_t keyEnd = 33;
    constexpr std::size_t maxPath = 128;
    if (control.size() < keyEnd || (control.size() - keyEnd) % 32 != 0) return std::nullopt;
    if ((control.size() - keyEnd) / 32 > maxPath) return std::nullopt;
    const auto leafVersion = static_cast<std::uint8_t>(control[0] & 0xfe);
    Writer leaf;
    leaf.u8(leafVersion).varBytes(leafScript);
    Digest32 node = taggedHash("TapLeaf", {leaf.bytes()});
    for (std::size_t at = keyEnd; at < control.size(); at += 32) {
        const ByteSpan sibling = control.subspan(at, 32);
        const bool nodeFirst =
            std::lexicographical_compare(node.begin(), node.end(), sibling.begin(), sibling.end());
        node =
            nodeFirst ? taggedHash("TapBranch", {node, sibling}) : taggedHash("TapBranch", {sibling, node});
    }
    const auto internal = XOnlyKey::parse(control.subspan(1, 32));
    if (!internal) return std::nullopt;
    const auto tweaked = internal->tweak(taggedHash("TapTweak", {internal->bytes(), node}));
    if (!tweaked) return std::nullopt;
    return Script().op(OP_1).push(tweaked->key.bytes());
}

std::vector<Script> fromWitness(const Witness& witness) {
    std::vector<Script> candidates;
    if (witness.empty()) return candidates;
    const Bytes& last = witness.back();
    if (witness.size() == 2 && last.size() == 33 && looksLikePublicKey(last))
        return {witnessV0(hash160(last))};
    candidates.push_back(witnessV0(sha256(last)));
    // Taproot: an annex may follow the control block.
    std::size_t size = witness.size();
    if (size >= 2 && !last.empty() && last[0] == 0x50) --size;
    if (size >= 2)
        if (auto output = taprootOutput(witness[size - 1], witness[size - 2]))
            candidates.push_back(std::move(*output));
    // One element left is a key path signature: the output's key doesn't show.
    if (size == 1) candidates.clear();
    return candidates;
}

} // namespace

std::vector<Script> spentScriptCandidates(const TxIn& input) {
    if (input.prevout.isNull()) return {};
    if (input.scriptSig.empty()) return fromWitness(input.witness);

    if (!input.scriptSig.isPushOnly()) return {};
    ByteSpan last;
    std::size_t pushes = 0;
    ScriptReader reader = input.scriptSig.reader();
    while (const auto instruction = reader.next()) {
        last = instruction->data;
        ++pushes;
    }
    if (reader.failed() || last.empty()) return {};
    if (pushes == 2 && looksLikePublicKey(last) && input.witness.empty()) return {p2pkh(last)};
    // Signatures alone spend a bare script, which doesn't show; so may a last push that is no script.
    if (!looksLikeScript(last)) return {};
    return {p2sh(last)};
}

bool filterProvenWrong(ByteSpan filter, const BlockHash& hash, const Block& block) {
    auto outputs = std::make_shared<const ScriptList>(basicFilterScripts(block, {}));
    if (!filterElementCount(filter)) return true;
    if (FilterMatcher(outputs).firstMissing(filter, hash)) return true;
    for (const Transaction& transaction : block.transactions) {
        for (const TxIn& input : transaction.inputs) {
            auto candidates = std::make_shared<ScriptList>();
            for (const Script& script : spentScriptCandidates(input))
                candidates->add(script.span());
            if (!candidates->empty() && FilterMatcher(candidates).match(filter, hash) != FilterMatch::Yes)
                return true;
        }
    }
    return false;
}

std::optional<Bytes> filterFromBlockAlone(const Block& block) {
    ScriptList spent;
    for (const Transaction& transaction : block.transactions) {
        if (transaction.isCoinbase()) continue;
        for (const TxIn& input : transaction.inputs) {
            const auto candidates = spentScriptCandidates(input);
            if (candidates.size() != 1) return std::nullopt;
            spent.add(candidates[0].span());
        }
    }
    return buildBasicFilter(block, spent);
}

} // namespace zon

// The part of SpendMachine that knows witness programs: BIP141, BIP341 and BIP342.

#include "core/crypto/key.h"
#include "core/script/spend_machine.h"
#include "core/script/standard.h"

#include <algorithm>
#include <ranges>

namespace zon {

namespace {

constexpr std::uint8_t annexTag = 0x50;
constexpr std::size_t controlBaseSize = 33; // leaf version and parity, internal key
constexpr std::size_t controlNodeSize = 32;
constexpr std::size_t controlMaxNodes = 128;
constexpr std::uint8_t leafVersionMask = 0xfe;
constexpr std::uint8_t tapscriptLeaf = 0xc0;
constexpr std::int64_t validationWeightOffset = 50;

bool isControlBlockSize(std::size_t size) {
    return size >= controlBaseSize && size <= controlBaseSize + controlMaxNodes * controlNodeSize
           && (size - controlBaseSize) % controlNodeSize == 0;
}

Digest32 toDigest(ByteSpan bytes) {
    Digest32 digest;
    std::ranges::copy(bytes, digest.begin());
    return digest;
}

// Whether the output key is the control block's internal key, tweaked with a tree that has this leaf.
bool commitsTo(ByteSpan outputKey, ByteSpan control, const Digest32& leafHash) {
    Digest32 root = leafHash;
    for (ByteSpan path = control.subspan(controlBaseSize); !path.empty();
         path = path.subspan(controlNodeSize))
        root = tapbranchHash(root, toDigest(path.first(controlNodeSize)));
    const auto output = XOnlyKey::parseConsensus(outputKey);
    const auto internal = XOnlyKey::parseConsensus(control.subspan(1, 32));
    const bool oddParity = (control[0] & 1) != 0;
    return output && internal && output->isTweakOf(*internal, tapTweakHash(*internal, root), oddParity);
}

Bytes takeTop(ScriptStack& stack) {
    Bytes top = std::move(stack.back());
    stack.pop_back();
    return top;
}

// BIP342: nothing in a tapscript that holds an OP_SUCCESS matters, not even what can't be parsed after it.
ScriptError findOpSuccess(ByteSpan script, ScriptFlags flags, bool& found) {
    ScriptReader walk(script);
    while (const auto instruction = walk.next()) {
        if (!isOpSuccess(instruction->opcode)) continue;
        found = true;
        return flags.has(ScriptFlag::DISCOURAGE_OP_SUCCESS) ? ScriptError::DISCOURAGE_OP_SUCCESS
                                                            : ScriptError::OK;
    }
    return walk.failed() ? ScriptError::BAD_OPCODE : ScriptError::OK;
}

} // namespace

void SpendMachine::enterWitnessProgram(const WitnessProgram& program, bool insideP2sh) {
    const std::size_t size = program.program.size();
    if (program.version == 0) {
        if (size == 32) return enterWitnessScriptHash(program.program);
        if (size == 20) return enterWitnessKeyHash(program.program);
        return finish(ScriptError::WITNESS_PROGRAM_WRONG_LENGTH);
    }
    if (program.version == 1 && size == 32 && !insideP2sh) {
        if (!flags_.has(ScriptFlag::TAPROOT)) return finish(ScriptError::OK);
        return enterTaproot(program.program);
    }
    if (!insideP2sh && scriptPubKey_.isPayToAnchor()) return finish(ScriptError::OK);
    finish(flags_.has(ScriptFlag::DISCOURAGE_UPGRADABLE_WITNESS_PROGRAM)
               ? ScriptError::DISCOURAGE_UPGRADABLE_WITNESS_PROGRAM
               : ScriptError::OK);
}

void SpendMachine::enterWitnessScriptHash(ByteSpan hash) {
    if (witness_.empty()) return finish(ScriptError::WITNESS_PROGRAM_WITNESS_EMPTY);
    if (!equal(sha256(witness_.back()), hash)) return finish(ScriptError::WITNESS_PROGRAM_MISMATCH);
    witnessScript_ = witness_.back();
    startWitnessScript(SpendStage::WitnessScript, ScriptStack(witness_.begin(), witness_.end() - 1),
                       SigVersion::WitnessV0);
}

void SpendMachine::enterWitnessKeyHash(ByteSpan hash) {
    if (witness_.size() != 2) return finish(ScriptError::WITNESS_PROGRAM_MISMATCH);
    witnessScript_ = p2pkhScript(hash).bytes();
    startWitnessScript(SpendStage::WitnessScript, witness_, SigVersion::WitnessV0);
}

void SpendMachine::enterTaproot(ByteSpan outputKey) {
    if (witness_.empty()) return finish(ScriptError::WITNESS_PROGRAM_WITNESS_EMPTY);
    ScriptStack stack = witness_;
    TaprootContext context;
    if (stack.size() >= 2 && !stack.back().empty() && stack.back()[0] == annexTag)
        context.annexHash = taprootAnnexHash(takeTop(stack));
    if (stack.size() > 1) return enterTaprootScript(outputKey, std::move(stack), std::move(context));

    stage_ = SpendStage::TaprootKey;
    machine_.reset();
    taprootKey_ = outputKey;
    taprootContext_ = std::move(context);
}

void SpendMachine::checkTaprootKey() {
    finish(checker_.checkSchnorr(witness_.front(), taprootKey_, taprootContext_));
}

void SpendMachine::enterTaprootScript(ByteSpan outputKey, ScriptStack stack, TaprootContext context) {
    const Bytes control = takeTop(stack);
    const Bytes script = takeTop(stack);
    if (!isControlBlockSize(control.size())) return finish(ScriptError::TAPROOT_WRONG_CONTROL_SIZE);
    const std::uint8_t leafVersion = control[0] & leafVersionMask;
    context.leafHash = tapleafHash(leafVersion, script);
    if (!commitsTo(outputKey, control, *context.leafHash))
        return finish(ScriptError::WITNESS_PROGRAM_MISMATCH);
    if (leafVersion == tapscriptLeaf) return enterTapscript(script, std::move(stack), std::move(context));
    finish(flags_.has(ScriptFlag::DISCOURAGE_UPGRADABLE_TAPROOT_VERSION)
               ? ScriptError::DISCOURAGE_UPGRADABLE_TAPROOT_VERSION
               : ScriptError::OK);
}

void SpendMachine::enterTapscript(ByteSpan script, ScriptStack stack, TaprootContext context) {
    bool succeedsAtOnce = false;
    const ScriptError error = findOpSuccess(script, flags_, succeedsAtOnce);
    if (error != ScriptError::OK || succeedsAtOnce) return finish(error);
    if (stack.size() > maxStackSize) return finish(ScriptError::STACK_SIZE);

    witnessScript_ = toBytes(script);
    const auto weight = static_cast<std::int64_t>(serializedSize(witness_)) + validationWeightOffset;
    startWitnessScript(SpendStage::Tapscript, std::move(stack), SigVersion::Tapscript,
                       {std::move(context), weight});
}

// Runs witnessScript_.
void SpendMachine::startWitnessScript(SpendStage stage, ScriptStack stack, SigVersion version,
                                      TapscriptSpend tapscript) {
    const bool tooLong = std::ranges::any_of(
        stack, [](const Bytes& element) { return element.size() > maxScriptElementSize; });
    if (tooLong) return finish(ScriptError::PUSH_SIZE);
    startScript(stage, witnessScript_, std::move(stack), version, std::move(tapscript));
}

} // namespace zon

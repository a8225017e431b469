#include "core/wallet/input_weight.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::size_t outpointAndSequence = 32 + 4 + 4;
constexpr std::size_t ecdsaItem = 1 + 72; ///< its length or push, DER and hash type
constexpr std::size_t schnorrItem = 1 + 64;
constexpr std::size_t keyItem = 1 + 33;

std::size_t compactSize(std::size_t n) {
    return n < 0xfd ? 1 : n <= 0xffff ? 3 : 5;
}

std::size_t pushSize(std::size_t n) {
    return n + (n < OP_PUSHDATA1 ? 1u : n <= 0xff ? 2u : 3u);
}

/// What is on the stack before the script runs.
struct Stack {
    std::size_t bytes = 0;
    std::size_t items = 0;
};

std::optional<Stack> stackFor(const DescriptorNode& node, bool tapscript) {
    const std::size_t signature = tapscript ? schnorrItem : ecdsaItem;
    switch (node.kind) {
    case DescriptorKind::Pk:
        return Stack{signature, 1};
    case DescriptorKind::Pkh:
    case DescriptorKind::Wpkh:
        return Stack{signature + keyItem, 2};
    case DescriptorKind::Multi:
    case DescriptorKind::SortedMulti:
        return Stack{1 + node.required * ecdsaItem, 1 + node.required};
    case DescriptorKind::MultiA:
    case DescriptorKind::SortedMultiA:
        return Stack{node.required * schnorrItem + (node.keys.size() - node.required), node.keys.size()};
    case DescriptorKind::Miniscript: {
        const MiniscriptLimits limits = node.miniscript->limits();
        if (!limits.witnessSize || !limits.stackElements) return std::nullopt;
        return Stack{*limits.witnessSize, *limits.stackElements};
    }
    default:
        return std::nullopt;
    }
}

constexpr std::size_t bare(std::size_t scriptSig) {
    return (outpointAndSequence + scriptSig) * 4;
}

std::optional<std::size_t> taprootWitness(const DescriptorNode& node, const TaprootOutput& output) {
    std::size_t most = 1 + schnorrItem; // the key path
    for (std::size_t i = 0; i < node.inner.size(); ++i) {
        const auto stack = stackFor(node.inner[i], true);
        if (!stack) return std::nullopt;
        const std::size_t script = output.tree[i].leaf.script.size();
        const std::size_t control = 33 + 32 * std::size_t{output.tree[i].depth};
        most = std::max(most, compactSize(stack->items + 2) + stack->bytes + compactSize(script) + script
                                  + compactSize(control) + control);
    }
    return most;
}

std::optional<std::size_t> segwitWitness(const DescriptorNode& node, const DescriptorOutput& sample) {
    if (node.kind == DescriptorKind::Wpkh) return 1 + ecdsaItem + keyItem;
    const auto stack = stackFor(node.inner[0], false);
    if (!stack || !sample.witnessScript) return std::nullopt;
    const std::size_t script = sample.witnessScript->size();
    return compactSize(stack->items + 1) + stack->bytes + compactSize(script) + script;
}

std::optional<std::size_t> scriptHashWeight(const DescriptorNode& inner, const DescriptorOutput& sample) {
    if (!sample.redeemScript) return std::nullopt;
    const std::size_t redeem = pushSize(sample.redeemScript->size());
    if (inner.kind == DescriptorKind::Wpkh || inner.kind == DescriptorKind::Wsh) {
        const auto witness = segwitWitness(inner, sample);
        if (!witness) return std::nullopt;
        return bare(1 + redeem) + *witness;
    }
    const auto stack = stackFor(inner, false);
    if (!stack) return std::nullopt;
    const std::size_t scriptSig = stack->bytes + redeem;
    return bare(compactSize(scriptSig) + scriptSig) + 1;
}

} // namespace

std::optional<std::size_t> signedInputWeight(const Descriptor& descriptor, const DescriptorOutput& sample) {
    const DescriptorNode& root = descriptor.root();
    switch (root.kind) {
    case DescriptorKind::Wpkh:
    case DescriptorKind::Wsh: {
        const auto witness = segwitWitness(root, sample);
        if (!witness) return std::nullopt;
        return bare(1) + *witness;
    }
    case DescriptorKind::Sh:
        return scriptHashWeight(root.inner[0], sample);
    case DescriptorKind::Tr: {
        const auto witness = sample.taproot ? taprootWitness(root, *sample.taproot) : std::nullopt;
        if (!witness) return std::nullopt;
        return bare(1) + *witness;
    }
    case DescriptorKind::RawTr:
        return bare(1) + 1 + schnorrItem;
    default: {
        const auto stack = stackFor(root, false);
        if (!stack) return std::nullopt;
        // In a transaction with witnesses an input without one has an empty one: one byte.
        return bare(compactSize(stack->bytes) + stack->bytes) + 1;
    }
    }
}

} // namespace zon

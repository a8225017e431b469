// Whether money may be sent to a miniscript, and if not, which part of it is the reason.

#include "core/script/miniscript.h"
#include "core/script/text_position.h"

#include <algorithm>
#include <map>

namespace zon {

namespace {

constexpr std::size_t maxStandardP2wshScript = 3'600;
constexpr std::uint32_t maxStandardP2wshStack = 100;
/// A tapscript so large that with the largest witness it still fits into a transaction that nodes relay:
/// 400,000 weight units, less 1,000 signatures, the control block and the rest of the transaction.
constexpr std::size_t maxTapscriptSize = 400'000 - 378 - (3 + 66 * 1'000 + 3 + 33 + 32 * 128) - 5;

// The deepest part that lacks a property while all its parts have it: what a person should look at.
const MiniscriptNode& culprit(const std::vector<MiniscriptNode>& nodes, MiniscriptType property) {
    for (const MiniscriptNode& node : nodes) {
        const bool inherited = std::ranges::any_of(
            node.parts, [&](std::uint32_t part) { return !nodes[part].type.has(property); });
        if (!node.type.has(property) && !inherited) return node;
    }
    return nodes.back();
}

std::string inWords(Fragment fragment) {
    return "“" + std::string(fragmentName(fragment)) + "”";
}

} // namespace

std::optional<Error> Miniscript::whyNotSafe(std::span<const Bytes> keys) const {
    const auto refuse = [](std::size_t position, std::string why) {
        return failAt(position, std::move(why), ErrorCode::InvalidArgument).error();
    };
    const std::size_t start = root().position;
    if (!root().type.has("B"_type))
        return refuse(start, "the whole expression must have type B, but it has type "
                                 + std::string(1, root().type.base()) + ".");

    const MiniscriptLimits most = limits();
    const bool tapscript = context_ == MiniscriptContext::Tapscript;
    const std::size_t maxSize = tapscript ? maxTapscriptSize : maxStandardP2wshScript;
    if (most.scriptSize > maxSize)
        return refuse(start, "the script has " + std::to_string(most.scriptSize)
                                 + " bytes, but nodes relay only spends of scripts up to "
                                 + std::to_string(maxSize) + " bytes.");
    if (!most.stackElements) return refuse(start, "nobody can ever spend this: it can't be satisfied.");
    if (!tapscript && *most.operations > std::uint32_t{maxOpsPerScript})
        return refuse(start, "spending it could take " + std::to_string(*most.operations)
                                 + " operations, but a script may execute 201: such a spend is invalid.");
    if (tapscript ? *most.stackWhileRun > maxStackSize : *most.stackElements > maxStandardP2wshStack)
        return refuse(start, tapscript
                                 ? "while it runs, more than 1,000 elements could be on the stack: such a "
                                   "spend is invalid."
                                 : "spending it could take " + std::to_string(*most.stackElements)
                                       + " witness elements, but nodes relay at most 100.");

    if (!root().type.has("k"_type)) {
        const MiniscriptNode& node = culprit(nodes_, "k"_type);
        return refuse(node.position, "on one path " + inWords(node.fragment)
                                         + " needs a lock counted in blocks and one counted in time. No "
                                           "transaction can meet both, so that path can never be used.");
    }
    if (!root().type.has("s"_type))
        return refuse(start, "it can be spent without any signature: whoever sees it can take the money.");
    if (!root().type.has("m"_type)) {
        const MiniscriptNode& node = culprit(nodes_, "m"_type);
        return refuse(node.position, inWords(node.fragment)
                                         + " is malleable: a stranger could exchange the witness of a spend "
                                           "for another, and so change its size and fee.");
    }

    std::map<ByteSpan, std::size_t,
             decltype([](ByteSpan a, ByteSpan b) { return std::ranges::lexicographical_compare(a, b); })>
        seen;
    for (const MiniscriptNode& node : nodes_)
        for (const std::uint32_t key : node.keys) {
            const auto [first, isNew] = seen.emplace(keys[key], node.position);
            if (!isNew)
                return refuse(node.position, "the key here stands at character "
                                                 + std::to_string(first->second + 1)
                                                 + " already. With the same key twice, a signature for one "
                                                   "purpose could be used for another.");
        }
    return {};
}

} // namespace zon

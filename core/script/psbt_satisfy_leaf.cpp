#include "core/script/psbt_satisfy.h"

#include "core/script/script_number.h"

#include <algorithm>

namespace zon {

namespace {

/// A leaf that asks for `required` signatures of `keys`, in the order in which the script looks at them.
struct KeyLeaf {
    std::vector<std::array<std::uint8_t, 32>> keys;
    std::size_t required = 0;
};

std::optional<std::int64_t> numberOf(const Instruction& instruction) {
    if (isSmallNumber(instruction.opcode)) return smallNumber(instruction.opcode);
    return decodeScriptNumber(instruction.data, true);
}

/// `<key> CHECKSIG`, `<key> CHECKSIGVERIFY … <key> CHECKSIG` (all sign) and
/// `<key> CHECKSIG <key> CHECKSIGADD … <n> NUMEQUAL` (multi_a).
std::optional<KeyLeaf> readKeyLeaf(ByteSpan script) {
    std::vector<Instruction> instructions;
    ScriptReader reader(script);
    while (const auto instruction = reader.next())
        instructions.push_back(*instruction);
    if (reader.failed()) return {};

    KeyLeaf leaf;
    std::vector<Opcode> checks;
    for (std::size_t i = 0; i + 1 < instructions.size() && instructions[i].data.size() == 32; i += 2) {
        std::ranges::copy(instructions[i].data, leaf.keys.emplace_back().begin());
        checks.push_back(instructions[i + 1].opcode);
    }
    if (checks.empty()) return {};
    const std::span<const Instruction> rest = std::span(instructions).subspan(2 * checks.size());

    if (rest.empty()) {
        const bool allSign = checks.back() == OP_CHECKSIG
                             && std::all_of(checks.begin(), checks.end() - 1,
                                            [](Opcode check) { return check == OP_CHECKSIGVERIFY; });
        leaf.required = leaf.keys.size();
        return allSign ? std::optional(leaf) : std::nullopt;
    }
    const bool counts = checks.front() == OP_CHECKSIG
                        && std::all_of(checks.begin() + 1, checks.end(),
                                       [](Opcode check) { return check == OP_CHECKSIGADD; });
    if (!counts || rest.size() != 2 || rest[1].opcode != OP_NUMEQUAL) return {};
    const auto required = numberOf(rest[0]);
    if (!required || *required < 1 || static_cast<std::size_t>(*required) > leaf.keys.size()) return {};
    leaf.required = static_cast<std::size_t>(*required);
    return leaf;
}

} // namespace

std::optional<Witness> satisfyKeyLeaf(const TapLeaf& leaf, const PsbtInput& input) {
    const auto keys = readKeyLeaf(leaf.script);
    if (!keys) return {};
    const Digest32 leafHash = leaf.hash();
    Witness stack;
    std::size_t found = 0;
    for (const auto& key : keys->keys) {
        const auto signature = input.tapScriptSignatures.find({key, leafHash});
        const bool use = found < keys->required && signature != input.tapScriptSignatures.end();
        stack.push_back(use ? signature->second : Bytes());
        if (use) ++found;
    }
    if (found < keys->required) return {};
    std::ranges::reverse(stack); // the first key looks at the top of the stack
    return stack;
}

} // namespace zon

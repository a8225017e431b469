// What satisfying a miniscript can cost at most.

#include "core/script/miniscript.h"

#include <algorithm>

namespace zon {

namespace {

/// The most of something over all ways; nothing where there is no way.
using Most = std::optional<std::int64_t>;

Most operator+(Most a, Most b) {
    if (!a || !b) return {};
    return *a + *b;
}
Most operator|(Most a, Most b) {
    if (!a) return b;
    if (!b) return a;
    return std::max(*a, *b);
}

/// What the ways through an expression do to the stack. `shrinks`: by how much the stack is smaller
/// afterwards, at most (negative: it grows); `above`: by how much it is at most higher, at any moment, than
/// it is afterwards.
struct StackUse {
    std::int64_t shrinks = 0;
    std::int64_t above = 0;
};
using MostStack = std::optional<StackUse>;

// One after the other.
MostStack operator+(MostStack a, MostStack b) {
    if (!a || !b) return {};
    return StackUse{a->shrinks + b->shrinks, std::max(b->above, b->shrinks + a->above)};
}
// Any of them.
MostStack operator|(MostStack a, MostStack b) {
    if (!a) return b;
    if (!b) return a;
    return StackUse{std::max(a->shrinks, b->shrinks), std::max(a->above, b->above)};
}

constexpr StackUse unchanged{0, 0}; ///< hash opcodes, locks, nothing at all
constexpr StackUse pushes{-1, 0};
constexpr StackUse takesOne{1, 1}; ///< OP_IF, OP_VERIFY and everything that makes one of two elements

/// Each quantity when the expression is satisfied and when it is left unsatisfied.
template <typename T>
struct Both {
    T satisfied;
    T left;
};

struct Cost {
    std::int64_t opcodes = 0; ///< counted whether they are executed or not
    Both<Most> multisigKeys;  ///< executed OP_CHECKMULTISIGs count their keys too
    Both<MostStack> stack;
    Both<Most> witness;
};

// How exactly k of the parts are satisfied: for each number of them, the most over all ways. `between` is
// what comes after each part but the first.
template <typename T>
Both<T> ofThresh(std::span<const Both<T>> parts, std::uint32_t k, T none, T between) {
    std::vector<T> ways{none};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const T after = i == 0 ? none : between;
        std::vector<T> next;
        next.reserve(ways.size() + 1);
        for (std::size_t n = 0; n <= std::min<std::size_t>(ways.size(), k); ++n) {
            const T skipped = n < ways.size() ? ways[n] + parts[i].left : T();
            const T taken = n > 0 ? ways[n - 1] + parts[i].satisfied : T();
            next.push_back((skipped | taken) + after);
        }
        ways = std::move(next);
    }
    return {ways[k], ways[0]};
}

/// The three quantities follow the same rules; only what a fragment itself adds differs.
template <typename T>
Both<T> combine(const MiniscriptNode& node, std::span<const Both<T>> p, T none, T between) {
    switch (node.fragment) {
    case Fragment::AndV:
        return {p[0].satisfied + p[1].satisfied, T()};
    case Fragment::AndB:
        return {p[0].satisfied + p[1].satisfied, p[0].left + p[1].left};
    case Fragment::OrB:
        return {(p[0].satisfied + p[1].left) | (p[0].left + p[1].satisfied), p[0].left + p[1].left};
    case Fragment::WrapV:
        return {p[0].satisfied, T()};
    case Fragment::Thresh:
        return ofThresh(p, node.k, none, between);
    default:
        return p.empty() ? Both<T>{} : p[0];
    }
}

std::int64_t ownOpcodes(const MiniscriptNode& node, const std::vector<MiniscriptNode>& nodes) {
    switch (node.fragment) {
    case Fragment::PkH:
    case Fragment::WrapD:
    case Fragment::OrD:
    case Fragment::OrI:
    case Fragment::AndOr:
        return 3;
    case Fragment::Older:
    case Fragment::After:
    case Fragment::Multi:
    case Fragment::WrapS:
    case Fragment::WrapC:
    case Fragment::WrapN:
    case Fragment::AndB:
    case Fragment::OrB:
        return 1;
    case Fragment::Sha256Lock:
    case Fragment::Hash256Lock:
    case Fragment::Ripemd160Lock:
    case Fragment::Hash160Lock:
    case Fragment::WrapJ:
        return 4;
    case Fragment::WrapA:
    case Fragment::OrC:
        return 2;
    case Fragment::WrapV:
        return nodes[node.parts[0]].type.has("x"_type) ? 1 : 0;
    case Fragment::Thresh:
        return static_cast<std::int64_t>(node.parts.size());
    case Fragment::MultiA:
        return static_cast<std::int64_t>(node.keys.size()) + 1;
    default:
        return 0;
    }
}

Both<Most> multisigKeys(const MiniscriptNode& node, std::span<const Both<Most>> p) {
    const Most zero = 0;
    switch (node.fragment) {
    case Fragment::False:
        return {{}, zero};
    case Fragment::PkK:
    case Fragment::PkH:
    case Fragment::MultiA:
        return {zero, zero};
    case Fragment::Multi: {
        const Most keys = static_cast<std::int64_t>(node.keys.size());
        return {keys, keys};
    }
    case Fragment::WrapD:
    case Fragment::WrapJ:
        return {p[0].satisfied, zero};
    case Fragment::OrC:
        return {p[0].satisfied | (p[0].left + p[1].satisfied), {}};
    case Fragment::OrD:
        return {p[0].satisfied | (p[0].left + p[1].satisfied), p[0].left + p[1].left};
    case Fragment::OrI:
        return {p[0].satisfied | p[1].satisfied, p[0].left | p[1].left};
    case Fragment::AndOr:
        return {(p[0].satisfied + p[1].satisfied) | (p[0].left + p[2].satisfied), p[0].left + p[2].left};
    default:
        if (node.parts.empty()) return {zero, {}};
        return combine<Most>(node, p, zero, zero);
    }
}

Both<MostStack> stackUse(const MiniscriptNode& node, std::span<const Both<MostStack>> p) {
    using Way = MostStack;
    const Way branch = takesOne;
    const auto k = static_cast<std::int64_t>(node.k);
    const auto keys = static_cast<std::int64_t>(node.keys.size());
    switch (node.fragment) {
    case Fragment::False:
        return {{}, pushes};
    case Fragment::True:
    case Fragment::Older:
    case Fragment::After:
        return {pushes, {}};
    case Fragment::PkK:
        return {pushes, pushes};
    case Fragment::PkH: {
        // OP_DUP, the hash pushed, OP_EQUALVERIFY takes two
        const Way way = Way(pushes) + Way(pushes) + Way(StackUse{2, 2});
        return {way, way};
    }
    case Fragment::Sha256Lock:
    case Fragment::Hash256Lock:
    case Fragment::Ripemd160Lock:
    case Fragment::Hash160Lock:
        // OP_SIZE, 32, OP_EQUALVERIFY, the hash pushed, OP_EQUAL
        return {Way(pushes) + Way(pushes) + Way(StackUse{2, 2}) + Way(pushes) + Way(takesOne), {}};
    case Fragment::Multi: {
        // A zero and k signatures become one element; above them lie k, the keys and their number.
        const Way way = StackUse{k, k + keys + 2};
        return {way, way};
    }
    case Fragment::MultiA: {
        const Way way = StackUse{keys - 1, keys};
        return {way, way};
    }
    case Fragment::WrapC:
        return {p[0].satisfied + branch, p[0].left + branch};
    case Fragment::WrapD:
    case Fragment::WrapJ: // OP_DUP or OP_SIZE, then OP_IF
        return {Way(pushes) + branch + p[0].satisfied, Way(pushes) + branch};
    case Fragment::WrapV:
        return {p[0].satisfied + Way(takesOne), {}};
    case Fragment::AndB:
    case Fragment::OrB: {
        const auto inner = combine<Way>(node, p, Way(unchanged), Way(takesOne));
        return {inner.satisfied + Way(takesOne), inner.left + Way(takesOne)};
    }
    case Fragment::OrC:
        return {(p[0].satisfied + branch) | (p[0].left + branch + p[1].satisfied), {}};
    case Fragment::OrD: // OP_IFDUP duplicates only what isn't zero
        return {(p[0].satisfied + Way(pushes) + branch) | (p[0].left + branch + p[1].satisfied),
                p[0].left + branch + p[1].left};
    case Fragment::OrI:
        return {branch + (p[0].satisfied | p[1].satisfied), branch + (p[0].left | p[1].left)};
    case Fragment::AndOr:
        return {(p[0].satisfied + branch + p[1].satisfied) | (p[0].left + branch + p[2].satisfied),
                p[0].left + branch + p[2].left};
    case Fragment::Thresh: {
        const auto inner = combine<Way>(node, p, Way(unchanged), Way(takesOne));
        const Way compare = Way(pushes) + Way(takesOne);
        return {inner.satisfied + compare, inner.left + compare};
    }
    default:
        return combine<Way>(node, p, Way(unchanged), Way(takesOne));
    }
}

Both<Most> witnessSize(const MiniscriptNode& node, std::span<const Both<Most>> p, MiniscriptContext context) {
    const bool tapscript = context == MiniscriptContext::Tapscript;
    const std::int64_t signature = 1 + (tapscript ? 65 : 72); // each element has a byte of length before it
    const std::int64_t publicKey = 1 + (tapscript ? 32 : 33);
    const std::int64_t empty = 1;
    const Most zero = 0;
    const auto k = static_cast<std::int64_t>(node.k);
    const auto keys = static_cast<std::int64_t>(node.keys.size());
    switch (node.fragment) {
    case Fragment::False:
        return {{}, zero};
    case Fragment::True:
    case Fragment::Older:
    case Fragment::After:
        return {zero, {}};
    case Fragment::PkK:
        return {signature, empty};
    case Fragment::PkH:
        return {signature + publicKey, empty + publicKey};
    case Fragment::Sha256Lock:
    case Fragment::Hash256Lock:
    case Fragment::Ripemd160Lock:
    case Fragment::Hash160Lock:
        return {1 + 32, {}};
    case Fragment::Multi:
        return {k * signature + empty, k + empty};
    case Fragment::MultiA:
        return {k * signature + (keys - k) * empty, keys * empty};
    case Fragment::WrapD:
        return {Most(2) + p[0].satisfied, empty};
    case Fragment::WrapJ:
        return {p[0].satisfied, empty};
    case Fragment::OrC:
        return {p[0].satisfied | (p[0].left + p[1].satisfied), {}};
    case Fragment::OrD:
        return {p[0].satisfied | (p[0].left + p[1].satisfied), p[0].left + p[1].left};
    case Fragment::OrI:
        return {(p[0].satisfied + Most(2)) | (p[1].satisfied + Most(1)),
                (p[0].left + Most(2)) | (p[1].left + Most(1))};
    case Fragment::AndOr:
        return {(p[0].satisfied + p[1].satisfied) | (p[0].left + p[2].satisfied), p[0].left + p[2].left};
    default:
        return combine<Most>(node, p, zero, zero);
    }
}

Cost costOfRoot(const std::vector<MiniscriptNode>& nodes, MiniscriptContext context) {
    std::vector<Cost> costs;
    costs.reserve(nodes.size());
    std::vector<Both<Most>> keys, witnesses;
    std::vector<Both<MostStack>> stacks;
    for (const MiniscriptNode& node : nodes) {
        keys.clear();
        witnesses.clear();
        stacks.clear();
        Cost cost;
        cost.opcodes = ownOpcodes(node, nodes);
        for (const std::uint32_t part : node.parts) {
            cost.opcodes += costs[part].opcodes;
            keys.push_back(costs[part].multisigKeys);
            stacks.push_back(costs[part].stack);
            witnesses.push_back(costs[part].witness);
        }
        cost.multisigKeys = multisigKeys(node, keys);
        cost.stack = stackUse(node, stacks);
        cost.witness = witnessSize(node, witnesses, context);
        costs.push_back(cost);
    }
    return costs.back();
}

std::uint32_t narrow(std::int64_t n) {
    return static_cast<std::uint32_t>(std::max<std::int64_t>(n, 0));
}

} // namespace

MiniscriptLimits Miniscript::limits() const {
    const Cost cost = costOfRoot(nodes_, context_);
    MiniscriptLimits limits;
    const std::size_t keySize = context_ == MiniscriptContext::Tapscript ? 32 : 33;
    std::uint32_t keyCount = 0;
    for (const MiniscriptNode& node : nodes_)
        for (const std::uint32_t key : node.keys)
            keyCount = std::max(keyCount, key + 1);
    limits.scriptSize = compile(std::vector<Bytes>(keyCount, Bytes(keySize))).size();
    if (cost.multisigKeys.satisfied) limits.operations = narrow(cost.opcodes + *cost.multisigKeys.satisfied);
    if (cost.stack.satisfied) {
        const std::int64_t result = root().type.has("V"_type) ? 0 : 1; // what is left in the end
        limits.stackElements = narrow(cost.stack.satisfied->shrinks + result);
        limits.stackWhileRun = narrow(cost.stack.satisfied->above + result);
    }
    if (cost.witness.satisfied) limits.witnessSize = narrow(*cost.witness.satisfied);
    return limits;
}

} // namespace zon

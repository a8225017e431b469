// Each expression gets its best satisfaction and its best dissatisfaction from those of its parts (BIP379).
//
// The threat is a stranger who sees the witness and exchanges it for another valid one. He has no keys, but
// every preimage that is public. So where there is a choice and only one option needs no signature, it must
// be taken, because he could take it; where several need none, each is malleable; and of options that need
// one, the smallest is best.

#include "core/script/miniscript_satisfy.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::size_t keyHashSize = 20;
constexpr std::size_t preimageSize = 32;

/// Elements are joined very often and written out once: joining keeps both halves and copies nothing. A
/// position in the list of joints, so that neither copying nor dropping one walks a deep tree.
class ElementPool {
public:
    using Position = std::uint32_t;
    static constexpr Position none = 0xffffffff;

    Position element(Bytes bytes) {
        joints_.push_back({none, none, std::move(bytes)});
        return last();
    }
    Position join(Position first, Position second) {
        if (first == none) return second;
        if (second == none) return first;
        joints_.push_back({first, second, {}});
        return last();
    }
    Witness list(Position whole) const {
        Witness witness;
        std::vector<Position> later;
        if (whole != none) later.push_back(whole);
        while (!later.empty()) {
            const Joint& joint = joints_[later.back()];
            later.pop_back();
            if (joint.first == none) {
                witness.push_back(joint.bytes);
                continue;
            }
            later.push_back(joint.second);
            later.push_back(joint.first);
        }
        return witness;
    }

private:
    struct Joint {
        Position first, second;
        Bytes bytes;
    };
    Position last() const { return static_cast<Position>(joints_.size() - 1); }

    std::vector<Joint> joints_;
};

/// Elements that satisfy an expression, or leave it unsatisfied. In witness order: the part that runs first
/// takes from the top, so its elements come last.
struct Input {
    bool available = false;
    bool hasSignature = false;
    bool malleable = false;
    std::size_t size = 0; ///< bytes in the witness
    ElementPool::Position elements = ElementPool::none;
};

Input marked(Input input) {
    input.malleable = true;
    return input;
}

/// Of two options the one to use.
Input operator|(Input a, Input b) {
    if (!a.available) return b;
    if (!b.available) return a;
    if (a.hasSignature != b.hasSignature) return a.hasSignature ? b : a;
    if (!a.hasSignature) a.malleable = b.malleable = true;
    if (a.malleable != b.malleable) return a.malleable ? b : a;
    return a.size <= b.size ? a : b;
}

struct Options {
    Input left; ///< unsatisfied
    Input satisfied;
};

class Satisfier {
public:
    Satisfier(const Miniscript& script, std::span<const Bytes> keys, const SatisfactionSource& source)
        : script_(script), keys_(keys), source_(source), zero_(element({})), one_(element({1})) {}

    Input run() {
        std::vector<Options> results;
        results.reserve(script_.nodes().size());
        for (const MiniscriptNode& node : script_.nodes()) {
            std::vector<Options> parts;
            for (const std::uint32_t part : node.parts)
                parts.push_back(results[part]);
            results.push_back(optionsOf(node, parts));
        }
        return results.back().satisfied;
    }

    Witness list(const Input& input) const { return pool_.list(input.elements); }

private:
    Input element(Bytes bytes) {
        const std::size_t size = 1 + bytes.size();
        return {true, false, false, size, pool_.element(std::move(bytes))};
    }

    Input join(const Input& a, const Input& b) {
        if (!a.available || !b.available) return {};
        return {true, a.hasSignature || b.hasSignature, a.malleable || b.malleable, a.size + b.size,
                pool_.join(a.elements, b.elements)};
    }

    Input signature(const Bytes& key) {
        auto bytes = source_.signature(key);
        if (!bytes) return {};
        Input input = element(std::move(*bytes));
        input.hasSignature = true;
        return input;
    }

    Input nothingIf(bool condition) const { return condition ? Input{true} : Input{}; }

    Options keyHash(const Bytes& keyOrHash) {
        std::optional<Bytes> key = keyOrHash;
        if (keyOrHash.size() == keyHashSize) key = source_.keyOfHash(keyOrHash);
        if (!key) return {};
        const Input shown = element(*key);
        return {join(zero_, shown), join(signature(*key), shown)};
    }

    Options hashLock(const MiniscriptNode& node) {
        // Any 32 bytes but the right ones leave it unsatisfied, so anybody can change them.
        const Input wrong = marked(element(Bytes(preimageSize)));
        auto right = source_.preimage(node.fragment, node.hash);
        if (!right || right->size() != preimageSize) return {wrong, {}};
        return {wrong, element(std::move(*right))};
    }

    // best[n]: n signatures of the keys so far.
    Options multi(const MiniscriptNode& node) {
        std::vector<Input> best{zero_}; // OP_CHECKMULTISIG takes one element too many
        for (const std::uint32_t key : node.keys) {
            const Input one = signature(keys_[key]);
            best.emplace_back();
            for (std::size_t n = best.size(); n-- > 1;)
                best[n] = best[n] | join(best[n - 1], one);
            if (best.size() > std::size_t{node.k} + 1) best.pop_back();
        }
        Input left = zero_;
        for (std::uint32_t i = 0; i < node.k; ++i)
            left = join(left, zero_);
        return {left, best[node.k]};
    }

    // An element for each key, the last key's first.
    Options multiA(const MiniscriptNode& node) {
        std::vector<Input> best{Input{true}};
        for (std::size_t i = node.keys.size(); i-- > 0;) {
            const Input one = signature(keys_[node.keys[i]]);
            best.emplace_back();
            for (std::size_t n = best.size(); n-- > 0;)
                best[n] = join(best[n], zero_) | (n > 0 ? join(best[n - 1], one) : Input{});
            if (best.size() > std::size_t{node.k} + 1) best.pop_back();
        }
        return {best[0], best[node.k]};
    }

    // best[n]: n of the last parts satisfied, the others left.
    Options thresh(const MiniscriptNode& node, std::span<const Options> parts) {
        std::vector<Input> best{Input{true}};
        for (std::size_t i = parts.size(); i-- > 0;) {
            best.emplace_back();
            for (std::size_t n = best.size(); n-- > 0;)
                best[n] =
                    join(best[n], parts[i].left) | (n > 0 ? join(best[n - 1], parts[i].satisfied) : Input{});
        }
        // With any other number than k it is left unsatisfied; with some satisfied, strangers can change it.
        Input left;
        for (std::size_t n = 0; n < best.size(); ++n)
            if (n != node.k) left = left | (n == 0 ? best[n] : marked(best[n]));
        return {left, best[node.k]};
    }

    Options optionsOf(const MiniscriptNode& node, std::span<const Options> p) {
        switch (node.fragment) {
        case Fragment::False:
            return {Input{true}, {}};
        case Fragment::True:
            return {{}, Input{true}};
        case Fragment::PkK:
            return {zero_, signature(keys_[node.keys[0]])};
        case Fragment::PkH:
            return keyHash(keys_[node.keys[0]]);
        case Fragment::Older:
            return {{}, nothingIf(source_.sequenceReached(node.k))};
        case Fragment::After:
            return {{}, nothingIf(source_.lockTimeReached(node.k))};
        case Fragment::Sha256Lock:
        case Fragment::Hash256Lock:
        case Fragment::Ripemd160Lock:
        case Fragment::Hash160Lock:
            return hashLock(node);
        case Fragment::WrapA:
        case Fragment::WrapS:
        case Fragment::WrapC:
        case Fragment::WrapN:
            return p[0];
        case Fragment::WrapD:
            return {zero_, join(p[0].satisfied, one_)};
        case Fragment::WrapV:
            return {{}, p[0].satisfied};
        case Fragment::WrapJ: {
            // Where strangers can leave the inside unsatisfied, there may be a second way without a zero.
            Input left = zero_;
            left.malleable = p[0].left.available && !p[0].left.hasSignature;
            return {left, p[0].satisfied};
        }
        case Fragment::AndV:
            return {join(p[1].left, p[0].satisfied), join(p[1].satisfied, p[0].satisfied)};
        case Fragment::AndB:
            return {join(p[1].left, p[0].left) | marked(join(p[1].satisfied, p[0].left))
                        | marked(join(p[1].left, p[0].satisfied)),
                    join(p[1].satisfied, p[0].satisfied)};
        case Fragment::OrB:
            // Both satisfied is more than needed: strangers can leave either out.
            return {join(p[1].left, p[0].left), join(p[1].left, p[0].satisfied)
                                                    | join(p[1].satisfied, p[0].left)
                                                    | marked(join(p[1].satisfied, p[0].satisfied))};
        case Fragment::OrC:
            return {{}, p[0].satisfied | join(p[1].satisfied, p[0].left)};
        case Fragment::OrD:
            return {join(p[1].left, p[0].left), p[0].satisfied | join(p[1].satisfied, p[0].left)};
        case Fragment::OrI:
            return {join(p[0].left, one_) | join(p[1].left, zero_),
                    join(p[0].satisfied, one_) | join(p[1].satisfied, zero_)};
        case Fragment::AndOr:
            return {join(p[1].left, p[0].satisfied) | join(p[2].left, p[0].left),
                    join(p[1].satisfied, p[0].satisfied) | join(p[2].satisfied, p[0].left)};
        case Fragment::Thresh:
            return thresh(node, p);
        case Fragment::Multi:
            return multi(node);
        case Fragment::MultiA:
            return multiA(node);
        }
        return {};
    }

    const Miniscript& script_;
    std::span<const Bytes> keys_;
    const SatisfactionSource& source_;
    ElementPool pool_;
    Input zero_;
    Input one_;
};

} // namespace

std::optional<Bytes> SatisfactionSource::keyOfHash(ByteSpan) const {
    return {};
}
std::optional<Bytes> SatisfactionSource::preimage(Fragment, ByteSpan) const {
    return {};
}
bool SatisfactionSource::lockTimeReached(std::uint32_t) const {
    return false;
}
bool SatisfactionSource::sequenceReached(std::uint32_t) const {
    return false;
}

Result<Witness> satisfy(const Miniscript& script, std::span<const Bytes> keys,
                        const SatisfactionSource& source, Malleable malleable) {
    Satisfier satisfier(script, keys, source);
    const Input input = satisfier.run();
    if (!input.available)
        return fail(ErrorCode::NotFound,
                    "This can't be spent yet: signatures or preimages are missing, or a lock isn't over.");
    if (malleable == Malleable::Refuse && !input.hasSignature)
        return fail(ErrorCode::Rejected,
                    "This would be spent without a signature: anybody could redirect the money on its way.");
    if (malleable == Malleable::Refuse && input.malleable)
        return fail(ErrorCode::Rejected,
                    "This can only be spent in a way that strangers can change. Another signature helps.");
    return satisfier.list(input);
}

} // namespace zon

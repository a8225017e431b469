// Script to miniscript.

#include "core/crypto/key.h"
#include "core/script/miniscript_builder.h"
#include "core/script/miniscript_tokens.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::size_t keyHashSize = 20;
constexpr std::size_t maxDecodedScript = 400'000; ///< a larger one fits into no transaction that is relayed

/// Reads from the first opcode to the last. What is complete waits in the innermost open frame until an
/// opcode takes it: OP_BOOLAND the last two, OP_VERIFY the last, and so on. A frame is what stands in a
/// branch or behind OP_SWAP or OP_TOALTSTACK. Whatever is left in it before its last expression must be of
/// type V: a chain of and_v.
class MiniscriptDecoder {
public:
    MiniscriptDecoder(std::vector<ScriptToken> tokens, MiniscriptContext context)
        : tokens_(std::move(tokens)), builder_(context) {}

    Result<KeyedMiniscript> run();

private:
    using Number = std::uint32_t;

    enum class Opener { Script, Swap, Alt, If, NotIf, OrD, DupIf, SizeIf };

    /// A complete expression, or the first parts of a thresh: X1 X2 OP_ADD …
    struct Item {
        std::vector<Number> parts;
        bool isSum = false;
    };

    struct Frame {
        Opener opener;
        std::size_t offset;
        std::vector<Item> items;
        std::optional<Number> firstBranch; ///< what stood before OP_ELSE
    };

    Result<void> step();
    Result<void> operation();
    Result<void> hashLock();
    Result<void> keyHash();
    Result<void> key();
    Result<void> numbered(std::int64_t value);
    Result<void> multi(std::int64_t required);
    Result<bool> multiA();
    Result<void> endIf();
    Result<void> orElse(Frame& frame);
    Result<void> binary(Fragment fragment);
    Result<void> sum();
    Result<void> thresh(std::int64_t k);

    Result<void> closeSwap();
    Result<Number> collapse(Frame& frame);
    Result<Number> take();
    Result<void> wrap(Fragment fragment);
    Result<Number> add(Fragment fragment, std::vector<Number> parts);
    Result<Number> addNode(MiniscriptNode node);
    Result<void> put(Result<Number> node);
    Number keep(Bytes key);

    bool isKey(const ScriptToken& token) const;
    bool isWrapped(const Item& item) const;
    const ScriptToken* ahead(std::size_t n) const {
        return at_ + n < tokens_.size() ? &tokens_[at_ + n] : nullptr;
    }
    bool aheadIs(std::size_t n, Opcode opcode) const {
        const ScriptToken* token = ahead(n);
        return token != nullptr && token->opcode == opcode;
    }
    std::size_t here() const { return at_ < tokens_.size() ? tokens_[at_].offset : 0; }
    std::unexpected<Error> unexpectedHere() const {
        return failAtByte(here(), "this is no miniscript: " + std::string(opcodeName(tokens_[at_].opcode))
                                      + " doesn't fit here.");
    }

    std::vector<ScriptToken> tokens_;
    MiniscriptBuilder builder_;
    std::vector<Bytes> keys_;
    std::vector<Frame> frames_;
    std::size_t at_ = 0;
};

Result<KeyedMiniscript> MiniscriptDecoder::run() {
    frames_.push_back({Opener::Script, 0, {}, {}});
    while (at_ < tokens_.size())
        if (auto done = step(); !done) return fail(done);
    if (frames_.size() != 1)
        return failAtByte(frames_.back().offset, "what is opened here isn't closed before the end.");
    if (auto whole = collapse(frames_.back()); !whole) return fail(whole);
    return KeyedMiniscript{std::move(builder_).finish(), std::move(keys_)};
}

Result<void> MiniscriptDecoder::step() {
    const ScriptToken& token = tokens_[at_];
    if (isKey(token)) return key();
    if (const auto value = token.number()) return numbered(*value);
    return operation();
}

Result<void> MiniscriptDecoder::operation() {
    const auto open = [&](Opener opener, std::size_t opcodes) -> Result<void> {
        frames_.push_back({opener, here(), {}, {}});
        at_ += opcodes;
        return {};
    };
    const auto once = [&](Result<void> done) -> Result<void> {
        if (done) ++at_;
        return done;
    };
    switch (tokens_[at_].opcode) {
    case OP_SWAP:
        return open(Opener::Swap, 1);
    case OP_TOALTSTACK:
        return open(Opener::Alt, 1);
    case OP_IF:
        return open(Opener::If, 1);
    case OP_NOTIF:
        return open(Opener::NotIf, 1);
    case OP_IFDUP:
        if (!aheadIs(1, OP_NOTIF)) return unexpectedHere();
        return open(Opener::OrD, 2);
    case OP_DUP:
        if (aheadIs(1, OP_IF)) return open(Opener::DupIf, 2);
        return keyHash();
    case OP_SIZE:
        if (aheadIs(1, OP_0NOTEQUAL) && aheadIs(2, OP_IF)) return open(Opener::SizeIf, 3);
        return hashLock();
    case OP_FROMALTSTACK: {
        if (frames_.back().opener != Opener::Alt) return unexpectedHere();
        const auto inside = collapse(frames_.back());
        if (!inside) return fail(inside);
        frames_.pop_back();
        return once(put(add(Fragment::WrapA, {*inside})));
    }
    case OP_CHECKSIG:
        return once(wrap(Fragment::WrapC));
    case OP_VERIFY:
        return once(wrap(Fragment::WrapV));
    case OP_0NOTEQUAL:
        return once(wrap(Fragment::WrapN));
    case OP_BOOLAND:
        return once(binary(Fragment::AndB));
    case OP_BOOLOR:
        return once(binary(Fragment::OrB));
    case OP_ADD:
        return once(sum());
    case OP_ELSE: {
        Frame& frame = frames_.back();
        if ((frame.opener != Opener::If && frame.opener != Opener::NotIf) || frame.firstBranch)
            return unexpectedHere();
        const auto branch = collapse(frame);
        if (!branch) return fail(branch);
        frame.firstBranch = *branch;
        frame.items.clear();
        return once({});
    }
    case OP_ENDIF:
        return once(endIf());
    default:
        return unexpectedHere();
    }
}

// OP_SIZE 32 OP_EQUALVERIFY <hash opcode> <hash> OP_EQUAL
Result<void> MiniscriptDecoder::hashLock() {
    const ScriptToken* hash = ahead(5);
    const auto size = ahead(1) != nullptr ? ahead(1)->number() : std::nullopt;
    if (size != 32 || !aheadIs(2, OP_EQUAL) || !aheadIs(3, OP_VERIFY) || hash == nullptr
        || !aheadIs(6, OP_EQUAL))
        return unexpectedHere();
    static constexpr std::pair<Opcode, Fragment> kinds[] = {{OP_SHA256, Fragment::Sha256Lock},
                                                            {OP_HASH256, Fragment::Hash256Lock},
                                                            {OP_RIPEMD160, Fragment::Ripemd160Lock},
                                                            {OP_HASH160, Fragment::Hash160Lock}};
    for (const auto& [opcode, fragment] : kinds) {
        if (!aheadIs(4, opcode)) continue;
        const bool isLong = fragment == Fragment::Sha256Lock || fragment == Fragment::Hash256Lock;
        if (hash->data.size() != (isLong ? 32 : 20)) break;
        MiniscriptNode node;
        node.fragment = fragment;
        node.hash = hash->data;
        auto done = put(addNode(std::move(node)));
        at_ += 7;
        return done;
    }
    return unexpectedHere();
}

// OP_DUP OP_HASH160 <hash> OP_EQUALVERIFY
Result<void> MiniscriptDecoder::keyHash() {
    const ScriptToken* hash = ahead(2);
    if (!aheadIs(1, OP_HASH160) || hash == nullptr || hash->data.size() != keyHashSize
        || !aheadIs(3, OP_EQUAL) || !aheadIs(4, OP_VERIFY))
        return unexpectedHere();
    MiniscriptNode node;
    node.fragment = Fragment::PkH;
    node.keys = {keep(hash->data)};
    auto done = put(addNode(std::move(node)));
    at_ += 5;
    return done;
}

Result<void> MiniscriptDecoder::key() {
    if (builder_.context() == MiniscriptContext::Tapscript) {
        const auto done = multiA();
        if (!done) return fail(done);
        if (*done) return {};
    }
    MiniscriptNode node;
    node.fragment = Fragment::PkK;
    node.keys = {keep(tokens_[at_].data)};
    auto done = put(addNode(std::move(node)));
    ++at_;
    return done;
}

// <key> OP_CHECKSIG (<key> OP_CHECKSIGADD)… <k> OP_NUMEQUAL. False, and nothing read, when it is another
// expression that begins like this.
Result<bool> MiniscriptDecoder::multiA() {
    if (!aheadIs(1, OP_CHECKSIG)) return false;
    std::size_t count = 1;
    while (ahead(2 * count) != nullptr && isKey(*ahead(2 * count)) && aheadIs(2 * count + 1, OP_CHECKSIGADD))
        ++count;
    const ScriptToken* number = ahead(2 * count);
    if (number == nullptr || !aheadIs(2 * count + 1, OP_NUMEQUAL)) return false;
    const auto k = number->number();
    if (!k || *k < 1 || *k > static_cast<std::int64_t>(count) || count > 999) return unexpectedHere();
    MiniscriptNode node;
    node.fragment = Fragment::MultiA;
    node.k = static_cast<std::uint32_t>(*k);
    for (std::size_t i = 0; i < count; ++i)
        node.keys.push_back(keep(ahead(2 * i)->data));
    if (auto done = put(addNode(std::move(node))); !done) return fail(done);
    at_ += 2 * count + 2;
    return true;
}

// A number means what comes behind it.
Result<void> MiniscriptDecoder::numbered(std::int64_t value) {
    const ScriptToken* next = ahead(1);
    if (next != nullptr && next->opcode == OP_EQUAL) return thresh(value);
    if (next != nullptr && isKey(*next) && builder_.context() == MiniscriptContext::P2wsh)
        return multi(value);
    MiniscriptNode node;
    if (next != nullptr
        && (next->opcode == OP_CHECKSEQUENCEVERIFY || next->opcode == OP_CHECKLOCKTIMEVERIFY)) {
        if (value < 1 || value > 0x7fffffff) return unexpectedHere();
        node.fragment = next->opcode == OP_CHECKSEQUENCEVERIFY ? Fragment::Older : Fragment::After;
        node.k = static_cast<std::uint32_t>(value);
    } else if (value == 0 || value == 1) {
        node.fragment = value == 0 ? Fragment::False : Fragment::True;
    } else {
        return unexpectedHere();
    }
    const std::size_t read = node.k != 0 ? 2 : 1;
    auto done = put(addNode(std::move(node)));
    at_ += read;
    return done;
}

// <k> <key>… <n> OP_CHECKMULTISIG
Result<void> MiniscriptDecoder::multi(std::int64_t required) {
    std::size_t count = 0;
    while (ahead(1 + count) != nullptr && isKey(*ahead(1 + count)))
        ++count;
    const ScriptToken* number = ahead(1 + count);
    const auto n = number != nullptr ? number->number() : std::nullopt;
    if (n != static_cast<std::int64_t>(count) || !aheadIs(2 + count, OP_CHECKMULTISIG)
        || count > std::size_t{maxKeysPerMultisig} || required < 1 || required > *n)
        return unexpectedHere();
    MiniscriptNode node;
    node.fragment = Fragment::Multi;
    node.k = static_cast<std::uint32_t>(required);
    for (std::size_t i = 0; i < count; ++i)
        node.keys.push_back(keep(ahead(1 + i)->data));
    auto done = put(addNode(std::move(node)));
    at_ += count + 3;
    return done;
}

Result<void> MiniscriptDecoder::endIf() {
    Frame frame = std::move(frames_.back());
    if (frames_.size() == 1 || frame.opener == Opener::Swap || frame.opener == Opener::Alt)
        return unexpectedHere();
    frames_.pop_back();
    if (frame.opener == Opener::NotIf || frame.opener == Opener::OrD) return orElse(frame);
    const auto inside = collapse(frame);
    if (!inside) return fail(inside);
    if (frame.opener == Opener::DupIf) return put(add(Fragment::WrapD, {*inside}));
    if (frame.opener == Opener::SizeIf) return put(add(Fragment::WrapJ, {*inside}));
    if (!frame.firstBranch) return unexpectedHere();
    return put(add(Fragment::OrI, {*frame.firstBranch, *inside}));
}

// [X] OP_NOTIF [Z] OP_ENDIF, [X] OP_IFDUP OP_NOTIF [Z] OP_ENDIF, [X] OP_NOTIF [Z] OP_ELSE [Y] OP_ENDIF
Result<void> MiniscriptDecoder::orElse(Frame& frame) {
    const auto inside = collapse(frame);
    if (!inside) return fail(inside);
    const auto condition = take();
    if (!condition) return fail(condition);
    if (frame.firstBranch) return put(add(Fragment::AndOr, {*condition, *inside, *frame.firstBranch}));
    return put(add(frame.opener == Opener::OrD ? Fragment::OrD : Fragment::OrC, {*condition, *inside}));
}

Result<void> MiniscriptDecoder::binary(Fragment fragment) {
    if (auto closed = closeSwap(); !closed) return closed;
    const auto second = take();
    if (!second) return fail(second);
    const auto first = take();
    if (!first) return fail(first);
    return put(add(fragment, {*first, *second}));
}

Result<void> MiniscriptDecoder::sum() {
    if (auto closed = closeSwap(); !closed) return closed;
    const auto last = take();
    if (!last) return fail(last);
    auto& items = frames_.back().items;
    if (items.empty() || items.back().parts.size() == Miniscript::maxThreshParts) return unexpectedHere();
    items.back().parts.push_back(*last);
    items.back().isSum = true;
    return {};
}

Result<void> MiniscriptDecoder::thresh(std::int64_t k) {
    auto& items = frames_.back().items;
    if (items.empty() || k < 1 || k > static_cast<std::int64_t>(items.back().parts.size()))
        return unexpectedHere();
    MiniscriptNode node;
    node.fragment = Fragment::Thresh;
    node.k = static_cast<std::uint32_t>(k);
    node.parts = std::move(items.back().parts);
    items.pop_back();
    auto done = put(addNode(std::move(node)));
    at_ += 2;
    return done;
}

// Behind OP_SWAP stands one expression; what takes it as its second part ends it.
Result<void> MiniscriptDecoder::closeSwap() {
    const auto& items = frames_.back().items;
    if (frames_.back().opener != Opener::Swap || (!items.empty() && isWrapped(items.back()))) return {};
    const auto inside = collapse(frames_.back());
    if (!inside) return fail(inside);
    frames_.pop_back();
    return put(add(Fragment::WrapS, {*inside}));
}

// Everything in a frame as one expression.
Result<MiniscriptDecoder::Number> MiniscriptDecoder::collapse(Frame& frame) {
    std::optional<Number> whole;
    for (std::size_t i = frame.items.size(); i-- > 0;) {
        const Item& item = frame.items[i];
        if (item.isSum) return failAtByte(frame.offset, "a sum isn't compared with the number needed.");
        if (!whole) {
            whole = item.parts.front();
            continue;
        }
        const auto chain = add(Fragment::AndV, {item.parts.front(), *whole});
        if (!chain) return chain;
        whole = *chain;
    }
    if (!whole) return failAtByte(frame.offset, "an expression is missing.");
    return *whole;
}

// The last complete expression.
Result<MiniscriptDecoder::Number> MiniscriptDecoder::take() {
    auto& items = frames_.back().items;
    if (items.empty() || items.back().isSum) return unexpectedHere();
    const Number number = items.back().parts.front();
    items.pop_back();
    return number;
}

Result<void> MiniscriptDecoder::wrap(Fragment fragment) {
    const auto inside = take();
    if (!inside) return fail(inside);
    return put(add(fragment, {*inside}));
}

Result<MiniscriptDecoder::Number> MiniscriptDecoder::add(Fragment fragment, std::vector<Number> parts) {
    MiniscriptNode node;
    node.fragment = fragment;
    node.parts = std::move(parts);
    return addNode(std::move(node));
}

Result<MiniscriptDecoder::Number> MiniscriptDecoder::addNode(MiniscriptNode node) {
    node.position = here();
    auto added = builder_.add(std::move(node));
    if (!added) return failAtByte(here(), "this is no miniscript: " + added.error());
    return *added;
}

Result<void> MiniscriptDecoder::put(Result<Number> node) {
    if (!node) return fail(node);
    frames_.back().items.push_back({{*node}, false});
    return {};
}

MiniscriptDecoder::Number MiniscriptDecoder::keep(Bytes key) {
    keys_.push_back(std::move(key));
    return static_cast<Number>(keys_.size() - 1);
}

bool MiniscriptDecoder::isKey(const ScriptToken& token) const {
    if (builder_.context() == MiniscriptContext::Tapscript)
        return token.data.size() == 32 && XOnlyKey::parseConsensus(token.data);
    return token.data.size() == 33 && PublicKey::parseConsensus(token.data);
}

bool MiniscriptDecoder::isWrapped(const Item& item) const {
    return !item.isSum && builder_.node(item.parts.front()).type.has("W"_type);
}

} // namespace

Result<KeyedMiniscript> decodeMiniscript(const Script& script, MiniscriptContext context) {
    if (script.size() > maxDecodedScript)
        return fail(ErrorCode::TooLarge, "The script is larger than any that nodes relay.");
    auto tokens = tokenizeForMiniscript(script);
    if (!tokens) return fail(tokens);
    auto decoded = MiniscriptDecoder(std::move(*tokens), context).run();
    if (decoded && decoded->compile() != script)
        return fail(ErrorCode::Malformed, "The script is no miniscript: it is written differently from what "
                                          "its expression compiles to.");
    return decoded;
}

} // namespace zon

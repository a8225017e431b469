#include "core/crypto/key.h"
#include "core/script/miniscript_builder.h"
#include "core/script/text_position.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace zon {

namespace {

constexpr std::size_t maxKeysInMultiA = 999; ///< as many elements as the stack holds beside the key

/// What stands in the parentheses of a fragment.
enum class Arguments { None, Key, Lock, Hash, Parts, NumberAndParts, NumberAndKeys };

struct FragmentSyntax {
    std::string_view name;
    Fragment fragment;
    Arguments arguments;
    std::size_t parts = 0;
    std::size_t hashSize = 0;
};

constexpr FragmentSyntax syntaxes[] = {
    {"pk_k", Fragment::PkK, Arguments::Key},
    {"pk_h", Fragment::PkH, Arguments::Key},
    {"pk", Fragment::PkK, Arguments::Key}, // with c: around it
    {"pkh", Fragment::PkH, Arguments::Key},
    {"older", Fragment::Older, Arguments::Lock},
    {"after", Fragment::After, Arguments::Lock},
    {"sha256", Fragment::Sha256Lock, Arguments::Hash, 0, 32},
    {"hash256", Fragment::Hash256Lock, Arguments::Hash, 0, 32},
    {"ripemd160", Fragment::Ripemd160Lock, Arguments::Hash, 0, 20},
    {"hash160", Fragment::Hash160Lock, Arguments::Hash, 0, 20},
    {"and_v", Fragment::AndV, Arguments::Parts, 2},
    {"and_b", Fragment::AndB, Arguments::Parts, 2},
    {"and_n", Fragment::AndOr, Arguments::Parts, 2}, // and 0
    {"or_b", Fragment::OrB, Arguments::Parts, 2},
    {"or_c", Fragment::OrC, Arguments::Parts, 2},
    {"or_d", Fragment::OrD, Arguments::Parts, 2},
    {"or_i", Fragment::OrI, Arguments::Parts, 2},
    {"andor", Fragment::AndOr, Arguments::Parts, 3},
    {"thresh", Fragment::Thresh, Arguments::NumberAndParts},
    {"multi", Fragment::Multi, Arguments::NumberAndKeys},
    {"multi_a", Fragment::MultiA, Arguments::NumberAndKeys},
};

const FragmentSyntax* syntaxOf(std::string_view name) {
    const auto found = std::ranges::find(syntaxes, name, &FragmentSyntax::name);
    return found == std::end(syntaxes) ? nullptr : found;
}

bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

/// Reads without recursion: what is open is kept in a list of frames.
class MiniscriptParser {
public:
    MiniscriptParser(std::string_view text, std::size_t offset, MiniscriptContext context,
                     const Miniscript::KeyReader& readKey)
        : text_(text), at_(offset), readKey_(readKey), builder_(context) {}

    Result<Miniscript> run();
    std::size_t position() const { return at_; }

private:
    using Number = std::uint32_t;
    using MaybeNode = std::optional<Number>;

    /// A fragment whose parts are being read.
    struct Frame {
        const FragmentSyntax* syntax = nullptr;
        std::string_view wrappers;
        std::size_t position = 0; ///< of the wrappers, or the name where there are none
        Number k = 0;
        std::vector<Number> parts;
    };

    Result<MaybeNode> begin();
    Result<MaybeNode> attach(Number node);
    Result<Number> leaf(const Frame& frame);
    Result<Number> close(Frame&& frame);
    Result<Number> wrap(const Frame& frame, Number node);
    Result<Number> wrapOnce(char wrapper, Number node, std::size_t position);
    Result<Number> add(MiniscriptNode node);
    Result<Number> addConstant(Fragment constant, std::size_t position);

    Result<std::uint32_t> number(std::string_view what, std::uint32_t most);
    Result<Number> key();
    Result<Bytes> hash(std::size_t size);
    Result<void> expect(char c);
    bool next(char c) const { return at_ < text_.size() && text_[at_] == c; }
    std::string_view argument() const;

    std::string_view text_;
    std::size_t at_;
    const Miniscript::KeyReader& readKey_;
    MiniscriptBuilder builder_;
    std::vector<Frame> frames_;
};

Result<Miniscript> MiniscriptParser::run() {
    for (;;) {
        Result<MaybeNode> node = begin();
        while (node && *node) {
            if (frames_.empty()) return std::move(builder_).finish();
            node = attach(**node);
        }
        if (!node) return fail(node);
    }
}

// Reads wrappers, name and whatever comes before the first part. A node when that was all.
Result<MiniscriptParser::MaybeNode> MiniscriptParser::begin() {
    Frame frame;
    frame.position = at_;
    const auto word = [&] {
        const std::size_t from = at_;
        while (at_ < text_.size() && isNameCharacter(text_[at_]))
            ++at_;
        return text_.substr(from, at_ - from);
    };
    std::string_view name = word();
    if (next(':')) {
        frame.wrappers = name;
        if (name.empty()) return failAt(at_, "a letter is missing before “:”.");
        ++at_;
        name = word();
    }
    const std::size_t namePosition = at_ - name.size();
    if (name == "0" || name == "1") {
        const auto node = addConstant(name == "0" ? Fragment::False : Fragment::True, namePosition);
        if (!node) return fail(node);
        const auto wrapped = wrap(frame, *node);
        if (!wrapped) return fail(wrapped);
        return *wrapped;
    }
    frame.syntax = syntaxOf(name);
    if (frame.syntax == nullptr)
        return failAt(namePosition, name.empty() ? "a miniscript expression is missing."
                                                 : quoted(name) + " is no miniscript expression.");
    if (auto open = expect('('); !open) return fail(open);
    switch (frame.syntax->arguments) {
    case Arguments::Parts:
        break;
    case Arguments::NumberAndParts: {
        const auto k = number("The number that thresh needs", Miniscript::maxThreshParts);
        if (!k) return fail(k);
        frame.k = *k;
        if (auto comma = expect(','); !comma) return fail(comma);
        break;
    }
    default: {
        const auto node = leaf(frame);
        if (!node) return fail(node);
        return *node;
    }
    }
    frames_.push_back(std::move(frame));
    return MaybeNode();
}

// A part of the innermost open fragment is complete. A node when that completes the fragment too.
Result<MiniscriptParser::MaybeNode> MiniscriptParser::attach(Number node) {
    Frame& frame = frames_.back();
    frame.parts.push_back(node);
    const bool variable = frame.syntax->arguments == Arguments::NumberAndParts;
    const bool full = !variable && frame.parts.size() == frame.syntax->parts;
    if (variable && frame.parts.size() > Miniscript::maxThreshParts)
        return failAt(frame.position, "thresh can have at most 1,000 parts.", ErrorCode::TooLarge);
    if (!full && next(',')) {
        ++at_;
        return MaybeNode();
    }
    if (!full && !variable)
        return failAt(at_, std::string(frame.syntax->name) + " has " + std::to_string(frame.syntax->parts)
                               + " parts: “,” and another are missing.");
    if (auto end = expect(')'); !end) return fail(end);
    Frame done = std::move(frame);
    frames_.pop_back();
    const auto closed = close(std::move(done));
    if (!closed) return fail(closed);
    return *closed;
}

Result<MiniscriptParser::Number> MiniscriptParser::leaf(const Frame& frame) {
    MiniscriptNode node;
    node.fragment = frame.syntax->fragment;
    node.position = frame.position;
    switch (frame.syntax->arguments) {
    case Arguments::Lock: {
        const auto k = number("A lock", 0x7fffffff);
        if (!k) return fail(k);
        node.k = *k;
        break;
    }
    case Arguments::Hash: {
        auto bytes = hash(frame.syntax->hashSize);
        if (!bytes) return fail(bytes);
        node.hash = std::move(*bytes);
        break;
    }
    case Arguments::NumberAndKeys: {
        const bool inTapscript = builder_.context() == MiniscriptContext::Tapscript;
        if ((node.fragment == Fragment::MultiA) != inTapscript)
            return failAt(frame.position, inTapscript ? "in tapscript there is multi_a instead of multi."
                                                      : "multi_a is for tapscript; here it is multi.");
        const std::size_t most = inTapscript ? maxKeysInMultiA : std::size_t{maxKeysPerMultisig};
        const auto k = number("The number of signatures", static_cast<std::uint32_t>(most));
        if (!k) return fail(k);
        node.k = *k;
        while (next(',')) {
            ++at_;
            const auto one = key();
            if (!one) return fail(one);
            node.keys.push_back(*one);
            if (node.keys.size() > most)
                return failAt(frame.position, "there can be at most " + std::to_string(most) + " keys.");
        }
        if (node.k > node.keys.size())
            return failAt(frame.position, std::to_string(node.k) + " signatures are needed of "
                                              + std::to_string(node.keys.size()) + " keys: it can't be met.");
        break;
    }
    default: {
        const auto one = key();
        if (!one) return fail(one);
        node.keys.push_back(*one);
    }
    }
    if (auto end = expect(')'); !end) return fail(end);
    auto added = add(std::move(node));
    const bool checked = frame.syntax->name == "pk" || frame.syntax->name == "pkh";
    if (added && checked) added = wrapOnce('c', *added, frame.position);
    if (!added) return added;
    return wrap(frame, *added);
}

Result<MiniscriptParser::Number> MiniscriptParser::close(Frame&& frame) {
    if (frame.syntax->arguments == Arguments::NumberAndParts && frame.k > frame.parts.size())
        return failAt(frame.position, "thresh needs " + std::to_string(frame.k) + " of "
                                          + std::to_string(frame.parts.size()) + " parts: it can't be met.");
    MiniscriptNode node;
    node.fragment = frame.syntax->fragment;
    node.k = frame.k;
    node.position = frame.position;
    node.parts = std::move(frame.parts);
    if (node.fragment == Fragment::AndOr && node.parts.size() == 2) {
        const auto zero = addConstant(Fragment::False, frame.position);
        if (!zero) return zero;
        node.parts.push_back(*zero);
    }
    const auto added = add(std::move(node));
    if (!added) return added;
    return wrap(frame, *added);
}

Result<MiniscriptParser::Number> MiniscriptParser::wrap(const Frame& frame, Number node) {
    for (std::size_t i = frame.wrappers.size(); i-- > 0;) {
        const auto wrapped = wrapOnce(frame.wrappers[i], node, frame.position + i);
        if (!wrapped) return wrapped;
        node = *wrapped;
    }
    return node;
}

Result<MiniscriptParser::Number> MiniscriptParser::wrapOnce(char wrapper, Number node, std::size_t position) {
    MiniscriptNode around;
    around.position = position;
    const auto with = [&](Fragment fragment, Fragment constant, bool constantFirst) -> Result<Number> {
        const auto other = addConstant(constant, position);
        if (!other) return other;
        around.fragment = fragment;
        around.parts = constantFirst ? std::vector{*other, node} : std::vector{node, *other};
        return add(std::move(around));
    };
    if (wrapper == 't') return with(Fragment::AndV, Fragment::True, false);
    if (wrapper == 'l') return with(Fragment::OrI, Fragment::False, true);
    if (wrapper == 'u') return with(Fragment::OrI, Fragment::False, false);

    static constexpr std::string_view letters = "ascdvjn"; // in the order of Fragment
    const std::size_t which = letters.find(wrapper);
    if (which == std::string_view::npos)
        return failAt(position, std::string("“") + wrapper
                                    + ":” is no wrapper. There are a, s, c, d, v, j, n, "
                                      "t, l and u.");
    around.fragment = static_cast<Fragment>(static_cast<std::size_t>(Fragment::WrapA) + which);
    around.parts = {node};
    return add(std::move(around));
}

Result<MiniscriptParser::Number> MiniscriptParser::add(MiniscriptNode node) {
    const std::size_t position = node.position;
    auto added = builder_.add(std::move(node));
    if (!added) return failAt(position, std::move(added.error()));
    return *added;
}

Result<MiniscriptParser::Number> MiniscriptParser::addConstant(Fragment constant, std::size_t position) {
    MiniscriptNode node;
    node.fragment = constant;
    node.position = position;
    return add(std::move(node));
}

Result<std::uint32_t> MiniscriptParser::number(std::string_view what, std::uint32_t most) {
    const std::string_view digits = argument();
    std::uint32_t value = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    if (digits.empty() || stop != end || error != std::errc() || value < 1 || value > most)
        return failAt(at_, std::string(what) + " must be a number from 1 to " + std::to_string(most)
                               + ", not " + quoted(digits) + ".");
    at_ += digits.size();
    return value;
}

Result<MiniscriptParser::Number> MiniscriptParser::key() {
    const std::string_view text = argument();
    const auto read = readKey_(text, at_);
    if (read) at_ += text.size();
    return read;
}

Result<Bytes> MiniscriptParser::hash(std::size_t size) {
    const std::string_view text = argument();
    auto bytes = fromHex(text);
    if (!bytes || bytes->size() != size)
        return failAt(at_, "a hash of " + std::to_string(2 * size) + " hex characters must stand here.");
    at_ += text.size();
    return bytes;
}

Result<void> MiniscriptParser::expect(char c) {
    if (!next(c))
        return failAt(at_, std::string("“") + c + "” is missing"
                               + (at_ < text_.size() ? "." : ": the text ends here."));
    ++at_;
    return {};
}

std::string_view MiniscriptParser::argument() const {
    const std::size_t end = std::min(text_.find_first_of(",(){}", at_), text_.size());
    return text_.substr(at_, end - at_);
}

} // namespace

std::expected<std::uint32_t, std::string> MiniscriptBuilder::add(MiniscriptNode node) {
    auto& nodes = script_.nodes_;
    if (nodes.size() == Miniscript::maxNodes)
        return std::unexpected("the expression is too large: at most 50,000 fragments are read.");
    std::vector<MiniscriptType> parts;
    parts.reserve(node.parts.size());
    for (const std::uint32_t part : node.parts)
        parts.push_back(nodes[part].type);
    auto type = typeOf({node.fragment, node.k, script_.context_}, parts);
    if (!type) return std::unexpected(std::move(type.error()));
    node.type = *type;
    nodes.push_back(std::move(node));
    return static_cast<std::uint32_t>(nodes.size() - 1);
}

Result<Miniscript> Miniscript::parse(std::string_view text, std::size_t& offset, MiniscriptContext context,
                                     const KeyReader& readKey) {
    MiniscriptParser parser(text, offset, context, readKey);
    auto script = parser.run();
    offset = parser.position();
    return script;
}

Result<KeyedMiniscript> parseMiniscript(std::string_view text, MiniscriptContext context) {
    std::vector<Bytes> keys;
    const auto readKey = [&](std::string_view hex, std::size_t offset) -> Result<std::uint32_t> {
        auto bytes = fromHex(hex);
        if (!bytes) return failAt(offset, "this key isn't hex. " + bytes.error().message);
        const bool tapscript = context == MiniscriptContext::Tapscript;
        const bool valid = tapscript && bytes->size() == 32
                               ? XOnlyKey::parseConsensus(*bytes).has_value()
                               : bytes->size() == 33 && PublicKey::parseConsensus(*bytes);
        if (!valid) return failAt(offset, "this is not a public key that such a script can hold.");
        if (tapscript && bytes->size() == 33) bytes->erase(bytes->begin());
        keys.push_back(std::move(*bytes));
        return static_cast<std::uint32_t>(keys.size() - 1);
    };
    std::size_t offset = 0;
    auto script = Miniscript::parse(text, offset, context, readKey);
    if (!script) return fail(script);
    if (offset != text.size()) return failAt(offset, "the expression ends here, but the text goes on.");
    return KeyedMiniscript{std::move(*script), std::move(keys)};
}

} // namespace zon

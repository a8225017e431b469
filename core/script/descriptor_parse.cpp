#include "core/script/descriptor.h"
#include "core/script/descriptor_checksum.h"
#include "core/script/text_position.h"

#include <algorithm>
#include <charconv>

namespace zon {

namespace {

constexpr std::size_t maxBareKeys = 3; ///< of a multi() that isn't in sh() or wsh(), for nodes to relay it
constexpr std::size_t maxKeysInMultiA = 999;
constexpr std::uint8_t maxTreeDepth = 128;

/// What an expression is inside of.
enum class Within { Nothing, Sh, Wsh, Tr };

using Places = unsigned;
constexpr Places place(Within within) {
    return 1u << static_cast<unsigned>(within);
}
constexpr Places top = place(Within::Nothing);
constexpr Places inSh = place(Within::Sh);
constexpr Places inWsh = place(Within::Wsh);
constexpr Places inTr = place(Within::Tr);

struct FunctionSyntax {
    std::string_view name;
    DescriptorKind kind;
    Places allowed;
    std::string_view where; ///< the same in words
    /// Elsewhere in wsh() and tr() the name means a miniscript fragment, or nothing.
    Places miniscript = 0;
};

constexpr FunctionSyntax functions[] = {
    {"pk", DescriptorKind::Pk, top | inSh | inWsh | inTr, ""},
    {"pkh", DescriptorKind::Pkh, top | inSh | inWsh, "", inTr},
    {"wpkh", DescriptorKind::Wpkh, top | inSh, "outside or directly in sh()"},
    {"sh", DescriptorKind::Sh, top, "outside everything else"},
    {"wsh", DescriptorKind::Wsh, top | inSh, "outside or directly in sh()"},
    {"tr", DescriptorKind::Tr, top, "outside everything else"},
    {"rawtr", DescriptorKind::RawTr, top, "outside everything else"},
    {"multi", DescriptorKind::Multi, top | inSh | inWsh, "outside tr(), where it is multi_a()"},
    {"sortedmulti", DescriptorKind::SortedMulti, top | inSh | inWsh,
     "outside tr(), where it is sortedmulti_a()"},
    {"multi_a", DescriptorKind::MultiA, inTr, "in tr()"},
    {"sortedmulti_a", DescriptorKind::SortedMultiA, inTr, "in tr()"},
    {"combo", DescriptorKind::Combo, top, "outside everything else"},
    {"addr", DescriptorKind::Addr, top, "outside everything else"},
    {"raw", DescriptorKind::Raw, top, "outside everything else"},
};

class DescriptorParser {
public:
    DescriptorParser(std::string_view text, const DescriptorNetwork& network, PrivateKeys privateKeys)
        : text_(text), network_(network), privateKeys_(privateKeys) {}

    Result<DescriptorNode> run();

private:
    Result<DescriptorNode> script(Within within);
    Result<void> function(DescriptorNode& node, Within within);
    Result<void> multi(DescriptorNode& node, Within within);
    Result<void> tree(DescriptorNode& node, std::uint8_t depth);
    Result<DescriptorNode> miniscript(Within within);
    Result<void> raw(DescriptorNode& node);
    Result<void> address(DescriptorNode& node);

    Result<void> key(DescriptorNode& node, KeyContext context);
    Result<void> checkPathCounts(const DescriptorNode& root) const;
    Result<void> expect(char c);
    bool next(char c) const { return at_ < text_.size() && text_[at_] == c; }
    std::string_view argument() const;

    std::string_view text_;
    std::size_t at_ = 0;
    const DescriptorNetwork& network_;
    PrivateKeys privateKeys_;
};

KeyContext keyContext(Within within) {
    if (within == Within::Tr) return KeyContext::Taproot;
    return within == Within::Wsh ? KeyContext::Segwit : KeyContext::Legacy;
}

Result<DescriptorNode> DescriptorParser::run() {
    auto root = script(Within::Nothing);
    if (!root) return root;
    if (at_ != text_.size()) return failAt(at_, "the descriptor ends here, but the text goes on.");
    if (auto counts = checkPathCounts(*root); !counts) return fail(counts);
    return root;
}

// sh, wsh and tr stand in each other at most twice, so that this calls itself at most twice.
Result<DescriptorNode> DescriptorParser::script(Within within) {
    const std::size_t start = at_;
    const std::size_t open = text_.find_first_of("(),{}", at_);
    const std::string_view name =
        open != std::string_view::npos && text_[open] == '(' ? text_.substr(at_, open - at_) : "";
    const auto* const syntax = std::ranges::find(functions, name, &FunctionSyntax::name);
    const bool known = syntax != std::end(functions);
    if (known && (syntax->allowed & place(within)) != 0) {
        DescriptorNode node;
        node.kind = syntax->kind;
        at_ = open + 1;
        if (auto read = function(node, within); !read) return fail(read);
        if (auto end = expect(')'); !end) return fail(end);
        return node;
    }
    if (known && (syntax->miniscript & place(within)) == 0)
        return failAt(start, std::string(name) + "() can only stand " + std::string(syntax->where) + ".");
    if (within == Within::Wsh || within == Within::Tr) return miniscript(within);
    if (name.empty()) return failAt(start, "a script expression must stand here, such as pkh(…) or wsh(…).");
    return failAt(start, quoted(name)
                             + " is no script expression. Miniscript can "
                               "only stand in wsh() and tr().");
}

Result<void> DescriptorParser::function(DescriptorNode& node, Within within) {
    switch (node.kind) {
    case DescriptorKind::Pk:
    case DescriptorKind::Pkh:
    case DescriptorKind::Combo:
        return key(node, keyContext(within));
    case DescriptorKind::Wpkh:
        return key(node, KeyContext::Segwit);
    case DescriptorKind::RawTr:
        return key(node, KeyContext::Taproot);
    case DescriptorKind::Sh:
    case DescriptorKind::Wsh: {
        auto inside = script(node.kind == DescriptorKind::Sh ? Within::Sh : Within::Wsh);
        if (!inside) return fail(inside);
        node.inner.push_back(std::move(*inside));
        return {};
    }
    case DescriptorKind::Tr:
        if (auto internal = key(node, KeyContext::Taproot); !internal) return internal;
        if (!next(',')) return {};
        ++at_;
        return tree(node, 0);
    case DescriptorKind::Multi:
    case DescriptorKind::SortedMulti:
    case DescriptorKind::MultiA:
    case DescriptorKind::SortedMultiA:
        return multi(node, within);
    case DescriptorKind::Addr:
        return address(node);
    case DescriptorKind::Raw:
        return raw(node);
    case DescriptorKind::Miniscript:
        break;
    }
    return {};
}

Result<void> DescriptorParser::multi(DescriptorNode& node, Within within) {
    const std::size_t start = at_;
    const std::string_view digits = argument();
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, node.required);
    if (digits.empty() || stop != end || error != std::errc() || node.required == 0)
        return failAt(at_, "the number of signatures needed must stand here, not " + quoted(digits) + ".");
    at_ += digits.size();

    const std::size_t most = within == Within::Tr ? maxKeysInMultiA : std::size_t{maxKeysPerMultisig};
    while (next(',')) {
        ++at_;
        if (auto read = key(node, keyContext(within)); !read) return read;
        if (node.keys.size() > most)
            return failAt(start, "there can be at most " + std::to_string(most) + " keys.");
    }
    if (node.required > node.keys.size())
        return failAt(start, std::to_string(node.required) + " signatures are needed of "
                                 + std::to_string(node.keys.size()) + " keys: it could never be spent.");
    if (within == Within::Nothing && node.keys.size() > maxBareKeys)
        return failAt(start, "outside sh() and wsh(), nodes relay at most 3 keys. Put wsh() around it.");
    if (within == Within::Sh) {
        std::size_t size = 3;
        for (const KeyExpression& one : node.keys)
            size += one.isCompressed() ? 34 : 66;
        if (size > maxScriptElementSize)
            return failAt(start, "in sh() a script can have 520 bytes, but this one has "
                                     + std::to_string(size) + ". Put wsh() around it.");
    }
    return {};
}

Result<void> DescriptorParser::tree(DescriptorNode& node, std::uint8_t depth) {
    if (!next('{')) {
        auto leaf = script(Within::Tr);
        if (!leaf) return fail(leaf);
        node.inner.push_back(std::move(*leaf));
        node.depths.push_back(depth);
        return {};
    }
    if (depth == maxTreeDepth)
        return failAt(at_, "a tree of scripts can be at most 128 deep.", ErrorCode::TooLarge);
    const auto below = static_cast<std::uint8_t>(depth + 1);
    ++at_;
    if (auto left = tree(node, below); !left) return left;
    if (auto comma = expect(','); !comma) return comma;
    if (auto right = tree(node, below); !right) return right;
    return expect('}');
}

/// Two keys are the same when they give the same public key, however they are written.
std::vector<Bytes> identitiesOf(std::span<const KeyExpression> keys) {
    std::vector<Bytes> identities;
    for (const KeyExpression& one : keys)
        if (auto lineage = one.lineage()) identities.push_back(std::move(*lineage));
    // Deriving takes far longer than all the rest of the parse, and is only needed where one key may be
    // another's descendant.
    const bool asDeep =
        std::ranges::adjacent_find(identities, std::ranges::not_equal_to(), &Bytes::size) == identities.end();
    if (identities.size() == keys.size() && asDeep) return identities;
    identities.clear();
    for (const KeyExpression& one : keys) {
        const auto derived = one.derive(0);
        identities.push_back(derived ? derived->bytes : toBytes(asBytes(one.toString())));
    }
    return identities;
}

Result<DescriptorNode> DescriptorParser::miniscript(Within within) {
    DescriptorNode node;
    node.kind = DescriptorKind::Miniscript;
    const std::size_t start = at_;
    const auto readKey = [&](std::string_view text, std::size_t offset) -> Result<std::uint32_t> {
        auto one = KeyExpression::parse(text, offset, keyContext(within), network_, privateKeys_);
        if (!one) return fail(one);
        node.keys.push_back(std::move(*one));
        return static_cast<std::uint32_t>(node.keys.size() - 1);
    };
    auto parsed = Miniscript::parse(
        text_, at_, within == Within::Tr ? MiniscriptContext::Tapscript : MiniscriptContext::P2wsh, readKey);
    if (!parsed) return fail(parsed);

    if (auto unsafe = parsed->whyNotSafe(identitiesOf(node.keys))) return std::unexpected(std::move(*unsafe));
    if (at_ == start) return failAt(at_, "a script expression is missing.");
    node.miniscript = std::move(*parsed);
    return node;
}

Result<void> DescriptorParser::raw(DescriptorNode& node) {
    const std::string_view hex = argument();
    auto bytes = fromHex(hex);
    if (!bytes) return failAt(at_, "the script must be written in hex. " + bytes.error().message);
    node.script = Script(std::move(*bytes));
    at_ += hex.size();
    return {};
}

Result<void> DescriptorParser::address(DescriptorNode& node) {
    const std::string_view text = argument();
    auto parsed = addressToScript(text, network_.address);
    if (!parsed) return failAt(at_, parsed.error().message, parsed.error().code);
    node.script = std::move(*parsed);
    node.address = text;
    at_ += text.size();
    return {};
}

Result<void> DescriptorParser::key(DescriptorNode& node, KeyContext context) {
    const std::string_view text = argument();
    if (const std::size_t end = at_ + text.size(); end < text_.size() && text_[end] == '(')
        return failAt(at_, "a key must stand here, not an expression.");
    auto one = KeyExpression::parse(text, at_, context, network_, privateKeys_);
    if (!one) return fail(one);
    node.keys.push_back(std::move(*one));
    at_ += text.size();
    return {};
}

Result<void> DescriptorParser::checkPathCounts(const DescriptorNode& root) const {
    std::size_t count = 1;
    for (const KeyExpression* one : keysOf(root)) {
        if (one->pathCount() == 1) continue;
        if (count != 1 && one->pathCount() != count)
            return fail(ErrorCode::Malformed,
                        "Every “<…;…>” of a descriptor must hold the same number of steps, but one has "
                            + std::to_string(count) + " and another " + std::to_string(one->pathCount())
                            + ".");
        count = one->pathCount();
    }
    return {};
}

Result<void> DescriptorParser::expect(char c) {
    if (!next(c))
        return failAt(at_, std::string("“") + c + "” is missing"
                               + (at_ < text_.size() ? "." : ": the text ends here."));
    ++at_;
    return {};
}

std::string_view DescriptorParser::argument() const {
    const std::size_t end = std::min(text_.find_first_of("(),{}", at_), text_.size());
    return text_.substr(at_, end - at_);
}

} // namespace

Result<Descriptor> Descriptor::parse(std::string_view text, const DescriptorNetwork& network,
                                     PrivateKeys privateKeys) {
    if (text.size() > maxLength)
        return fail(ErrorCode::TooLarge, "This is too long for a descriptor: it has "
                                             + std::to_string(text.size()) + " characters.");
    const auto payload = checkDescriptorChecksum(text);
    if (!payload) return fail(payload);
    auto root = DescriptorParser(*payload, network, privateKeys).run();
    if (!root) return fail(root);
    return Descriptor(std::move(*root));
}

} // namespace zon

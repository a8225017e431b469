#include "core/script/wallet_policy.h"

#include "core/script/text_position.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace zon {

namespace {

constexpr std::size_t maxKeys = 1'000;
constexpr std::string_view bothPaths = "/<0;1>/*"; ///< what /** is short for

struct Placeholder {
    std::size_t number = 0;
    std::uint32_t receive = 0;
    std::uint32_t change = 1;
    std::size_t end = 0; ///< behind it, in the template
};

Result<std::uint32_t> readNumber(std::string_view text, std::size_t& at) {
    std::uint32_t number = 0;
    const char* const begin = text.data() + at;
    const auto [stop, error] = std::from_chars(begin, text.data() + text.size(), number);
    const auto digits = static_cast<std::size_t>(stop - begin);
    if (error != std::errc() || number >= hardened || (digits > 1 && *begin == '0'))
        return failAt(at, "a number must stand here, below 2147483648 and without leading zeros.");
    at += digits;
    return number;
}

// `at` is behind the "@".
Result<Placeholder> readPlaceholder(std::string_view text, std::size_t at) {
    Placeholder placeholder;
    const auto number = readNumber(text, at);
    if (!number) return fail(number);
    placeholder.number = *number;
    const std::size_t path = at;
    if (text.substr(at).starts_with("/**")) {
        placeholder.end = at + 3;
        return placeholder;
    }
    const auto wrong = [&] {
        return failAt(path, "a key placeholder must be followed by /** or by /<a;b>/* with two numbers.");
    };
    if (!text.substr(at).starts_with("/<")) return wrong();
    at += 2;
    const auto receive = readNumber(text, at);
    if (!receive) return fail(receive);
    if (at == text.size() || text[at] != ';') return wrong();
    ++at;
    const auto change = readNumber(text, at);
    if (!change) return fail(change);
    if (!text.substr(at).starts_with(">/*") || text.substr(at).starts_with(">/*h")
        || text.substr(at).starts_with(">/*'"))
        return wrong();
    placeholder.receive = *receive;
    placeholder.change = *change;
    placeholder.end = at + 3;
    return placeholder;
}

// Where something begins that could only be a key written out.
bool isWordCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

constexpr std::size_t shortestKey = 64; ///< x-only hex; nothing else in a template is as long but hashes

// Everything but placeholders is copied; keys that are written out are refused.
std::optional<Error> refuseWrittenKeys(std::string_view part, std::size_t offset) {
    for (std::size_t at = 0; at < part.size();) {
        std::size_t end = at;
        while (end < part.size() && isWordCharacter(part[end]))
            ++end;
        const std::string_view word = part.substr(at, end - at);
        const bool isHash = at > 0 && part.substr(0, at).ends_with("256(");
        if (word.starts_with("xpub") || word.starts_with("tpub") || word.starts_with("xprv")
            || word.starts_with("tprv") || (word.size() >= shortestKey && !isHash) || part[at] == '[')
            return failAt(offset + at, "keys stand apart from the template: write @ and their number here.")
                .error();
        at = std::max(end, at + 1);
    }
    return {};
}

Result<std::string> expandTemplate(std::string_view text, const std::vector<std::string>& keys) {
    std::string descriptor;
    std::set<std::pair<std::size_t, std::uint32_t>> used; // key and step
    std::size_t seen = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t sign = std::min(text.find('@', at), text.size());
        const std::string_view plain = text.substr(at, sign - at);
        if (plain.find("musig(") != std::string_view::npos)
            return failAt(at + plain.find("musig("), "musig() is not supported.", ErrorCode::Unsupported);
        if (auto written = refuseWrittenKeys(plain, at)) return std::unexpected(std::move(*written));
        descriptor += plain;
        if (sign == text.size()) break;

        const auto placeholder = readPlaceholder(text, sign + 1);
        if (!placeholder) return fail(placeholder);
        if (placeholder->number > seen)
            return failAt(sign, "the keys must appear in order: @" + std::to_string(seen) + " comes next.");
        seen = std::max(seen, placeholder->number + 1);
        if (placeholder->number >= keys.size())
            return failAt(sign, "there is no key @" + std::to_string(placeholder->number) + ".");
        for (const std::uint32_t step : {placeholder->receive, placeholder->change})
            if (!used.emplace(placeholder->number, step).second)
                return failAt(sign, "the same key would be used twice: every place needs other numbers.");
        descriptor += keys[placeholder->number];
        descriptor +=
            "/<" + std::to_string(placeholder->receive) + ';' + std::to_string(placeholder->change) + ">/*";
        at = placeholder->end;
    }
    if (seen == 0) return fail(ErrorCode::Malformed, "A wallet policy needs at least one key: @0.");
    if (seen != keys.size())
        return fail(ErrorCode::Malformed, "The template uses " + std::to_string(seen) + " of "
                                              + std::to_string(keys.size()) + " keys: all must be used.");
    return descriptor;
}

std::optional<Error> whyNotKeys(const std::vector<std::string>& keys, const DescriptorNetwork& network) {
    if (keys.size() > maxKeys)
        return Error{ErrorCode::TooLarge, "A wallet policy has at most 1,000 keys.", {}};
    std::set<PublicKey> seen;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const std::string name = "Key @" + std::to_string(i);
        const auto key = KeyExpression::parse(keys[i], 0, KeyContext::Legacy, network, PrivateKeys::Refuse);
        if (!key) return Error{key.error().code, name + ": " + key.error().message, {}};
        const std::size_t origin = keys[i].find(']');
        const bool hasPath = keys[i].find('/', origin == std::string::npos ? 0 : origin) != std::string::npos;
        if (!key->extendedKey() || hasPath)
            return Error{
                ErrorCode::Malformed, name + " must be an extended key without steps behind it.", {}};
        if (!seen.insert(key->extendedKey()->publicKey()).second)
            return Error{ErrorCode::Malformed, name + " is in the list twice.", {}};
    }
    return {};
}

} // namespace

Result<WalletPolicy> WalletPolicy::parse(std::string_view descriptorTemplate, std::vector<std::string> keys,
                                         const DescriptorNetwork& network) {
    if (descriptorTemplate.size() > Descriptor::maxLength)
        return fail(ErrorCode::TooLarge, "This is too long for a wallet policy.");
    if (auto wrong = whyNotKeys(keys, network)) return std::unexpected(std::move(*wrong));
    const auto text = expandTemplate(descriptorTemplate, keys);
    if (!text) return fail(text);
    auto descriptor = Descriptor::parse(*text, network);
    if (!descriptor) {
        // Its position is one in the descriptor, which the person hasn't seen.
        return fail(descriptor.error().code,
                    "The descriptor that follows from this policy is refused. " + descriptor.error().message,
                    *text);
    }
    return WalletPolicy(std::string(descriptorTemplate), std::move(keys), std::move(*descriptor));
}

Result<WalletPolicy> WalletPolicy::of(const Descriptor& descriptor, const DescriptorNetwork& network) {
    std::string text = descriptor.toString();
    text.resize(text.find('#'));
    std::vector<std::string> keys;
    std::string shortened;
    std::size_t at = 0;
    for (const KeyExpression* key : keysOf(descriptor.root())) {
        const std::string whole = key->toString();
        const std::size_t begin = text.find(whole, at);
        const std::size_t origin = whole.find(']');
        const std::size_t slash = whole.find('/', origin == std::string::npos ? 0 : origin);
        if (begin == std::string::npos || !key->extendedKey() || slash == std::string::npos)
            return fail(ErrorCode::Unsupported, "Only extended keys followed by /<a;b>/* can be written as a "
                                                "wallet policy.");
        const std::string name = whole.substr(0, slash);
        const std::string_view path = std::string_view(whole).substr(slash);
        const auto known = std::ranges::find(keys, name);
        const auto number = known - keys.begin();
        if (known == keys.end()) keys.push_back(name);
        shortened += text.substr(at, begin - at) + '@' + std::to_string(number);
        shortened += path == bothPaths ? "/**" : path;
        at = begin + whole.size();
    }
    shortened += text.substr(at);
    return parse(shortened, std::move(keys), network);
}

} // namespace zon

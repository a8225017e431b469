#include "core/crypto/bip32.h"

#include <charconv>

namespace zon {

Result<KeyPath> KeyPath::parse(std::string_view text) {
    std::string_view rest = text;
    if (rest.starts_with('m') || rest.starts_with('M')) {
        rest.remove_prefix(1);
        if (!rest.empty() && rest[0] != '/')
            return fail(ErrorCode::Malformed, "After the \"m\" of a key path there must be a \"/\".");
        if (!rest.empty()) rest.remove_prefix(1);
        // "m/" leads nowhere.
        if (rest.empty() && text.size() > 1)
            return fail(ErrorCode::Malformed, "This key path ends with \"/\": a step is missing.");
    }
    KeyPath path;
    while (!rest.empty()) {
        const std::string where = "Step " + std::to_string(path.steps_.size() + 1) + " of the key path ";
        if (path.steps_.size() == maxDepth)
            return fail(ErrorCode::TooLarge, "A key path has at most 255 steps.");
        const std::size_t slash = rest.find('/');
        std::string_view step = rest.substr(0, slash);
        const bool isHardened = step.ends_with('h') || step.ends_with('H') || step.ends_with('\'');
        if (isHardened) step.remove_suffix(1);
        std::uint32_t number = 0;
        const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), number);
        if (step.empty() || end != step.data() + step.size() || error == std::errc::invalid_argument)
            return fail(ErrorCode::Malformed, where + "is not a number with an optional h behind it.");
        if (error != std::errc() || number >= hardened)
            return fail(ErrorCode::Malformed, where + "is too large: the largest number is 2147483647.");
        path.steps_.push_back(isHardened ? number | hardened : number);
        if (slash == std::string_view::npos) break;
        rest.remove_prefix(slash + 1);
        if (rest.empty())
            return fail(ErrorCode::Malformed, "This key path ends with \"/\": a step is missing.");
    }
    return path;
}

std::string KeyPath::toString() const {
    std::string text = "m";
    for (const std::uint32_t step : steps_) {
        text += '/' + std::to_string(step & ~hardened);
        if (step >= hardened) text += 'h';
    }
    return text;
}

KeyPath KeyPath::child(std::uint32_t step) const {
    KeyPath longer = *this;
    longer.steps_.push_back(step);
    return longer;
}

KeyPath KeyPath::operator/(const KeyPath& rest) const {
    KeyPath longer = *this;
    longer.steps_.insert(longer.steps_.end(), rest.steps_.begin(), rest.steps_.end());
    return longer;
}

} // namespace zon

#include "core/store/settings.h"

#include <charconv>

namespace zon {

namespace {

std::optional<std::int64_t> parseNumber(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

} // namespace

Result<std::int64_t> Settings::get(const NumberSetting& setting) {
    const auto stored = text(setting.name);
    if (!stored) return fail(stored);
    const auto value = *stored ? parseNumber(**stored) : std::nullopt;
    if (!value || *value < setting.least || *value > setting.most) return setting.fallback;
    return *value;
}

Result<bool> Settings::get(const SwitchSetting& setting) {
    const auto stored = text(setting.name);
    if (!stored) return fail(stored);
    if (*stored == "on") return true;
    if (*stored == "off") return false;
    return setting.fallback;
}

Result<std::string> Settings::get(const TextSetting& setting) {
    auto stored = text(setting.name);
    if (!stored) return fail(stored);
    if (!*stored || (*stored)->size() > setting.maxBytes) return std::string(setting.fallback);
    return std::move(**stored);
}

Result<void> Settings::set(const NumberSetting& setting, std::int64_t value) {
    if (value < setting.least || value > setting.most)
        return fail(ErrorCode::InvalidArgument, "This must be a number from " + std::to_string(setting.least)
                                                    + " to " + std::to_string(setting.most) + ".");
    return setText(setting.name, std::to_string(value));
}

Result<void> Settings::set(const SwitchSetting& setting, bool value) {
    return setText(setting.name, value ? "on" : "off");
}

Result<void> Settings::set(const TextSetting& setting, std::string_view value) {
    if (value.size() > setting.maxBytes)
        return fail(ErrorCode::InvalidArgument,
                    "This text is too long: at most " + std::to_string(setting.maxBytes) + " bytes fit.");
    return setText(setting.name, value);
}

Result<std::optional<std::string>> Settings::text(std::string_view name) {
    Statement rows = database_->query("SELECT value FROM setting WHERE name = ?", name);
    std::optional<std::string> value;
    if (rows.next()) value = rows.text(0);
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return value;
}

Result<void> Settings::setText(std::string_view name, std::string_view value) {
    if (name.empty() || name.size() > maxNameBytes)
        return fail(ErrorCode::InvalidArgument,
                    "A setting's name has 1 to " + std::to_string(maxNameBytes) + " bytes.");
    if (value.size() > maxTextBytes)
        return fail(ErrorCode::InvalidArgument,
                    "This text is too long: at most " + std::to_string(maxTextBytes) + " bytes fit.");
    const auto done = database_->run("INSERT INTO setting (name, value) VALUES (?, ?) "
                                     "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                                     name, value);
    if (!done) return fail(done);
    return {};
}

Result<std::optional<SecretText>> Settings::secret(std::string_view name) {
    Statement rows = database_->query("SELECT CAST(value AS BLOB) FROM setting WHERE name = ?", name);
    std::optional<SecretText> value;
    if (rows.next()) value = SecretText(SecretBytes::copyOf(rows.blob(0)));
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return value;
}

Result<void> Settings::setSecret(std::string_view name, const SecretText& value) {
    return value.empty() ? clear(name) : setText(name, value.view());
}

Result<void> Settings::clear(std::string_view name) {
    const auto done = database_->run("DELETE FROM setting WHERE name = ?", name);
    if (!done) return fail(done);
    return {};
}

} // namespace zon

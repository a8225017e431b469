#pragma once

#include "core/crypto/secret.h"
#include "core/store/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zon {

/// A whole number with its bounds. Declared once as a constant, by the feature whose setting it is.
struct NumberSetting {
    std::string_view name;
    std::int64_t fallback;
    std::int64_t least;
    std::int64_t most;
};

struct SwitchSetting {
    std::string_view name;
    bool fallback;
};

/// Text of at most `maxBytes`.
struct TextSetting {
    std::string_view name;
    std::string_view fallback;
    std::size_t maxBytes = 1024;
};

/// The profile's settings: small typed values by name ("mining.threads").
///
/// What is read always lies within the bounds: a value that does not (another version wrote it) counts as not
/// set.
class Settings {
public:
    static constexpr std::size_t maxNameBytes = 100;
    static constexpr std::size_t maxTextBytes = 64 * 1024;

    explicit Settings(Database& database) : database_(&database) {}

    Result<std::int64_t> get(const NumberSetting& setting);
    Result<bool> get(const SwitchSetting& setting);
    Result<std::string> get(const TextSetting& setting);

    /// InvalidArgument when out of bounds, with the bounds in the sentence; then nothing is changed.
    Result<void> set(const NumberSetting& setting, std::int64_t value);
    Result<void> set(const SwitchSetting& setting, bool value);
    Result<void> set(const TextSetting& setting, std::string_view value);

    /// By name, for settings whose meaning is known further up; at most maxTextBytes.
    Result<std::optional<std::string>> text(std::string_view name);
    Result<void> setText(std::string_view name, std::string_view value);
    /// The same for what must not be seen: a node's or pool's password. It is as safe as the profile's file.
    Result<std::optional<SecretText>> secret(std::string_view name);
    Result<void> setSecret(std::string_view name, const SecretText& value);
    /// Back to the fallback.
    Result<void> clear(std::string_view name);

private:
    Database* database_;
};

} // namespace zon

#include "core/contracts/types.h"

#include <array>

namespace zon::contracts {

namespace {

using namespace std::string_view_literals;

constexpr std::array roles{"buyer"sv, "seller"sv, "arbiter"sv};
constexpr std::array templates{"E1"sv, "E2"sv, "E3"sv, "E4"sv, "E5"sv};
constexpr std::array payers{"buyer"sv, "seller"sv, "both"sv};

template <typename Enum, std::size_t N>
std::optional<Enum> byName(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name) return static_cast<Enum>(i);
    return {};
}

} // namespace

std::string_view roleName(Role role) {
    return roles.at(static_cast<std::size_t>(role));
}
std::optional<Role> roleByName(std::string_view name) {
    return byName<Role>(roles, name);
}

std::string_view templateName(Template kind) {
    return templates.at(static_cast<std::size_t>(kind));
}
std::optional<Template> templateByName(std::string_view name) {
    return byName<Template>(templates, name);
}

std::string_view feePayerName(FeePayer payer) {
    return payers.at(static_cast<std::size_t>(payer));
}
std::optional<FeePayer> feePayerByName(std::string_view name) {
    return byName<FeePayer>(payers, name);
}

} // namespace zon::contracts

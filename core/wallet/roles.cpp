#include "core/wallet/roles.h"

#include <utility>

namespace zon {

namespace {

constexpr std::pair<WalletRole, std::string_view> names[] = {
    {WalletRole::Everything, "everything"},
    {WalletRole::Preparer, "preparer"},
    {WalletRole::Approver, "approver"},
    {WalletRole::Viewer, "viewer"},
};

} // namespace

Result<void> allowed(WalletRole role, WalletAct act) {
    const bool prepares = act == WalletAct::Prepare;
    const bool signs = act == WalletAct::Sign;
    if (role == WalletRole::Viewer)
        return fail(ErrorCode::Unsupported, "Your part in this wallet is to look at it. Whoever prepares or "
                                            "approves its payments can do this; Settings says your part.");
    if (role == WalletRole::Preparer && signs)
        return fail(ErrorCode::Unsupported,
                    "Your part in this wallet is to prepare payments. Pass this one on "
                    "to those who approve them.");
    if (role == WalletRole::Approver && prepares)
        return fail(ErrorCode::Unsupported,
                    "Your part in this wallet is to approve what others prepared. Let "
                    "a preparer make this payment.");
    return {};
}

std::string_view roleName(WalletRole role) {
    for (const auto& [known, name] : names)
        if (known == role) return name;
    return "everything";
}

std::optional<WalletRole> roleByName(std::string_view name) {
    for (const auto& [role, known] : names)
        if (known == name) return role;
    return std::nullopt;
}

} // namespace zon

#pragma once

#include "core/util/error.h"
#include "core/wallet/types.h"

#include <optional>
#include <string_view>

namespace zon {

enum class WalletAct : std::uint8_t {
    Prepare, ///< a payment, or one that replaces or speeds up another
    Sign,
    Send,    ///< what is completely signed
    Discard, ///< what waits for signatures
};

/// Unsupported when it is not, with a sentence that says who may instead.
Result<void> allowed(WalletRole role, WalletAct act);

/// "preparer"; Everything is "everything".
std::string_view roleName(WalletRole role);
std::optional<WalletRole> roleByName(std::string_view name);

} // namespace zon

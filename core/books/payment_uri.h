#pragma once

#include "core/util/amount.h"

#include <optional>
#include <string>
#include <string_view>

namespace zon {

/// "zoncoin:zon1q…?amount=1.5&label=Bakery&message=INV-0042" (BIP321). Empty texts are left out.
std::string paymentUri(std::string_view address, std::optional<Amount> amount, std::string_view label,
                       std::string_view message = {});

} // namespace zon

#pragma once

#include "core/util/amount.h"
#include "core/util/error.h"

#include <QString>
#include <optional>

namespace zon {

/// A request for money as a link (BIP21, and of BIP321 what a single on-chain address needs):
/// "zoncoin:zon1q…?amount=1.5&label=Flour".
///
/// Threat: links come from web pages and QR codes. Length is bounded, every part is checked, unknown
/// parameters that begin with "req-" refuse the whole link (BIP321), texts lose their control characters.
struct PaymentLink {
    QString address;
    std::optional<Amount> amount;
    QString label;

    QString toString() const;

    /// Whether `text` claims to be a link, so that parse() is the one to judge it.
    static bool looksLikeOne(const QString& text);
    static Result<PaymentLink> parse(const QString& text);
};

} // namespace zon

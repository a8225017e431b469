#pragma once

#include "core/store/book_rows.h"
#include "core/util/amount.h"
#include "core/util/error.h"

#include <QString>
#include <optional>

namespace zon {

/// An amount as a person types it: in ZON, or in the currency of a rate that they set.
class TypedAmount {
public:
    const QString& text() const { return text_; }
    void setText(const QString& text) { text_ = text; }
    bool inFiat() const { return inFiat_ && rate_; }
    /// Keeps what was typed: 10 EUR become 10 ZON only when the person looks.
    void setInFiat(bool fiat) { inFiat_ = fiat; }
    const std::optional<FiatRate>& rate() const { return rate_; }
    void setRate(std::optional<FiatRate> rate);

    /// In ZON; a sentence when it is no amount of that currency.
    Result<Amount> value() const;
    /// What it is in the other currency, "12.3456 ZON" or "5.20 EUR"; empty when nothing is typed or there is
    /// no rate.
    QString equivalent() const;

private:
    QString text_;
    bool inFiat_ = false;
    std::optional<FiatRate> rate_;
};

} // namespace zon

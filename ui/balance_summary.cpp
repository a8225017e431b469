#include "ui/balance_summary.h"

#include "ui/format.h"

namespace zon {

void BalanceSummary::setBalance(const Balance& balance) {
    if (balance_ == balance) return;
    balance_ = balance;
    emit changed();
}

QString BalanceSummary::total() const {
    return format::amount(balance_.total());
}

QString BalanceSummary::available() const {
    return format::amount(balance_.available);
}

QString BalanceSummary::unverified() const {
    return hasUnverified() ? format::signedAmount(balance_.unverified) : format::amount(Amount());
}

QString BalanceSummary::maturing() const {
    return format::amount(balance_.immature);
}

} // namespace zon

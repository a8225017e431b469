#include "core/books/invoice.h"

#include <algorithm>
#include <chrono>
#include <map>

namespace zon {

namespace {

constexpr std::size_t maxLines = 200;
constexpr std::size_t maxText = 2'000;
constexpr std::int64_t maxQuantity = 1'000'000'000'000; ///< a thousand million pieces
constexpr std::int32_t wholeRate = 10'000;              ///< 100 % in basis points
constexpr std::int32_t maxDays = 3'650;

std::unexpected<Error> refuse(std::string why) {
    return fail(ErrorCode::InvalidArgument, std::move(why));
}

std::string place(std::size_t line) {
    return "Line " + std::to_string(line + 1);
}

Result<void> checkTexts(const InvoiceContent& content) {
    const std::string* texts[] = {&content.customer,      &content.customerAddress,
                                  &content.customerTaxId, &content.subject,
                                  &content.note,          &content.reference};
    for (const std::string* text : texts)
        if (text->size() > maxText)
            return refuse("A text of this invoice is too long: at most 2,000 bytes fit.");
    if (content.daysToPay < 0 || content.daysToPay > maxDays)
        return refuse("The days to pay must be between 0 and 3,650.");
    return {};
}

std::chrono::year_month_day dateOf(UnixTime time) {
    return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(time));
}

} // namespace

Result<InvoiceTotals> totalsOf(const InvoiceContent& content) {
    if (auto known = Currency::byCode(content.currency); !known) return fail(known);
    if (auto ok = checkTexts(content); !ok) return fail(ok);
    if (content.lines.empty()) return refuse("Add at least one line with what is to be paid for.");
    if (content.lines.size() > maxLines) return refuse("An invoice has room for 200 lines.");

    InvoiceTotals totals;
    std::map<std::int32_t, std::int64_t> byRate;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < content.lines.size(); ++i) {
        const InvoiceLine& line = content.lines[i];
        if (line.text.empty()) return refuse(place(i) + " needs a text.");
        if (line.text.size() > maxText) return refuse(place(i) + " is too long: at most 2,000 bytes fit.");
        if (line.quantity <= 0 || line.quantity > maxQuantity)
            return refuse(place(i) + ": the quantity must be more than 0 and at most 1,000,000,000.");
        if (line.unitPrice < -maxMoney || line.unitPrice > maxMoney)
            return refuse(place(i) + ": this price is too high.");
        if (line.taxRate < 0 || line.taxRate > wholeRate)
            return refuse(place(i) + ": the tax must be between 0 and 100 %.");
        const auto value = multiplyDivide(line.quantity, line.unitPrice, 1'000);
        if (!value || *value > maxMoney || *value < -maxMoney)
            return refuse(place(i) + " comes to too much.");
        sum += *value; // 200 lines of at most 2.1 × 10^15
        totals.lines.push_back(*value);
        byRate[line.taxRate] += *value;
    }
    if (sum > maxMoney) return refuse("This invoice comes to too much.");

    for (const auto& [rate, value] : byRate) {
        TaxTotal total{.rate = rate, .net = value, .tax = 0};
        // Within bounds: the factor is at most one.
        total.tax = content.pricesIncludeTax ? multiplyDivide(value, rate, wholeRate + rate).value_or(0)
                                             : multiplyDivide(value, rate, wholeRate).value_or(0);
        if (content.pricesIncludeTax) total.net = value - total.tax;
        totals.net += total.net;
        totals.tax += total.tax;
        totals.taxes.push_back(total);
    }
    totals.gross = totals.net + totals.tax;
    if (totals.gross <= 0)
        return refuse("An invoice must come to more than nothing. To give money back, credit it.");
    if (totals.gross > maxMoney) return refuse("This invoice comes to too much.");
    return totals;
}

std::string_view invoiceStateName(InvoiceState state) {
    switch (state) {
    case InvoiceState::Unpaid:
        return "unpaid";
    case InvoiceState::Seen:
        return "seen";
    case InvoiceState::Partial:
        return "partial";
    case InvoiceState::Paid:
        return "paid";
    case InvoiceState::Over:
        return "over";
    case InvoiceState::Late:
        return "late";
    case InvoiceState::Credited:
        return "credited";
    }
    return "";
}

bool isSettled(InvoiceState state) {
    return state == InvoiceState::Paid || state == InvoiceState::Over || state == InvoiceState::Credited;
}

InvoiceBalance balanceOf(const InvoiceRow& invoice, std::span<const InvoicePayment> payments,
                         const InvoiceRows::Credited& credited, UnixTime now) {
    InvoiceBalance out;
    if (!invoice.number || invoice.kind != InvoiceRow::Kind::Invoice) return out;
    const bool takenBack = credited.gross >= invoice.gross;
    const Amount due = takenBack ? Amount() : std::max(Amount(), invoice.amount - credited.amount);
    for (const InvoicePayment& payment : payments) {
        if (!payment.height) {
            out.unconfirmed += payment.amount;
            continue;
        }
        out.confirmed += payment.amount;
        if (!out.paidAt && out.confirmed >= due) out.paidAt = payment.time;
    }
    out.open = std::max(Amount(), due - out.confirmed);
    out.surplus = std::max(Amount(), out.confirmed - due);
    out.overdue = out.open > Amount() && invoice.due && now > *invoice.due;

    using enum InvoiceState;
    if (takenBack)
        out.state = Credited;
    else if (out.open == Amount())
        out.state = out.surplus > Amount() ? Over : Paid;
    else if (out.confirmed + out.unconfirmed >= due)
        out.state = Seen;
    else if (out.overdue)
        out.state = Late;
    else
        out.state = out.confirmed + out.unconfirmed > Amount() ? Partial : Unpaid;
    return out;
}

Amount creditedAmount(const InvoiceRow& invoice, std::int64_t gross) {
    if (gross >= invoice.gross || invoice.gross <= 0) return invoice.amount;
    return Amount(multiplyDivide(invoice.amount.zat(), gross, invoice.gross).value_or(0));
}

UnixTime nextOccurrence(const Recurrence& recurrence, UnixTime from) {
    using namespace std::chrono;
    const auto days0 = floor<days>(from);
    const auto timeOfDay = from - days0;
    if (recurrence.unit == Recurrence::Unit::Week) return from + weeks(recurrence.every);
    year_month_day date = dateOf(from);
    date += months(recurrence.unit == Recurrence::Unit::Year ? 12 * recurrence.every : recurrence.every);
    const auto last = static_cast<unsigned>((date.year() / date.month() / std::chrono::last).day());
    const unsigned wanted = static_cast<unsigned>(std::clamp(recurrence.day, 1, 31));
    return time_point_cast<seconds>(sys_days(date.year() / date.month() / day(std::min(wanted, last)))
                                    + timeOfDay);
}

} // namespace zon

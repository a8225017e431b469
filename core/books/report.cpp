#include "core/books/report.h"

#include <algorithm>

namespace zon {

void ReportBuilder::add(const BookRow& row) {
    if (flow_.empty || flow_.txid != row.txid) {
        close();
        flow_ = Flow{.txid = row.txid,
                     .time = row.time,
                     .net = {},
                     .fee = std::nullopt,
                     .mined = row.movement.kind == MovementRow::Kind::Mined,
                     .empty = false,
                     .label = row.label,
                     .rate = row.rate};
    }
    flow_.net += row.movement.net;
    // The fee is the transaction's; it is ours when one of our wallets paid.
    if (row.fee && row.movement.net < Amount()) flow_.fee = row.fee;
    if (flow_.label.empty()) flow_.label = row.label;
}

BooksReport ReportBuilder::finish() {
    close();
    for (auto& [key, month] : months_)
        report_.months.push_back(std::move(month));
    months_.clear();
    return std::move(report_);
}

std::optional<std::int64_t> ReportBuilder::valueOf(const Flow& flow, Amount amount) const {
    if (!flow.rate || flow.rate->currency != report_.currency) return std::nullopt;
    return toFiat(amount, *flow.rate);
}

void ReportBuilder::close() {
    if (flow_.empty) return;
    const Flow flow = std::exchange(flow_, Flow{});
    const Amount fee = std::clamp(flow.fee.value_or(Amount()), Amount(), std::max(Amount(), -flow.net));
    const Amount in = std::max(Amount(), flow.net);
    const Amount out = std::max(Amount(), -flow.net - fee);
    if (in > Amount()) lots_.push_back({in, valueOf(flow, in), flow.time});
    if (out + fee > Amount()) dispose(flow, out + fee);
    if (!period_.holds(flow.time)) return;

    report_.income += in;
    report_.spending += out;
    report_.fees += fee;
    if (flow.mined) report_.mined += in;
    const auto inFiat = valueOf(flow, in);
    if (inFiat) {
        const std::int64_t outFiat = valueOf(flow, out).value_or(0);
        report_.incomeFiat += *inFiat;
        report_.spendingFiat += outFiat;
        report_.feesFiat += valueOf(flow, fee).value_or(0);
        if (flow.mined) report_.minedFiat += *inFiat;
    } else {
        ++report_.withoutValue;
    }
    if (in + out == Amount()) return;
    const YearMonth month = localMonth(flow.time);
    LabelMonth& sum = months_[{month, flow.label}];
    sum.month = month;
    sum.label = flow.label;
    sum.in += in;
    sum.out += out;
    sum.inFiat += inFiat.value_or(0);
    sum.outFiat += valueOf(flow, out).value_or(0);
}

void ReportBuilder::dispose(const Flow& flow, Amount amount) {
    Amount rest = amount;
    auto proceedsLeft = valueOf(flow, amount);
    while (rest > Amount() && !lots_.empty()) {
        Lot& lot = lots_.front();
        const Amount part = std::min(rest, lot.left);
        // Parts are cut from what is left, so that they add up to the whole.
        const auto share = [&](std::optional<std::int64_t>& whole, Amount of) -> std::optional<std::int64_t> {
            if (!whole) return std::nullopt;
            const auto cut = multiplyDivide(*whole, part.zat(), of.zat());
            if (cut) *whole -= *cut;
            return cut;
        };
        RealisedGain gain{.acquired = lot.time, .disposed = flow.time, .txid = flow.txid, .amount = part};
        gain.cost = share(lot.cost, lot.left);
        gain.proceeds = share(proceedsLeft, rest);
        lot.left -= part;
        rest -= part;
        if (lot.left == Amount()) lots_.pop_front();
        if (!period_.holds(flow.time)) continue;
        if (const auto won = gain.gain())
            report_.gain += *won;
        else
            ++report_.gainsWithoutValue;
        report_.gains.push_back(gain);
    }
}

Receivables agedReceivables(std::span<const InvoiceSummary> invoices, UnixTime now) {
    using std::chrono::days;
    Receivables out;
    for (const InvoiceSummary& invoice : invoices) {
        const Amount open = invoice.balance.open;
        if (invoice.number.empty() || invoice.kind != InvoiceRow::Kind::Invoice || open == Amount()) continue;
        ++out.invoices;
        out.total += open;
        const Seconds late = invoice.due ? now - *invoice.due : Seconds(0);
        if (late <= Seconds(0))
            out.notDue += open;
        else if (late <= days(30))
            out.upTo30 += open;
        else if (late <= days(60))
            out.upTo60 += open;
        else if (late <= days(90))
            out.upTo90 += open;
        else
            out.older += open;
    }
    return out;
}

} // namespace zon

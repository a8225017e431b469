#include "core/contracts/schedule.h"

#include "core/contracts/templates.h"

#include <algorithm>

namespace zon::contracts {

namespace {

constexpr Seconds day = std::chrono::days(1);

/// One escrow: when it is delivered, and what may happen if it isn't.
EscrowOutput outputFor(Template kind, const Schedule& schedule, std::uint32_t number, Amount amount,
                       UnixTime deliverBy) {
    EscrowOutput output;
    output.number = output.index = number;
    output.amount = amount;
    output.deliverBy = deliverBy;
    output.inspection = schedule.inspect;
    output.dispute = schedule.dispute;
    const UnixTime looked = deliverBy + output.inspection;
    switch (kind) {
    case Template::Simple:
        output.refundFrom = looked + output.dispute;
        break;
    case Template::Default:
    case Template::Milestones:
        output.arbiterFrom = looked;
        output.refundFrom = looked + std::max(output.dispute, day);
        break;
    case Template::Voucher:
        output.refundFrom = std::max(looked + output.dispute, deliverBy + revealMargin);
        output.hash = Digest32{}; // the seller's, who isn't there yet
        break;
    case Template::Deposits:
        break;
    }
    return output;
}

} // namespace

void applySchedule(Document& document, const Schedule& schedule, UnixTime now) {
    document.acceptBy = now + std::max(schedule.sign, day);
    document.fundBy = document.acceptBy + std::max(schedule.pay, day);
    Amount locked = document.price;
    if (document.deposits) locked += document.deposits->buyer + document.deposits->seller;
    const auto parts =
        static_cast<std::int64_t>(document.kind == Template::Milestones
                                      ? std::clamp<std::size_t>(schedule.parts, 2, Schedule::mostParts)
                                      : 1);
    const std::int64_t each = locked.zat() / parts;
    document.outputs.clear();
    for (std::int64_t n = 0; n < parts; ++n)
        document.outputs.push_back(outputFor(document.kind, schedule, static_cast<std::uint32_t>(n),
                                             n + 1 == parts ? locked - Amount(each * n) : Amount(each),
                                             document.fundBy + schedule.deliver * (n + 1)));
}

Schedule scheduleOf(const Document& document) {
    const EscrowOutput& first = document.outputs.front();
    return {.sign = {},
            .pay = document.fundBy - document.acceptBy,
            .deliver = first.deliverBy - document.fundBy,
            .inspect = first.inspection,
            .dispute = first.dispute,
            .parts = document.outputs.size()};
}

} // namespace zon::contracts

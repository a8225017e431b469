#include "ui/order_words.h"

#include "core/jose/plain_text.h"
#include "core/rewards/order_book.h"
#include "ui/format.h"

#include <QCoreApplication>

namespace zon::order_words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OrderWords)
};

} // namespace

QString state(OrderState state) {
    switch (state) {
    case OrderState::Placing:
        return Words::tr("Ordering");
    case OrderState::Unpaid:
        return Words::tr("To be paid");
    case OrderState::Partial:
        return Words::tr("Partly paid");
    case OrderState::Paying:
        return Words::tr("Payment on its way");
    case OrderState::Paid:
        return Words::tr("Paid");
    case OrderState::Delivered:
        return Words::tr("Delivered");
    case OrderState::Expired:
        return Words::tr("Expired");
    case OrderState::Late:
        return Words::tr("Paid late");
    case OrderState::Failed:
        return Words::tr("Not delivered");
    case OrderState::Refunded:
        return Words::tr("Paid back");
    case OrderState::Refused:
        return Words::tr("Refused");
    case OrderState::Invalid:
        return Words::tr("Payment does not count");
    }
    return {};
}

QString sentence(OrderState state, bool throughEscrow) {
    if (throughEscrow) {
        switch (state) {
        case OrderState::Unpaid:
            return Words::tr("Agreed with the provider. Pay into the escrow before it expires.");
        case OrderState::Paying:
            return Words::tr("Your payment into the escrow is on its way.");
        case OrderState::Paid:
            return Words::tr("The provider showed what opens your voucher. It is here with the next block.");
        case OrderState::Late:
            return Words::tr("The payment came too late for the escrow. Take it back with the contract.");
        case OrderState::Failed:
            return Words::tr(
                "The voucher was not delivered. The contract shows where the money is, and what you can do.");
        case OrderState::Refunded:
            return Words::tr("You took the money back out of the escrow.");
        default:
            break;
        }
    }
    switch (state) {
    case OrderState::Placing:
        return Words::tr("Sent to the provider; its answer is awaited.");
    case OrderState::Unpaid:
        return Words::tr("Confirmed by the provider. Pay it before it expires.");
    case OrderState::Partial:
        return Words::tr(
            "Less than the price arrived. Pay the rest before it expires, else the provider pays it back.");
    case OrderState::Paying:
        return Words::tr("Your payment is on its way.");
    case OrderState::Paid:
        return Words::tr("Your payment is confirmed. The provider is delivering.");
    case OrderState::Delivered:
        return Words::tr("Delivered. The voucher is among your vouchers.");
    case OrderState::Expired:
        return Words::tr("It was not paid in time.");
    case OrderState::Late:
        return Words::tr("The payment came after it expired. The provider delivers it, or pays it back.");
    case OrderState::Failed:
        return Words::tr("The provider can't deliver it. It owes you the money back.");
    case OrderState::Refunded:
        return Words::tr("The provider paid the money back to your wallet.");
    case OrderState::Refused:
        return Words::tr("The provider did not take the order. Nothing was paid.");
    case OrderState::Invalid:
        return Words::tr("The provider says that the payment does not count. Show it your receipt.");
    }
    return {};
}

Tone::Value tone(OrderState state) {
    switch (state) {
    case OrderState::Delivered:
        return Tone::Positive;
    case OrderState::Failed:
    case OrderState::Invalid:
        return Tone::Danger;
    case OrderState::Expired:
    case OrderState::Refused:
        return Tone::Neutral;
    case OrderState::Refunded:
    case OrderState::Paid:
        return Tone::Info;
    default:
        return Tone::Pending;
    }
}

bool isOpen(OrderState state) {
    return state == OrderState::Placing || state == OrderState::Unpaid || state == OrderState::Partial
           || state == OrderState::Paying || state == OrderState::Paid || state == OrderState::Late
           || state == OrderState::Failed;
}

QString event(const OrderEventRow& event) {
    for (const bool throughEscrow : {false, true})
        if (event.text == orderStateSentence(event.state, throughEscrow))
            return sentence(event.state, throughEscrow);
    return format::text(plainText(event.text));
}

} // namespace zon::order_words

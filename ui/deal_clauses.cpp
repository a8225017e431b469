// What a contract means, in the words of whoever is about to make it.

#include "ui/deal_terms.h"
#include "ui/deal_words.h"

#include <QCoreApplication>

namespace zon {

using contracts::Role;
using contracts::Template;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DealClauses)
};

QString refundDate(const contracts::Document& document) {
    const auto& last = document.outputs.back().refundFrom;
    return last ? deal_words::moment(*last) : QString();
}

QString theMoney(const contracts::Document& document, bool buyer) {
    const QString price = deal_words::zon(document.price);
    switch (document.kind) {
    case Template::Deposits: {
        const QString mine =
            deal_words::zon(buyer ? document.price + document.deposits->buyer : document.deposits->seller);
        return Words::tr(
                   "You put %1 into an escrow, in one payment with the other side's part. Both get their "
                   "deposits back when the deal is done, so both lose by walking away.")
            .arg(mine);
    }
    case Template::Milestones:
        return buyer ? Words::tr(
                           "You pay %1 into %2 escrows at once. Each is released by itself, when its part "
                           "was delivered.")
                           .arg(price)
                           .arg(document.outputs.size())
                     : Words::tr("The buyer pays %1 into %2 escrows at once. You get each when its part was "
                                 "delivered.")
                           .arg(price)
                           .arg(document.outputs.size());
    case Template::Voucher:
        return buyer
                   ? Words::tr("You pay %1 into an escrow that opens to the key of your voucher: the seller "
                               "can't take the money without giving you the key.")
                         .arg(price)
                   : Words::tr(
                         "The buyer pays %1 into an escrow. You take it by showing the key that opens the "
                         "voucher, and need nobody for that.")
                         .arg(price);
    default:
        return buyer ? Words::tr("You pay %1 into an escrow. Neither you nor the seller can move it alone.")
                           .arg(price)
                     : Words::tr(
                           "The buyer pays %1 into an escrow before you deliver. Neither of you can move it "
                           "alone.")
                           .arg(price);
    }
}

QString whenAllGoesWell(const contracts::Document& document) {
    if (document.kind == Template::Voucher)
        return Words::tr(
            "The seller shows the key on the chain: that pays the seller, and your program reads the "
            "key from it.");
    return Words::tr(
        "The seller delivers and says so. The buyer looks at it within the agreed days and signs; the "
        "seller has signed already, so that this one signature pays.");
}

QString whenYouDisagree(const contracts::Document& document) {
    switch (document.kind) {
    case Template::Simple:
        return Words::tr("The arbiter can decide at any time, together with either of you.");
    case Template::Default:
    case Template::Milestones:
        return Words::tr(
                   "From %1 on the arbiter can decide, together with either of you. Before that, only you "
                   "two together move the money.")
            .arg(deal_words::moment(*document.outputs.front().arbiterFrom));
    case Template::Voucher:
        return Words::tr("There is no arbiter: either the key is shown, or the money goes back.");
    case Template::Deposits:
        return Words::tr(
            "4,320 blocks (about a month) after the money came the arbiter can decide, together with "
            "either of you. Before that everything stays locked.");
    }
    return {};
}

QString whenTheyVanish(const contracts::Document& document, bool buyer) {
    const QString from = refundDate(document);
    switch (document.kind) {
    case Template::Voucher:
        return buyer ? Words::tr("From %1 on you take the money back alone.").arg(from)
                     : Words::tr(
                           "You need nobody. Show the key at least 24 hours before %1: after that the buyer "
                           "can take the money back, and the program refuses.")
                           .arg(from);
    case Template::Deposits:
        return Words::tr(
            "If the other side and the arbiter both vanish, the money stays locked. Choose an arbiter "
            "who will be there.");
    default:
        return buyer ? Words::tr("From %1 on you take the money back alone, with nobody's help.").arg(from)
                     : Words::tr(
                           "Ask the arbiter before %1: from then on the buyer can take the money back alone.")
                           .arg(from);
    }
}

QString whatYouCouldLose(const contracts::Document& document, bool buyer) {
    switch (document.kind) {
    case Template::Voucher:
        return buyer ? Words::tr(
                           "The price, if the key opens nothing of worth: the chain proves the key, not what "
                           "it unlocks.")
                     : Words::tr("The voucher, if you show the key outside of this program.");
    case Template::Deposits:
        return Words::tr(
            "Everything you put in, if the other side would rather lose its own deposit than sign, and "
            "the arbiter does not act.");
    default:
        return buyer
                   ? Words::tr(
                         "The network's fees; the price, if the arbiter sides with the seller; and part of "
                         "it, if you agree to that.")
                   : Words::tr(
                         "What you delivered, if you get neither the buyer's signature nor the arbiter's in "
                         "time. So deliver only when the window says that it is funded.");
    }
}

} // namespace

std::vector<DealClause> clausesOf(const contracts::Document& document, Role me) {
    const bool buyer = me != Role::Seller;
    return {{Words::tr("The money"), theMoney(document, buyer)},
            {Words::tr("When all goes well"), whenAllGoesWell(document)},
            {Words::tr("When you disagree"), whenYouDisagree(document)},
            {Words::tr("When they vanish"), whenTheyVanish(document, buyer)},
            {Words::tr("What you could lose"), whatYouCouldLose(document, buyer)}};
}

} // namespace zon

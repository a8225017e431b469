#include "ui/deal_words.h"

#include "core/jose/plain_text.h"
#include "ui/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace zon::deal_words {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("zon::deal_words", text); // the context that lupdate finds
}

QString step(DealStep step) {
    switch (step) {
    case DealStep::Join:
        return tr("take a place in it");
    case DealStep::Invite:
        return tr("send the draft to those whose keys are missing");
    case DealStep::Sign:
        return tr("sign");
    case DealStep::Fund:
        return tr("pay into the escrow");
    case DealStep::Deliver:
        return tr("deliver, and say so");
    case DealStep::Reveal:
        return tr("show the secret, and be paid");
    case DealStep::Release:
        return tr("look at what came, then release the money");
    case DealStep::Decide:
        return tr("decide");
    case DealStep::Refund:
        return tr("take the money back");
    case DealStep::SendBack:
        return tr("send back what came too late");
    case DealStep::Wait:
    case DealStep::None:
        break;
    }
    return tr("wait for blocks");
}

} // namespace

QString state(contracts::ContractState state) {
    using enum contracts::ContractState;
    switch (state) {
    case Draft:
        return tr("Draft");
    case Proposed:
        return tr("Being signed");
    case Accepted:
        return tr("Agreed");
    case Funding:
        return tr("Being funded");
    case Funded:
        return tr("Funded");
    case Void:
        return tr("Void");
    case Delivered:
        return tr("Delivered");
    case Disputed:
        return tr("Disputed");
    case Refundable:
        return tr("Refund open");
    case Released:
        return tr("Released");
    case Resolved:
        return tr("Resolved");
    case Refunded:
        return tr("Refunded");
    case Settled:
        return tr("Settled");
    }
    return {};
}

Tone::Value tone(contracts::ContractState state) {
    using enum contracts::ContractState;
    switch (state) {
    case Draft:
    case Void:
    case Resolved:
    case Refunded:
    case Settled:
        return Tone::Neutral;
    case Proposed:
    case Funding:
        return Tone::Pending;
    case Accepted:
    case Delivered:
        return Tone::Info;
    case Disputed:
    case Refundable:
        return Tone::Danger;
    case Funded:
    case Released:
        return Tone::Positive;
    }
    return Tone::Neutral;
}

QString role(contracts::Role role) {
    switch (role) {
    case contracts::Role::Buyer:
        return tr("buyer");
    case contracts::Role::Seller:
        return tr("seller");
    case contracts::Role::Arbiter:
        return tr("arbiter");
    }
    return {};
}

QString turn(const DealSummary& deal) {
    if (deal.myTurn) return tr("Your turn: %1").arg(step(deal.step));
    if (deal.step == DealStep::None) return {};
    if (deal.whose && deal.step != DealStep::Wait)
        return tr("The %1's turn: %2").arg(role(*deal.whose), step(deal.step));
    return tr("Waiting for blocks");
}

QString deadline(contracts::DeadlineKind kind) {
    using enum contracts::DeadlineKind;
    switch (kind) {
    case AcceptBy:
        return tr("Everybody has signed by");
    case FundBy:
        return tr("The money is in the escrow by");
    case DeliverBy:
        return tr("Delivered by");
    case InspectBy:
        return tr("The buyer has looked by");
    case ArbiterFrom:
        return tr("The arbiter may step in from");
    case RevealBy:
        return tr("The seller shows the secret by");
    case RefundFrom:
        return tr("The buyer alone may take the money back from");
    }
    return {};
}

QString moment(UnixTime at) {
    return QLocale().toString(format::local(at).date(), QLocale::ShortFormat) + ", " + format::clockTime(at);
}

QString zon(Amount amount) {
    return tr("%1 ZON").arg(format::amount(amount, 2));
}

QString change(const contracts::DraftChange& change, bool parts) {
    using enum contracts::DraftField;
    const auto ofRole = [&](const QString& what) {
        return what.arg(role(static_cast<contracts::Role>(std::min<std::size_t>(change.index, 2))));
    };
    const auto ofPart = [&](const QString& what) {
        return parts ? tr("%1 (part %2)").arg(what).arg(change.index + 1) : what;
    };
    switch (change.field) {
    case Title:
        return tr("Title");
    case Terms:
        return tr("Terms");
    case Price:
        return tr("Price");
    case FiatPrice:
        return tr("Price in other money");
    case Template:
        return tr("Kind of contract");
    case PartyName:
        return ofRole(tr("Name of the %1"));
    case PartyKey:
        return ofRole(tr("Keys of the %1"));
    case PartyPayout:
        return ofRole(tr("Where the %1 is paid"));
    case Outputs:
        return tr("Number of parts");
    case Amount:
        return ofPart(tr("Amount in the escrow"));
    case DeliverBy:
        return ofPart(tr("Delivered by"));
    case Inspection:
        return ofPart(tr("Time to look at it"));
    case Dispute:
        return ofPart(tr("Time for a dispute"));
    case ArbiterFrom:
        return ofPart(tr("The arbiter may step in from"));
    case RefundFrom:
        return ofPart(tr("The buyer alone may take the money back from"));
    case Secret:
        return ofPart(tr("Hash of the secret"));
    case AcceptBy:
        return tr("Everybody has signed by");
    case FundBy:
        return tr("The money is in the escrow by");
    case Confirmations:
        return tr("Blocks until it counts as paid");
    case FeePayer:
        return tr("Who pays the network's fee");
    case ArbiterFee:
        return tr("What the arbiter gets");
    case MaxFeerate:
        return tr("The highest fee");
    case Deposits:
        return tr("Deposits");
    case Attachments:
        return tr("Files");
    }
    return {};
}

QString changeValue(contracts::DraftValue kind, const std::string& value) {
    if (value.empty()) return tr("nothing");
    const QString plain = format::text(plainLines(value));
    bool isNumber = false;
    const qint64 number = plain.toLongLong(&isNumber);
    if (!isNumber) return plain;
    switch (kind) {
    case contracts::DraftValue::Zat:
        return zon(::zon::Amount(number));
    case contracts::DraftValue::Time:
        return moment(unixTime(number));
    case contracts::DraftValue::Days:
        return format::duration(Seconds(number));
    case contracts::DraftValue::Text:
    case contracts::DraftValue::Hex:
        break;
    }
    return plain;
}

QString shares(const DealView& deal, const contracts::Shares& paid) {
    QStringList lines;
    const auto add = [&](contracts::Role who, Amount amount) {
        if (amount == Amount()) return;
        QString name = role(who);
        for (const DealParty& party : deal.parties)
            if (party.role == who) name = party.me ? tr("You") : format::text(party.name);
        lines << tr("%1: %2").arg(name, zon(amount));
    };
    add(contracts::Role::Buyer, paid.buyer);
    add(contracts::Role::Seller, paid.seller);
    add(contracts::Role::Arbiter, paid.arbiter);
    return lines.join('\n');
}

} // namespace zon::deal_words

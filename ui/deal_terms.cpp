#include "ui/deal_terms.h"

#include "core/contracts/draft.h"
#include "core/contracts/schedule.h"
#include "ui/format.h"

#include <QCoreApplication>
#include <algorithm>

namespace zon {

using contracts::Role;
using contracts::Template;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DealTerms)
};

constexpr int mostDays = 730;

Seconds days(int count) {
    return std::chrono::days(std::clamp(count, 0, mostDays));
}
int inDays(Seconds seconds) {
    return static_cast<int>(std::max<std::int64_t>(0, seconds.count() / 86'400));
}

std::unexpected<Error> missing(const QString& sentence) {
    return fail(ErrorCode::InvalidArgument, format::utf8(sentence));
}

Result<Amount> amountOf(const QString& typed, const QString& what) {
    const auto amount = format::parseAmount(typed);
    if (!amount || *amount <= Amount()) return missing(Words::tr("Say how much ZON the %1 is.").arg(what));
    return amount;
}

bool hasArbiter(Template kind) {
    return kind != Template::Voucher;
}

Result<void> addParties(const DealTerms& terms, contracts::Document& document) {
    const bool buying = terms.me == Role::Buyer;
    const std::string me = format::utf8(terms.myName.trimmed());
    const std::string they = format::utf8(terms.theirName.trimmed());
    if (me.empty()) return missing(Words::tr("Say who you are: the name in the contract."));
    if (they.empty()) return missing(Words::tr("Say with whom you make this contract."));
    document.parties = {contracts::openParty(Role::Buyer, buying ? me : they),
                        contracts::openParty(Role::Seller, buying ? they : me)};
    if (!hasArbiter(terms.kind)) return {};
    const std::string arbiter = format::utf8(terms.arbiterName.trimmed());
    if (arbiter.empty()) return missing(Words::tr("Name somebody both of you trust to decide a dispute."));
    document.parties.push_back(contracts::openParty(Role::Arbiter, arbiter));
    const auto fee = format::parseAmount(terms.arbiterFee.isEmpty() ? QStringLiteral("0") : terms.arbiterFee);
    if (!fee || *fee < Amount())
        return missing(Words::tr("Say what the arbiter gets for a decision, or nothing."));
    document.arbiterFee = *fee;
    return {};
}

} // namespace

Result<contracts::Document> documentFrom(const DealTerms& terms, UnixTime now) {
    contracts::Document document;
    document.kind = terms.kind;
    document.title = format::utf8(terms.title.trimmed());
    document.terms = format::utf8(terms.terms.trimmed());
    if (document.title.empty()) return missing(Words::tr("Give it a title: what is it about?"));
    if (document.title.size() > contracts::maxNameBytes) return missing(Words::tr("This title is too long."));
    if (document.terms.empty())
        return missing(Words::tr("Write down what is to be delivered, and what makes it right."));
    if (document.terms.size() > contracts::maxTermsBytes)
        return missing(Words::tr("These terms are longer than 256 KiB. Attach them as a file."));
    if (auto named = addParties(terms, document); !named) return fail(named);
    const auto price = amountOf(terms.price, Words::tr("price"));
    if (!price) return fail(price);
    document.price = *price;
    if (terms.kind == Template::Deposits) {
        const auto buyers = amountOf(terms.buyerDeposit, Words::tr("buyer's deposit"));
        if (!buyers) return fail(buyers);
        const auto sellers = amountOf(terms.sellerDeposit, Words::tr("seller's deposit"));
        if (!sellers) return fail(sellers);
        document.deposits = contracts::Deposits{*buyers, *sellers};
    }
    document.minConfirmations = terms.confirmations;
    contracts::applySchedule(document,
                             {.sign = days(terms.signDays),
                              .pay = days(terms.payDays),
                              .deliver = days(terms.deliverDays),
                              .inspect = days(terms.inspectDays),
                              .dispute = days(terms.disputeDays),
                              .parts = static_cast<std::size_t>(std::max(terms.parts, 0))},
                             now);
    if (auto why = contracts::whyNotSound(document)) return std::unexpected(std::move(*why));
    return document;
}

DealTerms termsOf(const contracts::Document& document, Role me) {
    DealTerms terms;
    terms.kind = document.kind;
    terms.me = me;
    terms.title = format::text(document.title);
    terms.terms = format::text(document.terms);
    const auto nameOf = [&](Role role) {
        const contracts::Party* party = document.party(role);
        return party ? format::text(party->legalName) : QString();
    };
    terms.myName = nameOf(me);
    terms.theirName = nameOf(me == Role::Buyer ? Role::Seller : Role::Buyer);
    terms.arbiterName = nameOf(Role::Arbiter);
    const auto typed = [](Amount amount) { return QString::fromStdString(amount.toZon()); };
    terms.price = typed(document.price);
    terms.arbiterFee = typed(document.arbiterFee);
    if (document.deposits) {
        terms.buyerDeposit = typed(document.deposits->buyer);
        terms.sellerDeposit = typed(document.deposits->seller);
    }
    terms.confirmations = document.minConfirmations;
    const contracts::Schedule steps = contracts::scheduleOf(document);
    terms.parts = static_cast<int>(steps.parts);
    terms.payDays = inDays(steps.pay);
    terms.deliverDays = inDays(steps.deliver);
    terms.inspectDays = inDays(steps.inspect);
    terms.disputeDays = inDays(steps.dispute);
    return terms;
}

} // namespace zon

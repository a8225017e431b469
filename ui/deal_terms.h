#pragma once

#include "core/contracts/document.h"
#include "core/util/error.h"

#include <QString>
#include <QStringList>

namespace zon {

/// Terms as a person fills them in. Days count from one step to the next, so that nobody has to do sums with
/// dates.
struct DealTerms {
    contracts::Template kind = contracts::Template::Default;
    contracts::Role me = contracts::Role::Buyer;
    QString title, terms;
    QString myName, theirName, arbiterName;
    QString price, buyerDeposit, sellerDeposit, arbiterFee; ///< ZON, as typed
    int parts = 2;                                          ///< milestones
    int signDays = 3, payDays = 3, deliverDays = 14, inspectDays = 3, disputeDays = 14;
    std::int64_t confirmations = 6;
};

/// The document that says so, every place in it open. The error is for the person who fills it in.
/// `now`: the later of the clock and the chain's tip.
Result<contracts::Document> documentFrom(const DealTerms& terms, UnixTime now);

/// The other way round, for a draft whose terms are to be changed.
DealTerms termsOf(const contracts::Document& document, contracts::Role me);

/// What each clause means for this person, and what they could lose: a heading and its text.
struct DealClause {
    QString name, text;
};
std::vector<DealClause> clausesOf(const contracts::Document& document, contracts::Role me);

} // namespace zon

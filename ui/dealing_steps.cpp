// The steps of a contract: each is shown with what it comes to, then done with the password.

#include "ui/deal_words.h"
#include "ui/dealing.h"
#include "ui/deals_backend.h"
#include "ui/format.h"

#include <algorithm>
#include <memory>

namespace zon {
namespace {

/// A payment that the engine keeps ready; let go of when its review ends. After it was sent that does
/// nothing.
struct PreparedPayment {
    PreparedPayment(Backend& from, PaymentId payment) : backend(from), id(payment) {}
    ~PreparedPayment() { backend.discardPayment(id); }
    PreparedPayment(const PreparedPayment&) = delete;
    PreparedPayment& operator=(const PreparedPayment&) = delete;

    Backend& backend; ///< outlives every view model
    PaymentId id;
};

} // namespace

const DealAction* Dealing::action(DealStep step) const {
    if (!current_) return nullptr;
    for (const DealAction& action : current_->actions)
        if (action.step == step) return &action;
    return nullptr;
}

bool Dealing::can(DealStep step) const {
    const DealAction* found = action(step);
    return found && found->whyNot.empty();
}

const DealSettlement* Dealing::waiting() const {
    if (!current_) return nullptr;
    for (const DealSettlement& settlement : current_->settlements)
        if (settlement.mayISign) return &settlement;
    return nullptr;
}

void Dealing::review(const QString& title, const QString& text, Step step) {
    reviewTitle_ = title;
    reviewTakesWords_ = false;
    reviewText_ = text;
    reviewError_.clear();
    step_ = std::move(step);
    ++review_;
    emit reviewChanged();
}

void Dealing::cancelReview() {
    if (!reviewing()) return;
    reviewTitle_.clear();
    reviewText_.clear();
    reviewError_.clear();
    busy_ = false;
    step_ = {};
    emit reviewChanged();
}

void Dealing::confirm(SecretInput* password, const QString& words) {
    if (!password || busy_ || !step_) return;
    busy_ = true;
    reviewError_.clear();
    emit reviewChanged();
    step_(password->take(), format::utf8(words.trimmed()),
          [this, asked = review_](const Error* error, const QString& what) { finish(asked, error, what); });
}

void Dealing::finish(std::uint64_t asked, const Error* error, const QString& what) {
    // The answer may come when its review was given up and another one is open: that one stays as it is.
    const bool shown = reviewing() && asked == review_;
    if (shown) busy_ = false;
    if (error) {
        if (!shown) return emit failed(*error);
        reviewError_ = format::sentence(*error);
        emit reviewChanged();
        return;
    }
    if (shown) cancelReview();
    emit done(what);
    load();
}

void Dealing::reviewSignature() {
    if (!canSign()) return;
    review(tr("Sign this contract"),
           tr("You agree to the terms and to the dates on this page, for %1. Nothing is paid by signing. "
              "Read the code out to the others before you pay: it must be the same for everybody.")
               .arg(price()),
           [this, id = current_->summary.id](SecretText password, std::string, Finish finish) {
               backend_.deals().sign(id, std::move(password), this,
                                     [finish](Result<contracts::Role> signedAs) {
                                         finish(signedAs ? nullptr : &signedAs.error(),
                                                tr("Signed. Save the file and give it to the others."));
                                     });
           });
}

void Dealing::reviewFunding() {
    if (!canFund()) return;
    backend_.deals().prepareFunding(
        current_->summary.id, *wallet_, std::nullopt, this,
        [this, deal = current_->summary.id](Result<PaymentPreview> preview) {
            if (!preview) return emit failed(preview.error());
            const auto prepared = std::make_shared<const PreparedPayment>(backend_, preview->id);
            // The person went on to another contract meanwhile: nothing of this one may be shown over it.
            if (!current_ || current_->summary.id != deal) return;
            const QString text =
                tr("%1 leave your wallet, of which %2 are the network's fee. The escrow holds the "
                   "money; who can move it, and when, is on this page.")
                    .arg(deal_words::zon(preview->total), deal_words::zon(preview->fee));
            review(tr("Pay into the escrow"), text,
                   [this, prepared](SecretText password, std::string, Finish finish) {
                       backend_.deals().fund(
                           prepared->id, std::move(password), this, [finish](Result<DealFunded> funded) {
                               finish(funded ? nullptr : &funded.error(),
                                      !funded || funded->sent ? tr("The escrow's payment is on its way")
                                                              : format::text(funded->waiting));
                           });
                   });
        });
}

void Dealing::reviewNote(contracts::NoteKind kind, std::size_t output, const QString& title,
                         const QString& text) {
    review(title, text,
           [this, kind, output, id = current_->summary.id](SecretText password, std::string words,
                                                           Finish finish) {
               backend_.deals().note(id, output, kind, std::move(words), std::move(password), this,
                                     [finish](Result<void> noted) {
                                         finish(
                                             noted ? nullptr : &noted.error(),
                                             tr("Said and signed. Save the file and give it to the others."));
                                     });
           });
    reviewTakesWords_ = true;
    emit reviewChanged();
}

void Dealing::reviewDelivery() {
    if (!canDeliver()) return;
    reviewNote(
        contracts::NoteKind::Delivered, action(DealStep::Deliver)->output, tr("Say that it was delivered"),
        tr("You sign that you delivered what was agreed. The buyer looks at it and releases the money."));
}

void Dealing::reviewDispute() {
    if (canDispute())
        reviewNote(
            contracts::NoteKind::Disputed, *current_->disputable, tr("Say that something is wrong"),
            tr("You sign that you object. The money stays in the escrow until you two agree, the arbiter "
               "decides, or the buyer may take it back."));
}

void Dealing::tellSettled(const Result<DealSettled>& settled, const Finish& finish) {
    if (!settled) return finish(&settled.error(), {});
    finish(nullptr, settled->transaction ? tr("The money is on its way") : format::text(settled->waiting));
}

void Dealing::reviewSpend(DealStep step, contracts::SpendPath path, const QString& title) {
    if (!can(step)) return;
    const std::size_t n = action(step)->output;
    if (n >= current_->outputs.size()) return;
    const DealOutput& output = current_->outputs[n];
    contracts::SettlementRequest request{
        .path = path,
        .shares = step == DealStep::Refund || step == DealStep::SendBack ? output.onReturn : output.onRelease,
        .feerate = 0, // as recent blocks ask
        .secret = {}};
    reviewSettlement(n, request, title);
}

void Dealing::reviewSettlement(std::size_t n, contracts::SettlementRequest request, const QString& title) {
    backend_.deals().previewSettlement(
        current_->summary.id, n, request, this,
        [this, n, title, request,
         id = current_->summary.id](Result<contracts::SettlementSummary> summary) mutable {
            if (!summary) return emit failed(summary.error());
            if (!current_ || current_->summary.id != id) return;
            request.feerate = summary->feerate; // what is signed is what was shown
            const QString text =
                tr("%1\nFee: %2\nThis can't be taken back.")
                    .arg(deal_words::shares(*current_, summary->paid), deal_words::zon(summary->fee));
            review(title, text, [this, id, n, request](SecretText password, std::string, Finish finish) {
                backend_.deals().settle(
                    id, n, request, std::move(password), this,
                    [finish](Result<DealSettled> settled) { tellSettled(settled, finish); });
            });
        });
}

void Dealing::reviewRelease() {
    reviewSpend(DealStep::Release, contracts::SpendPath::Together, tr("Release the money"));
}

void Dealing::reviewRefund() {
    reviewSpend(DealStep::Refund, contracts::SpendPath::BuyerAlone, tr("Take the money back"));
}

void Dealing::reviewReveal() {
    reviewSpend(DealStep::Reveal, contracts::SpendPath::Reveal, tr("Show the secret, and be paid"));
}

void Dealing::reviewSendBack() {
    reviewSpend(DealStep::SendBack, contracts::SpendPath::Together, tr("Give the money back"));
}

void Dealing::reviewShares(const QString& buyer, const QString& seller, bool withSeller) {
    const DealStep step = arbitrating() ? DealStep::Decide : DealStep::Release;
    if (!can(step)) return;
    const std::size_t n = action(step)->output;
    if (n >= current_->outputs.size()) return;
    const auto toBuyer = format::parseAmount(buyer.trimmed().isEmpty() ? QStringLiteral("0") : buyer);
    if (!toBuyer) return emit failed(toBuyer.error());
    const auto toSeller = format::parseAmount(seller.trimmed().isEmpty() ? QStringLiteral("0") : seller);
    if (!toSeller) return emit failed(toSeller.error());
    const Amount rest = current_->outputs[n].amount - *toBuyer - *toSeller;
    const Amount fee = arbitrating() ? current_->document.arbiterFee : Amount();
    if (rest < Amount() || rest > fee)
        return emit failed(
            {ErrorCode::InvalidArgument,
             format::utf8(tr("The shares must add up to %1, with at most %2 for the arbiter.")
                              .arg(deal_words::zon(current_->outputs[n].amount), deal_words::zon(fee))),
             {}});
    const contracts::SpendPath path = !arbitrating() ? contracts::SpendPath::Together
                                      : withSeller   ? contracts::SpendPath::ArbiterSeller
                                                     : contracts::SpendPath::ArbiterBuyer;
    reviewSettlement(n, {.path = path, .shares = {*toBuyer, *toSeller, rest}, .feerate = 0, .secret = {}},
                     arbitrating() ? tr("Decide who gets what") : tr("Share the money as you two agreed"));
}

bool Dealing::canCopySecret() const {
    return current_ && current_->summary.kind == contracts::Template::Voucher
           && current_->summary.me == contracts::Role::Seller && !current_->summary.draft;
}

void Dealing::reviewSecret() {
    if (!canCopySecret()) return;
    review(
        tr("Copy the voucher's key"),
        tr("Lock the voucher with this key before the buyer pays. Whoever has it has the voucher: give it to "
           "nobody. It leaves the clipboard in a minute."),
        [this, id = current_->summary.id](SecretText password, std::string, Finish finish) {
            backend_.deals().secret(id, std::move(password), this, [this, finish](Result<SecretText> secret) {
                if (!secret) return finish(&secret.error(), {});
                clipboard_.copy(*secret);
                finish(nullptr, tr("The voucher's key is in the clipboard"));
            });
        });
}

std::optional<contracts::Role> Dealing::openRole(int place) const {
    if (!current_) return std::nullopt;
    for (const DealParty& party : current_->parties)
        if (!party.joined && place-- == 0) return party.role;
    return std::nullopt;
}

void Dealing::reviewJoin(int place, const QString& name) {
    const auto role = openRole(place);
    if (!canJoin() || !role) return;
    review(tr("Take the place of the %1").arg(deal_words::role(*role)),
           tr("Fresh keys of your wallet and an address to be paid to go into the draft, as %1. Nothing is "
              "agreed by "
              "that: you sign when everybody's keys are there.")
               .arg(name.trimmed()),
           [this, role = *role, wallet = *wallet_, name = format::utf8(name.trimmed()),
            id = current_->summary.id](SecretText password, std::string, Finish finish) {
               backend_.deals().join(
                   id, role, wallet, name, std::move(password), this, [finish](Result<void> joined) {
                       finish(joined ? nullptr : &joined.error(),
                              tr("Your keys are in it. Save the file and give it to the others."));
                   });
           });
}

void Dealing::reviewCountersignature() {
    const DealSettlement* settlement = waiting();
    if (!settlement) return;
    review(tr("Sign how the money is shared"),
           tr("%1\nFee: %2\nThis can't be taken back.")
               .arg(deal_words::shares(*current_, settlement->summary.paid),
                    deal_words::zon(settlement->summary.fee)),
           [this, id = current_->summary.id, number = settlement->number](SecretText password, std::string,
                                                                          Finish finish) {
               backend_.deals().signSettlement(
                   id, number, std::move(password), this,
                   [finish](Result<DealSettled> settled) { tellSettled(settled, finish); });
           });
}

} // namespace zon

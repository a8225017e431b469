#include "ui/deal_editor.h"

#include "ui/deals_backend.h"
#include "ui/format.h"

#include <algorithm>

namespace zon {

using contracts::Role;
using contracts::Template;

namespace {

constexpr std::int64_t practiceConfirmations = 1;
constexpr std::int64_t usualConfirmations = 6;

} // namespace

DealEditor::DealEditor(Backend& backend, QObject* parent) : QObject(parent), backend_(backend) {
    connect(this, &DealEditor::changed, this, &DealEditor::recount);
    connect(&backend_, &Backend::syncChanged, this,
            [this](const SyncStatus& status) { tip_ = status.tip.time; });
    connect(&backend_, &Backend::profileChanged, this,
            [this](const ProfileInfo& profile) { local_ = profile.network == NetworkId::Sandbox; });
}

DealTerms DealEditor::filledIn() const {
    DealTerms terms;
    terms.kind = kind_;
    terms.me = selling_ ? Role::Seller : Role::Buyer;
    terms.title = title_;
    terms.terms = terms_;
    terms.myName = myName_;
    terms.theirName = theirName_;
    terms.arbiterName = arbiterName_;
    terms.price = price_;
    terms.buyerDeposit = buyerDeposit_;
    terms.sellerDeposit = sellerDeposit_;
    terms.arbiterFee = arbiterFee_;
    terms.parts = parts_;
    terms.signDays = signDays_;
    terms.payDays = payDays_;
    terms.deliverDays = deliverDays_;
    terms.inspectDays = inspectDays_;
    terms.disputeDays = disputeDays_;
    terms.confirmations = local_ ? practiceConfirmations : usualConfirmations;
    if (revised_) terms.confirmations = base_.minConfirmations;
    return terms;
}

void DealEditor::take(const DealTerms& terms) {
    kind_ = terms.kind;
    selling_ = terms.me == Role::Seller;
    title_ = terms.title;
    terms_ = terms.terms;
    myName_ = terms.myName;
    theirName_ = terms.theirName;
    arbiterName_ = terms.arbiterName;
    price_ = terms.price;
    buyerDeposit_ = terms.buyerDeposit;
    sellerDeposit_ = terms.sellerDeposit;
    arbiterFee_ = terms.arbiterFee;
    parts_ = terms.parts;
    signDays_ = terms.signDays;
    payDays_ = terms.payDays;
    deliverDays_ = terms.deliverDays;
    inspectDays_ = terms.inspectDays;
    disputeDays_ = terms.disputeDays;
    emit changed();
}

void DealEditor::startNew() {
    revised_.reset();
    const QString name = myName_; // who they are does not change
    take({});
    myName_ = name;
    open_ = asking_ = true;
    error_.clear();
    emit changed();
    emit stepChanged();
}

void DealEditor::choose(int kind) {
    kind_ = static_cast<Template>(std::clamp(kind, 0, static_cast<int>(Template::Deposits)));
    asking_ = false;
    emit changed();
    emit stepChanged();
}

void DealEditor::back() {
    if (revised_) return cancel();
    asking_ = true;
    emit stepChanged();
}

void DealEditor::cancel() {
    open_ = false;
    revised_.reset();
    error_.clear();
    emit stepChanged();
}

void DealEditor::revise(DealId deal, const contracts::Document& document, Role me) {
    base_ = document;
    revised_ = deal;
    take(termsOf(document, me));
    open_ = true;
    asking_ = false;
    error_.clear();
    emit stepChanged();
}

UnixTime DealEditor::now() const {
    return std::max(format::now(), tip_);
}

void DealEditor::recount() {
    const auto document = documentFrom(filledIn(), now());
    problem_ = document ? QString() : format::sentence(document.error());
    // What it means is said from the first moment on, with what is there.
    DealTerms sketch = filledIn();
    for (QString* name :
         {&sketch.title, &sketch.terms, &sketch.myName, &sketch.theirName, &sketch.arbiterName})
        if (name->trimmed().isEmpty()) *name = QStringLiteral("?");
    for (QString* amount : {&sketch.price, &sketch.buyerDeposit, &sketch.sellerDeposit})
        if (!format::parseAmount(*amount)) *amount = QStringLiteral("1");
    const auto shown = document ? document : documentFrom(sketch, now());
    clauseNames_.clear();
    clauseTexts_.clear();
    if (shown)
        for (const DealClause& clause : clausesOf(*shown, sketch.me)) {
            clauseNames_ << clause.name;
            clauseTexts_ << clause.text;
        }
    emit meaningChanged();
}

void DealEditor::finish(const Error* error, DealId deal) {
    busy_ = false;
    error_ = error ? format::sentence(*error) : QString();
    if (!error) {
        open_ = false;
        revised_.reset();
    }
    emit stepChanged();
    if (!error) emit saved(deal);
}

void DealEditor::save(SecretInput* password) {
    if (busy_ || !wallet_) return;
    auto document = documentFrom(filledIn(), now());
    if (!document) return;
    busy_ = true;
    error_.clear();
    emit stepChanged();
    if (revised_) {
        document->attachments = base_.attachments;
        document->fiat = base_.fiat;
        document->feePayer = base_.feePayer;
        document->maxFeerate = base_.maxFeerate;
        return backend_.deals().revise(
            *revised_, std::move(*document), this,
            [this, deal = *revised_](Result<void> done) { finish(done ? nullptr : &done.error(), deal); });
    }
    DealProposal proposal;
    proposal.wallet = *wallet_;
    proposal.role = selling_ ? Role::Seller : Role::Buyer;
    for (const contracts::Party& party : document->parties)
        proposal.draft.open.insert(party.role);
    proposal.draft.document = std::move(*document);
    backend_.deals().propose(
        std::move(proposal), password ? password->take() : SecretText(), this,
        [this](Result<DealId> made) { finish(made ? nullptr : &made.error(), made ? *made : DealId()); });
}

} // namespace zon

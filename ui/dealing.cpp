#include "ui/dealing.h"

#include "ui/deal_words.h"
#include "ui/deals_backend.h"
#include "ui/format.h"

#include <QFile>
#include <QSaveFile>
#include <chrono>
#include <memory>

namespace zon {
namespace {

constexpr std::chrono::milliseconds gatherFor{100};
constexpr qint64 maxFile = 64'000'000; // more than a contract with all its evidence can be

Error unreadable(const QString& path) {
    return {ErrorCode::IoError, "The file " + format::utf8(path) + " could not be read.", {}};
}

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

Dealing::Dealing(Backend& backend, QObject* parent) : QObject(parent), backend_(backend) {
    gather_.setSingleShot(true);
    gather_.setInterval(gatherFor);
    connect(&gather_, &QTimer::timeout, this, &Dealing::load);
    connect(&backend_.deals(), &DealsBackend::dealsChanged, &gather_, qOverload<>(&QTimer::start));
}

void Dealing::setWallet(std::optional<WalletId> wallet) {
    wallet_ = wallet;
    if (wallet) {
        load();
        return;
    }
    close();
    ++generation_;
    list_.setDeals({});
    loaded_ = false;
    emit listChanged();
}

void Dealing::load() {
    backend_.deals().all(this, [this, asked = ++generation_](Result<std::vector<DealSummary>> deals) {
        if (asked != generation_) return;
        if (!deals) return emit failed(deals.error());
        list_.setDeals(std::move(*deals));
        loaded_ = true;
        emit listChanged();
    });
    if (current_) show(current_->summary.id);
}

void Dealing::openDeal(int dealId) {
    cancelReview();
    show({dealId});
}

void Dealing::show(DealId deal) {
    backend_.deals().deal(deal, this, [this, asked = ++shown_](Result<DealView> view) {
        if (asked != shown_) return;
        if (!view) return emit failed(view.error());
        current_ = std::move(*view);
        emit currentChanged();
    });
}

void Dealing::close() {
    ++shown_;
    cancelReview();
    current_.reset();
    emit currentChanged();
}

void Dealing::openFile(const QUrl& file) {
    QFile source(file.toLocalFile());
    if (!source.open(QIODevice::ReadOnly)) return emit failed(unreadable(file.toLocalFile()));
    const QByteArray read = source.read(maxFile + 1);
    if (read.size() > maxFile)
        return emit failed({ErrorCode::TooLarge, "This file is too large to be a contract.", {}});
    backend_.deals().take(read.toStdString(), this, [this](Result<DealArrival> arrival) {
        if (!arrival) return emit failed(arrival.error());
        emit done(arrival->fresh          ? tr("A contract that is new here")
                  : arrival->termsChanged ? tr("The terms were changed: read them again")
                  : arrival->news         ? tr("The contract has news")
                                          : tr("Nothing new in this file"));
        load();
        cancelReview();
        show(arrival->id);
    });
}

void Dealing::save(const QUrl& file, bool evidence) {
    if (!current_) return;
    const QString path = file.toLocalFile();
    backend_.deals().exported(current_->summary.id, evidence, this, [this, path](Result<std::string> text) {
        if (!text) return emit failed(text.error());
        QSaveFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(QByteArray::fromStdString(*text)) < 0
            || !out.commit())
            return emit failed({ErrorCode::IoError,
                                "The file " + format::utf8(path)
                                    + " could not be written. Choose another place, or make room there.",
                                format::utf8(out.errorString())});
        emit done(tr("Saved as %1").arg(path));
    });
}

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

std::optional<std::size_t> Dealing::disputable() const {
    using enum contracts::ContractState;
    if (!current_ || !current_->summary.me || *current_->summary.me == contracts::Role::Arbiter) return {};
    for (std::size_t i = 0; i < current_->outputs.size(); ++i)
        if (const auto state = current_->outputs[i].state; state == Funded || state == Delivered) return i;
    return {};
}

void Dealing::review(const QString& title, const QString& text, Step step) {
    reviewTitle_ = title;
    reviewTakesWords_ = false;
    reviewText_ = text;
    reviewError_.clear();
    step_ = std::move(step);
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
    step_(password->take(), format::utf8(words.trimmed()));
}

void Dealing::finish(const Error* error, const QString& what) {
    busy_ = false;
    if (error) {
        reviewError_ = format::sentence(*error);
        emit reviewChanged();
        return;
    }
    cancelReview();
    emit done(what);
    load();
}

void Dealing::reviewSignature() {
    if (!canSign()) return;
    review(tr("Sign this contract"),
           tr("You agree to the terms and to the dates on this page, for %1. Nothing is paid by signing. "
              "Read the code out to the others before you pay: it must be the same for everybody.")
               .arg(price()),
           [this, id = current_->summary.id](SecretText password, std::string) {
               backend_.deals().sign(id, std::move(password), this, [this](Result<contracts::Role> signedAs) {
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
            review(tr("Pay into the escrow"), text, [this, prepared](SecretText password, std::string) {
                backend_.sendPayment(prepared->id, std::move(password), this, [this](auto sent) {
                    finish(sent ? nullptr : &sent.error(), tr("The escrow's payment is on its way"));
                });
            });
        });
}

void Dealing::reviewNote(contracts::NoteKind kind, std::size_t output, const QString& title,
                         const QString& text) {
    review(title, text,
           [this, kind, output, id = current_->summary.id](SecretText password, std::string words) {
               backend_.deals().note(
                   id, output, kind, std::move(words), std::move(password), this, [this](Result<void> noted) {
                       finish(noted ? nullptr : &noted.error(),
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
    if (const auto output = disputable())
        reviewNote(
            contracts::NoteKind::Disputed, *output, tr("Say that something is wrong"),
            tr("You sign that you object. The money stays in the escrow until you two agree, the arbiter "
               "decides, or the buyer may take it back."));
}

void Dealing::reviewSpend(DealStep step, contracts::SpendPath path, const QString& title) {
    if (!can(step)) return;
    const std::size_t n = action(step)->output;
    if (n >= current_->outputs.size()) return;
    const DealOutput& output = current_->outputs[n];
    const contracts::SettlementRequest request{.path = path,
                                               .shares = step == DealStep::Refund ? output.onReturn
                                                                                  : output.onRelease,
                                               .feerate = 0, // as recent blocks ask
                                               .secret = {}};
    backend_.deals().previewSettlement(
        current_->summary.id, n, request, this,
        [this, n, title, request, id = current_->summary.id](Result<contracts::SettlementSummary> summary) {
            if (!summary) return emit failed(summary.error());
            if (!current_ || current_->summary.id != id) return;
            const QString text =
                tr("%1\nFee: %2\nThis can't be taken back.")
                    .arg(deal_words::shares(*current_, summary->paid), deal_words::zon(summary->fee));
            review(title, text, [this, id, n, request](SecretText password, std::string) {
                backend_.deals().settle(
                    id, n, request, std::move(password), this, [this](Result<DealSettled> settled) {
                        finish(settled ? nullptr : &settled.error(), settled && !settled->transaction
                                                                         ? format::text(settled->waiting)
                                                                         : tr("The money is on its way"));
                    });
            });
        });
}

void Dealing::reviewRelease() {
    reviewSpend(DealStep::Release, contracts::SpendPath::Together, tr("Release the money"));
}

void Dealing::reviewRefund() {
    reviewSpend(DealStep::Refund, contracts::SpendPath::BuyerAlone, tr("Take the money back"));
}

void Dealing::reviewCountersignature() {
    const DealSettlement* settlement = waiting();
    if (!settlement) return;
    review(tr("Sign how the money is shared"),
           tr("%1\nFee: %2\nThis can't be taken back.")
               .arg(deal_words::shares(*current_, settlement->summary.paid),
                    deal_words::zon(settlement->summary.fee)),
           [this, id = current_->summary.id, number = settlement->number](SecretText password, std::string) {
               backend_.deals().signSettlement(
                   id, number, std::move(password), this, [this](Result<DealSettled> settled) {
                       finish(settled ? nullptr : &settled.error(), settled && !settled->transaction
                                                                        ? format::text(settled->waiting)
                                                                        : tr("The money is on its way"));
                   });
           });
}

QString Dealing::title() const {
    return current_ ? format::text(current_->summary.title) : QString();
}

QString Dealing::stateText() const {
    return current_ ? deal_words::state(current_->summary.state) : QString();
}

Tone::Value Dealing::tone() const {
    return current_ ? deal_words::tone(current_->summary.state) : Tone::Neutral;
}

QString Dealing::turn() const {
    return current_ ? deal_words::turn(current_->summary) : QString();
}

QString Dealing::whyNot() const {
    const DealAction* found = current_ ? action(current_->summary.step) : nullptr;
    return found ? format::text(found->whyNot) : QString();
}

QString Dealing::price() const {
    return current_ ? deal_words::zon(current_->summary.price) : QString();
}

QString Dealing::terms() const {
    return current_ ? format::text(current_->terms) : QString();
}

QString Dealing::code() const {
    return current_ ? format::text(current_->comparisonCode) : QString();
}

QString Dealing::ifTheyVanish() const {
    QStringList sentences;
    if (current_)
        for (const DealOutput& output : current_->outputs)
            if (const QString said = format::text(output.ifTheyVanish);
                !said.isEmpty() && !sentences.contains(said))
                sentences << said;
    return sentences.join('\n');
}

QString Dealing::problems() const {
    QStringList sentences;
    if (current_)
        for (const std::string& problem : current_->problems)
            sentences << format::text(problem);
    return sentences.join('\n');
}

QStringList Dealing::partyNames() const {
    QStringList names;
    if (current_)
        for (const DealParty& party : current_->parties)
            names << (party.me ? tr("%1, %2 (you)") : tr("%1, %2"))
                         .arg(format::text(party.name), deal_words::role(party.role));
    return names;
}

QStringList Dealing::partyStates() const {
    QStringList states;
    if (current_)
        for (const DealParty& party : current_->parties)
            states << (party.signedIt ? tr("signed")
                       : party.joined ? tr("key proven")
                                      : tr("keys are missing"));
    return states;
}

QStringList Dealing::deadlineNames() const {
    QStringList names;
    if (current_)
        for (const contracts::Deadline& deadline : current_->deadlines)
            names
                << (current_->outputs.size() > 1 && deadline.kind != contracts::DeadlineKind::AcceptBy
                            && deadline.kind != contracts::DeadlineKind::FundBy
                        ? tr("%1 (part %2)").arg(deal_words::deadline(deadline.kind)).arg(deadline.output + 1)
                        : deal_words::deadline(deadline.kind));
    return names;
}

QStringList Dealing::deadlineDates() const {
    QStringList dates;
    if (current_)
        for (const contracts::Deadline& deadline : current_->deadlines)
            dates << deal_words::moment(deadline.at);
    return dates;
}

QStringList Dealing::pathWords() const {
    QStringList words;
    if (current_)
        for (const DealOutput& output : current_->outputs)
            for (const DealPath& path : output.paths)
                if (!path.words.empty()) words << format::text(path.words);
    return words;
}

QStringList Dealing::pathDates() const {
    QStringList dates;
    if (current_)
        for (const DealOutput& output : current_->outputs)
            for (const DealPath& path : output.paths)
                if (!path.words.empty())
                    dates << (path.from ? deal_words::moment(*path.from)
                              : path.blocks > 0
                                  ? tr("%n block(s) after", nullptr, static_cast<int>(path.blocks))
                                  : tr("now"));
    return dates;
}

} // namespace zon

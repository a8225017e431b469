#include "ui/dealing.h"

#include "ui/deal_words.h"
#include "ui/deals_backend.h"
#include "ui/file_reader.h"
#include "ui/format.h"

#include <QSaveFile>
#include <chrono>
#include <memory>

namespace zon {
namespace {

constexpr std::chrono::milliseconds gatherFor{100};
constexpr qint64 maxFile = 64'000'000; // more than a contract with all its evidence can be

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
    readFileLater(file.toLocalFile(), maxFile, this, [this](Result<Bytes> read) {
        if (!read) return emit failed(read.error());
        take(std::string(asText(*read)));
    });
}

void Dealing::take(std::string text) {
    backend_.deals().take(std::move(text), this, [this](Result<DealArrival> arrival) {
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
                       backend_.sendPayment(prepared->id, std::move(password), this, [finish](auto sent) {
                           finish(sent ? nullptr : &sent.error(), tr("The escrow's payment is on its way"));
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
    contracts::SettlementRequest request{.path = path,
                                         .shares =
                                             step == DealStep::Refund ? output.onReturn : output.onRelease,
                                         .feerate = 0, // as recent blocks ask
                                         .secret = {}};
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

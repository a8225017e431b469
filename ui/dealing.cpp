#include "ui/dealing.h"

#include "ui/contract_pdf.h"
#include "ui/deal_words.h"
#include "ui/deals_backend.h"
#include "ui/files_later.h"
#include "ui/format.h"
#include "ui/in_pool.h"

#include <algorithm>
#include <chrono>

namespace zon {
namespace {

constexpr std::chrono::milliseconds gatherFor{100};
constexpr qint64 maxFile = 64'000'000; // more than a contract with all its evidence can be

} // namespace

Dealing::Dealing(Backend& backend, QObject* parent)
    : QObject(parent), backend_(backend), editor_(backend), mail_(backend) {
    connect(&editor_, &DealEditor::saved, this, [this](DealId deal) {
        emit done(tr("The draft is ready. Save the file and give it to the others."));
        load();
        show(deal);
    });
    connect(&mail_, &DealMail::done, this, &Dealing::done);
    connect(&mail_, &DealMail::arrived, this, &Dealing::arrived);
    connect(&mail_, &DealMail::nothingNew, this, [this] { emit done(tr("Nothing new lies in the box")); });
    connect(&mail_, &DealMail::textRead, this, &Dealing::take);
    connect(this, &Dealing::currentChanged, this, [this] { mail_.setDeal(current_ ? &*current_ : nullptr); });
    gather_.setSingleShot(true);
    gather_.setInterval(gatherFor);
    connect(&gather_, &QTimer::timeout, this, &Dealing::load);
    connect(&backend_.deals(), &DealsBackend::dealsChanged, &gather_, qOverload<>(&QTimer::start));
}

void Dealing::setWallet(std::optional<WalletId> wallet) {
    wallet_ = wallet;
    editor_.setWallet(wallet);
    if (wallet) {
        load();
        return;
    }
    close();
    editor_.cancel();
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
        arrived(*arrival);
    });
}

void Dealing::arrived(const DealArrival& arrival) {
    emit done(arrival.fresh          ? tr("A contract that is new here")
              : arrival.termsChanged ? tr("The terms were changed: read them again")
              : arrival.news         ? tr("The contract has news")
                                     : tr("Nothing new in it"));
    load();
    cancelReview();
    show(arrival.id);
}

void Dealing::save(const QUrl& file, bool evidence) {
    if (!current_) return;
    const QString path = file.toLocalFile();
    backend_.deals().exported(current_->summary.id, evidence, this, [this, path](Result<std::string> text) {
        if (!text) return emit failed(text.error());
        writeFileLater(path, QByteArray::fromStdString(*text), this,
                       [this, path](Result<void> written) { wrote(std::move(written), path); });
    });
}

void Dealing::savePdf(const QUrl& file) {
    if (!current_) return;
    const QString path = file.toLocalFile();
    inPool<void>(
        this, [deal = *current_, path] { return writeContractPdf(deal, path); },
        [this, path](Result<void> written) { wrote(std::move(written), path); });
}

void Dealing::wrote(Result<void> written, const QString& path) {
    if (!written) return emit failed(written.error());
    emit done(tr("Saved as %1").arg(path));
}

void Dealing::simply(Result<void> result, const QString& what) {
    if (!result) return emit failed(result.error());
    emit done(what);
    load();
}

void Dealing::attach(const QUrl& file) {
    if (!current_) return;
    backend_.deals().attach(
        current_->summary.id, file.toLocalFile().toStdString(), this,
        [this](Result<void> result) { simply(std::move(result), tr("The file is kept")); });
}

void Dealing::saveAttachment(int number, const QUrl& file) {
    if (!current_ || number < 0) return;
    const QString path = file.toLocalFile();
    backend_.deals().saveFile(
        current_->summary.id, static_cast<std::size_t>(number), path.toStdString(), this,
        [this, path](Result<void> result) { simply(std::move(result), tr("Saved as %1").arg(path)); });
}

void Dealing::setArchived(bool archived) {
    if (!current_) return;
    backend_.deals().archive(current_->summary.id, archived, this, [this, archived](Result<void> result) {
        simply(std::move(result), archived ? tr("Out of the way, under Over") : tr("Back on the board"));
    });
}

void Dealing::remove() {
    if (!current_) return;
    backend_.deals().remove(current_->summary.id, this, [this](Result<void> result) {
        if (result) close();
        simply(std::move(result), tr("The contract is removed"));
    });
}

void Dealing::revise() {
    if (canRevise()) editor_.revise(current_->summary.id, current_->document, *current_->summary.me);
}

void Dealing::askPracticeParty(int other, int conduct) {
    if (!current_ || other < 0 || other >= others().size()) return;
    std::vector<contracts::Role> roles;
    for (const DealParty& party : current_->parties)
        if (!party.me && party.role != contracts::Role::Buyer) roles.push_back(party.role);
    backend_.deals().askPracticeParty(current_->summary.id, roles[static_cast<std::size_t>(other)],
                                      static_cast<PracticeConduct>(std::clamp(conduct, 0, 2)), this,
                                      [this](Result<PracticeOutcome> outcome) {
                                          if (!outcome) return emit failed(outcome.error());
                                          emit done(format::text(outcome->said));
                                          load();
                                      });
}

void Dealing::letDaysPass(int days) {
    backend_.deals().letTimePass(
        std::chrono::days(std::max(1, days)), this, [this, days](Result<void> result) {
            simply(std::move(result), tr("%n day(s) passed on the practice network", nullptr, days));
        });
}

} // namespace zon

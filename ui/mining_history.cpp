#include "ui/mining_history.h"

#include "core/mining/history_csv.h"
#include "ui/files_later.h"
#include "ui/format.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace zon {
namespace {

constexpr int soonMs = 10'000;
constexpr int shownHours = 24;
constexpr int shownDays = 30;
constexpr int shownMonths = 12;

HistoryStep stepOf(MiningHistory::Step step) {
    switch (step) {
    case MiningHistory::Hour:
        return HistoryStep::Hour;
    case MiningHistory::Day:
        return HistoryStep::Day;
    case MiningHistory::Month:
        break;
    }
    return HistoryStep::Month;
}

/// The beginnings of the shown steps, in UTC like the history's, the oldest first.
std::vector<UnixTime> shownSteps(MiningHistory::Step step) {
    using namespace std::chrono;
    std::vector<UnixTime> starts;
    const UnixTime now = format::now();
    if (step == MiningHistory::Month) {
        const year_month_day today(floor<days>(now));
        const year_month first = today.year() / today.month() - months(shownMonths - 1);
        for (int i = 0; i < shownMonths; ++i)
            starts.push_back(sys_days((first + months(i)) / day(1)));
        return starts;
    }
    const bool hourly = step == MiningHistory::Hour;
    const Seconds length = hourly ? Seconds(hours(1)) : Seconds(days(1));
    const UnixTime last = hourly ? UnixTime(floor<hours>(now)) : UnixTime(floor<days>(now));
    for (int i = (hourly ? shownHours : shownDays) - 1; i >= 0; --i)
        starts.push_back(last - length * i);
    return starts;
}

QString nameOf(MiningHistory::Step step, UnixTime start) {
    switch (step) {
    case MiningHistory::Hour:
        return QLocale().toString(format::local(start), MiningHistory::tr("HH:mm"));
    case MiningHistory::Day:
        return QLocale().toString(format::local(start).toUTC(), MiningHistory::tr("d MMM"));
    case MiningHistory::Month:
        break;
    }
    return QLocale().toString(format::local(start).toUTC(), MiningHistory::tr("MMM yy"));
}

} // namespace

MiningHistory::MiningHistory(Backend& backend, QObject* parent) : RowModel(parent), backend_(backend) {
    soon_.setSingleShot(true);
    soon_.setInterval(soonMs);
    connect(&soon_, &QTimer::timeout, this, &MiningHistory::load);
}

void MiningHistory::refreshSoon() {
    if (!soon_.isActive()) soon_.start();
}

void MiningHistory::setStep(Step step) {
    if (step_ == step) return;
    step_ = step;
    emit stepChanged();
    load();
}

void MiningHistory::setMeasure(Measure measure) {
    if (measure_ == measure) return;
    measure_ = measure;
    if (!periods_.empty()) emit dataChanged(index(0), index(rowCount() - 1));
    emit stepChanged();
    emit loaded();
}

void MiningHistory::load() {
    const std::vector<UnixTime> starts = shownSteps(step_);
    backend_.miningHistory(stepOf(step_), starts.front(), this,
                           [this, starts, asked = ++generation_](Result<std::vector<MiningPeriod>> done) {
                               if (asked != generation_ || !done) return;
                               std::map<UnixTime, MiningPeriod> known;
                               for (const MiningPeriod& period : *done)
                                   known.emplace(period.start, period);
                               beginResetModel();
                               periods_.clear();
                               for (const UnixTime start : starts) {
                                   MiningPeriod& period = known[start];
                                   period.start = start;
                                   periods_.push_back(period);
                               }
                               endResetModel();
                               emit countChanged();
                               emit loaded();
                           });
}

double MiningHistory::valueOf(const MiningPeriod& period) const {
    return measure_ == Work ? static_cast<double>(period.hashes) : static_cast<double>(period.earned.zat());
}

bool MiningHistory::empty() const {
    return std::ranges::all_of(periods_, [this](const MiningPeriod& period) { return valueOf(period) <= 0; });
}

QString MiningHistory::totalText() const {
    std::uint64_t hashes = 0;
    std::uint32_t blocks = 0;
    Amount earned;
    for (const MiningPeriod& period : periods_) {
        hashes += period.hashes;
        blocks += period.blocks;
        earned += period.earned;
    }
    if (measure_ == Work) return tr("%1 hashes").arg(format::large(hashes));
    return tr("%1 ZON in %n block(s)", nullptr, static_cast<int>(blocks)).arg(format::amount(earned, 2));
}

void MiningHistory::exportCsv(const QUrl& file) {
    backend_.miningHistory(
        stepOf(step_), UnixTime{}, this, [this, file](Result<std::vector<MiningPeriod>> periods) {
            if (!periods) {
                emit failed(periods.error());
                return;
            }
            const QString path = file.toLocalFile();
            writeFileLater(path, QByteArray::fromStdString(miningCsv(*periods, stepOf(step_))), this,
                           [this, path](Result<void> written) {
                               if (!written) return emit failed(written.error());
                               emit exported(path);
                           });
        });
}

int MiningHistory::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(periods_.size());
}

QVariant MiningHistory::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const MiningPeriod& period = periods_[static_cast<std::size_t>(index.row())];
    double most = 0;
    switch (role) {
    case NameRole:
        return nameOf(step_, period.start);
    case ShareRole:
        for (const MiningPeriod& each : periods_)
            most = std::max(most, valueOf(each));
        return most > 0 ? valueOf(period) / most : 0.0;
    case ToldRole:
        if (measure_ == Earnings)
            return tr("%1: %2 ZON in %n block(s)", nullptr, static_cast<int>(period.blocks))
                .arg(nameOf(step_, period.start), format::amount(period.earned, 2));
        return tr("%1: %2 hashes in %3")
            .arg(nameOf(step_, period.start), format::large(period.hashes), format::duration(period.active));
    default:
        return {};
    }
}

QHash<int, QByteArray> MiningHistory::roleNames() const {
    return {{NameRole, "name"}, {ShareRole, "share"}, {ToldRole, "told"}};
}

} // namespace zon

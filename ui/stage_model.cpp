#include "ui/stage_model.h"

#include "ui/format.h"

namespace zon {
namespace {

double fractionOf(const StageProgress& progress) {
    if (progress.total <= 0) return 0;
    return std::clamp(static_cast<double>(progress.done) / static_cast<double>(progress.total), 0.0, 1.0);
}

QString speedOf(const StageProgress& progress) {
    if (progress.perSecond <= 0) return {};
    const QString speed =
        StageModel::tr("%1 per second").arg(format::count(static_cast<std::int64_t>(progress.perSecond)));
    return progress.left ? StageModel::tr("%1 · %2 left").arg(speed, format::duration(*progress.left))
                         : speed;
}

} // namespace

StageModel::StageModel(QObject* parent) : RowModel(parent) {
    setStatus({});
}

void StageModel::setStatus(const SyncStatus& status) {
    const auto ready = std::count_if(status.peers.begin(), status.peers.end(),
                                     [](const PeerStatus& peer) { return peer.state == PeerState::Ready; });
    const auto row = [&](SyncStage stage, const QString& name, const StageProgress& progress) {
        const bool done = status.stage > stage;
        const bool active = status.stage == stage;
        const QString detail =
            progress.total > 0
                ? tr("%1 of %2").arg(format::count(progress.done), format::count(progress.total))
                : QString();
        return Row{name, detail, active ? speedOf(progress) : QString(), done ? 1 : fractionOf(progress),
                   done, active};
    };
    std::vector<Row> next;
    next.push_back({tr("Connect"),
                    ready > 0 ? tr("%n node(s)", nullptr, static_cast<int>(ready)) : tr("no node yet"),
                    {},
                    ready > 0 ? 1.0 : 0.0,
                    ready > 0,
                    status.stage == SyncStage::Offline});
    next.push_back(row(SyncStage::Headers, tr("Headers"), status.headers));
    if (!status.wholeBlocks)
        next.push_back(row(SyncStage::FilterHeaders, tr("Filter headers"), status.filterHeaders));
    next.push_back(
        row(SyncStage::Scan, status.wholeBlocks ? tr("Blocks") : tr("Filters and blocks"), status.scan));
    const bool tip = status.stage == SyncStage::Tip;
    next.push_back({tr("Up to date"),
                    tip ? tr("block %1").arg(format::count(status.scannedTo)) : QString(),
                    {},
                    tip ? 1.0 : 0.0,
                    tip,
                    false});
    syncRows(rows_, std::move(next), [](const Row& r) { return r.name; });
}

int StageModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant StageModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole:
        return row.name;
    case DetailRole:
        return row.detail;
    case SpeedRole:
        return row.speed;
    case FractionRole:
        return row.fraction;
    case DoneRole:
        return row.done;
    case ActiveRole:
        return row.active;
    default:
        return {};
    }
}

QHash<int, QByteArray> StageModel::roleNames() const {
    return {{NameRole, "name"},         {DetailRole, "detail"}, {SpeedRole, "speed"},
            {FractionRole, "fraction"}, {DoneRole, "done"},     {ActiveRole, "active"}};
}

} // namespace zon

#include "ui/blocks_found_model.h"

#include "ui/format.h"
#include "ui/tone.h"

namespace zon {
namespace {

QString detailOf(const BlockFound& block) {
    const QString when = format::ago(block.time, format::now());
    if (block.confirmations <= 0) return BlocksFoundModel::tr("%1 · replaced by another block").arg(when);
    if (block.maturesIn > 0)
        return BlocksFoundModel::tr("%1 · spendable in %n block(s)", nullptr, block.maturesIn).arg(when);
    return BlocksFoundModel::tr("%1 · spendable").arg(when);
}

} // namespace

void BlocksFoundModel::setBlocks(const std::vector<BlockFound>& blocks) {
    std::vector<Row> next;
    for (const BlockFound& block : blocks)
        next.push_back({QString::fromStdString(block.hash.display()),
                        tr("Block %1").arg(format::count(block.height)), detailOf(block),
                        format::signedAmount(block.reward),
                        block.confirmations > 0 ? Tone::Positive : Tone::Neutral});
    syncRows(rows_, std::move(next), [](const Row& row) { return row.hash; });
}

int BlocksFoundModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant BlocksFoundModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole:
        return row.title;
    case DetailRole:
        return row.detail;
    case RewardRole:
        return row.reward;
    case ToneRole:
        return row.tone;
    default:
        return {};
    }
}

QHash<int, QByteArray> BlocksFoundModel::roleNames() const {
    return {{TitleRole, "title"}, {DetailRole, "detail"}, {RewardRole, "reward"}, {ToneRole, "tone"}};
}

} // namespace zon

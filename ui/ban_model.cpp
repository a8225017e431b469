#include "ui/ban_model.h"

#include "ui/format.h"
#include "ui/tone.h"

#include <QDateTime>
#include <QLocale>

namespace zon {

void BanModel::setBans(const std::vector<PeerBan>& bans) {
    std::vector<Row> next;
    for (const PeerBan& ban : bans) {
        Row row;
        row.endpoint = QString::fromStdString(ban.endpoint.toString());
        row.evidence = format::text(ban.evidence);
        row.kind = ban.proven ? tr("proven lie") : tr("broke the protocol");
        row.tone = ban.proven ? Tone::Danger : Tone::Pending;
        row.until = tr("until %1").arg(QLocale().toString(format::local(ban.until), QLocale::ShortFormat));
        next.push_back(std::move(row));
    }
    syncRows(rows_, std::move(next), [](const Row& row) { return row.endpoint; });
}

int BanModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant BanModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case EndpointRole:
        return row.endpoint;
    case EvidenceRole:
        return row.evidence;
    case KindRole:
        return row.kind;
    case ToneRole:
        return row.tone;
    case UntilRole:
        return row.until;
    default:
        return {};
    }
}

QHash<int, QByteArray> BanModel::roleNames() const {
    return {{EndpointRole, "endpoint"},
            {EvidenceRole, "evidence"},
            {KindRole, "kind"},
            {ToneRole, "tone"},
            {UntilRole, "until"}};
}

} // namespace zon

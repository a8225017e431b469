#include "ui/provider_model.h"

#include "core/jose/plain_text.h"
#include "ui/format.h"

namespace zon {

void ProviderModel::show(const std::vector<ProviderInfo>& providers) {
    std::vector<Row> next;
    const UnixTime now = format::now();
    for (const ProviderInfo& one : providers) {
        QString detail = tr("%n offers", nullptr, static_cast<int>(one.offers));
        if (one.fetched == UnixTime())
            detail = tr("not fetched yet");
        else if (one.expires <= now)
            detail = tr("%1, expired: nothing can be ordered before they are fetched again").arg(detail);
        else
            detail = tr("%1, fetched %2").arg(detail, format::ago(one.fetched, now));
        next.push_back({QString::number(one.id.value), format::text(plainText(one.name)),
                        format::text(plainText(one.origin)), format::text(one.fingerprint), detail,
                        format::text(plainText(one.problem))});
    }
    syncRows(rows_, std::move(next), [](const Row& row) { return row.id; });
}

int ProviderModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant ProviderModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole:
        return row.id;
    case NameRole:
        return row.name;
    case OriginRole:
        return row.origin;
    case FingerprintRole:
        return row.fingerprint;
    case DetailRole:
        return row.detail;
    case ProblemRole:
        return row.problem;
    default:
        return {};
    }
}

QHash<int, QByteArray> ProviderModel::roleNames() const {
    return {{IdRole, "providerId"},           {NameRole, "name"},     {OriginRole, "origin"},
            {FingerprintRole, "fingerprint"}, {DetailRole, "detail"}, {ProblemRole, "problem"}};
}

} // namespace zon

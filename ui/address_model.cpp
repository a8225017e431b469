#include "ui/address_model.h"

#include "ui/format.h"

namespace zon {

void AddressModel::setAddresses(const std::vector<AddressRow>& addresses) {
    std::vector<AddressRow> given;
    std::copy_if(addresses.begin(), addresses.end(), std::back_inserter(given),
                 [](const AddressRow& row) { return !row.change; });
    std::sort(given.begin(), given.end(),
              [](const AddressRow& a, const AddressRow& b) { return a.index > b.index; });
    std::vector<Row> next;
    for (const AddressRow& row : given)
        next.push_back({format::text(row.address), format::text(row.path),
                        row.received > Amount() ? format::signedAmount(row.received) : QString(),
                        format::text(row.label), row.used});
    syncRows(rows_, std::move(next), [](const Row& row) { return row.address; });
}

int AddressModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant AddressModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case AddressRole:
        return row.address;
    case PathRole:
        return row.path;
    case UsedRole:
        return row.used;
    case ReceivedRole:
        return row.received;
    case LabelRole:
        return row.label;
    default:
        return {};
    }
}

QHash<int, QByteArray> AddressModel::roleNames() const {
    return {{AddressRole, "address"},
            {PathRole, "path"},
            {UsedRole, "used"},
            {ReceivedRole, "received"},
            {LabelRole, "label"}};
}

} // namespace zon

#pragma once

#include "core/deals/types.h"
#include "ui/row_model.h"

#include <QString>

namespace zon {

/// The board of contracts: those that wait for this person first, then those that wait for others, then
/// what is over. Within a group, the nearest deadline first.
class DealListModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Dealing owns it.")

public:
    enum Role {
        DealIdRole = Qt::UserRole + 1,
        TitleRole,
        DetailRole, ///< with whom, and until when
        PriceRole,
        StateRole, ///< in words
        ToneRole,
        GroupRole, ///< the heading above it
    };

    using RowModel::RowModel;

    void setDeals(std::vector<DealSummary> deals);

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        qint64 id = 0;
        QString title, detail, price, state, group;
        int tone = 0;
        friend bool operator==(const Row&, const Row&) = default;
    };

    std::vector<Row> rows_;
};

} // namespace zon

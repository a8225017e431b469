#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <algorithm>
#include <vector>

namespace zon {

/// A list model over a vector of plain rows, told by single rows and never by a reset where that can be
/// helped: a view keeps its place, its focus and its delegates while peers come and go.
class RowModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    using QAbstractListModel::QAbstractListModel;

    int count() const { return rowCount({}); }

signals:
    void countChanged();

protected:
    /// Makes `rows` equal to `next` in the fewest steps that keep their order. `key` names a row for its
    /// whole life; a row with the same key and other contents is reported as changed. Row needs ==.
    template <typename Row, typename Key>
    void syncRows(std::vector<Row>& rows, std::vector<Row> next, Key key) {
        const std::size_t before = rows.size();
        for (std::size_t i = 0; i < next.size(); ++i) {
            const auto found =
                std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(std::min(i, rows.size())), rows.end(),
                             [&](const Row& row) { return key(row) == key(next[i]); });
            if (found == rows.end()) {
                insertRow(rows, i, std::move(next[i]));
                continue;
            }
            const auto at = static_cast<std::size_t>(found - rows.begin());
            if (at > i) eraseRows(rows, i, at - i);
            if (!(rows[i] == next[i])) {
                rows[i] = std::move(next[i]);
                rowChanged(i);
            }
        }
        if (rows.size() > next.size()) eraseRows(rows, next.size(), rows.size() - next.size());
        if (rows.size() != before) emit countChanged();
    }

    template <typename Row>
    void insertRow(std::vector<Row>& rows, std::size_t at, Row row) {
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(at));
        rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(at), std::move(row));
        endInsertRows();
    }

    template <typename Row>
    void eraseRows(std::vector<Row>& rows, std::size_t at, std::size_t n) {
        beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at + n - 1));
        const auto first = rows.begin() + static_cast<std::ptrdiff_t>(at);
        rows.erase(first, first + static_cast<std::ptrdiff_t>(n));
        endRemoveRows();
    }

    void rowChanged(std::size_t at) {
        const QModelIndex changed = index(static_cast<int>(at));
        emit dataChanged(changed, changed);
    }
};

} // namespace zon

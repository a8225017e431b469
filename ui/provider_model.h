#pragma once

#include "core/engine/rewards_types.h"
#include "ui/row_model.h"

#include <QString>

namespace zon {

/// The pinned providers, with the age of what they offer.
class ProviderModel : public RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")

public:
    enum Role { IdRole = Qt::UserRole + 1, NameRole, OriginRole, FingerprintRole, DetailRole, ProblemRole };

    using RowModel::RowModel;

    void show(const std::vector<ProviderInfo>& providers);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        QString id, name, origin, fingerprint, detail, problem;
        friend bool operator==(const Row&, const Row&) = default;
    };

    std::vector<Row> rows_;
};

} // namespace zon

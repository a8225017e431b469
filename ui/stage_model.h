#pragma once

#include "core/sync/status.h"
#include "ui/row_model.h"

#include <QString>

namespace zon {

/// The stages of the light client, each with how far it is.
class StageModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")

public:
    enum Role { NameRole = Qt::UserRole + 1, DetailRole, SpeedRole, FractionRole, DoneRole, ActiveRole };

    explicit StageModel(QObject* parent = nullptr);

    void setStatus(const SyncStatus& status);

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        QString name, detail, speed;
        double fraction = 0;
        bool done = false, active = false;
        friend bool operator==(const Row&, const Row&) = default;
    };

    std::vector<Row> rows_;
};

} // namespace zon

#pragma once

#include "core/sync/status.h"
#include "ui/row_model.h"

#include <QString>

namespace zon {

/// The nodes that are not asked for a while, and what they did.
class BanModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")

public:
    enum Role {
        EndpointRole = Qt::UserRole + 1,
        EvidenceRole,
        KindRole, ///< in a word or two
        ToneRole,
        UntilRole,
    };

    using RowModel::RowModel;

    void setBans(const std::vector<PeerBan>& bans);

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        QString endpoint, evidence, kind, until;
        int tone = 0;
        friend bool operator==(const Row&, const Row&) = default;
    };

    std::vector<Row> rows_;
};

} // namespace zon

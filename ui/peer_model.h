#pragma once

#include "core/sync/status.h"
#include "ui/row_model.h"

#include <QString>

namespace zon {

/// The nodes we are connected to.
class PeerModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")

public:
    enum Role {
        EndpointRole = Qt::UserRole + 1,
        AgentRole, ///< what the peer calls itself: outside text
        MineRole,
        StateRole,
        ToneRole,
        HeightRole,
        LatencyRole,
        FiltersRole,
        TrafficRole,
    };

    using RowModel::RowModel;

    void setPeers(const std::vector<PeerStatus>& peers);

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        std::uint32_t id = 0;
        QString endpoint, agent, state, height, latency, filters, traffic;
        int tone = 0;
        bool mine = false;
        friend bool operator==(const Row&, const Row&) = default;
    };

    std::vector<Row> rows_;
};

} // namespace zon

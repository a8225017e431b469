#include "ui/peer_model.h"

#include "ui/format.h"
#include "ui/tone.h"

namespace zon {
namespace {

QString stateOf(const PeerStatus& peer) {
    switch (peer.state) {
    case PeerState::Connecting:
        return PeerModel::tr("connecting");
    case PeerState::Handshaking:
        return PeerModel::tr("greeting");
    case PeerState::Ready:
        break;
    }
    return peer.slowStrikes > 0 ? PeerModel::tr("%n delay(s)", nullptr, static_cast<int>(peer.slowStrikes))
                                : PeerModel::tr("connected");
}

QString filtersOf(const PeerStatus& peer) {
    if (peer.state != PeerState::Ready) return {};
    if (!peer.servesFilters) return PeerModel::tr("none");
    return peer.vouches ? PeerModel::tr("agrees") : PeerModel::tr("serves");
}

} // namespace

void PeerModel::setPeers(const std::vector<PeerStatus>& peers) {
    std::vector<Row> next;
    for (const PeerStatus& peer : peers) {
        Row row;
        row.id = peer.id;
        row.endpoint = QString::fromStdString(peer.endpoint.toString());
        row.agent = format::text(peer.agent);
        row.mine = peer.mine;
        row.state = stateOf(peer);
        row.tone = peer.state != PeerState::Ready || peer.slowStrikes > 0 ? Tone::Pending : Tone::Positive;
        row.height = peer.height >= 0 ? format::count(peer.height) : QString();
        row.latency = peer.latency ? tr("%1 ms").arg(peer.latency->count()) : QString();
        row.filters = filtersOf(peer);
        row.traffic = tr("%1 in, %2 out").arg(format::bytes(peer.bytesIn), format::bytes(peer.bytesOut));
        next.push_back(std::move(row));
    }
    syncRows(rows_, std::move(next), [](const Row& row) { return row.id; });
}

int PeerModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant PeerModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case EndpointRole:
        return row.endpoint;
    case AgentRole:
        return row.agent;
    case MineRole:
        return row.mine;
    case StateRole:
        return row.state;
    case ToneRole:
        return row.tone;
    case HeightRole:
        return row.height;
    case LatencyRole:
        return row.latency;
    case FiltersRole:
        return row.filters;
    case TrafficRole:
        return row.traffic;
    default:
        return {};
    }
}

QHash<int, QByteArray> PeerModel::roleNames() const {
    return {{EndpointRole, "endpoint"}, {AgentRole, "agent"},     {MineRole, "mine"},
            {StateRole, "state_"},      {ToneRole, "tone"},       {HeightRole, "height_"},
            {LatencyRole, "latency"},   {FiltersRole, "filters"}, {TrafficRole, "traffic"}};
}

} // namespace zon

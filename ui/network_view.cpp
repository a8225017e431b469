#include "ui/network_view.h"

#include "core/chain/params.h"
#include "ui/format.h"
#include "ui/tone.h"

#include <QLocale>

namespace zon {
namespace {

constexpr Seconds worryingClockOffset{600};

} // namespace

NetworkView::NetworkView(Backend& backend, QObject* parent) : QObject(parent), backend_(backend) {
    connect(&backend_, &Backend::syncChanged, this, &NetworkView::take);
}

void NetworkView::load() {
    backend_.syncStatus(this, [this](Result<SyncStatus> status) {
        if (status) take(*status);
    });
}

void NetworkView::setNetwork(NetworkId network, const QString& name) {
    if (network_ == network && name_ == name) return;
    network_ = network;
    name_ = name;
    emit networkChanged();
}

void NetworkView::take(const SyncStatus& status) {
    status_ = status;
    stages_.setStatus(status);
    peers_.setPeers(status.peers);
    emit changed();
}

QString NetworkView::pillText() const {
    if (status_.alarm) return tr("Look here");
    if (status_.paused) return tr("Paused");
    const auto percent = [](const StageProgress& progress) {
        return progress.total > 0 ? progress.done * 100 / progress.total : 0;
    };
    switch (status_.stage) {
    case SyncStage::Offline:
        return status_.peers.empty() ? tr("Offline") : tr("Connecting");
    case SyncStage::Headers:
        return tr("Headers %1 %").arg(percent(status_.headers));
    case SyncStage::FilterHeaders:
        return tr("Filter headers %1 %").arg(percent(status_.filterHeaders));
    case SyncStage::Scan:
        return tr("Scanning %1 %").arg(percent(status_.scan));
    case SyncStage::Tip:
        break;
    }
    return tr("Up to date");
}

QString NetworkView::pillDetail() const {
    return status_.scannedTo > 0 ? tr("block %1").arg(format::count(status_.scannedTo)) : QString();
}

int NetworkView::pillTone() const {
    if (status_.alarm) return Tone::Danger;
    if (status_.paused) return Tone::Pending;
    return upToDate() ? Tone::Positive : Tone::Pending;
}

QString NetworkView::tipText() const {
    if (status_.tip.height <= 0) return tr("no block yet");
    return tr("%1, %2").arg(format::count(status_.tip.height), format::ago(status_.tip.time, format::now()));
}

QString NetworkView::tipHash() const {
    return status_.tip.height > 0 ? QString::fromStdString(status_.tip.hash.display()) : QString();
}

QString NetworkView::agreementText() const {
    if (status_.wholeBlocks) return tr("No node serves filters: whole blocks are checked");
    const auto vouching = std::count_if(status_.peers.begin(), status_.peers.end(),
                                        [](const PeerStatus& peer) { return peer.vouches; });
    if (vouching == 0) return tr("nobody vouches yet");
    const QString nodes = tr("%n node(s) agree", nullptr, static_cast<int>(vouching));
    return status_.provisional ? tr("%1, more are wanted").arg(nodes) : nodes;
}

QString NetworkView::feeText() const {
    if (!status_.recentFeerate) return tr("not known yet");
    return tr("%1 zat per byte")
        .arg(QLocale().toString(static_cast<double>(*status_.recentFeerate) / 1000, 'f', 1));
}

QStringList NetworkView::warnings() const {
    QStringList list;
    if (status_.alarm) list << format::sentence(*status_.alarm);
    if (status_.paused) list << format::sentence(*status_.paused);
    if (status_.clockOffset > worryingClockOffset || status_.clockOffset < -worryingClockOffset)
        list << tr("This computer's clock seems to be off by %1. Set it, or blocks may be refused.")
                    .arg(format::duration(status_.clockOffset < Seconds(0) ? -status_.clockOffset
                                                                           : status_.clockOffset));
    return list;
}

QString NetworkView::joinLines() const {
    // A custom network's challenge is known to the engine alone, and the sandbox's node is inside this
    // program.
    if (network_ != NetworkId::Main && network_ != NetworkId::Test) return {};
    return "signet=1\nsignetchallenge="
           + QString::fromStdString(toHex(networkParams(network_).signetChallenge));
}

QString NetworkView::serveLines() const {
    return "blockfilterindex=1\npeerblockfilters=1";
}

std::uint16_t NetworkView::defaultPort() const {
    return networkParams(network_ == NetworkId::Custom ? NetworkId::Main : network_).defaultPort;
}

bool NetworkView::addPeer(const QString& typed) {
    auto endpoint = Endpoint::parse(format::utf8(typed.trimmed()), defaultPort());
    peerError_ = endpoint ? QString() : format::sentence(endpoint.error());
    emit peerErrorChanged();
    if (!endpoint) return false;
    backend_.addPeer(*endpoint, this, [this](Result<void> added) {
        if (!added) emit failed(added.error());
    });
    return true;
}

void NetworkView::removePeer(const QString& endpoint) {
    auto parsed = Endpoint::parse(format::utf8(endpoint), defaultPort());
    if (!parsed) return;
    backend_.removePeer(*parsed, this, [this](Result<void> removed) {
        if (!removed) emit failed(removed.error());
    });
}

} // namespace zon

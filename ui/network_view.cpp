#include "ui/network_view.h"

#include "core/chain/node_setup.h"
#include "ui/format.h"
#include "ui/tone.h"

#include <QDate>
#include <QLocale>

namespace zon {
namespace {

constexpr Seconds worryingClockOffset{600};

} // namespace

NetworkView::NetworkView(Backend& backend, QObject* parent)
    : QObject(parent), backend_(backend), charts_(backend) {
    connect(&backend_, &Backend::syncChanged, this, &NetworkView::take);
}

void NetworkView::load() {
    backend_.syncStatus(this, [this](Result<SyncStatus> status) {
        if (status) take(*status);
    });
    charts_.load();
}

void NetworkView::setNetwork(const ProfileInfo& profile) {
    const QString name = format::text(profile.networkName);
    if (network_ == profile.network && name_ == name && challenge_ == profile.signetChallenge) return;
    network_ = profile.network;
    name_ = name;
    challenge_ = profile.signetChallenge;
    emit networkChanged();
}

void NetworkView::take(const SyncStatus& status) {
    if (status.tip.hash != status_.tip.hash) charts_.refreshSoon();
    status_ = status;
    stages_.setStatus(status);
    peers_.setPeers(status.peers);
    bans_.setBans(status.bans);
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

QString NetworkView::proxyText() const {
    return status_.proxy ? QString::fromStdString(status_.proxy->toString()) : QString();
}

QString NetworkView::joinLines() const {
    return QString::fromStdString(nodeJoinLines(challenge_));
}

QString NetworkView::serveLines() const {
    return QString::fromStdString(nodeServeLines());
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

bool NetworkView::setProxy(const QString& typed) {
    std::optional<Endpoint> proxy;
    proxyError_.clear();
    if (const QString address = typed.trimmed(); !address.isEmpty()) {
        auto endpoint = Endpoint::parse(format::utf8(address), defaultProxyPort);
        if (endpoint)
            proxy = *endpoint;
        else
            proxyError_ = format::sentence(endpoint.error());
    }
    emit proxyErrorChanged();
    if (!proxyError_.isEmpty()) return false;
    backend_.setProxy(proxy, this, [this](Result<void> set) {
        if (!set) emit failed(set.error());
        load();
    });
    return true;
}

bool NetworkView::rescan(const QString& date) {
    const QDate day = QDate::fromString(date.trimmed(), Qt::ISODate);
    const QDate earliest(2009, 1, 3);
    rescanError_ = !day.isValid()               ? tr("Write the date as 2025-01-31.")
                   : day > QDate::currentDate() ? tr("This day is yet to come.")
                   : day < earliest             ? tr("There was no block chain then.")
                                                : QString();
    emit rescanErrorChanged();
    if (!rescanError_.isEmpty()) return false;
    backend_.rescan(unixTime(day.startOfDay(Qt::UTC).toSecsSinceEpoch()), this, [this](Result<void> begun) {
        if (!begun) emit failed(begun.error());
        load();
    });
    return true;
}

void NetworkView::cancelRescan() {
    backend_.cancelRescan(this, [this](Result<void> given) {
        if (!given) emit failed(given.error());
        load();
    });
}

} // namespace zon

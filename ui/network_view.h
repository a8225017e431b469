#pragma once

#include "ui/backend.h"
#include "ui/ban_model.h"
#include "ui/chain_charts.h"
#include "ui/peer_model.h"
#include "ui/stage_model.h"

#include <QStringList>

namespace zon {

/// How far the light client is, with whom it talks, and what to be careful about.
class NetworkView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(QString pillText READ pillText NOTIFY changed)
    Q_PROPERTY(QString pillDetail READ pillDetail NOTIFY changed)
    Q_PROPERTY(int pillTone READ pillTone NOTIFY changed)
    Q_PROPERTY(bool upToDate READ upToDate NOTIFY changed)
    Q_PROPERTY(QString tipText READ tipText NOTIFY changed)
    Q_PROPERTY(QString tipHash READ tipHash NOTIFY changed)
    Q_PROPERTY(QString agreementText READ agreementText NOTIFY changed)
    Q_PROPERTY(QString feeText READ feeText NOTIFY changed)
    Q_PROPERTY(QStringList warnings READ warnings NOTIFY changed)
    Q_PROPERTY(QString networkName READ networkName NOTIFY networkChanged)
    Q_PROPERTY(bool sandbox READ sandbox NOTIFY networkChanged)
    /// The lines of bitcoin.conf with which a stock Bitcoin Core joins this network; empty where none can.
    Q_PROPERTY(QString joinLines READ joinLines NOTIFY networkChanged)
    Q_PROPERTY(QString serveLines READ serveLines CONSTANT) ///< with which it serves compact filters
    Q_PROPERTY(zon::StageModel* stages READ stages CONSTANT)
    Q_PROPERTY(zon::PeerModel* peers READ peers CONSTANT)
    Q_PROPERTY(zon::BanModel* bans READ bans CONSTANT)
    Q_PROPERTY(zon::ChainCharts* charts READ charts CONSTANT)
    Q_PROPERTY(QString proxyText READ proxyText NOTIFY changed) ///< empty: connected directly
    Q_PROPERTY(QString proxyError READ proxyError NOTIFY proxyErrorChanged)
    Q_PROPERTY(bool rescanning READ rescanning NOTIFY changed)
    Q_PROPERTY(bool rescanCancellable READ rescanCancellable NOTIFY changed)
    Q_PROPERTY(QString rescanError READ rescanError NOTIFY rescanErrorChanged)
    Q_PROPERTY(QString peerError READ peerError NOTIFY peerErrorChanged)

public:
    explicit NetworkView(Backend& backend, QObject* parent = nullptr);

    void load();
    void setNetwork(const ProfileInfo& profile);
    const SyncStatus& status() const { return status_; }

    QString pillText() const;
    QString pillDetail() const;
    int pillTone() const;
    bool upToDate() const { return status_.stage == SyncStage::Tip; }
    QString tipText() const;
    QString tipHash() const;
    QString agreementText() const;
    QString feeText() const;
    QStringList warnings() const;
    const QString& networkName() const { return name_; }
    bool sandbox() const { return network_ == NetworkId::Sandbox; }
    QString joinLines() const;
    QString serveLines() const;
    StageModel* stages() { return &stages_; }
    PeerModel* peers() { return &peers_; }
    BanModel* bans() { return &bans_; }
    ChainCharts* charts() { return &charts_; }
    QString proxyText() const;
    const QString& proxyError() const { return proxyError_; }
    bool rescanning() const { return status_.rescanning; }
    bool rescanCancellable() const { return status_.rescanCancellable; }
    const QString& rescanError() const { return rescanError_; }
    const QString& peerError() const { return peerError_; }

    /// "host" or "host:port"; false with peerError when that is no address.
    Q_INVOKABLE bool addPeer(const QString& typed);
    Q_INVOKABLE void removePeer(const QString& endpoint);
    /// A SOCKS5 proxy as "host" or "host:port"; empty: none. False with proxyError when that is no address.
    Q_INVOKABLE bool setProxy(const QString& typed);
    /// Looks through the chain again from a date as "2025-01-31"; false with rescanError when it is none.
    Q_INVOKABLE bool rescan(const QString& date);
    Q_INVOKABLE void cancelRescan();

signals:
    void changed();
    void networkChanged();
    void peerErrorChanged();
    void proxyErrorChanged();
    void rescanErrorChanged();
    void failed(const zon::Error& error);

private:
    void take(const SyncStatus& status);
    std::uint16_t defaultPort() const;

    Backend& backend_;
    SyncStatus status_;
    NetworkId network_ = NetworkId::Sandbox;
    Bytes challenge_; ///< of a signet
    QString name_, peerError_, proxyError_, rescanError_;
    StageModel stages_;
    PeerModel peers_;
    BanModel bans_;
    ChainCharts charts_;
};

} // namespace zon

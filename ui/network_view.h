#pragma once

#include "ui/backend.h"
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
    Q_PROPERTY(QString peerError READ peerError NOTIFY peerErrorChanged)

public:
    explicit NetworkView(Backend& backend, QObject* parent = nullptr);

    void load();
    void setNetwork(NetworkId network, const QString& name);
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
    const QString& peerError() const { return peerError_; }

    /// "host" or "host:port"; false with peerError when that is no address.
    Q_INVOKABLE bool addPeer(const QString& typed);
    Q_INVOKABLE void removePeer(const QString& endpoint);

signals:
    void changed();
    void networkChanged();
    void peerErrorChanged();
    void failed(const zon::Error& error);

private:
    void take(const SyncStatus& status);
    std::uint16_t defaultPort() const;

    Backend& backend_;
    SyncStatus status_;
    NetworkId network_ = NetworkId::Sandbox;
    QString name_, peerError_;
    StageModel stages_;
    PeerModel peers_;
};

} // namespace zon

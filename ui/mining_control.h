#pragma once

#include "ui/backend.h"
#include "ui/blocks_found_model.h"
#include "ui/hash_rate_chart.h"

namespace zon {

/// The mining page: one switch, and the truth about what it does.
class MiningControl : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(bool on READ on NOTIFY changed)     ///< wanted, whether or not it runs at this moment
    Q_PROPERTY(bool busy READ busy NOTIFY changed) ///< being switched
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
    Q_PROPERTY(int tone READ tone NOTIFY changed)
    Q_PROPERTY(QString explanation READ explanation NOTIFY changed)
    Q_PROPERTY(QString rate READ rate NOTIFY changed)
    Q_PROPERTY(QString rateUnit READ rateUnit NOTIFY changed)
    Q_PROPERTY(QString verifiedText READ verifiedText NOTIFY changed)
    Q_PROPERTY(QString workText READ workText NOTIFY changed)
    Q_PROPERTY(QString sinceText READ sinceText NOTIFY changed)
    Q_PROPERTY(QString expectedText READ expectedText NOTIFY changed)
    Q_PROPERTY(QString rewardText READ rewardText NOTIFY changed)
    Q_PROPERTY(QString foundText READ foundText NOTIFY changed)
    Q_PROPERTY(QString source READ source NOTIFY changed)
    Q_PROPERTY(int threads READ threads WRITE setThreads NOTIFY changed)
    Q_PROPERTY(int maxThreads READ maxThreads NOTIFY changed)
    Q_PROPERTY(zon::BlocksFoundModel* blocks READ blocks CONSTANT)
    Q_PROPERTY(zon::HashRateChart* chart READ chart CONSTANT)

public:
    explicit MiningControl(Backend& backend, QObject* parent = nullptr);

    void setWallet(std::optional<WalletId> wallet);
    void load();
    /// Moves "n s ago" along.
    void refreshTimes();

    bool on() const;
    bool busy() const { return busy_; }
    bool running() const { return status_.state == MiningState::Mining; }
    QString stateText() const;
    int tone() const;
    QString explanation() const;
    QString rate() const;
    QString rateUnit() const;
    QString verifiedText() const;
    QString workText() const;
    QString sinceText() const;
    QString expectedText() const;
    QString rewardText() const;
    QString foundText() const;
    QString source() const;
    int threads() const { return threads_; }
    void setThreads(int threads);
    int maxThreads() const { return static_cast<int>(status_.maxThreads); }
    BlocksFoundModel* blocks() { return &blocks_; }
    HashRateChart* chart() { return &chart_; }

    Q_INVOKABLE void toggle();

signals:
    void changed();
    void failed(const zon::Error& error);

private:
    void take(const MiningStatus& status);
    void loadBlocks();
    void switched(const Result<void>& done);

    Backend& backend_;
    std::optional<WalletId> wallet_;
    MiningStatus status_;
    int threads_ = 1; ///< as chosen; the engine follows
    bool busy_ = false;
    BlocksFoundModel blocks_;
    HashRateChart chart_;
};

} // namespace zon

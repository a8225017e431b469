#pragma once

#include "ui/backend.h"
#include "ui/blocks_found_model.h"
#include "ui/hash_rate_chart.h"
#include "ui/mining_history.h"
#include "ui/mining_settings.h"

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
    Q_PROPERTY(QString sharesText READ sharesText NOTIFY changed) ///< empty where there are none to speak of
    Q_PROPERTY(QString note READ note NOTIFY changed) ///< what a person should know while it mines
    Q_PROPERTY(QString electricityLabel READ electricityLabel NOTIFY changed)
    Q_PROPERTY(QString electricityText READ electricityText NOTIFY changed)
    Q_PROPERTY(QString netLabel READ netLabel NOTIFY changed)
    Q_PROPERTY(QString netText READ netText NOTIFY changed)
    Q_PROPERTY(int netTone READ netTone NOTIFY changed)
    Q_PROPERTY(QString source READ source NOTIFY changed)
    Q_PROPERTY(int threads READ threads WRITE setThreads NOTIFY changed)
    Q_PROPERTY(int maxThreads READ maxThreads NOTIFY changed)
    Q_PROPERTY(zon::BlocksFoundModel* blocks READ blocks CONSTANT)
    Q_PROPERTY(zon::HashRateChart* chart READ chart CONSTANT)
    Q_PROPERTY(zon::MiningSettings* settings READ settings CONSTANT)
    Q_PROPERTY(zon::MiningHistory* history READ history CONSTANT)

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
    QString sharesText() const;
    QString note() const;
    QString electricityLabel() const;
    QString electricityText() const;
    QString netLabel() const;
    QString netText() const;
    int netTone() const;
    QString source() const;
    int threads() const { return threads_; }
    void setThreads(int threads);
    int maxThreads() const { return static_cast<int>(status_.maxThreads); }
    BlocksFoundModel* blocks() { return &blocks_; }
    HashRateChart* chart() { return &chart_; }
    MiningSettings* settings() { return &settings_; }
    MiningHistory* history() { return &history_; }

    Q_INVOKABLE void toggle();

signals:
    void changed();
    void failed(const zon::Error& error);

private:
    void take(const MiningStatus& status);
    void loadBlocks();
    void switched(const Result<void>& done);
    /// ZON a day at the measured rate, on average; nothing while that is not known.
    std::optional<double> zonPerDay() const;
    /// What a day's electricity costs; nothing without a wattage and a price.
    std::optional<double> costPerDay() const;
    QString money(double value) const;

    Backend& backend_;
    std::optional<WalletId> wallet_;
    MiningStatus status_;
    UnixTime told_;   ///< when "… ago" was last looked at
    int threads_ = 1; ///< as chosen; the engine follows
    bool busy_ = false;
    BlocksFoundModel blocks_;
    HashRateChart chart_;
    MiningSettings settings_;
    MiningHistory history_;
};

} // namespace zon

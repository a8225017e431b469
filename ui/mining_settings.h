#pragma once

#include "ui/backend.h"

#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace zon {

class SecretInput;

/// Where mining's work comes from, when it steps aside, and what power costs: the person's choices, kept in
/// the profile.
class MiningSettings : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE("ui/secret_input.h")
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(QStringList sources READ sources NOTIFY changed) ///< in the order of Source
    Q_PROPERTY(int source READ source NOTIFY changed)
    Q_PROPERTY(QString sourceHint READ sourceHint NOTIFY changed)
    Q_PROPERTY(QString nodeUrl READ nodeUrl NOTIFY changed)
    Q_PROPERTY(QString nodeUser READ nodeUser NOTIFY changed)
    Q_PROPERTY(QString nodeCookie READ nodeCookie NOTIFY changed)
    Q_PROPERTY(bool nodePasswordSet READ nodePasswordSet NOTIFY changed)
    Q_PROPERTY(QString poolUrl READ poolUrl NOTIFY changed)
    Q_PROPERTY(QString poolUser READ poolUser NOTIFY changed)
    Q_PROPERTY(bool poolPasswordSet READ poolPasswordSet NOTIFY changed)
    Q_PROPERTY(bool pauseOnBattery READ pauseOnBattery WRITE setPauseOnBattery NOTIFY changed)
    Q_PROPERTY(bool pauseOnActivity READ pauseOnActivity WRITE setPauseOnActivity NOTIFY changed)
    Q_PROPERTY(bool pauseOnHeat READ pauseOnHeat WRITE setPauseOnHeat NOTIFY changed)
    Q_PROPERTY(int heatLimit READ heatLimit NOTIFY changed) ///< °C
    Q_PROPERTY(QString hours READ hours NOTIFY changed)     ///< "22:00-06:30"; empty: always
    Q_PROPERTY(int watts READ watts NOTIFY changed)
    Q_PROPERTY(QString pricePerKwh READ pricePerKwh NOTIFY changed)
    Q_PROPERTY(QString currency READ currency NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged) ///< why the last form was not taken

public:
    /// What the choice on the page offers.
    enum Source { Automatic, Solo, Node, Pool };
    Q_ENUM(Source)

    explicit MiningSettings(Backend& backend, QObject* parent = nullptr);

    const MiningSetup& setup() const { return setup_; }
    QStringList sources() const;
    int source() const;
    QString sourceHint() const;
    QString nodeUrl() const;
    QString nodeUser() const;
    QString nodeCookie() const;
    bool nodePasswordSet() const { return setup_.nodePasswordSet; }
    QString poolUrl() const;
    QString poolUser() const;
    bool poolPasswordSet() const { return setup_.poolPasswordSet; }
    bool pauseOnBattery() const { return setup_.guest.pauseOnBattery; }
    void setPauseOnBattery(bool on);
    bool pauseOnActivity() const { return setup_.guest.pauseOnActivity; }
    void setPauseOnActivity(bool on);
    bool pauseOnHeat() const { return setup_.guest.pauseAbove.has_value(); }
    void setPauseOnHeat(bool on);
    int heatLimit() const { return heatLimit_; }
    QString hours() const;
    int watts() const { return static_cast<int>(setup_.watts); }
    QString pricePerKwh() const;
    QString currency() const { return currency_; }
    const QString& error() const { return error_; }
    /// The price of 1 ZON; nothing when the person has named none.
    std::optional<double> rate() const { return rate_; }
    std::optional<double> price() const;

    void load();
    void setThreads(std::uint32_t threads);

    /// False when that source must be set up first: open its form.
    Q_INVOKABLE bool choose(int source);
    Q_INVOKABLE void saveNode(const QString& url, const QString& user, const QString& cookie,
                              zon::SecretInput* password);
    Q_INVOKABLE void savePool(const QString& url, const QString& user, zon::SecretInput* password);
    /// Hours as "22:00-06:30", the limit in °C, the price with the person's decimal point.
    Q_INVOKABLE void saveLimits(const QString& hours, int heatLimit);
    Q_INVOKABLE void saveCosts(int watts, const QString& price);
    Q_INVOKABLE void clearError();

signals:
    void changed();
    void errorChanged();
    void saved(); ///< a form was taken
    void failed(const zon::Error& error);

private:
    void put(MiningSetup setup, bool fromForm);
    void putWithPassword(MiningSetup setup, WorkChoice whose, SecretInput* password);
    void fail(const Error& error, bool fromForm);

    Backend& backend_;
    MiningSetup setup_;
    int heatLimit_ = 85;
    QString currency_;
    std::optional<double> rate_;
    QString error_;
    std::uint64_t generation_ = 0; ///< of what was asked last
};

} // namespace zon

// A good guest: sensors read from files like the kernel's, and when mining steps aside. And the CSV.

#include "core/mining/guest_rules.h"
#include "core/mining/history_csv.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace zon;

namespace {

struct FakeSys {
    QTemporaryDir folder;

    std::filesystem::path root() const { return folder.path().toStdString(); }
    void put(const std::string& file, const std::string& text) const {
        const std::filesystem::path path = root() / file;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path) << text << '\n';
    }
    MachineState read() const { return readMachineState(root()); }
};

constexpr std::uint16_t noon = 12 * 60;

} // namespace

class GuestTest : public QObject {
    Q_OBJECT

private slots:
    void aMachineWithoutSensors() {
        const FakeSys sys;
        QCOMPARE(sys.read(), MachineState{});
        QCOMPARE(readMachineState("/nowhere"), MachineState{});
    }

    void batteries_data() {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("mains"); // -1: there is none
        QTest::addColumn<bool>("onBattery");
        QTest::newRow("discharging") << "Discharging" << 0 << true;
        QTest::newRow("no mains entry") << "Discharging" << -1 << true;
        QTest::newRow("charging") << "Charging" << 1 << false;
        QTest::newRow("full") << "Full" << 1 << false;
        QTest::newRow("a weak charger") << "Discharging" << 1 << false;
    }
    void batteries() {
        QFETCH(QString, status);
        QFETCH(int, mains);
        QFETCH(bool, onBattery);
        const FakeSys sys;
        sys.put("class/power_supply/BAT0/type", "Battery");
        sys.put("class/power_supply/BAT0/status", status.toStdString());
        if (mains >= 0) {
            sys.put("class/power_supply/AC/type", "Mains");
            sys.put("class/power_supply/AC/online", std::to_string(mains));
        }
        QCOMPARE(sys.read().onBattery, std::optional(onBattery));
    }

    void aMousesBatteryIsNotOurs() {
        const FakeSys sys;
        sys.put("class/power_supply/hid/type", "Battery");
        sys.put("class/power_supply/hid/scope", "Device");
        sys.put("class/power_supply/hid/status", "Discharging");
        QCOMPARE(sys.read().onBattery, std::nullopt);
    }

    void theHottestPartOfTheProcessor() {
        const FakeSys sys;
        sys.put("class/hwmon/hwmon0/name", "nvme");
        sys.put("class/hwmon/hwmon0/temp1_input", "99000");
        sys.put("class/hwmon/hwmon1/name", "k10temp");
        sys.put("class/hwmon/hwmon1/temp1_input", "61500");
        sys.put("class/hwmon/hwmon1/temp3_input", "64250");
        sys.put("class/hwmon/hwmon1/temp4_input", "rubbish");
        sys.put("class/hwmon/hwmon1/temp5_input", "999999999");
        QCOMPARE(sys.read().celsius, std::optional(64.25));
    }

    void zonesWhereThereIsNoHwmon() {
        const FakeSys sys;
        sys.put("class/thermal/thermal_zone0/type", "acpitz");
        sys.put("class/thermal/thermal_zone0/temp", "90000");
        sys.put("class/thermal/thermal_zone1/type", "cpu-thermal");
        sys.put("class/thermal/thermal_zone1/temp", "48000");
        QCOMPARE(sys.read().celsius, std::optional(48.0));
    }

    void eachReason() {
        Guest guest;
        GuestRules rules;
        rules.pauseOnActivity = true;
        QVERIFY(!guest.whyPause(rules, {}, false, noon));
        QVERIFY(guest.whyPause(rules, {}, true, noon)->find("working") != std::string::npos);
        QVERIFY(guest.whyPause(rules, {.onBattery = true, .celsius = {}}, false, noon)->find("battery")
                != std::string::npos);
        rules.hours = *MiningHours::parse("22:00-06:30");
        QVERIFY(guest.whyPause(rules, {}, false, noon)->find("22:00 to 06:30") != std::string::npos);
        QVERIFY(!guest.whyPause(rules, {}, false, 23 * 60));
        rules = {.pauseOnBattery = false, .pauseOnActivity = false, .pauseAbove = {}, .hours = {}};
        QVERIFY(!guest.whyPause(rules, {.onBattery = true, .celsius = 120.0}, true, noon));
    }

    /// At the limit it does not flutter on and off.
    void heatMustPassFirst() {
        Guest guest;
        const GuestRules rules; // 85 °C
        const auto pausedAt = [&](double celsius) {
            return guest.whyPause(rules, {.onBattery = {}, .celsius = celsius}, false, noon).has_value();
        };
        QVERIFY(!pausedAt(85));
        QVERIFY(pausedAt(86));
        QVERIFY(pausedAt(84));
        QVERIFY(pausedAt(79));
        QVERIFY(!pausedAt(78));
        QVERIFY(!pausedAt(84));
    }

    void hours_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical"); // "-": refused
        QTest::newRow("night") << "22:00-06:30" << "22:00-06:30";
        QTest::newRow("short") << "9:5-17:0" << "09:05-17:00";
        QTest::newRow("always") << "" << "";
        QTest::newRow("all day") << "08:00-08:00" << "";
        for (const char* bad :
             {"25:00-01:00", "10:60-11:00", "10-11", "10:00", "a:b-c:d", "10:00-11:00x", "-"})
            QTest::newRow(bad) << bad << "-";
    }
    void hours() {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        const auto parsed = MiningHours::parse(text.toStdString());
        QCOMPARE(parsed.has_value(), canonical != "-");
        if (parsed) QCOMPARE(QString::fromStdString(parsed->text()), canonical);
    }

    void hoursOverMidnight() {
        const MiningHours night = *MiningHours::parse("22:00-06:00");
        QVERIFY(night.contains(22 * 60));
        QVERIFY(night.contains(0));
        QVERIFY(night.contains(6 * 60 - 1));
        QVERIFY(!night.contains(6 * 60));
        QVERIFY(!night.contains(noon));
    }

    void csv() {
        MiningPeriod period;
        period.start = unixTime(1'700'000'000 / 86'400 * 86'400);
        period.hashes = 3'600'000;
        period.active = Seconds(3'600);
        period.blocks = 2;
        period.earned = Amount(100 * Amount::zatPerZon);
        const std::vector periods{period};
        QCOMPARE(QString::fromStdString(miningCsv(periods, HistoryStep::Day)),
                 QString("start_utc,seconds_mining,hashes,hashes_per_second,blocks,earned_zon\r\n"
                         "2023-11-14,3600,3600000,1000,2,100.00000000\r\n"));
        QVERIFY(miningCsv(periods, HistoryStep::Month).find("\n2023-11,") != std::string::npos);
        QVERIFY(miningCsv(periods, HistoryStep::Hour).find("\n2023-11-14 00:00,") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(GuestTest)
#include "tst_guest.moc"

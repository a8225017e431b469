#include "core/mining/machine_sensors.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <string>
#include <string_view>

namespace zon {

namespace fs = std::filesystem;

namespace {

/// The first line, at most 64 bytes: what stands there is written by drivers, and short.
std::string lineOf(const fs::path& file) {
    std::ifstream in(file);
    std::array<char, 64> line{};
    if (in) in.getline(line.data(), line.size());
    return line.data();
}

std::optional<long> numberOf(const fs::path& file) {
    const std::string line = lineOf(file);
    long value = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), value);
    if (error != std::errc{} || end == line.data()) return std::nullopt;
    return value;
}

template <typename Use>
void eachEntry(const fs::path& folder, Use use) {
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        use(it->path());
}

/// On battery when a battery discharges and no mains supply is online. A mouse's or headset's battery says
/// "Device" as its scope and does not count.
std::optional<bool> batteryState(const fs::path& sys) {
    bool any = false;
    bool mains = false;
    bool discharging = false;
    eachEntry(sys / "class/power_supply", [&](const fs::path& supply) {
        const std::string type = lineOf(supply / "type");
        if (type == "Battery" && lineOf(supply / "scope") != "Device") {
            any = true;
            discharging = discharging || lineOf(supply / "status") == "Discharging";
        } else if (type == "Mains" || type == "USB") {
            mains = mains || numberOf(supply / "online").value_or(0) > 0;
        }
    });
    if (!any) return std::nullopt;
    return discharging && !mains;
}

constexpr double kelvinIsWrong = 150; ///< no processor is this hot and reports it

void takeHotter(std::optional<double>& hottest, const std::optional<long>& milli) {
    if (!milli) return;
    const double celsius = static_cast<double>(*milli) / 1000;
    if (celsius <= 0 || celsius > kelvinIsWrong) return;
    hottest = std::max(hottest.value_or(celsius), celsius);
}

std::optional<double> hottestPart(const fs::path& sys) {
    // The drivers of processors: Intel, AMD, and what ARM boards call theirs.
    constexpr std::array<std::string_view, 6> drivers = {"coretemp",    "k10temp",     "zenpower",
                                                         "cpu_thermal", "soc_thermal", "apple_soc"};
    std::optional<double> hottest;
    eachEntry(sys / "class/hwmon", [&](const fs::path& chip) {
        if (std::ranges::find(drivers, lineOf(chip / "name")) == drivers.end()) return;
        eachEntry(chip, [&](const fs::path& file) {
            const std::string name = file.filename().string();
            if (name.starts_with("temp") && name.ends_with("_input")) takeHotter(hottest, numberOf(file));
        });
    });
    if (hottest) return hottest;
    eachEntry(sys / "class/thermal", [&](const fs::path& zone) {
        const std::string type = lineOf(zone / "type");
        if (type == "x86_pkg_temp" || type.starts_with("cpu") || type.starts_with("soc"))
            takeHotter(hottest, numberOf(zone / "temp"));
    });
    return hottest;
}

} // namespace

MachineState readMachineState(const fs::path& sys) {
    return {.onBattery = batteryState(sys), .celsius = hottestPart(sys)};
}

} // namespace zon

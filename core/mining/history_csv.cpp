#include "core/mining/history_csv.h"

#include <array>
#include <cmath>
#include <ctime>

namespace zon {

namespace {

std::string startText(UnixTime start, HistoryStep step) {
    const char* form = step == HistoryStep::Hour  ? "%Y-%m-%d %H:%M"
                       : step == HistoryStep::Day ? "%Y-%m-%d"
                                                  : "%Y-%m";
    const std::time_t seconds = toSeconds(start);
    std::tm parts{};
    std::array<char, 32> text{};
    if (!gmtime_r(&seconds, &parts)) return {};
    return {text.data(), std::strftime(text.data(), text.size(), form, &parts)};
}

} // namespace

std::string miningCsv(std::span<const MiningPeriod> periods, HistoryStep step) {
    std::string out = "start_utc,seconds_mining,hashes,hashes_per_second,blocks,earned_zon\r\n";
    for (const MiningPeriod& period : periods)
        out += startText(period.start, step) + "," + std::to_string(period.active.count()) + ","
               + std::to_string(period.hashes) + "," + std::to_string(std::llround(period.hashesPerSecond()))
               + "," + std::to_string(period.blocks) + "," + period.earned.toZon(8) + "\r\n";
    return out;
}

} // namespace zon

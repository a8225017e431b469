#pragma once

#include "core/mining/machine_sensors.h"
#include "core/util/clock.h"
#include "core/util/error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zon {

/// Hours of the day between which mining is allowed, in local time: cheap electricity at night. `from` equal
/// to `to` means always; `from` later than `to` goes over midnight.
struct MiningHours {
    std::uint16_t from = 0; ///< minutes since midnight, below 1,440
    std::uint16_t to = 0;

    bool always() const { return from == to; }
    bool contains(std::uint16_t minuteOfDay) const;
    /// "22:00-06:30"; empty for always.
    std::string text() const;
    static Result<MiningHours> parse(std::string_view text);

    friend bool operator==(const MiningHours&, const MiningHours&) = default;
};

/// When mining steps aside for whoever owns the machine.
struct GuestRules {
    bool pauseOnBattery = true;
    bool pauseOnActivity = false;                ///< while somebody types or moves the mouse
    std::optional<std::uint32_t> pauseAbove{85}; ///< °C
    MiningHours hours{};

    friend bool operator==(const GuestRules&, const GuestRules&) = default;
};

/// Decides whether to pause, and remembers what it takes not to flutter: a processor that was too hot must
/// cool down by some degrees first.
class Guest {
public:
    static constexpr double coolDown = 7; ///< °C below the limit before mining goes on

    /// The reason to pause, for a person; nothing to go on. `minuteOfDay` is local time.
    std::optional<std::string> whyPause(const GuestRules& rules, const MachineState& machine, bool userActive,
                                        std::uint16_t minuteOfDay);

private:
    bool hot_ = false;
};

/// Minutes since midnight where this computer is.
std::uint16_t localMinuteOfDay(UnixTime now);

} // namespace zon

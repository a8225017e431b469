#pragma once

#include <filesystem>
#include <optional>

namespace zon {

/// What a good guest looks at before it takes the processor. Nothing where the machine has no such sensor.
struct MachineState {
    std::optional<bool> onBattery{};
    std::optional<double> celsius{}; ///< of the hottest part of the processor

    friend bool operator==(const MachineState&, const MachineState&) = default;
};

/// Reads Linux's sensors under `sys` (/sys): power supplies, and the temperatures that the processor's own
/// drivers report. Takes about a millisecond. What is missing or unreadable counts as not there.
MachineState readMachineState(const std::filesystem::path& sys = "/sys");

} // namespace zon

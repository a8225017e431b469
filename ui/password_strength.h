#pragma once

#include <cstdint>
#include <string_view>

namespace zon {

enum class PasswordStrength : std::uint8_t { None, Weak, Fair, Good, Strong };

/// About how many guesses, as a power of two, someone who tries the likely ones first needs. Deliberately
/// low: repeats, runs ("abcd", "4321"), keyboard rows and the most used passwords count for next to nothing.
double passwordBits(std::string_view utf8);

/// In the light of the profile's key stretching (about a second a guess on the attacker's core).
PasswordStrength passwordStrength(std::string_view utf8);

} // namespace zon

#include "ui/password_strength.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace zon {
namespace {

/// Used so often that an attacker starts with them.
constexpr std::array<std::string_view, 24> common = {
    "password", "passwort", "123456",  "qwerty",  "letmein", "dragon",   "monkey",   "iloveyou",
    "sunshine", "princess", "welcome", "admin",   "login",   "football", "baseball", "master",
    "hello",    "freedom",  "zoncoin", "bitcoin", "wallet",  "secret",   "trustno1", "abc123"};

constexpr std::array<std::string_view, 6> rows = {"qwertyuiop", "qwertzuiop", "asdfghjkl",
                                                  "zxcvbnm",    "yxcvbnm",    "1234567890"};

unsigned char lower(unsigned char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<unsigned char>(c + 32) : c;
}

bool sameLetters(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return lower(static_cast<unsigned char>(x)) == lower(static_cast<unsigned char>(y));
    });
}

/// Bytes that start a character: what a person counts.
bool startsCharacter(unsigned char c) {
    return (c & 0xC0) != 0x80;
}

double alphabetBits(std::string_view text) {
    bool lowercase = false, uppercase = false, digit = false, symbol = false, beyondAscii = false;
    for (const char raw : text) {
        const auto c = static_cast<unsigned char>(raw);
        if (c >= 'a' && c <= 'z')
            lowercase = true;
        else if (c >= 'A' && c <= 'Z')
            uppercase = true;
        else if (c >= '0' && c <= '9')
            digit = true;
        else if (c >= 0x80)
            beyondAscii = true;
        else
            symbol = true;
    }
    const double size =
        26.0 * lowercase + 26.0 * uppercase + 10.0 * digit + 33.0 * symbol + 100.0 * beyondAscii;
    return size > 0 ? std::log2(size) : 0;
}

/// The next character is what anyone would try next: the same again, one up or down, or its neighbour on the
/// keyboard.
bool predictable(unsigned char before, unsigned char now) {
    const int a = lower(before), b = lower(now);
    if (std::abs(a - b) <= 1) return true;
    return std::any_of(rows.begin(), rows.end(), [&](std::string_view row) {
        const auto i = row.find(static_cast<char>(a)), j = row.find(static_cast<char>(b));
        return i != std::string_view::npos && j != std::string_view::npos && (i + 1 == j || j + 1 == i);
    });
}

} // namespace

double passwordBits(std::string_view utf8) {
    const double perCharacter = alphabetBits(utf8);
    double bits = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto known = std::find_if(common.begin(), common.end(), [&](std::string_view word) {
            return sameLetters(utf8.substr(i, word.size()), word);
        });
        if (known != common.end()) {
            bits += 5;
            i += known->size();
            continue;
        }
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (startsCharacter(c))
            bits += i > 0 && predictable(static_cast<unsigned char>(utf8[i - 1]), c) ? 1 : perCharacter;
        ++i;
    }
    return bits;
}

PasswordStrength passwordStrength(std::string_view utf8) {
    if (utf8.empty()) return PasswordStrength::None;
    const double bits = passwordBits(utf8);
    // Characters that a person picks are worth about half of random ones; the stretching gives some 20 bits
    // back.
    if (bits < 36) return PasswordStrength::Weak;
    if (bits < 52) return PasswordStrength::Fair;
    if (bits < 70) return PasswordStrength::Good;
    return PasswordStrength::Strong;
}

} // namespace zon

#include "core/script/descriptor_checksum.h"

#include "core/script/text_position.h"

#include <array>
#include <cstdint>

namespace zon {

namespace {

// Ordered so that what is often confused (case, ' and h) changes as few of the code's symbols as possible.
constexpr std::string_view inputCharset = "0123456789()[],'/*abcdefgh@:$%{}"
                                          "IJKLMNOPQRSTUVWXYZ&+-.;<=>?!^_|~"
                                          "ijklmnopqrstuvwxyzABCDEFGH`#\"\\ ";
constexpr std::string_view checksumCharset = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t checksumSize = 8;

// The remainder modulo the generator of a BCH code over GF(32), one symbol (5 bits) after the other.
std::uint64_t addSymbol(std::uint64_t remainder, unsigned symbol) {
    static constexpr std::array<std::uint64_t, 5> generator = {0xf5dee51989, 0xa9fdca3312, 0x1bab10e32d,
                                                               0x3706b1677a, 0x644d626ffd};
    const auto top = static_cast<unsigned>(remainder >> 35);
    remainder = ((remainder & 0x7ffffffff) << 5) ^ symbol;
    for (unsigned bit = 0; bit < generator.size(); ++bit)
        if ((top >> bit) & 1) remainder ^= generator[bit];
    return remainder;
}

std::size_t firstForeignCharacter(std::string_view payload) {
    return payload.find_first_not_of(inputCharset);
}

} // namespace

std::optional<std::string> descriptorChecksum(std::string_view payload) {
    std::uint64_t remainder = 1;
    unsigned groups = 0; // the upper bits of up to three characters, as one more symbol
    unsigned grouped = 0;
    for (const char c : payload) {
        const std::size_t position = inputCharset.find(c);
        if (position == std::string_view::npos) return {};
        remainder = addSymbol(remainder, position & 31);
        groups = groups * 3 + static_cast<unsigned>(position >> 5);
        if (++grouped == 3) {
            remainder = addSymbol(remainder, groups);
            groups = grouped = 0;
        }
    }
    if (grouped > 0) remainder = addSymbol(remainder, groups);
    for (std::size_t i = 0; i < checksumSize; ++i)
        remainder = addSymbol(remainder, 0);
    remainder ^= 1;

    std::string checksum(checksumSize, ' ');
    for (std::size_t i = 0; i < checksumSize; ++i)
        checksum[i] = checksumCharset[(remainder >> (5 * (checksumSize - 1 - i))) & 31];
    return checksum;
}

std::string withDescriptorChecksum(std::string_view payload) {
    return std::string(payload) + '#' + descriptorChecksum(payload).value_or("");
}

Result<std::string_view> checkDescriptorChecksum(std::string_view text) {
    const std::size_t hash = text.find('#');
    const std::string_view payload = text.substr(0, hash);
    if (const std::size_t foreign = firstForeignCharacter(payload); foreign != std::string_view::npos)
        return failAt(foreign, "a descriptor can't have this character.");
    if (hash == std::string_view::npos) return payload;

    const std::string_view given = text.substr(hash + 1);
    if (const std::size_t second = given.find('#'); second != std::string_view::npos)
        return failAt(hash + 1 + second, "there is a second “#”. Only the checksum follows the first.");
    if (given.size() != checksumSize)
        return failAt(hash, "the checksum behind “#” must have 8 characters, not "
                                + std::to_string(given.size()) + ".");
    const auto expected = descriptorChecksum(payload);
    if (given != *expected)
        return failAt(hash + 1, "the checksum is wrong: something was mistyped or cut off. For what is "
                                "written here it would be “"
                                    + *expected + "”.");
    return payload;
}

} // namespace zon

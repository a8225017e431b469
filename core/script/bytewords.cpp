#include "core/script/bytewords.h"

#include "core/util/serialize.h"

#include <array>
#include <boost/crc.hpp>

namespace zon {

namespace {

/// The first and the last letter of each of BCR-2020-012's 256 words, which is what the minimal form writes.
constexpr std::string_view letters = "aeadaoaxaaahamatayasbkbdbnbtbabsbebybgbwbbbzcmchcscfcycwcecackct"
                                     "cxclcpcndkdadsdidedtdrdndwdpdmdldyeheyeoeeecenemetesftfrfnfsfmfh"
                                     "fzfpfwfxfyfefgflfdgagegrgsgtglgwgdgygmgughgohfhghdhkhthphhhlhyhe"
                                     "hnhsidiaieihiyioisinimjejzjnjtjljojsjpjkjykpkoktkskkknkgkekikblb"
                                     "lalylflslrlplnltloldlelulklgmnmymhmemomumwmdmtmsmknlnyndnsntnnne"
                                     "nboyoeotoxonolospdptpkpypspmplpepfpaprqdqzrerprlrorhrdrkrfryrnrs"
                                     "rtsesasrssskswstspsosgsbsfsntotktitttdtetytltbtstptatnuyuoutueur"
                                     "vtvyvovlvevwvavdvswlwdwmwpwewywswtwnwzwfwkykynylyaytzszoztzczezm";
static_assert(letters.size() == 512);

constexpr std::size_t checksumSize = 4;
constexpr std::size_t alphabet = 26;
constexpr std::int16_t noWord = -1;

constexpr std::size_t slotOf(char first, char last) {
    return static_cast<std::size_t>(first - 'a') * alphabet + static_cast<std::size_t>(last - 'a');
}

constexpr std::array<std::int16_t, alphabet * alphabet> wordOf = [] {
    std::array<std::int16_t, alphabet * alphabet> table{};
    table.fill(noWord);
    for (std::size_t i = 0; i < 256; ++i)
        table[slotOf(letters[2 * i], letters[2 * i + 1])] = static_cast<std::int16_t>(i);
    return table;
}();

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isLetter(char c) {
    return c >= 'a' && c <= 'z';
}

} // namespace

std::uint32_t crc32(ByteSpan bytes) {
    boost::crc_32_type crc;
    crc.process_bytes(bytes.data(), bytes.size());
    return crc.checksum();
}

std::string toBytewords(ByteSpan bytes) {
    Bytes all(bytes.begin(), bytes.end());
    all.resize(all.size() + checksumSize);
    writeBe32(all.data() + bytes.size(), crc32(bytes));
    std::string text;
    text.reserve(2 * all.size());
    for (const std::uint8_t byte : all)
        text += letters.substr(std::size_t{2} * byte, 2);
    return text;
}

Result<Bytes> fromBytewords(std::string_view text) {
    const auto wrong = [](std::size_t position) {
        return fail(ErrorCode::Malformed, "This code was not read completely. Scan or copy it again.",
                    "bytewords, character " + std::to_string(position + 1));
    };
    if (text.size() % 2 != 0 || text.size() < 2 * (checksumSize + 1)) return wrong(text.size());
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const char first = lower(text[i]);
        const char last = lower(text[i + 1]);
        if (!isLetter(first) || !isLetter(last)) return wrong(i);
        const std::int16_t byte = wordOf[slotOf(first, last)];
        if (byte == noWord) return wrong(i);
        bytes.push_back(static_cast<std::uint8_t>(byte));
    }
    const std::uint32_t said = readBe32(bytes.data() + bytes.size() - checksumSize);
    bytes.resize(bytes.size() - checksumSize);
    if (crc32(bytes) != said) return wrong(text.size() - 2 * checksumSize);
    return bytes;
}

} // namespace zon

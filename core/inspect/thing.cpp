#include "core/inspect/thing.h"

#include "core/script/psbt_fields.h"
#include "core/util/base64.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::string_view paymentScheme = "zoncoin:";
constexpr std::string_view psbtInBase64 = "cHNidP";
constexpr std::int32_t highestUsualVersion = 4;

bool isText(ByteSpan bytes) {
    return std::ranges::all_of(
        bytes, [](std::uint8_t c) { return (c >= 0x20 && c < 0x7f) || (c >= '\t' && c <= '\r'); });
}

bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

bool beginsWithMagic(ByteSpan bytes) {
    return bytes.size() >= psbtMagic.size() && std::ranges::equal(bytes.first(psbtMagic.size()), psbtMagic);
}

/// A version that transactions have, with more behind it than a script would have by chance.
bool beginsLikeTransaction(ByteSpan bytes) {
    if (bytes.size() < 10) return false;
    const std::uint32_t version = readLe32(bytes.data());
    return version >= 1 && version <= static_cast<std::uint32_t>(highestUsualVersion);
}

Thing openPsbt(ByteSpan bytes) {
    auto psbt = parsePsbt(bytes);
    if (!psbt) return OpenedBroken{OpenedBroken::Kind::Psbt, toBytes(bytes), psbt.error()};
    return OpenedPsbt{std::move(*psbt), toBytes(bytes)};
}

Result<Thing> openBytes(ByteSpan bytes, bool asHex) {
    if (beginsWithMagic(bytes)) return openPsbt(bytes);
    auto tx = parseTransaction(bytes);
    if (tx) return OpenedTransaction{std::move(*tx), toBytes(bytes)};
    if (bytes.size() == Hash256::size && asHex) {
        Bytes reversed(bytes.rbegin(), bytes.rend());
        return OpenedId{Hash256::fromSpan(reversed)};
    }
    if (bytes.size() == BlockHeader::size) return OpenedHeader{BlockHeader::fromBytes(bytes.data())};
    if (bytes.size() > BlockHeader::size)
        if (auto block = parseBlock(bytes); block && !block->transactions.empty())
            return OpenedBlock{std::move(*block), toBytes(bytes)};
    if (beginsLikeTransaction(bytes))
        return OpenedBroken{OpenedBroken::Kind::Transaction, toBytes(bytes), tx.error()};
    if (bytes.size() <= maxScriptSize && asHex) return OpenedScript{Script(bytes)};
    return fail(ErrorCode::Malformed, "These " + std::to_string(bytes.size())
                                          + " bytes are no transaction, PSBT, block or header. Open the "
                                            "whole of it: as a file, in hex, or a "
                                            "PSBT in base64.");
}

Result<Thing> openText(std::string_view text, const NetworkParams& network) {
    if (text.starts_with(psbtInBase64)) {
        const auto bytes = fromBase64(text);
        if (!bytes) {
            Error why = bytes.error();
            return OpenedBroken{OpenedBroken::Kind::Psbt, toBytes(asBytes(text)), std::move(why)};
        }
        return openPsbt(*bytes);
    }
    if (text.size() >= paymentScheme.size()
        && std::ranges::equal(text.substr(0, paymentScheme.size()), paymentScheme,
                              [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; })) {
        text.remove_prefix(paymentScheme.size());
        text = text.substr(0, text.find('?'));
    }
    // An outpoint names its transaction.
    const std::string_view withoutIndex = text.substr(0, text.find(':'));
    if (withoutIndex.size() == 2 * Hash256::size)
        if (const auto id = Hash256::fromDisplay(withoutIndex)) return OpenedId{*id};

    std::string packed;
    for (const char c : text)
        if (!isSpace(c)) packed += c;
    if (packed.size() >= 2 && packed.size() % 2 == 0)
        if (const auto bytes = fromHex(packed)) return openBytes(*bytes, true);

    auto script = addressToScript(text, network.address);
    if (script) return OpenedAddress{std::string(text), std::move(*script)};
    if (script.error().code == ErrorCode::WrongNetwork) return fail(script);
    if (text.size() > 20 && text.size() <= 100 && text.find(' ') == std::string_view::npos)
        return fail(script);
    return fail(ErrorCode::Malformed,
                "This is nothing that can be looked into. Open a transaction, PSBT, block or "
                "script (hex, base64 or a file), an address, or a transaction id.");
}

} // namespace

Result<Thing> openThing(ByteSpan given, const NetworkParams& network) {
    if (given.size() > maxThingBytes)
        return fail(ErrorCode::TooLarge, "This is larger than any transaction, PSBT or block can be.");
    if (!isText(given)) return openBytes(given, false);
    const std::string_view text = trimmed(asText(given));
    if (text.empty()) return fail(ErrorCode::InvalidArgument, "There is nothing in it.");
    return openText(text, network);
}

} // namespace zon

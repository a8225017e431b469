#pragma once

#include "core/inspect/facts.h"
#include "core/inspect/inspection.h"
#include "core/script/standard.h"

#include <string>
#include <string_view>

// How an inspection puts things. Shared by the files of this folder.
namespace zon {

inline constexpr std::string_view unknownHere = "unknown to this wallet";

/// "1.5 ZON", or the same covered.
class Money {
public:
    explicit Money(bool masked) : masked_(masked) {}

    bool masked() const { return masked_; }
    std::string operator()(Amount amount) const;
    std::string operator()(const std::optional<Amount>& amount) const;
    /// Without the unit.
    std::string number(Amount amount) const;

private:
    bool masked_;
};

/// "48,212".
std::string grouped(std::int64_t number);
/// "1 input", "2 inputs".
std::string counted(std::size_t n, std::string_view one, std::string_view many);
/// "2026-11-25 08:30:00 UTC".
std::string timeText(std::int64_t seconds);
/// The beginning and the end of something long: "8c1e5f0a…d2b94e77".
std::string shortened(std::string_view text, std::size_t keep = 8);

/// "P2WPKH", "P2TR", "OP_RETURN", …: the name that people in the field use.
std::string_view kindName(ScriptType type);
/// What it demands of who wants to spend it, as a sentence.
std::string_view kindSentence(ScriptType type);
/// Its address, or what stands in its place.
std::string placeName(const Script& script, const Facts& facts);

/// "block 500,000" or a time; "not locked" for 0.
std::string lockTimeText(std::uint32_t lockTime);
/// What an input's sequence number says, in sentences.
std::string sequenceSentence(std::uint32_t sequence, const Transaction& tx);

/// What a signature with this hash type commits to, as a sentence.
std::string commitment(std::uint8_t hashType, std::uint32_t input, bool taproot);

} // namespace zon

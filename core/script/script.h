#pragma once

#include "core/script/opcodes.h"
#include "core/util/bytes.h"

#include <cstddef>
#include <optional>
#include <string>

namespace zon {

inline constexpr std::size_t maxScriptSize = 10'000;     ///< of a script that is run, outside tapscript
inline constexpr std::size_t maxScriptElementSize = 520; ///< of one stack element
inline constexpr int maxOpsPerScript = 201;              ///< outside tapscript
inline constexpr int maxKeysPerMultisig = 20;            ///< OP_CHECKMULTISIG
inline constexpr std::size_t maxStackSize = 1'000;       ///< stack and alternative stack together

/// One step of a script, viewed in place: valid while the script is.
struct Instruction {
    Opcode opcode = OP_INVALIDOPCODE;
    ByteSpan data;          ///< what a push pushes (empty for OP_0, OP_1NEGATE and OP_1 to OP_16)
    std::size_t offset = 0; ///< of the opcode in the script
    std::size_t end = 0;    ///< of the next instruction

    bool isPush() const { return opcode <= OP_16; } ///< as Bitcoin Core counts: OP_RESERVED too
};

/// Walks through a script. Scripts are arbitrary bytes: a push may claim more than there is.
class ScriptReader {
public:
    explicit ScriptReader(ByteSpan script) : script_(script) {}

    /// Nothing at the end and at an instruction that is cut off; failed() tells them apart.
    std::optional<Instruction> next();
    bool atEnd() const { return position_ == script_.size(); }
    bool failed() const { return failed_; }
    std::size_t position() const { return position_; }
    /// After failed(): behind the opcode and the length bytes that could still be read. Legacy signatures
    /// hash a cut-off script up to here.
    std::size_t stoppedAt() const { return stoppedAt_; }

private:
    ByteSpan script_;
    std::size_t position_ = 0;
    std::size_t stoppedAt_ = 0;
    bool failed_ = false;
};

/// A witness program: what a segwit output (BIP141) commits to.
struct WitnessProgram {
    int version = 0;  ///< 0 to 16
    ByteSpan program; ///< 2 to 40 bytes inside the script it was read from
};

/// Whether a script holds nothing but pushes; as in Bitcoin Core, OP_RESERVED counts as one.
bool isPushOnly(ByteSpan script);

/// A script: any bytes. What they mean is decided when they are run or classified.
class Script {
public:
    Script() = default;
    explicit Script(Bytes bytes) : bytes_(std::move(bytes)) {}
    explicit Script(ByteSpan bytes) : bytes_(bytes.begin(), bytes.end()) {}

    const Bytes& bytes() const { return bytes_; }
    ByteSpan span() const { return bytes_; }
    std::size_t size() const { return bytes_.size(); }
    bool empty() const { return bytes_.empty(); }
    std::uint8_t operator[](std::size_t i) const { return bytes_[i]; }
    ScriptReader reader() const { return ScriptReader(bytes_); }

    // Building: Script().op(OP_HASH160).push(hash).op(OP_EQUAL)
    Script& op(Opcode opcode);
    /// A push of these bytes with the shortest length prefix, even where OP_N would be shorter still.
    Script& push(ByteSpan data);
    /// A push in the one form that MINIMALDATA allows: OP_0, OP_1NEGATE and OP_1 to OP_16 where they fit.
    Script& pushMinimal(ByteSpan data);
    /// A number: OP_1NEGATE, OP_0 to OP_16, or the push of its shortest encoding.
    Script& number(std::int64_t n);
    Script& append(const Script& other);

    // What kind of output it is, by shape alone (standard.h classifies all kinds)
    bool isP2pkh() const;
    bool isP2sh() const;
    bool isP2wpkh() const;
    bool isP2wsh() const;
    bool isP2tr() const;
    bool isPayToAnchor() const;
    /// Points into this script.
    std::optional<WitnessProgram> witnessProgram() const;

    bool isPushOnly() const { return zon::isPushOnly(bytes_); }
    /// Can never be spent, so a node doesn't keep it: begins with OP_RETURN or is over the size limit.
    bool isUnspendable() const;
    /// The signature checks that it could do: `accurate` counts OP_CHECKMULTISIG with its number of keys
    /// where a small number stands before it, otherwise as 20.
    unsigned countSigOps(bool accurate) const;

    friend auto operator<=>(const Script&, const Script&) = default;
    friend bool operator==(const Script&, const Script&) = default;

private:
    Bytes bytes_;
};

/// Whether `data` was pushed with the shortest opcode there is for it (BIP62 rule 3).
bool isMinimalPush(Opcode opcode, ByteSpan data);

/// For people: "OP_DUP OP_HASH160 89abcdef… OP_EQUALVERIFY OP_CHECKSIG"; pushes in hex. A cut-off end is
/// shown as "[cut off: …]".
std::string disassemble(ByteSpan script);
inline std::string disassemble(const Script& script) {
    return disassemble(script.span());
}

} // namespace zon

template <>
struct std::hash<zon::Script> {
    std::size_t operator()(const zon::Script& script) const noexcept {
        return std::hash<std::string_view>{}(zon::asText(script.span()));
    }
};

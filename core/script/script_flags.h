#pragma once

#include "core/util/error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zon {

/// Which rules apply when a script is run. Every flag is a soft fork: what passes with more flags passes with
/// fewer. Names are Bitcoin Core's without SCRIPT_VERIFY_.
enum class ScriptFlag : std::uint32_t {
    P2SH = 1u << 0,      ///< BIP16
    STRICTENC = 1u << 1, ///< strict DER, defined hash types, keys that are 02/03/04
    DERSIG = 1u << 2,    ///< BIP66: strict DER
    LOW_S = 1u << 3,
    NULLDUMMY = 1u << 4, ///< BIP147: OP_CHECKMULTISIG's extra element is empty
    SIGPUSHONLY = 1u << 5,
    MINIMALDATA = 1u << 6, ///< shortest pushes and numbers
    DISCOURAGE_UPGRADABLE_NOPS = 1u << 7,
    CLEANSTACK = 1u << 8,           ///< exactly one element is left
    CHECKLOCKTIMEVERIFY = 1u << 9,  ///< BIP65
    CHECKSEQUENCEVERIFY = 1u << 10, ///< BIP112
    WITNESS = 1u << 11,             ///< BIP141
    DISCOURAGE_UPGRADABLE_WITNESS_PROGRAM = 1u << 12,
    MINIMALIF = 1u << 13, ///< in version 0; always in tapscript
    NULLFAIL = 1u << 14,  ///< a failing signature is empty
    WITNESS_PUBKEYTYPE = 1u << 15,
    CONST_SCRIPTCODE = 1u << 16, ///< no OP_CODESEPARATOR and no signature inside a legacy script
    TAPROOT = 1u << 17,          ///< BIP341 and BIP342
    DISCOURAGE_UPGRADABLE_TAPROOT_VERSION = 1u << 18,
    DISCOURAGE_OP_SUCCESS = 1u << 19,
    DISCOURAGE_UPGRADABLE_PUBKEYTYPE = 1u << 20,
};

/// A set of flags.
class ScriptFlags {
public:
    constexpr ScriptFlags() = default;
    constexpr ScriptFlags(ScriptFlag flag) : bits_(static_cast<std::uint32_t>(flag)) {}

    constexpr bool has(ScriptFlag flag) const { return (bits_ & static_cast<std::uint32_t>(flag)) != 0; }
    constexpr ScriptFlags without(ScriptFlags other) const { return ScriptFlags(bits_ & ~other.bits_); }
    constexpr std::uint32_t bits() const { return bits_; }

    friend constexpr ScriptFlags operator|(ScriptFlags a, ScriptFlags b) {
        return ScriptFlags(a.bits_ | b.bits_);
    }
    friend constexpr bool operator==(ScriptFlags, ScriptFlags) = default;

    /// With the flags that these can't be soft forks without: CLEANSTACK needs WITNESS, and WITNESS needs
    /// P2SH. Everything that runs a script adds them.
    constexpr ScriptFlags withImplied() const;

private:
    explicit constexpr ScriptFlags(std::uint32_t bits) : bits_(bits) {}

    std::uint32_t bits_ = 0;
};

constexpr ScriptFlags operator|(ScriptFlag a, ScriptFlag b) {
    return ScriptFlags(a) | ScriptFlags(b);
}

constexpr ScriptFlags ScriptFlags::withImplied() const {
    ScriptFlags flags = *this;
    if (flags.has(ScriptFlag::CLEANSTACK)) flags = flags | ScriptFlag::WITNESS;
    if (flags.has(ScriptFlag::WITNESS)) flags = flags | ScriptFlag::P2SH;
    return flags;
}

/// What blocks must obey on every network of ours (all soft forks are active from the start).
inline constexpr ScriptFlags consensusFlags =
    ScriptFlag::P2SH | ScriptFlag::DERSIG | ScriptFlag::NULLDUMMY | ScriptFlag::CHECKLOCKTIMEVERIFY
    | ScriptFlag::CHECKSEQUENCEVERIFY | ScriptFlag::WITNESS | ScriptFlag::TAPROOT;

/// What nodes relay: consensus and everything that keeps transactions from being changed by others.
inline constexpr ScriptFlags standardFlags =
    consensusFlags | ScriptFlag::STRICTENC | ScriptFlag::MINIMALDATA | ScriptFlag::DISCOURAGE_UPGRADABLE_NOPS
    | ScriptFlag::CLEANSTACK | ScriptFlag::MINIMALIF | ScriptFlag::NULLFAIL | ScriptFlag::LOW_S
    | ScriptFlag::DISCOURAGE_UPGRADABLE_WITNESS_PROGRAM | ScriptFlag::WITNESS_PUBKEYTYPE
    | ScriptFlag::CONST_SCRIPTCODE | ScriptFlag::DISCOURAGE_UPGRADABLE_TAPROOT_VERSION
    | ScriptFlag::DISCOURAGE_OP_SUCCESS | ScriptFlag::DISCOURAGE_UPGRADABLE_PUBKEYTYPE;

/// "P2SH", "DERSIG", …; also "NONE". An unknown name is refused with the names there are.
Result<ScriptFlags> scriptFlagByName(std::string_view name);
/// The names of the flags in a set, in the order of their bits.
std::vector<std::string_view> scriptFlagNames(ScriptFlags flags);
/// Every flag there is.
ScriptFlags allScriptFlags();

} // namespace zon

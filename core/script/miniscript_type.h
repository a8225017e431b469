#pragma once

#include "core/util/error.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace zon {

/// What a miniscript expression compiles to decides which script it can be part of.
enum class MiniscriptContext : std::uint8_t { P2wsh, Tapscript };

/// The building blocks of miniscript (BIP379). `pk`, `pkh`, `and_n`, `t:`, `l:` and `u:` are short for
/// combinations of these.
enum class Fragment : std::uint8_t {
    False,
    True,
    PkK,
    PkH,
    Older,
    After,
    Sha256Lock,
    Hash256Lock,
    Ripemd160Lock,
    Hash160Lock,
    WrapA,
    WrapS,
    WrapC,
    WrapD,
    WrapV,
    WrapJ,
    WrapN,
    AndV,
    AndB,
    OrB,
    OrC,
    OrD,
    OrI,
    AndOr,
    Thresh,
    Multi,  ///< P2WSH only
    MultiA, ///< tapscript only
};

/// "and_v", "pk_k", "v:", …
std::string_view fragmentName(Fragment fragment);

/// The type and the properties of an expression, a letter each. Correctness (what fits into what):
/// B leaves a value, V leaves nothing or aborts, K leaves a key, W is a B that works below the top element;
/// z and o take exactly no and one element, n never needs a zero on top, d can be left unsatisfied by anyone,
/// u leaves exactly 1. Malleability (what strangers can change): s satisfied only with a signature, f left
/// unsatisfied only with a signature, e exactly one way for strangers to leave it unsatisfied, m satisfied
/// without malleability. Others: x the last opcode has no VERIFY form, g/h holds a relative lock in
/// time/blocks, i/j an absolute one in time/height, k mixes no kinds of lock on one path.
class MiniscriptType {
public:
    constexpr MiniscriptType() = default;
    explicit constexpr MiniscriptType(std::string_view letters) {
        for (const char c : letters)
            bits_ |= bit(c);
    }

    constexpr bool has(MiniscriptType all) const { return (bits_ & all.bits_) == all.bits_; }
    /// B, V, K or W; 0 when it is none of them.
    char base() const;
    constexpr MiniscriptType when(bool condition) const { return condition ? *this : MiniscriptType(); }

    friend constexpr MiniscriptType operator|(MiniscriptType a, MiniscriptType b) {
        a.bits_ |= b.bits_;
        return a;
    }
    friend constexpr MiniscriptType operator&(MiniscriptType a, MiniscriptType b) {
        a.bits_ &= b.bits_;
        return a;
    }
    friend constexpr bool operator==(MiniscriptType, MiniscriptType) = default;

private:
    static constexpr std::uint32_t bit(char letter) {
        return std::uint32_t{1} << std::string_view("BVKWzonduefsmxghijk").find(letter);
    }

    std::uint32_t bits_ = 0;
};

/// "Bdu"_type: the letters at compile time.
consteval MiniscriptType operator""_type(const char* letters, std::size_t size) {
    return MiniscriptType(std::string_view(letters, size));
}

/// What the type rules ask about an expression besides its parts.
struct FragmentFacts {
    Fragment fragment;
    std::uint32_t k = 0; ///< of older, after and thresh
    MiniscriptContext context;
};

/// The type of a fragment over these parts (BIP379's tables). The error is a sentence without its first
/// words, for who knows where it is: which part doesn't fit, and what would help.
std::expected<MiniscriptType, std::string> typeOf(const FragmentFacts& facts,
                                                  std::span<const MiniscriptType> parts);

} // namespace zon

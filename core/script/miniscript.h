#pragma once

#include "core/script/miniscript_type.h"
#include "core/script/script.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zon {

/// One expression of a miniscript. Parts and keys are numbers: of nodes before this one, and of keys in the
/// list that whoever holds the miniscript keeps.
struct MiniscriptNode {
    Fragment fragment = Fragment::False;
    std::uint32_t k = 0;              ///< of older, after, thresh, multi and multi_a
    std::vector<std::uint32_t> parts; ///< numbers of nodes
    std::vector<std::uint32_t> keys;  ///< numbers of keys
    Bytes hash;                       ///< of the four kinds of hash lock
    std::size_t position = 0;         ///< where it begins in the text (or script) that it was read from
    MiniscriptType type;
};

/// The most that any non-malleable satisfaction can need. Nothing where there is no satisfaction at all.
struct MiniscriptLimits {
    std::size_t scriptSize = 0;
    std::optional<std::uint32_t> operations;    ///< as consensus counts them: up to 201 in P2WSH
    std::optional<std::uint32_t> stackElements; ///< in the witness, without the script
    std::optional<std::uint32_t> stackWhileRun; ///< the deepest the stack gets
    std::optional<std::uint32_t> witnessSize;   ///< bytes of these elements with their lengths
};

/// A script written so that it can be analysed, combined and satisfied by programs (BIP379). A value whose
/// type rules hold: what can't be typed can't be made.
///
/// Nodes stand in a list, parts before the whole, so that every walk is a loop: however deep an expression is
/// nested, nothing here recurses. Keys are kept outside, because a descriptor's change with the index.
class Miniscript {
public:
    static constexpr std::size_t maxNodes = 50'000; ///< more than fit into any script that nodes relay
    static constexpr std::size_t maxThreshParts = 1'000;

    /// Turns the text of a key into its number. `offset` is where it stands, for the error.
    using KeyReader = std::function<Result<std::uint32_t>(std::string_view key, std::size_t offset)>;

    /// The expression that begins at `offset` of `text`; afterwards `offset` is behind it. Errors say where
    /// and why, counted from the beginning of `text`.
    static Result<Miniscript> parse(std::string_view text, std::size_t& offset, MiniscriptContext context,
                                    const KeyReader& readKey);

    MiniscriptContext context() const { return context_; }
    const std::vector<MiniscriptNode>& nodes() const { return nodes_; }
    const MiniscriptNode& root() const { return nodes_.back(); }
    MiniscriptType type() const { return root().type; }

    /// `keys`: as scripts hold them, 33 bytes in P2WSH and 32 in tapscript; 20 bytes stand for a key of which
    /// only the hash is known (for pk_h).
    Script compile(std::span<const Bytes> keys) const;
    /// With pk, pkh, and_n, t:, l: and u: where they fit.
    std::string toString(std::span<const std::string> keys) const;

    MiniscriptLimits limits() const;

    /// Whether money may be sent to it: it is a whole script (type B), within all limits, can be satisfied,
    /// always needs a signature, can't be malleated, and mixes no kinds of lock on a path. The error says
    /// which part isn't so, and why that matters. Keys must differ (`keys`: anything that identifies them).
    std::optional<Error> whyNotSafe(std::span<const Bytes> keys) const;

private:
    friend class MiniscriptBuilder;
    explicit Miniscript(MiniscriptContext context) : context_(context) {}

    MiniscriptContext context_;
    std::vector<MiniscriptNode> nodes_;
};

/// A miniscript with its keys.
struct KeyedMiniscript {
    Miniscript script;
    std::vector<Bytes> keys;

    Script compile() const { return script.compile(keys); }
    std::string toString() const;
};

/// A whole text with keys in hex: 33 bytes, in tapscript also 32.
Result<KeyedMiniscript> parseMiniscript(std::string_view text, MiniscriptContext context);

/// Reads a miniscript back from its script. Every script has at most one meaning; scripts that are no
/// miniscript are refused with the byte where it ends being one.
Result<KeyedMiniscript> decodeMiniscript(const Script& script, MiniscriptContext context);

} // namespace zon

#pragma once

#include "core/script/key_expression.h"
#include "core/script/miniscript.h"
#include "core/script/tap_tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zon {

/// What a script expression of a descriptor is (BIP381 to BIP387).
enum class DescriptorKind : std::uint8_t {
    Pk,
    Pkh,
    Wpkh,
    Sh,
    Wsh,
    Tr,
    RawTr, ///< a taproot output key as it is, without a tweak
    Multi,
    SortedMulti,
    MultiA,
    SortedMultiA,
    Combo,
    Addr,
    Raw,
    Miniscript, ///< in wsh() and tr()
};

/// One script expression with what is in it.
struct DescriptorNode {
    DescriptorKind kind = DescriptorKind::Raw;
    std::vector<KeyExpression> keys;   ///< tr: the internal key; miniscript: in the order of its numbers
    std::uint32_t required = 0;        ///< of the multis
    std::vector<DescriptorNode> inner; ///< sh and wsh: one; tr: the leaves, depth first
    std::vector<std::uint8_t> depths;  ///< tr: of each leaf
    Script script;                     ///< addr and raw
    std::string address;               ///< addr: as it was written
    std::optional<Miniscript> miniscript;
};

/// What a taproot output commits to: all that is needed to sign for it.
struct TaprootOutput {
    XOnlyKey internalKey;
    std::optional<Digest32> merkleRoot; ///< nothing: no scripts
    std::vector<TapTreeLeaf> tree;      ///< depth first, as written
    std::vector<ControlBlock> controls; ///< for each leaf: last in the witness of a spend
};

/// An output that a descriptor describes, with what is needed to spend it.
struct DescriptorOutput {
    Script scriptPubKey;
    std::optional<Script> redeemScript;   ///< what P2SH hashes
    std::optional<Script> witnessScript;  ///< what P2WSH hashes
    std::optional<TaprootOutput> taproot; ///< internal key, leaves, control blocks
    std::vector<DerivedKey> keys;         ///< of all scripts, in the order of the text
};

/// A description of scripts: which there are, and how to spend them (BIP380). A value.
class Descriptor {
public:
    static constexpr std::size_t maxLength = 400'000; ///< characters: room for a thousand keys with origins
    static constexpr std::uint32_t maxIndex = 0x7fffffff;

    /// The checksum may be left out, but if it is there it must be right. Every refusal says at which
    /// character and why.
    ///
    /// Threat: whoever gives a descriptor chooses where money goes and who can take it. So what Bitcoin Core
    /// refuses is refused here: scripts that can't be spent or relayed, miniscript that isn't safe
    /// (Miniscript::whyNotSafe), keys and addresses of another network. Length and depth are bounded.
    static Result<Descriptor> parse(std::string_view text, const DescriptorNetwork& network,
                                    PrivateKeys privateKeys = PrivateKeys::Refuse);

    const DescriptorNode& root() const { return root_; }

    /// Whether it describes another output for each index (some key has a `*`).
    bool isRange() const;
    /// How many descriptors a multipath one (BIP389) stands for; usually receive and change.
    std::size_t pathCount() const;
    bool hasPrivateKeys() const;
    /// The descriptor for one path of a multipath one.
    Descriptor singlePath(std::size_t path) const;

    /// The outputs at this index (up to maxIndex; without meaning when it is no range): one, or with combo()
    /// the two or four that its key can have. Fails where only a private key could derive.
    Result<std::vector<DescriptorOutput>> expand(std::uint32_t index, std::size_t path = 0) const;

    /// With checksum. Private keys are written as the public ones.
    std::string toString() const;

private:
    explicit Descriptor(DescriptorNode root) : root_(std::move(root)) {}

    DescriptorNode root_;
};

/// All keys in an expression, those inside included, in the order of the text.
std::vector<const KeyExpression*> keysOf(const DescriptorNode& node);

} // namespace zon

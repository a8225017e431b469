#pragma once

#include "core/chain/active_chain.h"
#include "core/chain/header_rules.h"
#include "core/util/clock.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace zon {

/// Bounds on what outsiders can make us keep.
struct HeaderTreeLimits {
    std::size_t sideHeaders = 32'768;   ///< on all side branches together (about 200 bytes each)
    std::size_t heldMessages = 4;       ///< messages waiting for our clock
    std::size_t fullHeaders = 32'768;   ///< of the active chain's end, kept with all 80 bytes
    std::size_t condemnedHashes = 1024; ///< blocks found to be invalid
};

/// How the active chain changed: go back to forkHeight, then forward.
struct ChainChange {
    std::int32_t forkHeight = 0; ///< the highest block that was and is in the chain
    std::int32_t disconnected = 0;
    std::int32_t connected = 0;

    bool isReorg() const { return disconnected > 0; }
    friend bool operator==(const ChainChange&, const ChainChange&) = default;
};

/// The first header of a message that was not taken up.
struct HeaderRefusal {
    HeaderFault fault = HeaderFault::None;
    std::int32_t height = -1; ///< -1 when it has none, because its parent is not known
    BlockHash hash;

    friend bool operator==(const HeaderRefusal&, const HeaderRefusal&) = default;
};

struct AddedHeaders {
    std::size_t known = 0;                ///< had been there before
    std::size_t added = 0;                ///< new, in the active chain or aside
    std::optional<HeaderRefusal> refusal; ///< headers behind it were not looked at
    std::optional<ChainChange> change;    ///< nothing: the tip is where it was
    BlockHash lastHash;                   ///< of the last header known or added; null when there was none
    std::int32_t lastHeight = -1;
    ChainWork lastWork; ///< of the branch up to there, to be compared with work()
};

/// All headers we know: the active chain (most work; first seen on a tie) and, bounded, the branches aside.
///
/// Threat: headers come from anybody, and near the genesis block of a network with an easy limit they cost
/// nothing. So: every header is judged by the retarget of its own branch before it is kept; branches with
/// less work than ours share a fixed number of places, out of which those with the least work are pushed
/// first; messages from the future wait in a fixed number of places.
///
/// Not thread-safe: lives on the engine's thread. `params` must outlive it.
class HeaderTree {
public:
    explicit HeaderTree(const NetworkParams& params, HeaderTreeLimits limits = {});

    /// Appends headers that this program verified before and kept in its own authenticated store: only that
    /// they link is checked. n × 80 bytes, from height() + 1 on. Corrupt when they don't link.
    Result<void> load(ByteSpan headers);
    /// Says beforehand how many headers will be loaded in all. Costs 8 bytes each.
    void expect(std::size_t headers) { active_.reserve(headers); }

    /// Takes up what a peer sent: any number of headers of 80 bytes, which must link to each other.
    AddedHeaders add(ByteSpan headers, UnixTime now);

    /// When the first held message may be looked at again; nothing when none is held.
    std::optional<UnixTime> heldUntil() const;
    /// Adds the held messages whose time has come.
    std::vector<AddedHeaders> recheckHeld(UnixTime now);

    /// Marks a block as invalid (its header was right, its content breaks a rule that no copy can mend) and
    /// goes over to the best branch without it. Nothing when the active chain did not change. The genesis
    /// block and blocks under an anchor can't be condemned.
    std::optional<ChainChange> condemn(const BlockHash& hash);

    /// The active chain.
    const ActiveChain& active() const { return active_; }
    std::int32_t height() const { return active_.height(); }
    const BlockHash& tipHash() const { return active_.tipHash(); }
    const ChainWork& work() const { return active_.work(); }

    /// Whether the header is known, active or aside.
    bool contains(const BlockHash& hash) const;
    /// Of any known header.
    std::optional<std::int32_t> heightOf(const BlockHash& hash) const;
    /// The height where the branch of a known header leaves the active chain (its own, if it is in it).
    std::optional<std::int32_t> forkHeightOf(const BlockHash& hash) const;
    /// All 80 bytes, for headers aside and for the last `limits.fullHeaders` of the active chain.
    std::optional<BlockHeader> header(const BlockHash& hash) const;
    /// What the rules need to judge a child of any known header.
    std::optional<HeaderContext> contextAt(const BlockHash& hash) const;

    /// Hashes for getheaders: ten in a row from `from` (the tip when not given) back, then ever wider steps,
    /// then genesis. At most 101 (here about 30).
    std::vector<BlockHash> locator(const std::optional<BlockHash>& from = std::nullopt) const;

    std::size_t sideCount() const { return side_.size(); }
    const NetworkParams& params() const { return params_; }

private:
    struct SideHeader {
        BlockHeader header;
        std::int32_t height;
        ChainWork work; ///< up to here, from genesis
    };
    struct HeldMessage {
        Bytes headers;
        BlockHash first;
        UnixTime due;
    };
    using SideMap = std::unordered_map<BlockHash, SideHeader, SaltedHash>;

    const SideHeader* findSide(const BlockHash& hash) const;
    bool forksUnderAnchor(std::int32_t forkHeight) const;
    void takeUp(const HeaderContext& parent, const std::uint8_t* headers, const std::uint8_t* hashes,
                std::size_t count, UnixTime now, AddedHeaders& result);
    void extendActive(const std::uint8_t* headers, const std::uint8_t* hashes, std::size_t count,
                      const HeaderContext& after, AddedHeaders& result);
    void putAside(const HeaderContext& parent, const std::uint8_t* headers, const std::uint8_t* hashes,
                  std::size_t count, AddedHeaders& result);
    ChainChange activate(const BlockHash& sideTip);
    void moveAside(std::int32_t forkHeight);
    void dropOrphans();
    void makeRoom();
    void hold(ByteSpan headers, const BlockHash& first, UnixTime due);

    const NetworkParams& params_;
    HeaderTreeLimits limits_;
    ActiveChain active_;
    SideMap side_;
    std::vector<HeldMessage> held_;
    std::unordered_set<BlockHash, SaltedHash> condemned_;
    Bytes hashes_; ///< scratch for a message's hashes, kept between calls
};

} // namespace zon

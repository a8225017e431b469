#pragma once

#include "core/sync/block_fetcher.h"
#include "core/sync/filter_header_chain.h"
#include "core/sync/peer_table.h"
#include "core/util/bytes.h"
#include "core/util/clock.h"

#include <optional>
#include <set>

namespace zon {

/// Two filters are claimed for one block: finds out which is a lie. Sans-IO.
///
/// Fetches the filter of the peer that contradicts us (the accuser), that of a peer that vouches for ours
/// (the defender), and the block, which proves what a filter must hold. How many peers say the one or the
/// other counts for nothing.
class FilterDispute {
public:
    static constexpr Seconds answerTimeout{10};

    enum class Verdict : std::uint8_t {
        Pending,
        AccuserWrong,  ///< proven: the accuser lies
        AccuserSilent, ///< it would not show the filter it claims
        OursWrong,     ///< proven: all who vouched for ours lie
        OursUnheld,    ///< nobody is left who could show ours
        Undecided,     ///< both may be right as far as the block shows
    };

    /// The first height at which they differ; `claimed`: the hash of the accuser's filter.
    FilterDispute(const FilterHeaderChain& chain, PeerTable& peers, PeerPort& port, std::int32_t height,
                  const BlockHash& block, PeerId accuser, const FilterHash& claimed, SteadyTime now);

    std::int32_t height() const { return height_; }
    const BlockHash& block() const { return block_; }
    PeerId accuser() const { return accuser_; }
    /// A sentence for the ban list.
    std::string evidence() const;

    /// True when the filter was asked for here.
    bool onFilter(PeerId peer, const CFilterMessage& message, SteadyTime now);
    void onBlock(const BlockRef& block) { data_ = block; }
    void peerGone(PeerId peer, SteadyTime now);
    void onTime(SteadyTime now);
    std::optional<SteadyTime> nextDeadline() const;
    void resetDeadlines(SteadyTime now);

    Verdict verdict() const;

private:
    void request(PeerId peer);
    void callDefender(SteadyTime now);

    const FilterHeaderChain& chain_;
    PeerTable& peers_;
    PeerPort& port_;
    std::int32_t height_;
    BlockHash block_;
    PeerId accuser_;
    FilterHash claimed_;
    bool accuserSilent_ = false;
    bool accuserContradictsItself_ = false;
    std::optional<Bytes> accuserFilter_;
    std::optional<SteadyTime> accuserDeadline_;
    std::optional<PeerId> defender_;
    std::set<PeerId> calledDefenders_;
    std::optional<Bytes> ourFilter_;
    std::optional<SteadyTime> defenderDeadline_;
    bool noDefender_ = false;
    BlockRef data_;
};

} // namespace zon

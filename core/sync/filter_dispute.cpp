#include "core/sync/filter_dispute.h"

#include "core/sync/filter_proof.h"

#include <string>

namespace zon {

FilterDispute::FilterDispute(const FilterHeaderChain& chain, PeerTable& peers, PeerPort& port,
                             std::int32_t height, const BlockHash& block, PeerId accuser,
                             const FilterHash& claimed, SteadyTime now)
    : chain_(chain),
      peers_(peers),
      port_(port),
      height_(height),
      block_(block),
      accuser_(accuser),
      claimed_(claimed) {
    request(accuser_);
    accuserDeadline_ = now + answerTimeout;
    callDefender(now);
}

std::string FilterDispute::evidence() const {
    return "Its filter of block " + std::to_string(height_) + " (" + block_.display()
           + ") leaves out scripts that the block has.";
}

void FilterDispute::request(PeerId peer) {
    port_.send(peer, GetCFiltersMessage{basicFilterType, static_cast<std::uint32_t>(height_), block_});
}

void FilterDispute::callDefender(SteadyTime now) {
    defender_.reset();
    defenderDeadline_.reset();
    for (SyncPeer* peer : peers_.all()) {
        if (peer->id == accuser_ || peer->vouchedTo < height_ || calledDefenders_.contains(peer->id))
            continue;
        defender_ = peer->id;
        calledDefenders_.insert(peer->id);
        defenderDeadline_ = now + answerTimeout;
        request(peer->id);
        return;
    }
    noDefender_ = true;
}

bool FilterDispute::onFilter(PeerId peer, const CFilterMessage& message, SteadyTime now) {
    if (message.blockHash != block_) return false;
    if (peer == accuser_ && accuserDeadline_) {
        accuserDeadline_.reset();
        accuserContradictsItself_ = filterHash(message.filter) != claimed_;
        accuserFilter_ = message.filter;
        return true;
    }
    if (peer == defender_ && defenderDeadline_) {
        if (chain_.fits(height_, filterHash(message.filter))) {
            defenderDeadline_.reset();
            ourFilter_ = message.filter;
        } else {
            port_.punish(peer, Misconduct::Lie,
                         "Its filter of block " + std::to_string(height_)
                             + " is not the one it vouched for with its filter headers.");
            callDefender(now);
        }
        return true;
    }
    return false;
}

void FilterDispute::peerGone(PeerId peer, SteadyTime now) {
    if (peer == accuser_ && !accuserFilter_) accuserSilent_ = true;
    if (peer == defender_ && !ourFilter_) callDefender(now);
}

void FilterDispute::onTime(SteadyTime now) {
    if (accuserDeadline_ && *accuserDeadline_ <= now) {
        accuserDeadline_.reset();
        accuserSilent_ = true;
    }
    if (defenderDeadline_ && *defenderDeadline_ <= now) callDefender(now);
}

std::optional<SteadyTime> FilterDispute::nextDeadline() const {
    if (accuserDeadline_ && defenderDeadline_) return std::min(*accuserDeadline_, *defenderDeadline_);
    return accuserDeadline_ ? accuserDeadline_ : defenderDeadline_;
}

void FilterDispute::resetDeadlines(SteadyTime now) {
    if (accuserDeadline_) accuserDeadline_ = now + answerTimeout;
    if (defenderDeadline_) defenderDeadline_ = now + answerTimeout;
}

FilterDispute::Verdict FilterDispute::verdict() const {
    if (accuserContradictsItself_) return Verdict::AccuserWrong;
    if (accuserSilent_) return Verdict::AccuserSilent;
    if (!accuserFilter_ || !data_) return Verdict::Pending;
    if (const auto exact = filterFromBlockAlone(*data_); exact && *exact == *accuserFilter_)
        return Verdict::OursWrong; // the two differ, and this one is what the block makes
    else if (exact && chain_.fits(height_, filterHash(*exact)))
        return Verdict::AccuserWrong;
    if (filterProvenWrong(*accuserFilter_, block_, *data_)) return Verdict::AccuserWrong;
    if (!ourFilter_) return noDefender_ ? Verdict::OursUnheld : Verdict::Pending;
    return filterProvenWrong(*ourFilter_, block_, *data_) ? Verdict::OursWrong : Verdict::Undecided;
}

} // namespace zon

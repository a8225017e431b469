#pragma once

#include "core/contracts/evidence.h"

namespace zon::contracts {

/// Where a contract, or one output of it, stands.
enum class ContractState : std::uint8_t {
    Draft,      ///< nobody signed
    Proposed,   ///< some signed
    Accepted,   ///< all signed
    Funding,    ///< the money was seen, but is not yet min_conf blocks deep
    Funded,     ///< it is, and came in time
    Void,       ///< not accepted or not funded in time; money that came too late goes back
    Delivered,  ///< the seller says so, or has shown the secret in a transaction that is in no block yet
    Disputed,   ///< buyer or seller says so
    Refundable, ///< the buyer can take the money back alone
    Released,   ///< spent by buyer and seller, or by the seller with the secret
    Resolved,   ///< spent with the arbiter
    Refunded,   ///< spent by the buyer alone
    Settled,    ///< milestones that ended in different ways
};
/// "draft", "proposed", …
std::string_view stateName(ContractState state);
/// Nothing is left to be done.
bool isClosed(ContractState state);

struct OutputStatus {
    ContractState state = ContractState::Draft;
    bool moneyInside = false;         ///< the escrow holds it now, in a block or on its way
    std::int32_t confirmations = 0;   ///< of the funding
    bool refundOpen = false;          ///< the buyer alone could spend it in the next block
    bool arbiterMayAct = false;       ///< the arbiter with one side could
    std::optional<SpendPath> closing; ///< a spend was seen that is in no block yet
};

struct ContractStatus {
    ContractState state = ContractState::Draft;
    std::vector<OutputStatus> outputs;
};

/// The state that follows from the evidence, whatever was said before: so a reorganisation needs nothing but
/// changed evidence. A pure function, cheap enough for every contract at every block.
///
/// Times are median times past: a transaction with lock time T can be in the next block when the tip's is
/// later than T (BIP113). Funding counts as in time when the median time of its block is not later than
/// fund_by.
ContractStatus statusOf(const Contract& contract, const Evidence& evidence, const ChainMoment& tip);

/// Whether a transaction under these locks could be in the next block.
bool locksAreOpen(const PathRules& rules, const FundingSeen& funding, const ChainMoment& tip);

} // namespace zon::contracts

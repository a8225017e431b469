#pragma once

#include "core/contracts/state.h"

#include <string>

namespace zon::contracts {

/// What somebody can do next.
enum class Action : std::uint8_t {
    Sign,
    Fund,     ///< pay the exact amounts to the exact scripts
    Wait,     ///< for blocks
    Deliver,  ///< the goods, and say so
    Reveal,   ///< the secret, and be paid by it
    Release,  ///< inspect, then sign the payment to the seller
    Decide,   ///< the arbiter, with one side
    Refund,   ///< take the money back alone
    SendBack, ///< sign money back that came too late
};
/// "sign", "fund", …
std::string_view actionName(Action action);

struct Turn {
    Role role;
    Action action;
    std::size_t output = 0;

    friend bool operator==(const Turn&, const Turn&) = default;
};

/// Whose turn it is. The most urgent first; empty when the contract is closed or void.
std::vector<Turn> turnsOf(const Contract& contract, const Evidence& evidence, const ContractStatus& status);

/// What happens to `me` when everybody else falls silent, in a sentence with dates in UTC.
std::string ifTheyVanish(const Contract& contract, const ContractStatus& status, std::size_t n, Role me);

enum class DeadlineKind : std::uint8_t {
    AcceptBy,
    FundBy,
    DeliverBy,
    InspectBy,   ///< the buyer's agreed time to look ends
    ArbiterFrom, ///< E2
    RevealBy,    ///< E4: the seller shows the secret now or never
    RefundFrom,
};
/// "accept-by", …
std::string_view deadlineName(DeadlineKind kind);

struct Deadline {
    DeadlineKind kind;
    std::size_t output; ///< 0 for the first two
    UnixTime at;

    friend bool operator==(const Deadline&, const Deadline&) = default;
};

/// All of them, the earliest first. E5's is a number of blocks after the funding: not among them.
std::vector<Deadline> deadlinesOf(const Document& document);
inline std::vector<Deadline> deadlinesOf(const Contract& contract) {
    return deadlinesOf(contract.document());
}

/// Whether the buyer should pay now: everybody signed and a payment can still be in time.
Result<void> mayFund(const Contract& contract, const ContractStatus& status);

/// Whether the seller can ship without fear: funded, undisputed, and what is left until the buyer could take
/// the money back is enough for delivery, inspection and a dispute. `now` is the later of the clock and the
/// tip's median time.
Result<void> mayDeliver(const Contract& contract, const ContractStatus& status, std::size_t n, UnixTime now);

/// Whether the seller may show the secret (E4): not within revealMargin of the refund.
Result<void> mayReveal(const Contract& contract, const ContractStatus& status, std::size_t n, UnixTime now);

} // namespace zon::contracts

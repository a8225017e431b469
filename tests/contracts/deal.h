#pragma once

#include "core/contracts/verification.h"

namespace zon::test {

/// Three people with keys that are the same each time, and contracts between them, on regtest.
inline constexpr std::int64_t dealStart = 1'800'000'000; ///< when the deal is proposed

const NetworkParams& dealNetwork();
contracts::PartySecrets secretsOf(contracts::Role role, std::uint32_t account = 0);
contracts::Party partyOf(contracts::Role role, std::uint32_t account = 0);
Script payoutOf(contracts::Role role);

/// What a person would fill in: sound, without policies and scripts. Milestones are of E2 unless `simple`.
contracts::Document draftOf(contracts::Template kind, bool simple = false);
/// The secret of E4.
Bytes voucherSecret();

contracts::Agreement proposalOf(contracts::Template kind);
/// Signed by everybody.
contracts::Agreement agreementOf(contracts::Template kind);
contracts::Agreement signedByAll(contracts::Agreement agreement);
contracts::Contract contractOf(contracts::Template kind);

} // namespace zon::test

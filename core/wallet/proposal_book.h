#pragma once

#include "core/chain/params.h"
#include "core/script/psbt.h"
#include "core/store/proposal_rows.h"
#include "core/wallet/payment_builder.h"
#include "core/wallet/types.h"

#include <set>

namespace zon {

class WalletBook;

/// Payments that others still have to sign: kept in the profile, given out and taken back as PSBTs.
///
/// Threat: what comes back was in other people's hands. It is taken only into the payment whose inputs and
/// outputs it has; one that spends the same coins but pays somebody else is never mistaken for it, and what
/// is different is said. What a PSBT claims about coins of ours must be what the profile knows. No signature
/// is believed before the finished transaction was checked as a node would.
///
/// Cheap to make; on the engine's thread.
class ProposalBook {
public:
    ProposalBook(Database& db, WalletBook& wallets, const Clock& clock, const NetworkParams& params)
        : db_(db), wallets_(wallets), clock_(clock), params_(params) {}

    /// Keeps a payment; its coins are set aside.
    Result<ProposalId> add(WalletId wallet, const PaymentPlan& plan, const std::string& note);
    /// A PSBT as bytes, base64, or the frames of a Uniform Resource. Adds its signatures to the payment it
    /// belongs to, or becomes a new one when every input is a coin of one wallet. With `expected`, Rejected
    /// when it is another payment; the sentence says what is different.
    Result<ProposalId> take(ByteSpan bytesOrText, std::optional<ProposalId> expected = {});

    Result<std::vector<ProposalInfo>> all(std::optional<WalletId> wallet = {});
    Result<ProposalInfo> info(ProposalId id);
    Result<Psbt> psbt(ProposalId id);
    Result<WalletId> wallet(ProposalId id);
    /// After signing here. `by`: for the history, "Signed here with Main".
    Result<void> update(ProposalId id, const Psbt& psbt, const std::string& by);
    /// Forgets it; its coins are free again.
    Result<void> remove(ProposalId id);
    /// The recipients as they were named when it was prepared here.
    Result<std::vector<PaymentRecipient>> recipients(const Psbt& psbt, WalletId wallet);

    /// What all proposals spend.
    Result<std::set<OutPoint>> reservedCoins();

private:
    Result<ProposalInfo> describe(const ProposalRow& row, const std::vector<ProposalRow>& others);
    Result<WalletId> ownerOf(const Psbt& psbt);

    Database& db_;
    WalletBook& wallets_;
    const Clock& clock_;
    const NetworkParams& params_;
};

} // namespace zon

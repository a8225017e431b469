#include "core/engine/engine_impl.h"
#include "core/script/psbt_finalize.h"
#include "core/script/psbt_sign.h"
#include "core/wallet/approval.h"

namespace zon {

Result<void> Engine::Impl::checkRole(WalletId wallet, WalletAct act) {
    const auto role = profile_->wallets.role(wallet);
    if (!role) return fail(role);
    return allowed(*role, act);
}

Result<void> Engine::Impl::checkRole(ProposalId proposal, WalletAct act) {
    const auto wallet = profile_->proposals().wallet(proposal);
    if (!wallet) return fail(wallet);
    return checkRole(*wallet, act);
}

void Engine::Impl::setWalletRole(WalletId wallet, WalletRole role, SecretText password, Reply<void> reply) {
    withVault(std::move(password),
              [this, wallet, role, reply = std::move(reply)](Result<Vault> vault) mutable {
                  if (!vault) return reply(fail(vault));
                  OpenProfile& p = *profile_;
                  if (auto set = p.wallets.setRole(wallet, role); !set) return reply(fail(set));
                  // What was prepared before is not to be signed by who may no longer prepare, or the
                  // reverse.
                  std::erase_if(p.prepared, [&](const auto& one) { return one.second.wallet == wallet; });
                  tellWallets();
                  reply({});
              });
}

Result<ProposalInfo> Engine::Impl::proposePayment(PaymentId payment, const std::string& note) {
    OpenProfile& p = *profile_;
    const auto found = p.prepared.find(payment);
    if (found == p.prepared.end())
        return fail(ErrorCode::NotFound, "This payment is no longer prepared. Review it again.");
    if (found->second.order)
        return fail(ErrorCode::Unsupported,
                    "An order is paid at once: as a proposal nobody would know that it is paid already.");
    if (found->second.isHalf())
        return fail(ErrorCode::Unsupported,
                    "This is one half of a payment into an escrow: it can't be proposed alone.");
    const WalletId wallet = found->second.wallet;
    if (auto may = checkRole(wallet, WalletAct::Prepare); !may) return fail(may);
    const PaymentPlan& plan = found->second.plan;
    if (auto there = p.wallets.checkUnspent(wallet, plan); !there) return fail(there);
    const auto id = p.proposals().add(wallet, plan, note);
    if (!id) return fail(id);
    if (plan.changeAddress)
        if (auto taken = p.wallets.takeChange(*plan.changeAddress); !taken) return fail(taken);
    p.prepared.erase(found);
    return p.proposals().info(*id);
}

void Engine::Impl::signProposal(ProposalId proposal, SecretText password, Reply<ProposalInfo> reply) {
    withSpendingVault(
        std::move(password), [this, proposal, reply = std::move(reply)](Result<const Vault*> vault) mutable {
            if (!vault) return reply(fail(vault));
            OpenProfile& p = *profile_;
            const auto wallet = p.proposals().wallet(proposal);
            if (!wallet) return reply(fail(wallet));
            if (auto may = checkRole(*wallet, WalletAct::Sign); !may) return reply(fail(may));
            auto psbt = p.proposals().psbt(proposal);
            if (!psbt) return reply(fail(psbt));
            auto keys = p.wallets.signingKeys(*wallet, **vault);
            if (!keys) return reply(fail(keys));
            if (keys->empty())
                return reply(fail(ErrorCode::NotFound,
                                  "No wallet of this profile has a key for this payment. Give it "
                                  "to those who have."));
            struct Signed {
                Result<PsbtSignReport> report;
                Psbt psbt;
            };
            onPool(
                [psbt = std::move(*psbt), keys = std::move(*keys), now = clock_.now()]() mutable {
                    auto report = signPsbt(psbt, keys);
                    if (report)
                        if (const auto approved = addApprovals(psbt, keys, now); !approved)
                            report = fail(approved);
                    return Signed{std::move(report), std::move(psbt)};
                },
                [this, proposal, generation = generation_, reply = std::move(reply)](Signed done) mutable {
                    if (!done.report) return reply(fail(done.report));
                    if (generation != generation_)
                        return reply(
                            fail(ErrorCode::Cancelled, "The profile was closed, so nothing was signed."));
                    if (done.report->signatures == 0)
                        return reply(fail(ErrorCode::InvalidArgument,
                                          "Everything that can be signed here is signed."));
                    ProposalBook proposals = profile_->proposals();
                    if (auto kept = proposals.update(proposal, done.psbt, "Signed here."); !kept)
                        return reply(fail(kept));
                    reply(proposals.info(proposal));
                });
        });
}

Result<Txid> Engine::Impl::sendProposal(ProposalId proposal) {
    OpenProfile& p = *profile_;
    ProposalBook proposals = p.proposals();
    if (auto may = checkRole(proposal, WalletAct::Send); !may) return fail(may);
    auto psbt = proposals.psbt(proposal);
    if (!psbt) return fail(psbt);
    const auto report = finalizePsbt(*psbt);
    if (!report) return fail(report);
    if (!report->complete)
        return fail(ErrorCode::Rejected,
                    "It can't be sent yet: "
                        + (report->waiting.empty() ? "signatures are missing." : report->waiting.front()));
    auto tx = extractTransaction(*psbt);
    if (!tx) return fail(tx);
    const auto wallet = proposals.wallet(proposal);
    if (!wallet) return fail(wallet);
    const auto recipients = proposals.recipients(*psbt, *wallet);
    if (!recipients) return fail(recipients);
    if (auto recorded = p.wallets.recordPayment(*tx, *recipients); !recorded) return fail(recorded);
    if (auto removed = proposals.remove(proposal); !removed) return fail(removed);
    const Txid txid = tx->txid();
    const auto shared = std::make_shared<const Transaction>(std::move(*tx));
    p.deals.seen(shared, true);
    if (p.client) p.client->broadcast(shared);
    return txid;
}

} // namespace zon

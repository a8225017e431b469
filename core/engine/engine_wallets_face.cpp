#include "core/engine/engine_ask.h"
#include "core/wallet/payment_batch.h"

namespace zon {

void Engine::archiveWallet(WalletId wallet, bool archived, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done), [wallet, archived](Impl& impl, OpenProfile& p) {
        auto set = p.wallets.setArchived(wallet, archived);
        if (set) impl.tellWallets();
        return set;
    });
}

void Engine::setWalletRole(WalletId wallet, WalletRole role, SecretText password, Callback<void> done) {
    impl_->loop_.post([impl = impl_.get(), wallet, role, password = std::move(password),
                       reply = Reply<void>(std::move(done))]() mutable {
        if (const auto profile = impl->open(); !profile) return reply(fail(profile));
        impl->setWalletRole(wallet, role, std::move(password), std::move(reply));
    });
}

void Engine::orderWallets(std::vector<WalletId> order, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done), [order = std::move(order)](Impl& impl, OpenProfile& p) {
        auto set = p.wallets.setOrder(order);
        if (set) impl.tellWallets();
        return set;
    });
}

void Engine::setWalletBirthday(WalletId wallet, std::optional<UnixTime> birthday, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done), [wallet, birthday](Impl& impl, OpenProfile&) {
        return impl.setWalletBirthday(wallet, birthday);
    });
}

void Engine::previewImport(ImportWalletRequest request, Callback<ImportPreview> done) {
    askProfile<ImportPreview>(
        *impl_, std::move(done),
        [request = std::move(request)](Impl& impl, OpenProfile&) { return impl.previewImport(request); });
}

void Engine::importWallet(ImportWalletRequest request, Callback<WalletInfo> done) {
    askProfile<WalletInfo>(*impl_, std::move(done), [request = std::move(request)](Impl& impl, OpenProfile&) {
        return impl.importWallet(request);
    });
}

void Engine::exportWallet(WalletId wallet, WalletFormat format, Callback<std::string> done) {
    askProfile<std::string>(*impl_, std::move(done), [wallet, format](Impl&, OpenProfile& p) {
        return p.wallets.exported(wallet, format);
    });
}

void Engine::walletPolicy(WalletId wallet, Callback<std::vector<std::string>> done) {
    askProfile<std::vector<std::string>>(
        *impl_, std::move(done), [wallet](Impl&, OpenProfile& p) { return p.wallets.policy(wallet); });
}

void Engine::cosignerKey(WalletId wallet, SecretText password, Callback<std::string> done) {
    impl_->loop_.post([impl = impl_.get(), wallet, password = std::move(password),
                       reply = Reply<std::string>(std::move(done))]() mutable {
        if (const auto profile = impl->open(); !profile) return reply(fail(profile));
        impl->withVault(std::move(password),
                        [impl, wallet, reply = std::move(reply)](Result<Vault> vault) mutable {
                            if (!vault) return reply(fail(vault));
                            reply(impl->profile_->wallets.cosignerKey(wallet, *vault));
                        });
    });
}

void Engine::coins(WalletId wallet, Callback<std::vector<CoinInfo>> done) {
    askProfile<std::vector<CoinInfo>>(*impl_, std::move(done), [wallet](Impl& impl, OpenProfile& p) {
        return p.wallets.coins(wallet, impl.tipHeight());
    });
}

void Engine::freezeCoin(OutPoint coin, bool frozen, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done), [coin, frozen](Impl& impl, OpenProfile& p) {
        auto set = p.wallets.setFrozen(coin, frozen);
        if (set) impl.tellWallets();
        return set;
    });
}

void Engine::setCoinLabel(OutPoint coin, std::string label, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done), [coin, label = std::move(label)](Impl&, OpenProfile& p) {
        return p.history.setCoinLabel(coin, label);
    });
}

void Engine::readPaymentBatch(std::string csv, Callback<std::vector<PaymentRecipient>> done) {
    askProfile<std::vector<PaymentRecipient>>(
        *impl_, std::move(done),
        [csv = std::move(csv)](Impl&, OpenProfile& p) { return zon::readPaymentBatch(csv, p.params); });
}

void Engine::prepareBump(BumpRequest request, Callback<PaymentPreview> done) {
    askProfile<PaymentPreview>(*impl_, std::move(done),
                               [request](Impl& impl, OpenProfile&) { return impl.prepareBump(request); });
}

void Engine::spendingUnlocked(Callback<bool> done) {
    askProfile<bool>(*impl_, std::move(done),
                     [](Impl&, OpenProfile& p) -> Result<bool> { return p.openVault.has_value(); });
}

void Engine::proposePayment(PaymentId payment, std::string note, Callback<ProposalInfo> done) {
    askProfile<ProposalInfo>(*impl_, std::move(done),
                             [payment, note = std::move(note)](Impl& impl, OpenProfile&) {
                                 return impl.proposePayment(payment, note);
                             });
}

void Engine::proposals(std::optional<WalletId> wallet, Callback<std::vector<ProposalInfo>> done) {
    askProfile<std::vector<ProposalInfo>>(
        *impl_, std::move(done), [wallet](Impl&, OpenProfile& p) { return p.proposals().all(wallet); });
}

void Engine::takePsbt(Bytes psbt, std::optional<ProposalId> expected, Callback<ProposalInfo> done) {
    askProfile<ProposalInfo>(
        *impl_, std::move(done),
        [psbt = std::move(psbt), expected](Impl&, OpenProfile& p) -> Result<ProposalInfo> {
            const auto id = p.proposals().take(psbt, expected);
            if (!id) return fail(id);
            return p.proposals().info(*id);
        });
}

void Engine::proposalPsbt(ProposalId proposal, Callback<std::string> done) {
    askProfile<std::string>(*impl_, std::move(done),
                            [proposal](Impl&, OpenProfile& p) -> Result<std::string> {
                                const auto psbt = p.proposals().psbt(proposal);
                                if (!psbt) return fail(psbt);
                                return toBase64(*psbt);
                            });
}

void Engine::signProposal(ProposalId proposal, SecretText password, Callback<ProposalInfo> done) {
    impl_->loop_.post([impl = impl_.get(), proposal, password = std::move(password),
                       reply = Reply<ProposalInfo>(std::move(done))]() mutable {
        impl->signProposal(proposal, std::move(password), std::move(reply));
    });
}

void Engine::sendProposal(ProposalId proposal, Callback<Txid> done) {
    askProfile<Txid>(*impl_, std::move(done),
                     [proposal](Impl& impl, OpenProfile&) { return impl.sendProposal(proposal); });
}

void Engine::discardProposal(ProposalId proposal, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done), [proposal](Impl& impl, OpenProfile& p) -> Result<void> {
        if (auto may = impl.checkRole(proposal, WalletAct::Discard); !may) return may;
        return p.proposals().remove(proposal);
    });
}

} // namespace zon

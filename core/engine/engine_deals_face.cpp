#include "core/books/text_file.h"
#include "core/engine/engine_ask.h"

namespace zon {

void Engine::deals(Callback<std::vector<DealSummary>> done) {
    askProfile<std::vector<DealSummary>>(
        *impl_, std::move(done),
        [](Impl&, OpenProfile& p) -> Result<std::vector<DealSummary>> { return p.deals.all(); });
}

void Engine::deal(DealId deal, Callback<DealView> done) {
    askProfile<DealView>(*impl_, std::move(done), [deal](Impl& impl, OpenProfile& p) {
        auto view = p.deals.view(deal);
        if (view) view->relay = view->link.empty() ? impl.usualRelay() : Impl::relayOf(view->link);
        return view;
    });
}

void Engine::findDeal(std::string idOrNumber, Callback<DealId> done) {
    askProfile<DealId>(*impl_, std::move(done), [idOrNumber = std::move(idOrNumber)](Impl&, OpenProfile& p) {
        return p.deals.find(idOrNumber);
    });
}

void Engine::proposeDeal(DealProposal proposal, SecretText password, Callback<DealId> done) {
    impl_->loop_.post([impl = impl_.get(), proposal = std::move(proposal), password = std::move(password),
                       reply = Reply<DealId>(std::move(done))]() mutable {
        impl->proposeDeal(std::move(proposal), std::move(password), std::move(reply));
    });
}

void Engine::reviseDeal(DealId deal, contracts::Document terms, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done), [deal, terms = std::move(terms)](Impl&, OpenProfile& p) {
        return p.deals.revise(deal, terms);
    });
}

void Engine::joinDeal(DealId deal, contracts::Role as, WalletId wallet, std::string legalName,
                      SecretText password, Callback<void> done) {
    impl_->loop_.post([impl = impl_.get(), deal, as, wallet, legalName = std::move(legalName),
                       password = std::move(password), reply = Reply<void>(std::move(done))]() mutable {
        impl->joinDeal(deal, as, wallet, std::move(legalName), std::move(password), std::move(reply));
    });
}

void Engine::takeDeal(std::string text, Callback<DealArrival> done) {
    impl_->loop_.post(
        [impl = impl_.get(), text = std::move(text), reply = Reply<DealArrival>(std::move(done))]() mutable {
            impl->takeDeal(std::move(text), std::move(reply));
        });
}

void Engine::sendDeal(DealId deal, std::string relay, Callback<std::string> done) {
    impl_->loop_.post([impl = impl_.get(), deal, relay = std::move(relay),
                       reply = Reply<std::string>(std::move(done))]() mutable {
        impl->sendDeal(deal, relay, std::move(reply));
    });
}

void Engine::fetchDeals(std::string link, Callback<DealMailbag> done) {
    impl_->loop_.post(
        [impl = impl_.get(), link = std::move(link), reply = Reply<DealMailbag>(std::move(done))]() mutable {
            impl->fetchDeals(link, std::move(reply));
        });
}

void Engine::signDeal(DealId deal, SecretText password, Callback<contracts::Role> done) {
    impl_->loop_.post([impl = impl_.get(), deal, password = std::move(password),
                       reply = Reply<contracts::Role>(std::move(done))]() mutable {
        impl->withDealSecrets(
            deal, std::move(password),
            [impl, deal, reply = std::move(reply)](Result<contracts::PartySecrets> secrets) mutable {
                if (!secrets) return reply(fail(secrets));
                reply(impl->profile_->deals.sign(deal, *secrets));
            });
    });
}

void Engine::archiveDeal(DealId deal, bool archived, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done),
                     [deal, archived](Impl&, OpenProfile& p) { return p.deals.setArchived(deal, archived); });
}

void Engine::removeDeal(DealId deal, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done), [deal](Impl&, OpenProfile& p) { return p.deals.remove(deal); });
}

void Engine::attachToDeal(DealId deal, std::filesystem::path file, Callback<void> done) {
    impl_->loop_.post(
        [impl = impl_.get(), deal, file = std::move(file), reply = Reply<void>(std::move(done))]() mutable {
            impl->attachToDeal(deal, std::move(file), std::move(reply));
        });
}

void Engine::saveDealFile(DealId deal, std::size_t number, std::filesystem::path to, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done),
                     [deal, number, to = std::move(to)](Impl&, OpenProfile& p) -> Result<void> {
                         const auto content = p.deals.attachment(deal, number);
                         if (!content) return fail(content);
                         auto file = TextFile::create(to);
                         if (!file) return fail(file);
                         file->write(asText(*content));
                         return file->finish();
                     });
}

void Engine::exportDeal(DealId deal, bool evidence, Callback<std::string> done) {
    askProfile<std::string>(*impl_, std::move(done), [deal, evidence](Impl&, OpenProfile& p) {
        return evidence ? p.deals.evidence(deal) : p.deals.exported(deal);
    });
}

void Engine::prepareDealFunding(DealId deal, WalletId from, std::optional<double> feerate,
                                Callback<PaymentPreview> done) {
    askProfile<PaymentPreview>(*impl_, std::move(done), [deal, from, feerate](Impl& impl, OpenProfile&) {
        return impl.prepareDealFunding(deal, from, feerate);
    });
}

void Engine::fundDeal(PaymentId payment, SecretText password, Callback<DealFunded> done) {
    impl_->loop_.post([impl = impl_.get(), payment, password = std::move(password),
                       reply = Reply<DealFunded>(std::move(done))]() mutable {
        impl->fundDeal(payment, std::move(password), std::move(reply));
    });
}

void Engine::askPracticeParty(DealId deal, contracts::Role as, PracticeConduct conduct,
                              Callback<PracticeOutcome> done) {
    impl_->loop_.post(
        [impl = impl_.get(), deal, as, conduct, reply = Reply<PracticeOutcome>(std::move(done))]() mutable {
            impl->askPracticeParty(deal, as, conduct, std::move(reply));
        });
}

void Engine::noteOnDeal(DealId deal, std::size_t output, contracts::NoteKind kind, std::string text,
                        SecretText password, Callback<void> done) {
    impl_->loop_.post([impl = impl_.get(), deal, output, kind, text = std::move(text),
                       password = std::move(password), reply = Reply<void>(std::move(done))]() mutable {
        impl->withDealSecrets(deal, std::move(password),
                              [impl, deal, output, kind, text = std::move(text),
                               reply = std::move(reply)](Result<contracts::PartySecrets> secrets) mutable {
                                  if (!secrets) return reply(fail(secrets));
                                  const auto feerate = impl->settlementFeerate(deal, 0);
                                  if (!feerate) return reply(fail(feerate));
                                  contracts::Note note;
                                  note.kind = kind;
                                  note.output = output;
                                  note.text = std::move(text);
                                  reply(
                                      impl->profile_->deals.note(deal, std::move(note), *secrets, *feerate));
                              });
    });
}

void Engine::previewSettlement(DealId deal, std::size_t output, contracts::SettlementRequest request,
                               Callback<contracts::SettlementSummary> done) {
    askProfile<contracts::SettlementSummary>(
        *impl_, std::move(done),
        [deal, output, request = std::move(request)](
            Impl& impl, OpenProfile& p) mutable -> Result<contracts::SettlementSummary> {
            const auto feerate = impl.settlementFeerate(deal, request.feerate);
            if (!feerate) return fail(feerate);
            request.feerate = *feerate;
            return p.deals.previewSettlement(deal, output, request);
        });
}

void Engine::settleDeal(DealId deal, std::size_t output, contracts::SettlementRequest request,
                        SecretText password, Callback<DealSettled> done) {
    impl_->loop_.post([impl = impl_.get(), deal, output, request = std::move(request),
                       password = std::move(password),
                       reply = Reply<DealSettled>(std::move(done))]() mutable {
        impl->withDealSecrets(deal, std::move(password),
                              [impl, deal, output, request = std::move(request),
                               reply = std::move(reply)](Result<contracts::PartySecrets> secrets) mutable {
                                  if (!secrets) return reply(fail(secrets));
                                  const auto feerate = impl->settlementFeerate(deal, request.feerate);
                                  if (!feerate) return reply(fail(feerate));
                                  request.feerate = *feerate;
                                  auto settled = impl->profile_->deals.settle(deal, output,
                                                                              std::move(request), *secrets);
                                  if (settled) impl->dealSettled(*settled);
                                  reply(std::move(settled));
                              });
    });
}

void Engine::signDealSettlement(DealId deal, std::size_t number, SecretText password,
                                Callback<DealSettled> done) {
    impl_->loop_.post([impl = impl_.get(), deal, number, password = std::move(password),
                       reply = Reply<DealSettled>(std::move(done))]() mutable {
        impl->withDealSecrets(
            deal, std::move(password),
            [impl, deal, number, reply = std::move(reply)](Result<contracts::PartySecrets> secrets) mutable {
                if (!secrets) return reply(fail(secrets));
                auto settled = impl->profile_->deals.signSettlement(deal, number, *secrets);
                if (settled) impl->dealSettled(*settled);
                reply(std::move(settled));
            });
    });
}

void Engine::dealSecret(DealId deal, SecretText password, Callback<SecretText> done) {
    impl_->loop_.post([impl = impl_.get(), deal, password = std::move(password),
                       reply = Reply<SecretText>(std::move(done))]() mutable {
        impl->withDealSecrets(deal, std::move(password),
                              [reply = std::move(reply)](Result<contracts::PartySecrets> secrets) mutable {
                                  if (!secrets) return reply(fail(secrets));
                                  const auto secret = secrets->voucherSecret();
                                  if (!secret) return reply(fail(secret));
                                  // Public once the seller is paid; until then as secret as a password.
                                  reply(SecretText(toHex(secret->span())));
                              });
    });
}

} // namespace zon

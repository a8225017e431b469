// Contracts: keys from the wallets' words, payments into escrows, what is told.

#include "core/crypto/random.h"
#include "core/engine/engine_impl.h"
#include "core/engine/practice_party.h"
#include "core/script/address.h"
#include "core/util/log.h"

#include <algorithm>
#include <cmath>
#include <fstream>

namespace zon {

namespace {

constexpr std::size_t maxLegalName = contracts::maxNameBytes;
constexpr std::uint32_t settleWithin = 6; ///< blocks
constexpr Seconds remindBefore = std::chrono::days(1);
constexpr Milliseconds lookAtDeadlines = std::chrono::minutes(1);

/// Account numbers are drawn, not counted: a profile restored from its words doesn't know which ones were
/// used, and must not use one again.
std::uint32_t freshAccount() {
    return static_cast<std::uint32_t>(randomBelow(std::uint64_t{1} << 31));
}

std::string_view sentenceOf(DealStep step) {
    switch (step) {
    case DealStep::Join:
        return "Read the draft and put in your keys.";
    case DealStep::Sign:
        return "Read it and sign, or send it back with other terms.";
    case DealStep::Fund:
        return "Everybody signed: pay into the escrow.";
    case DealStep::Deliver:
        return "The money is in the escrow: deliver, and say so.";
    case DealStep::Reveal:
        return "The money is in the escrow: show the secret to be paid.";
    case DealStep::Release:
        return "Is it as agreed? Release the money, or say what is wrong.";
    case DealStep::Decide:
        return "There is a dispute, and you may decide.";
    case DealStep::Refund:
        return "You can take the money back.";
    case DealStep::SendBack:
        return "The money came too late: send it back.";
    case DealStep::None:
    case DealStep::Invite:
    case DealStep::Wait:
        break;
    }
    return {};
}

std::string_view sentenceOf(contracts::DeadlineKind kind) {
    using enum contracts::DeadlineKind;
    switch (kind) {
    case AcceptBy:
        return "By then everybody must have signed, or the contract lapses.";
    case FundBy:
        return "By then the money must be in the escrow, or the contract lapses.";
    case DeliverBy:
        return "By then it must be delivered.";
    case InspectBy:
        return "By then the buyer must have looked at it.";
    case ArbiterFrom:
        return "From then on the arbiter can decide with either side.";
    case RevealBy:
        return "By then the seller must have shown the secret: afterwards the program refuses.";
    case RefundFrom:
        return "From then on the buyer can take the money back alone.";
    }
    return {};
}

/// The file's bytes, once its size is known to be fine.
Result<Bytes> readAttachment(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error)
        return fail(ErrorCode::NotFound, "The file " + file.string() + " can't be opened.", error.message());
    if (auto fits = contracts::checkAttachmentSize(static_cast<std::int64_t>(
            std::min<std::uintmax_t>(size, static_cast<std::uintmax_t>(INT64_MAX))));
        !fits)
        return fail(fits);
    std::ifstream in(file, std::ios::binary);
    Bytes content(size);
    if (!in.read(reinterpret_cast<char*>(content.data()), static_cast<std::streamsize>(content.size())))
        return fail(ErrorCode::IoError, "The file " + file.string() + " can't be read.");
    return content;
}

std::string mediaTypeOf(const std::filesystem::path& file) {
    const std::string extension = file.extension().string();
    for (const auto& [ending, type] :
         {std::pair(".pdf", "application/pdf"), std::pair(".png", "image/png"),
          std::pair(".jpg", "image/jpeg"), std::pair(".jpeg", "image/jpeg"), std::pair(".txt", "text/plain")})
        if (extension == ending) return type;
    return "application/octet-stream";
}

} // namespace

void Engine::Impl::dealsChanged(const std::vector<DealId>& ids) {
    if (!profile_) return;
    escrowsMoved(ids);
    if (profile_->locked) return;
    DealsChanged event;
    for (const DealId id : ids) {
        auto summary = profile_->deals.summary(id);
        if (!summary) {
            event.removed.push_back(id);
            profile_->turnsTold.erase(id);
            continue;
        }
        event.deals.push_back(std::move(*summary));
    }
    emit(event);
    for (const DealSummary& deal : event.deals) {
        remindOfDeadline(deal);
        const DealStep step = deal.myTurn ? deal.step : DealStep::None;
        if (std::exchange(profile_->turnsTold[deal.id], step) == step || sentenceOf(step).empty()) continue;
        // Buying something signs and pays it in one go; what is left to do then, its order says.
        if (profile_->escrowOrders.contains(deal.id) && (step == DealStep::Sign || step == DealStep::Fund))
            continue;
        notice(NoticeLevel::Info, "Your turn: " + deal.title, std::string(sentenceOf(step)));
    }
    tellWallets();
}

void Engine::Impl::watchDeadlines() {
    profile_->dealTimer = loop_.every(lookAtDeadlines, [this] {
        if (profile_->locked) return;
        for (const DealSummary& deal : profile_->deals.all())
            remindOfDeadline(deal);
    });
}

void Engine::Impl::remindOfDeadline(const DealSummary& deal) {
    if (!deal.me || deal.archived || !deal.next || deal.next->at > bookTime() + remindBefore) return;
    const auto told = profile_->reminded.find(deal.id);
    if (told != profile_->reminded.end() && told->second == *deal.next) return;
    profile_->reminded.insert_or_assign(deal.id, *deal.next);
    notice(NoticeLevel::Warning, "A date comes within a day: " + deal.title,
           std::string(sentenceOf(deal.next->kind)));
}

Result<DealBook::OwnPlace> Engine::Impl::newPlace(WalletId wallet, contracts::Role role,
                                                  const std::string& legalName, bool withSecret,
                                                  const Vault& vault) {
    OpenProfile& p = *profile_;
    if (legalName.empty())
        return fail(ErrorCode::InvalidArgument, "Say who you are: the name in the contract.");
    if (legalName.size() > maxLegalName)
        return fail(ErrorCode::TooLarge, "This name is too long for a contract: at most 200 bytes fit.");
    const auto master = p.wallets.masterKey(wallet, vault);
    if (!master) return fail(master);
    DealSelf self{role, wallet, freshAccount()};
    const auto secrets = contracts::PartySecrets::derive(*master, self.account, p.params);
    if (!secrets) return fail(secrets);
    const auto identity = secrets->identity();
    if (!identity) return fail(identity);
    const auto address = p.wallets.reserveAddress(wallet);
    if (!address) return fail(address);
    if (p.client) p.client->scriptsAdded();
    const auto payout = addressToScript(address->address.address, p.params.address);
    if (!payout) return fail(payout);
    DealBook::OwnPlace place{
        self, {role, legalName, identity->publicKey(), secrets->publicKey(), *payout}, std::nullopt};
    if (withSecret) {
        const auto secret = secrets->voucherSecret();
        if (!secret) return fail(secret);
        place.secretHash = sha256(secret->span());
    }
    return place;
}

void Engine::Impl::proposeDeal(DealProposal proposal, SecretText password, Reply<DealId> reply) {
    withSpendingVault(std::move(password), [this, proposal = std::move(proposal),
                                            reply = std::move(reply)](Result<const Vault*> vault) mutable {
        if (!vault) return reply(fail(vault));
        contracts::Draft& draft = proposal.draft;
        const contracts::Party* own = draft.document.party(proposal.role);
        if (own == nullptr)
            return reply(fail(ErrorCode::InvalidArgument, "You have no place in this contract."));
        draft.document.nonce = randomArray<16>();
        draft.document.genesis = profile_->params.genesisHash;
        draft.document.magic = profile_->params.magic;
        const bool secret =
            draft.document.kind == contracts::Template::Voucher && proposal.role == contracts::Role::Seller;
        const auto place = newPlace(proposal.wallet, proposal.role, own->legalName, secret, **vault);
        if (!place) return reply(fail(place));
        reply(profile_->deals.propose(std::move(draft), *place));
    });
}

void Engine::Impl::joinDeal(DealId deal, contracts::Role as, WalletId wallet, std::string legalName,
                            SecretText password, Reply<void> reply) {
    withSpendingVault(std::move(password), [this, deal, as, wallet, legalName = std::move(legalName),
                                            reply = std::move(reply)](Result<const Vault*> vault) mutable {
        if (!vault) return reply(fail(vault));
        const auto summary = profile_->deals.summary(deal);
        if (!summary) return reply(fail(ErrorCode::NotFound, "There is no such contract in this profile."));
        const bool secret = summary->kind == contracts::Template::Voucher && as == contracts::Role::Seller;
        const auto place = newPlace(wallet, as, legalName, secret, **vault);
        if (!place) return reply(fail(place));
        auto joined = profile_->deals.join(deal, *place);
        if (joined && profile_->client) profile_->client->scriptsAdded();
        reply(std::move(joined));
    });
}

void Engine::Impl::takeDeal(std::string text, Reply<DealArrival> reply) {
    if (const auto profile = open(); !profile) return reply(fail(profile));
    onPool([text = std::move(text), params = profile_->params,
            now = clock_.now()] { return DealBook::readIncoming(text, params, now); },
           [this, generation = generation_, reply = std::move(reply)](Result<IncomingDeal> incoming) mutable {
               if (!incoming) return reply(fail(incoming));
               if (generation != generation_)
                   return reply(
                       fail(ErrorCode::Cancelled, "The profile was closed, so the file wasn't taken."));
               OpenProfile& p = *profile_;
               const auto wallets = p.wallets.wallets(tipHeight());
               if (!wallets) return reply(fail(wallets));
               std::map<KeyFingerprint, WalletId> owners;
               for (const WalletInfo& wallet : *wallets) {
                   if (wallet.kind != WalletKind::Seed) continue;
                   if (const auto holders = p.wallets.keyHolders(wallet.id))
                       for (const WalletBook::KeyHolder& holder : *holders)
                           owners.emplace(holder.fingerprint, wallet.id);
               }
               auto arrival = p.deals.take(
                   std::move(*incoming), [&](const KeyFingerprint& fingerprint) -> std::optional<WalletId> {
                       const auto at = owners.find(fingerprint);
                       return at != owners.end() ? std::optional(at->second) : std::nullopt;
                   });
               if (!arrival) return reply(fail(arrival));
               if (p.client) {
                   p.client->scriptsAdded();
                   if (arrival->rescanFrom) p.client->rescan(*arrival->rescanFrom);
               }
               reply(std::move(arrival));
           });
}

void Engine::Impl::attachToDeal(DealId deal, std::filesystem::path file, Reply<void> reply) {
    if (const auto profile = open(); !profile) return reply(fail(profile));
    onPool([file] { return readAttachment(file); },
           [this, deal, file, generation = generation_,
            reply = std::move(reply)](Result<Bytes> content) mutable {
               if (!content) return reply(fail(content));
               if (generation != generation_)
                   return reply(
                       fail(ErrorCode::Cancelled, "The profile was closed, so nothing was attached."));
               reply(profile_->deals.attach(deal, file.filename().string(), mediaTypeOf(file), *content));
           });
}

Result<std::int64_t> Engine::Impl::settlementFeerate(DealId deal, std::int64_t asked) {
    if (asked > 0) return asked;
    const auto view = profile_->deals.view(deal);
    if (!view) return fail(view);
    const auto recent = feerateFor(std::nullopt, settleWithin);
    if (!recent) return fail(recent);
    const std::int64_t perVb = (recent->zatPerKvb() + 999) / 1'000;
    return std::clamp<std::int64_t>(perVb, 1, view->document.maxFeerate);
}

/// With what its file tells, as somebody who has nothing else.
void Engine::Impl::askPracticeParty(DealId deal, contracts::Role as, PracticeConduct conduct,
                                    Reply<PracticeOutcome> reply) {
    const auto profile = open();
    if (!profile) return reply(fail(profile));
    if (!sandbox_)
        return reply(
            fail(ErrorCode::Unsupported, "Only the practice network has counterparties of its own."));
    const auto summary = (*profile)->deals.summary(deal);
    if (!summary) return reply(fail(ErrorCode::NotFound, "There is no such contract in this profile."));
    auto text = summary->draft ? (*profile)->deals.exported(deal) : (*profile)->deals.evidence(deal);
    if (!text) return reply(fail(text));
    onPool([text = std::move(*text), as, conduct, params = profile_->params,
            now = clock_.now()] { return practiceAnswer(text, as, conduct, params, now); },
           [this, generation = generation_, reply = std::move(reply)](Result<PracticeAnswer> answer) mutable {
               if (!answer) return reply(fail(answer));
               if (generation != generation_)
                   return reply(fail(ErrorCode::Cancelled, "The profile was closed meanwhile."));
               if (answer->transaction)
                   dealSettled({.summary = {}, .transaction = std::move(answer->transaction), .waiting = {}});
               if (answer->file.empty()) return reply(PracticeOutcome{.said = std::move(answer->said)});
               takeDeal(std::move(answer->file),
                        Reply<DealArrival>([said = std::move(answer->said),
                                            reply = std::move(reply)](Result<DealArrival> arrival) mutable {
                            if (!arrival) return reply(fail(arrival));
                            reply(PracticeOutcome{true, std::move(said), *arrival});
                        }));
           });
}

void Engine::Impl::dealSettled(const DealSettled& settled) {
    if (!settled.transaction) return;
    const auto tx = std::make_shared<const Transaction>(*settled.transaction);
    profile_->wallets.onRelayedTransaction(tx);
    if (profile_->client) profile_->client->broadcast(tx);
}

void Engine::Impl::withDealSecrets(DealId deal, SecretText password,
                                   std::move_only_function<void(Result<contracts::PartySecrets>)> use) {
    withSpendingVault(std::move(password),
                      [this, deal, use = std::move(use)](Result<const Vault*> vault) mutable {
                          if (!vault) return use(fail(vault));
                          const auto self = profile_->deals.self(deal);
                          if (!self) return use(fail(self));
                          const auto master = profile_->wallets.masterKey(self->wallet, **vault);
                          if (!master) return use(fail(master));
                          use(contracts::PartySecrets::derive(*master, self->account, profile_->params));
                      });
}

} // namespace zon

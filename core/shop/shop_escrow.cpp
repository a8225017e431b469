// Orders through an escrow: the voucher is given first, sealed; the shop is paid by showing what opens it.

#include "core/contracts/contract_file.h"
#include "core/contracts/guide.h"
#include "core/contracts/settlement.h"
#include "core/crypto/random.h"
#include "core/deals/voucher_deal.h"
#include "core/rewards/voucher.h"
#include "core/shop/shop_impl.h"
#include "core/util/log.h"

#include <algorithm>

namespace zon {

using contracts::ContractState;
using contracts::Role;

namespace {

constexpr std::int64_t revealFeerate = 2; ///< zat per vbyte
constexpr std::int32_t settledDepth = 6;  ///< blocks: after that nothing is looked after any more

enum class EscrowStep : std::uint8_t {
    Wait,
    Reveal, ///< the money is there
    Lapse,  ///< nothing can come any more, and the secret was never shown
    Close,
};

/// What the chain makes of the order, and what is to be done.
EscrowStep settleEscrow(OrderDocument& order, const contracts::OutputEvidence& evidence,
                        const contracts::OutputStatus& status, std::int32_t tip) {
    order.payments.clear();
    if (evidence.funding)
        order.payments.push_back({evidence.funding->transaction->txid(), evidence.funding->outpoint.index,
                                  order.amount, status.confirmations});
    order.detail = InvoiceDetail::None;
    switch (status.state) {
    case ContractState::Funding:
        order.status = InvoiceStatus::Processing;
        return EscrowStep::Wait;
    case ContractState::Funded:
        order.status = InvoiceStatus::Processing;
        return status.confirmations >= order.minConfirmations ? EscrowStep::Reveal : EscrowStep::Wait;
    case ContractState::Delivered:
    case ContractState::Released:
        order.status = InvoiceStatus::Settled;
        order.fulfilment = Fulfilment::Delivered;
        return evidence.spend && evidence.spend->place
                       && tip - evidence.spend->place->height + 1 >= settledDepth
                   ? EscrowStep::Close
                   : EscrowStep::Wait;
    case ContractState::Void:
        order.status = InvoiceStatus::Expired;
        if (!status.moneyInside) return EscrowStep::Lapse;
        order.detail = InvoiceDetail::PaidLate;
        return EscrowStep::Wait;
    case ContractState::Refundable:
    case ContractState::Refunded:
        // A secret that is out and waits for a block has delivered, whoever gets the money.
        if (status.closing == contracts::SpendPath::Reveal) return EscrowStep::Wait;
        order.status = InvoiceStatus::Expired;
        order.fulfilment = Fulfilment::Failed;
        return EscrowStep::Lapse;
    default:
        order.status = InvoiceStatus::New;
        return EscrowStep::Wait;
    }
}

VoucherDeal dealOf(const OrderRequest& asked, const StockItem& item, const std::string& shop) {
    return {shop, item.offer, asked.offerSha256, asked.quantity,
            Amount(item.offer.price.zat() * asked.quantity)};
}

} // namespace

Result<contracts::Draft> Shop::Impl::readEscrow(const OrderRequest& asked, const StockItem& item) {
    if (!item.offer.acceptsEscrow || money->chain() == nullptr)
        return fail(ErrorCode::Rejected, "This shop doesn't sell this offer through an escrow.");
    return readVoucherDraft(asked.escrow, dealOf(asked, item, options.name), params, clock.now());
}

/// From one seed, another account for each contract: no key and no secret is ever in two of them.
Result<contracts::PartySecrets> Shop::Impl::escrowSecrets(std::uint32_t account) {
    constexpr std::string_view name = "escrow_seed";
    const auto kept = rows.value(name);
    if (!kept) return fail(kept);
    SecretBytes seed = SecretBytes::random(32);
    if (*kept) {
        const auto bytes = fromHex(**kept);
        if (!bytes) return fail(bytes);
        seed = SecretBytes::copyOf(*bytes);
    } else if (auto done = rows.setValue(name, toHex(seed.span())); !done) {
        return fail(done);
    }
    const auto master = ExtendedPrivateKey::fromSeed(seed.span());
    if (!master) return fail(master);
    return contracts::PartySecrets::derive(*master, account, params);
}

/// Joins and signs the contract, seals the voucher, and keeps all of it before anything is answered.
Result<void> Shop::Impl::keepEscrowed(ShopOrder& order, const OrderRequest& asked, const StockItem& item,
                                      const Script& payout) {
    auto draft = readEscrow(asked, item);
    if (!draft) return fail(draft);
    auto transaction = StoreTransaction::begin(rows.database());
    if (!transaction) return fail(transaction);
    const auto account = rows.freshAccount();
    if (!account) return fail(account);
    const auto secrets = escrowSecrets(*account);
    if (!secrets) return fail(secrets);
    if (auto joined = contracts::joinDraft(*draft, Role::Seller, options.name, *secrets, payout); !joined)
        return joined;
    if (faulty(ShopFault::OtherTerms)) *draft->document.outputs.front().refundFrom += std::chrono::days(30);
    auto document = contracts::finishDraft(*draft);
    if (!document) return fail(document);
    auto agreement = contracts::proposeContract(std::move(*document), params);
    if (!agreement) return fail(agreement);
    if (auto done = contracts::signAgreement(*agreement, *secrets, params, clock.now()); !done)
        return fail(done);
    const auto contract = contracts::Contract::open(agreement->document.payload, params);
    if (!contract) return fail(contract);
    const auto secret = secrets->voucherSecret();
    if (!secret) return fail(secret);

    const contracts::Document& terms = contract->document();
    contracts::ContractFile file;
    file.agreement = std::move(*agreement);
    order.escrow = ShopEscrow{*account, {}, {}};
    order.document.escrow =
        OrderEscrow{toText(contract->id()), contracts::toText(file), {}, key->publicKey()};
    order.document.expires = terms.acceptBy;
    order.document.monitorUntil = *terms.outputs.front().refundFrom;
    order.document.minConfirmations = std::max(order.document.minConfirmations, terms.minConfirmations);
    order.document.tolerance = Amount();
    if (auto placed = payAt(order.document, contract->rebuilt(0).scriptPubKey); !placed) return placed;
    const auto number = rows.insert(order);
    if (!number) return fail(number);
    order.number = *number;
    const auto given = giveCode(order, asked, item);
    if (!given) return fail(given);
    if (!*given) return fail(ErrorCode::Rejected, "This offer is sold out.");
    auto sealed = escrowVoucher(voucherFor(order, asked), *key, asked.buyer, secret->span());
    if (!sealed) return fail(sealed);
    order.document.escrow->sealed = std::move(*sealed);
    if (auto kept = rows.update(order); !kept) return kept;
    return transaction->commit();
}

HttpResponse Shop::Impl::agree(const std::string& id, const std::string& body) {
    auto found = rows.byId(id);
    if (!found) return problemAnswer(500, found.error().message);
    if (!*found || !(*found)->document.escrow) return problemAnswer(404, "This shop has no such contract.");
    ShopOrder& order = **found;
    OrderEscrow& escrow = *order.document.escrow;
    if (escrow.agreed) return orderAnswer(order, 200);
    if (!order.open) return problemAnswer(409, "The time to accept this contract is over. Order again.");
    const auto given = contracts::parseContractFile(body);
    if (!given) return problemAnswer(400, given.error().message);
    const auto own = contracts::parseContractFile(escrow.contract);
    if (!own) return problemAnswer(500, own.error().message);
    contracts::ContractFile both;
    auto merged = contracts::mergeAgreements(own->agreement, given->agreement);
    if (!merged) return problemAnswer(409, merged.error().message);
    both.agreement = std::move(*merged);
    const auto verified = contracts::verifyAgreement(both.agreement, params);
    if (verified.error) return problemAnswer(400, verified.error->message);
    if (!verified.everybodySigned()) return problemAnswer(409, "The buyer has not signed this contract.");
    const OrderDocument before = order.document;
    escrow.contract = contracts::toText(both);
    escrow.agreed = true;
    if (escrow.contract.size() > maxEscrowText) return problemAnswer(400, "This contract is too long.");
    if (!keep(order, before)) return problemAnswer(500, "That could not be kept. Try again.");
    return orderAnswer(order, 200);
}

void Shop::Impl::lookAtEscrow(const ShopOrder& order) {
    ShopChain* chain = money->chain();
    if (chain == nullptr || !looking.insert(order.number).second) return;
    std::vector<TransactionRef> known;
    for (const Bytes& raw : {order.escrow->funding, order.escrow->reveal})
        if (auto tx = parseTransaction(raw))
            known.push_back(std::make_shared<const Transaction>(std::move(*tx)));
    chain->watch(order.document.script, known,
                 [this, number = order.number, id = order.document.id](Result<ShopChain::Seen> seen) {
                     looking.erase(number);
                     if (!seen) return logWarning("shop", "escrow: " + seen.error().message);
                     auto now = rows.byId(id);
                     if (!now || !*now || !(*now)->escrow || !(*now)->document.escrow) return;
                     if (auto done = advanceEscrow(std::move(**now), *seen); !done)
                         logWarning("shop", "escrow: " + done.error().message + " " + done.error().detail);
                 });
}

Result<void> Shop::Impl::advanceEscrow(ShopOrder order, const ShopChain::Seen& seen) {
    const auto file = contracts::parseContractFile(order.document.escrow->contract);
    if (!file) return fail(file);
    const auto verified = contracts::verifyAgreement(file->agreement, params);
    if (verified.error) return std::unexpected(*verified.error);
    const contracts::Contract& contract = *verified.contract;
    contracts::Evidence evidence;
    evidence.signers = verified.signers;
    for (const Error& wrong : contracts::gatherEvidence(contract, seen.transactions, evidence))
        logInfo("shop", "escrow: " + wrong.message);
    const contracts::ContractStatus status = contracts::statusOf(contract, evidence, seen.tip);
    const contracts::OutputEvidence& output = evidence.outputs.front();

    const OrderDocument before = order.document;
    const EscrowStep step = settleEscrow(order.document, output, status.outputs.front(), seen.tip.height);
    if (output.funding)
        if (Bytes raw = serialize(*output.funding->transaction); raw != order.escrow->funding) {
            order.escrow->funding = std::move(raw);
            if (auto kept = rows.update(order); !kept) return kept;
        }
    const bool neverShown = order.escrow->reveal.empty();
    switch (step) {
    case EscrowStep::Wait:
        break;
    case EscrowStep::Reveal:
        keep(order, before);
        return reveal(std::move(order), contract, output, status, seen.tip);
    case EscrowStep::Lapse:
        // What was sealed stays sealed for ever, so others can have it.
        if (neverShown) {
            order.code.clear();
            if (auto back = rows.giveBackCodes(order.number); !back) return back;
        }
        order.open = false;
        break;
    case EscrowStep::Close:
        order.open = false;
        break;
    }
    keep(order, before);
    return {};
}

/// Kept before it is sent. It is the same transaction each time, so that a crash between the two, or a node
/// that forgot it, costs nothing.
Result<void> Shop::Impl::reveal(ShopOrder order, const contracts::Contract& contract,
                                const contracts::OutputEvidence& output,
                                const contracts::ContractStatus& status, const contracts::ChainMoment& tip) {
    const UnixTime now = std::max(clock.now(), tip.medianTime);
    // Too late for ever: the buyer takes the money back.
    if (!contracts::mayReveal(contract, status, 0, now) || faulty(ShopFault::CantDeliver)) return {};
    const auto secrets = escrowSecrets(order.escrow->account);
    if (!secrets) return fail(secrets);
    auto tx = contracts::revealSettlement(contract, 0, output, status, tip, *secrets,
                                          std::min(revealFeerate, contract.document().maxFeerate), now);
    if (!tx) return fail(tx);
    order.escrow->reveal = serialize(*tx);
    if (auto kept = rows.update(order); !kept) return kept;
    money->chain()->send(std::make_shared<const Transaction>(std::move(*tx)), [this](Result<void> sent) {
        if (!sent) return logWarning("shop", sent.error().message + " " + sent.error().detail);
        moved = true;
    });
    return {};
}

} // namespace zon

#include "core/deals/voucher_deal.h"

#include "core/contracts/contract_file.h"

#include <algorithm>

namespace zon {

using contracts::DraftField;
using contracts::Role;

namespace {

constexpr Seconds payWithin = std::chrono::minutes(30);
constexpr Seconds fundWithin = std::chrono::hours(6);
constexpr Seconds refundAfter = std::chrono::days(3);

constexpr Seconds longestToPay = std::chrono::hours(2);
constexpr Seconds leastToFund = std::chrono::hours(2);
constexpr Seconds longestToFund = std::chrono::hours(24);
constexpr Seconds leastToReveal = contracts::revealMargin + std::chrono::hours(24);
constexpr Seconds longestToRefund = std::chrono::days(14);

std::unexpected<Error> refused(const std::string& why) {
    return fail(ErrorCode::Rejected, "This contract isn't taken: " + why);
}

std::string whatDiffers(const contracts::Document& expected, const contracts::Document& given) {
    const auto changes = contracts::draftChanges(expected, given);
    if (changes.empty()) return "it isn't the one that belongs to this order.";
    switch (changes.front().field) {
    case DraftField::Price:
    case DraftField::Amount:
        return "its price is another than the order's.";
    case DraftField::Template:
        return "it is none for a voucher (E4).";
    case DraftField::PartyName:
        return "its parties have other names.";
    case DraftField::PartyKey:
    case DraftField::PartyPayout:
        return "its buyer has other keys or is paid elsewhere.";
    case DraftField::AcceptBy:
    case DraftField::FundBy:
    case DraftField::DeliverBy:
    case DraftField::RefundFrom:
    case DraftField::Inspection:
    case DraftField::Dispute:
        return "its dates are others.";
    case DraftField::Title:
    case DraftField::Terms:
        return "its text is another than the order's.";
    default:
        return "its terms are others than the order's.";
    }
}

/// Without what follows from keys.
std::string textOf(contracts::Document document, const NetworkParams& params) {
    return contracts::toText(contracts::Draft{std::move(document), {}}, params);
}

Result<void> checkDates(const contracts::Document& document, UnixTime now) {
    const UnixTime refundFrom = *document.outputs.front().refundFrom;
    if (document.acceptBy < now || document.acceptBy > now + longestToPay)
        return refused("it must be signed and paid within two hours.");
    if (document.fundBy < now + leastToFund || document.fundBy > now + longestToFund)
        return refused("the money must have 2 to 24 hours to be in a block.");
    if (refundFrom < document.fundBy + leastToReveal)
        return refused("the buyer could take the money back before the voucher can be delivered safely.");
    if (refundFrom > now + longestToRefund)
        return refused("the buyer must be able to take the money back within 14 days.");
    return {};
}

} // namespace

VoucherDates voucherDates(UnixTime now) {
    return {now + payWithin, now + fundWithin, now + refundAfter};
}

contracts::Draft voucherDraft(const VoucherDeal& deal, const VoucherDates& dates) {
    contracts::Draft draft;
    contracts::Document& document = draft.document;
    // Names are the title's limit, not the offer's.
    document.title = "Voucher " + deal.offer.sku;
    document.terms = std::to_string(deal.quantity) + " × " + deal.offer.name + "\nArticle " + deal.offer.sku
                     + "\nOffer (SHA-256) " + toHex(deal.offerSha256)
                     + "\nThe provider is paid by showing the secret that opens the sealed voucher of its "
                       "signed order. Otherwise the buyer takes the money back.";
    document.parties = {contracts::openParty(Role::Buyer, "Buyer"),
                        contracts::openParty(Role::Seller, deal.provider)};
    draft.open = {Role::Buyer, Role::Seller};
    document.kind = contracts::Template::Voucher;
    document.price = deal.total;
    document.acceptBy = dates.payBy;
    document.fundBy = dates.fundBy;
    document.minConfirmations = 1;
    contracts::EscrowOutput output;
    output.amount = deal.total;
    output.deliverBy = dates.refundFrom - contracts::revealMargin;
    output.refundFrom = dates.refundFrom;
    output.inspection = output.dispute = Seconds(0);
    output.hash = Digest32{};
    document.outputs.push_back(std::move(output));
    return draft;
}

Result<contracts::Draft> readVoucherDraft(std::string_view text, const VoucherDeal& deal,
                                          const NetworkParams& params, UnixTime now) {
    if (!contracts::isDraft(text)) return refused("it is no draft.");
    auto draft = contracts::parseDraftFile(text, params);
    if (!draft) return draft;
    const contracts::Document& given = draft->document;
    // Sound as such, it has a buyer and one output with a time for the refund.
    if (given.kind != contracts::Template::Voucher) return refused("it is none for a voucher (E4).");
    if (draft->open != std::set{Role::Seller})
        return refused("the buyer's keys must be in it, and the provider's place be open.");
    const contracts::Party* buyer = given.party(Role::Buyer);
    const contracts::EscrowOutput& output = given.outputs.front();
    contracts::Draft expected = voucherDraft(deal, {given.acceptBy, given.fundBy, *output.refundFrom});
    expected.document.nonce = given.nonce;
    expected.document.genesis = given.genesis;
    expected.document.magic = given.magic;
    // Its keys are its own; its name is not.
    contracts::Party own = *buyer;
    own.legalName = expected.document.party(Role::Buyer)->legalName;
    if (auto filled = contracts::fillPlace(expected, own); !filled) return fail(filled);
    if (contracts::toText(expected, params) != contracts::toText(*draft, params))
        return refused(whatDiffers(expected.document, given));
    if (auto fine = checkDates(given, now); !fine) return fail(fine);
    return draft;
}

Result<void> checkVoucherAnswer(std::string_view draftText, std::string_view contractText,
                                std::string_view contractId, const Script& payTo,
                                const NetworkParams& params) {
    const auto draft = contracts::parseDraftFile(draftText, params);
    if (!draft) return fail(draft);
    const auto file = contracts::parseContractFile(contractText);
    if (!file) return fail(file);
    const contracts::Verification verified = contracts::verifyAgreement(file->agreement, params);
    if (verified.error) return std::unexpected(*verified.error);
    const contracts::Contract& contract = *verified.contract;
    const contracts::Document& given = contract.document();
    const contracts::Party* seller = given.party(Role::Seller);
    if (seller == nullptr || given.outputs.front().hash.value_or(Digest32{}) == Digest32{})
        return refused("it is none for a voucher (E4).");
    contracts::Document expected = draft->document;
    for (contracts::Party& party : expected.parties)
        if (party.role == Role::Seller) {
            const std::string name = party.legalName;
            party = *seller;
            party.legalName = name;
        }
    expected.outputs.front().hash = given.outputs.front().hash;
    if (textOf(expected, params) != textOf(given, params)) return refused(whatDiffers(expected, given));
    if (!verified.signers.contains(Role::Seller)) return refused("the provider has not signed it.");
    if (toText(contract.id()) != contractId || contract.rebuilt(0).scriptPubKey != payTo)
        return refused("the order wants the money elsewhere than the contract.");
    return {};
}

} // namespace zon

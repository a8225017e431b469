#include "tests/contracts/deal.h"

#include "core/script/standard.h"

namespace zon::test {

using namespace contracts;

namespace {

constexpr std::int64_t day = 86'400;

EscrowOutput outputOf(Template kind, bool simple, std::uint32_t number, std::int64_t zat) {
    EscrowOutput output;
    output.number = number;
    output.index = number;
    output.amount = Amount(zat);
    const UnixTime delivery = unixTime(dealStart + (10 + 10 * number) * day);
    output.deliverBy = delivery;
    output.inspection = Seconds(3 * day);
    output.dispute = Seconds(14 * day);
    const bool arbiterLater = kind == Template::Default || (kind == Template::Milestones && !simple);
    if (arbiterLater) output.arbiterFrom = delivery + Seconds(3 * day);
    if (kind != Template::Deposits) output.refundFrom = delivery + Seconds(20 * day);
    if (kind == Template::Voucher) output.hash = sha256(voucherSecret());
    return output;
}

} // namespace

const NetworkParams& dealNetwork() {
    return networkParams(NetworkId::Regtest);
}

PartySecrets secretsOf(Role role, std::uint32_t account) {
    const Digest32 seed = sha256(asBytes("seed of the " + std::string(roleName(role))));
    return PartySecrets::derive(ExtendedPrivateKey::fromSeed(seed).value(), account, dealNetwork()).value();
}

Script payoutOf(Role role) {
    return p2wpkhScript(hash160(asBytes("payout of the " + std::string(roleName(role)))));
}

Party partyOf(Role role, std::uint32_t account) {
    const PartySecrets secrets = secretsOf(role, account);
    return {role, "The " + std::string(roleName(role)) + " Ltd.", secrets.identity().value().publicKey(),
            secrets.publicKey(), payoutOf(role)};
}

Bytes voucherSecret() {
    return Bytes(32, 0x5a);
}

Document draftOf(Template kind, bool simple) {
    Document draft;
    draft.genesis = dealNetwork().genesisHash;
    draft.magic = dealNetwork().magic;
    draft.nonce = {1, 2, 3};
    draft.title = "Twelve chairs";
    draft.terms = "Twelve chairs of oak, oiled.\nDelivered to the door.";
    draft.attachments.push_back({"plan.pdf", "application/pdf", 8, sha256(asBytes("the plan"))});
    draft.parties = {partyOf(Role::Buyer), partyOf(Role::Seller)};
    if (kind != Template::Voucher) draft.parties.push_back(partyOf(Role::Arbiter));
    draft.kind = kind;
    draft.acceptBy = unixTime(dealStart + 2 * day);
    draft.fundBy = unixTime(dealStart + 4 * day);
    draft.price = Amount(125'000'000);
    if (kind != Template::Voucher) draft.arbiterFee = Amount(1'000'000);
    if (kind == Template::Milestones) {
        draft.outputs = {outputOf(kind, simple, 0, 25'000'000), outputOf(kind, simple, 1, 40'000'000),
                         outputOf(kind, simple, 2, 60'000'000)};
    } else if (kind == Template::Deposits) {
        draft.deposits = Deposits{Amount(30'000'000), Amount(20'000'000)};
        draft.outputs = {outputOf(kind, simple, 0, 175'000'000)};
    } else {
        draft.outputs = {outputOf(kind, simple, 0, 125'000'000)};
    }
    return draft;
}

Agreement proposalOf(Template kind) {
    return proposeContract(draftOf(kind), dealNetwork()).value();
}

Agreement signedByAll(Agreement agreement) {
    for (const Role role : allRoles)
        if (agreement.identities.size() > static_cast<std::size_t>(role))
            signAgreement(agreement, secretsOf(role), dealNetwork(), unixTime(dealStart)).value();
    return agreement;
}

Agreement agreementOf(Template kind) {
    return signedByAll(proposalOf(kind));
}

Contract contractOf(Template kind) {
    return Contract::open(proposalOf(kind).document.payload, dealNetwork()).value();
}

} // namespace zon::test

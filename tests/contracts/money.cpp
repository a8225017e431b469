#include "tests/contracts/money.h"

#include "core/script/standard.h"
#include "tests/contracts/deal.h"

namespace zon::test {

using namespace contracts;

TransactionRef fundingOf(const Contract& contract) {
    Transaction tx;
    tx.inputs.push_back({{Txid(sha256(asBytes("the buyer's coins"))), 7},
                         {},
                         TxIn::sequenceSignalsRbf,
                         {Bytes(72, 1), Bytes(33, 2)}});
    tx.outputs.push_back({Amount(5'000'000), p2wpkhScript(hash160(asBytes("change")))});
    for (std::size_t n = 0; n < contract.outputCount(); ++n)
        tx.outputs.push_back(contract.fundingOutput(n));
    return std::make_shared<const Transaction>(std::move(tx));
}

Evidence fundedEvidence(const Contract& contract, UnixTime mined) {
    Evidence evidence;
    for (const Party& party : contract.document().parties)
        evidence.signers.insert(party.role);
    const TransactionRef funding = fundingOf(contract);
    const auto outpoints = findFunding(contract, *funding).value();
    for (const OutPoint& outpoint : outpoints)
        evidence.outputs.push_back({FundingSeen{funding, outpoint, BlockPlace{100, mined}}, {}, {}});
    return evidence;
}

Result<Transaction> settle(const Contract& contract, std::size_t n, const OutputEvidence& evidence,
                           const SettlementRequest& request, std::initializer_list<Role> signers,
                           const ChainMoment& tip) {
    auto psbt = buildSettlement(contract, n, evidence, request);
    if (!psbt) return fail(psbt);
    for (const Role role : signers)
        if (const auto done = signSettlement(contract, n, evidence, *psbt, secretsOf(role)); !done)
            return fail(done);
    return finishSettlement(contract, n, evidence, *psbt, tip);
}

std::vector<Role> signersOf(SpendPath path) {
    switch (path) {
    case SpendPath::Together:
        return {Role::Buyer, Role::Seller};
    case SpendPath::ArbiterBuyer:
        return {Role::Arbiter, Role::Buyer};
    case SpendPath::ArbiterSeller:
        return {Role::Arbiter, Role::Seller};
    case SpendPath::BuyerAlone:
        return {Role::Buyer};
    case SpendPath::Reveal:
        return {Role::Seller};
    }
    return {};
}

} // namespace zon::test

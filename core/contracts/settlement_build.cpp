#include "core/contracts/psbt_marks.h"
#include "core/contracts/settlement.h"
#include "core/script/miniscript_satisfy.h"
#include "core/script/policy.h"
#include "core/script/psbt_build.h"
#include "core/script/sighash.h"

#include <algorithm>

namespace zon::contracts {

namespace {

constexpr std::size_t largestSignature = 72; ///< low R and S, and the hash type

Amount& shareOf(Shares& shares, Role role) {
    return role == Role::Buyer ? shares.buyer : role == Role::Seller ? shares.seller : shares.arbiter;
}
Amount shareOf(const Shares& shares, Role role) {
    Shares copy = shares;
    return shareOf(copy, role);
}

Amount depositOf(const Document& document, Role role) {
    if (!document.deposits) return {};
    return role == Role::Buyer ? document.deposits->buyer : document.deposits->seller;
}

/// What is paid for the goods.
Amount priceOf(const Contract& contract, std::size_t n) {
    const Document& document = contract.document();
    const EscrowOutput& output = contract.output(n);
    return output.amount - output.feeReserve - depositOf(document, Role::Buyer)
           - depositOf(document, Role::Seller);
}

std::vector<TxOut> outputsOf(const Contract& contract, const Shares& shares) {
    std::vector<TxOut> outputs;
    for (const Party& party : contract.document().parties)
        if (const Amount share = shareOf(shares, party.role); share > Amount())
            outputs.push_back({share, party.payout});
    return outputs;
}

/// Signatures of the path's keys, as large as they get.
class LargestWitness : public SatisfactionSource {
public:
    LargestWitness(const DescriptorOutput& output, const PathRules& rules) : output_(output), rules_(rules) {}

    std::optional<Bytes> signature(ByteSpan key) const override {
        for (const std::size_t k : rules_.keys)
            if (equal(output_.keys[k].bytes, key)) return Bytes(largestSignature, 0x30);
        return {};
    }
    std::optional<Bytes> preimage(Fragment, ByteSpan) const override {
        return rules_.path == SpendPath::Reveal ? std::optional(Bytes(32, 1)) : std::nullopt;
    }
    std::optional<Bytes> keyOfHash(ByteSpan hash) const override {
        for (const DerivedKey& key : output_.keys)
            if (equal(hash160(key.bytes), hash)) return key.bytes;
        return {};
    }
    bool lockTimeReached(std::uint32_t lockTime) const override { return lockTime <= rules_.lockTime; }
    bool sequenceReached(std::uint32_t sequence) const override { return sequence <= rules_.blocks; }

private:
    const DescriptorOutput& output_;
    const PathRules& rules_;
};

Transaction transactionFor(const Contract& contract, const PathRules& rules, const OutPoint& outpoint,
                           const Shares& shares) {
    Transaction tx;
    const std::uint32_t sequence = rules.blocks != 0 ? rules.blocks : settlementSequence;
    tx.inputs.push_back({outpoint, {}, sequence, {}});
    tx.outputs = outputsOf(contract, shares);
    tx.lockTime = rules.lockTime;
    return tx;
}

std::unexpected<Error> refuse(std::string sentence) {
    return fail(ErrorCode::InvalidArgument, std::move(sentence));
}

Result<void> checkShares(const Contract& contract, std::size_t n, const SettlementRequest& request) {
    const Shares& shares = request.shares;
    const Amount amount = contract.output(n).amount;
    for (const Amount share : {shares.buyer, shares.seller, shares.arbiter})
        if (!share.isMoney()) return refuse("A share can't be negative or more than there is.");
    if (shares.sum() != amount)
        return refuse("The shares must be all of the escrow: " + amount.toZon() + " ZON.");
    if (shares.arbiter > contract.document().arbiterFee)
        return refuse("The arbiter gets at most the agreed fee of " + contract.document().arbiterFee.toZon()
                      + " ZON.");
    if (request.path == SpendPath::BuyerAlone && shares.buyer != amount)
        return refuse("Who takes the money back alone shares it with nobody.");
    if (request.path == SpendPath::Reveal && shares != releaseShares(contract, n))
        return refuse("The secret pays what was agreed, nothing else.");
    return {};
}

} // namespace

Shares releaseShares(const Contract& contract, std::size_t n) {
    const Document& document = contract.document();
    return {depositOf(document, Role::Buyer) + contract.output(n).feeReserve,
            priceOf(contract, n) + depositOf(document, Role::Seller), Amount()};
}

Shares returnShares(const Contract& contract, std::size_t n) {
    const Document& document = contract.document();
    return {priceOf(contract, n) + depositOf(document, Role::Buyer) + contract.output(n).feeReserve,
            depositOf(document, Role::Seller), Amount()};
}

std::optional<Shares> afterFee(const Contract& contract, std::size_t n, Shares shares, Amount fee) {
    const auto take = [&](Role role, Amount most) {
        Amount& share = shareOf(shares, role);
        const Amount taken = std::min({share, fee, most});
        share -= taken;
        fee -= taken;
    };
    take(Role::Buyer, contract.output(n).feeReserve);
    switch (contract.document().feePayer) {
    case FeePayer::Buyer:
        take(Role::Buyer, fee);
        break;
    case FeePayer::Seller:
        take(Role::Seller, fee);
        break;
    case FeePayer::Both:
        take(Role::Buyer, Amount(fee.zat() / 2));
        break;
    }
    take(Role::Seller, fee);
    take(Role::Buyer, fee);
    if (fee > Amount()) return {};
    for (const Party& party : contract.document().parties)
        if (Amount& share = shareOf(shares, party.role); isDust({share, party.payout})) share = Amount();
    if (shares.sum() == Amount()) return {};
    return shares;
}

std::size_t settlementVsize(const Contract& contract, std::size_t n, const PathRules& rules,
                            const Shares& shares) {
    const DescriptorOutput& rebuilt = contract.rebuilt(n);
    Transaction tx = transactionFor(contract, rules, {}, shares);
    const auto script = decodeMiniscript(*rebuilt.witnessScript, MiniscriptContext::P2wsh);
    if (!script) return tx.vsize(); // can't be: it was read back when the contract was opened
    if (auto witness = satisfy(script->script, script->keys, LargestWitness(rebuilt, rules)))
        tx.inputs[0].witness = std::move(*witness);
    tx.inputs[0].witness.push_back(rebuilt.witnessScript->bytes());
    return tx.vsize();
}

Result<Psbt> buildSettlement(const Contract& contract, std::size_t n, const OutputEvidence& evidence,
                             const SettlementRequest& request) {
    const EscrowOutput& output = contract.output(n);
    const auto rules = pathOf(contract.document(), output, request.path);
    if (!rules) return refuse("This contract can't be settled that way.");
    if (!evidence.funding) return refuse("There is no money in the escrow to settle.");
    if (const auto done = checkShares(contract, n, request); !done) return fail(done);
    if (request.feerate < 1 || request.feerate > contract.document().maxFeerate)
        return refuse("The parties agreed on at most " + std::to_string(contract.document().maxFeerate)
                      + " zat per vbyte.");
    const bool opens = request.secret && output.hash && sha256(*request.secret) == *output.hash;
    if (request.path == SpendPath::Reveal && !opens)
        return refuse("This isn't the secret that the contract asks for.");

    const std::size_t vsize = settlementVsize(contract, n, *rules, request.shares);
    const Amount fee(static_cast<std::int64_t>(vsize) * request.feerate);
    const auto shares = afterFee(contract, n, request.shares, fee);
    if (!shares)
        return fail(ErrorCode::InsufficientFunds, "The network's fee would take more than there is.");

    auto psbt = createPsbt(transactionFor(contract, *rules, evidence.funding->outpoint, *shares), 2);
    if (!psbt) return fail(psbt);
    psbt->modifiable = std::uint8_t{0};
    addPreviousTransaction(*psbt, evidence.funding->transaction);
    PsbtInput& input = psbt->inputs[0];
    input.witnessScript = contract.witnessScript(n);
    input.sighashType = SIGHASH_ALL;
    for (const std::size_t k : rules->keys)
        input.derivations[contract.rebuilt(n).keys[k].bytes] = contract.rebuilt(n).keys[k].origin;
    if (request.path == SpendPath::Reveal)
        input.sha256Preimages[toBytes(ByteSpan(*output.hash))] = *request.secret;
    setContractId(*psbt, contract.id());
    setMark(*psbt, {static_cast<std::uint32_t>(n), request.path});
    return psbt;
}

} // namespace zon::contracts

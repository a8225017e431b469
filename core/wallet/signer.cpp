#include "core/wallet/signer.h"

#include "core/script/psbt_build.h"
#include "core/script/psbt_finalize.h"
#include "core/script/psbt_sign.h"

#include <algorithm>

namespace zon {

namespace {

/// Which leaves a key of a taproot output signs in.
std::vector<Digest32> leavesWith(const Bytes& xOnly, const TaprootOutput& output) {
    std::vector<Digest32> leaves;
    for (const TapTreeLeaf& leaf : output.tree)
        if (!std::ranges::search(leaf.leaf.script, xOnly).empty()) leaves.push_back(leaf.leaf.hash());
    return leaves;
}

/// Inputs and outputs have the same fields for it.
template <typename Side>
void describe(Side& side, const DescriptorOutput& output) {
    side.redeemScript = output.redeemScript;
    side.witnessScript = output.witnessScript;
    if (!output.taproot) {
        for (const DerivedKey& key : output.keys)
            side.derivations.emplace(key.bytes, key.origin);
        return;
    }
    const TaprootOutput& taproot = *output.taproot;
    side.tapInternalKey = taproot.internalKey.bytes();
    for (const DerivedKey& key : output.keys) {
        std::array<std::uint8_t, 32> xOnly{};
        const Bytes bytes = toBytes(XOnlyKey::fromPublicKey(key.key).bytes());
        std::ranges::copy(bytes, xOnly.begin());
        side.tapDerivations.insert_or_assign(xOnly, TapKeyOrigin{leavesWith(bytes, taproot), key.origin});
    }
}

void describeTree(PsbtInput& input, const DescriptorOutput& output) {
    if (!output.taproot) return;
    input.tapMerkleRoot = output.taproot->merkleRoot;
    for (std::size_t i = 0; i < output.taproot->tree.size(); ++i)
        input.tapLeaves.insert_or_assign(output.taproot->controls[i].serialize(),
                                         output.taproot->tree[i].leaf);
}

bool isSegwit(const DescriptorOutput& output) {
    const Script& innermost = output.redeemScript ? *output.redeemScript : output.scriptPubKey;
    return innermost.witnessProgram().has_value();
}

} // namespace

Result<Psbt> psbtOf(const PaymentPlan& plan) {
    auto psbt = createPsbt(plan.transaction);
    if (!psbt) return psbt;
    for (std::size_t i = 0; i < plan.spent.size(); ++i) {
        const OwnCoin& coin = plan.spent[i];
        const auto output = coin.account->output(coin.branch, coin.index);
        if (!output) return fail(output);
        if (output->scriptPubKey != coin.output.scriptPubKey)
            return fail(ErrorCode::Internal,
                        "The wallet's keys don't give the script of one of its coins, so nothing was signed. "
                        "Restore this wallet into a new profile and call support.",
                        "script mismatch at index " + std::to_string(coin.index));
        PsbtInput& input = psbt->inputs[i];
        input.previousTransaction = coin.previous;
        if (isSegwit(*output)) input.witnessUtxo = coin.output;
        describe(input, *output);
        describeTree(input, *output);
    }
    if (plan.changeOutput && plan.changeAddress) {
        const ChangeAddress& change = *plan.changeAddress;
        const auto output = change.account->output(change.branch, change.index);
        if (!output) return fail(output);
        PsbtOutput& side = psbt->outputs[*plan.changeOutput];
        describe(side, *output);
        if (output->taproot) side.tapTree = output->taproot->tree;
    }
    return psbt;
}

Result<Transaction> signPayment(const PaymentPlan& plan, SigningKeys& keys) {
    auto psbt = psbtOf(plan);
    if (!psbt) return fail(psbt);
    if (const auto done = signPsbt(*psbt, keys); !done) return fail(done);
    const auto report = finalizePsbt(*psbt);
    if (!report) return fail(report);
    if (!report->complete)
        return fail(ErrorCode::Internal,
                    "The words in this profile don't give the keys for all coins of this payment, so nothing "
                    "was sent.",
                    report->waiting.empty() ? "" : report->waiting.front());
    return extractTransaction(*psbt);
}

} // namespace zon

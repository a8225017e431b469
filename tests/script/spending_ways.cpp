#include "tests/script/spending_ways.h"

#include "core/script/psbt_finalize.h"
#include "tests/script/psbt_money.h"

namespace zon::test {

namespace {

constexpr std::uint32_t unlocked = TxIn::sequenceSignalsRbf;
constexpr SpendingWay ways[] = {
    {"P2PK", "pk(@a)", "a", "ScriptPubKey OP_CHECKSIG"},
    {"P2PKH", "pkh(@a)", "a", "ScriptPubKey OP_CHECKSIG"},
    {"bare multisig", "multi(2,@a,@b,@c)", "bc", "ScriptPubKey OP_CHECKMULTISIG"},
    {"P2SH multisig", "sh(multi(2,@a,@b,@c))", "ac", "RedeemScript OP_CHECKMULTISIG"},
    {"P2SH-P2WPKH", "sh(wpkh(@a))", "a", "WitnessScript OP_CHECKSIG"},
    {"P2SH-P2WSH", "sh(wsh(sortedmulti(2,@a,@b,@c)))", "ab", "WitnessScript OP_CHECKMULTISIG"},
    {"P2WPKH", "wpkh(@a)", "a", "WitnessScript OP_CHECKSIG"},
    {"P2WSH multisig", "wsh(multi(2,@a,@b,@c))", "ac", "WitnessScript OP_CHECKMULTISIG"},
    {"P2WSH relative lock", "wsh(and_v(v:pk(@a),older(10)))", "a", "WitnessScript OP_CHECKSEQUENCEVERIFY",
     10},
    {"P2WSH absolute lock", "wsh(or_d(pk(@a),and_v(v:pkh(@b),after(130))))", "b", "WitnessScript OP_ENDIF",
     unlocked, 130},
    {"P2WSH before its lock", "wsh(or_d(pk(@a),and_v(v:pkh(@b),after(100000))))", "a",
     "WitnessScript OP_ENDIF"},
    {"P2WSH threshold with lock", "wsh(thresh(2,pk(@a),s:pk(@b),sln:older(10)))", "b",
     "WitnessScript OP_EQUAL", 10},
    {"P2WSH preimage", "wsh(andor(pk(@a),sha256(#p),and_v(v:pk(@b),older(1000))))", "a",
     "WitnessScript OP_ENDIF"},
    {"P2TR key path", "tr(@a)", "a", "ScriptPubKey OP_PUSHBYTES_32"},
    {"P2TR key path beside leaves", "tr(@a,{pk(@b),pk(@c)})", "a", "ScriptPubKey OP_PUSHBYTES_32"},
    {"tapscript pk", "tr(@d,{pk(@b),pk(@c)})", "c", "Tapscript OP_CHECKSIG"},
    {"tapscript multi_a", "tr(@d,multi_a(2,@a,@b,@c))", "ac", "Tapscript OP_NUMEQUAL"},
    {"tapscript sortedmulti_a", "tr(@d,{pk(@d),sortedmulti_a(2,@a,@b,@c)})", "bc", "Tapscript OP_NUMEQUAL"},
    {"tapscript relative lock", "tr(@d,{pk(@d),and_v(v:pk(@a),older(10))})", "a",
     "Tapscript OP_CHECKSEQUENCEVERIFY", 10},
    {"tapscript absolute lock", "tr(@d,and_v(v:multi_a(2,@a,@b),after(130)))", "ab",
     "Tapscript OP_CHECKLOCKTIMEVERIFY", unlocked, 130},
    {"tapscript threshold with lock", "tr(@d,thresh(2,pk(@a),s:pk(@b),sln:older(10)))", "b",
     "Tapscript OP_EQUAL", 10},
    {"tapscript preimage", "tr(@d,{and_v(v:pk(@a),sha256(#p)),pk(@d)})", "a", "Tapscript OP_EQUAL"},
};

const Bytes& preimage() {
    static const Bytes bytes(32, 7);
    return bytes;
}

} // namespace

std::span<const SpendingWay> spendingWays() {
    return ways;
}

DescriptorOutput outputOf(const SpendingWay& way) {
    std::string text;
    for (const char* c = way.descriptor; *c != 0; ++c) {
        if (*c == '@')
            text += toHex(pointNamed(std::string_view(++c, 1)).bytes());
        else if (*c == '#')
            text += toHex(sha256(preimage())), ++c;
        else
            text += *c;
    }
    return Descriptor::parse(text, {}).value().expand(0).value().at(0);
}

Result<Transaction> spend(const SpendingWay& way, const TransactionRef& coins, std::uint32_t index) {
    Transaction tx;
    tx.lockTime = way.lockTime;
    tx.inputs.push_back({{coins->txid(), index}, {}, way.sequence, {}});
    tx.outputs.push_back(
        {coins->outputs[index].value - Amount(2'000), p2wpkhScript(pointNamed("receiver").hash160())});
    auto psbt = createPsbt(tx);
    if (!psbt) return fail(psbt);
    addPreviousTransaction(*psbt, coins);
    const DescriptorOutput output = outputOf(way);
    if (output.redeemScript) addScript(*psbt, *output.redeemScript);
    if (output.witnessScript) addScript(*psbt, *output.witnessScript);
    if (output.taproot)
        if (const auto added = addTaproot(*psbt, output.taproot->internalKey, output.taproot->tree); !added)
            return fail(added);
    psbt->inputs[0].sha256Preimages[toBytes(sha256(preimage()))] = preimage();

    SigningKeys keys;
    for (const char* name = way.signers; *name != 0; ++name)
        keys.add(keyNamed(std::string_view(name, 1)));
    const auto report = signPsbt(*psbt, keys);
    if (!report) return fail(report);
    const auto done = finalizePsbt(*psbt);
    if (!done) return fail(done);
    if (!done->complete) return fail(ErrorCode::Rejected, done->waiting[0]);
    return extractTransaction(*psbt);
}

} // namespace zon::test

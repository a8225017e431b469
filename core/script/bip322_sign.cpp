#include "core/script/bip322.h"

#include "core/crypto/tagged_hash.h"
#include "core/script/psbt_build.h"
#include "core/script/psbt_finalize.h"
#include "core/script/psbt_sign.h"
#include "core/util/base64.h"

namespace zon {

namespace {

const Script& burnt() {
    static const Script script = Script().op(OP_RETURN);
    return script;
}

bool isNativeSegwit(const Script& script) {
    return script.witnessProgram().has_value();
}

} // namespace

Digest32 bip322MessageHash(std::string_view message) {
    return taggedHash("BIP0322-signed-message", {asBytes(message)});
}

Transaction bip322ToSpend(std::string_view message, const Script& challenge) {
    Transaction tx;
    tx.version = 0;
    tx.inputs.push_back({OutPoint{}, Script().op(OP_0).push(bip322MessageHash(message)), 0, {}});
    tx.outputs.push_back({Amount(), challenge});
    return tx;
}

Psbt createMessagePsbt(std::string_view message, const Script& challenge, const MessageTerms& terms,
                       std::vector<PsbtInput> funds) {
    const auto toSpend = std::make_shared<const Transaction>(bip322ToSpend(message, challenge));
    Psbt psbt;
    psbt.txVersion = terms.version;
    psbt.fallbackLockTime = terms.lockTime;
    psbt.signedMessage = toBytes(asBytes(message));
    PsbtInput& first = psbt.inputs.emplace_back();
    first.prevout = {toSpend->txid(), 0};
    first.sequence = terms.sequence;
    for (PsbtInput& more : funds)
        psbt.inputs.push_back(std::move(more));
    psbt.outputs.emplace_back().output = {Amount(), burnt()};
    addPreviousTransaction(psbt, toSpend);
    return psbt;
}

bool isMessagePsbt(const Psbt& psbt) {
    if (!psbt.signedMessage || psbt.inputs.empty() || psbt.outputs.size() != 1) return false;
    const TxOut* challenge = psbt.spentOutput(0);
    if (challenge == nullptr || psbt.outputs[0].output != TxOut{Amount(), burnt()}) return false;
    const Transaction toSpend = bip322ToSpend(asText(*psbt.signedMessage), challenge->scriptPubKey);
    return psbt.inputs[0].prevout == OutPoint{toSpend.txid(), 0};
}

Result<std::string> encodeMessageSignature(const Psbt& psbt) {
    if (!isMessagePsbt(psbt))
        return fail(ErrorCode::InvalidArgument, "This PSBT doesn't sign a message but spends money.");
    const auto tx = extractTransaction(psbt);
    if (!tx) return fail(tx);
    if (tx->inputs.size() > 1) {
        const auto bytes = serializePsbt(psbt);
        if (!bytes) return fail(bytes);
        return "pof" + toBase64(ByteSpan(*bytes));
    }
    const bool plain = tx->version == 0 && tx->lockTime == 0 && tx->inputs[0].sequence == 0;
    if (!plain || !isNativeSegwit(psbt.spentOutput(0)->scriptPubKey))
        return "ful" + toBase64(ByteSpan(serialize(*tx)));
    Writer witness;
    write(witness, tx->inputs[0].witness);
    return "smp" + toBase64(ByteSpan(witness.bytes()));
}

Result<std::string> signMessage(std::string_view message, const Script& challenge, SigningKeys& keys,
                                const MessageSigning& how) {
    Psbt psbt = createMessagePsbt(message, challenge, how.terms);
    for (const Script& script : how.scripts)
        addScript(psbt, script);
    PsbtSignOptions options;
    options.schnorrAux = how.schnorrAux;
    const auto report = signPsbt(psbt, keys, options);
    if (!report) return fail(report);
    const auto final = finalizePsbt(psbt);
    if (!final) return fail(final);
    if (!final->complete)
        return fail(ErrorCode::NotFound, "The message can't be signed with these keys. " + final->waiting[0]);
    return encodeMessageSignature(psbt);
}

} // namespace zon

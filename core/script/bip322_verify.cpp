#include "core/script/bip322.h"

#include "core/script/interpreter.h"
#include "core/script/script_keys.h"
#include "core/script/tx_check.h"
#include "core/util/base64.h"

#include <algorithm>

namespace zon {

namespace {

// Rules that make place for later ones: what breaks them can't be judged now.
constexpr ScriptFlags upgradeableRules =
    ScriptFlag::DISCOURAGE_UPGRADABLE_NOPS | ScriptFlag::DISCOURAGE_UPGRADABLE_WITNESS_PROGRAM
    | ScriptFlag::DISCOURAGE_UPGRADABLE_TAPROOT_VERSION | ScriptFlag::DISCOURAGE_OP_SUCCESS
    | ScriptFlag::DISCOURAGE_UPGRADABLE_PUBKEYTYPE;
constexpr ScriptFlags requiredRules = consensusFlags | ScriptFlag::CONST_SCRIPTCODE | ScriptFlag::LOW_S
                                      | ScriptFlag::STRICTENC | ScriptFlag::NULLFAIL | ScriptFlag::MINIMALDATA
                                      | ScriptFlag::CLEANSTACK | ScriptFlag::MINIMALIF;

constexpr std::size_t maxSignatureText = 1024 * 1024;
constexpr std::uint8_t annexTag = 0x50;
constexpr std::size_t schnorrWithType = 65;

/// Takes no signature that leaves a part of the transaction open.
class WholeTransactionChecker : public TransactionSignatureChecker {
public:
    using TransactionSignatureChecker::TransactionSignatureChecker;

    bool checkEcdsa(ByteSpan signature, ByteSpan key, ByteSpan scriptCode,
                    SigVersion version) const override {
        if (signature.empty() || signature.back() != SIGHASH_ALL) return false;
        return TransactionSignatureChecker::checkEcdsa(signature, key, scriptCode, version);
    }
    ScriptError checkSchnorr(ByteSpan signature, ByteSpan key, const TaprootContext& context) const override {
        if (signature.size() == schnorrWithType && signature.back() != SIGHASH_ALL)
            return ScriptError::SCHNORR_SIG_HASHTYPE;
        return TransactionSignatureChecker::checkSchnorr(signature, key, context);
    }
};

std::unexpected<Error> invalid(std::string why) {
    return fail(ErrorCode::Rejected, std::move(why));
}

/// A signature with what it needs to be checked.
struct Signed {
    MessageForm form = MessageForm::Simple;
    Transaction toSign;
    std::vector<TxOut> spent;
};

Result<Signed> readSimple(const Transaction& toSpend, ByteSpan bytes) {
    Signed result;
    Reader reader(bytes);
    TxIn input{{toSpend.txid(), 0}, {}, 0, {}};
    read(reader, input.witness);
    if (auto done = reader.finish("signature"); !done) return fail(done);
    result.toSign.version = 0;
    result.toSign.inputs.push_back(std::move(input));
    result.toSign.outputs.push_back({Amount(), Script().op(OP_RETURN)});
    result.spent = toSpend.outputs;
    return result;
}

Result<Signed> readFull(const Transaction& toSpend, ByteSpan bytes) {
    auto tx = parseTransaction(bytes);
    if (!tx) return fail(tx);
    if (tx->inputs.size() > 1)
        return invalid(
            "This signature shows more outputs than it tells about: that takes the form of a PSBT.");
    return Signed{MessageForm::Full, std::move(*tx), toSpend.outputs};
}

/// What an input of a proof of funds spends. A previous transaction needs to be told once only.
const TxOut* spentBy(const Psbt& psbt, std::size_t i) {
    if (const TxOut* told = psbt.spentOutput(i)) return told;
    const OutPoint& prevout = psbt.inputs[i].prevout;
    for (std::size_t j = 0; j < i; ++j) {
        const PsbtInput& earlier = psbt.inputs[j];
        if (!earlier.previousTransaction || earlier.prevout.txid != prevout.txid) continue;
        const auto& outputs = earlier.previousTransaction->outputs;
        return prevout.index < outputs.size() ? &outputs[prevout.index] : nullptr;
    }
    return nullptr;
}

Result<Signed> readProofOfFunds(const Transaction& toSpend, ByteSpan bytes) {
    const auto psbt = parsePsbt(bytes);
    if (!psbt) return fail(psbt);
    auto tx = psbt->unsignedTransaction();
    if (!tx) return fail(tx);
    Signed result{MessageForm::ProofOfFunds, std::move(*tx), toSpend.outputs};
    for (std::size_t i = 0; i < psbt->inputs.size(); ++i) {
        result.toSign.inputs[i].scriptSig = psbt->inputs[i].finalScriptSig.value_or(Script());
        result.toSign.inputs[i].witness = psbt->inputs[i].finalWitness.value_or(Witness());
        if (i == 0) continue; // follows from message and address
        const TxOut* spent = spentBy(*psbt, i);
        if (spent == nullptr) return invalid("This signature doesn't tell what " + inputName(i) + " spends.");
        result.spent.push_back(*spent);
    }
    return result;
}

Result<Signed> readSignature(const Transaction& toSpend, std::string_view text) {
    if (text.empty()) return invalid("The signature is empty.");
    if (text.size() > maxSignatureText) return invalid("The signature is too long.");
    using Read = Result<Signed> (*)(const Transaction&, ByteSpan);
    Read read = readSimple;
    for (const auto& [prefix, reader] : {std::pair<std::string_view, Read>{"smp", readSimple},
                                         {"ful", readFull},
                                         {"pof", readProofOfFunds}}) {
        if (!text.starts_with(prefix)) continue;
        read = reader;
        text.remove_prefix(prefix.size());
        break;
    }
    const auto bytes = fromBase64(text);
    if (!bytes) return invalid("The signature can't be read. " + bytes.error().message);
    auto result = read(toSpend, *bytes);
    if (!result) return invalid("The signature can't be read. " + result.error().message);
    return result;
}

/// BIP322's form of the transaction, whoever wrote it down.
Result<void> checkForm(const Signed& what, const Transaction& toSpend) {
    const Transaction& tx = what.toSign;
    if (tx.inputs.empty() || tx.inputs[0].prevout != OutPoint{toSpend.txid(), 0})
        return invalid("This signature is for another message or another address.");
    if (tx.outputs.size() != 1 || tx.outputs[0] != TxOut{Amount(), Script().op(OP_RETURN)})
        return invalid("This signature signs something else than a message.");
    if (const auto broken = checkTransaction(tx))
        return invalid("This signature breaks a rule of transactions: " + std::string(*broken) + ".");
    return {};
}

/// The script that a witness shows, if it shows one.
ByteSpan shownScript(const TxIn& input, const Script& scriptPubKey) {
    Script inner = scriptPubKey;
    if (scriptPubKey.isP2sh()) {
        ScriptReader reader = input.scriptSig.reader();
        while (const auto instruction = reader.next())
            inner = Script(instruction->data);
    }
    if (inner.isP2wsh() && !input.witness.empty()) return input.witness.back();
    if (!inner.isP2tr()) return {};
    std::size_t n = input.witness.size();
    if (n >= 2 && !input.witness[n - 1].empty() && input.witness[n - 1][0] == annexTag) --n;
    return n >= 2 ? ByteSpan(input.witness[n - 2]) : ByteSpan();
}

ScriptError run(const PrecomputedTransaction& tx, ScriptFlags rules) {
    for (std::size_t i = 0; i < tx.tx().inputs.size(); ++i) {
        const TxIn& input = tx.tx().inputs[i];
        const TxOut& spent = tx.spentOutputs()[i];
        if (hasCodeSeparator(shownScript(input, spent.scriptPubKey))) return ScriptError::OP_CODESEPARATOR;
        const WholeTransactionChecker checker(tx, i, spent.value);
        const ScriptError error =
            verifyScript(input.scriptSig, spent.scriptPubKey, input.witness, rules, checker);
        if (error != ScriptError::OK) return error;
    }
    return ScriptError::OK;
}

MessageVerdict verdict(MessageVerdict::State state, std::string reason) {
    MessageVerdict result;
    result.state = state;
    result.reason = std::move(reason);
    return result;
}

} // namespace

MessageVerdict verifyMessage(std::string_view message, const Script& challenge, std::string_view signature) {
    using State = MessageVerdict::State;
    const Transaction toSpend = bip322ToSpend(message, challenge);
    auto what = readSignature(toSpend, signature);
    if (!what) return verdict(State::Invalid, what.error().message);
    if (auto form = checkForm(*what, toSpend); !form) return verdict(State::Invalid, form.error().message);

    const PrecomputedTransaction tx(what->toSign, what->spent);
    const ScriptError error = run(tx, requiredRules);
    if (error != ScriptError::OK)
        return verdict(State::Invalid, "This is not a valid signature of this message for this address ("
                                           + std::string(scriptErrorName(error)) + ").");
    const bool knownVersion = what->toSign.version == 0 || what->toSign.version == 2;
    if (!knownVersion || run(tx, requiredRules | upgradeableRules) != ScriptError::OK)
        return verdict(State::Inconclusive,
                       "This signature uses rules that don't exist yet, so it can't be judged.");

    MessageVerdict result;
    result.state = State::Valid;
    result.form = what->form;
    result.lockTime = what->toSign.lockTime;
    result.sequence = what->toSign.inputs[0].sequence;
    for (std::size_t i = 1; i < what->toSign.inputs.size(); ++i)
        result.funds.push_back(what->toSign.inputs[i].prevout);
    return result;
}

} // namespace zon

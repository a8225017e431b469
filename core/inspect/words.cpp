#include "core/inspect/words.h"

#include "core/books/dates.h"
#include "core/script/address.h"
#include "core/script/locks.h"
#include "core/script/sighash.h"

namespace zon {

namespace {

constexpr std::string_view covered = "••••";

} // namespace

std::string Money::number(Amount amount) const {
    return masked_ ? std::string(covered) : amount.toZon();
}

std::string Money::operator()(Amount amount) const {
    return number(amount) + " ZON";
}

std::string Money::operator()(const std::optional<Amount>& amount) const {
    return amount ? (*this)(*amount) : std::string(unknownHere);
}

std::string grouped(std::int64_t number) {
    std::string text = std::to_string(number < 0 ? -number : number);
    for (std::size_t at = text.size(); at > 3;)
        text.insert(at -= 3, ",");
    return number < 0 ? "-" + text : text;
}

std::string counted(std::size_t n, std::string_view one, std::string_view many) {
    return grouped(static_cast<std::int64_t>(n)) + " " + std::string(n == 1 ? one : many);
}

std::string timeText(std::int64_t seconds) {
    return isoDateTime(unixTime(seconds)) + " UTC";
}

std::string shortened(std::string_view text, std::size_t keep) {
    if (text.size() <= 2 * keep + 1) return std::string(text);
    return std::string(text.substr(0, keep)) + "…" + std::string(text.substr(text.size() - keep));
}

std::string_view kindName(ScriptType type) {
    switch (type) {
    case ScriptType::NonStandard:
        return "custom script";
    case ScriptType::PubKey:
        return "P2PK";
    case ScriptType::PubKeyHash:
        return "P2PKH";
    case ScriptType::ScriptHash:
        return "P2SH";
    case ScriptType::Multisig:
        return "bare multisig";
    case ScriptType::NullData:
        return "OP_RETURN";
    case ScriptType::Anchor:
        return "anchor";
    case ScriptType::WitnessV0KeyHash:
        return "P2WPKH";
    case ScriptType::WitnessV0ScriptHash:
        return "P2WSH";
    case ScriptType::WitnessV1Taproot:
        return "P2TR";
    case ScriptType::WitnessUnknown:
        return "later witness version";
    }
    return "";
}

std::string_view kindSentence(ScriptType type) {
    switch (type) {
    case ScriptType::NonStandard:
        return "It can be spent by whoever makes a script of no common form end true.";
    case ScriptType::PubKey:
        return "It is spent with a signature of the key that stands in it.";
    case ScriptType::PubKeyHash:
        return "It is spent with the key whose hash this is, and a signature of it.";
    case ScriptType::ScriptHash:
        return "It is spent by showing the script whose hash this is and doing what that script demands.";
    case ScriptType::Multisig:
        return "It is spent with signatures of some of the keys that stand in it.";
    case ScriptType::NullData:
        return "Data for everybody to read. Nobody can ever spend it.";
    case ScriptType::Anchor:
        return "Anyone can spend it, to pay a fee for the transaction.";
    case ScriptType::WitnessV0KeyHash:
        return "It is spent with the key whose hash this is, and a signature of it, in the witness (segwit).";
    case ScriptType::WitnessV0ScriptHash:
        return "It is spent by showing, in the witness, the script whose hash this is and doing what that "
               "script demands.";
    case ScriptType::WitnessV1Taproot:
        return "It is spent with one Schnorr signature of this key, or by one of the scripts that it commits "
               "to "
               "(taproot).";
    case ScriptType::WitnessUnknown:
        return "A witness version that no rule has been given to yet: anyone could spend it today.";
    }
    return "";
}

std::string placeName(const Script& script, const Facts& facts) {
    if (auto address = scriptToAddress(script, facts.network.address)) return *address;
    return std::string(kindName(scriptType(script)));
}

std::string lockTimeText(std::uint32_t lockTime) {
    if (lockTime == 0) return "not locked";
    if (lockTime < lockTimeThreshold) return "block " + grouped(lockTime);
    return timeText(lockTime);
}

std::string sequenceSentence(std::uint32_t sequence, const Transaction& tx) {
    std::string text;
    if (sequence == TxIn::sequenceFinal)
        return "Final: this input neither signals replacement nor switches on the lock time.";
    if (sequence <= TxIn::sequenceSignalsRbf)
        text = "Signals that this payment could be replaced by one with a higher fee until it confirms "
               "(BIP125).";
    else
        text = "Does not signal replacement.";
    if ((sequence & sequenceLockDisabled) == 0 && enforcesRelativeLocks(tx)) {
        const std::uint32_t count = sequence & sequenceLockMask;
        if ((sequence & sequenceLockIsTime) != 0)
            text += " It can be spent this way " + grouped(std::int64_t{count} << sequenceLockTimeShift)
                    + " seconds after the money came (BIP68).";
        else
            text += " It can be spent this way " + counted(count, "block", "blocks")
                    + " after the money came (BIP68).";
    }
    text += tx.lockTime == 0 ? " It would leave a lock time switched on."
                             : " It also leaves the lock time switched on.";
    return text;
}

std::string commitment(std::uint8_t hashType, std::uint32_t input, bool taproot) {
    const bool anyone = (hashType & SIGHASH_ANYONECANPAY) != 0;
    std::string text = anyone ? "This input alone (others may add inputs)" : "All inputs";
    switch (hashType & 0x1f) {
    case SIGHASH_NONE:
        text += " and no output: whoever has it can send the money anywhere";
        break;
    case SIGHASH_SINGLE:
        text += " and output " + std::to_string(input + 1) + " only: the others may be changed";
        break;
    default:
        text += " and all outputs";
        break;
    }
    if (taproot) text += anyone ? ", with the amount that it spends" : ", with all amounts that are spent";
    return text + ".";
}

} // namespace zon

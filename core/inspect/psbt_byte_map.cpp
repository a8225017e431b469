#include "core/inspect/byte_walk.h"

#include "core/script/psbt_fields.h"

#include <limits>
#include <span>

namespace zon {

namespace {

struct FieldName {
    std::uint64_t type;
    std::string_view name;
    std::string_view explanation;
};

constexpr FieldName globalFields[] = {
    {psbt_global::UnsignedTx, "unsigned transaction", "The payment that is being signed."},
    {psbt_global::Xpub, "extended public key",
     "A key from which others are derived, and where it comes from."},
    {psbt_global::TxVersion, "transaction version", "Of the transaction that is being made."},
    {psbt_global::FallbackLockTime, "fallback lock time", "Used when no input demands one."},
    {psbt_global::InputCount, "number of inputs", "How many input maps follow."},
    {psbt_global::OutputCount, "number of outputs", "How many output maps follow."},
    {psbt_global::TxModifiable, "modifiable", "Whether inputs and outputs may still be added."},
    {psbt_global::SignedMessage, "signed message", "This signs a message and is no payment (BIP322)."},
    {psbt_global::Version, "PSBT version", "0 (BIP174) when it is missing, or 2 (BIP370)."},
    {psbt_global::Proprietary, "proprietary field", "Of one program; others leave it as it is."},
};

constexpr FieldName inputFields[] = {
    {psbt_in::NonWitnessUtxo, "previous transaction", "Proves what the input spends: its hash is the txid."},
    {psbt_in::WitnessUtxo, "spent output", "What the input spends, as claimed by whoever made this."},
    {psbt_in::PartialSignature, "signature",
     "An ECDSA signature with its hash type; the key stands in the field's key."},
    {psbt_in::SighashType, "hash type", "What signatures are asked to commit to."},
    {psbt_in::RedeemScript, "redeem script", "The script that the P2SH output's hash stands for."},
    {psbt_in::WitnessScript, "witness script", "The script that the P2WSH output's hash stands for."},
    {psbt_in::Derivation, "key origin",
     "Where the key comes from: the master key's fingerprint and the path."},
    {psbt_in::FinalScriptSig, "final scriptSig", "Finished: goes into the transaction as it is."},
    {psbt_in::FinalWitness, "final witness", "Finished: goes into the transaction as it is."},
    {psbt_in::Ripemd160, "preimage", "Of a RIPEMD-160 hash in the script."},
    {psbt_in::Sha256, "preimage", "Of a SHA-256 hash in the script."},
    {psbt_in::Hash160, "preimage", "Of a HASH160 in the script."},
    {psbt_in::Hash256, "preimage", "Of a HASH256 in the script."},
    {psbt_in::PreviousTxid, "previous transaction id", "Which transaction the input spends from."},
    {psbt_in::OutputIndex, "output number", "Which of its outputs."},
    {psbt_in::Sequence, "sequence", "Replacement and relative locks."},
    {psbt_in::RequiredTime, "required time", "The least lock time that this input demands."},
    {psbt_in::RequiredHeight, "required height", "The least block height that this input demands."},
    {psbt_in::TapKeySignature, "taproot signature", "A Schnorr signature of the output key."},
    {psbt_in::TapScriptSignature, "taproot script signature", "A Schnorr signature for one leaf."},
    {psbt_in::TapLeafScript, "taproot leaf", "A script of the tree; its control block is the field's key."},
    {psbt_in::TapDerivation, "taproot key origin",
     "Where an x-only key comes from, and in which leaves it signs."},
    {psbt_in::TapInternalKey, "internal key", "The key before the tree was mixed in."},
    {psbt_in::TapMerkleRoot, "merkle root", "Of the tree of scripts."},
    {psbt_in::Proprietary, "proprietary field", "Of one program; others leave it as it is."},
};

constexpr FieldName outputFields[] = {
    {psbt_out::RedeemScript, "redeem script", "The script that the P2SH output's hash stands for."},
    {psbt_out::WitnessScript, "witness script", "The script that the P2WSH output's hash stands for."},
    {psbt_out::Derivation, "key origin", "How a signer knows that this output is its own change."},
    {psbt_out::Amount, "amount", "What the output gets."},
    {psbt_out::Script, "script", "Who gets it."},
    {psbt_out::TapInternalKey, "internal key", "The key before the tree was mixed in."},
    {psbt_out::TapTree, "taproot tree", "The scripts of the output."},
    {psbt_out::TapDerivation, "taproot key origin", "How a signer knows that this output is its own change."},
    {psbt_out::Proprietary, "proprietary field", "Of one program; others leave it as it is."},
};

const FieldName& fieldName(std::span<const FieldName> fields, std::uint64_t type) {
    static constexpr FieldName unknown{0, "unknown field", "No rule here knows it; it is kept as it is."};
    for (const FieldName& field : fields)
        if (field.type == type) return field;
    return unknown;
}

enum class Map { Global, Input, Output };

ByteKind kindOf(Map map, std::uint64_t type) {
    if (map == Map::Input) switch (type) {
        case psbt_in::PartialSignature:
        case psbt_in::FinalWitness:
        case psbt_in::TapKeySignature:
        case psbt_in::TapScriptSignature:
            return ByteKind::Signature;
        case psbt_in::PreviousTxid:
        case psbt_in::OutputIndex:
            return ByteKind::Reference;
        case psbt_in::Sequence:
            return ByteKind::Sequence;
        default:
            return ByteKind::Script;
        }
    if (map == Map::Output) return type == psbt_out::Amount ? ByteKind::Amount : ByteKind::Script;
    return ByteKind::Version;
}

/// What of it decides how many maps follow.
struct Shape {
    std::size_t inputs = 0;
    std::size_t outputs = 0;
};

class PsbtWalk {
public:
    PsbtWalk(ByteSpan raw, const Facts& facts, const Money& money)
        : facts_(facts), money_(money), walk_(raw, 0, ranges_) {}

    std::vector<ByteRange> run() {
        Reader& in = walk_.reader();
        in.take(psbtMagic.size());
        walk_.name(ByteKind::Frame, "magic", "",
                   "\"psbt\" and 0xff: this is a partially signed transaction.");
        map(Map::Global, "");
        for (std::size_t i = 0; i < shape_.inputs && walk_.ok(); ++i)
            map(Map::Input, inputName(i));
        for (std::size_t i = 0; i < shape_.outputs && walk_.ok(); ++i)
            map(Map::Output, outputName(i));
        walk_.nameRest(ByteKind::Broken, walk_.ok() ? "left over" : "unreadable", "",
                       walk_.ok() ? "The PSBT ends before these bytes."
                                  : "From here on it makes no sense: a length promises more than there is.");
        return std::move(ranges_);
    }

private:
    void map(Map which, const std::string& of) {
        Reader& in = walk_.reader();
        while (walk_.ok()) {
            const ByteSpan key = in.varBytes(maxPsbtSize);
            if (!walk_.ok()) return;
            if (key.empty()) {
                walk_.name(ByteKind::Frame, "end of map", of, "A zero byte ends each map of fields.");
                return;
            }
            record(which, of, key);
        }
    }

    void record(Map which, const std::string& of, ByteSpan key) {
        Reader keyReader(key);
        const std::uint64_t type = keyReader.compactSize(std::numeric_limits<std::uint64_t>::max());
        const auto fields = which == Map::Global  ? std::span<const FieldName>(globalFields)
                            : which == Map::Input ? std::span<const FieldName>(inputFields)
                                                  : std::span<const FieldName>(outputFields);
        const FieldName& field = fieldName(fields, type);
        std::string says = "Type " + std::to_string(type) + ".";
        if (keyReader.ok() && keyReader.remaining() > 0)
            says += " Key data: " + shortened(toHex(key.subspan(keyReader.position())), 34);
        walk_.name(ByteKind::Key, std::string(field.name) + ": key", of, std::move(says));
        value(which, of, type, field);
    }

    void value(Map which, const std::string& of, std::uint64_t type, const FieldName& field) {
        Reader& in = walk_.reader();
        const std::size_t length = in.compactSize(maxPsbtSize);
        if (which == Map::Global) learnShape(type, length);
        walk_.name(ByteKind::Frame, "length", of,
                   counted(length, "byte", "bytes") + " of " + std::string(field.name) + ".");
        const std::size_t begin = walk_.from();
        const ByteSpan bytes = in.take(length);
        if (!walk_.ok()) return;
        const bool fits = ranges_.size() < 8 * maxFineParts;
        const bool isUnsigned = which == Map::Global && type == psbt_global::UnsignedTx;
        if (fits && (isUnsigned || (which == Map::Input && type == psbt_in::NonWitnessUtxo))) {
            walk_.skipNamed();
            inside(of, begin, [&](std::vector<ByteRange>& into) {
                walkTransaction(bytes, begin, isUnsigned ? WithWitness::No : WithWitness::Yes, facts_, money_,
                                into);
            });
            return;
        }
        if (fits && which == Map::Input && type == psbt_in::WitnessUtxo) {
            walk_.skipNamed();
            ByteWalk output(bytes, begin, ranges_);
            walkOutput(output, of, facts_, money_);
            output.nameRest(ByteKind::Broken, "unreadable", of, "This is no output.");
            return;
        }
        std::string says(field.explanation);
        if (which == Map::Output && type == psbt_out::Amount && bytes.size() == 8)
            says = money_(Amount(static_cast<std::int64_t>(readLe64(bytes.data())))) + ".";
        walk_.name(kindOf(which, type), std::string(field.name), of, std::move(says));
    }

    /// Ranges of what lies inside, named as belonging to `of` where they say nothing themselves.
    template <typename Fill>
    void inside(const std::string& of, std::size_t, Fill fill) {
        const std::size_t before = ranges_.size();
        fill(ranges_);
        if (of.empty()) return;
        for (std::size_t i = before; i < ranges_.size(); ++i)
            ranges_[i].of =
                ranges_[i].of.empty() ? of + ", previous transaction" : of + ", previous " + ranges_[i].of;
    }

    void learnShape(std::uint64_t type, std::size_t length) {
        Reader ahead = walk_.reader();
        const ByteSpan bytes = ahead.take(length);
        if (!ahead.ok()) return;
        if (type == psbt_global::UnsignedTx) {
            if (const auto tx = parseTransaction(bytes, WithWitness::No))
                shape_ = {tx->inputs.size(), tx->outputs.size()};
        } else if (type == psbt_global::InputCount) {
            shape_.inputs = Reader(bytes).compactSize();
        } else if (type == psbt_global::OutputCount) {
            shape_.outputs = Reader(bytes).compactSize();
        }
    }

    const Facts& facts_;
    const Money& money_;
    std::vector<ByteRange> ranges_;
    ByteWalk walk_;
    Shape shape_;
};

} // namespace

std::vector<ByteRange> psbtBytes(ByteSpan raw, const Facts& facts, const Money& money) {
    return PsbtWalk(raw, facts, money).run();
}

} // namespace zon

#pragma once

#include "core/crypto/bip32.h"
#include "core/script/tap_tree.h"
#include "core/script/transaction.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace zon {

/// The largest PSBT that is looked at, in bytes.
inline constexpr std::size_t maxPsbtSize = 24 * 1024 * 1024;

/// Fields that no rule here knows, proprietary ones included: the whole key (type first) and the value, kept
/// as they came.
using PsbtUnknownFields = std::map<Bytes, Bytes>;

/// Where a taproot key comes from and which leaves it signs in; none for the internal key.
struct TapKeyOrigin {
    std::vector<Digest32> leafHashes;
    KeyOrigin origin;

    friend bool operator==(const TapKeyOrigin&, const TapKeyOrigin&) = default;
};

/// The x-only key and the leaf that a script path signature is for.
struct TapScriptSigner {
    std::array<std::uint8_t, 32> key{};
    Digest32 leafHash{};

    friend auto operator<=>(const TapScriptSigner&, const TapScriptSigner&) = default;
};

/// What is known about one input. Names in brackets are the BIPs'.
struct PsbtInput {
    OutPoint prevout;                            ///< version 0: in the unsigned transaction
    std::optional<std::uint32_t> sequence;       ///< nothing: final
    std::optional<std::uint32_t> requiredTime;   ///< version 2: the least lock time, if it is a time …
    std::optional<std::uint32_t> requiredHeight; ///< … or a height

    TransactionRef previousTransaction; ///< [NON_WITNESS_UTXO] null where unknown; parsing checks its txid
    std::optional<TxOut> witnessUtxo;   ///< claimed, not proven: see PsbtSpend

    std::map<Bytes, Bytes> partialSignatures; ///< by public key: ECDSA with its hash type byte
    std::optional<std::uint32_t> sighashType;
    std::optional<Script> redeemScript;
    std::optional<Script> witnessScript;
    std::map<Bytes, KeyOrigin> derivations; ///< by public key
    std::map<Bytes, Bytes> ripemd160Preimages, sha256Preimages, hash160Preimages,
        hash256Preimages; ///< by hash

    std::optional<Bytes> tapKeySignature; ///< 64 or 65 bytes
    std::map<TapScriptSigner, Bytes> tapScriptSignatures;
    std::map<Bytes, TapLeaf> tapLeaves;                                  ///< by control block
    std::map<std::array<std::uint8_t, 32>, TapKeyOrigin> tapDerivations; ///< by x-only key
    std::optional<std::array<std::uint8_t, 32>> tapInternalKey;
    std::optional<Digest32> tapMerkleRoot;

    std::optional<Script> finalScriptSig;
    std::optional<Witness> finalWitness;
    PsbtUnknownFields unknown;

    /// Has what the extracted transaction needs.
    bool isFinal() const;
    /// Forgets what only signers need, which BIP174 asks of a finalizer: all but the outpoint, the spent
    /// output, the final fields and the unknown ones.
    void clearSigningFields();
};

struct PsbtOutput {
    TxOut output; ///< version 0: in the unsigned transaction
    std::optional<Script> redeemScript;
    std::optional<Script> witnessScript;
    std::map<Bytes, KeyOrigin> derivations;
    std::optional<std::array<std::uint8_t, 32>> tapInternalKey;
    std::vector<TapTreeLeaf> tapTree;
    std::map<std::array<std::uint8_t, 32>, TapKeyOrigin> tapDerivations;
    PsbtUnknownFields unknown;
};

/// A partially signed transaction: version 0 (BIP174) or 2 (BIP370), with the taproot fields of BIP371. Both
/// versions are held in the same form, that of version 2. A value; the other psbt_*.h files work on it.
struct Psbt {
    static constexpr std::uint8_t inputsModifiable = 1;  ///< BIP370: inputs may be added and removed
    static constexpr std::uint8_t outputsModifiable = 2; ///< outputs may be
    static constexpr std::uint8_t hasSighashSingle = 4;  ///< pairs of input and output must stay together

    std::uint32_t version = 0; ///< 0 or 2
    std::int32_t txVersion = 2;
    std::optional<std::uint32_t> fallbackLockTime; ///< when no input requires one; version 0: the lock time
    std::optional<std::uint8_t> modifiable;        ///< version 2
    std::map<Bytes, KeyOrigin> xpubs;              ///< by the 78 bytes of an extended public key
    std::optional<Bytes> signedMessage;            ///< BIP322: what this signs isn't a payment
    std::vector<PsbtInput> inputs;
    std::vector<PsbtOutput> outputs;
    PsbtUnknownFields unknown;

    /// BIP370's choice; fails when the inputs contradict each other.
    Result<std::uint32_t> lockTime() const;
    /// Without scriptSigs and witnesses.
    Result<Transaction> unsignedTransaction() const;
    /// What two PSBTs of the same transaction agree in, whatever their version: the txid with all sequences 0
    /// (BIP370).
    Result<Txid> uniqueId() const;
    /// What input `i` spends, as far as that is told; no check beyond those of parsing.
    const TxOut* spentOutput(std::size_t i) const;
    /// What all inputs spend; nothing unless every one is known.
    std::optional<std::vector<TxOut>> spentOutputs() const;
    /// What the inputs hold more than the outputs; nothing where unknown or not possible.
    std::optional<Amount> fee() const;
    bool isFinal() const;
};

/// Threat: a PSBT comes from other people and other programs. Everything is bounded by the bytes that are
/// there; a key that stands twice, a field of the wrong size or of the other version, and a previous
/// transaction that isn't the one that is spent are refused with a sentence that says where.
Result<Psbt> parsePsbt(ByteSpan bytes);
/// The same from base64.
Result<Psbt> parsePsbt(std::string_view base64);

/// Fields in the order of their types, fields of one type in the order of their keys (signatures: of their
/// keys' hashes). Fails only where a version 0 can't be written: contradicting lock times.
Result<Bytes> serializePsbt(const Psbt& psbt);
Result<std::string> toBase64(const Psbt& psbt);

/// "input 3" as people count.
std::string inputName(std::size_t i);
std::string outputName(std::size_t i);

} // namespace zon

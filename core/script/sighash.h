#pragma once

#include "core/crypto/sha256.h"
#include "core/script/transaction.h"

#include <optional>

namespace zon {

/// The hash type bytes that stand behind a signature. Legacy and version 0 scripts accept any byte (its low
/// five bits count), taproot only the six combinations and the default.
enum SighashType : std::uint8_t {
    SIGHASH_DEFAULT = 0, ///< taproot only: like ALL, with nothing behind the signature
    SIGHASH_ALL = 1,
    SIGHASH_NONE = 2,
    SIGHASH_SINGLE = 3,
    SIGHASH_ANYONECANPAY = 0x80,
};

/// Which rules a signature is made under.
enum class SigVersion {
    Base,      ///< bare scripts and P2SH redeem scripts
    WitnessV0, ///< BIP141/143
    Taproot,   ///< BIP341, key path: no script
    Tapscript, ///< BIP342, script path with leaf version 0xc0
};

/// The hashes that all inputs of one transaction share: computed once, so that checking n inputs isn't n².
/// Immutable afterwards, so any thread may use it. The transaction must outlive it unchanged.
class PrecomputedTransaction {
public:
    /// `spentOutputs`: what each input spends, in their order; or empty where unknown, which is enough for
    /// legacy and version 0 signatures but not for taproot.
    PrecomputedTransaction(const Transaction& tx, std::vector<TxOut> spentOutputs);
    PrecomputedTransaction(Transaction&& tx, std::vector<TxOut> spentOutputs) = delete;

    const Transaction& tx() const { return *tx_; }
    const std::vector<TxOut>& spentOutputs() const { return spentOutputs_; }
    bool knowsSpentOutputs() const { return !spentOutputs_.empty(); }

    // Single SHA-256, as BIP341 hashes them; BIP143 hashes the first three once more.
    const Digest32& prevouts() const { return prevouts_; }
    const Digest32& sequences() const { return sequences_; }
    const Digest32& outputs() const { return outputs_; }
    const Digest32& prevoutsTwice() const { return prevoutsTwice_; }
    const Digest32& sequencesTwice() const { return sequencesTwice_; }
    const Digest32& outputsTwice() const { return outputsTwice_; }
    const Digest32& spentAmounts() const { return spentAmounts_; }
    const Digest32& spentScripts() const { return spentScripts_; }

private:
    const Transaction* tx_;
    std::vector<TxOut> spentOutputs_;
    Digest32 prevouts_{}, sequences_{}, outputs_{};
    Digest32 prevoutsTwice_{}, sequencesTwice_{}, outputsTwice_{};
    Digest32 spentAmounts_{}, spentScripts_{};
};

/// The original scheme. `scriptCode` is the script being run from its last executed OP_CODESEPARATOR on,
/// without the signature; the OP_CODESEPARATORs that are left are taken out here. SINGLE without a matching
/// output gives the number 1, as it always has. `hashType` is four bytes wide in the hash.
Digest32 legacySighash(const Transaction& tx, std::size_t input, ByteSpan scriptCode, std::int32_t hashType);

/// BIP143. `amount` is what the input spends.
Digest32 segwitV0Sighash(const PrecomputedTransaction& precomputed, std::size_t input, ByteSpan scriptCode,
                         Amount amount, std::int32_t hashType);

/// What a taproot signature commits to besides the transaction.
struct TaprootContext {
    static constexpr std::uint32_t noCodeSeparator = 0xffffffff;

    std::optional<Digest32> annexHash;                     ///< SHA-256 of the annex with its length before it
    std::optional<Digest32> leafHash;                      ///< set: script path (BIP342)
    std::uint32_t codeSeparatorPosition = noCodeSeparator; ///< opcode index of the last executed one
};

/// BIP341 and BIP342. Nothing for a hash type that isn't allowed, for SINGLE without a matching output and
/// where the spent outputs are not known.
std::optional<Digest32> taprootSighash(const PrecomputedTransaction& precomputed, std::size_t input,
                                       std::uint8_t hashType, const TaprootContext& context);

/// `annex` with its 0x50 byte in front, as it stands in the witness.
Digest32 taprootAnnexHash(ByteSpan annex);
/// TapLeaf hash.
Digest32 tapleafHash(std::uint8_t leafVersion, ByteSpan script);
/// TapBranch hash of two nodes, in their sorted order.
Digest32 tapbranchHash(const Digest32& a, const Digest32& b);

} // namespace zon

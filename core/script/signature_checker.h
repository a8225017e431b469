#pragma once

#include "core/script/script_error.h"
#include "core/script/sighash.h"

#include <cstdint>

namespace zon {

class SignatureCache;

/// What a script asks about the transaction that runs it. The base class answers no to everything: for
/// scripts looked at without a transaction.
class SignatureChecker {
public:
    virtual ~SignatureChecker() = default;

    /// `signature`: DER as lax as consensus accepts, with its hash type byte behind. `key`: any bytes.
    virtual bool checkEcdsa(ByteSpan signature, ByteSpan key, ByteSpan scriptCode, SigVersion version) const;
    /// `signature`: any bytes; `key`: 32 bytes. OK or what is wrong.
    virtual ScriptError checkSchnorr(ByteSpan signature, ByteSpan key, const TaprootContext& context) const;
    /// BIP65: is the transaction's lock time at least this?
    virtual bool checkLockTime(std::int64_t lockTime) const;
    /// BIP112: is the input's relative lock at least this?
    virtual bool checkSequence(std::int64_t sequence) const;
};

/// For one input of a transaction. Keeps references: what it is given must outlive it.
class TransactionSignatureChecker : public SignatureChecker {
public:
    /// `amount` is what the input spends (version 0 signatures commit to it).
    TransactionSignatureChecker(const PrecomputedTransaction& precomputed, std::size_t input, Amount amount,
                                SignatureCache* cache = nullptr)
        : precomputed_(precomputed), input_(input), amount_(amount), cache_(cache) {}

    bool checkEcdsa(ByteSpan signature, ByteSpan key, ByteSpan scriptCode, SigVersion version) const override;
    ScriptError checkSchnorr(ByteSpan signature, ByteSpan key, const TaprootContext& context) const override;
    bool checkLockTime(std::int64_t lockTime) const override;
    bool checkSequence(std::int64_t sequence) const override;

private:
    const PrecomputedTransaction& precomputed_;
    std::size_t input_;
    Amount amount_;
    SignatureCache* cache_;
};

} // namespace zon

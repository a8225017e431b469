#include "core/script/signature_checker.h"

#include "core/crypto/key.h"
#include "core/script/locks.h"
#include "core/script/signature_cache.h"
#include "core/script/signature_encoding.h"

namespace zon {

namespace {

// Asks the cache before it does the work, and tells it what held.
template <typename Check>
bool checkCached(SignatureCache* cache, SignatureCache::Kind kind, ByteSpan digest, ByteSpan key,
                 ByteSpan signature, Check check) {
    if (cache == nullptr) return check();
    const Digest32 entry = cache->entry(kind, digest, key, signature);
    if (cache->contains(entry)) return true;
    const bool valid = check();
    if (valid) cache->insert(entry);
    return valid;
}

} // namespace

bool SignatureChecker::checkEcdsa(ByteSpan, ByteSpan, ByteSpan, SigVersion) const {
    return false;
}

ScriptError SignatureChecker::checkSchnorr(ByteSpan, ByteSpan, const TaprootContext&) const {
    return ScriptError::SCHNORR_SIG;
}

bool SignatureChecker::checkLockTime(std::int64_t) const {
    return false;
}

bool SignatureChecker::checkSequence(std::int64_t) const {
    return false;
}

bool TransactionSignatureChecker::checkEcdsa(ByteSpan signature, ByteSpan key, ByteSpan scriptCode,
                                             SigVersion version) const {
    if (signature.empty()) return false;
    const int hashType = signature.back();
    const ByteSpan der = signature.first(signature.size() - 1);

    const auto publicKey = PublicKey::parseConsensus(key);
    const auto rs = parseLaxDer(der);
    if (!publicKey || !rs) return false;

    const Digest32 digest = version == SigVersion::WitnessV0
                                ? segwitV0Sighash(precomputed_, input_, scriptCode, amount_, hashType)
                                : legacySighash(precomputed_.tx(), input_, scriptCode, hashType);
    return checkCached(cache_, SignatureCache::Kind::Ecdsa, digest, key, der,
                       [&] { return ecdsaVerifyCompact(*publicKey, *rs, digest); });
}

ScriptError TransactionSignatureChecker::checkSchnorr(ByteSpan signature, ByteSpan key,
                                                      const TaprootContext& context) const {
    if (signature.size() != 64 && signature.size() != 65) return ScriptError::SCHNORR_SIG_SIZE;
    std::uint8_t hashType = SIGHASH_DEFAULT;
    if (signature.size() == 65) {
        hashType = signature.back();
        // One meaning, one form: the default is written by leaving the byte out.
        if (hashType == SIGHASH_DEFAULT) return ScriptError::SCHNORR_SIG_HASHTYPE;
        signature = signature.first(64);
    }
    const auto digest = taprootSighash(precomputed_, input_, hashType, context);
    if (!digest) return ScriptError::SCHNORR_SIG_HASHTYPE;
    const bool valid = checkCached(cache_, SignatureCache::Kind::Schnorr, *digest, key, signature, [&] {
        const auto xonly = XOnlyKey::parseConsensus(key);
        return xonly && schnorrVerify(*xonly, signature, *digest);
    });
    return valid ? ScriptError::OK : ScriptError::SCHNORR_SIG;
}

bool TransactionSignatureChecker::checkLockTime(std::int64_t lockTime) const {
    const Transaction& tx = precomputed_.tx();
    // Heights compare with heights and times with times.
    const bool wantsTime = lockTime >= lockTimeThreshold;
    const bool hasTime = tx.lockTime >= lockTimeThreshold;
    if (wantsTime != hasTime || lockTime > std::int64_t{tx.lockTime}) return false;
    // A final input switches the transaction's lock time off, so it proves nothing.
    return tx.inputs[input_].sequence != TxIn::sequenceFinal;
}

bool TransactionSignatureChecker::checkSequence(std::int64_t wanted) const {
    const Transaction& tx = precomputed_.tx();
    const std::uint32_t sequence = tx.inputs[input_].sequence;
    if (!enforcesRelativeLocks(tx) || (sequence & sequenceLockDisabled) != 0) return false;

    constexpr std::uint32_t meaning = sequenceLockIsTime | sequenceLockMask;
    const std::uint32_t has = sequence & meaning;
    const auto wants = static_cast<std::uint32_t>(wanted & meaning);
    if ((has & sequenceLockIsTime) != (wants & sequenceLockIsTime)) return false;
    return wants <= has;
}

} // namespace zon

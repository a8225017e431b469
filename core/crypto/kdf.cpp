#include "core/crypto/kdf.h"

#include "core/crypto/sodium_ready.h"

namespace zon {

static_assert(std::tuple_size_v<KdfSalt> == crypto_pwhash_argon2id_SALTBYTES);

Result<SecretBytes> argon2id(std::string_view password, const KdfSalt& salt, const KdfCost& cost) {
    if (cost.memoryBytes < crypto_pwhash_argon2id_MEMLIMIT_MIN || cost.memoryBytes > KdfCost::maxMemoryBytes
        || cost.passes < crypto_pwhash_argon2id_OPSLIMIT_MIN || cost.passes > KdfCost::maxPasses)
        return fail(
            ErrorCode::InvalidArgument,
            "The file asks for an amount of work to check its password that no version of this program "
            "uses. It is damaged or was made to harm.",
            "argon2id memory " + std::to_string(cost.memoryBytes) + ", passes "
                + std::to_string(cost.passes));
    sodiumReady();
    SecretBytes key(32);
    if (crypto_pwhash_argon2id(key.data(), key.size(), password.data(), password.size(), salt.data(),
                               cost.passes, static_cast<std::size_t>(cost.memoryBytes),
                               crypto_pwhash_argon2id_ALG_ARGON2ID13)
        != 0)
        return fail(ErrorCode::Internal, "There is not enough free memory to check the password ("
                                             + std::to_string(cost.memoryBytes >> 20)
                                             + " MB). Close other programs and try again.");
    return key;
}

} // namespace zon

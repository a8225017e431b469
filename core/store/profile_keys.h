#pragma once

#include "core/crypto/kdf.h"
#include "core/crypto/secret.h"
#include "core/util/error.h"

namespace zon {

/// What a password and the salt of one file give.
struct ProfileKeys {
    KdfSalt salt{};
    SecretBytes database; ///< 48 bytes: SQLCipher's raw key and the salt (DatabaseOptions::keyAndSalt)
    SecretBytes vault;    ///< 32 bytes

    /// Argon2id over the password, then HKDF with a purpose for each key. As slow as `cost` says.
    /// InvalidArgument for an empty password.
    static Result<ProfileKeys> derive(const SecretText& password, const KdfSalt& salt, const KdfCost& cost);
    /// Only the vault key, as above.
    static Result<SecretBytes> deriveVault(const SecretText& password, const KdfSalt& salt,
                                           const KdfCost& cost);

    static KdfSalt freshSalt();
};

} // namespace zon

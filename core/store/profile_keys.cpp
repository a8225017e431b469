#include "core/store/profile_keys.h"

#include "core/crypto/hkdf.h"
#include "core/crypto/random.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::size_t keySize = 32;
constexpr std::string_view databasePurpose = "ZonCoin profile 1: database key";
constexpr std::string_view vaultPurpose = "ZonCoin profile 1: vault key";

Result<SecretBytes> deriveRoot(const SecretText& password, const KdfSalt& salt, const KdfCost& cost) {
    if (password.empty()) return fail(ErrorCode::InvalidArgument, "The password must not be empty.");
    return argon2id(password.view(), salt, cost);
}

SecretBytes purposeKey(const SecretBytes& root, const KdfSalt& salt, std::string_view purpose) {
    return hkdfSha256(root.span(), salt, asBytes(purpose), keySize);
}

} // namespace

Result<ProfileKeys> ProfileKeys::derive(const SecretText& password, const KdfSalt& salt,
                                        const KdfCost& cost) {
    const auto root = deriveRoot(password, salt, cost);
    if (!root) return fail(root);
    const SecretBytes key = purposeKey(*root, salt, databasePurpose);
    SecretBytes keyAndSalt(keySize + salt.size());
    std::ranges::copy(key.span(), keyAndSalt.data());
    std::ranges::copy(salt, keyAndSalt.data() + keySize);
    return ProfileKeys{salt, std::move(keyAndSalt), purposeKey(*root, salt, vaultPurpose)};
}

Result<SecretBytes> ProfileKeys::deriveVault(const SecretText& password, const KdfSalt& salt,
                                             const KdfCost& cost) {
    const auto root = deriveRoot(password, salt, cost);
    if (!root) return fail(root);
    return purposeKey(*root, salt, vaultPurpose);
}

KdfSalt ProfileKeys::freshSalt() {
    KdfSalt salt;
    randomBytes(salt);
    return salt;
}

} // namespace zon

#pragma once

#include "core/crypto/kdf.h"
#include "core/crypto/secret.h"
#include "core/store/database.h"

#include <array>
#include <string_view>

namespace zon {

/// Which profile a file is; random, made once, kept by backups and password changes.
using ProfileId = std::array<std::uint8_t, 16>;

/// Where the seeds are: records in the profile, sealed a second time under a key that is made from the
/// password for the moment of use and dropped afterwards.
///
/// Threat: an open profile's database key is in memory for as long as it is open. Whoever reads that memory,
/// or finds the unlocked machine, gets the history but must not get the seeds. So the vault has its own key,
/// which exists only while somebody just typed the password. Each record is tied to the profile and its own
/// name: a record moved to another name or another profile does not open.
///
/// Move-only; drop it as soon as the work is done. May be used with the profile's Database on its thread.
class Vault {
public:
    static constexpr std::size_t maxSecretSize = 64 * 1024;

    /// Keeps `secret` under `name` ("wallet/7/seed", at most 200 bytes), replacing what was there. Joins the
    /// caller's transaction. Locked when the password was changed after this vault was unlocked.
    Result<void> put(Database& database, std::string_view name, const SecretBytes& secret) const;

    /// NotFound, or Corrupt when the record is not what was put there (or Locked, as above).
    Result<SecretBytes> get(Database& database, std::string_view name) const;

    /// Removes a record; needs no key. Success when there was none.
    static Result<void> erase(Database& database, std::string_view name);

private:
    friend class VaultDoor;
    friend class ProfileCopy;
    friend class ProfileStore;
    Vault(SecretBytes key, const ProfileId& profile) : key_(std::move(key)), profile_(profile) {}

    /// Writes or checks the record by which a key is known to be the right one.
    Result<void> putWitness(Database& database) const;
    Result<void> checkWitness(Database& database) const;
    /// Seals every record of `database` again under another key.
    Result<void> resealAll(Database& database, const Vault& under) const;

    Bytes sealed(std::string_view name, const SecretBytes& secret) const;
    Result<SecretBytes> opened(std::string_view name, ByteSpan record) const;

    SecretBytes key_;
    ProfileId profile_;
};

/// What is needed to unlock the vault besides the password. Stretching the password takes a second and much
/// memory, so this is a value that can be taken to a worker thread.
class VaultDoor {
public:
    /// WrongPassword when it is not the profile's. Slow; any thread.
    Result<Vault> unlock(const SecretText& password) const;

private:
    friend class ProfileStore;
    Vault vaultOf(SecretBytes key) const { return Vault(std::move(key), profile_); }
    Result<Vault> unlockWith(SecretBytes key) const;

    KdfSalt salt_{};
    KdfCost cost_;
    ProfileId profile_{};
    Bytes witness_;
};

} // namespace zon

#pragma once

#include "core/crypto/kdf.h"
#include "core/crypto/secret.h"
#include "core/store/database.h"
#include "core/store/migrations.h"
#include "core/store/profile_keys.h"
#include "core/store/vault.h"
#include "core/util/clock.h"
#include "core/util/id.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace zon {

/// What a profile file is, written once when it is made.
struct ProfileIdentity {
    ProfileId id{};        ///< chosen by create()
    std::string network{}; ///< "main", "sandbox" …
    BlockHash genesis{};   ///< of that network; tells custom networks apart
    UnixTime created{};
};

struct ProfileOptions {
    /// Not written in the file: nothing outside the encryption tells how it was made. Anything but the
    /// default is for tests, and a file made so opens only with the same.
    KdfCost cost{};
    std::span<const Migration> migrations = profileMigrations();
    std::string vfs{}; ///< see DatabaseOptions
};

/// One profile: an encrypted file that this process alone holds.
///
/// Keys: Argon2id over the password and the file's first 16 bytes (random, also SQLCipher's salt) gives a
/// root; HKDF gives the database key and the vault key from it.
///
/// Threat: the file given may be anything: somebody else's, cut short, from a later version, on a read-only
/// disk, open in another window. Whatever is refused is left byte for byte as it was, with nothing new beside
/// it: the file is looked at without a write until the password, the kind and the version are known to be
/// right.
///
/// create, open, openBackup, changePassword and backupTo stretch a password (about a second): not for the
/// engine's thread. The store may be moved to another thread, and is used by one at a time.
class ProfileStore {
public:
    /// Fails with InvalidArgument when something by that name exists. The file appears only once it is
    /// complete.
    static Result<ProfileStore> create(const std::filesystem::path& file, const SecretText& password,
                                       const ProfileIdentity& identity, const ProfileOptions& options = {});

    /// WrongPassword, ForeignFile (not a profile at all), NewerFile, InUse (open in another window), Corrupt
    /// (cut short, damaged), NotFound, IoError, DiskFull. Before an older file is migrated a copy is kept
    /// beside it as
    /// `<file>.before-v<new version>`.
    static Result<ProfileStore> open(const std::filesystem::path& file, const SecretText& password,
                                     const ProfileOptions& options = {});

    /// Opens a copy of a backup (or of any profile, even one in use elsewhere that was closed cleanly) made
    /// in `workFolder`, migrated there, and removed when the returned store is destroyed. `backup` itself is
    /// only read.
    static Result<ProfileStore> openBackup(const std::filesystem::path& backup, const SecretText& password,
                                           const std::filesystem::path& workFolder,
                                           const ProfileOptions& options = {});

    ProfileStore(ProfileStore&&) noexcept;
    ProfileStore& operator=(ProfileStore&&) noexcept;
    ~ProfileStore();

    Database& database();
    const ProfileIdentity& identity() const;
    const std::filesystem::path& file() const;

    /// Take it to a worker thread to unlock; stays right until the password changes.
    Result<VaultDoor> vaultDoor();
    /// Both at once, for where waiting is fine.
    Result<Vault> unlockVault(const SecretText& password);

    /// Writes the profile anew under a new salt and new keys, sealed records included, and puts it in the
    /// place of the old file in one step. Stopped at any point, exactly one of the two passwords opens the
    /// file. No transaction may be open. Copies made earlier (backups, `.before-v…`) keep the old password.
    Result<void> changePassword(const SecretText& current, const SecretText& next);

    /// Writes one encrypted file that holds everything as of now and opens with `password`, which must be the
    /// profile's, or with `other` when given. Replaces `target` only once the copy is complete and on the
    /// disk.
    Result<void> backupTo(const std::filesystem::path& target, const SecretText& password,
                          const SecretText* other = nullptr);

    /// The same in two steps, so that only the stretching, not the use of the database, goes to another
    /// thread.
    struct BackupKeys {
        Vault vault;
        ProfileKeys keys;
    };
    static Result<BackupKeys> backupKeys(const VaultDoor& door, const SecretText& password,
                                         const SecretText* other = nullptr);
    Result<void> backupTo(const std::filesystem::path& target, const BackupKeys& keys);

private:
    struct Impl;
    explicit ProfileStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace zon

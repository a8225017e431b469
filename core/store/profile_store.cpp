#include "core/store/profile_store.h"

#include "core/crypto/random.h"
#include "core/store/locked_file.h"
#include "core/store/profile_copy.h"
#include "core/store/profile_keys.h"
#include "core/util/log.h"

#include <algorithm>
#include <optional>
#include <unistd.h>

namespace zon {

namespace {

constexpr std::uint32_t profileApplicationId = 0x5a6f6e43; // "ZonC"
constexpr std::uint64_t pageSize = Database::encryptedPageSize;
constexpr std::string_view plainSqliteStart = "SQLite format 3";
constexpr std::string_view draftSuffix = ".new";

std::string quotedName(const std::filesystem::path& file) {
    return "“" + file.filename().string() + "”";
}

/// What can be told without the password. Gives the salt.
Result<KdfSalt> inspect(const LockedFile& file) {
    const std::string name = quotedName(file.path());
    const auto size = file.size();
    if (!size) return fail(size);
    KdfSalt salt{};
    if (*size < salt.size())
        return fail(ErrorCode::ForeignFile, name + " is not a ZonCoin profile. Choose another file.",
                    std::to_string(*size) + " bytes");
    if (auto ok = file.read(0, salt); !ok) return fail(ok);
    if (asText(salt).starts_with(plainSqliteStart))
        return fail(ErrorCode::ForeignFile,
                    name + " is another program's database, not a ZonCoin profile. Choose another file.");
    if (*size < pageSize)
        return fail(ErrorCode::ForeignFile,
                    name + " is too short to be a ZonCoin profile. Choose another file.",
                    std::to_string(*size) + " bytes");
    // With a log beside it, SQLite completes what a crash left half written.
    if (*size % pageSize != 0 && !hasContent(withSuffix(file.path(), "-wal")))
        return fail(ErrorCode::Corrupt,
                    name + " was cut short or is not a ZonCoin profile. Restore it from a backup.",
                    std::to_string(*size) + " bytes");
    // We never write one; SQLite would play it back into the file.
    if (hasContent(withSuffix(file.path(), "-journal")))
        return fail(ErrorCode::Corrupt, "Beside " + name + " lies a “" + file.path().filename().string()
                                            + "-journal” that ZonCoin did not write. Move it away.");
    return salt;
}

/// The password fits, the kind and version are ours: looked at without a write.
Result<void> examine(const std::filesystem::path& file, const ProfileKeys& keys,
                     const ProfileOptions& options) {
    auto database =
        Database::open(file, {DatabaseOptions::Mode::Untouched, keys.database.clone(), options.vfs});
    if (!database) return fail(database);
    const auto application = database->applicationId();
    if (!application) return fail(application);
    const auto version = database->version();
    if (!version) return fail(version);
    if (*application != profileApplicationId || *version < 1)
        return fail(ErrorCode::ForeignFile,
                    quotedName(file) + " is another program's database, not a ZonCoin profile.");
    if (*version > options.migrations.back().version)
        return fail(ErrorCode::NewerFile,
                    quotedName(file)
                        + " was written by a newer version of ZonCoin. Update the program to open it; "
                          "the file was not changed.",
                    "schema " + std::to_string(*version));
    return {};
}

Result<ProfileIdentity> readIdentity(Database& database) {
    Statement rows = database.query("SELECT profile_id, network, genesis, created FROM profile");
    ProfileIdentity identity;
    if (rows.next()) {
        const ByteSpan id = rows.blob(0);
        if (id.size() == identity.id.size()) std::ranges::copy(id, identity.id.begin());
        identity.network = rows.text(1);
        identity.genesis = rows.id<BlockHashTag>(2);
        identity.created = rows.time(3);
    }
    if (auto ok = rows.finish(); !ok) return fail(ok);
    if (identity.network.empty())
        return fail(ErrorCode::Corrupt, "The profile is damaged. Restore it from a backup.", "no identity");
    return identity;
}

Result<void> writeIdentity(Database& database, const ProfileIdentity& identity) {
    const auto done = database.run("INSERT INTO profile (id, profile_id, network, genesis, created) "
                                   "VALUES (1, ?, ?, ?, ?)",
                                   identity.id, identity.network, identity.genesis, identity.created);
    if (!done) return fail(done);
    return {};
}

std::filesystem::path copyBeforeMigration(const std::filesystem::path& file, int toVersion) {
    return withSuffix(file, ".before-v" + std::to_string(toVersion));
}

} // namespace

struct ProfileStore::Impl {
    Impl(LockedFile held, Database opened, ProfileOptions profileOptions)
        : lock(std::move(held)), database(std::move(opened)), options(std::move(profileOptions)) {}
    ~Impl() {
        if (!removeWhenDone) return;
        database.close();
        removeDatabaseFiles(lock.path());
    }

    /// Opens what is known to be a profile of these keys, and brings it up to date.
    static Result<std::unique_ptr<Impl>> finishOpening(LockedFile lock, const ProfileKeys& keys,
                                                       const ProfileOptions& options, bool copyAside) {
        auto database = Database::open(
            lock.path(), {DatabaseOptions::Mode::ReadWrite, keys.database.clone(), options.vfs});
        if (!database) return fail(database);
        const auto keepCopy = [&](int) -> Result<void> {
            if (!copyAside) return {};
            if (auto ok = database->checkpoint(); !ok) return ok;
            return lock.copyTo(copyBeforeMigration(lock.path(), options.migrations.back().version));
        };
        if (auto ok = migrate(*database, options.migrations, keepCopy); !ok) return fail(ok);
        auto identity = readIdentity(*database);
        if (!identity) return fail(identity);
        auto impl = std::make_unique<Impl>(std::move(lock), std::move(*database), options);
        impl->identity = std::move(*identity);
        impl->salt = keys.salt;
        return impl;
    }

    static Result<std::unique_ptr<Impl>> open(const std::filesystem::path& file, const SecretText& password,
                                              const ProfileOptions& options, bool copyAside) {
        auto lock = LockedFile::hold(file);
        if (!lock) return fail(lock);
        const auto salt = inspect(*lock);
        if (!salt) return fail(salt);
        if (::access(file.c_str(), R_OK | W_OK) != 0)
            return fail(ErrorCode::IoError, "You may not write to " + quotedName(file)
                                                + ". Check its permissions, or open a copy of it.");
        const auto keys = ProfileKeys::derive(password, *salt, options.cost);
        if (!keys) return fail(keys);
        if (auto ok = examine(file, *keys, options); !ok) return fail(ok);
        return finishOpening(std::move(*lock), *keys, options, copyAside);
    }

    /// The keys of the open file, when `password` is its password.
    Result<ProfileKeys> currentKeys(const SecretText& password, const VaultDoor& door) {
        auto keys = ProfileKeys::derive(password, salt, options.cost);
        if (!keys) return fail(keys);
        if (auto vault = door.unlockWith(keys->vault.clone()); !vault) return fail(vault);
        return keys;
    }

    LockedFile lock; // held longer than the database is open
    Database database;
    ProfileOptions options;
    ProfileIdentity identity;
    KdfSalt salt{};
    bool removeWhenDone = false;
};

ProfileStore::ProfileStore(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ProfileStore::ProfileStore(ProfileStore&&) noexcept = default;
ProfileStore& ProfileStore::operator=(ProfileStore&&) noexcept = default;
ProfileStore::~ProfileStore() = default;

Database& ProfileStore::database() {
    return impl_->database;
}
const ProfileIdentity& ProfileStore::identity() const {
    return impl_->identity;
}
const std::filesystem::path& ProfileStore::file() const {
    return impl_->lock.path();
}

Result<ProfileStore> ProfileStore::create(const std::filesystem::path& file, const SecretText& password,
                                          const ProfileIdentity& wanted, const ProfileOptions& options) {
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored)))
        return fail(ErrorCode::InvalidArgument,
                    "There is a file “" + file.string() + "” already. Choose another name.");
    const auto folder = std::filesystem::absolute(file).parent_path();
    if (!std::filesystem::is_directory(folder, ignored))
        return fail(ErrorCode::NotFound, "There is no folder “" + folder.string() + "”.");
    const auto keys = ProfileKeys::derive(password, ProfileKeys::freshSalt(), options.cost);
    if (!keys) return fail(keys);

    ProfileIdentity identity = wanted;
    randomBytes(identity.id);
    const auto draft = withSuffix(file, draftSuffix);
    auto lock = LockedFile::draft(draft);
    if (!lock) return fail(lock);

    const auto fill = [&]() -> Result<void> {
        auto database =
            Database::open(draft, {DatabaseOptions::Mode::Create, keys->database.clone(), options.vfs});
        if (!database) return fail(database);
        auto transaction = StoreTransaction::begin(*database);
        if (!transaction) return fail(transaction);
        if (auto ok = database->setApplicationId(profileApplicationId); !ok) return ok;
        if (auto ok = migrate(*database, options.migrations); !ok) return ok;
        if (auto ok = writeIdentity(*database, identity); !ok) return ok;
        VaultDoor door;
        door.profile_ = identity.id;
        if (auto ok = door.vaultOf(keys->vault.clone()).putWitness(*database); !ok) return ok;
        if (auto ok = transaction->commit(); !ok) return ok;
        return database->checkpoint();
    };
    auto made = fill();
    if (made) made = moveToNewName(draft, file);
    if (!made) {
        removeDatabaseFiles(draft);
        return fail(made);
    }
    lock->movedTo(file);
    auto impl = Impl::finishOpening(std::move(*lock), *keys, options, false);
    if (!impl) return fail(impl);
    return ProfileStore(std::move(*impl));
}

Result<ProfileStore> ProfileStore::open(const std::filesystem::path& file, const SecretText& password,
                                        const ProfileOptions& options) {
    auto impl = Impl::open(file, password, options, true);
    if (!impl) return fail(impl);
    return ProfileStore(std::move(*impl));
}

Result<ProfileStore> ProfileStore::openBackup(const std::filesystem::path& backup, const SecretText& password,
                                              const std::filesystem::path& workFolder,
                                              const ProfileOptions& options) {
    const auto copy = workFolder / ("test-restore-" + toHex(randomArray<8>()) + ".zon");
    {
        const auto source = LockedFile::hold(backup);
        if (!source) return fail(source);
        if (auto shape = inspect(*source); !shape) return fail(shape);
        if (hasContent(withSuffix(backup, "-wal")))
            return fail(ErrorCode::InUse, quotedName(backup)
                                              + " is a profile that was not closed properly, not a backup. "
                                                "Open it as a profile first.");
        if (auto ok = source->copyTo(copy); !ok) return fail(ok);
    }
    auto impl = Impl::open(copy, password, options, false);
    if (!impl) {
        removeDatabaseFiles(copy);
        return fail(impl);
    }
    (*impl)->removeWhenDone = true;
    return ProfileStore(std::move(*impl));
}

Result<VaultDoor> ProfileStore::vaultDoor() {
    Statement rows = impl_->database.query("SELECT sealed FROM vault WHERE name = ''");
    const bool found = rows.next();
    VaultDoor door;
    door.witness_ = rows.bytes(0);
    if (auto ok = rows.finish(); !ok) return fail(ok);
    if (!found)
        return fail(ErrorCode::Corrupt, "The profile is damaged. Restore it from a backup.", "no witness");
    door.salt_ = impl_->salt;
    door.cost_ = impl_->options.cost;
    door.profile_ = impl_->identity.id;
    return door;
}

Result<Vault> ProfileStore::unlockVault(const SecretText& password) {
    const auto door = vaultDoor();
    if (!door) return fail(door);
    return door->unlock(password);
}

Result<void> ProfileStore::changePassword(const SecretText& current, const SecretText& next) {
    if (impl_->database.inTransaction())
        return fail(ErrorCode::Internal, "The password can't be changed because of a fault in the program.",
                    "a transaction is open");
    const auto door = vaultDoor();
    if (!door) return fail(door);
    const auto oldKeys = impl_->currentKeys(current, *door);
    if (!oldKeys) return fail(oldKeys);
    const auto newKeys = ProfileKeys::derive(next, ProfileKeys::freshSalt(), impl_->options.cost);
    if (!newKeys) return fail(newKeys);

    const std::filesystem::path file = impl_->lock.path();
    const std::filesystem::path draft = withSuffix(file, draftSuffix);
    auto copy = ProfileCopy::write(impl_->database, door->vaultOf(oldKeys->vault.clone()), *newKeys, draft,
                                   impl_->options.vfs);
    if (!copy) return fail(copy);

    // The log belongs to whatever file has the name. So the old one must be complete without it, and it must
    // be gone from the disk for good, before the new file takes the name. An empty log is not gone: a power
    // cut may take back that it was emptied.
    Result<void> replaced = impl_->database.checkpoint();
    impl_->database.close();
    if (replaced && std::filesystem::exists(withSuffix(file, "-wal")))
        replaced = fail(ErrorCode::IoError,
                        "The password was not changed: the disk failed. Check it and try again.");
    if (replaced) replaced = syncFolderOf(file);
    if (replaced) replaced = replaceFile(draft, file);
    if (!replaced) removeDatabaseFiles(draft);

    const ProfileKeys& keys = replaced ? *newKeys : *oldKeys;
    if (replaced) {
        copy->movedTo(file);
        impl_->lock = std::move(*copy);
        impl_->salt = keys.salt;
    }
    auto reopened =
        Database::open(file, {DatabaseOptions::Mode::ReadWrite, keys.database.clone(), impl_->options.vfs});
    if (!reopened) return fail(reopened);
    impl_->database = std::move(*reopened);
    return replaced;
}

Result<ProfileStore::BackupKeys> ProfileStore::backupKeys(const VaultDoor& door, const SecretText& password,
                                                          const SecretText* other) {
    auto vault = door.unlock(password);
    if (!vault) return fail(vault);
    auto keys = ProfileKeys::derive(other ? *other : password, ProfileKeys::freshSalt(), door.cost_);
    if (!keys) return fail(keys);
    return BackupKeys{std::move(*vault), std::move(*keys)};
}

Result<void> ProfileStore::backupTo(const std::filesystem::path& target, const BackupKeys& keys) {
    std::error_code ignored;
    if (std::filesystem::equivalent(target, impl_->lock.path(), ignored))
        return fail(ErrorCode::InvalidArgument,
                    "A backup can't replace the profile itself. Choose another name.");
    const auto draft = withSuffix(target, draftSuffix);
    const auto copy = ProfileCopy::write(impl_->database, keys.vault, keys.keys, draft, impl_->options.vfs);
    if (!copy) return fail(copy);
    auto placed = replaceFile(draft, target);
    if (!placed) removeDatabaseFiles(draft);
    return placed;
}

Result<void> ProfileStore::backupTo(const std::filesystem::path& target, const SecretText& password,
                                    const SecretText* other) {
    const auto door = vaultDoor();
    if (!door) return fail(door);
    const auto keys = backupKeys(*door, password, other);
    if (!keys) return fail(keys);
    return backupTo(target, *keys);
}

} // namespace zon

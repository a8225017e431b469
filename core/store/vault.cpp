#include "core/store/vault.h"

#include "core/crypto/aead.h"
#include "core/store/profile_keys.h"

#include <string>
#include <utility>
#include <vector>

namespace zon {

namespace {

constexpr std::string_view domain = "ZonCoin vault 1";
constexpr std::string_view witnessName; // no other record may have the empty name
constexpr std::string_view witnessText = "this key is the right one";
constexpr std::size_t maxNameBytes = 200;

/// What a record is tied to. The profile id has a fixed size, so no two (profile, name) give the same bytes.
Bytes associated(const ProfileId& profile, std::string_view name) {
    Bytes data = toBytes(asBytes(domain));
    data.insert(data.end(), profile.begin(), profile.end());
    data.insert(data.end(), name.begin(), name.end());
    return data;
}

Result<Bytes> readRecord(Database& database, std::string_view name) {
    Statement rows = database.query("SELECT sealed FROM vault WHERE name = ?", name);
    const bool found = rows.next();
    Bytes record = rows.bytes(0);
    if (auto ok = rows.finish(); !ok) return fail(ok);
    if (!found) return fail(ErrorCode::NotFound, "The profile holds no such secret.", std::string(name));
    return record;
}

Result<void> writeRecord(Database& database, std::string_view name, ByteSpan record) {
    const auto done = database.run("INSERT INTO vault (name, sealed) VALUES (?, ?) "
                                   "ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed",
                                   name, record);
    if (!done) return fail(done);
    return {};
}

Result<void> checkName(std::string_view name) {
    if (name.empty() || name.size() > maxNameBytes)
        return fail(ErrorCode::Internal, "The secret can't be kept because of a fault in the program.",
                    "name of " + std::to_string(name.size()) + " bytes");
    return {};
}

} // namespace

Bytes Vault::sealed(std::string_view name, const SecretBytes& secret) const {
    return seal(key_, secret.span(), associated(profile_, name));
}

Result<SecretBytes> Vault::opened(std::string_view name, ByteSpan record) const {
    return zon::open(key_, record, associated(profile_, name));
}

Result<void> Vault::put(Database& database, std::string_view name, const SecretBytes& secret) const {
    if (auto ok = checkName(name); !ok) return ok;
    if (secret.size() > maxSecretSize)
        return fail(ErrorCode::TooLarge, "The secret is too large to be kept.");
    if (auto ok = checkWitness(database); !ok) return ok;
    return writeRecord(database, name, sealed(name, secret));
}

Result<SecretBytes> Vault::get(Database& database, std::string_view name) const {
    if (auto ok = checkName(name); !ok) return fail(ok);
    if (auto ok = checkWitness(database); !ok) return fail(ok);
    const auto record = readRecord(database, name);
    if (!record) return fail(record);
    return opened(name, *record);
}

Result<void> Vault::erase(Database& database, std::string_view name) {
    if (auto ok = checkName(name); !ok) return ok;
    const auto done = database.run("DELETE FROM vault WHERE name = ?", name);
    if (!done) return fail(done);
    return {};
}

Result<void> Vault::putWitness(Database& database) const {
    const SecretBytes text = SecretBytes::copyOf(asBytes(witnessText));
    return writeRecord(database, witnessName, sealed(witnessName, text));
}

Result<void> Vault::checkWitness(Database& database) const {
    const auto record = readRecord(database, witnessName);
    if (!record) return fail(record);
    if (!opened(witnessName, *record))
        return fail(ErrorCode::Locked, "The password was changed. Enter the new one.");
    return {};
}

Result<void> Vault::resealAll(Database& database, const Vault& under) const {
    auto transaction = StoreTransaction::begin(database);
    if (!transaction) return fail(transaction);
    // Read to the end before writing: a walk over a table that changes meanwhile may meet a row twice.
    std::vector<std::pair<std::string, Bytes>> records;
    Statement rows = database.query("SELECT name, sealed FROM vault");
    while (rows.next())
        records.emplace_back(rows.text(0), rows.bytes(1));
    if (auto ok = rows.finish(); !ok) return ok;
    for (const auto& [name, record] : records) {
        const auto secret = opened(name, record);
        if (!secret) return fail(secret);
        if (auto ok = writeRecord(database, name, under.sealed(name, *secret)); !ok) return ok;
    }
    return transaction->commit();
}

Result<Vault> VaultDoor::unlock(const SecretText& password) const {
    auto key = ProfileKeys::deriveVault(password, salt_, cost_);
    if (!key) return fail(key);
    return unlockWith(std::move(*key));
}

Result<Vault> VaultDoor::unlockWith(SecretBytes key) const {
    Vault vault = vaultOf(std::move(key));
    if (!vault.opened(witnessName, witness_)) return fail(ErrorCode::WrongPassword, "The password is wrong.");
    return vault;
}

} // namespace zon

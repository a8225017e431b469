#include "core/store/peers.h"

namespace zon {

namespace {

constexpr std::size_t maxHostBytes = 255;
constexpr std::size_t maxReasonBytes = 1000;

constexpr std::string_view columns =
    "host, port, services, by_user, last_seen, last_tried, last_success, failures";

Result<void> checkAddress(std::string_view host, std::uint16_t port) {
    if (host.empty() || host.size() > maxHostBytes || port == 0)
        return fail(ErrorCode::InvalidArgument, "This is not an address of a node.");
    return {};
}

/// Service bits use all 64; SQLite's integers are signed.
std::int64_t stored(std::uint64_t services) {
    return static_cast<std::int64_t>(services);
}

Result<std::vector<PeerRow>> readPeers(Statement rows) {
    std::vector<PeerRow> peers;
    while (rows.next()) {
        PeerRow peer;
        peer.host = rows.text(0);
        peer.port = static_cast<std::uint16_t>(rows.uint32(1));
        peer.services = static_cast<std::uint64_t>(rows.int64(2));
        peer.byUser = rows.boolean(3);
        peer.lastSeen = rows.time(4);
        peer.lastTried = rows.optional(5, &Statement::time);
        peer.lastSuccess = rows.optional(6, &Statement::time);
        peer.failures = rows.uint32(7);
        peers.push_back(std::move(peer));
    }
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return peers;
}

Result<void> done(const Result<std::int64_t>& changed) {
    if (!changed) return fail(changed);
    return {};
}

Result<std::size_t> countOf(Statement rows) {
    std::size_t count = 0;
    if (rows.next()) count = static_cast<std::size_t>(rows.int64(0));
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return count;
}

} // namespace

Result<void> Peers::learn(std::span<const AnnouncedPeer> announced) {
    auto transaction = StoreTransaction::begin(*database_);
    if (!transaction) return fail(transaction);
    for (const AnnouncedPeer& peer : announced) {
        if (!checkAddress(peer.host, peer.port)) continue;
        const auto added = database_->run(
            "INSERT INTO peer (host, port, services, last_seen) VALUES (?, ?, ?, ?) ON CONFLICT (host, port) "
            "DO UPDATE SET services = excluded.services, last_seen = max(last_seen, excluded.last_seen)",
            peer.host, peer.port, stored(peer.services), peer.seen);
        if (!added) return fail(added);
    }
    const auto trimmed =
        database_->run("DELETE FROM peer WHERE rowid IN (SELECT rowid FROM peer WHERE by_user = 0 "
                       "ORDER BY last_success IS NOT NULL, failures DESC, random() "
                       "LIMIT max(0, (SELECT count(*) FROM peer WHERE by_user = 0) - ?))",
                       static_cast<std::int64_t>(maxLearned));
    if (!trimmed) return fail(trimmed);
    return transaction->commit();
}

Result<void> Peers::addByUser(std::string_view host, std::uint16_t port, UnixTime now) {
    if (auto ok = checkAddress(host, port); !ok) return ok;
    return done(
        database_->run("INSERT INTO peer (host, port, services, by_user, last_seen) VALUES (?, ?, 0, 1, ?) "
                       "ON CONFLICT (host, port) DO UPDATE SET by_user = 1",
                       host, port, now));
}

Result<void> Peers::remove(std::string_view host, std::uint16_t port) {
    return done(database_->run("DELETE FROM peer WHERE host = ? AND port = ?", host, port));
}

Result<void> Peers::markTried(std::string_view host, std::uint16_t port, UnixTime now) {
    return done(
        database_->run("UPDATE peer SET last_tried = ?, failures = failures + 1 WHERE host = ? AND port = ?",
                       now, host, port));
}

Result<void> Peers::markSuccess(std::string_view host, std::uint16_t port, std::uint64_t services,
                                UnixTime now) {
    if (auto ok = checkAddress(host, port); !ok) return ok;
    return done(database_->run(
        "INSERT INTO peer (host, port, services, last_seen, last_tried, last_success) VALUES (?1, ?2, ?3, "
        "?4, ?4, ?4) ON CONFLICT (host, port) DO UPDATE SET services = ?3, last_seen = ?4, "
        "last_tried = ?4, last_success = ?4, failures = 0",
        host, port, stored(services), now));
}

Result<std::vector<PeerRow>> Peers::candidates(std::size_t limit, UnixTime now) {
    const std::string sql = "SELECT " + std::string(columns)
                            + " FROM peer WHERE NOT EXISTS (SELECT 1 FROM ban WHERE ban.host = peer.host "
                              "AND ban.until > ?) ORDER BY by_user DESC, last_success IS NULL, failures, "
                              "last_success DESC, last_seen DESC LIMIT ?";
    return readPeers(database_->query(sql, now, static_cast<std::int64_t>(limit)));
}

Result<std::vector<PeerRow>> Peers::byUser() {
    return readPeers(
        database_->query("SELECT " + std::string(columns) + " FROM peer WHERE by_user = 1 ORDER BY rowid"));
}

Result<std::size_t> Peers::count() {
    return countOf(database_->query("SELECT count(*) FROM peer"));
}

Result<void> Peers::ban(const BanRow& ban) {
    if (ban.host.empty() || ban.host.size() > maxHostBytes)
        return fail(ErrorCode::InvalidArgument, "This is not an address of a node.");
    const auto kept = database_->run(
        "INSERT INTO ban (host, until, reason, evidence) VALUES (?, ?, ?, ?) ON CONFLICT (host) DO UPDATE "
        "SET until = excluded.until, reason = excluded.reason, evidence = excluded.evidence "
        "WHERE excluded.until >= ban.until",
        ban.host, ban.until, std::string_view(ban.reason).substr(0, maxReasonBytes),
        std::string_view(ban.evidence).substr(0, maxReasonBytes));
    if (!kept) return fail(kept);
    return done(database_->run("DELETE FROM ban WHERE rowid IN (SELECT rowid FROM ban ORDER BY until LIMIT "
                               "max(0, (SELECT count(*) FROM ban) - ?))",
                               static_cast<std::int64_t>(maxBans)));
}

Result<void> Peers::unban(std::string_view host) {
    return done(database_->run("DELETE FROM ban WHERE host = ?", host));
}

Result<bool> Peers::isBanned(std::string_view host, UnixTime now) {
    const auto count =
        countOf(database_->query("SELECT count(*) FROM ban WHERE host = ? AND until > ?", host, now));
    if (!count) return fail(count);
    return *count > 0;
}

Result<std::vector<BanRow>> Peers::bans(UnixTime now) {
    if (auto ok = done(database_->run("DELETE FROM ban WHERE until <= ?", now)); !ok) return fail(ok);
    Statement rows = database_->query("SELECT host, until, reason, evidence FROM ban ORDER BY until DESC");
    std::vector<BanRow> bans;
    while (rows.next())
        bans.push_back({rows.text(0), rows.time(1), rows.text(2), rows.text(3)});
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return bans;
}

} // namespace zon

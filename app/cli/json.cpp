#include "app/cli/json.h"

#include "core/wallet/roles.h"

#include <boost/json.hpp>

#include <ctime>

namespace zon::cli {

std::string_view nameOf(TxKind kind) {
    switch (kind) {
    case TxKind::Received:
        return "received";
    case TxKind::Sent:
        return "sent";
    case TxKind::Mined:
        return "mined";
    case TxKind::Internal:
        return "internal";
    }
    return "";
}

std::string_view nameOf(WalletKind kind) {
    switch (kind) {
    case WalletKind::Seed:
        return "seed";
    case WalletKind::WatchOnly:
        return "watch-only";
    case WalletKind::Multisig:
        return "multisig";
    }
    return "";
}

std::string_view nameOf(TxState state) {
    switch (state) {
    case TxState::Unverified:
        return "unverified";
    case TxState::Pending:
        return "pending";
    case TxState::Confirmed:
        return "confirmed";
    case TxState::Immature:
        return "immature";
    case TxState::Conflicted:
        return "conflicted";
    case TxState::Replaced:
        return "replaced";
    }
    return "";
}

std::string_view nameOf(MiningState state) {
    switch (state) {
    case MiningState::Off:
        return "off";
    case MiningState::Starting:
        return "starting";
    case MiningState::WaitingForWork:
        return "waiting";
    case MiningState::Mining:
        return "mining";
    case MiningState::Paused:
        return "paused";
    case MiningState::Error:
        return "error";
    }
    return "";
}

std::string_view nameOf(SyncStage stage) {
    switch (stage) {
    case SyncStage::Offline:
        return "offline";
    case SyncStage::Headers:
        return "headers";
    case SyncStage::FilterHeaders:
        return "filter-headers";
    case SyncStage::Scan:
        return "scan";
    case SyncStage::Tip:
        return "tip";
    }
    return "";
}

std::string isoTime(UnixTime time) {
    const std::time_t seconds = toSeconds(time);
    std::tm parts{};
    char text[32] = "";
    if (gmtime_r(&seconds, &parts))
        static_cast<void>(std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts));
    return text;
}

boost::json::object toJson(const Balance& b) {
    return {{"available", b.available.toZon()},   {"available_zat", b.available.zat()},
            {"unverified", b.unverified.toZon()}, {"unverified_zat", b.unverified.zat()},
            {"immature", b.immature.toZon()},     {"immature_zat", b.immature.zat()},
            {"escrow", b.escrow.toZon()},         {"escrow_zat", b.escrow.zat()},
            {"frozen", b.frozen.toZon()},         {"frozen_zat", b.frozen.zat()},
            {"total", b.total().toZon()},         {"total_zat", b.total().zat()}};
}

boost::json::object toJson(const WalletInfo& wallet) {
    return {{"id", wallet.id.value},
            {"name", wallet.name},
            {"kind", nameOf(wallet.kind)},
            {"policy", wallet.policy},
            {"keys_here", wallet.keysHere},
            {"archived", wallet.archived},
            {"role", roleName(wallet.role)},
            {"birthday", isoTime(wallet.birthday)},
            {"backup_confirmed", wallet.backupConfirmed},
            {"balance", toJson(wallet.balance)}};
}

boost::json::object toJson(const TxRow& row) {
    boost::json::object out{{"txid", row.txid.display()},         {"wallet", row.wallet.value},
                            {"kind", nameOf(row.kind)},           {"state", nameOf(row.state)},
                            {"amount", row.amount.toZon()},       {"amount_zat", row.amount.zat()},
                            {"confirmations", row.confirmations}, {"time", isoTime(row.time)},
                            {"counterparty", row.counterparty},   {"label", row.label}};
    out["fee_zat"] = row.fee ? boost::json::value(row.fee->zat()) : boost::json::value(nullptr);
    out["height"] = row.height ? boost::json::value(*row.height) : boost::json::value(nullptr);
    if (row.maturesIn > 0) out["matures_in"] = row.maturesIn;
    if (row.replacedBy) out["replaced_by"] = row.replacedBy->display();
    if (row.canBump) out["can_bump"] = true;
    return out;
}

boost::json::object toJson(const AddressRow& row) {
    return {{"address", row.address},           {"path", row.path},  {"index", row.index}, {"used", row.used},
            {"received", row.received.toZon()}, {"label", row.label}};
}

boost::json::object toJson(const CoinInfo& coin) {
    boost::json::object out{{"outpoint", coin.outpoint.display()},
                            {"amount", coin.amount.toZon()},
                            {"amount_zat", coin.amount.zat()},
                            {"address", coin.address},
                            {"path", coin.path},
                            {"change", coin.change},
                            {"confirmations", coin.confirmations},
                            {"matures_in", coin.maturesIn},
                            {"unverified", coin.unverified},
                            {"frozen", coin.frozen},
                            {"set_aside", coin.proposed},
                            {"label", coin.label}};
    out["height"] = coin.height ? boost::json::value(*coin.height) : boost::json::value(nullptr);
    return out;
}

boost::json::object toJson(const ProposalInfo& p) {
    boost::json::array recipients;
    for (const PaymentRecipient& to : p.recipients)
        recipients.push_back({{"address", to.address},
                              {"amount", to.amount.toZon()},
                              {"amount_zat", to.amount.zat()},
                              {"label", to.label}});
    boost::json::array signers;
    for (const ProposalSigner& signer : p.signers)
        signers.push_back({{"name", signer.name},
                           {"fingerprint", signer.fingerprint},
                           {"here", signer.here},
                           {"signed", signer.signedIt},
                           {"approved", signer.approved ? boost::json::value(isoTime(*signer.approved))
                                                        : boost::json::value(nullptr)}});
    return {{"id", p.id.value},
            {"wallet", p.wallet.value},
            {"created", isoTime(p.created)},
            {"note", p.note},
            {"prepared_here", p.preparedHere},
            {"role", roleName(p.part)},
            {"recipients", std::move(recipients)},
            {"fee_zat", p.fee.zat()},
            {"change_zat", p.change.zat()},
            {"total", p.total.toZon()},
            {"signers", std::move(signers)},
            {"signatures_needed", p.signaturesNeeded},
            {"signatures", p.signaturesHere},
            {"complete", p.complete},
            {"waiting", boost::json::array(p.waiting.begin(), p.waiting.end())},
            {"warnings", boost::json::array(p.warnings.begin(), p.warnings.end())},
            {"history", boost::json::array(p.history.begin(), p.history.end())}};
}

boost::json::object toJson(const SyncStatus& s) {
    boost::json::array peers;
    for (const PeerStatus& peer : s.peers)
        peers.push_back({{"endpoint", peer.endpoint.toString()},
                         {"agent", peer.agent},
                         {"height", peer.height},
                         {"filters", peer.servesFilters},
                         {"agrees", peer.vouches},
                         {"group", peer.networkGroup},
                         {"delays", peer.slowStrikes},
                         {"bytes_in", peer.bytesIn},
                         {"bytes_out", peer.bytesOut}});
    boost::json::array bans;
    for (const PeerBan& ban : s.bans)
        bans.push_back({{"endpoint", ban.endpoint.toString()},
                        {"evidence", ban.evidence},
                        {"proven", ban.proven},
                        {"until", isoTime(ban.until)}});
    return {
        {"stage", nameOf(s.stage)},
        {"tip", {{"height", s.tip.height}, {"hash", s.tip.hash.display()}, {"time", isoTime(s.tip.time)}}},
        {"scanned_to", s.scannedTo},
        {"provisional", s.provisional},
        {"whole_blocks", s.wholeBlocks},
        {"peers", std::move(peers)},
        {"bans", std::move(bans)}};
}

boost::json::object toJson(const ShareCounts& shares) {
    return {{"accepted", shares.accepted}, {"rejected", shares.rejected}, {"stale", shares.stale}};
}

boost::json::object toJson(const MiningStatus& m) {
    boost::json::object out{{"state", nameOf(m.state)}, {"hashes_per_second", m.hashesPerSecond},
                            {"hashes", m.hashes},       {"threads", m.threads},
                            {"kernel", m.kernel},       {"source", m.source},
                            {"blocks", m.blocksFound},  {"shares", toJson(m.shares)}};
    if (!m.explanation.empty()) out["explanation"] = m.explanation;
    if (m.lastVerifiedWork) out["last_verified_work"] = isoTime(*m.lastVerifiedWork);
    return out;
}

} // namespace zon::cli

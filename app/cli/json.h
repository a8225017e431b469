#pragma once

#include "core/engine/types.h"
#include "core/sync/status.h"

#include <boost/json/fwd.hpp>

#include <string>

/// How values look in --json answers. Amounts are decimal ZON texts and whole zat, so that no script needs
/// floats.
namespace zon::cli {

boost::json::object toJson(const WalletInfo& wallet);
boost::json::object toJson(const Balance& balance);
boost::json::object toJson(const TxRow& row);
boost::json::object toJson(const AddressRow& row);
boost::json::object toJson(const CoinInfo& coin);
boost::json::object toJson(const ProposalInfo& proposal);
boost::json::object toJson(const SyncStatus& status);
boost::json::object toJson(const ShareCounts& shares);
boost::json::object toJson(const MiningStatus& status);

std::string_view nameOf(TxKind kind);
std::string_view nameOf(TxState state);
std::string_view nameOf(WalletKind kind);
std::string_view nameOf(MiningState state);
std::string_view nameOf(SyncStage stage);

/// "2026-11-23T04:30:00Z".
std::string isoTime(UnixTime time);

} // namespace zon::cli

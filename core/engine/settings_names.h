#pragma once

#include <string_view>

/// The names under which the profile's settings are kept. One list, so that two features never share a name.
namespace zon::settings {

inline constexpr std::string_view appearance = "window.appearance";           ///< "system", "dark" or "light"
inline constexpr std::string_view autoLockMinutes = "security.auto-lock";     ///< "0" (never) to "240"
inline constexpr std::string_view spendGraceMinutes = "security.spend-grace"; ///< "0" (ask always) to "60"
inline constexpr std::string_view fiatCurrency = "fiat.currency";             ///< ISO 4217, e.g. "EUR"
inline constexpr std::string_view fiatRate = "fiat.rate";                     ///< decimal, price of 1 ZON
inline constexpr std::string_view fiatRateSetAt = "fiat.rate-set-at";         ///< Unix seconds
inline constexpr std::string_view fiatRateSource = "fiat.rate-source";  ///< "manual", or a provider's name
inline constexpr std::string_view businessName = "business.name";       ///< on invoices and in payment links
inline constexpr std::string_view businessAddress = "business.address"; ///< several lines
inline constexpr std::string_view businessTaxId = "business.tax-id";
inline constexpr std::string_view invoiceSeries = "invoice.series"; ///< before invoice numbers
inline constexpr std::string_view creditNoteSeries =
    "invoice.credit-series";                                  ///< before those of credit notes
inline constexpr std::string_view cashierPin = "cashier.pin"; ///< salt and SHA-256 in hex, see ui/cashier.h
inline constexpr std::string_view contractRelay = "contract.relay"; ///< where new boxes are made
inline constexpr std::string_view miningThreads = "mining.threads";
inline constexpr std::string_view miningSource =
    "mining.source"; ///< "automatic", "sandbox", "solo", "node", "pool"
inline constexpr std::string_view miningNodeUrl = "mining.node-url";
inline constexpr std::string_view miningNodeUser = "mining.node-user";
inline constexpr std::string_view miningNodeCookie = "mining.node-cookie";
inline constexpr std::string_view miningNodePassword = "mining.node-password";
inline constexpr std::string_view miningPoolUrl = "mining.pool-url";
inline constexpr std::string_view miningPoolUser = "mining.pool-user";
inline constexpr std::string_view miningPoolPassword = "mining.pool-password";
inline constexpr std::string_view miningPauseOnBattery = "mining.pause-on-battery";
inline constexpr std::string_view miningPauseOnActivity = "mining.pause-on-activity";
inline constexpr std::string_view miningPauseAbove = "mining.pause-above"; ///< °C; 0: never
inline constexpr std::string_view miningHours = "mining.hours";            ///< "22:00-06:30"
inline constexpr std::string_view miningWatts = "mining.watts";
inline constexpr std::string_view miningPricePerKwh = "mining.price-per-kwh";
inline constexpr std::string_view ownPeers = "network.peers"; ///< host:port, separated by commas
inline constexpr std::string_view proxy = "network.proxy";    ///< host:port of a SOCKS5 proxy; empty: none
/// Hex of the signet challenge, for a network of one's own: with the profile's name all there is to it.
inline constexpr std::string_view networkChallenge = "network.challenge";

} // namespace zon::settings

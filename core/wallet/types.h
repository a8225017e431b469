#pragma once

#include "core/util/amount.h"
#include "core/util/clock.h"
#include "core/util/id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What wallets answer with: plain values, safe to copy to any thread, with no secret in any of them.
namespace zon {

/// A wallet of the open profile. Stable for the profile's life.
struct WalletId {
    std::int64_t value = 0;
    friend auto operator<=>(const WalletId&, const WalletId&) = default;
};

/// A prepared payment, held by the engine until it is sent, replaced or the profile closes.
struct PaymentId {
    std::uint64_t value = 0;
    friend auto operator<=>(const PaymentId&, const PaymentId&) = default;
};

/// Money by what can be done with it. The parts never overlap; total() is everything that is ours on our
/// chain.
struct Balance {
    Amount available{}; ///< confirmed or own change, spendable now
    Amount unverified;  ///< seen announced by peers, not in a block: not money yet, and not in total()
    Amount immature{};  ///< mined, still maturing
    Amount escrow{};    ///< locked in contracts
    Amount frozen{};    ///< kept by the person from being spent
    Amount total() const { return available + immature + escrow + frozen; }
    friend bool operator==(const Balance&, const Balance&) = default;
};

enum class WalletKind : std::uint8_t { Seed, WatchOnly };

struct WalletInfo {
    WalletId id{};
    std::string name{};
    WalletKind kind = WalletKind::Seed;
    bool backupConfirmed = false; ///< the words were confirmed by picking
    bool archived = false;
    UnixTime birthday{};
    Balance balance{};
};

enum class TxKind : std::uint8_t { Received, Sent, Mined, Internal };

enum class TxState : std::uint8_t {
    Unverified, ///< somebody else's, announced by peers only: may never happen
    Pending,    ///< ours, not yet in a block
    Confirmed,
    Immature,   ///< a block reward that can't be spent yet
    Conflicted, ///< another transaction took its coins
};

struct TxRow {
    WalletId wallet{};
    Txid txid{};
    TxKind kind = TxKind::Received;
    TxState state = TxState::Pending;
    Amount amount{};             ///< what it did to the wallet, fee included; negative when money left
    std::optional<Amount> fee{}; ///< known only when every input was ours
    std::optional<std::int32_t> height{};
    std::int32_t confirmations = 0;
    std::int32_t maturesIn = 0; ///< blocks until an immature reward can be spent
    UnixTime time{};            ///< of its block, else when first seen
    std::string counterparty{}; ///< first address of the other side, empty when unknown
    std::string label{};
};

struct TxQuery {
    std::optional<WalletId> wallet{}; ///< all when empty
    std::size_t offset = 0;
    std::size_t limit = 100; ///< at most 1,000
    std::optional<TxKind> kind{};
    std::optional<TxState> state{};
    std::string text{}; ///< in label, counterparty address, txid; empty for all
};

struct TxPage {
    std::vector<TxRow> rows{}; ///< newest first
    std::size_t total = 0;     ///< matching the query
};

struct BalancePoint {
    UnixTime time{};
    Amount balance{};
};

struct MonthFlow {
    std::int32_t year = 0;
    std::int32_t month = 0; ///< 1 to 12
    Amount in{};
    Amount out{};   ///< positive
    Amount mined{}; ///< part of `in`
};

struct AddressRow {
    std::string address{};
    std::string path{}; ///< "m/84h/1h/0h/0/5"
    std::uint32_t index = 0;
    bool change = false;
    bool used = false;
    Amount received{};
    std::string label{};
};

struct PaymentRecipient {
    std::string address{};
    Amount amount{}; ///< ignored for the recipient that gets everything (sendAll)
    std::string label{};
};

struct PaymentRequest {
    WalletId wallet{};
    std::vector<PaymentRecipient> recipients{};
    bool sendAll = false;            ///< the last recipient gets what is left after the fee
    std::optional<double> feerate{}; ///< zat per vbyte; else by targetBlocks
    std::uint32_t targetBlocks = 6;
};

/// What would be signed, in full. Nothing is signed before sendPayment.
struct PaymentPreview {
    PaymentId id{};
    std::vector<PaymentRecipient> recipients{}; ///< with final amounts
    Amount fee{};
    Amount change{};
    Amount total{};     ///< recipients and fee
    double feerate = 0; ///< zat per vbyte
    std::size_t vsize = 0;
    std::size_t inputs = 0;
    std::vector<std::string> warnings{}; ///< sentences, e.g. a fee over 5 % of the amount
};

} // namespace zon

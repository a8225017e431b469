#pragma once

#include "core/script/transaction.h"
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

/// A payment that others still have to sign. Stable for the profile's life.
struct ProposalId {
    std::int64_t value = 0;
    friend auto operator<=>(const ProposalId&, const ProposalId&) = default;
};

enum class WalletKind : std::uint8_t {
    Seed,      ///< its words are in the profile
    WatchOnly, ///< one key, kept elsewhere
    Multisig,  ///< several keys: several people, devices or conditions
};

/// What the person at this profile may do with a wallet that several people have keys of, or whose keys are
/// elsewhere. It keeps work apart that shall be apart, against slips; against a person who knows the
/// profile's password only the keys themselves help.
enum class WalletRole : std::uint8_t {
    Everything,
    Preparer, ///< prepares payments, never signs
    Approver, ///< signs what others prepared, never prepares
    Viewer,   ///< looks
};

struct WalletInfo {
    WalletId id{};
    std::string name{};
    WalletKind kind = WalletKind::Seed;
    bool backupConfirmed = false; ///< the words were confirmed by picking
    bool archived = false;
    UnixTime birthday{};
    Balance balance{};
    std::string policy{};        ///< for a person: "BIP84", "2 of 3 sign"; empty when it takes more words
    std::size_t keysHere = 0;    ///< of its keys, those whose words this profile has
    bool canBuildPayment = true; ///< false for addr() and raw(): nobody knows how they are spent
    WalletRole role = WalletRole::Everything;
};

enum class TxKind : std::uint8_t { Received, Sent, Mined, Internal };

enum class TxState : std::uint8_t {
    Unverified, ///< somebody else's, announced by peers only: may never happen
    Pending,    ///< ours, not yet in a block
    Confirmed,
    Immature,   ///< a block reward that can't be spent yet
    Conflicted, ///< another transaction took its coins
    Replaced,   ///< by one with a higher fee, or cancelled
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
    std::optional<Txid> replacedBy{};
    bool canBump = false;    ///< ours and unconfirmed: may be replaced by one that pays more, or cancelled
    bool canSpeedUp = false; ///< unconfirmed and pays us: spending that with a higher fee pulls it along
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

/// A coin as a person chooses among them.
struct CoinInfo {
    OutPoint outpoint{};
    Amount amount{};
    std::string address{};
    std::string path{}; ///< "m/84h/1h/0h/0/5"; empty where there is none
    bool change = false;
    std::optional<std::int32_t> height{};
    std::int32_t confirmations = 0;
    std::int32_t maturesIn = 0; ///< blocks until a reward can be spent
    bool unverified = false;    ///< somebody else's and not in a block: can't be chosen
    bool frozen = false;
    bool proposed = false; ///< a payment that waits for signatures spends it
    std::string label{};   ///< its own, else its address's, else its transaction's
};

struct PaymentRecipient {
    std::string address{};
    Amount amount{}; ///< ignored for the recipient that gets everything (sendAll)
    std::string label{};
    bool paysFee = false; ///< the fee is taken from what this one gets (shared with others that do)
};

struct PaymentRequest {
    WalletId wallet{};
    std::vector<PaymentRecipient> recipients{};
    bool sendAll = false;            ///< the last recipient gets what is left after the fee
    std::optional<double> feerate{}; ///< zat per vbyte; else by targetBlocks
    std::uint32_t targetBlocks = 6;
    std::vector<OutPoint> coins{}; ///< spend exactly these; empty: chosen by the wallet
    /// The most that may be paid as fee; else 0.1 ZON, as a guard against a slip.
    std::optional<Amount> maxFee{};
    /// Of a wallet with paths that open with time: wait out the locks that have passed for every coin, so
    /// that those paths can sign too.
    bool useTimelocks = false;
};

/// Replacing or pulling along an unconfirmed transaction.
struct BumpRequest {
    enum class Way : std::uint8_t {
        Replace, ///< the same payment with a higher fee (BIP125)
        Cancel,  ///< the money back to ourselves instead
        Child,   ///< spend what it pays us, with a fee for both
    };
    WalletId wallet{};
    Txid txid{};
    Way way = Way::Replace;
    std::optional<double> feerate{};
    std::uint32_t targetBlocks = 2;
    std::optional<Amount> maxFee{};
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
    std::vector<CoinInfo> coins{};       ///< what is spent
    std::optional<Txid> replaces{};      ///< an unconfirmed transaction of ours
    std::uint32_t targetBlocks = 0;      ///< within which it should confirm; 0 when a feerate was given
    bool othersMustSign = false;         ///< the words in this profile don't suffice: export it
    std::vector<std::string> warnings{}; ///< sentences, e.g. a fee over 5 % of the amount
};

/// Who can sign a payment, and whether they did.
struct ProposalSigner {
    std::string name{};                 ///< the wallet of this profile that has the key, else its fingerprint
    std::string fingerprint{};          ///< 8 hex digits
    bool here = false;                  ///< its words are in this profile
    bool signedIt = false;              ///< every input it can sign
    std::optional<UnixTime> approved{}; ///< by its clock: it signed having seen the payees by these names
    bool approvedOther = false;         ///< it approved, but other names than are shown
};

/// A payment that others still have to sign, as it can be shown.
struct ProposalInfo {
    ProposalId id{};
    WalletId wallet{};
    UnixTime created{};
    std::string note{};
    bool preparedHere = true;
    WalletRole part = WalletRole::Everything; ///< of the person here in this wallet
    /// Labelled as whoever prepared it calls them, which who approves it signs too (approval.h); where there
    /// is no such name, as they are known here.
    std::vector<PaymentRecipient> recipients{};
    Amount fee{};
    Amount change{};
    Amount total{}; ///< leaves the wallet, fee included
    std::vector<ProposalSigner> signers{};
    std::size_t signaturesNeeded = 0; ///< of those signers; 0 when it depends on the path
    std::size_t signaturesHere = 0;
    bool complete = false;               ///< can be sent
    std::vector<std::string> waiting{};  ///< a sentence for each input that isn't ready
    std::vector<std::string> warnings{}; ///< what a person must read: another payee than shown first, …
    std::vector<std::string> history{};  ///< who did what when
};

/// What an import would make, before it is made.
struct ImportPreview {
    std::string name{};
    WalletKind kind = WalletKind::WatchOnly;
    std::string policy{};
    std::vector<std::string> descriptors{};    ///< with checksum
    std::vector<std::string> firstAddresses{}; ///< to compare with another program
    std::vector<std::string> paths{};          ///< who can spend, and when: a sentence each
    std::optional<UnixTime> birthday{};
};

} // namespace zon

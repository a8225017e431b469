#pragma once

#include "core/net/endpoint.h"
#include "core/util/clock.h"
#include "core/util/error.h"
#include "core/util/id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What the light client knows about itself, and what it tells when that changes. Plain values, safe to copy
/// to any thread.
namespace zon {

inline constexpr std::uint16_t defaultProxyPort = 9050; ///< Tor's

enum class SyncStage : std::uint8_t {
    Offline,       ///< stopped, or no peer is connected: what is known is shown
    Headers,       ///< following the work
    FilterHeaders, ///< what each block's filter must hash to
    Scan,          ///< filters and matching blocks, or whole blocks
    Tip,           ///< everything known to peers is scanned
};

struct StageProgress {
    std::int64_t done = 0;            ///< height reached
    std::int64_t total = 0;           ///< height to reach, as far as known; never below done
    double perSecond = 0;             ///< over the last seconds
    std::optional<Seconds> left;      ///< when perSecond says something
    std::int64_t from = 0;            ///< height when the light client started
    std::chrono::nanoseconds taken{}; ///< from then to the last height reached
};

enum class PeerState : std::uint8_t { Connecting, Handshaking, Ready };

struct PeerStatus {
    std::uint32_t id = 0; ///< unique while the light client lives
    Endpoint endpoint;
    PeerState state = PeerState::Connecting;
    bool mine = false; ///< named by the person, not learned
    std::string agent; ///< what the peer calls itself: outside text, printable ASCII only
    std::uint64_t services = 0;
    std::int32_t height = -1;       ///< of the best header it announced that we verified
    std::int32_t claimedHeight = 0; ///< what its version said: believed by nobody
    std::string networkGroup;
    bool servesFilters = false;
    bool vouches = false;                ///< its filter headers agree with ours up to the tip
    std::optional<Milliseconds> latency; ///< the best ping
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;
    std::uint32_t slowStrikes = 0;
    UnixTime connectedSince;
};

struct PeerBan {
    Endpoint endpoint;
    std::string evidence; ///< what it did, for a person
    UnixTime until;
    bool proven = false; ///< a lie that anybody can check; else a breach of the protocol
};

/// Bytes of messages that peers sent, by what they were for; connections that are gone included.
struct SyncTraffic {
    std::uint64_t headers = 0;
    std::uint64_t filterHeaders = 0;
    std::uint64_t scan = 0; ///< filters and blocks
};

struct ChainTip {
    std::int32_t height = 0;
    BlockHash hash;
    UnixTime time;
};

struct SyncStatus {
    SyncStage stage = SyncStage::Offline;
    StageProgress headers;
    StageProgress filterHeaders;
    StageProgress scan;
    ChainTip tip;                ///< of the verified headers
    std::int32_t scannedTo = 0;  ///< balances are "as of block N"
    bool rescanning = false;     ///< scanning again what was scanned before
    bool provisional = false;    ///< fewer independent peers than wanted vouch for the filter headers
    bool wholeBlocks = false;    ///< no peer serves filters: whole blocks are fetched, slower
    std::optional<Error> paused; ///< the store refuses to write; tried again by itself
    std::optional<Error> alarm;  ///< something a person must see, such as a fork under an anchor
    Seconds clockOffset{0};    ///< how far peers' clocks are ahead of ours (median); ± over 10 minutes: warn
    std::int64_t feeFloor = 0; ///< zat per 1,000 vbytes: the highest any peer asks
    std::optional<std::int64_t> recentFeerate; ///< zat per 1,000 vbytes: median of what recent blocks took
    SyncTraffic traffic;
    std::optional<Endpoint> proxy; ///< every connection goes through it
    bool rescanCancellable = false;
    std::vector<PeerStatus> peers;
    std::vector<PeerBan> bans;
};

/// How far one of our transactions got.
enum class Propagation : std::uint8_t {
    Waiting,   ///< no peer yet
    Offered,   ///< announced to peers
    Delivered, ///< a peer asked for it and got it
    Seen,      ///< another peer announced it back: it propagates
};

// Events. Each is told once, after the state changed.

struct SyncStageChanged {
    SyncStage stage = SyncStage::Offline;
};

/// At most a few times a second while a stage runs.
struct SyncProgressed {};

/// The chain with the most work has another tip.
struct TipChanged {
    ChainTip tip;
    std::int32_t disconnected = 0; ///< blocks that a reorganisation took back
};

/// Rows of wallets changed up to here, on disk.
struct ScanAdvanced {
    std::int32_t scannedTo = 0;
    bool matched = false; ///< at least one block was given to the wallets
};

struct PeersChanged {};

struct PeerBanned {
    PeerBan ban;
};

/// `provisional`, `wholeBlocks`, `paused`, `alarm` or `clockOffset` of the status is different.
struct SyncConditionChanged {};

struct TransactionRelayed {
    Txid txid; ///< the wallets took it as unverified
};

struct BroadcastAdvanced {
    Txid txid;
    Propagation stage = Propagation::Waiting;
};

using SyncEvent = std::variant<SyncStageChanged, SyncProgressed, TipChanged, ScanAdvanced, PeersChanged,
                               PeerBanned, SyncConditionChanged, TransactionRelayed, BroadcastAdvanced>;

} // namespace zon

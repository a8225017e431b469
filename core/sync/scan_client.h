#pragma once

#include "core/script/script.h"
#include "core/script/transaction.h"
#include "core/util/clock.h"
#include "core/util/error.h"
#include "core/util/id.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace zon {

class Database;
struct Block;

/// The scan cursor's scope (store/scan_cursor.h): up to where the wallets' rows are true.
inline constexpr std::string_view walletScanScope = "wallets";

/// Where a block stands in the chain that has the most work.
struct BlockPlace {
    std::int32_t height = 0;
    BlockHash hash;
    UnixTime time; ///< from its header
};

/// From where the wallets must be scanned. The lower of the two wins; neither means from genesis.
struct ScanBirthday {
    std::optional<std::int32_t> height;
    std::optional<UnixTime> time; ///< the light client goes two hours further back than the headers say
};

/// What the light client needs from whoever owns scripts and coins: the wallets of a profile taken together.
///
/// Every call comes on the engine's loop. The light client promises:
/// - applyBlock comes in order of height, for blocks of the active chain that passed every light-client
/// check,
///   and only for blocks that may hold something of ours. A rescan comes past blocks that were applied
///   before: applying one again must end in the same rows as the first time.
/// - applyBlock and unwindTo run inside the store transaction that moves the scan cursor. It ends in exactly
///   one scanCommitted or scanRolledBack; until then nothing of it may be believed to be on disk.
class ScanClient {
public:
    virtual ~ScanClient() = default;

    /// 0 while there are no scripts; rises with every one that is added. Scripts are never taken away while
    /// the profile is open.
    virtual std::uint64_t scriptRevision() const = 0;

    /// The output scripts added after `revision`; 0 gives all. Each is looked for in outputs and in spent
    /// coins.
    virtual std::vector<Script> scriptsSince(std::uint64_t revision) const = 0;

    /// No wallets at all: nothing, and the scan goes straight to the tip.
    virtual std::optional<ScanBirthday> birthday() const = 0;

    /// Takes what is ours from a block. It may raise scriptRevision: scripts it derives here are looked for
    /// in later blocks by the light client, and in this one by the client itself.
    virtual Result<void> applyBlock(Database& db, const Block& block, const BlockPlace& place) = 0;

    /// Takes back every block above `height`: its transactions become unconfirmed (a coinbase is gone), and
    /// nothing of those heights remains.
    virtual Result<void> unwindTo(Database& db, std::int32_t height) = 0;

    /// The store transaction is on disk; everything up to `scannedTo` is scanned.
    virtual void scanCommitted(std::int32_t scannedTo) = 0;

    /// The store transaction was given up (disk full, I/O error): forget what its calls changed in memory.
    /// The same blocks come again.
    virtual void scanRolledBack() = 0;

    /// A transaction that a peer announced and that parses; nothing else about it is checked. Unverified: it
    /// may never be mined, and its witness may be rubbish. True when it concerns us. Any transaction may come
    /// again.
    virtual bool onRelayedTransaction(const TransactionRef& transaction) = 0;

    /// Our own transactions that should be offered to peers at this tip: not yet 6 deep and not conflicted.
    /// Asked at start and after every new block.
    virtual std::vector<TransactionRef> transactionsToBroadcast(std::int32_t tipHeight) const = 0;
};

} // namespace zon

#pragma once

#include "core/mining/types.h"
#include "core/mining/work_source.h"
#include "core/util/clock.h"

#include <functional>
#include <memory>

namespace zon {

class EventLoop;

/// A block of ours that the source accepted.
struct MinedBlock {
    BlockHash hash{};
    std::int32_t height = 0;
    UnixTime time{};
    Amount reward{};
};

struct MinerEvents {
    std::function<void(const MiningStatus&)>
        onStatus; ///< at every change of state, and once a second while mining
    std::function<void(const MinedBlock&)> onBlock{};  ///< accepted by the source, and paying us alone
    std::function<void(const WorkVerdict&)> onShare{}; ///< every one, blocks too
};

/// Joins a source of work with the threads that do it, and says the truth about both.
///
/// States: off → starting → waiting for work ⇄ mining; paused and error say why. It is never "mining" while
/// no hash is being done. On the loop's thread; start and stop return within milliseconds.
class Miner {
public:
    Miner(EventLoop& loop, const Clock& clock, MinerEvents events);
    ~Miner();
    Miner(const Miner&) = delete;
    Miner& operator=(const Miner&) = delete;

    /// Starts (or starts anew with other work).
    void start(std::unique_ptr<WorkSource> source, std::uint32_t threads);
    /// No hash counts and nothing is handed in from here on; threads end within milliseconds.
    void stop();
    void setThreads(std::uint32_t threads);
    /// Keeps the source but sends the threads to sleep; `why` is shown.
    void pause(std::string why);
    void resume();

    MiningStatus status() const;

    /// As many as this machine has.
    static std::uint32_t maxThreads();

private:
    class Impl;
    std::shared_ptr<Impl> impl_; ///< shared with what threads post home, which look whether it still lives
};

} // namespace zon

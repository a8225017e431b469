#pragma once

#include "core/mining/mining_work.h"
#include "core/mining/types.h"
#include "core/util/error.h"

#include <functional>
#include <memory>
#include <string>

namespace zon {

/// What a source said to a solution.
struct WorkVerdict {
    enum class Kind : std::uint8_t {
        Accepted,
        Stale,    ///< right, but somebody else's block came first
        Rejected, ///< not taken, for the reason given
    };
    Kind kind = Kind::Accepted;
    std::string reason{}; ///< a sentence for a person; empty when accepted
};

/// What a source tells, on the loop's thread and never from inside start().
struct WorkEvents {
    /// The first work, and every better one: threads go over to it at once.
    std::function<void(std::shared_ptr<const MiningWork>)> onWork;
    /// There is nothing to do at the moment, for a good reason that passes by itself.
    std::function<void(std::string why)> onWaiting;
    /// Told once per trouble; the source goes on trying by itself, and work or waiting ends it.
    std::function<void(const Error&)> onTrouble;
    /// Something worth knowing while it goes on, shown beside the state; empty takes it back.
    std::function<void(std::string note)> onNote;
};

/// Where a miner gets its work and hands in what it finds: one interface for a node, a pool and the light
/// client's own tip. Used on the loop's thread; destroying one cancels everything it has under way.
class WorkSource {
public:
    using OnVerdict = std::move_only_function<void(WorkVerdict)>;

    virtual ~WorkSource() = default;

    /// Begins to ask for work. Once.
    virtual void start(WorkEvents events) = 0;

    /// Hands a solution in. The verdict comes at most once, and not when the source is destroyed first.
    virtual void submit(const MiningSolution& solution, OnVerdict verdict) = 0;

    /// What was given may be out of date (the machine slept): asks anew.
    virtual void refresh() = 0;

    virtual WorkSourceKind kind() const = 0;
    /// For a person: "Sandbox node", "My node · 127.0.0.1:38332".
    virtual std::string name() const = 0;
};

} // namespace zon

#pragma once

#include "core/mining/block_template.h"

#include <functional>
#include <string>

namespace zon {

/// Where a miner gets its work and hands its blocks in: one interface for a node, a pool, the light client's
/// own tip. Used on the loop's thread; destroying one cancels everything it has under way.
class WorkSource {
public:
    using OnTemplate = std::function<void(BlockTemplate)>;
    using OnTrouble =
        std::function<void(Error)>; ///< told once per trouble; the source goes on trying by itself
    using OnVerdict = std::move_only_function<void(Result<void>)>;

    virtual ~WorkSource() = default;

    /// Begins to ask for work. `onTemplate` comes for the first one and for every better one.
    virtual void start(OnTemplate onTemplate, OnTrouble onTrouble) = 0;

    /// Hands a block in. Rejected, with the node's reason, when it was not taken.
    virtual void submit(const Block& block, OnVerdict verdict) = 0;

    /// For a person: "Sandbox node", "My node · 127.0.0.1:38332".
    virtual std::string name() const = 0;
};

} // namespace zon

#pragma once

#include "core/mining/verified_chain.h"
#include "core/net/endpoint.h"
#include "core/net/event_loop.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace zon::cli {

/// The verified chain for a miner that opens no profile: a light client with no wallet. Headers are kept in
/// the data folder, so that the next start goes on where this one ended. Everything in that file is public.
class MiningChain {
public:
    /// Connects at once. `loop`, `clock` and `params` must outlive it.
    static Result<std::unique_ptr<MiningChain>> start(EventLoop& loop, const Clock& clock,
                                                      const NetworkParams& params,
                                                      const std::filesystem::path& dataFolder,
                                                      std::vector<Endpoint> peers,
                                                      std::optional<Endpoint> proxy);
    ~MiningChain();

    VerifiedChain& chain();

private:
    struct Impl;
    explicit MiningChain(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace zon::cli

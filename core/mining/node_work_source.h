#pragma once

#include "core/mining/work_source.h"
#include "core/net/json_rpc_client.h"

#include <memory>

namespace zon {

class EventLoop;

struct NodeWorkOptions {
    JsonRpcClientOptions rpc{};
    std::string name = "My node";
    Milliseconds refreshEvery{
        15'000}; ///< a fresh template for the time and the newest fees, besides long polling
};

/// Work from a node by getblocktemplate and submitblock (BIP22, BIP23) with long polling, so that a new block
/// elsewhere changes our work at once. When the node is gone, tried again after 1, 2, 4 … 30 s.
class NodeWorkSource final : public WorkSource {
public:
    /// `params` must outlive it.
    NodeWorkSource(EventLoop& loop, const NetworkParams& params, NodeWorkOptions options);
    ~NodeWorkSource() override;

    void start(OnTemplate onTemplate, OnTrouble onTrouble) override;
    void submit(const Block& block, OnVerdict verdict) override;
    std::string name() const override;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace zon

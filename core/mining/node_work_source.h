#pragma once

#include "core/chain/params.h"
#include "core/mining/verified_chain.h"
#include "core/mining/work_source.h"
#include "core/net/json_rpc_client.h"
#include "core/script/script.h"

#include <memory>

namespace zon {

class EventLoop;

struct NodeWorkOptions {
    JsonRpcClientOptions rpc{};
    std::string name = "My node";
    WorkSourceKind kind = WorkSourceKind::Node;
    Script payTo{}; ///< who gets the rewards
    /// A fresh template for the time and the newest fees, besides long polling.
    Milliseconds refreshEvery{15'000};
    /// Templates are held against it where there is one. Must outlive the source.
    VerifiedChain* chain = nullptr;
    /// How long the node may be on another tip than we before that counts as trouble.
    Milliseconds tipPatience{60'000};
};

/// Work from a node by getblocktemplate and submitblock (BIP22, BIP23) with long polling, so that a new block
/// elsewhere changes our work at once. When the node is gone, tried again after 1, 2, 4 … 30 s.
///
/// Threat: the node may be broken or hostile. A template is worked on only when it parses within bounds
/// (parseBlockTemplate) and agrees with the chain that this program verified itself (judgeWork).
class NodeWorkSource final : public WorkSource {
public:
    /// `clock` and `params` must outlive it.
    NodeWorkSource(EventLoop& loop, const Clock& clock, const NetworkParams& params, NodeWorkOptions options);
    ~NodeWorkSource() override;

    void start(WorkEvents events) override;
    void submit(const MiningSolution& solution, OnVerdict verdict) override;
    void refresh() override;
    WorkSourceKind kind() const override;
    std::string name() const override;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace zon

#pragma once

#include "core/net/event_loop.h"
#include "core/net/json_rpc_server.h"
#include "core/sandbox/node_core.h"

#include <boost/json/fwd.hpp>

#include <string>
#include <vector>

namespace zon {

/// getblocktemplate (BIP22, BIP23, BIP145) with long polling: who names the template he has is answered when
/// there is a better one: at once for a new tip, soon for a new transaction, and when a late block may be
/// easier.
class TemplateService final : public NodeObserver {
public:
    TemplateService(EventLoop& loop, NodeCore& core);
    /// Those who still wait get no answer.
    ~TemplateService() override;

    boost::json::object currentTemplate() const;

    /// Answers at once unless `longPollId` is that of the current template.
    void answer(const std::string& longPollId, JsonRpcRespond respond);

    void tipMoved(const TipMove& move) override;
    void transactionArrived(const MempoolEntry& entry) override;

private:
    struct Waiter; ///< a call that waits for its answer

    std::string id() const;
    void tick();
    void answerAll();

    NodeCore& core_;
    std::vector<Waiter> waiters_;
    Timer timer_;
};

} // namespace zon

#pragma once

#include "ui/inspect_backend.h"

#include "core/engine/engine.h"

namespace zon {

/// EngineBridge's counterpart for looking into things: it crosses the same border by the same rules.
class InspectBridge final : public InspectBackend {
    Q_OBJECT

public:
    explicit InspectBridge(Engine& engine, QObject* parent = nullptr);

    void inspect(Bytes given, InspectOptions options, NetworkId network, QObject* context,
                 Reply<std::shared_ptr<const Inspection>> done) override;
    void traceSpend(std::shared_ptr<const Subject> subject, std::uint32_t input, QObject* context,
                    Reply<SpendTrace> done) override;
    void compare(std::shared_ptr<const Subject> before, std::shared_ptr<const Subject> after,
                 InspectOptions options, QObject* context, Reply<Comparison> done) override;

private:
    Engine& engine_;
};

} // namespace zon

#pragma once

#include "ui/inspect_backend.h"

#include "core/inspect/facts.h"

namespace zon {

/// Explains truly, with the facts that a test gives and with no store: what a page shows is what it would
/// show of the engine's.
class FakeInspect final : public InspectBackend {
    Q_OBJECT

public:
    using InspectBackend::InspectBackend;

    Facts facts{.network = networkParams(NetworkId::Sandbox)};
    std::map<std::string, Bytes> known; ///< what an id stands for
    int asked = 0;

    void inspect(Bytes given, InspectOptions options, NetworkId network, QObject* context,
                 Reply<std::shared_ptr<const Inspection>> done) override;
    void traceSpend(std::shared_ptr<const Subject> subject, std::uint32_t input, QObject* context,
                    Reply<SpendTrace> done) override;
    void compare(std::shared_ptr<const Subject> before, std::shared_ptr<const Subject> after,
                 InspectOptions options, QObject* context, Reply<Comparison> done) override;
};

} // namespace zon

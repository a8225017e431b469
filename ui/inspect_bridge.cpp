#include "ui/inspect_bridge.h"

#include "ui/post_home.h"

namespace zon {

InspectBridge::InspectBridge(Engine& engine, QObject* parent) : InspectBackend(parent), engine_(engine) {}

void InspectBridge::inspect(Bytes given, InspectOptions options, NetworkId network, QObject* context,
                            Reply<std::shared_ptr<const Inspection>> done) {
    // It may be megabytes: several models hold it, and none copies it.
    auto share = [done = std::move(done)](Result<Inspection> found) mutable {
        if (!found) return done(fail(found));
        done(std::make_shared<const Inspection>(std::move(*found)));
    };
    engine_.inspect({.given = std::move(given), .maskAmounts = options.maskAmounts, .network = network},
                    home(context, std::move_only_function<void(Result<Inspection>)>(std::move(share))));
}

void InspectBridge::traceSpend(std::shared_ptr<const Subject> subject, std::uint32_t input, QObject* context,
                               Reply<SpendTrace> done) {
    engine_.traceSpend(std::move(subject), input, home(context, std::move(done)));
}

void InspectBridge::compare(std::shared_ptr<const Subject> before, std::shared_ptr<const Subject> after,
                            InspectOptions options, QObject* context, Reply<Comparison> done) {
    engine_.compare(std::move(before), std::move(after), options.maskAmounts, home(context, std::move(done)));
}

} // namespace zon

#pragma once

#include "core/chain/params.h"
#include "core/inspect/compare.h"
#include "core/inspect/inspection.h"
#include "core/inspect/spend_trace.h"
#include "core/util/bytes.h"

#include <QObject>
#include <functional>

namespace zon {

/// The part of the engine that looks into things, under the promises of Backend: each command answers once,
/// later, and only while `context` lives.
class InspectBackend : public QObject {
    Q_OBJECT

public:
    template <typename T>
    using Reply = std::move_only_function<void(Result<T>)>;

    using QObject::QObject;
    ~InspectBackend() override;

    /// `given`: bytes or text as somebody pasted, dropped or opened it. `network`: whose addresses, while no
    /// profile is open; nothing is looked up then.
    virtual void inspect(Bytes given, InspectOptions options, NetworkId network, QObject* context,
                         Reply<std::shared_ptr<const Inspection>> done) = 0;
    /// What an input of an inspected transaction or PSBT does, step by step.
    virtual void traceSpend(std::shared_ptr<const Subject> subject, std::uint32_t input, QObject* context,
                            Reply<SpendTrace> done) = 0;
    virtual void compare(std::shared_ptr<const Subject> before, std::shared_ptr<const Subject> after,
                         InspectOptions options, QObject* context, Reply<Comparison> done) = 0;
};

} // namespace zon

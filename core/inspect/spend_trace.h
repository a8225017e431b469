#pragma once

#include "core/inspect/inspection.h"
#include "core/script/spend_machine.h"

namespace zon {

struct StackItem {
    std::size_t size = 0;
    std::string hex{};     ///< long ones shortened
    std::string meaning{}; ///< "signature", "public key", "number 2", "true", …
};

/// One of the scripts that a spend runs, in their order.
struct TracedScript {
    SpendStage stage = SpendStage::ScriptSig;
    std::string title{};       ///< "What the output demands"
    std::string explanation{}; ///< why this script runs
    std::vector<ScriptLine> lines{};
};

/// The state after one operation.
struct TraceStep {
    static constexpr std::size_t noLine = static_cast<std::size_t>(-1);

    std::size_t script = 0;    ///< in SpendTrace::scripts
    std::size_t line = noLine; ///< the operation that was done; noLine: the script begins or ends here
    std::string did{};
    std::vector<StackItem> stack{}; ///< the top first, at most maxStackShown
    std::size_t stackSize = 0;
    std::vector<StackItem> altStack{};
    bool skipped = false; ///< a condition leaves it out
    bool failed = false;
};

/// A spend from its first operation to its last. Bounded: see maxTraceSteps.
struct SpendTrace {
    std::uint32_t input = 0;
    std::vector<TracedScript> scripts{};
    std::vector<TraceStep> steps{};
    bool cut = false; ///< it went on, but steps behind the first maxTraceSteps are not kept
    ScriptError result = ScriptError::OK;
    std::string sentence{}; ///< how it ended

    /// The step that fails; nothing when none does.
    std::optional<std::size_t> failingStep() const;
};

inline constexpr std::size_t maxTraceSteps = 4'000;
inline constexpr std::size_t maxStackShown = 16;

/// Steps through what input `input` of a transaction or PSBT does. Fails when what it spends is not known.
/// Takes as long as the signatures of that input: seconds for a hostile one, so not on a thread that others
/// wait for.
Result<SpendTrace> traceSpend(const Subject& subject, std::uint32_t input);

} // namespace zon

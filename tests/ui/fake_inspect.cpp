#include "tests/ui/fake_inspect.h"

#include "core/inspect/explain.h"
#include "tests/ui/fake_answer.h"

namespace zon {

void FakeInspect::inspect(Bytes given, InspectOptions options, NetworkId, QObject* context,
                          Reply<std::shared_ptr<const Inspection>> done) {
    ++asked;
    if (const auto found = known.find(std::string(asText(given))); found != known.end())
        given = found->second;
    auto thing = openThing(given, facts.network);
    if (!thing) return answer<std::shared_ptr<const Inspection>>(context, std::move(done), fail(thing));
    const auto subject = std::make_shared<const Subject>(Subject{std::move(*thing), facts});
    answer<std::shared_ptr<const Inspection>>(context, std::move(done),
                                              std::make_shared<const Inspection>(explain(subject, options)));
}

void FakeInspect::traceSpend(std::shared_ptr<const Subject> subject, std::uint32_t input, QObject* context,
                             Reply<SpendTrace> done) {
    answer<SpendTrace>(context, std::move(done), zon::traceSpend(*subject, input));
}

void FakeInspect::compare(std::shared_ptr<const Subject> before, std::shared_ptr<const Subject> after,
                          InspectOptions options, QObject* context, Reply<Comparison> done) {
    answer<Comparison>(context, std::move(done), zon::compare(*before, *after, options));
}

} // namespace zon

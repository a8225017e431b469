#pragma once

#include "core/inspect/explain.h"
#include "tests/script/psbt_money.h"

#include <QString>

namespace zon::test {

inline Facts noFacts() {
    return Facts{.network = networkParams(NetworkId::Sandbox)};
}

/// What the inputs spend is told, as the profile would.
inline Facts factsWith(const TransactionRef& coins) {
    Facts facts = noFacts();
    for (std::uint32_t i = 0; i < coins->outputs.size(); ++i)
        facts.spent.emplace(OutPoint{coins->txid(), i}, coins->outputs[i]);
    return facts;
}

inline std::shared_ptr<const Subject> subjectOf(Thing thing, Facts facts) {
    return std::make_shared<const Subject>(Subject{std::move(thing), std::move(facts)});
}

inline std::shared_ptr<const Subject> subjectOf(const Transaction& tx, Facts facts) {
    return subjectOf(OpenedTransaction{tx, serialize(tx)}, std::move(facts));
}

inline Thing open(std::string_view text) {
    return openThing(asBytes(text), networkParams(NetworkId::Sandbox)).value();
}

inline QString q(const std::string& text) {
    return QString::fromStdString(text);
}

} // namespace zon::test

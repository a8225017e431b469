#include "core/engine/engine_ask.h"
#include "core/inspect/compare.h"
#include "core/inspect/explain.h"
#include "core/inspect/profile_facts.h"
#include "core/inspect/spend_trace.h"

#include <algorithm>

namespace zon {

namespace {

/// Which contract an escrow belongs to.
void addEscrow(const Script& script, const DealBook& deals, Facts& facts) {
    const auto deal = deals.escrowOf(script);
    const auto summary = deal ? deals.summary(*deal) : std::nullopt;
    if (!summary) return;
    ScriptFacts& about = facts.scripts[script];
    about.escrow = true;
    about.belongsTo = "contract “" + summary->title + "”";
}

/// How a transaction takes the money of escrows, and what took what it paid into one.
void addEscrowMoves(const Transaction& tx, const DealBook& deals, Facts& facts) {
    for (const TxIn& in : tx.inputs)
        if (const auto rules = deals.pathTaken(in.prevout, tx))
            facts.taken[in.prevout] = {std::string(contracts::whoTakes(rules->path)),
                                       "So the contract allows it: " + contracts::inWords(*rules)};
    const Txid txid = tx.txid();
    for (std::uint32_t i = 0; i < tx.outputs.size(); ++i)
        if (const auto spender = deals.spenderOf({txid, i})) {
            facts.spenders[{txid, i}] = *spender;
            facts.known.insert(std::ranges::upper_bound(facts.known, *spender), *spender);
        }
}

/// The order that a transaction of ours pays.
Result<void> addOrder(const Txid& txid, OpenProfile& profile, Facts& facts) {
    if (!facts.transaction) return {};
    const auto row = OrderRows(profile.store.database()).byPayment(txid);
    if (!row) return fail(row);
    if (!*row) return {};
    const auto order = profile.orders.get((*row)->id);
    if (!order) return fail(order);
    facts.transaction->belongsTo = "order of "
                                   + (order->quantity > 1 ? std::to_string(order->quantity) + " × " : "")
                                   + order->offer.name + " at " + order->providerName;
    return {};
}

/// What of the profile's business a thing is part of.
Result<void> addBusiness(const Thing& thing, OpenProfile& profile, Facts& facts) {
    const auto addFlow = [&](const Transaction& tx) {
        for (const auto& [outpoint, spent] : facts.spent)
            addEscrow(spent.scriptPubKey, profile.deals, facts);
        for (const TxOut& output : tx.outputs)
            addEscrow(output.scriptPubKey, profile.deals, facts);
    };
    if (const auto* tx = std::get_if<OpenedTransaction>(&thing)) {
        addFlow(tx->tx);
        addEscrowMoves(tx->tx, profile.deals, facts);
        return addOrder(tx->tx.txid(), profile, facts);
    }
    if (const auto* psbt = std::get_if<OpenedPsbt>(&thing)) {
        if (const auto made = psbt->psbt.unsignedTransaction()) addFlow(*made);
        for (std::size_t i = 0; i < psbt->psbt.inputs.size(); ++i)
            if (const TxOut* spent = psbt->psbt.spentOutput(i))
                addEscrow(spent->scriptPubKey, profile.deals, facts);
    } else if (const auto* address = std::get_if<OpenedAddress>(&thing)) {
        addEscrow(address->script, profile.deals, facts);
    } else if (const auto* script = std::get_if<OpenedScript>(&thing)) {
        addEscrow(script->script, profile.deals, facts);
    }
    return {};
}

} // namespace

// What is looked up is looked up here, on the thread that owns the store; explaining it, which may take a
// second for a hostile transaction, is the pool's.
void Engine::Impl::inspect(InspectRequest request, Reply<Inspection> reply) {
    const bool closed = !open(); // or locked: then nothing of the profile is told
    const NetworkParams& params = profile_ ? profile_->params : networkParams(request.network);
    auto thing = openThing(request.given, params);
    if (!thing) return reply(fail(thing));

    auto subject = std::make_shared<Subject>();
    subject->facts.network = params;
    if (!closed) {
        ProfileFacts known(profile_->store.database(), params, tipHeight(), profile_->client.get());
        thing = known.resolve(std::move(*thing));
        if (!thing) return reply(fail(thing));
        auto facts = known.about(*thing);
        if (!facts) return reply(fail(facts));
        if (auto added = addBusiness(*thing, *profile_, *facts); !added) return reply(fail(added));
        subject->facts = std::move(*facts);
    }
    subject->thing = std::move(*thing);
    onPool([subject = std::shared_ptr<const Subject>(std::move(subject)),
            options = InspectOptions{request.maskAmounts}] { return explain(subject, options); },
           [reply = std::move(reply)](Inspection inspection) mutable { reply(std::move(inspection)); });
}

void Engine::inspect(InspectRequest request, Callback<Inspection> done) {
    impl_->loop_.post([impl = impl_.get(), request = std::move(request),
                       reply = Reply<Inspection>(std::move(done))]() mutable {
        impl->inspect(std::move(request), std::move(reply));
    });
}

void Engine::traceSpend(std::shared_ptr<const Subject> subject, std::uint32_t input,
                        Callback<SpendTrace> done) {
    impl_->loop_.post([impl = impl_.get(), subject = std::move(subject), input,
                       reply = Reply<SpendTrace>(std::move(done))]() mutable {
        impl->onPool(
            [subject = std::move(subject), input] { return zon::traceSpend(*subject, input); },
            [reply = std::move(reply)](Result<SpendTrace> trace) mutable { reply(std::move(trace)); });
    });
}

void Engine::compare(std::shared_ptr<const Subject> before, std::shared_ptr<const Subject> after,
                     bool maskAmounts, Callback<Comparison> done) {
    impl_->loop_.post([impl = impl_.get(), before = std::move(before), after = std::move(after), maskAmounts,
                       reply = Reply<Comparison>(std::move(done))]() mutable {
        impl->onPool(
            [before = std::move(before), after = std::move(after), options = InspectOptions{maskAmounts}] {
                return zon::compare(*before, *after, options);
            },
            [reply = std::move(reply)](Result<Comparison> comparison) mutable {
                reply(std::move(comparison));
            });
    });
}

} // namespace zon

#include "core/inspect/parts.h"

#include <algorithm>

namespace zon {

namespace {

bool isKnown(const Facts& facts, const Txid& txid) {
    return std::ranges::binary_search(facts.known, txid);
}

void describe(FlowEnd& end, const Script& script, const Facts& facts) {
    const ScriptType type = scriptType(script);
    end.address = placeName(script, facts);
    end.kind = kindName(type);
    if (type == ScriptType::NullData) end.mark = "data";
    const ScriptFacts* about = facts.about(script);
    if (about == nullptr) return;
    end.ours = about->isOurs();
    end.change = about->change;
    end.name = !about->label.empty()     ? about->label
               : !about->contact.empty() ? about->contact
               : about->escrow           ? about->belongsTo
                                         : about->wallet;
    if (about->escrow) end.mark = "escrow";
    if (end.ours) end.mark = about->change ? "change, yours" : "yours";
}

} // namespace

Flow flowOf(const SpendView& view, const CheckedSpend& checked, const Facts& facts, const Money& money) {
    Flow flow;
    flow.coinbase = view.tx.isCoinbase();
    const Txid txid = view.tx.txid();
    for (std::uint32_t i = 0; i < view.tx.inputs.size(); ++i) {
        FlowEnd& end = flow.inputs.emplace_back();
        end.index = i;
        if (flow.coinbase) {
            end.name = "new coins";
            end.mark = "mining";
            if (!money.masked()) end.amount = view.tx.outputValue();
            continue;
        }
        end.leadsTo = view.tx.inputs[i].prevout.txid;
        end.canOpen = isKnown(facts, *end.leadsTo);
        if (view.spent[i]) {
            describe(end, view.spent[i]->scriptPubKey, facts);
            if (!money.masked()) end.amount = view.spent[i]->value;
        } else {
            end.address = unknownHere;
        }
        if (i < checked.inputs.size() && checked.inputs[i].state == InspectedInput::State::Fails)
            end.standing = Standing::Broken;
    }
    for (std::uint32_t i = 0; i < view.tx.outputs.size(); ++i) {
        FlowEnd& end = flow.outputs.emplace_back();
        end.index = i;
        describe(end, view.tx.outputs[i].scriptPubKey, facts);
        if (!money.masked()) end.amount = view.tx.outputs[i].value;
        if (facts.transaction)
            if (const auto payee = facts.transaction->payees.find(i);
                payee != facts.transaction->payees.end())
                end.name = payee->second;
        if (const auto spender = facts.spenders.find({txid, i}); spender != facts.spenders.end()) {
            end.leadsTo = spender->second;
            end.canOpen = isKnown(facts, spender->second);
        }
    }
    // Change is change of ours: what comes back to who pays.
    const bool oursPays = std::ranges::any_of(flow.inputs, &FlowEnd::ours);
    for (FlowEnd& end : flow.outputs)
        if (end.change && !oursPays) {
            end.change = false;
            end.mark = "yours";
        }
    if (const auto fee = view.fee()) {
        const auto vsize = static_cast<double>(view.tx.vsize());
        flow.feerate = vsize > 0 ? static_cast<double>(fee->zat()) / vsize : 0;
        if (!money.masked())
            flow.fee = fee;
        else
            flow.feerate.reset();
    }
    return flow;
}

} // namespace zon

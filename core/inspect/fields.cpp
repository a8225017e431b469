#include "core/inspect/parts.h"

#include "core/chain/target.h"
#include "core/script/address.h"
#include "core/script/tx_check.h"

#include <cstdio>

namespace zon {

namespace {

constexpr std::size_t maxFieldParts = 2'000; ///< inputs and outputs that get fields of their own

std::string decimal(double value) {
    char text[32];
    static_cast<void>(std::snprintf(text, sizeof text, value < 10 ? "%.2f" : "%.1f", value));
    return text;
}

/// Bare keys, bare multisig and scripts of no known kind have none.
void addAddress(std::vector<InspectedField>& fields, const std::string& group, const Script& script,
                const Facts& facts) {
    if (auto address = scriptToAddress(script, facts.network.address))
        fields.push_back({group, "Address", *address, "", Standing::Neutral, true});
}

void addInput(std::vector<InspectedField>& fields, const SpendView& view, std::size_t i, const Facts& facts,
              const Money& money) {
    const TxIn& in = view.tx.inputs[i];
    const std::string group = "Input " + std::to_string(i + 1);
    if (in.prevout.isNull()) {
        fields.push_back(
            {group, "Spends", "nothing", "A coinbase makes new coins.", Standing::Neutral, false});
        fields.push_back({group, "Coinbase data", shortened(toHex(in.scriptSig.span()), 60),
                          "The height of the block (BIP34), then whatever the miner wrote.",
                          Standing::Neutral, true});
        return;
    }
    fields.push_back({group, "Spends", in.prevout.display(), "Which output of which transaction.",
                      Standing::Neutral, true});
    fields.push_back({group, "Amount", view.spent[i] ? money(view.spent[i]->value) : std::string(unknownHere),
                      view.spent[i] ? "All of it is spent: what is left over comes back as change."
                                    : "A light client keeps its own transactions only.",
                      Standing::Neutral, true});
    if (view.spent[i]) {
        const ScriptType type = scriptType(view.spent[i]->scriptPubKey);
        fields.push_back({group, "Kind", std::string(kindName(type)), std::string(kindSentence(type)),
                          Standing::Neutral, false});
        addAddress(fields, group, view.spent[i]->scriptPubKey, facts);
    }
    if (const auto taken = facts.taken.find(in.prevout); taken != facts.taken.end())
        fields.push_back({group, "Taken by", taken->second.by, taken->second.rule, Standing::Neutral, false});
    char sequence[16];
    static_cast<void>(std::snprintf(sequence, sizeof sequence, "0x%08x", in.sequence));
    fields.push_back(
        {group, "Sequence", sequence, sequenceSentence(in.sequence, view.tx), Standing::Neutral, false});
    if (!in.witness.empty())
        fields.push_back({group, "Witness", counted(in.witness.size(), "item", "items"),
                          "What proves the right to spend; it does not count into the transaction's id.",
                          Standing::Neutral, false});
}

void addOutput(std::vector<InspectedField>& fields, const SpendView& view, const FlowEnd& end,
               const Facts& facts, const Money& money) {
    const TxOut& out = view.tx.outputs[end.index];
    const std::string group = "Output " + std::to_string(end.index + 1);
    const ScriptType type = scriptType(out.scriptPubKey);
    fields.push_back({group, "Amount", money(out.value), "", Standing::Neutral, true});
    fields.push_back({group, "Kind", std::string(kindName(type)), std::string(kindSentence(type)),
                      Standing::Neutral, false});
    if (type == ScriptType::NullData)
        fields.push_back({group, "Data", shortened(toHex(out.scriptPubKey.span().subspan(1)), 80),
                          "Anybody can read it.", Standing::Neutral, true});
    else
        addAddress(fields, group, out.scriptPubKey, facts);
    const ScriptFacts* about = facts.about(out.scriptPubKey);
    if (about == nullptr) return;
    if (about->isOurs())
        fields.push_back({group, "Belongs to", about->wallet + (end.change ? ", as change" : ""),
                          about->path.empty() ? "" : "Its key is at " + about->path + ".", Standing::Neutral,
                          true});
    if (!about->belongsTo.empty())
        fields.push_back({group, about->escrow ? "Escrow of" : "Pays", about->belongsTo,
                          about->escrow ? "Who can move it, and when, is in the contract." : "",
                          Standing::Neutral, true});
}

} // namespace

std::vector<InspectedField> transactionFields(const SpendView& view, const Flow& flow, const Facts& facts,
                                              const Money& money) {
    std::vector<InspectedField> fields;
    const std::string group = "Transaction";
    const auto add = [&](std::string name, std::string value, std::string explanation, bool isPrivate = false,
                         Standing standing = Standing::Neutral) {
        fields.push_back(
            {group, std::move(name), std::move(value), std::move(explanation), standing, isPrivate});
    };
    const Transaction& tx = view.tx;
    add("Transaction id", tx.txid().display(), "The hash of everything but the witnesses.", true);
    if (facts.transaction && !facts.transaction->belongsTo.empty())
        add("Pays", facts.transaction->belongsTo, "", true);
    if (tx.hasWitness()) add("Witness id", tx.wtxid().display(), "The hash of everything.", true);
    add("Version", std::to_string(tx.version),
        tx.version >= 2 ? "Relative locks are on (BIP68)." : "Relative locks are off.");
    add("Size", counted(tx.size(), "byte", "bytes"),
        counted(tx.vsize(), "vbyte", "vbytes") + " count for the fee; weight "
            + grouped(static_cast<std::int64_t>(tx.weight())) + ".");
    if (!tx.isCoinbase()) {
        const auto fee = view.fee();
        std::string why =
            fee ? "What the inputs hold more than the outputs." : "It takes all spent amounts to know it.";
        if (flow.feerate) why += " " + decimal(*flow.feerate) + " zat per vbyte.";
        add("Fee", money(fee), std::move(why), true);
        add("Replaceable", tx.signalsRbf() ? "yes" : "no",
            tx.signalsRbf() ? "Some input signals that one with a higher fee may take its place until it "
                              "confirms (BIP125)."
                            : "No input signals it; many nodes replace it all the same.");
    }
    add("Lock time", lockTimeText(tx.lockTime),
        tx.lockTime == 0 ? "Any block may hold it."
                         : "No earlier block may hold it. Usually against fee sniping.");
    add("Inputs", grouped(static_cast<std::int64_t>(tx.inputs.size())), "");
    add("Outputs", grouped(static_cast<std::int64_t>(tx.outputs.size())),
        money(tx.outputValue()) + " together.");
    if (facts.transaction && !facts.transaction->label.empty())
        add("Name", facts.transaction->label, "Given by you.", true);
    for (std::size_t i = 0; i < tx.inputs.size() && i < maxFieldParts; ++i)
        addInput(fields, view, i, facts, money);
    for (std::size_t i = 0; i < flow.outputs.size() && i < maxFieldParts; ++i)
        addOutput(fields, view, flow.outputs[i], facts, money);
    return fields;
}

std::vector<InspectedField> headerFields(const BlockHeader& header, const Facts& facts) {
    const std::string group = "Header";
    std::vector<InspectedField> fields;
    const auto add = [&](std::string name, std::string value, std::string explanation,
                         Standing standing = Standing::Neutral) {
        fields.push_back({group, std::move(name), std::move(value), std::move(explanation), standing, false});
    };
    const BlockHash hash = header.hash();
    const auto target = targetFromBits(header.bits);
    const bool works = target && meetsTarget(hash, *target);
    add("Block hash", hash.display(), "The hash of these 80 bytes, which is the proof of work.");
    if (facts.header) add("Height", grouped(facts.header->height), "How many blocks came before it.");
    add("Proof of work", works ? "meets its target" : "does not meet its target",
        works ? "Finding it took about " + decimal(workOf(header.bits).hashes.toDouble()) + " hashes."
              : "No node would take this block.",
        works ? Standing::Good : Standing::Broken);
    char text[24];
    static_cast<void>(std::snprintf(text, sizeof text, "0x%08x", static_cast<unsigned>(header.version)));
    add("Version", text, "Which rules its miner signals.");
    add("Block before", header.previous.display(), "");
    add("Merkle root", header.merkleRoot.display(), "Commits to every transaction of the block.");
    add("Time", timeText(header.time), "As its miner says.");
    static_cast<void>(std::snprintf(text, sizeof text, "0x%08x", header.bits));
    add("Target", text, "In compact form. The lower the target, the more work.");
    add("Nonce", grouped(header.nonce), "What the miner tried.");
    return fields;
}

} // namespace zon

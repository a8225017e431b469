#include "core/inspect/explain.h"

#include "core/chain/block_check.h"
#include "core/chain/merkle.h"
#include "core/inspect/byte_map.h"
#include "core/inspect/parts.h"
#include "core/inspect/script_words.h"
#include "core/script/address.h"

#include <algorithm>

namespace zon {

namespace {

std::string depthBadge(const Facts& facts) {
    if (!facts.header || !facts.header->inChain) return "Not in our chain";
    return "In our chain · " + grouped(facts.tipHeight - facts.header->height + 1) + " deep";
}

void judgeHeader(const BlockHeader& header, const Facts& facts, Inspection& out) {
    const auto target = targetFromBits(header.bits);
    const bool works = target && meetsTarget(header.hash(), *target);
    out.badge = depthBadge(facts);
    if (!works) {
        out.standing = Standing::Broken;
        out.badge = "No proof of work";
        out.next = "No node would take it: its hash is above the target that it names.";
    } else if (facts.header && facts.header->inChain) {
        out.standing = Standing::Good;
        out.next = "Nothing to do: it is part of the chain with the most work, checked by this program.";
    } else if (!facts.profile) {
        out.badge = "Proof of work holds";
        out.next = "Open a profile to see whether it is in the chain with the most work.";
        out.unknown.emplace_back("No profile is open, so its place in the chain was not looked up.");
    } else {
        out.standing = Standing::Attention;
        out.next = "Its work is real, but it is not in the chain with the most work: it belongs to another "
                   "network, to a "
                   "fork, or is newer than this program's chain.";
        out.unknown.emplace_back("Blocks of other networks and old forks are unknown to this wallet.");
    }
}

std::string heightWords(const Facts& facts) {
    return facts.header && facts.header->inChain ? "Block " + grouped(facts.header->height)
                                                 : std::string("A block");
}

void explainId(const OpenedId& opened, const Facts& facts, Inspection& out) {
    out.kind = InspectedKind::Unknown;
    out.id = opened.id.display();
    out.badge = "Not known here";
    out.sentence = "This id is unknown to this wallet.";
    out.next =
        facts.profile
            ? "If it is a transaction, open the transaction itself: whoever sent it can give its hex. If it "
              "should have paid you, rescan on the page Network."
            : "Open a profile that knows it, or open the transaction or block itself.";
    out.unknown.emplace_back(
        "A light client keeps only transactions of its own and the headers of its chain. It is neither "
        "one of those nor a block of this chain, but it may exist all the same.");
}

void explainBroken(const OpenedBroken& opened, const Facts& facts, const Money& money, Inspection& out) {
    out.kind = InspectedKind::Broken;
    out.standing = Standing::Broken;
    out.badge = "Can't be read";
    const bool psbt = opened.kind == OpenedBroken::Kind::Psbt;
    out.sentence = psbt ? "This is a PSBT, but it can't be read."
                        : "This begins like a transaction, but it can't be read.";
    out.next = opened.why.message + " Ask for it again, and that it is copied as a whole.";
    out.bytes = opened.raw;
    out.ranges = psbt ? psbtBytes(opened.raw, facts, money) : transactionBytes(opened.raw, facts, money);
    out.size = counted(opened.raw.size(), "byte", "bytes");
}

/// Zeros where amounts stand.
void cover(Inspection& out) {
    for (const ByteRange& range : out.ranges) {
        const bool inBlock = out.kind == InspectedKind::Block && range.begin >= BlockHeader::size;
        if (range.kind != ByteKind::Amount && range.kind != ByteKind::Broken && !inBlock) continue;
        std::fill(out.bytes.begin() + static_cast<std::ptrdiff_t>(range.begin),
                  out.bytes.begin() + static_cast<std::ptrdiff_t>(range.end), std::uint8_t{0});
    }
}

} // namespace

void explainHeader(const OpenedHeader& opened, const Facts& facts, Inspection& out) {
    out.kind = InspectedKind::Header;
    out.id = opened.header.hash().display();
    const auto bytes = opened.header.serialize();
    out.bytes.assign(bytes.begin(), bytes.end());
    out.ranges = headerBytes(out.bytes);
    out.size = "80 bytes";
    out.fields = headerFields(opened.header, facts);
    out.sentence =
        heightWords(facts) + " was made on " + timeText(opened.header.time) + ", as its miner says.";
    judgeHeader(opened.header, facts, out);
}

void explainBlock(const OpenedBlock& opened, const Facts& facts, const Money& money, Inspection& out) {
    const Block& block = opened.block;
    out.kind = InspectedKind::Block;
    out.id = block.hash().display();
    out.bytes = opened.raw;
    out.ranges = blockBytes(opened.raw, block);
    out.size = counted(opened.raw.size(), "byte", "bytes") + " · weight "
               + grouped(static_cast<std::int64_t>(block.weight()));
    out.fields = headerFields(block.header, facts);
    out.fields.push_back({"Block", "Transactions",
                          grouped(static_cast<std::int64_t>(block.transactions.size())), "",
                          Standing::Neutral, false});
    const Amount reward = block.transactions.front().outputValue();
    out.fields.push_back({"Block", "Its miner took",
                          reward.isMoney() ? money(reward) : "an impossible amount",
                          "What is newly made, and the fees of its transactions.", Standing::Neutral, true});
    const MerkleResult merkle = blockMerkleRoot(block);
    const bool whole = merkle.root == block.header.merkleRoot && !merkle.mutated;
    out.fields.push_back({"Block", "Merkle root",
                          whole ? "fits its transactions" : "does not fit its transactions",
                          whole ? "These are the transactions that the header commits to."
                                : "This is not the block that the header stands for.",
                          whole ? Standing::Good : Standing::Broken, false});
    out.sentence = heightWords(facts) + " holds "
                   + counted(block.transactions.size(), "transaction", "transactions")
                   + " and paid its miner "
                   + (reward.isMoney() ? money(reward) : std::string("an impossible amount")) + ".";
    judgeHeader(block.header, facts, out);
    const std::int32_t height = facts.header ? facts.header->height : -1;
    if (!whole) {
        out.standing = Standing::Broken;
        out.badge = "Changed";
        out.next = "Its transactions are not those that its header commits to: get it from somebody else.";
    } else if (height >= 0) {
        const BlockCheck check = checkBlock(block, block.hash(), height, facts.network);
        if (!check.good())
            out.warnings.push_back(std::string(check.sentence) + " (" + std::string(check.name) + ")");
    }
}

void explainScript(const Script& script, const Facts& facts, Inspection& out) {
    const ScriptType type = scriptType(script);
    out.script = scriptLines(script.span());
    out.bytes = script.bytes();
    out.ranges = scriptBytes(script.span());
    out.size = counted(script.size(), "byte", "bytes");
    const auto add = [&](std::string name, std::string value, std::string explanation, bool isPrivate) {
        out.fields.push_back({"Script", std::move(name), std::move(value), std::move(explanation),
                              Standing::Neutral, isPrivate});
    };
    add("Kind", std::string(kindName(type)), std::string(kindSentence(type)), false);
    if (const auto address = scriptToAddress(script, facts.network.address))
        add("Address", *address, "On the network " + facts.network.name + ".", true);
    const ScriptFacts* about = facts.about(script);
    if (about != nullptr && about->isOurs()) {
        add("Belongs to", about->wallet, about->path.empty() ? "" : "Its key is at " + about->path + ".",
            true);
        out.sentence = "This is an address of " + about->wallet + (about->change ? ", for change" : "")
                       + (about->belongsTo.empty() ? "" : ", given out for " + about->belongsTo) + ".";
        out.next = about->change ? "Nothing to do. Don't give it out: the wallet uses it for itself."
                                 : "Money sent here comes to you.";
        out.badge = "Yours";
        out.standing = Standing::Good;
    } else if (about != nullptr && about->escrow) {
        add("Escrow of", about->belongsTo, "", true);
        out.sentence = "This is the escrow of " + about->belongsTo + ".";
        out.next = "Who can move the money that lies here, and when, is on the contract's page.";
        out.badge = "Escrow";
        out.standing = Standing::Good;
    } else {
        const bool known = about != nullptr && !about->contact.empty();
        out.sentence = known ? "This is an address of " + about->contact + ", from your contacts. "
                             : (out.kind == InspectedKind::Address ? "This is an address of the kind "
                                                                   : "This is a script of the kind ")
                                   + std::string(kindName(type)) + ". ";
        out.sentence += kindSentence(type);
        out.badge = std::string(kindName(type));
        out.next = script.isUnspendable() ? "Don't send money here: nobody could ever spend it."
                   : facts.profile        ? "It is none of this profile's."
                                          : "Open a profile to see whether it is yours.";
        out.unknown.emplace_back(
            "What lies at addresses of others is unknown to this wallet: a light client has no index of "
            "all outputs.");
    }
    if (about != nullptr && !about->label.empty()) add("Name", about->label, "Given by you.", true);
}

Inspection explain(std::shared_ptr<const Subject> subject, const InspectOptions& options) {
    Inspection out;
    const Facts& facts = subject->facts;
    const Money money(options.maskAmounts);
    const Thing& thing = subject->thing;
    if (const auto* tx = std::get_if<OpenedTransaction>(&thing)) {
        explainTransaction(*tx, facts, money, out);
    } else if (const auto* psbt = std::get_if<OpenedPsbt>(&thing)) {
        explainPsbt(*psbt, facts, money, out);
    } else if (const auto* block = std::get_if<OpenedBlock>(&thing)) {
        explainBlock(*block, facts, money, out);
    } else if (const auto* header = std::get_if<OpenedHeader>(&thing)) {
        explainHeader(*header, facts, out);
    } else if (const auto* address = std::get_if<OpenedAddress>(&thing)) {
        out.kind = InspectedKind::Address;
        out.id = address->address;
        explainScript(address->script, facts, out);
    } else if (const auto* script = std::get_if<OpenedScript>(&thing)) {
        out.kind = InspectedKind::Script;
        explainScript(script->script, facts, out);
    } else if (const auto* id = std::get_if<OpenedId>(&thing)) {
        explainId(*id, facts, out);
    } else if (const auto* broken = std::get_if<OpenedBroken>(&thing)) {
        explainBroken(*broken, facts, money, out);
    }
    out.masked = options.maskAmounts;
    if (out.masked) cover(out);
    out.subject = std::move(subject);
    return out;
}

} // namespace zon

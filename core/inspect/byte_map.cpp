#include "core/inspect/byte_walk.h"

#include "core/inspect/script_words.h"
#include "core/script/sighash.h"
#include "core/script/tap_tree.h"

namespace zon {

namespace {

constexpr std::size_t maxPart = 4'000'000;

std::string bytesText(std::size_t n) {
    return counted(n, "byte", "bytes");
}

std::string versionSentence(std::int32_t version) {
    if (version == 1) return "The first version: relative locks are off.";
    if (version == 2) return "Version 2 switches relative locks on (BIP68).";
    if (version == 3)
        return "Version 3: like 2, and nodes relay it under stricter rules so that it can be replaced.";
    return "A version that no rule has been given to.";
}

enum class Detail { Fine, Coarse, None };

Detail detailFor(std::size_t parts) {
    return parts <= maxFineParts ? Detail::Fine : parts <= maxCoarseParts ? Detail::Coarse : Detail::None;
}

std::string inputSays(const OutPoint& prevout, const Facts& facts, const Money& money) {
    if (prevout.isNull()) return "No earlier output: this is where new coins come from.";
    const auto spent = facts.spent.find(prevout);
    std::string text =
        "Spends output " + std::to_string(prevout.index) + " of transaction " + prevout.txid.display();
    if (spent == facts.spent.end()) return text + ". What it holds is unknown to this wallet.";
    return text + ": " + money(spent->second.value) + ".";
}

void walkInput(ByteWalk& walk, std::size_t i, bool fine, const Transaction* tx, const Facts& facts,
               const Money& money) {
    const std::string of = inputName(i);
    Reader& in = walk.reader();
    if (!fine) {
        OutPoint prevout;
        read(in, prevout);
        in.varBytes(maxPart);
        in.u32();
        walk.name(ByteKind::Reference, "input", of, inputSays(prevout, facts, money));
        return;
    }
    OutPoint prevout;
    in.id(prevout.txid);
    Reader ahead = in; // the index, for the sentence about both
    prevout.index = ahead.u32();
    walk.name(ByteKind::Reference, "transaction", of, inputSays(prevout, facts, money));
    in.u32();
    walk.name(ByteKind::Reference, "output number", of,
              prevout.isNull() ? "No earlier output." : "The output of that transaction, counted from 0.");
    const std::size_t length = in.compactSize(maxPart);
    walk.name(ByteKind::Frame, "script length", of,
              length == 0 ? "Empty: what proves the right to spend stands in the witness."
                          : bytesText(length) + " of script.");
    const ByteSpan script = in.take(length);
    walk.name(ByteKind::Script, prevout.isNull() ? "coinbase data" : "scriptSig", of,
              prevout.isNull() ? "The height of the block (BIP34) and whatever the miner wrote."
                               : "What the spender shows: " + shortened(disassemble(script), 80));
    const std::uint32_t sequence = in.u32();
    walk.name(ByteKind::Sequence, "sequence", of,
              tx != nullptr ? sequenceSentence(sequence, *tx)
                            : "Replacement, relative locks and the lock time.");
}

} // namespace

std::string elementName(ByteSpan element) {
    const std::size_t n = element.size();
    if (n == 0) return "empty";
    if (n == 64) return "signature";
    if (n == 65 && element[0] != 4) return "signature";
    if (n == 33 && (element[0] == 2 || element[0] == 3)) return "public key";
    if (n == 65) return "public key";
    if (n >= 9 && n <= 73 && element[0] == 0x30) return "signature";
    return "data";
}

void walkOutput(ByteWalk& walk, const std::string& of, const Facts& facts, const Money& money) {
    Reader& in = walk.reader();
    const Amount value(in.i64());
    walk.name(ByteKind::Amount, "amount", of,
              value.isMoney() ? money(value) + (money.masked() ? "." : ", counted in zat, the smallest unit.")
                              : "More than there can ever be: this makes the transaction invalid.");
    const std::size_t length = in.compactSize(maxPart);
    walk.name(ByteKind::Frame, "script length", of, bytesText(length) + " of script.");
    const Script script(in.take(length));
    if (!in.ok()) return;
    std::string says = "Who can spend it (" + std::string(kindName(scriptType(script)))
                       + "): " + std::string(kindSentence(scriptType(script)));
    if (const ScriptFacts* about = facts.about(script); about != nullptr && about->isOurs())
        says += " It is " + about->wallet + (about->change ? "'s change." : "'s.");
    walk.name(ByteKind::Script, "script", of, std::move(says));
}

void walkWitness(ByteWalk& walk, const std::string& of) {
    Reader& in = walk.reader();
    const std::size_t items = in.compactSize(maxPart);
    walk.name(ByteKind::Frame, "witness items", of,
              items == 0 ? "No witness."
                         : counted(items, "item", "items") + " that prove the right to spend.");
    for (std::size_t i = 0; i < items && in.ok(); ++i) {
        const ByteSpan element = in.varBytes(maxPart);
        const std::string what = elementName(element);
        const bool last = i + 1 == items;
        std::string says = "Item " + std::to_string(i + 1) + " of " + std::to_string(items) + ", "
                           + bytesText(element.size()) + " after its length.";
        if (what == "data" && last && items > 1)
            says += " The last one is usually the script or, in taproot, the control block.";
        walk.name(what == "empty" ? ByteKind::Frame : ByteKind::Signature, what, of, std::move(says));
    }
}

void walkTransaction(ByteSpan raw, std::size_t base, WithWitness form, const Facts& facts, const Money& money,
                     std::vector<ByteRange>& ranges) {
    const auto parsed = parseTransaction(raw, form);
    const Transaction* tx = parsed ? &*parsed : nullptr;
    ByteWalk walk(raw, base, ranges);
    Reader& in = walk.reader();

    const std::int32_t version = in.i32();
    walk.name(ByteKind::Version, "version " + std::to_string(version), "", versionSentence(version));
    bool witness = false;
    if (form == WithWitness::Yes && in.remaining() >= 2 && raw[4] == 0 && raw[5] == 1) {
        in.take(2);
        witness = true;
        walk.name(ByteKind::Frame, "segwit marker", "", "Witnesses follow behind the outputs (BIP144).");
    }
    const std::size_t inputs = in.compactSize(maxPart);
    walk.name(ByteKind::Frame, "number of inputs", "", counted(inputs, "input follows.", "inputs follow."));
    const Detail detail = detailFor(tx != nullptr ? tx->inputs.size() + tx->outputs.size() : inputs);
    for (std::size_t i = 0; i < inputs && in.ok(); ++i) {
        if (detail != Detail::None) {
            walkInput(walk, i, detail == Detail::Fine, tx, facts, money);
            continue;
        }
        in.take(36);
        in.varBytes(maxPart);
        in.u32();
    }
    walk.name(ByteKind::Reference, "inputs", "", "All inputs: too many to be named one by one.");

    const std::size_t outputs = in.compactSize(maxPart);
    walk.name(ByteKind::Frame, "number of outputs", "",
              counted(outputs, "output follows.", "outputs follow."));
    for (std::size_t i = 0; i < outputs && in.ok(); ++i) {
        if (detail == Detail::Fine) {
            walkOutput(walk, outputName(i), facts, money);
            continue;
        }
        in.u64();
        in.varBytes(maxPart);
        if (detail == Detail::Coarse)
            walk.name(ByteKind::Amount, "output", outputName(i), "An amount, and the script that guards it.");
    }
    walk.name(ByteKind::Amount, "outputs", "", "All outputs: too many to be named one by one.");

    for (std::size_t i = 0; witness && i < inputs && in.ok(); ++i) {
        const std::size_t items = tx != nullptr ? tx->inputs[i].witness.size() : 0;
        if (detail == Detail::Fine && items <= maxFineParts && ranges.size() <= 8 * maxFineParts) {
            walkWitness(walk, inputName(i));
            continue;
        }
        const std::size_t count = in.compactSize(maxPart);
        for (std::size_t k = 0; k < count && in.ok(); ++k)
            in.varBytes(maxPart);
        if (detail != Detail::None)
            walk.name(ByteKind::Signature, "witness", inputName(i), counted(count, "item.", "items."));
    }
    walk.name(ByteKind::Signature, "witnesses", "", "All witnesses: too many to be named one by one.");

    const std::uint32_t lockTime = in.u32();
    std::string locked = "Not locked: any block may hold it.";
    if (lockTime != 0)
        locked = "No block before " + lockTimeText(lockTime)
                 + " may hold it, as long as an input leaves the lock switched on. Wallets put the newest "
                   "block here so "
                   "that miners gain nothing from going back for its fee.";
    walk.name(ByteKind::LockTime, "lock time", "", std::move(locked));
    walk.nameRest(ByteKind::Broken, in.ok() ? "left over" : "unreadable", "",
                  in.ok() ? "The transaction ends before these bytes: they don't belong to it."
                          : "From here on it makes no sense: a length or count promises more than there is.");
}

std::vector<ByteRange> transactionBytes(ByteSpan raw, const Facts& facts, const Money& money) {
    std::vector<ByteRange> ranges;
    walkTransaction(raw, 0, WithWitness::Yes, facts, money, ranges);
    return ranges;
}

std::vector<ByteRange> headerBytes(ByteSpan raw) {
    std::vector<ByteRange> ranges;
    ByteWalk walk(raw, 0, ranges);
    Reader& in = walk.reader();
    BlockHeader header;
    header.version = in.i32();
    walk.name(ByteKind::Version, "version", "", "Which rules its miner signals.");
    in.id(header.previous);
    walk.name(ByteKind::Reference, "block before", "", header.previous.display());
    in.id(header.merkleRoot);
    walk.name(ByteKind::Reference, "merkle root", "",
              "Commits to every transaction of the block: " + header.merkleRoot.display());
    const std::uint32_t time = in.u32();
    walk.name(ByteKind::LockTime, "time", "", timeText(time) + ", as its miner says.");
    in.u32();
    walk.name(ByteKind::Work, "difficulty", "",
              "The target that the block's hash must not exceed, in compact form.");
    in.u32();
    walk.name(ByteKind::Work, "nonce", "", "The number that the miner tried until the hash was low enough.");
    return ranges;
}

std::vector<ByteRange> blockBytes(ByteSpan raw, const Block& block) {
    std::vector<ByteRange> ranges = headerBytes(raw.first(BlockHeader::size));
    ByteWalk walk(raw.subspan(BlockHeader::size), BlockHeader::size, ranges);
    Reader& in = walk.reader();
    in.compactSize();
    walk.name(ByteKind::Frame, "number of transactions", "",
              counted(block.transactions.size(), "transaction follows.", "transactions follow."));
    for (std::size_t i = 0; i < block.transactions.size() && in.ok(); ++i) {
        const Transaction& tx = block.transactions[i];
        in.take(tx.size());
        walk.name(i % 2 == 0 ? ByteKind::Script : ByteKind::Reference, i == 0 ? "coinbase" : "transaction",
                  "transaction " + std::to_string(i + 1),
                  tx.txid().display() + ", " + bytesText(tx.size()) + ".");
    }
    walk.nameRest(ByteKind::Broken, "left over", "", "The block ends before these bytes.");
    return ranges;
}

std::vector<ByteRange> scriptBytes(ByteSpan raw) {
    std::vector<ByteRange> ranges;
    ScriptReader walk(raw);
    std::size_t at = 0;
    while (const auto instruction = walk.next()) {
        if (ranges.size() >= maxCoarseParts) break;
        const bool push = instruction->isPush();
        ranges.push_back({instruction->offset, instruction->end,
                          push ? ByteKind::Signature : ByteKind::Script, instructionText(*instruction), "",
                          explainInstruction(*instruction)});
        at = instruction->end;
    }
    if (at < raw.size())
        ranges.push_back({at, raw.size(), walk.failed() ? ByteKind::Broken : ByteKind::Script,
                          walk.failed() ? "cut off" : "the rest", "",
                          walk.failed() ? "A push promises more bytes than there are: the script fails here."
                                        : "Too many operations to be named one by one."});
    return ranges;
}

} // namespace zon

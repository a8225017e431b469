#include "core/mining/block_template.h"

#include "core/chain/block_check.h"
#include "core/chain/merkle.h"
#include "core/script/tx_check.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace zon {

namespace {

constexpr std::size_t maxTransactions = 25'000;
constexpr std::size_t maxLongPollId = 256;
constexpr std::int64_t mostFees = 1'000 * Amount::zatPerZon; ///< more than any block ever carried
constexpr std::size_t extraNonceSize = 8;

std::unexpected<Error> refuse(std::string_view field) {
    return fail(ErrorCode::Malformed, "The node's block template has no usable \"" + std::string(field)
                                          + "\". Check that the node is Bitcoin Core 0.21 or later.");
}

Result<std::int64_t> integer(const boost::json::object& object, std::string_view name, std::int64_t least,
                             std::int64_t most) {
    const boost::json::value* value = object.if_contains(name);
    if (!value) return refuse(name);
    boost::system::error_code error;
    const auto number = value->to_number<std::int64_t>(error);
    if (error || number < least || number > most) return refuse(name);
    return number;
}

Result<std::string_view> string(const boost::json::object& object, std::string_view name,
                                std::size_t maxSize) {
    const boost::json::value* value = object.if_contains(name);
    if (!value || !value->is_string() || value->get_string().size() > maxSize) return refuse(name);
    return std::string_view(value->get_string());
}

Result<std::vector<Transaction>> transactions(const boost::json::object& object) {
    const boost::json::value* list = object.if_contains("transactions");
    if (!list || !list->is_array() || list->get_array().size() > maxTransactions)
        return refuse("transactions");
    std::vector<Transaction> out;
    std::size_t weight = 0;
    for (const boost::json::value& entry : list->get_array()) {
        if (!entry.is_object()) return refuse("transactions");
        const auto hex = string(entry.get_object(), "data", 2 * maxBlockBytes);
        if (!hex) return fail(hex);
        const auto bytes = fromHex(*hex);
        if (!bytes) return refuse("transactions");
        auto tx = parseTransaction(*bytes);
        if (!tx) return refuse("transactions");
        weight += tx->weight();
        if (weight > maxBlockWeight) return refuse("transactions");
        out.push_back(std::move(*tx));
    }
    return out;
}

} // namespace

Result<BlockTemplate> parseBlockTemplate(const boost::json::value& answer, const NetworkParams& params) {
    if (!answer.is_object()) return refuse("result");
    const boost::json::object& object = answer.get_object();
    BlockTemplate t;

    const auto version = integer(object, "version", INT32_MIN, INT32_MAX);
    const auto height = integer(object, "height", 1, INT32_MAX - 1);
    const auto now = integer(object, "curtime", 1, UINT32_MAX);
    const auto earliest = integer(object, "mintime", 1, UINT32_MAX);
    const auto value = integer(object, "coinbasevalue", 0, 21'000'000 * Amount::zatPerZon);
    const auto previous = string(object, "previousblockhash", 64);
    const auto bits = string(object, "bits", 8);
    for (const auto* field : {&version, &height, &now, &earliest, &value})
        if (!*field) return fail(*field);
    if (!previous) return fail(previous);
    if (!bits) return fail(bits);

    t.version = static_cast<std::int32_t>(*version);
    t.height = static_cast<std::int32_t>(*height);
    t.currentTime = static_cast<std::uint32_t>(*now);
    t.minimumTime = static_cast<std::uint32_t>(*earliest);
    if (t.currentTime < t.minimumTime) t.currentTime = t.minimumTime;
    const auto parent = BlockHash::fromDisplay(*previous);
    if (!parent) return refuse("previousblockhash");
    t.previous = *parent;

    const auto bitsBytes = fromHex(*bits);
    if (!bitsBytes || bitsBytes->size() != 4) return refuse("bits");
    t.bits = readBe32(bitsBytes->data());
    const auto target = targetFromBits(t.bits);
    if (!target || *target > params.difficulty.limit) return refuse("bits");
    t.target = *target;

    t.coinbaseValue = Amount(*value);
    if (t.coinbaseValue > blockSubsidy(t.height, params) + Amount(mostFees)) return refuse("coinbasevalue");

    auto list = transactions(object);
    if (!list) return fail(list);
    t.transactions = std::move(*list);
    if (object.if_contains("longpollid")) {
        const auto id = string(object, "longpollid", maxLongPollId);
        if (!id) return fail(id);
        t.longPollId = *id;
    }
    return t;
}

BlockDraft::BlockDraft(BlockTemplate base, const Script& payTo) : base_(std::move(base)) {
    TxIn input;
    input.scriptSig = Script(bip34Prefix(base_.height));
    extraNonceAt_ = input.scriptSig.size() + 1; // behind the push opcode
    input.scriptSig.push(std::array<std::uint8_t, extraNonceSize>{});
    input.witness = {Bytes(32, 0)}; // BIP141's reserved value
    coinbase_.inputs.push_back(std::move(input));
    coinbase_.outputs.push_back({base_.coinbaseValue, payTo});

    std::vector<Hash256> wtxids{Hash256{}};
    std::vector<Hash256> txids{Hash256{}};
    for (const Transaction& tx : base_.transactions) {
        wtxids.push_back(Hash256(tx.wtxid().bytes()));
        txids.push_back(Hash256(tx.txid().bytes()));
    }
    const MerkleRoot witnessRoot = merkleRoot(std::move(wtxids)).root;
    coinbase_.outputs.push_back(
        {Amount(), Script(witnessCommitmentScript(witnessRoot, coinbase_.inputs[0].witness[0]))});

    // The branch beside the first leaf does not depend on that leaf.
    branch_ = merkleBranch(std::move(txids), 0);
}

Transaction BlockDraft::coinbase(std::uint64_t extraNonce) const {
    Transaction tx = coinbase_;
    Bytes script = tx.inputs[0].scriptSig.bytes();
    writeLe64(script.data() + extraNonceAt_, extraNonce);
    tx.inputs[0].scriptSig = Script(std::move(script));
    return tx;
}

BlockHeader BlockDraft::header(std::uint64_t extraNonce) const {
    BlockHeader header;
    header.version = base_.version;
    header.previous = base_.previous;
    header.merkleRoot = rootOfBranch(Hash256(coinbase(extraNonce).txid().bytes()), 0, branch_);
    header.time = base_.currentTime;
    header.bits = base_.bits;
    return header;
}

Block BlockDraft::finish(std::uint64_t extraNonce, const BlockHeader& solved) const {
    Block block;
    block.header = solved;
    block.transactions.reserve(base_.transactions.size() + 1);
    block.transactions.push_back(coinbase(extraNonce));
    block.transactions.insert(block.transactions.end(), base_.transactions.begin(), base_.transactions.end());
    return block;
}

} // namespace zon

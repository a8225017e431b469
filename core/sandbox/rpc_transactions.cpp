#include "core/sandbox/rpc_json.h"
#include "core/sandbox/rpc_methods.h"

#include <boost/json.hpp>

namespace zon {

namespace json = boost::json;

namespace {

/// Unless the caller says otherwise, a rate over 0.1 coins per 1,000 vbytes is taken for a mistake.
constexpr double defaultMaxFeeRate = 0.10;

std::optional<Transaction> transactionParam(RpcParams& params, std::size_t index) {
    const Bytes bytes = params.hex(index);
    auto tx = parseTransaction(bytes);
    if (tx && !params.fault()) return std::move(*tx);
    params.refuse(JsonRpcCode::DeserializationError,
                  "TX decode failed. Make sure the tx has at least one input.");
    return std::nullopt;
}

double maxFeeRateParam(RpcParams& params, std::size_t index) {
    const json::value* value = params.find(index);
    if (!value) return defaultMaxFeeRate;
    boost::system::error_code error;
    const double rate = value->is_string() ? std::strtod(value->get_string().c_str(), nullptr)
                                           : value->to_number<double>(error);
    if (error || rate < 0 || rate > 1) params.refuse(JsonRpcCode::InvalidParameter, "Fee rate out of range");
    return rate;
}

bool feeIsTooHigh(const MempoolEntry& entry, double maxCoinsPerKvb) {
    return maxCoinsPerKvb > 0
           && rpcAmount(entry.fee) > maxCoinsPerKvb * static_cast<double>(entry.vsize) / 1'000;
}

JsonRpcOutcome sendRawTransaction(RpcNode& node, RpcParams& params) {
    auto parsed = transactionParam(params, 0);
    const double maxFeeRate = maxFeeRateParam(params, 1);
    if (params.fault()) return nullptr;
    const auto tx = std::make_shared<const Transaction>(std::move(*parsed));
    const json::value txid(tx->txid().display());
    if (node.core.mempool().find(tx->wtxid())) return txid; // sending twice is no mistake

    const auto tested = node.core.testTransaction(tx);
    if (!tested) return rpcFault(tested.error());
    if (!tested->rejection && feeIsTooHigh(tested->entry, maxFeeRate))
        return rpcFault(JsonRpcCode::VerifyError,
                        "Fee exceeds maximum configured by user (e.g. -maxtxfee, maxfeerate)");
    const auto admission = node.core.acceptTransaction(tx);
    if (!admission) return rpcFault(admission.error());
    if (!admission->rejection) return txid;
    const std::string& reason = admission->rejection->reason;
    if (admission->missingInputs) return rpcFault(JsonRpcCode::VerifyError, reason);
    if (reason == "txn-already-known")
        return rpcFault(JsonRpcCode::VerifyAlreadyInChain, "Transaction outputs already in utxo set");
    const std::string& detail = admission->rejection->detail;
    return rpcFault(JsonRpcCode::VerifyRejected, detail.empty() ? reason : reason + ", " + detail);
}

JsonRpcOutcome testMempoolAccept(RpcNode& node, RpcParams& params) {
    const json::value* list = params.find(0);
    const double maxFeeRate = maxFeeRateParam(params, 1);
    if (!list || !list->is_array() || list->get_array().size() != 1)
        return rpcFault(JsonRpcCode::InvalidParameter, "Array must contain exactly 1 transaction.");
    const json::value& hex = list->get_array()[0];
    const auto bytes = hex.is_string() ? fromHex(hex.get_string()) : Result<Bytes>(Bytes());
    auto parsed = parseTransaction(bytes ? ByteSpan(*bytes) : ByteSpan());
    if (!bytes || !parsed)
        return rpcFault(JsonRpcCode::DeserializationError,
                        "TX decode failed. Make sure the tx has at least one input.");

    const auto admission = node.core.testTransaction(std::make_shared<const Transaction>(std::move(*parsed)));
    if (!admission) return rpcFault(admission.error());
    json::object result{{"txid", admission->entry.txid.display()},
                        {"wtxid", admission->entry.wtxid.display()}};
    const bool tooHigh = !admission->rejection && feeIsTooHigh(admission->entry, maxFeeRate);
    result["allowed"] = !admission->rejection && !tooHigh;
    if (tooHigh) {
        result["reject-reason"] = "max-fee-exceeded";
    } else if (admission->missingInputs) {
        result["reject-reason"] = "missing-inputs";
    } else if (admission->rejection) {
        result["reject-reason"] = admission->rejection->reason;
    } else {
        result["vsize"] = admission->entry.vsize;
        result["fees"] = json::object{{"base", rpcAmount(admission->entry.fee)}};
    }
    return json::array{std::move(result)};
}

/// With `blockhash` from that block, otherwise from the mempool and the chain.
JsonRpcOutcome getRawTransaction(RpcNode& node, RpcParams& params) {
    const Txid txid = params.txid(0);
    const std::int64_t verbosity = params.verbosity(1, 2, 0);
    const bool fromBlock = params.has(2);
    const BlockHash hash = fromBlock ? params.blockHash(2) : BlockHash();
    if (params.fault()) return nullptr;

    const ChainState& chain = node.core.chain();
    std::optional<Transaction> found;
    const IndexedBlock* block = nullptr;
    if (fromBlock) {
        block = chain.index().find(hash);
        if (!block || !block->hasData)
            return rpcFault(JsonRpcCode::InvalidAddressOrKey, "Block hash not found");
    } else if (const MempoolEntry* entry = node.core.mempool().find(txid)) {
        found = *entry->tx;
    } else {
        const auto holder = node.core.store().blockOfTransaction(txid);
        if (!holder) return rpcFault(holder.error());
        if (*holder) block = chain.index().find(**holder);
    }
    if (block) {
        auto data = node.core.store().block(block->row);
        if (!data) return rpcFault(data.error());
        for (Transaction& tx : data->transactions)
            if (tx.txid() == txid) found = std::move(tx);
    }
    if (!found)
        return rpcFault(JsonRpcCode::InvalidAddressOrKey, "No such mempool or blockchain transaction.");
    if (verbosity == 0) return json::value(toHex(serialize(*found)));

    json::object object = rpcTransaction(*found, chain.params().address);
    if (block) {
        object["blockhash"] = block->hash().display();
        const bool active = chain.isActive(*block);
        object["confirmations"] = active ? chain.height() - block->height() + 1 : 0;
        object["time"] = block->header.time;
        object["blocktime"] = block->header.time;
        if (fromBlock) object["in_active_chain"] = active;
    }
    return object;
}

json::object mempoolEntry(const Mempool& mempool, const MempoolEntry& entry) {
    json::array depends;
    for (const MempoolEntry* parent : mempool.parentsOf(*entry.tx))
        depends.emplace_back(parent->txid.display());
    json::array spentBy;
    for (const MempoolEntry* child : mempool.childrenOf(entry))
        spentBy.emplace_back(child->txid.display());
    return {{"vsize", entry.vsize},
            {"weight", entry.weight},
            {"time", toSeconds(entry.time)},
            {"height", entry.height},
            {"ancestorcount", mempool.ancestorsOf(*entry.tx).size() + 1},
            {"descendantcount", mempool.descendantsOf(entry).size()},
            {"wtxid", entry.wtxid.display()},
            {"fees", json::object{{"base", rpcAmount(entry.fee)}}},
            {"depends", std::move(depends)},
            {"spentby", std::move(spentBy)},
            {"bip125-replaceable", true}};
}

JsonRpcOutcome getRawMempool(RpcNode& node, RpcParams& params) {
    const bool verbose = params.flag(0, false);
    const Mempool& mempool = node.core.mempool();
    if (verbose) {
        json::object object;
        for (const MempoolEntry* entry : mempool.inOrder())
            object[entry->txid.display()] = mempoolEntry(mempool, *entry);
        return object;
    }
    json::array txids;
    for (const MempoolEntry* entry : mempool.inOrder())
        txids.emplace_back(entry->txid.display());
    return txids;
}

JsonRpcOutcome getMempoolEntry(RpcNode& node, RpcParams& params) {
    const MempoolEntry* entry = node.core.mempool().find(params.txid(0));
    if (!entry) return rpcFault(JsonRpcCode::InvalidAddressOrKey, "Transaction not in mempool");
    return mempoolEntry(node.core.mempool(), *entry);
}

JsonRpcOutcome getMempoolInfo(RpcNode& node, RpcParams&) {
    const Mempool& mempool = node.core.mempool();
    const MempoolLimits& limits = node.core.limits();
    return json::object{{"loaded", true},
                        {"size", mempool.size()},
                        {"bytes", mempool.totalVsize()},
                        {"total_fee", rpcAmount(mempool.totalFee())},
                        {"maxmempool", limits.maxVsize},
                        {"mempoolminfee", rpcAmount(limits.minRelayFeePerKvb)},
                        {"minrelaytxfee", rpcAmount(limits.minRelayFeePerKvb)},
                        {"incrementalrelayfee", rpcAmount(limits.minRelayFeePerKvb)},
                        {"fullrbf", true}};
}

} // namespace

void addTransactionMethods(RpcMethods& methods) {
    methods.add("sendrawtransaction", {"hexstring", "maxfeerate"}, sendRawTransaction);
    methods.add("testmempoolaccept", {"rawtxs", "maxfeerate"}, testMempoolAccept);
    methods.add("getrawtransaction", {"txid", "verbosity", "blockhash"}, getRawTransaction);
    methods.add("getrawmempool", {"verbose"}, getRawMempool);
    methods.add("getmempoolentry", {"txid"}, getMempoolEntry);
    methods.add("getmempoolinfo", {}, getMempoolInfo);
}

} // namespace zon

#include "core/sandbox/rpc_json.h"
#include "core/sandbox/rpc_methods.h"
#include "core/script/address.h"

#include <boost/json.hpp>

#include <filesystem>

namespace zon {

namespace json = boost::json;

namespace {

/// Nothing, with the fault set, when it isn't known.
const IndexedBlock* findBlock(RpcNode& node, RpcParams& params, std::size_t index) {
    const BlockHash hash = params.blockHash(index);
    if (params.fault()) return nullptr;
    const IndexedBlock* block = node.core.chain().index().find(hash);
    if (!block) params.refuse(JsonRpcCode::InvalidAddressOrKey, "Block not found");
    return block;
}

JsonRpcOutcome getBlockchainInfo(RpcNode& node, RpcParams&) {
    const ChainState& chain = node.core.chain();
    const IndexedBlock& tip = chain.tip();
    return json::object{{"chain", chain.params().name},
                        {"blocks", tip.height()},
                        {"headers", chain.index().bestHeader()->height()},
                        {"bestblockhash", tip.hash().display()},
                        {"bits", rpcBits(tip.header.bits)},
                        {"difficulty", rpcDifficulty(tip.header.bits)},
                        {"time", tip.header.time},
                        {"mediantime", toSeconds(tip.medianTime())},
                        {"verificationprogress", 1},
                        {"initialblockdownload", false},
                        {"chainwork", tip.work().hashes.hex()},
                        {"pruned", false},
                        {"warnings", json::array()}};
}

JsonRpcOutcome getBlockHash(RpcNode& node, RpcParams& params) {
    const std::int64_t height = params.number(0, INT32_MIN, INT32_MAX);
    const IndexedBlock* block = node.core.chain().at(static_cast<std::int32_t>(height));
    if (!block) return rpcFault(JsonRpcCode::InvalidParameter, "Block height out of range");
    return json::value(block->hash().display());
}

JsonRpcOutcome getBlockHeader(RpcNode& node, RpcParams& params) {
    const IndexedBlock* block = findBlock(node, params, 0);
    if (!block) return nullptr;
    if (!params.flag(1, true)) return json::value(toHex(block->header.serialize()));
    return rpcHeader(node.core.chain(), *block);
}

JsonRpcOutcome getBlock(RpcNode& node, RpcParams& params) {
    const IndexedBlock* block = findBlock(node, params, 0);
    const std::int64_t verbosity = params.verbosity(1, 3, 1);
    if (!block || params.fault()) return nullptr;
    if (!block->hasData)
        return rpcFault(JsonRpcCode::MiscError, "Block not available (not fully downloaded)");
    const auto bytes = node.core.store().blockBytes(block->row);
    if (!bytes) return rpcFault(bytes.error());
    if (verbosity == 0) return json::value(toHex(*bytes));
    const auto data = parseBlock(*bytes);
    if (!data) return rpcFault(data.error());

    json::object object = rpcHeader(node.core.chain(), *block);
    object["nTx"] = data->transactions.size();
    object["size"] = bytes->size();
    object["weight"] = data->weight();
    object["strippedsize"] = (data->weight() - bytes->size()) / 3;
    json::array transactions;
    for (const Transaction& tx : data->transactions) {
        if (verbosity == 1)
            transactions.emplace_back(tx.txid().display());
        else
            transactions.emplace_back(rpcTransaction(tx, node.core.params().address));
    }
    object["tx"] = std::move(transactions);
    return object;
}

JsonRpcOutcome getTxOut(RpcNode& node, RpcParams& params) {
    const OutPoint outpoint{params.txid(0), static_cast<std::uint32_t>(params.number(1, 0, UINT32_MAX))};
    const bool withMempool = params.flag(2, true);
    if (params.fault()) return nullptr;
    const ChainState& chain = node.core.chain();
    std::optional<SpentCoin> coin;
    if (withMempool && node.core.mempool().spenderOf(outpoint)) return nullptr;
    if (const TxOut* waiting = withMempool ? node.core.mempool().output(outpoint) : nullptr) {
        coin = SpentCoin{*waiting, chain.height() + 1, false};
    } else {
        auto found = node.core.store().coin(outpoint);
        if (!found) return rpcFault(found.error());
        coin = std::move(*found);
    }
    if (!coin) return nullptr;
    return json::object{{"bestblock", chain.tip().hash().display()},
                        {"confirmations", chain.height() + 1 - coin->height},
                        {"value", rpcAmount(coin->output.value)},
                        {"scriptPubKey", rpcScript(coin->output.scriptPubKey, chain.params().address)},
                        {"coinbase", coin->isCoinbase}};
}

/// "addr(…)" or "raw(…)", with or without a checksum.
std::optional<Script> scriptOfDescriptor(std::string_view text, const AddressFormat& format) {
    if (const std::size_t checksum = text.find('#'); checksum != std::string_view::npos)
        text = text.substr(0, checksum);
    const auto inside = [&](std::string_view function) -> std::optional<std::string_view> {
        if (!text.starts_with(function) || !text.ends_with(')')) return std::nullopt;
        return text.substr(function.size(), text.size() - function.size() - 1);
    };
    if (const auto address = inside("addr(")) {
        auto script = addressToScript(*address, format);
        if (script) return std::move(*script);
    }
    if (const auto hex = inside("raw(")) {
        auto bytes = fromHex(*hex);
        if (bytes) return Script(std::move(*bytes));
    }
    return std::nullopt;
}

JsonRpcOutcome scanTxOutSet(RpcNode& node, RpcParams& params) {
    if (params.text(0) != "start")
        return rpcFault(JsonRpcCode::InvalidParameter, "Only the action \"start\" is known.");
    const json::value* list = params.find(1);
    if (!list || !list->is_array())
        return rpcFault(JsonRpcCode::MiscError, "scanobjects argument is required for the start action");

    const ChainState& chain = node.core.chain();
    json::array unspents;
    Amount total;
    for (const json::value& entry : list->get_array()) {
        const json::value* text = entry.is_object() ? entry.get_object().if_contains("desc") : &entry;
        const auto script = text && text->is_string()
                                ? scriptOfDescriptor(text->get_string(), chain.params().address)
                                : std::nullopt;
        if (!script)
            return rpcFault(JsonRpcCode::InvalidAddressOrKey,
                            "Only addr(ADDRESS) and raw(HEX) can be scanned for.");
        constexpr std::size_t everything = INT64_MAX;
        const auto coins = node.core.store().coinsPaying(*script, everything);
        if (!coins) return rpcFault(coins.error());
        for (const LocatedCoin& located : *coins) {
            total += located.coin.output.value;
            unspents.emplace_back(json::object{{"txid", located.outpoint.txid.display()},
                                               {"vout", located.outpoint.index},
                                               {"scriptPubKey", toHex(script->span())},
                                               {"desc", text->get_string()},
                                               {"amount", rpcAmount(located.coin.output.value)},
                                               {"coinbase", located.coin.isCoinbase},
                                               {"height", located.coin.height}});
        }
    }
    return json::object{{"success", true},
                        {"height", chain.height()},
                        {"bestblock", chain.tip().hash().display()},
                        {"unspents", std::move(unspents)},
                        {"total_amount", rpcAmount(total)}};
}

JsonRpcOutcome invalidateBlock(RpcNode& node, RpcParams& params) {
    const IndexedBlock* block = findBlock(node, params, 0);
    if (!block) return nullptr;
    const auto done = node.core.invalidateBlock(block->hash());
    if (!done) return rpcFault(done.error());
    return nullptr;
}

} // namespace

void addChainMethods(RpcMethods& methods) {
    methods.add("getblockchaininfo", {}, getBlockchainInfo);
    methods.add("getblockcount", {}, [](RpcNode& node, RpcParams&) -> JsonRpcOutcome {
        return json::value(node.core.chain().height());
    });
    methods.add("getbestblockhash", {}, [](RpcNode& node, RpcParams&) -> JsonRpcOutcome {
        return json::value(node.core.chain().tip().hash().display());
    });
    methods.add("getdifficulty", {}, [](RpcNode& node, RpcParams&) -> JsonRpcOutcome {
        return json::value(rpcDifficulty(node.core.chain().tip().header.bits));
    });
    methods.add("getblockhash", {"height"}, getBlockHash);
    methods.add("getblockheader", {"blockhash", "verbose"}, getBlockHeader);
    methods.add("getblock", {"blockhash", "verbosity"}, getBlock);
    methods.add("gettxout", {"txid", "n", "include_mempool"}, getTxOut);
    methods.add("scantxoutset", {"action", "scanobjects"}, scanTxOutSet);
    methods.add("invalidateblock", {"blockhash"}, invalidateBlock);
}

} // namespace zon

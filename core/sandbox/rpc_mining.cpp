#include "core/chain/block_check.h"
#include "core/sandbox/block_producer.h"
#include "core/sandbox/rpc_methods.h"
#include "core/sandbox/template_service.h"
#include "core/script/address.h"

#include <boost/json.hpp>

#include <algorithm>

namespace zon {

namespace json = boost::json;

namespace {

constexpr std::int64_t maxBlocksPerCall = 1'000;

/// What BIP22 answers for a block: null for accepted, or the reason.
json::value bip22(const BlockOutcome& outcome) {
    switch (outcome.state) {
    case BlockOutcome::State::Duplicate:
        return "duplicate";
    case BlockOutcome::State::DuplicateBad:
        return "duplicate-invalid";
    case BlockOutcome::State::UnknownParent:
        return "prev-blk-not-found";
    case BlockOutcome::State::Rejected:
        return json::value(outcome.rejection->reason);
    case BlockOutcome::State::Accepted:
        break;
    }
    return outcome.move ? json::value() : json::value("inconclusive");
}

std::optional<Block> blockFromHex(std::string_view hex) {
    const auto bytes = fromHex(hex);
    if (!bytes) return std::nullopt;
    auto block = parseBlock(*bytes);
    if (!block) return std::nullopt;
    return std::move(*block);
}

/// Miners that know nothing of segwit leave the reserved value out: the usual one is zeros.
void addReservedValue(Block& block) {
    Transaction& coinbase = block.transactions[0];
    if (witnessCommitmentIndex(coinbase) >= 0 && !coinbase.hasWitness())
        coinbase.inputs[0].witness = {Bytes(32, 0)};
}

JsonRpcOutcome submitBlock(RpcNode& node, RpcParams& params) {
    auto block = blockFromHex(params.text(0));
    if (!block) return rpcFault(JsonRpcCode::DeserializationError, "Block decode failed");
    if (block->transactions.empty() || !block->transactions[0].isCoinbase())
        return rpcFault(JsonRpcCode::DeserializationError, "Block does not start with a coinbase");
    addReservedValue(*block);
    const auto outcome = node.core.acceptBlock(*block, BlockOrigin::Foreign);
    if (!outcome) return rpcFault(outcome.error(), JsonRpcCode::VerifyError);
    return bip22(*outcome);
}

/// BIP23: would this block be accepted, but for its work?
JsonRpcOutcome judgeProposal(RpcNode& node, const json::object& request) {
    const json::value* data = request.if_contains("data");
    if (!data || !data->is_string())
        return rpcFault(JsonRpcCode::TypeError, "Missing data String key for proposal");
    const auto block = blockFromHex(data->get_string());
    if (!block) return rpcFault(JsonRpcCode::DeserializationError, "Block decode failed");
    if (const IndexedBlock* known = node.core.chain().index().find(block->hash())) {
        if (known->failed) return json::value("duplicate-invalid");
        return json::value(node.core.chain().isActive(*known) ? "duplicate" : "duplicate-inconclusive");
    }
    const auto rejection = node.core.chain().tryBlock(*block);
    if (!rejection) return rpcFault(rejection.error());
    if (!*rejection) return nullptr;
    return json::value((*rejection)->reason);
}

void getBlockTemplate(TemplateService& templates, RpcNode& node, RpcParams& params, JsonRpcRespond respond) {
    const json::value* given = params.find(0);
    const json::object* request = given ? given->if_object() : nullptr;
    const auto member = [&](std::string_view name) { return request ? request->if_contains(name) : nullptr; };

    if (const json::value* mode = member("mode"); mode && *mode != "template") {
        if (*mode == "proposal") return respond(judgeProposal(node, *request));
        return respond(rpcFault(JsonRpcCode::InvalidParameter, "Invalid mode"));
    }
    const json::value* rules = member("rules");
    const bool knowsSegwit =
        rules && rules->is_array()
        && std::ranges::any_of(rules->get_array(), [](const json::value& rule) { return rule == "segwit"; });
    if (!knowsSegwit)
        return respond(rpcFault(JsonRpcCode::InvalidParameter,
                                "getblocktemplate must be called with the segwit rule set (call with "
                                "{\"rules\": [\"segwit\"]})"));
    const json::value* longPollId = member("longpollid");
    templates.answer(longPollId && longPollId->is_string() ? std::string(longPollId->get_string())
                                                           : std::string(),
                     std::move(respond));
}

JsonRpcOutcome generateToAddress(RpcNode& node, RpcParams& params) {
    const std::int64_t count = params.number(0, 0, maxBlocksPerCall);
    const auto script = addressToScript(params.text(1), node.core.params().address);
    if (params.fault()) return nullptr;
    if (!script) return rpcFault(JsonRpcCode::InvalidAddressOrKey, script.error().message);
    const auto mined = node.producer.produceMany(static_cast<std::size_t>(count), *script);
    if (!mined) return rpcFault(mined.error());
    json::array hashes;
    for (const BlockHash& hash : *mined)
        hashes.emplace_back(hash.display());
    return hashes;
}

} // namespace

void addMiningMethods(RpcMethods& methods, TemplateService& templates) {
    methods.addLate("getblocktemplate", {"template_request"},
                    [&templates](RpcNode& node, RpcParams& params, JsonRpcRespond respond) {
                        getBlockTemplate(templates, node, params, std::move(respond));
                    });
    methods.add("submitblock", {"hexdata", "dummy"}, submitBlock);
    methods.add("generatetoaddress", {"nblocks", "address", "maxtries"}, generateToAddress);
}

} // namespace zon

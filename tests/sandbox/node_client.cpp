#include "tests/sandbox/node_client.h"

#include "core/chain/block_check.h"
#include "core/chain/merkle.h"
#include "tests/chain/chain_builder.h"

#include <QTest>

namespace zon::test {

namespace json = boost::json;

namespace {

JsonRpcClientOptions clientOptions(const Endpoint& endpoint, JsonRpcCredentials credentials) {
    JsonRpcClientOptions options;
    options.url = "http://" + endpoint.toString() + "/";
    options.credentials = std::move(credentials);
    options.timeout = patience;
    return options;
}

/// Waits on the test's thread for what the node answers on its own.
template <typename T, typename Ask>
T awaited(EventLoop& loop, const Ask& ask) {
    auto answer = std::make_shared<std::optional<T>>();
    ask([&loop, answer](T value) {
        loop.post([answer, value = std::move(value)]() mutable { *answer = std::move(value); });
    });
    loop.runUntil([&] { return answer->has_value(); }, patience);
    if (!*answer) return fail(ErrorCode::Timeout, "The node did not answer.");
    return std::move(**answer);
}

} // namespace

RpcDesk::RpcDesk(EventLoop& loop, const Endpoint& endpoint, JsonRpcCredentials credentials)
    : loop_(loop), client_(loop, clientOptions(endpoint, std::move(credentials))) {}

Result<json::value> RpcDesk::call(std::string_view method, const json::value& params) {
    std::optional<Result<json::value>> answer;
    client_.call(method, params, [&](Result<json::value> result) { answer = std::move(result); });
    loop_.runUntil([&] { return answer.has_value(); }, patience);
    return answer ? std::move(*answer) : fail(ErrorCode::Timeout, "The test got no answer.");
}

int RpcDesk::errorOf(std::string_view method, const json::value& params) {
    const auto answer = call(method, params);
    return answer ? 0 : jsonRpcErrorCode(answer.error()).value_or(0);
}

RunningNode::RunningNode(NetworkId networkId, std::optional<Milliseconds> interval)
    : network(networkId), heartbeat(interval) {
    start();
}

void RunningNode::start() {
    SandboxConfig config;
    config.network = network;
    config.dataFile = folder.filePath("chain").toStdString();
    config.heartbeat = heartbeat.has_value();
    if (heartbeat) config.heartbeatInterval = *heartbeat;
    auto started = SandboxNode::start(std::move(config));
    if (!started) qFatal("%s %s", started.error().message.c_str(), started.error().detail.c_str());
    node = std::move(*started);
}

bool RunningNode::waitFor(const std::function<bool(const SandboxStatus&)>& wanted) {
    // The node works on its own thread: the loop is woken to look again.
    const Timer look = loop.every(Milliseconds(20), [] {});
    return loop.runUntil([&] { return wanted(node->status()); }, patience);
}

Result<Txid> RunningNode::fund(const Script& script, Amount amount) {
    return awaited<Result<Txid>>(loop, [&](auto done) { node->fund(script, amount, done); });
}

Result<std::vector<BlockHash>> RunningNode::mine(std::size_t count, const Script& payTo) {
    return awaited<Result<std::vector<BlockHash>>>(loop,
                                                   [&](auto done) { node->mineBlocks(count, payTo, done); });
}

TestPeer::TestPeer(EventLoop& loop, const NetworkParams& params, const Endpoint& endpoint)
    : loop_(loop),
      link_(std::make_unique<PeerLink>(loop, clock_, params.magic, Connection::outgoing(loop, endpoint),
                                       SessionOptions{})) {
    PeerLink::Handlers handlers;
    handlers.onReady = [this] { ready_ = true; };
    handlers.onMessage = [this](Message message) { messages_.push_back(std::move(message)); };
    handlers.onClosed = [this](const Error& why) { closed_ = why; };
    link_->start(std::move(handlers));
}

bool TestPeer::waitReady() {
    return loop_.runUntil([&] { return ready_ || closed_; }, patience) && ready_;
}

Block solveTemplate(const json::object& answer, const Script& payTo) {
    const auto number = [&](std::string_view name) { return answer.at(name).to_number<std::int64_t>(); };
    const auto text = [&](std::string_view name) { return std::string_view(answer.at(name).as_string()); };

    Transaction coinbase;
    TxIn& input = coinbase.inputs.emplace_back();
    input.scriptSig = Script(bip34Prefix(static_cast<std::int32_t>(number("height")))).op(OP_0).op(OP_0);
    input.witness = {Bytes(32)};
    coinbase.outputs.push_back({Amount(number("coinbasevalue")), payTo});
    coinbase.outputs.push_back({Amount(0), Script(fromHex(text("default_witness_commitment")).value())});

    Block block;
    block.transactions.push_back(std::move(coinbase));
    for (const json::value& entry : answer.at("transactions").as_array())
        block.transactions.push_back(
            parseTransaction(fromHex(std::string_view(entry.at("data").as_string())).value()).value());
    block.header.version = static_cast<std::int32_t>(number("version"));
    block.header.previous = BlockHash::fromDisplay(text("previousblockhash")).value();
    block.header.time = static_cast<std::uint32_t>(number("curtime"));
    block.header.bits = readBe32(fromHex(text("bits")).value().data());
    block.header.merkleRoot = blockMerkleRoot(block).root;
    solve(block.header);
    return block;
}

} // namespace zon::test

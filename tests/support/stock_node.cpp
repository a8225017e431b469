#include "tests/support/stock_node.h"

#include "core/chain/block.h"
#include "core/net/listener.h"

#include <QDirIterator>

#include <cmath>
#include <stdexcept>

namespace zon::test {

namespace {

constexpr Milliseconds lookEvery{100};
constexpr int startTries = 600;
constexpr Seconds answerLimit{600};

std::uint16_t freePort(EventLoop& loop) {
    const auto listener = Listener::open(loop, {.bind = Endpoint::loopback()}, [](auto) {});
    return (*listener)->local().port();
}

std::string rawDescriptor(const Script& script) {
    return "raw(" + toHex(script.span()) + ")";
}

} // namespace

StockNode::StockNode(EventLoop& loop, const QStringList& arguments)
    : loop_(loop), p2pPort_(freePort(loop)), rpcPort_(freePort(loop)) {
    QStringList all{"-server",
                    "-datadir=" + folder_.path(),
                    "-bind=127.0.0.1:" + QString::number(p2pPort_),
                    "-rpcport=" + QString::number(rpcPort_),
                    "-dnsseed=0",
                    "-fixedseeds=0",
                    "-discover=0",
                    "-listenonion=0",
                    "-printtoconsole=0"};
    const bool otherNetwork = !arguments.filter("-signet").isEmpty() || !arguments.filter("-conf").isEmpty();
    if (!otherNetwork) all << "-regtest";
    process_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process_.setStandardOutputFile(QProcess::nullDevice());
    process_.start(qEnvironmentVariable("ZON_CORE_BITCOIND"), all + arguments);
}

StockNode::~StockNode() {
    client_.reset();
    process_.terminate();
    if (!process_.waitForFinished()) process_.kill();
}

/// It writes the cookie early, and refuses calls while it loads.
void StockNode::waitForStart() {
    const auto cookie = [&] {
        QDirIterator files(folder_.path(), {".cookie"}, QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        return files.hasNext() ? files.next().toStdString() : std::string();
    };
    const auto look = [&] { loop_.runUntil([] { return false; }, lookEvery); };
    for (int tries = 0; tries < startTries && cookie().empty(); ++tries)
        look();
    JsonRpcClientOptions options;
    options.url = "http://" + Endpoint::loopback(rpcPort_).toString() + "/";
    options.credentials.cookieFile = cookie();
    client_ = std::make_unique<JsonRpcClient>(loop_, std::move(options));
    for (int tries = 0; tries < startTries && !ask("getblockcount", boost::json::array()); ++tries)
        look();
}

Result<boost::json::value> StockNode::ask(std::string_view method, const boost::json::value& params) {
    std::optional<Result<boost::json::value>> answer;
    client_->call(
        method, params, [&](Result<boost::json::value> result) { answer = std::move(result); }, answerLimit);
    loop_.runUntil([&] { return answer.has_value(); }, answerLimit);
    return answer ? std::move(*answer) : fail(ErrorCode::Timeout, "The node does not answer.");
}

Result<boost::json::value> StockNode::tryCall(std::string_view method, const boost::json::value& params) {
    if (!client_) waitForStart();
    return ask(method, params);
}

boost::json::value StockNode::call(std::string_view method, const boost::json::value& params) {
    auto answer = tryCall(method, params);
    // Not qFatal: the node must be ended on the way out.
    if (!answer)
        throw std::runtime_error(std::string(method) + ": " + answer.error().message + " "
                                 + answer.error().detail);
    return std::move(*answer);
}

std::vector<std::string> StockNode::generate(int count, const Script& to) {
    return boost::json::value_to<std::vector<std::string>>(
        call("generatetodescriptor", {count, rawDescriptor(to), 2'000'000'000}));
}

BlockHash StockNode::tip() {
    return *BlockHash::fromDisplay(call("getbestblockhash").as_string());
}

Amount StockNode::unspentOf(const Script& script) {
    const auto scan = call("scantxoutset", {"start", boost::json::array{rawDescriptor(script)}});
    return Amount(std::llround(scan.at("total_amount").to_number<double>() * 1e8));
}

Transaction StockNode::coinbaseOf(const std::string& block) {
    const std::string hex(call("getblock", {block, 0}).as_string());
    return parseBlock(*fromHex(hex))->transactions[0];
}

} // namespace zon::test

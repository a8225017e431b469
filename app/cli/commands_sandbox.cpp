#include "app/cli/commands.h"
#include "core/sandbox/sandbox_node.h"
#include "core/shop/btcpay_money.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

#include <pthread.h>

#include <csignal>

namespace zon::cli {

namespace {

struct ShopArguments {
    std::string name;
    std::string catalogue;
    std::uint16_t shopPort = 0;
    std::string listen, certificates, key, origin;
    std::int64_t payWithin = 15;
    std::int64_t confirmations = 1;
    bool lateBack = false;
    bool rotateKey = false;
    std::vector<std::string> faults;
    BtcPayStore btcPay;
    std::string btcPayKeyFile;
};

struct NodeArguments {
    std::uint16_t port = 0;
    std::uint16_t rpcPort = 0;
    std::string rpcUser;
    std::string cookie;
    bool quiet = false;
};

/// The practice offers, or those of a file.
Result<SandboxShop> shopOf(const Context& context, const ShopArguments& given) {
    SandboxShop shop{"own",
                     context.dataFolder / (context.networkName + "-shop.db"),
                     practiceStock(0, SystemClock().now()),
                     {}};
    shop.options.name = practiceShopName(0);
    if (!given.catalogue.empty()) {
        const auto text = readTextFile(given.catalogue, ShopStock::maxText);
        if (!text) return fail(text);
        auto stock = ShopStock::parse(*text);
        if (!stock) return fail(stock);
        shop.stock = std::move(*stock);
        shop.options.name = shop.stock.name();
    }
    if (!given.name.empty()) shop.options.name = given.name;
    shop.options.bind = Endpoint::loopback(given.shopPort);
    if (!given.listen.empty()) {
        const auto bind = Endpoint::parse(given.listen, given.shopPort);
        if (!bind) return fail(bind);
        shop.options.bind = *bind;
    }
    if (!given.certificates.empty()) shop.options.tls = HttpTlsFiles{given.certificates, given.key};
    shop.options.publicOrigin = given.origin;
    shop.options.payWithin = std::chrono::minutes(given.payWithin);
    shop.options.minConfirmations = given.confirmations;
    shop.options.late = given.lateBack ? LatePolicy::PayBack : LatePolicy::Honour;
    shop.options.rotateKey = given.rotateKey;
    for (const std::string& name : given.faults) {
        const auto fault = shopFaultByName(name);
        if (!fault) return fail(ErrorCode::InvalidArgument, "A shop can't do \"" + name + "\" wrong.");
        shop.options.faults.insert(*fault);
    }
    return shop;
}

/// Until somebody ends the program. Made before any thread exists, so that the signals reach nobody else.
class StopSignals {
public:
    StopSignals() {
        sigemptyset(&signals_);
        sigaddset(&signals_, SIGINT);
        sigaddset(&signals_, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    }
    void wait() {
        int signal = 0;
        sigwait(&signals_, &signal);
    }

private:
    sigset_t signals_{};
};

void printShop(const Context& context, const SandboxShopPlace& shop) {
    if (context.json)
        printJson(boost::json::object{
            {"shop", shop.name}, {"origin", shop.origin}, {"fingerprint", keyFingerprint(shop.key)}});
    printText(context, shop.name + " sells at " + shop.origin);
    printText(context, "its key is " + keyFingerprint(shop.key));
}

/// No node here: the money is the payment server's business.
int runBehindBtcPay(const Context& context, const ShopArguments& given) {
    const auto params = networkByName(context.networkName);
    if (!params) return printError(context, params.error());
    StopSignals stop;
    std::error_code ignored;
    std::filesystem::create_directories(context.dataFolder, ignored);
    auto wanted = shopOf(context, given);
    if (!wanted) return printError(context, wanted.error());
    auto key = readSecretFile(given.btcPayKeyFile);
    if (!key) return printError(context, key.error());
    HttpClientOptions http;
    if (!context.proxy.empty()) {
        const auto proxy = Endpoint::parse(context.proxy, defaultProxyPort);
        if (!proxy) return printError(context, proxy.error());
        http.proxy = ProxyOptions{*proxy};
    }
    EventLoop loop;
    const SystemClock clock;
    auto money = BtcPayMoney::open(
        loop, clock, **params,
        {given.btcPay.server, given.btcPay.id, std::move(*key), given.btcPay.currency, given.btcPay.method},
        std::move(http));
    if (!money) return printError(context, money.error());
    auto rows = ShopRows::open(wanted->dataFile);
    if (!rows) return printError(context, rows.error());
    const auto shop = Shop::open(loop, clock, **params, std::move(*rows), std::move(wanted->stock),
                                 std::move(*money), std::move(wanted->options));
    if (!shop) return printError(context, shop.error());
    printShop(context, {(*shop)->name(), (*shop)->origin(), (*shop)->key()});
    printText(context, "Ctrl+C ends it.");
    loop.startThread();
    stop.wait();
    loop.stop();
    loop.join();
    return success;
}

int runNode(const Context& context, const NodeArguments& given, const ShopArguments* shopGiven) {
    const auto params = networkByName(context.networkName);
    if (!params) return printError(context, params.error());
    StopSignals stop;

    SandboxConfig config;
    config.network = (*params)->id;
    config.dataFile = context.dataFolder / (context.networkName + "-node.db");
    config.p2pPort = given.port;
    config.rpcPort = given.rpcPort;
    config.rpcUser = given.rpcUser;
    config.heartbeat = !given.quiet;
    if (!given.rpcUser.empty()) {
        auto password = readPassword(context, false);
        if (!password) return printError(context, password.error());
        config.rpcPassword = std::move(*password);
    } else {
        config.cookieFile = given.cookie.empty() ? context.dataFolder / (context.networkName + "-node.cookie")
                                                 : std::filesystem::path(given.cookie);
    }
    std::error_code ignored;
    std::filesystem::create_directories(context.dataFolder, ignored);
    if (shopGiven) {
        auto shop = shopOf(context, *shopGiven);
        if (!shop) return printError(context, shop.error());
        config.shops.push_back(std::move(*shop));
    }
    const auto cookie = config.cookieFile;
    const auto node = SandboxNode::start(std::move(config));
    if (!node) return printError(context, node.error());

    const SandboxStatus status = (*node)->status();
    for (const SandboxShopPlace& shop : (*node)->shops())
        printShop(context, shop);
    if (context.json)
        printJson(boost::json::object{{"p2p", (*node)->p2pEndpoint().toString()},
                                      {"rpc", (*node)->rpcEndpoint().toString()},
                                      {"cookie", cookie ? cookie->string() : ""},
                                      {"height", status.height},
                                      {"tip", status.tip.display()}});
    printText(context, "Node of " + context.networkName + " at block " + std::to_string(status.height));
    printText(context, "peers connect to   " + (*node)->p2pEndpoint().toString());
    printText(context, "JSON-RPC is at     " + (*node)->rpcEndpoint().toString()
                           + (cookie ? ", cookie " + cookie->string() : ""));
    printText(context, "Ctrl+C ends it.");
    stop.wait();
    return success;
}

} // namespace

void addSandboxGroup(CLI::App& app, Action& action) {
    CLI::App* group = app.add_subcommand("sandbox", "the practice network");
    group->require_subcommand(1);
    const auto given = std::make_shared<NodeArguments>();
    CLI::App* node = group->add_subcommand("node", "run the embedded full node alone, until it is stopped");
    node->add_option("--port", given->port, "for peers (0: any free one)");
    node->add_option("--rpc-port", given->rpcPort, "for JSON-RPC (0: any free one)");
    node->add_option("--rpc-user", given->rpcUser, "its user; the password as usual (else a cookie file)");
    node->add_option("--rpc-cookie", given->cookie, "where to write the cookie");
    node->add_flag("--no-heartbeat", given->quiet, "mine nothing by itself");
    node->callback([&action, given] {
        action = [given](const Context& context) { return runNode(context, *given, nullptr); };
    });

    const auto own = std::make_shared<ShopArguments>();
    CLI::App* shop = group->add_subcommand("shop", "run a node and a shop on it, until it is stopped");
    shop->add_option("--port", own->shopPort, "where it sells, on this machine (0: any free one)");
    shop->add_option("--listen", own->listen, "sell at this IP:PORT instead; outside this machine with TLS");
    CLI::Option* certificates = shop->add_option("--tls-certificate", own->certificates,
                                                 "PEM file: the certificate and those above it");
    CLI::Option* tlsKey = shop->add_option("--tls-key", own->key, "PEM file: the certificate's key");
    certificates->needs(tlsKey);
    tlsKey->needs(certificates);
    shop->add_option("--origin", own->origin, "how wallets reach it, when that is not how it listens");
    shop->add_option("--catalogue", own->catalogue, "a JSON file of your own offers; else the practice ones");
    shop->add_option("--name", own->name, "of the shop");
    shop->add_option("--pay-within", own->payWithin, "minutes to pay in")
        ->check(CLI::Range(1, 1'440))
        ->capture_default_str();
    shop->add_option("--confirmations", own->confirmations, "until it delivers")
        ->check(CLI::Range(0, 100))
        ->capture_default_str();
    shop->add_flag("--late-back", own->lateBack, "pay back what comes late, instead of delivering");
    shop->add_flag("--rotate-key", own->rotateKey, "sign with a new key from now on");
    shop->add_option("--misbehave", own->faults,
                     "for tests: swap-address, other-price, cant-deliver, … (core/shop/shop.h)");
    shop->add_option("--p2p-port", given->port, "for peers (0: any free one)");
    CLI::Option* server = shop->add_option("--btcpay", own->btcPay.server,
                                           "be paid through this BTCPay Server (https://…); runs no node");
    CLI::Option* store = shop->add_option("--btcpay-store", own->btcPay.id, "the store's id there");
    CLI::Option* key = shop->add_option("--btcpay-key-file", own->btcPayKeyFile,
                                        "file whose first line is an API key of the store");
    server->needs(store)->needs(key);
    store->needs(server);
    key->needs(server);
    shop->add_option("--btcpay-method", own->btcPay.method, "its payment method for the coin")
        ->capture_default_str()
        ->needs(server);
    shop->add_option("--btcpay-currency", own->btcPay.currency, "what the server calls the coin")
        ->capture_default_str()
        ->needs(server);
    shop->callback([&action, given, own] {
        action = [given, own](const Context& context) {
            return own->btcPay.server.empty() ? runNode(context, *given, own.get())
                                              : runBehindBtcPay(context, *own);
        };
    });
}

} // namespace zon::cli

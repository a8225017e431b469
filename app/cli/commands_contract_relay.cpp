// Contracts sent over a relay: a link instead of a file.

#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "core/deals/contract_link.h"
#include "core/sandbox/contract_relay.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

#include <pthread.h>

#include <csignal>

namespace zon::cli {

namespace {

namespace json = boost::json;

constexpr Milliseconds answerWithin{60'000};

struct RelayArguments {
    std::string deal, relay, link;
    std::size_t from = 0;
    std::uint16_t port = 0;
};

/// One request on a loop of its own.
template <typename T, typename Start>
Result<T> ask(const Context& context, Start start) {
    HttpClientOptions options;
    if (!context.proxy.empty()) {
        auto proxy = Endpoint::parse(context.proxy, defaultProxyPort);
        if (!proxy) return fail(proxy);
        options.proxy = ProxyOptions{.proxy = *proxy};
    }
    EventLoop loop;
    HttpClient http(loop, std::move(options));
    std::optional<Result<T>> answer;
    start(http, [&](Result<T> result) { answer = std::move(result); });
    loop.runUntil([&] { return answer.has_value(); }, answerWithin);
    if (!answer) return fail(ErrorCode::Timeout, "The relay does not answer.");
    return std::move(*answer);
}

int post(const Context& context, const RelayArguments& given) {
    auto link = given.link.empty() ? ContractLink::fresh(given.relay) : ContractLink::parse(given.link);
    if (!link) return printError(context, link.error());
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    Engine& engine = (*session)->engine();
    const auto deal = await<DealId>([&](auto done) { engine.findDeal(given.deal, std::move(done)); });
    if (!deal) return printError(context, deal.error());
    const auto text =
        await<std::string>([&](auto done) { engine.exportDeal(*deal, false, std::move(done)); });
    if (!text) return printError(context, text.error());
    const auto posted = ask<void>(
        context, [&](HttpClient& http, auto done) { postContract(http, *link, *text, std::move(done)); });
    if (!posted) return printError(context, posted.error());
    if (context.json) printJson(json::object{{"link", link->toText()}});
    printText(context, "It waits there. Give the others this link, and nobody else:");
    printText(context, link->toText());
    return success;
}

int receive(const Context& context, const RelayArguments& given) {
    auto link = ContractLink::parse(given.link);
    if (!link) return printError(context, link.error());
    const auto mail = ask<ContractMail>(context, [&](HttpClient& http, auto done) {
        fetchContracts(http, std::move(*link), given.from, std::move(done));
    });
    if (!mail) return printError(context, mail.error());
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    std::optional<DealArrival> last;
    bool changed = false;
    for (const std::string& file : mail->files) {
        const auto arrival =
            await<DealArrival>([&](auto done) { (*session)->engine().takeDeal(file, std::move(done)); });
        if (!arrival) return printError(context, arrival.error());
        changed = changed || arrival->termsChanged;
        last = *arrival;
    }
    if (changed) printText(context, "The terms are others than before: read them before you sign.");
    if (context.json) {
        json::object out{{"files", mail->files.size()}, {"next", mail->next}, {"terms_changed", changed}};
        if (last) out["number"] = last->id.value;
        printJson(out);
    }
    printText(context, last ? "Taken: contract " + std::to_string(last->id.value) + "."
                            : "Nothing new is in the box.");
    return success;
}

int serve(const Context& context, const RelayArguments& given) {
    // Before any thread exists, so that the signals reach nobody but the wait below.
    sigset_t stops;
    sigemptyset(&stops);
    sigaddset(&stops, SIGINT);
    sigaddset(&stops, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &stops, nullptr);
    EventLoop loop;
    auto relay = ContractRelay::open(loop, Endpoint::loopback(given.port));
    if (!relay) return printError(context, relay.error());
    if (context.json) printJson(json::object{{"origin", (*relay)->origin()}});
    printText(context, "The relay is at " + (*relay)->origin());
    printText(context, "Ctrl+C ends it, and forgets what it holds.");
    loop.startThread();
    int signal = 0;
    sigwait(&stops, &signal);
    loop.stop();
    loop.join();
    return success;
}

} // namespace

void addContractRelay(CLI::App& group, Action& action) {
    const auto given = std::make_shared<RelayArguments>();
    using Command = int (*)(const Context&, const RelayArguments&);
    const auto verb = [&](const char* name, const char* help, Command run) {
        CLI::App* command = group.add_subcommand(name, help);
        command->callback(
            [&action, given, run] { action = [given, run](const Context& c) { return run(c, *given); }; });
        return command;
    };
    CLI::App* posted = verb("post", "put a contract of the profile into a box on a relay", post);
    posted->add_option("contract", given->deal, "its number, or the start of its id")->required();
    CLI::Option* relay = posted->add_option("--relay", given->relay, "address of a relay, for a new box");
    CLI::Option* link = posted->add_option("--link", given->link, "the box that there is");
    relay->excludes(link);
    posted->require_option(2);
    CLI::App* received = verb("receive", "take what others put into a box", receive);
    received->add_option("link", given->link, "the link that you were given")->required();
    received->add_option("--from", given->from, "only what came after so many files");
    verb("relay", "run a small relay on this machine, until it is stopped", serve)
        ->add_option("--port", given->port, "where (0: any free one)");
}

} // namespace zon::cli

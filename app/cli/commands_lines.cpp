// The groups that scripts feed with JSON lines or raw bytes: they need no profile.

#include "app/cli/commands.h"
#include "core/chain/descriptor_json.h"
#include "core/chain/filter_json.h"
#include "core/chain/headers_check.h"
#include "core/script/psbt_json.h"
#include "core/script/verify_json.h"

#include <CLI/CLI.hpp>

#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <functional>
#include <iostream>
#include <span>

namespace zon::cli {

namespace {

/// What there is on stdin now, waiting only when there is nothing: a script may write a line and wait for its
/// answer. Empty at the end.
std::string_view readSome(std::span<char> buffer) {
    for (;;) {
        const ssize_t got = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (got >= 0) return {buffer.data(), static_cast<std::size_t>(got)};
        if (errno != EINTR) return {};
    }
}

/// Answers each line of stdin with one line, in order. A line over the limit is read past, never kept.
int answerLines(const std::function<std::string(std::string_view)>& answer) {
    std::string line;
    std::string buffer(1 << 16, '\0');
    bool tooLong = false;
    const auto flush = [&] {
        // The answerer refuses what is too long by its size: give it just enough to see that.
        std::cout << answer(line) << '\n';
        line.clear();
        tooLong = false;
    };
    for (std::string_view chunk = readSome(buffer); !chunk.empty() && std::cout; chunk = readSome(buffer)) {
        while (!chunk.empty()) {
            const auto end = chunk.find('\n');
            const std::string_view part = chunk.substr(0, end);
            if (!tooLong) line.append(part);
            if (line.size() > maxJsonLine) tooLong = true;
            if (end == std::string_view::npos) break;
            flush();
            chunk.remove_prefix(end + 1);
        }
        std::cout.flush();
    }
    if (!line.empty()) flush();
    std::cout.flush();
    return std::cout ? success : failure;
}

int checkHeadersCommand(const Context& context, std::int32_t fromHeight, const std::string& contextFile) {
    const auto network = chooseNetwork(context);
    if (!network) return printError(context, network.error());
    const NetworkParams& params = network->params;
    const UnixTime now = SystemClock().now();
    HeadersCheck check;
    if (contextFile.empty() && fromHeight <= 0) {
        check = checkHeaders(params, std::cin, now);
    } else {
        std::ifstream before(contextFile, std::ios::binary);
        if (!before)
            return printError(context,
                              {ErrorCode::NotFound,
                               "The file with the headers before this height can't be opened: give it with "
                               "--context.",
                               {}});
        check = checkHeaders(params, std::cin, fromHeight, before, now);
    }
    std::cout << check.json() << std::endl;
    return check.ok ? success : failure;
}

} // namespace

void addLineGroups(CLI::App& app, Action& action) {
    const auto lines = [&action](CLI::App* command, std::string (*answer)(std::string_view)) {
        command->callback(
            [&action, answer] { action = [answer](const Context&) { return answerLines(answer); }; });
    };
    lines(app.add_subcommand("verify", "check spends: JSON lines on stdin"), answerVerify);
    lines(app.add_subcommand("sighash", "legacy signature hashes: JSON lines on stdin"), answerSighash);
    lines(app.add_subcommand("descriptor", "the outputs of descriptors: JSON lines on stdin"),
          descriptorLine);

    CLI::App* filter = app.add_subcommand("filter", "compact filters (BIP158): JSON lines on stdin");
    filter->require_subcommand(1);
    lines(filter->add_subcommand("build", "a block's filter"), filterBuildLine);
    lines(filter->add_subcommand("match", "whether a filter may hold one of some scripts"), filterMatchLine);

    CLI::App* psbt =
        app.add_subcommand("psbt", "partly signed transactions (BIP174, 370, 371); decode, sign, combine and "
                                   "finalize read JSON lines on stdin");
    psbt->require_subcommand(1);
    lines(psbt->add_subcommand("decode", "everything that is in one"), answerPsbtDecode);
    lines(psbt->add_subcommand("sign", "with private keys"), answerPsbtSign);
    lines(psbt->add_subcommand("combine", "several of one transaction"), answerPsbtCombine);
    lines(psbt->add_subcommand("finalize", "and the transaction, when it is complete"), answerPsbtFinalize);

    addPsbtProposals(*psbt, action);

    CLI::App* headers = app.add_subcommand("headers", "block headers");
    headers->require_subcommand(1);
    CLI::App* check = headers->add_subcommand("check", "verify 80-byte headers on stdin");
    struct Given {
        std::int32_t from = 0;
        std::string context;
    };
    const auto given = std::make_shared<Given>();
    check->add_option("--from-height", given->from, "height of the first header");
    check->add_option("--context", given->context, "file with the headers right before it");
    check->callback([&action, given] {
        action = [given](const Context& context) {
            return checkHeadersCommand(context, given->from, given->context);
        };
    });
}

} // namespace zon::cli

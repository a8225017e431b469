#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/scratch_folder.h"
#include "app/cli/session.h"
#include "core/books/dates.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace zon::cli {

namespace {

struct SyncArguments {
    bool stats = false;
    std::int64_t wait = 3'600;
    std::string rescanFrom; ///< a date; empty: no rescan
};

/// What each stage did since the profile was opened. Stages overlap: each counts from the start to its last
/// step.
boost::json::object stagesOf(const SyncStatus& status) {
    const auto stage = [](const StageProgress& progress, std::uint64_t bytes) {
        return boost::json::object{{"count", std::max<std::int64_t>(0, progress.done - progress.from)},
                                   {"seconds", std::chrono::duration<double>(progress.taken).count()},
                                   {"bytes", bytes}};
    };
    return {{"headers", stage(status.headers, status.traffic.headers)},
            {"filter_headers", stage(status.filterHeaders, status.traffic.filterHeaders)},
            {"scan", stage(status.scan, status.traffic.scan)}};
}

/// The most memory that this process had since startPeakMemory() (proc(5)), or ever where that can't be told.
std::int64_t peakMemoryBytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::atoll(line.c_str() + 6) * 1024;
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) != 0) return 0;
    return std::int64_t{usage.ru_maxrss} * 1024;
}

/// Stretching the password takes a lot for a second, and on purpose: it says nothing about following a chain.
void startPeakMemory() {
    std::ofstream("/proc/self/clear_refs") << 5;
}

int sync(Context context, const SyncArguments& given) {
    std::optional<ScratchFolder> scratch;
    Session::Options options;
    SecretText password;
    Result<std::unique_ptr<Session>> opened = fail(ErrorCode::Internal, "");
    if (context.profile.empty() && !std::filesystem::exists(context.profileFile())) {
        // Nothing to keep it in: measure how the chain is followed, with no wallet.
        scratch.emplace();
        context.profile = scratch->path() / "sync.zonp";
        options.create = true;
        opened = Session::open(context, options, SecretText(toHex(SecretBytes::random(16).span())));
    } else {
        options.create = !std::filesystem::exists(context.profileFile());
        opened = Session::open(context, options);
    }
    if (!opened) return printError(context, opened.error());
    Session& session = **opened;
    const std::int64_t openingPeak = peakMemoryBytes();
    startPeakMemory();

    if (!given.rescanFrom.empty()) {
        const auto from = parseIsoDate(given.rescanFrom);
        if (!from) return printError(context, from.error());
        const auto begun = await<void>([&](auto done) { session.engine().rescan(*from, std::move(done)); });
        if (!begun) return printError(context, begun.error());
    }

    std::int64_t lastTold = -1;
    const auto atTip = [&] {
        const SyncStatus now = session.lastSync();
        if (now.scannedTo / 10'000 != lastTold && now.stage != SyncStage::Offline) {
            lastTold = now.scannedTo / 10'000;
            printText(context,
                      std::string(nameOf(now.stage)) + ": headers " + std::to_string(now.headers.done) + "/"
                          + std::to_string(now.headers.total) + ", scanned " + std::to_string(now.scannedTo));
        }
        return now.stage == SyncStage::Tip;
    };
    if (!session.waitUntil(atTip, Seconds(given.wait))) {
        const SyncStatus now = session.lastSync();
        if (now.alarm) return printError(context, *now.alarm);
        return printError(context, {ErrorCode::Timeout,
                                    now.peers.empty()
                                        ? "No node could be reached. Check --peer and try again."
                                        : "The network did not get us to the tip in time. Run it again to "
                                          "go on from block "
                                              + std::to_string(now.scannedTo) + ".",
                                    {}});
    }

    const auto status = await<SyncStatus>([&](auto done) { session.engine().syncStatus(std::move(done)); });
    if (!status) return printError(context, status.error());
    const auto wallets =
        await<std::vector<WalletInfo>>([&](auto done) { session.engine().wallets(std::move(done)); });
    Balance sum;
    if (wallets)
        for (const WalletInfo& w : *wallets) {
            sum.available += w.balance.available;
            sum.unverified += w.balance.unverified;
            sum.immature += w.balance.immature;
            sum.escrow += w.balance.escrow;
            sum.frozen += w.balance.frozen;
        }
    if (!context.json && !given.stats) {
        printText(context, "At the tip: block " + std::to_string(status->tip.height) + " "
                               + status->tip.hash.display() + ", balance " + sum.total().toZon() + " ZON");
        return success;
    }
    std::uint64_t in = 0;
    std::uint64_t out = 0;
    for (const PeerStatus& peer : status->peers) {
        in += peer.bytesIn;
        out += peer.bytesOut;
    }
    boost::json::object answer = toJson(*status);
    answer["stages"] = stagesOf(*status);
    answer["bytes_in"] = in;
    answer["bytes_out"] = out;
    answer["balance"] = toJson(sum);
    answer["peak_memory_bytes"] = peakMemoryBytes();
    answer["opening_peak_memory_bytes"] = openingPeak;
    printJson(answer);
    return success;
}

} // namespace

void addSyncGroup(CLI::App& app, Action& action) {
    const auto given = std::make_shared<SyncArguments>();
    const auto peers = std::make_shared<std::vector<std::string>>();
    CLI::App* command = app.add_subcommand("sync", "follow the chain to its tip");
    command->add_option("--peer", *peers, "HOST:PORT of a node; may be repeated");
    command->add_flag("--stats", given->stats, "print what each stage took");
    command->add_option("--rescan", given->rescanFrom,
                        "look through the chain again from this date, 2025-01-31");
    command->add_option("--wait", given->wait, "seconds at most")->capture_default_str();
    command->callback([&action, given, peers] {
        action = [given, peers](const Context& context) {
            Context with = context;
            with.peers.insert(with.peers.end(), peers->begin(), peers->end());
            return sync(with, *given);
        };
    });
}

} // namespace zon::cli

// Payments that others must sign too, kept in the profile and passed around as PSBTs.

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/session.h"
#include "core/script/ur.h"
#include "core/util/base64.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

#include <fstream>
#include <iostream>

namespace zon::cli {

namespace {

constexpr std::size_t maxPsbtFile = 48'000'000;

struct PsbtArguments {
    std::string file = "-";
    std::int64_t id = 0;
    std::optional<std::int64_t> expected;
    std::string out;
    bool frames = false;
    std::int64_t wait = 60;
};

int show(const Context& context, const Result<ProposalInfo>& info) {
    if (!info) return printError(context, info.error());
    if (context.json) printJson(toJson(*info));
    printText(context, "Payment " + std::to_string(info->id.value) + " leaves " + info->total.toZon()
                           + " ZON, " + info->fee.toZon() + " of it as fee.");
    for (const PaymentRecipient& to : info->recipients)
        printText(context, "  " + to.amount.toZon() + " ZON to " + to.address
                               + (to.label.empty() ? "" : " (" + to.label + ")"));
    for (const ProposalSigner& signer : info->signers)
        printText(context, "  " + signer.name
                               + (!signer.signedIt  ? " has not signed."
                                  : signer.approved ? " signed, having seen these names."
                                                    : " signed."));
    for (const std::string& warning : info->warnings)
        printText(context, "Note: " + warning);
    printText(context, info->complete ? "It can be sent." : "Signatures are missing.");
    return success;
}

int import(const Context& context, const PsbtArguments& given) {
    auto bytes = readTextFile(given.file, maxPsbtFile);
    if (!bytes) return printError(context, bytes.error());
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    std::optional<ProposalId> expected;
    if (given.expected) expected = ProposalId{*given.expected};
    return show(context, await<ProposalInfo>([&](auto done) {
                    (*session)->engine().takePsbt(toBytes(asBytes(*bytes)), expected, std::move(done));
                }));
}

int list(const Context& context, const PsbtArguments&) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto all = await<std::vector<ProposalInfo>>(
        [&](auto done) { (*session)->engine().proposals({}, std::move(done)); });
    if (!all) return printError(context, all.error());
    boost::json::array out;
    for (const ProposalInfo& info : *all) {
        out.push_back(toJson(info));
        printText(context,
                  std::to_string(info.id.value) + "  " + info.total.toZon(8) + " ZON  "
                      + (info.complete ? "complete" : std::to_string(info.signaturesHere) + " signed"));
    }
    if (context.json) printJson(boost::json::object{{"proposals", std::move(out)}});
    return success;
}

/// What the window shows as QR codes, each frame once.
int printFrames(const Context& context, const std::string& base64) {
    const auto psbt = fromBase64(base64);
    if (!psbt) return printError(context, psbt.error());
    const UrEncoder encoder(psbtUrType, *psbt, psbtFrameBytes);
    boost::json::array frames;
    for (std::uint32_t i = 1; i <= encoder.frameCount(); ++i) {
        if (!context.json) std::cout << encoder.frame(i) << '\n';
        frames.emplace_back(encoder.frame(i));
    }
    if (context.json) printJson(boost::json::object{{"frames", std::move(frames)}});
    return success;
}

int exportTo(const Context& context, const PsbtArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto text = await<std::string>(
        [&](auto done) { (*session)->engine().proposalPsbt({given.id}, std::move(done)); });
    if (!text) return printError(context, text.error());
    if (given.frames) return printFrames(context, *text);
    if (given.out.empty()) {
        if (context.json)
            printJson(boost::json::object{{"psbt", *text}});
        else
            std::cout << *text << std::endl;
        return success;
    }
    std::ofstream file(given.out, std::ios::binary);
    file << *text << '\n';
    file.close();
    if (!file)
        return printError(context, {ErrorCode::IoError, "The file " + given.out + " can't be written.", {}});
    printText(context, "Written.");
    return success;
}

int approve(const Context& context, const PsbtArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    return show(context, await<ProposalInfo>([&](auto done) {
                    (*session)->engine().signProposal({given.id}, (*session)->password().clone(),
                                                      std::move(done));
                }));
}

int broadcast(const Context& context, const PsbtArguments& given) {
    auto session = Session::open(context, {});
    if (!session) return printError(context, session.error());
    const auto txid =
        await<Txid>([&](auto done) { (*session)->engine().sendProposal({given.id}, std::move(done)); });
    if (!txid) return printError(context, txid.error());
    const bool delivered = (*session)->waitDelivered(*txid, Seconds(given.wait));
    if (context.json) printJson(boost::json::object{{"txid", txid->display()}, {"delivered", delivered}});
    printText(context, txid->display());
    return success;
}

int discard(const Context& context, const PsbtArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto done =
        await<void>([&](auto reply) { (*session)->engine().discardProposal({given.id}, std::move(reply)); });
    if (!done) return printError(context, done.error());
    if (context.json) printJson(boost::json::object{{"ok", true}});
    printText(context, "Discarded; its coins are free again.");
    return success;
}

} // namespace

void addPsbtProposals(CLI::App& group, Action& action) {
    const auto given = std::make_shared<PsbtArguments>();
    const auto verb = [&](const char* name, const char* help,
                          int (*run)(const Context&, const PsbtArguments&)) {
        CLI::App* command = group.add_subcommand(name, help);
        command->callback([&action, given, run] {
            action = [given, run](const Context& context) { return run(context, *given); };
        });
        return command;
    };
    const auto one = [&](CLI::App* command) {
        command->add_option("payment", given->id, "its number in \"psbt list\"")->required();
        return command;
    };
    CLI::App* take = verb("import", "take signatures, or a payment to sign, into the profile", import);
    take->add_option("file", given->file, "PSBT as bytes or base64 (- for stdin)")->capture_default_str();
    take->add_option("--expect", given->expected, "refuse it unless it is this payment");
    verb("list", "payments that wait for signatures", list);
    CLI::App* out = one(verb("export", "to be signed elsewhere", exportTo));
    out->add_option("--out", given->out, "to a file");
    out->add_flag("--ur", given->frames, "as the frames of a QR code (BCR-2020-006), a line each");
    one(verb("approve", "sign with the keys of this profile", approve));
    one(verb("send", "when enough have signed", broadcast))
        ->add_option("--wait", given->wait, "seconds to wait for the network")
        ->capture_default_str();
    one(verb("discard", "forget it", discard));
}

} // namespace zon::cli

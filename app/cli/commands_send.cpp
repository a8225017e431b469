#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/session.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

namespace zon::cli {

namespace {

struct SendArguments {
    std::string wallet;
    std::string to;
    std::string amount;
    std::string label;
    std::optional<double> feerate;
    std::uint32_t target = 6;
    bool dryRun = false;
    std::int64_t wait = 60;
};

boost::json::object previewJson(const PaymentPreview& preview) {
    boost::json::array recipients;
    for (const PaymentRecipient& r : preview.recipients)
        recipients.push_back(
            {{"address", r.address}, {"amount", r.amount.toZon()}, {"amount_zat", r.amount.zat()}});
    boost::json::array warnings;
    for (const std::string& w : preview.warnings)
        warnings.push_back(boost::json::string(w));
    return {{"recipients", std::move(recipients)},
            {"fee", preview.fee.toZon()},
            {"fee_zat", preview.fee.zat()},
            {"change_zat", preview.change.zat()},
            {"total", preview.total.toZon()},
            {"feerate", preview.feerate},
            {"vsize", preview.vsize},
            {"inputs", preview.inputs},
            {"warnings", std::move(warnings)}};
}

std::string_view nameOf(BroadcastStage stage) {
    switch (stage) {
    case BroadcastStage::Sending:
        return "sending";
    case BroadcastStage::Delivered:
        return "delivered";
    case BroadcastStage::Seen:
        return "seen";
    case BroadcastStage::Confirmed:
        return "confirmed";
    case BroadcastStage::Failed:
        return "failed";
    }
    return "";
}

int send(const Context& context, const SendArguments& given) {
    Amount amount;
    const bool everything = given.amount == "all";
    if (!everything) {
        const auto parsed = Amount::fromZon(given.amount);
        if (!parsed) return printError(context, parsed.error());
        amount = *parsed;
    }
    auto opened = Session::open(context, {});
    if (!opened) return printError(context, opened.error());
    Session& session = **opened;
    const auto wallet = session.wallet(given.wallet);
    if (!wallet) return printError(context, wallet.error());

    // Coins spent elsewhere must be known before some are chosen.
    if (!session.waitUntil([&] { return session.lastSync().stage == SyncStage::Tip; }, Seconds(given.wait)))
        printText(context, "Not in step with the network yet; using what is known as of block "
                               + std::to_string(session.lastSync().scannedTo) + ".");

    PaymentRequest request;
    request.wallet = wallet->id;
    request.recipients.push_back({given.to, amount, given.label});
    request.sendAll = everything;
    request.feerate = given.feerate;
    request.targetBlocks = given.target;
    const auto preview =
        await<PaymentPreview>([&](auto done) { session.engine().preparePayment(request, std::move(done)); });
    if (!preview) return printError(context, preview.error());
    for (const std::string& warning : preview->warnings)
        printText(context, "Note: " + warning);
    if (given.dryRun) {
        if (context.json) printJson(previewJson(*preview));
        printText(context, "Would send " + preview->total.toZon() + " ZON, " + preview->fee.toZon()
                               + " of it as fee.");
        return success;
    }

    const auto txid = await<Txid>([&](auto done) {
        session.engine().sendPayment(preview->id, session.password().clone(), std::move(done));
    });
    if (!txid) return printError(context, txid.error());
    const bool delivered = session.waitUntil(
        [&] { return session.stageOf(*txid).value_or(BroadcastStage::Sending) >= BroadcastStage::Delivered; },
        Seconds(given.wait));
    if (context.json) {
        boost::json::object out = previewJson(*preview);
        out["txid"] = txid->display();
        out["stage"] = nameOf(session.stageOf(*txid).value_or(BroadcastStage::Sending));
        printJson(out);
    }
    printText(context, txid->display());
    if (!delivered)
        printText(
            context,
            "No node has taken it yet. It is kept in the profile and offered again whenever that is open.");
    return success;
}

} // namespace

void addSendGroup(CLI::App& app, Action& action) {
    const auto given = std::make_shared<SendArguments>();
    CLI::App* command = app.add_subcommand("send", "pay an address");
    command->add_option("address", given->to, "who is paid")->required();
    command->add_option("amount", given->amount, "in ZON, or \"all\"")->required();
    command->add_option("--wallet,-w", given->wallet, "number or name (not needed when there is one)");
    command->add_option("--label", given->label, "what it is for, kept in the profile");
    command->add_option("--feerate", given->feerate, "zat per vbyte (else by --target)");
    command->add_option("--target", given->target, "blocks within which it should confirm")
        ->capture_default_str();
    command->add_option("--wait", given->wait, "seconds to wait for the network")->capture_default_str();
    command->add_flag("--dry-run", given->dryRun, "show what would be sent");
    command->callback(
        [&action, given] { action = [given](const Context& context) { return send(context, *given); }; });
}

} // namespace zon::cli

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
    std::string batch;
    std::vector<std::string> coins;
    std::string maxFee;
    std::string bump;
    std::string cancel;
    std::string speedUp;
    bool subtractFee = false;
    bool useTimelocks = false;
    bool psbt = false;
};

constexpr std::size_t maxBatchFile = 1'000'000;

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
            {"others_must_sign", preview.othersMustSign},
            {"replaces", preview.replaces ? boost::json::value(preview.replaces->display())
                                          : boost::json::value(nullptr)},
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

/// Who is paid, from whichever form was given.
Result<PaymentRequest> requestOf(Session& session, const SendArguments& given, WalletId wallet) {
    PaymentRequest request;
    request.wallet = wallet;
    request.feerate = given.feerate;
    request.targetBlocks = given.target;
    request.useTimelocks = given.useTimelocks;
    if (!given.maxFee.empty()) {
        const auto most = Amount::fromZon(given.maxFee);
        if (!most) return fail(most);
        request.maxFee = *most;
    }
    for (const std::string& text : given.coins) {
        const auto coin = parseOutPoint(text);
        if (!coin) return fail(coin);
        request.coins.push_back(*coin);
    }
    if (!given.batch.empty()) {
        auto csv = readTextFile(given.batch, maxBatchFile);
        if (!csv) return fail(csv);
        auto recipients = await<std::vector<PaymentRecipient>>(
            [&](auto done) { session.engine().readPaymentBatch(std::move(*csv), std::move(done)); });
        if (!recipients) return fail(recipients);
        request.recipients = std::move(*recipients);
    }
    if (!given.to.empty()) {
        PaymentRecipient recipient{.address = given.to, .label = given.label};
        request.sendAll = given.amount == "all";
        if (!request.sendAll) {
            const auto amount = Amount::fromZon(given.amount);
            if (!amount) return fail(amount);
            recipient.amount = *amount;
        }
        request.recipients.push_back(std::move(recipient));
    }
    for (PaymentRecipient& recipient : request.recipients)
        recipient.paysFee = given.subtractFee;
    return request;
}

Result<PaymentPreview> prepare(Session& session, const SendArguments& given, WalletId wallet) {
    const std::pair<const std::string*, BumpRequest::Way> bumps[] = {
        {&given.bump, BumpRequest::Way::Replace},
        {&given.cancel, BumpRequest::Way::Cancel},
        {&given.speedUp, BumpRequest::Way::Child}};
    for (const auto& [text, way] : bumps) {
        if (text->empty()) continue;
        const auto txid = Txid::fromDisplay(*text);
        if (!txid) return fail(txid);
        const BumpRequest request{.wallet = wallet,
                                  .txid = *txid,
                                  .way = way,
                                  .feerate = given.feerate,
                                  .targetBlocks = given.target,
                                  .maxFee = {}};
        return await<PaymentPreview>(
            [&](auto done) { session.engine().prepareBump(request, std::move(done)); });
    }
    const auto request = requestOf(session, given, wallet);
    if (!request) return fail(request);
    return await<PaymentPreview>(
        [&](auto done) { session.engine().preparePayment(*request, std::move(done)); });
}

int propose(const Context& context, Session& session, const PaymentPreview& preview,
            const SendArguments& given) {
    const auto info = await<ProposalInfo>(
        [&](auto done) { session.engine().proposePayment(preview.id, given.label, std::move(done)); });
    if (!info) return printError(context, info.error());
    const auto psbt =
        await<std::string>([&](auto done) { session.engine().proposalPsbt(info->id, std::move(done)); });
    if (!psbt) return printError(context, psbt.error());
    if (context.json) {
        boost::json::object out = previewJson(preview);
        out["proposal"] = info->id.value;
        out["psbt"] = *psbt;
        printJson(out);
    }
    printText(context, "Payment " + std::to_string(info->id.value)
                           + " waits for signatures. Give this PSBT to who signs it:");
    printText(context, *psbt);
    return success;
}

int send(const Context& context, const SendArguments& given) {
    auto opened = Session::open(context, {});
    if (!opened) return printError(context, opened.error());
    Session& session = **opened;
    const auto wallet = session.wallet(given.wallet);
    if (!wallet) return printError(context, wallet.error());

    // Coins spent elsewhere must be known before some are chosen.
    if (!session.waitUntil([&] { return session.lastSync().stage == SyncStage::Tip; }, Seconds(given.wait)))
        printText(context, "Not in step with the network yet; using what is known as of block "
                               + std::to_string(session.lastSync().scannedTo) + ".");

    const auto preview = prepare(session, given, wallet->id);
    if (!preview) return printError(context, preview.error());
    for (const std::string& warning : preview->warnings)
        printText(context, "Note: " + warning);
    if (given.dryRun) {
        if (context.json) printJson(previewJson(*preview));
        printText(context, "Would send " + preview->total.toZon() + " ZON, " + preview->fee.toZon()
                               + " of it as fee.");
        return success;
    }
    if (given.psbt || preview->othersMustSign) return propose(context, session, *preview, given);

    const auto txid = await<Txid>([&](auto done) {
        session.engine().sendPayment(preview->id, session.password().clone(), std::move(done));
    });
    if (!txid) return printError(context, txid.error());
    const bool delivered = session.waitDelivered(*txid, Seconds(given.wait));
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
    CLI::App* command = app.add_subcommand("send", "pay, or change an unconfirmed payment");
    CLI::Option* to = command->add_option("address", given->to, "who is paid");
    CLI::Option* amount = command->add_option("amount", given->amount, "in ZON, or \"all\"");
    to->needs(amount);
    command->add_option("--batch", given->batch, "CSV file: address, amount in ZON, label")->excludes(to);
    command->add_option("--coin", given->coins, "spend exactly these (txid:index, again for more)");
    command->add_flag("--subtract-fee", given->subtractFee, "the recipients pay the fee");
    command->add_option("--max-fee", given->maxFee, "in ZON; more is refused (0.1 when not given)");
    command->add_flag("--timelocked", given->useTimelocks,
                      "use paths of the wallet that have opened with time");
    command->add_flag("--psbt", given->psbt, "don't sign: prepare it for others to sign");
    CLI::Option* bump =
        command->add_option("--bump", given->bump, "pay more for an unconfirmed payment of ours");
    CLI::Option* cancel =
        command->add_option("--cancel", given->cancel, "replace one by a payment to ourselves");
    CLI::Option* speedUp = command->add_option("--speed-up", given->speedUp,
                                               "spend what an unconfirmed one pays us, with a fee for both");
    for (CLI::Option* one : {bump, cancel, speedUp})
        for (CLI::Option* other : {to, bump, cancel, speedUp})
            if (one != other) one->excludes(other);
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

#pragma once

#include "core/crypto/bip39.h"
#include "core/sandbox/sandbox_node.h"
#include "core/script/address.h"
#include "tests/support/engine_driver.h"

#include <QTemporaryDir>
#include <QTest>

/// People with profiles of their own who make a contract by handing each other files.
namespace zon::test {

inline SecretText dealPassword() {
    return SecretText("a good password");
}

/// A practice network of the test's own: blocks come and time passes when the test says so, not every ten
/// seconds.
class DealNetwork {
public:
    DealNetwork() {
        SandboxConfig config;
        config.dataFile = folder_.filePath("node.db").toStdString();
        config.heartbeat = false;
        config.heartbeatInterval = Milliseconds(80); // how often its status is looked at
        config.clock = clock;
        auto started = SandboxNode::start(std::move(config));
        if (!started) qFatal("%s", started.error().message.c_str());
        node_ = std::move(*started);
    }

    Endpoint endpoint() const { return node_->p2pEndpoint(); }
    SandboxNode& node() { return *node_; }

    /// Once so many transactions wait, they get a block.
    bool mineWaiting(std::size_t transactions = 1) {
        return QTest::qWaitFor([&] { return node_->status().mempoolTransactions >= transactions; }, 30'000)
               && mine();
    }
    bool mine(std::size_t blocks = 1) { return mineFor(miner_, blocks); }
    bool mineFor(const Script& miner, std::size_t blocks = 1) {
        return asked<std::vector<BlockHash>>([&](auto done) { node_->mineBlocks(blocks, miner, done); });
    }
    bool letTimePass(Seconds time) {
        return asked<void>([&](auto done) { node_->letTimePass(time, done); });
    }
    /// Gives up the tip, and everything in it waits again.
    bool undoTip() {
        return asked<void>([&](auto done) { node_->invalidateBlock(node_->status().tip, done); });
    }
    bool pay(const Script& to, Amount amount) {
        return asked<Txid>([&](auto done) { node_->fund(to, amount, done); });
    }

    const std::shared_ptr<ShiftedClock> clock = std::make_shared<ShiftedClock>();

private:
    template <typename T, typename Start>
    bool asked(Start start) {
        std::promise<Result<T>> promise;
        start([&](Result<T> result) { promise.set_value(std::move(result)); });
        const auto result = promise.get_future().get();
        if (!result) qWarning("%s", result.error().message.c_str());
        return result.has_value();
    }

    QTemporaryDir folder_;
    Script miner_ = Script(fromHex("0014751e76e8199196d454941c45d1b3a323f1433bd6").value());
    std::unique_ptr<SandboxNode> node_;
};

/// One person: an engine, a profile, a wallet.
class DealPerson {
public:
    /// Runs the sandbox's node itself, or follows `node`.
    explicit DealPerson(const char* name, std::optional<Endpoint> node = {},
                        std::shared_ptr<ShiftedClock> clock = {})
        : name_(name) {
        EngineOptions options;
        options.dataFolder = folder_.path().toStdString();
        options.clock = std::move(clock);
        if (node) {
            options.sandboxNode = false;
            options.peers = {*node};
        }
        engine_ = std::make_unique<EngineDriver>(std::move(options));
        const auto made = ask<ProfileInfo>([&](auto done) {
            (*engine_)->createProfile({.file = profile()}, dealPassword(), std::move(done));
        });
        if (!made) qFatal("%s", made.error().message.c_str());
        wallet = makeWallet(words, false);
    }

    WalletId makeWallet(const SecretText& from, bool restored) {
        CreateWalletRequest request;
        request.name = name_;
        request.restored = restored;
        const auto info = ask<WalletInfo>([&](auto done) {
            (*engine_)->createWallet(request, from.clone(), SecretText(), dealPassword(), std::move(done));
        });
        if (!info) qFatal("%s", info.error().message.c_str());
        return info->id;
    }

    std::filesystem::path profile() const { return folder_.filePath("profile.zonp").toStdString(); }
    std::filesystem::path file(const char* name) const { return folder_.filePath(name).toStdString(); }
    EngineDriver& driver() { return *engine_; }
    Engine& engine() { return **engine_; }
    const std::string& name() const { return name_; }

    template <typename T, typename Start>
    Result<T> ask(Start start) {
        return engine_->ask<T>(std::move(start));
    }
    template <typename Condition>
    bool until(Condition done) {
        return engine_->until(std::move(done));
    }

    /// The node that the first one runs.
    Endpoint node() {
        std::optional<Endpoint> found;
        until([&] {
            const auto status = ask<SyncStatus>([&](auto done) { engine().syncStatus(std::move(done)); });
            if (status && !status->peers.empty()) found = status->peers.front().endpoint;
            return found.has_value();
        });
        if (!found) qFatal("no node");
        return *found;
    }

    Result<DealView> view(DealId deal) {
        return ask<DealView>([&](auto done) { engine().deal(deal, std::move(done)); });
    }
    contracts::ContractState state(DealId deal) {
        const auto shown = view(deal);
        return shown ? shown->summary.state : contracts::ContractState::Draft;
    }
    bool becomes(DealId deal, contracts::ContractState wanted) {
        return until([&] { return state(deal) == wanted; });
    }
    std::string give(DealId deal, bool evidence = false) {
        return ask<std::string>([&](auto done) { engine().exportDeal(deal, evidence, std::move(done)); })
            .value_or("");
    }
    Result<DealArrival> take(const std::string& text) {
        return ask<DealArrival>([&](auto done) { engine().takeDeal(text, std::move(done)); });
    }
    Result<std::string> send(DealId deal, const std::string& relay) {
        return ask<std::string>([&](auto done) { engine().sendDeal(deal, relay, std::move(done)); });
    }
    Result<DealMailbag> fetch(const std::string& link) {
        return ask<DealMailbag>([&](auto done) { engine().fetchDeals(link, std::move(done)); });
    }
    Result<void> join(DealId deal, contracts::Role as) {
        return ask<void>(
            [&](auto done) { engine().joinDeal(deal, as, wallet, name_, dealPassword(), std::move(done)); });
    }
    Result<contracts::Role> sign(DealId deal) {
        return ask<contracts::Role>(
            [&](auto done) { engine().signDeal(deal, dealPassword(), std::move(done)); });
    }
    Result<DealId> propose(contracts::Role role, contracts::Document document) {
        DealProposal proposal;
        proposal.wallet = wallet;
        proposal.role = role;
        for (const contracts::Party& party : document.parties)
            proposal.draft.open.insert(party.role);
        proposal.draft.document = std::move(document);
        return ask<DealId>(
            [&](auto done) { engine().proposeDeal(proposal, dealPassword(), std::move(done)); });
    }
    Result<void> note(DealId deal, contracts::NoteKind kind, const std::string& text,
                      std::size_t output = 0) {
        return ask<void>([&](auto done) {
            engine().noteOnDeal(deal, output, kind, text, dealPassword(), std::move(done));
        });
    }
    Result<DealSettled> settle(DealId deal, contracts::SpendPath path, contracts::Shares shares,
                               std::size_t output = 0) {
        contracts::SettlementRequest request;
        request.path = path;
        request.shares = shares;
        request.feerate = 0;
        return ask<DealSettled>(
            [&](auto done) { engine().settleDeal(deal, output, request, dealPassword(), std::move(done)); });
    }
    Result<DealFunded> fund(DealId deal) {
        const auto preview = ask<PaymentPreview>(
            [&](auto done) { engine().prepareDealFunding(deal, wallet, std::nullopt, std::move(done)); });
        if (!preview) return fail(preview);
        return ask<DealFunded>(
            [&](auto done) { engine().fundDeal(preview->id, dealPassword(), std::move(done)); });
    }
    /// At a higher feerate: the payment itself again, or one that spends it.
    Result<Txid> bump(const Txid& txid, BumpRequest::Way way) {
        const BumpRequest request{.wallet = wallet, .txid = txid, .way = way, .feerate = 40};
        const auto preview =
            ask<PaymentPreview>([&](auto done) { engine().prepareBump(request, std::move(done)); });
        if (!preview) return fail(preview);
        return ask<Txid>(
            [&](auto done) { engine().sendPayment(preview->id, dealPassword(), std::move(done)); });
    }
    Result<Script> freshScript() {
        const auto address =
            ask<AddressRow>([&](auto done) { engine().receiveAddress(wallet, true, std::move(done)); });
        if (!address) return fail(address);
        return addressToScript(address->address, networkParams(NetworkId::Sandbox).address);
    }
    /// Practice coins in a block.
    bool earn(DealNetwork& network, Amount amount) {
        const Amount wanted = balance().available + amount;
        const auto to = freshScript();
        return to && network.pay(*to, amount) && network.mineWaiting()
               && until([&] { return balance().available >= wanted; });
    }
    Balance balance() {
        const auto info = engine_->wallet(wallet);
        return info ? info->balance : Balance{};
    }

    SecretText words = generateMnemonic(12);
    WalletId wallet{};

private:
    std::string name_;
    QTemporaryDir folder_;
    std::unique_ptr<EngineDriver> engine_;
};

/// Fits together; by now's clock.
inline contracts::Document dealTerms(contracts::Template kind, UnixTime now, std::size_t milestones = 1) {
    using namespace contracts;
    const Seconds day = std::chrono::days(1);
    Document document;
    document.title = "Flour, 2 t, delivered to Quay 4";
    document.terms = "Two tonnes of type-550 wheat flour in 25 kg bags.\nMoisture at most 14.5 %.";
    document.parties = {openParty(Role::Buyer, "Harbour Bakery"), openParty(Role::Seller, "Nordmill Flour")};
    if (kind != Template::Voucher) document.parties.push_back(openParty(Role::Arbiter, "Port Chamber"));
    document.kind = kind;
    document.price = Amount(static_cast<std::int64_t>(milestones) * 4 * Amount::zatPerZon);
    document.acceptBy = now + 2 * day;
    document.fundBy = now + 4 * day;
    document.minConfirmations = 1;
    if (kind != Template::Voucher) document.arbiterFee = Amount(Amount::zatPerZon / 10);
    for (std::uint32_t n = 0; n < milestones; ++n) {
        EscrowOutput output;
        output.number = output.index = n;
        output.amount = Amount(4 * Amount::zatPerZon);
        output.deliverBy = now + (10 + n) * day;
        output.inspection = 2 * day;
        output.dispute = 7 * day;
        if (kind == Template::Default || kind == Template::Milestones)
            output.arbiterFrom = output.deliverBy + 3 * day;
        if (kind != Template::Deposits) output.refundFrom = output.deliverBy + 12 * day;
        if (kind == Template::Voucher) output.hash = Digest32{};
        document.outputs.push_back(output);
    }
    if (kind == Template::Deposits) {
        document.deposits = Deposits{Amount(2 * Amount::zatPerZon), Amount(Amount::zatPerZon)};
        document.outputs[0].amount += document.deposits->buyer + document.deposits->seller;
    }
    return document;
}

} // namespace zon::test

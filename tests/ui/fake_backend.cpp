#include "tests/ui/fake_backend.h"

#include "core/util/base64.h"

#include "core/crypto/bip39.h"
#include "tests/ui/fake_answer.h"

#include <QDateTime>
#include <QPointer>
#include <cmath>
#include <memory>

namespace zon {
namespace {

Error wrongPassword() {
    return {ErrorCode::WrongPassword, "This password does not open the file.", {}};
}

Amount money(double value) {
    return Amount(std::llround(value * 1e8));
}

const std::string someAddress = "szon1q8f2c4v7w0y6rj5mdx3hn9ktzl2ae4gps0q7u8d";

} // namespace

Txid txidOf(std::uint8_t byte) {
    std::array<std::uint8_t, 32> bytes;
    bytes.fill(byte);
    return Txid(bytes);
}

TxRow received(std::uint8_t byte, std::int64_t zat, std::int64_t seconds) {
    TxRow row;
    row.wallet = WalletId{1};
    row.txid = txidOf(byte);
    row.state = TxState::Confirmed;
    row.confirmations = 10;
    row.amount = Amount(zat);
    row.time = unixTime(seconds);
    row.counterparty = someAddress;
    return row;
}

void FakeBackend::fillWithBakery() {
    invoices.sums = FakeBooks::bakeryReport();
    contracts.views = {FakeDeals::bakery(zon::contracts::ContractState::Delivered, DealStep::Release)};
    const std::int64_t now = QDateTime::currentSecsSinceEpoch();
    invoices.fillWithBakery();
    info = {ProfileState::Closed, "bakery.zonp", NetworkId::Sandbox, "sandbox"};

    WalletInfo wallet;
    wallet.id = WalletId{1};
    wallet.name = "Harbour Bakery";
    wallet.balance = {money(1102.0062), money(24.5), money(58), Amount()};
    WalletInfo savings;
    savings.id = WalletId{2};
    savings.name = "Savings";
    savings.backupConfirmed = true;
    savings.balance.available = money(310.25);
    walletList = {wallet, savings};

    TxRow unverified = received(1, money(24.5).zat(), now - 8);
    unverified.state = TxState::Unverified;
    unverified.confirmations = 0;
    unverified.label = "Invoice 2026-0121 · Café Lumen";
    TxRow mined = received(2, money(50.0214).zat(), now - 740);
    mined.kind = TxKind::Mined;
    mined.state = TxState::Immature;
    mined.height = 48'209;
    mined.maturesIn = 97;
    TxRow sent = received(3, -money(32.0003).zat(), now - 5000);
    sent.kind = TxKind::Sent;
    sent.fee = money(0.0003);
    sent.confirmations = 3;
    history = {unverified, mined, sent};
    for (std::uint8_t i = 4; i < 40; ++i) {
        TxRow row = received(i, money(3.75 * i).zat(), now - std::int64_t{i} * 40'000);
        if (i % 3 == 0) {
            row.kind = TxKind::Sent;
            row.amount = -row.amount;
            row.label = i % 2 ? "Nordmill Flour" : "";
        }
        history.push_back(row);
    }

    double balance = 800;
    for (int day = 30; day >= 0; --day) {
        balance += 12.5 + 40 * std::sin(day * 1.7) * std::cos(day * 0.6);
        balancePoints.push_back({unixTime(now - std::int64_t{day} * 86'400), money(balance)});
    }
    // The line ends at what the wallet has.
    const Amount correction = wallet.balance.total() - balancePoints.back().balance;
    for (BalancePoint& point : balancePoints)
        point.balance += correction;
    for (int month = 6; month <= 11; ++month)
        flows.push_back({2026, month, money(120 + 90 * std::abs(std::sin(month * 1.3))),
                         money(60 + 8.0 * month), Amount()});

    for (std::uint32_t i = 0; i < 5; ++i)
        addressList.push_back(
            {.address = someAddress.substr(0, 20) + std::to_string(i) + someAddress.substr(21),
             .path = "m/84h/1h/0h/0/" + std::to_string(i),
             .index = i,
             .change = false,
             .used = i < 3,
             .received = i < 3 ? money(12.5 * (i + 1)) : Amount(),
             .label = i == 1 ? "Café Lumen" : ""});

    sync.stage = SyncStage::Tip;
    sync.headers = {48'212, 48'212, 0, {}};
    sync.filterHeaders = sync.scan = sync.headers;
    sync.tip = {48'212, BlockHash(txidOf(7).bytes()), unixTime(now - 6)};
    sync.scannedTo = 48'212;
    sync.recentFeerate = 1'500;
    PeerStatus peer;
    peer.id = 1;
    peer.endpoint = *Endpoint::parse("127.0.0.1:18555", 18555);
    peer.state = PeerState::Ready;
    peer.agent = "/ZonCoin sandbox:0.1.0/";
    peer.height = 48'212;
    peer.servesFilters = peer.vouches = true;
    peer.latency = Milliseconds(1);
    peer.bytesIn = 3'245'000;
    peer.bytesOut = 88'000;
    sync.peers = {peer};

    mining.state = MiningState::Mining;
    mining.hashesPerSecond = 38.4e6;
    mining.hashes = 1'040'000'000'000;
    mining.startedAt = unixTime(now - 9'000);
    mining.lastVerifiedWork = unixTime(now - 2);
    mining.threads = 1;
    mining.maxThreads = 2;
    mining.kernel = "AVX-512";
    mining.source = "Sandbox node";
    mining.reward = money(50.02);
    mining.hashesPerBlock = 7.4e10;
    mining.sourceKind = WorkSourceKind::Sandbox;
    setup.automatic = WorkSourceKind::Sandbox;
    setup.watts = 14;
    setup.pricePerKwh = "0.31";
    setup.guest.pauseOnActivity = true;
    settings["fiat.currency"] = "EUR";
    settings["fiat.rate"] = "0.02";
    for (int day = 29; day >= 0; --day)
        periods.push_back({.start = unixTime(now / 86'400 * 86'400 - std::int64_t{day} * 86'400),
                           .hashes = static_cast<std::uint64_t>(1e12 * (1.2 + std::sin(day * 0.9))),
                           .active = Seconds(30'000),
                           .blocks = static_cast<std::uint32_t>(day % 4),
                           .earned = money(50.0 * (day % 4))});
    mining.expectedLow = Seconds(540);
    mining.expectedHigh = Seconds(4'440);
    mining.blocksFound = 3;
    for (int i = 120; i >= 0; --i)
        rates.push_back({unixTime(now - i * 30), i > 50 && i < 58 ? 2e6 : 38.4e6 + 8e5 * std::sin(i * 2.1)});
    pace.wanted = Seconds(600);
    for (int i = 0; i < 144; ++i)
        pace.blocks.push_back(
            {48'070 + i, unixTime(now - (143 - i) * 600),
             Seconds(static_cast<int>(600 * -std::log(1 - std::fmod(0.37 + i * 0.618, 0.98))))});
    for (int i = 0; i <= 24; ++i)
        pace.difficulties.push_back({std::min(i * 2'016, 48'213), unixTime(now - (24 - i) * 1'209'600),
                                     1 + 0.4 * i + 0.5 * std::sin(i * 0.8)});
    blocks = {{BlockHash(txidOf(11).bytes()), 48'209, unixTime(now - 740), money(50.0214), 4, 97},
              {BlockHash(txidOf(12).bytes()), 48'166, unixTime(now - 25'000), money(50.0108), 47, 54},
              {BlockHash(txidOf(13).bytes()), 48'051, unixTime(now - 90'000), money(50), 162, 0}};
}

void FakeBackend::createProfile(CreateProfileRequest request, SecretText typed, QObject* context,
                                Reply<ProfileInfo> done) {
    password = std::string(typed.view());
    const NetworkParams& params = request.custom ? request.custom->params : networkParams(request.network);
    info = {ProfileState::Open, request.file, request.network, params.name, params.signetChallenge};
    profileAsked = std::move(request);
    emit profileChanged(info);
    answer<ProfileInfo>(context, std::move(done), info);
}

void FakeBackend::openProfile(std::filesystem::path, SecretText typed, QObject* context,
                              Reply<ProfileInfo> done) {
    if (typed.view() != password)
        return answer<ProfileInfo>(context, std::move(done), std::unexpected(wrongPassword()));
    info.state = ProfileState::Open;
    emit profileChanged(info);
    answer<ProfileInfo>(context, std::move(done), info);
}

void FakeBackend::lock() {
    info.state = ProfileState::Locked;
    emit profileChanged(info);
}

void FakeBackend::unlock(SecretText typed, QObject* context, Reply<void> done) {
    if (typed.view() != password)
        return answer<void>(context, std::move(done), std::unexpected(wrongPassword()));
    info.state = ProfileState::Open;
    emit profileChanged(info);
    answer<void>(context, std::move(done), {});
}

void FakeBackend::changePassword(SecretText oldPassword, SecretText newPassword, QObject* context,
                                 Reply<void> done) {
    if (oldPassword.view() != password)
        return answer<void>(context, std::move(done), std::unexpected(wrongPassword()));
    password = std::string(newPassword.view());
    answer<void>(context, std::move(done), {});
}

void FakeBackend::createWallet(NewWallet wallet, SecretText mnemonic, SecretText, SecretText typed,
                               QObject* context, Reply<WalletInfo> done) {
    if (refuseWallet) return answer<WalletInfo>(context, std::move(done), std::unexpected(*refuseWallet));
    if (typed.view() != password)
        return answer<WalletInfo>(context, std::move(done), std::unexpected(wrongPassword()));
    created = wallet;
    createdWordsValid = validateMnemonic(mnemonic.view()).has_value();
    WalletInfo made;
    made.id = WalletId{static_cast<std::int64_t>(walletList.size()) + 1};
    made.name = wallet.name;
    made.backupConfirmed = wallet.backupConfirmed;
    walletList.push_back(made);
    answer<WalletInfo>(context, std::move(done), made);
}

void FakeBackend::wallets(QObject* context, Reply<std::vector<WalletInfo>> done) {
    answer<std::vector<WalletInfo>>(context, std::move(done), walletList);
}

void FakeBackend::revealWords(WalletId, SecretText typed, QObject* context, Reply<SecretText> done) {
    if (typed.view() != password)
        return answer<SecretText>(context, std::move(done), std::unexpected(wrongPassword()));
    answer<SecretText>(context, std::move(done), SecretText(seedWords));
}

void FakeBackend::confirmBackup(WalletId wallet, QObject* context, Reply<void> done) {
    for (WalletInfo& kept : walletList)
        if (kept.id == wallet) kept.backupConfirmed = true;
    emit walletsChanged(walletList);
    answer<void>(context, std::move(done), {});
}

void FakeBackend::transactions(TxQuery query, QObject* context, Reply<TxPage> done) {
    ++pagesAsked;
    TxPage page;
    std::vector<const TxRow*> matching; // a bench has a hundred thousand
    for (const TxRow& row : history)
        if ((!query.wallet || row.wallet == *query.wallet) && (!query.kind || row.kind == *query.kind)
            && (!query.state || row.state == *query.state)
            && (query.text.empty() || row.label.find(query.text) != std::string::npos))
            matching.push_back(&row);
    page.total = matching.size();
    for (std::size_t i = query.offset; i < matching.size() && page.rows.size() < query.limit; ++i)
        page.rows.push_back(*matching[i]);
    answer<TxPage>(context, std::move(done), page);
}

void FakeBackend::setTransactionLabel(WalletId, Txid txid, std::string label, QObject* context,
                                      Reply<void> done) {
    labelled = {txid, std::move(label)};
    answer<void>(context, std::move(done), {});
}

void FakeBackend::balanceHistory(std::optional<WalletId>, UnixTime, QObject* context,
                                 Reply<std::vector<BalancePoint>> done) {
    answer<std::vector<BalancePoint>>(context, std::move(done), balancePoints);
}

void FakeBackend::monthlyFlow(std::optional<WalletId>, std::uint32_t, QObject* context,
                              Reply<std::vector<MonthFlow>> done) {
    answer<std::vector<MonthFlow>>(context, std::move(done), flows);
}

void FakeBackend::receiveAddress(WalletId, bool fresh, QObject* context, Reply<AddressRow> done) {
    if (fresh || addressList.empty()) {
        const auto n = static_cast<std::uint32_t>(addressList.size());
        addressList.push_back(
            {.address = someAddress.substr(0, 20) + std::to_string(n % 10) + someAddress.substr(21),
             .path = "m/84h/1h/0h/0/" + std::to_string(n),
             .index = n,
             .received = Amount(),
             .label = ""});
    }
    answer<AddressRow>(context, std::move(done), addressList.back());
}

void FakeBackend::addresses(WalletId, QObject* context, Reply<std::vector<AddressRow>> done) {
    answer<std::vector<AddressRow>>(context, std::move(done), addressList);
}

void FakeBackend::setAddressLabel(WalletId, std::string address, std::string label, QObject* context,
                                  Reply<void> done) {
    for (AddressRow& row : addressList)
        if (row.address == address) row.label = label;
    answer<void>(context, std::move(done), {});
}

void FakeBackend::preparePayment(PaymentRequest request, QObject* context, Reply<PaymentPreview> done) {
    prepared = request;
    if (refusePayment)
        return answer<PaymentPreview>(context, std::move(done), std::unexpected(*refusePayment));
    PaymentPreview preview;
    preview.id = PaymentId{nextPayment_++};
    preview.recipients = request.recipients;
    if (request.sendAll) preview.recipients.back().amount = money(1102);
    preview.fee = money(0.0003);
    for (const PaymentRecipient& to : preview.recipients)
        preview.total += to.amount;
    preview.total += preview.fee;
    preview.othersMustSign = othersSign;
    preview.change = money(12.25);
    preview.feerate = 2.1;
    preview.vsize = 141;
    preview.inputs = 1;
    answer<PaymentPreview>(context, std::move(done), preview);
}

void FakeBackend::prepareBump(BumpRequest request, QObject* context, Reply<PaymentPreview> done) {
    bumped = request;
    PaymentPreview preview;
    preview.id = PaymentId{nextPayment_++};
    preview.recipients = {{.address = someAddress, .amount = money(3), .label = "Flour mill"}};
    preview.fee = money(0.0009);
    preview.total = money(3.0009);
    preview.feerate = 6.4;
    preview.vsize = 141;
    preview.replaces = request.txid;
    answer<PaymentPreview>(context, std::move(done), preview);
}

void FakeBackend::readPaymentBatch(std::string, QObject* context, Reply<std::vector<PaymentRecipient>> done) {
    if (batch.empty())
        return answer<std::vector<PaymentRecipient>>(
            context, std::move(done),
            fail(ErrorCode::InvalidArgument, "Row 3: it needs an address and an amount. Nothing is sent."));
    answer<std::vector<PaymentRecipient>>(context, std::move(done), batch);
}

void FakeBackend::spendingUnlocked(QObject* context, Reply<bool> done) {
    answer<bool>(context, std::move(done), unlockedForSpending);
}

void FakeBackend::coins(WalletId, QObject* context, Reply<std::vector<CoinInfo>> done) {
    answer<std::vector<CoinInfo>>(context, std::move(done), coinList);
}

void FakeBackend::freezeCoin(OutPoint coin, bool frozen, QObject* context, Reply<void> done) {
    for (CoinInfo& one : coinList)
        if (one.outpoint == coin) one.frozen = frozen;
    answer<void>(context, std::move(done), {});
}

void FakeBackend::proposePayment(PaymentId, std::string note, QObject* context, Reply<ProposalInfo> done) {
    ProposalInfo one{.id = {static_cast<std::int64_t>(proposalList.size() + 1)}, .note = std::move(note)};
    one.recipients = prepared ? prepared->recipients : std::vector<PaymentRecipient>{};
    one.signers = {{.name = "Main", .fingerprint = "73c5da0a", .here = true},
                   {.name = "Key 1f2e3d4c", .fingerprint = "1f2e3d4c"}};
    one.signaturesNeeded = 2;
    one.total = money(1.0003);
    proposalList.push_back(one);
    answer<ProposalInfo>(context, std::move(done), one);
}

void FakeBackend::proposals(WalletId, QObject* context, Reply<std::vector<ProposalInfo>> done) {
    answer<std::vector<ProposalInfo>>(context, std::move(done), proposalList);
}

void FakeBackend::takePsbt(Bytes psbt, QObject* context, Reply<ProposalInfo> done) {
    takenPsbt = std::move(psbt);
    if (proposalList.empty())
        return answer<ProposalInfo>(context, std::move(done),
                                    fail(ErrorCode::Malformed, "This is not a PSBT."));
    ProposalInfo& one = proposalList.back();
    for (ProposalSigner& signer : one.signers)
        signer.signedIt = true;
    one.signaturesHere = one.signers.size();
    one.complete = true;
    answer<ProposalInfo>(context, std::move(done), one);
}

void FakeBackend::proposalPsbt(ProposalId, QObject* context, Reply<std::string> done) {
    answer<std::string>(context, std::move(done), toBase64(psbtBytes));
}

void FakeBackend::signProposal(ProposalId id, SecretText typed, QObject* context, Reply<ProposalInfo> done) {
    if (typed.view() != password)
        return answer<ProposalInfo>(context, std::move(done), std::unexpected(wrongPassword()));
    for (ProposalInfo& one : proposalList) {
        if (!(one.id == id)) continue;
        one.signers.front().signedIt = true;
        one.signaturesHere = 1;
        return answer<ProposalInfo>(context, std::move(done), one);
    }
    answer<ProposalInfo>(context, std::move(done), fail(ErrorCode::NotFound, "There is no such payment."));
}

void FakeBackend::sendProposal(ProposalId id, QObject* context, Reply<Txid> done) {
    std::erase_if(proposalList, [&](const ProposalInfo& one) { return one.id == id; });
    answer<Txid>(context, std::move(done), txidOf(0x78));
}

void FakeBackend::discardProposal(ProposalId id, QObject* context, Reply<void> done) {
    std::erase_if(proposalList, [&](const ProposalInfo& one) { return one.id == id; });
    answer<void>(context, std::move(done), {});
}

void FakeBackend::renameWallet(WalletId wallet, std::string name, QObject* context, Reply<void> done) {
    for (WalletInfo& one : walletList)
        if (one.id == wallet) one.name = name;
    emit walletsChanged(walletList);
    answer<void>(context, std::move(done), {});
}

void FakeBackend::archiveWallet(WalletId wallet, bool archived, QObject* context, Reply<void> done) {
    for (WalletInfo& one : walletList)
        if (one.id == wallet) one.archived = archived;
    emit walletsChanged(walletList);
    answer<void>(context, std::move(done), {});
}

void FakeBackend::orderWallets(std::vector<WalletId> order, QObject* context, Reply<void> done) {
    std::ranges::sort(walletList, {}, [&](const WalletInfo& one) {
        return std::ranges::find(order, one.id) - order.begin();
    });
    emit walletsChanged(walletList);
    answer<void>(context, std::move(done), {});
}

void FakeBackend::previewImport(std::string text, QObject* context, Reply<ImportPreview> done) {
    if (refuseImport) return answer<ImportPreview>(context, std::move(done), std::unexpected(*refuseImport));
    ImportPreview preview;
    preview.kind = WalletKind::Multisig;
    preview.policy = "2 of 3 sign";
    preview.descriptors = {std::move(text)};
    preview.firstAddresses = {someAddress};
    preview.paths = {"At any time: 2 of key 73c5da0a, key 1f2e3d4c and key 5e6f7a8b sign."};
    answer<ImportPreview>(context, std::move(done), preview);
}

void FakeBackend::setWalletRole(WalletId wallet, WalletRole role, SecretText typed, QObject* context,
                                Reply<void> done) {
    if (typed.view() != password)
        return answer<void>(context, std::move(done),
                            fail(ErrorCode::WrongPassword, "This is not the password."));
    for (WalletInfo& one : walletList)
        if (one.id == wallet) one.role = role;
    emit walletsChanged(walletList);
    answer<void>(context, std::move(done), {});
}

void FakeBackend::importWallet(std::string name, std::string text, std::optional<UnixTime> birthday,
                               QObject* context, Reply<WalletInfo> done) {
    imported = {name, text};
    WalletInfo one{.id = {static_cast<std::int64_t>(walletList.size() + 1)}, .name = name};
    one.birthday = birthday.value_or(UnixTime{});
    one.kind = WalletKind::Multisig;
    one.policy = "2 of 3 sign";
    walletList.push_back(one);
    emit walletsChanged(walletList);
    answer<WalletInfo>(context, std::move(done), one);
}

void FakeBackend::exportWallet(WalletId, ExportFormat, QObject* context, Reply<std::string> done) {
    answer<std::string>(context, std::move(done), std::string("wpkh(tpub…/<0;1>/*)"));
}

void FakeBackend::sendPayment(PaymentId, SecretText typed, QObject* context, Reply<Txid> done) {
    if (typed.view() != password && !(typed.empty() && unlockedForSpending))
        return answer<Txid>(context, std::move(done), std::unexpected(wrongPassword()));
    answer<Txid>(context, std::move(done), txidOf(0x77));
}

void FakeBackend::discardPayment(PaymentId payment) {
    discarded.push_back(payment);
}

void FakeBackend::syncStatus(QObject* context, Reply<SyncStatus> done) {
    answer<SyncStatus>(context, std::move(done), sync);
}

void FakeBackend::addPeer(Endpoint peer, QObject* context, Reply<void> done) {
    PeerStatus added;
    added.id = static_cast<std::uint32_t>(sync.peers.size()) + 1;
    added.endpoint = std::move(peer);
    added.mine = true;
    sync.peers.push_back(added);
    emit syncChanged(sync);
    answer<void>(context, std::move(done), {});
}

void FakeBackend::removePeer(Endpoint peer, QObject* context, Reply<void> done) {
    std::erase_if(sync.peers, [&](const PeerStatus& status) { return status.endpoint == peer; });
    emit syncChanged(sync);
    answer<void>(context, std::move(done), {});
}

void FakeBackend::setProxy(std::optional<Endpoint> proxy, QObject* context, Reply<void> done) {
    sync.proxy = std::move(proxy);
    emit syncChanged(sync);
    answer<void>(context, std::move(done), {});
}

void FakeBackend::networkReturned() {}

void FakeBackend::rescan(UnixTime from, QObject* context, Reply<void> done) {
    rescanFrom = from;
    sync.rescanning = sync.rescanCancellable = true;
    emit syncChanged(sync);
    answer<void>(context, std::move(done), {});
}

void FakeBackend::cancelRescan(QObject* context, Reply<void> done) {
    sync.rescanning = sync.rescanCancellable = false;
    emit syncChanged(sync);
    answer<void>(context, std::move(done), {});
}

void FakeBackend::startMining(WalletId, std::uint32_t threads, QObject* context, Reply<void> done) {
    if (refuseMining) return answer<void>(context, std::move(done), std::unexpected(*refuseMining));
    mining.state = MiningState::Mining;
    mining.threads = threads;
    emit miningChanged(mining);
    answer<void>(context, std::move(done), {});
}

void FakeBackend::stopMining(QObject* context, Reply<void> done) {
    mining.state = MiningState::Off;
    emit miningChanged(mining);
    answer<void>(context, std::move(done), {});
}

void FakeBackend::setMiningThreads(std::uint32_t threads) {
    mining.threads = threads;
    emit miningChanged(mining);
}

void FakeBackend::miningStatus(QObject* context, Reply<MiningStatus> done) {
    answer<MiningStatus>(context, std::move(done), mining);
}

void FakeBackend::miningSetup(QObject* context, Reply<MiningSetup> done) {
    setup.nodePasswordSet = miningPasswords.contains(WorkChoice::Node);
    setup.poolPasswordSet = miningPasswords.contains(WorkChoice::Pool);
    answer<MiningSetup>(context, std::move(done), setup);
}

void FakeBackend::setMiningSetup(MiningSetup next, QObject* context, Reply<void> done) {
    if (refuseSetup) return answer<void>(context, std::move(done), std::unexpected(*refuseSetup));
    setup = std::move(next);
    mining.threads = setup.threads;
    answer<void>(context, std::move(done), {});
}

void FakeBackend::setMiningPassword(WorkChoice whose, SecretText typed, QObject* context, Reply<void> done) {
    miningPasswords[whose] = std::string(typed.view());
    answer<void>(context, std::move(done), {});
}

void FakeBackend::reportUserActive(bool active) {
    userActive = active;
}

void FakeBackend::miningHistory(HistoryStep, UnixTime from, QObject* context,
                                Reply<std::vector<MiningPeriod>> done) {
    std::vector<MiningPeriod> asked;
    for (const MiningPeriod& period : periods)
        if (period.start >= from) asked.push_back(period);
    answer<std::vector<MiningPeriod>>(context, std::move(done), asked);
}

void FakeBackend::chainPace(QObject* context, Reply<ChainPace> done) {
    answer<ChainPace>(context, std::move(done), pace);
}

void FakeBackend::hashRateHistory(UnixTime, QObject* context, Reply<std::vector<HashRatePoint>> done) {
    answer<std::vector<HashRatePoint>>(context, std::move(done), rates);
}

void FakeBackend::blocksFound(std::size_t, QObject* context, Reply<std::vector<BlockFound>> done) {
    answer<std::vector<BlockFound>>(context, std::move(done), blocks);
}

void FakeBackend::requestFaucet(WalletId, Amount, QObject* context, Reply<Txid> done) {
    answer<Txid>(context, std::move(done), txidOf(0x55));
}

void FakeBackend::setting(std::string name, QObject* context, Reply<std::optional<std::string>> done) {
    const auto found = settings.find(name);
    std::optional<std::string> value;
    if (found != settings.end()) value = found->second;
    answer<std::optional<std::string>>(context, std::move(done), value);
}

void FakeBackend::setSetting(std::string name, std::string value, QObject* context, Reply<void> done) {
    settings[name] = std::move(value);
    answer<void>(context, std::move(done), {});
}

} // namespace zon

#include "ui/session.h"

#include "ui/format.h"
#include "ui/secret_input.h"

#include <QClipboard>
#include <QGuiApplication>

namespace zon {
namespace {

constexpr std::size_t latestRows = 4;

} // namespace

Session::Session(Backend& backend, ProfilePlace place, QObject* parent)
    : QObject(parent),
      backend_(backend),
      profile_(place.file()),
      setup_(backend, place),
      backup_(backend),
      balanceChart_(backend),
      flowChart_(backend),
      activity_(backend, 0),
      latest_(backend, latestRows),
      payment_(backend),
      addressBook_(backend.books()),
      proposals_(backend),
      walletManager_(backend),
      receiving_(backend),
      invoicing_(backend.books()),
      business_(backend),
      cashier_(backend, backend.books()),
      data_(backend.books()),
      report_(backend.books()),
      dealing_(backend),
      inspector_(backend.inspection()),
      language_(place.folder),
      mining_(backend),
      network_(backend),
      redeem_(backend.rewards()),
      arrivals_(backend, notices_),
      paletteSearch_(backend, commands_),
      preferences_(backend) {
    inspector_.setNetwork(place.network);
    std::error_code ignored;
    if (std::filesystem::exists(profile_, ignored)) stage_ = Locked;

    connect(&backend_, &Backend::profileChanged, this, &Session::takeProfile);
    connect(&backend_, &Backend::walletsChanged, this, &Session::takeWallets);
    connect(&backend_, &Backend::transactionsChanged, this, [this](WalletId wallet) {
        if (wallet != wallet_) return;
        balanceChart_.refreshSoon();
        flowChart_.refreshSoon();
    });
    connect(&backend_, &Backend::syncChanged, &attention_, &AttentionModel::setSync);
    connect(&backend_, &Backend::miningChanged, &attention_, &AttentionModel::setMining);
    connect(&backend_, &Backend::noticeRaised, this, [this](const Notice& notice) { notices_.add(notice); });
    connect(&backend_, &Backend::blockMined, this, [this](const BlockFound& block) {
        notices_.add(NoticeLevel::Success, tr("You found block %1").arg(format::count(block.height)),
                     tr("It pays %1 ZON, spendable in %n block(s).", nullptr, block.maturesIn)
                         .arg(format::amount(block.reward, 2)));
    });

    const auto tell = [this](const Error& error) { notices_.add(error); };
    connect(&activity_, &ActivityModel::failed, this, tell);
    connect(&receiving_, &Receiving::failed, this, tell);
    connect(&invoicing_, &Invoicing::failed, this, tell);
    connect(&dealing_, &Dealing::failed, this, tell);
    connect(&business_, &Business::failed, this, tell);
    connect(&business_, &Business::changed, this, [this] {
        invoicing_.setSender(business_.sender());
        payment_.setRate(business_.fiatRate());
    });
    connect(&mining_, &MiningControl::failed, this, tell);
    connect(&network_, &NetworkView::failed, this, tell);
    connect(&preferences_, &Preferences::failed, this, tell);
    connect(&redeem_, &Redeem::failed, this, tell);
    for (const OrderModel* model : {redeem_.orders(), redeem_.vouchers()})
        connect(model, &RowModel::countChanged, this,
                [this] { attention_.setOrders(redeem_.orders()->toPay(), redeem_.vouchers()->expiring()); });
    connect(redeem_.orders(), &OrderModel::copied, this, [this] {
        notices_.add(NoticeLevel::Info, tr("Voucher copied"), tr("It leaves the clipboard in a minute."));
    });
    connect(&walletManager_, &WalletManager::failed, this, tell);
    connect(&walletManager_, &WalletManager::exported, this,
            [this](const QString& text) { copy(text, tr("The wallet's description")); });
    connect(&walletManager_, &WalletManager::imported, this, [this](const QString& name) {
        notices_.add(NoticeLevel::Success, tr("%1 is watched now").arg(name),
                     tr("Its past is being looked for. Choose it above to see it."));
    });
    connect(&payment_, &Payment::proposed, &proposals_, &ProposalModel::load);
    connect(&proposals_, &ProposalModel::psbtReady, this,
            [this](const QString& text) { copy(text, tr("The PSBT")); });
    connect(&proposals_, &ProposalModel::saved, this, [this](const QString& path) {
        notices_.add(NoticeLevel::Success, tr("The PSBT is saved"), path);
    });
    connect(&proposals_, &ProposalModel::sent, this, [this](const QString&) {
        notices_.add(NoticeLevel::Success, tr("Sent"), tr("The payment is on its way; see it in Activity."));
    });
    const auto succeed = [this](const QString& what) { notices_.add(NoticeLevel::Success, what); };
    connect(&invoicing_, &Invoicing::done, this, succeed);
    connect(&redeem_, &Redeem::done, this, succeed);
    connect(&dealing_, &Dealing::done, this, succeed);
    connect(&data_, &DataTools::done, this, succeed);
    connect(&receiving_, &Receiving::practiceCoinsComing, this, [this] {
        notices_.add(NoticeLevel::Success, tr("Practice coins are on their way"),
                     tr("You see them as unverified first, and as yours once they are in a block."));
    });
    connect(
        inspector_.share(), &InspectorShare::saved, this,
        [this](const QString& what, const QString& path) { notices_.add(NoticeLevel::Success, what, path); });
    connect(&backup_, &Backup::confirmed, this, [this] {
        notices_.add(NoticeLevel::Success, tr("Your words are written down"),
                     tr("Keep the paper where neither fire nor a curious guest finds it."));
    });
    connect(&setup_, &WalletSetup::created, this, [this](WalletId wallet) {
        wallet_ = wallet;
        opened();
    });
    connect(&preferences_, &Preferences::changed, this, [this] {
        explainCommands();
        if (stage_ == Open) idle_.setMinutes(preferences_.autoLockMinutes());
    });
    connect(&idle_, &IdleWatch::idle, this, &Session::lock);
    // Also while locked: mining goes on then, and still steps aside.
    connect(&mining_, &MiningControl::changed, this,
            [this] { presence_.setWatching(mining_.on() && mining_.settings()->pauseOnActivity()); });
    connect(&presence_, &UserPresence::activeChanged, this,
            [this](bool active) { backend_.reportUserActive(active); });
    connect(mining_.history(), &MiningHistory::exported, this, [this](const QString& file) {
        notices_.add(NoticeLevel::Success, tr("The mining history is saved"), file);
    });

    second_.setInterval(1000);
    connect(&second_, &QTimer::timeout, this, &Session::tick);
    explainCommands();
}

Session::~Session() = default;

QString Session::profilePath() const {
    return QString::fromStdString(profile_.string());
}

QString Session::version() const {
    return QStringLiteral(ZON_VERSION);
}

void Session::setStage(Stage stage) {
    if (stage == Open) {
        idle_.setMinutes(preferences_.autoLockMinutes());
        second_.start();
    } else {
        idle_.setMinutes(0);
        second_.stop();
    }
    if (stage_ == stage) return;
    stage_ = stage;
    emit stageChanged();
}

void Session::takeProfile(const ProfileInfo& profile) {
    profileState_ = profile.state;
    if (!profile.file.empty()) profile_ = profile.file;
    network_.setNetwork(profile);
    explainCommands();
    if (profile.state == ProfileState::Locked) {
        // What was on the screen must not stay in the models behind the lock.
        showWallet(std::nullopt);
        redeem_.forget();
        inspector_.close();
        setStage(Locked);
    }
}

void Session::takeWallets(const std::vector<WalletInfo>& wallets) {
    wallets_.setWallets(wallets);
    if (!wallet_) return;
    const auto current = wallets_.find(*wallet_);
    if (current) {
        balance_.setBalance(current->balance);
        redeem_.setAvailable(current->balance.available);
        payment_.setPart(current->role);
        proposals_.load();
    }
    attention_.setWallet(current);
    emit walletChanged();
}

void Session::unlock(SecretInput* password) {
    unlockWith(password->take());
}

void Session::unlockWith(SecretText password) {
    if (busy_) return;
    busy_ = true;
    unlockError_.clear();
    emit unlockChanged();
    const auto finish = [this](const Error* error) {
        busy_ = false;
        if (error) unlockError_ = format::sentence(*error);
        emit unlockChanged();
        if (!error) opened();
    };
    if (profileState_ == ProfileState::Locked) {
        backend_.unlock(std::move(password), this,
                        [finish](Result<void> done) { finish(done ? nullptr : &done.error()); });
    } else {
        backend_.openProfile(profile_, std::move(password), this,
                             [this, finish](Result<ProfileInfo> profile) {
                                 if (profile) takeProfile(*profile);
                                 finish(profile ? nullptr : &profile.error());
                             });
    }
}

void Session::opened() {
    preferences_.load();
    business_.load();
    cashier_.load();
    network_.load();
    mining_.load();
    redeem_.load();
    backend_.wallets(this, [this](Result<std::vector<WalletInfo>> wallets) {
        if (!wallets) {
            notices_.add(wallets.error());
            return;
        }
        wallets_.setWallets(*wallets);
        if (wallets_.wallets().empty()) {
            // The program ended between making the profile and its first wallet: take it up there.
            setup_.setProfileExists(true);
            setStage(FirstRun);
            return;
        }
        const bool known = wallet_ && wallets_.find(*wallet_);
        showWallet(known ? wallet_ : wallets_.wallets().front().id);
        setStage(Open);
    });
}

void Session::showWallet(std::optional<WalletId> wallet) {
    wallet_ = wallet;
    const auto info = wallet ? wallets_.find(*wallet) : std::nullopt;
    if (!wallet) wallets_.setWallets({});
    balance_.setBalance(info ? info->balance : Balance());
    attention_.setWallet(info);
    paletteSearch_.setWallet(wallet);
    balanceChart_.setWallet(wallet);
    flowChart_.setWallet(wallet);
    activity_.setWallet(wallet);
    latest_.setWallet(wallet);
    payment_.setWallet(wallet);
    payment_.setPart(info ? info->role : WalletRole::Everything);
    proposals_.setWallet(wallet);
    receiving_.setWallet(wallet);
    invoicing_.setWallet(wallet);
    cashier_.setWallet(wallet);
    report_.setWallet(wallet);
    dealing_.setWallet(wallet);
    backup_.setWallet(wallet);
    mining_.setWallet(wallet);
    redeem_.setWallet(wallet);
    redeem_.setAvailable(info ? info->balance.available : Amount());
    emit walletChanged();
}

void Session::chooseWallet(int row) {
    if (row < 0 || row >= wallets_.count()) return;
    const WalletId chosen = wallets_.wallets()[static_cast<std::size_t>(row)].id;
    if (chosen != wallet_) showWallet(chosen);
}

int Session::walletRow() const {
    const auto& all = wallets_.wallets();
    const auto found =
        std::find_if(all.begin(), all.end(), [this](const WalletInfo& w) { return w.id == wallet_; });
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

QString Session::walletName() const {
    const auto info = wallet_ ? wallets_.find(*wallet_) : std::nullopt;
    return info ? format::text(info->name) : QString();
}

bool Session::backupConfirmed() const {
    const auto info = wallet_ ? wallets_.find(*wallet_) : std::nullopt;
    return info && info->backupConfirmed;
}

void Session::lock() {
    if (stage_ == Open) backend_.lock();
}

void Session::copy(const QString& text, const QString& what) {
    if (text.isEmpty()) return;
    QGuiApplication::clipboard()->setText(text);
    notices_.add(NoticeLevel::Success, tr("%1 copied").arg(what));
}

void Session::changePassword(SecretInput* oldPassword, SecretInput* newPassword) {
    if (passwordChanging_) return;
    passwordChanging_ = true;
    passwordChangeError_.clear();
    emit passwordChangeChanged();
    backend_.changePassword(oldPassword->take(), newPassword->take(), this, [this](Result<void> done) {
        passwordChanging_ = false;
        if (!done) passwordChangeError_ = format::sentence(done.error());
        emit passwordChangeChanged();
        if (!done) return;
        notices_.add(NoticeLevel::Success, tr("The password is changed"));
        emit passwordChanged();
    });
}

void Session::tick() {
    latest_.refreshTimes();
    activity_.refreshTimes();
    mining_.refreshTimes();
}

void Session::explainCommands() {
    if (network_.sandbox())
        commands_.enable("practice-coins");
    else
        commands_.disable("practice-coins", tr("only on the sandbox network"));
    const auto because = [this](const QString& command, bool idle, const QString& reason) {
        commands_.disable(command, idle ? reason : QString());
    };
    const auto appearance = preferences_.appearance();
    because("dark", appearance == Preferences::Dark, tr("it is dark already"));
    because("light", appearance == Preferences::Light, tr("it is light already"));
    because("follow-system", appearance == Preferences::FollowSystem, tr("it follows the system already"));
    because("larger", preferences_.textScale() >= 2, tr("this is the largest"));
    because("smaller", preferences_.textScale() <= 1, tr("this is the usual size"));
}

} // namespace zon

#pragma once

#include "ui/activity_model.h"
#include "ui/address_book.h"
#include "ui/arrivals.h"
#include "ui/attention_model.h"
#include "ui/backup.h"
#include "ui/balance_chart.h"
#include "ui/balance_summary.h"
#include "ui/business.h"
#include "ui/cashier.h"
#include "ui/command_model.h"
#include "ui/data_tools.h"
#include "ui/dealing.h"
#include "ui/flow_chart.h"
#include "ui/idle_watch.h"
#include "ui/inspector.h"
#include "ui/invoicing.h"
#include "ui/language.h"
#include "ui/mining_control.h"
#include "ui/network_view.h"
#include "ui/notice_model.h"
#include "ui/palette_search.h"
#include "ui/payment.h"
#include "ui/preferences.h"
#include "ui/proposal_model.h"
#include "ui/receiving.h"
#include "ui/redeem.h"
#include "ui/report_view.h"
#include "ui/user_presence.h"
#include "ui/wallet_list_model.h"
#include "ui/wallet_manager.h"
#include "ui/wallet_setup.h"

namespace zon {

/// The window's root object: which of the three faces it shows (first run, locked, open) and the view models
/// of the chosen wallet. Made once by main and handed to the window as a required property; nothing reaches
/// it otherwise.
class Session : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE("ui/secret_input.h")
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(Stage stage READ stage NOTIFY stageChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY unlockChanged)
    Q_PROPERTY(QString unlockError READ unlockError NOTIFY unlockChanged)
    Q_PROPERTY(QString profilePath READ profilePath NOTIFY stageChanged)
    Q_PROPERTY(QString version READ version CONSTANT)
    Q_PROPERTY(int walletRow READ walletRow NOTIFY walletChanged)
    Q_PROPERTY(QString walletName READ walletName NOTIFY walletChanged)
    Q_PROPERTY(QString passwordChangeError READ passwordChangeError NOTIFY passwordChangeChanged)
    Q_PROPERTY(bool passwordChanging READ passwordChanging NOTIFY passwordChangeChanged)
    Q_PROPERTY(zon::WalletSetup* setup READ setup CONSTANT)
    Q_PROPERTY(zon::Backup* backup READ backup CONSTANT)
    Q_PROPERTY(bool backupConfirmed READ backupConfirmed NOTIFY walletChanged)
    Q_PROPERTY(zon::WalletListModel* wallets READ wallets CONSTANT)
    Q_PROPERTY(zon::BalanceSummary* balance READ balance CONSTANT)
    Q_PROPERTY(zon::BalanceChart* balanceChart READ balanceChart CONSTANT)
    Q_PROPERTY(zon::FlowChart* flowChart READ flowChart CONSTANT)
    Q_PROPERTY(zon::ActivityModel* activity READ activity CONSTANT)
    Q_PROPERTY(zon::ActivityModel* latest READ latest CONSTANT)
    Q_PROPERTY(zon::AttentionModel* attention READ attention CONSTANT)
    Q_PROPERTY(zon::Payment* payment READ payment CONSTANT)
    Q_PROPERTY(zon::AddressBook* addressBook READ addressBook CONSTANT)
    Q_PROPERTY(zon::ProposalModel* proposals READ proposals CONSTANT)
    Q_PROPERTY(zon::WalletManager* walletManager READ walletManager CONSTANT)
    Q_PROPERTY(zon::Receiving* receiving READ receiving CONSTANT)
    Q_PROPERTY(zon::Invoicing* invoicing READ invoicing CONSTANT)
    Q_PROPERTY(zon::Dealing* dealing READ dealing CONSTANT)
    Q_PROPERTY(zon::Business* business READ business CONSTANT)
    Q_PROPERTY(zon::Cashier* cashier READ cashier CONSTANT)
    Q_PROPERTY(zon::DataTools* data READ data CONSTANT)
    Q_PROPERTY(zon::Inspector* inspector READ inspector CONSTANT)
    Q_PROPERTY(zon::Language* language READ language CONSTANT)
    Q_PROPERTY(zon::ReportView* report READ report CONSTANT)
    Q_PROPERTY(zon::MiningControl* mining READ mining CONSTANT)
    Q_PROPERTY(zon::NetworkView* network READ network CONSTANT)
    Q_PROPERTY(zon::Redeem* redeem READ redeem CONSTANT)
    Q_PROPERTY(zon::NoticeModel* notices READ notices CONSTANT)
    Q_PROPERTY(zon::CommandModel* commands READ commands CONSTANT)
    Q_PROPERTY(zon::Preferences* preferences READ preferences CONSTANT)

public:
    enum Stage { FirstRun, Locked, Open };
    Q_ENUM(Stage)

    /// The profile need not exist yet. The backend must outlive the session.
    Session(Backend& backend, ProfilePlace place, QObject* parent = nullptr);
    ~Session() override;

    Stage stage() const { return stage_; }
    bool busy() const { return busy_; }
    const QString& unlockError() const { return unlockError_; }
    QString profilePath() const;
    QString version() const;
    int walletRow() const;
    QString walletName() const;
    bool backupConfirmed() const;
    const QString& passwordChangeError() const { return passwordChangeError_; }
    bool passwordChanging() const { return passwordChanging_; }

    WalletSetup* setup() { return &setup_; }
    Backup* backup() { return &backup_; }
    WalletListModel* wallets() { return &wallets_; }
    BalanceSummary* balance() { return &balance_; }
    BalanceChart* balanceChart() { return &balanceChart_; }
    FlowChart* flowChart() { return &flowChart_; }
    ActivityModel* activity() { return &activity_; }
    ActivityModel* latest() { return &latest_; }
    AttentionModel* attention() { return &attention_; }
    Payment* payment() { return &payment_; }
    AddressBook* addressBook() { return &addressBook_; }
    ProposalModel* proposals() { return &proposals_; }
    WalletManager* walletManager() { return &walletManager_; }
    Receiving* receiving() { return &receiving_; }
    Invoicing* invoicing() { return &invoicing_; }
    Dealing* dealing() { return &dealing_; }
    Business* business() { return &business_; }
    Cashier* cashier() { return &cashier_; }
    DataTools* data() { return &data_; }
    Inspector* inspector() { return &inspector_; }
    Language* language() { return &language_; }
    ReportView* report() { return &report_; }
    MiningControl* mining() { return &mining_; }
    NetworkView* network() { return &network_; }
    Redeem* redeem() { return &redeem_; }
    NoticeModel* notices() { return &notices_; }
    CommandModel* commands() { return &commands_; }
    Preferences* preferences() { return &preferences_; }

    Q_INVOKABLE void unlock(zon::SecretInput* password);
    Q_INVOKABLE void lock();
    Q_INVOKABLE void chooseWallet(int row);
    /// To the clipboard, with a word that it happened. For what is no secret.
    Q_INVOKABLE void copy(const QString& text, const QString& what);
    Q_INVOKABLE void changePassword(zon::SecretInput* oldPassword, zon::SecretInput* newPassword);

    /// With a password that C++ holds already (the picture maker, tests).
    void unlockWith(SecretText password);

signals:
    void stageChanged();
    void unlockChanged();
    void walletChanged();
    void passwordChangeChanged();
    void passwordChanged();

private:
    void takeProfile(const ProfileInfo& profile);
    void takeWallets(const std::vector<WalletInfo>& wallets);
    void opened();
    void setStage(Stage stage);
    void showWallet(std::optional<WalletId> wallet);
    void tick();
    void explainCommands();

    Backend& backend_;
    std::filesystem::path profile_;
    Stage stage_ = FirstRun;
    ProfileState profileState_ = ProfileState::Closed;
    bool busy_ = false;
    QString unlockError_;
    bool passwordChanging_ = false;
    QString passwordChangeError_;
    std::optional<WalletId> wallet_;

    WalletSetup setup_;
    Backup backup_;
    WalletListModel wallets_;
    BalanceSummary balance_;
    BalanceChart balanceChart_;
    FlowChart flowChart_;
    ActivityModel activity_;
    ActivityModel latest_;
    AttentionModel attention_;
    Payment payment_;
    AddressBook addressBook_;
    ProposalModel proposals_;
    WalletManager walletManager_;
    Receiving receiving_;
    Invoicing invoicing_;
    Business business_;
    Cashier cashier_;
    DataTools data_;
    ReportView report_;
    Dealing dealing_;
    Inspector inspector_;
    Language language_;
    MiningControl mining_;
    NetworkView network_;
    Redeem redeem_;
    NoticeModel notices_;
    Arrivals arrivals_;
    CommandModel commands_;
    PaletteSearch paletteSearch_;
    Preferences preferences_;
    IdleWatch idle_;
    UserPresence presence_;
    QTimer second_;
};

} // namespace zon

#pragma once

#include "ui/backend.h"
#include "ui/clipboard_secret.h"
#include "ui/deal_editor.h"
#include "ui/deal_list_model.h"
#include "ui/deal_mail.h"
#include "ui/secret_input.h"
#include "ui/tone.h"

#include <QTimer>
#include <QUrl>
#include <functional>

namespace zon {

/// The page Contracts: the board, the contract that is open, and the step in it that is being reviewed.
/// Which steps there are and what they come to is the engine's answer; here it is put into words.
class Dealing : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(zon::DealListModel* list READ list CONSTANT)
    Q_PROPERTY(zon::DealEditor* editor READ editor CONSTANT)
    Q_PROPERTY(zon::DealMail* mail READ mail CONSTANT)
    Q_PROPERTY(bool loaded READ loaded NOTIFY listChanged)
    // The one that is open.
    Q_PROPERTY(bool open READ isOpen NOTIFY currentChanged)
    Q_PROPERTY(QString title READ title NOTIFY currentChanged)
    Q_PROPERTY(QString stateText READ stateText NOTIFY currentChanged)
    Q_PROPERTY(zon::Tone::Value tone READ tone NOTIFY currentChanged)
    Q_PROPERTY(QString turn READ turn NOTIFY currentChanged)
    Q_PROPERTY(QString whyNot READ whyNot NOTIFY currentChanged) ///< why our step can't be taken now
    Q_PROPERTY(QString price READ price NOTIFY currentChanged)
    Q_PROPERTY(QString terms READ terms NOTIFY currentChanged)
    Q_PROPERTY(QString code READ code NOTIFY currentChanged) ///< to read out to the others
    Q_PROPERTY(QString ifTheyVanish READ ifTheyVanish NOTIFY currentChanged)
    Q_PROPERTY(QString problems READ problems NOTIFY currentChanged)
    Q_PROPERTY(QStringList partyNames READ partyNames NOTIFY currentChanged)
    Q_PROPERTY(QStringList partyStates READ partyStates NOTIFY currentChanged)
    Q_PROPERTY(QStringList timelineNames READ timelineNames NOTIFY currentChanged) ///< earliest first
    Q_PROPERTY(QStringList timelineDates READ timelineDates NOTIFY currentChanged)
    Q_PROPERTY(int timelinePast READ timelinePast NOTIFY currentChanged)       ///< so many of them are over
    Q_PROPERTY(QStringList changeNames READ changeNames NOTIFY currentChanged) ///< that another made
    Q_PROPERTY(QStringList changesBefore READ changesBefore NOTIFY currentChanged)
    Q_PROPERTY(QStringList changesAfter READ changesAfter NOTIFY currentChanged)
    Q_PROPERTY(QStringList fileNames READ fileNames NOTIFY currentChanged)
    Q_PROPERTY(QStringList fileStates READ fileStates NOTIFY currentChanged)
    Q_PROPERTY(QStringList checks READ checks NOTIFY currentChanged)       ///< what was found right here
    Q_PROPERTY(QStringList openRoles READ openRoles NOTIFY currentChanged) ///< places to take
    Q_PROPERTY(QStringList openNames READ openNames NOTIFY currentChanged)
    Q_PROPERTY(QStringList others READ others NOTIFY currentChanged) ///< roles that practice parties can play
    Q_PROPERTY(
        QString shownSecret READ shownSecret NOTIFY currentChanged) ///< E4: public since the seller was paid
    Q_PROPERTY(bool draft READ isDraft NOTIFY currentChanged)
    Q_PROPERTY(bool archived READ archived NOTIFY currentChanged)
    Q_PROPERTY(bool removable READ removable NOTIFY currentChanged)
    Q_PROPERTY(bool arbitrating READ arbitrating NOTIFY currentChanged)
    Q_PROPERTY(QStringList pathWords READ pathWords NOTIFY currentChanged)
    Q_PROPERTY(QStringList pathDates READ pathDates NOTIFY currentChanged)
    Q_PROPERTY(bool canSign READ canSign NOTIFY currentChanged)
    Q_PROPERTY(bool canFund READ canFund NOTIFY currentChanged)
    Q_PROPERTY(bool canDeliver READ canDeliver NOTIFY currentChanged)
    Q_PROPERTY(bool canRelease READ canRelease NOTIFY currentChanged)
    Q_PROPERTY(bool canRefund READ canRefund NOTIFY currentChanged)
    Q_PROPERTY(bool canJoin READ canJoin NOTIFY currentChanged)
    Q_PROPERTY(bool canRevise READ canRevise NOTIFY currentChanged)
    Q_PROPERTY(bool canReveal READ canReveal NOTIFY currentChanged)
    Q_PROPERTY(bool canSendBack READ canSendBack NOTIFY currentChanged)
    Q_PROPERTY(
        bool canShare READ canShare NOTIFY currentChanged) ///< otherwise than agreed, or as the arbiter
    Q_PROPERTY(bool canCopySecret READ canCopySecret NOTIFY currentChanged)
    Q_PROPERTY(bool canDispute READ canDispute NOTIFY currentChanged)
    Q_PROPERTY(bool canCountersign READ canCountersign NOTIFY currentChanged) ///< what another has signed
    // The step that is reviewed.
    Q_PROPERTY(bool reviewing READ reviewing NOTIFY reviewChanged)
    Q_PROPERTY(QString reviewTitle READ reviewTitle NOTIFY reviewChanged)
    Q_PROPERTY(QString reviewText READ reviewText NOTIFY reviewChanged)
    Q_PROPERTY(bool reviewTakesWords READ reviewTakesWords NOTIFY reviewChanged)
    Q_PROPERTY(QString reviewError READ reviewError NOTIFY reviewChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY reviewChanged)

public:
    explicit Dealing(Backend& backend, QObject* parent = nullptr);

    /// Whose coins pay into an escrow. Nothing: the profile is closed, and what was shown is forgotten.
    void setWallet(std::optional<WalletId> wallet);

    DealListModel* list() { return &list_; }
    DealEditor* editor() { return &editor_; }
    DealMail* mail() { return &mail_; }
    bool loaded() const { return loaded_; }
    bool isOpen() const { return current_.has_value(); }
    QString title() const;
    QString stateText() const;
    Tone::Value tone() const;
    QString turn() const;
    QString whyNot() const;
    QString price() const;
    QString terms() const;
    QString code() const;
    QString ifTheyVanish() const;
    QString problems() const;
    QStringList partyNames() const;
    QStringList partyStates() const;
    QStringList timelineNames() const;
    QStringList timelineDates() const;
    int timelinePast() const;
    QStringList changeNames() const;
    QStringList changesBefore() const;
    QStringList changesAfter() const;
    QStringList fileNames() const;
    QStringList fileStates() const;
    QStringList checks() const;
    QStringList openRoles() const;
    QStringList openNames() const;
    QStringList others() const;
    QString shownSecret() const;
    bool isDraft() const { return current_ && current_->summary.draft; }
    bool archived() const { return current_ && current_->summary.archived; }
    bool removable() const { return current_ && current_->summary.inEscrow == Amount(); }
    bool arbitrating() const { return current_ && current_->summary.me == contracts::Role::Arbiter; }
    QStringList pathWords() const;
    QStringList pathDates() const;
    bool canSign() const { return can(DealStep::Sign); }
    bool canFund() const { return can(DealStep::Fund) && wallet_; }
    bool canDeliver() const { return can(DealStep::Deliver); }
    bool canRelease() const { return can(DealStep::Release); }
    bool canRefund() const { return can(DealStep::Refund); }
    bool canJoin() const { return can(DealStep::Join) && wallet_; }
    bool canRevise() const { return isDraft() && current_->summary.me.has_value(); }
    bool canReveal() const { return can(DealStep::Reveal); }
    bool canSendBack() const { return can(DealStep::SendBack); }
    bool canShare() const { return can(arbitrating() ? DealStep::Decide : DealStep::Release); }
    bool canCopySecret() const;
    bool canDispute() const { return current_ && current_->disputable; }
    bool canCountersign() const { return waiting() != nullptr; }
    bool reviewing() const { return !reviewTitle_.isEmpty(); }
    const QString& reviewTitle() const { return reviewTitle_; }
    const QString& reviewText() const { return reviewText_; }
    bool reviewTakesWords() const { return reviewTakesWords_; }
    const QString& reviewError() const { return reviewError_; }
    bool busy() const { return busy_; }

    Q_INVOKABLE void openDeal(int dealId);
    Q_INVOKABLE void close();
    /// A .zonc file, chosen or dropped.
    Q_INVOKABLE void openFile(const QUrl& file);
    /// The contract to read and to sign on paper, with its code.
    Q_INVOKABLE void savePdf(const QUrl& file);
    /// A file that belongs to the terms: its hash goes into the draft, or must be in the contract.
    Q_INVOKABLE void attach(const QUrl& file);
    Q_INVOKABLE void saveAttachment(int number, const QUrl& file);
    Q_INVOKABLE void setArchived(bool archived);
    Q_INVOKABLE void remove();
    Q_INVOKABLE void revise();
    /// On the practice network: what the other side does, and time.
    Q_INVOKABLE void askPracticeParty(int other, int conduct);
    Q_INVOKABLE void letDaysPass(int days);
    /// For the other parties, or as evidence for somebody who has neither profile.
    Q_INVOKABLE void save(const QUrl& file, bool evidence);

    /// `place`: of openRoles.
    Q_INVOKABLE void reviewJoin(int place, const QString& name);
    Q_INVOKABLE void reviewSignature();
    Q_INVOKABLE void reviewFunding();
    Q_INVOKABLE void reviewDelivery();
    Q_INVOKABLE void reviewRelease();
    Q_INVOKABLE void reviewRefund();
    Q_INVOKABLE void reviewDispute();
    Q_INVOKABLE void reviewReveal();
    Q_INVOKABLE void reviewSendBack();
    /// As both agree; an arbiter's decision is signed by one side too.
    Q_INVOKABLE void reviewShares(const QString& buyer, const QString& seller, bool withSeller);
    Q_INVOKABLE void reviewSecret();
    Q_INVOKABLE void reviewCountersignature();
    Q_INVOKABLE void cancelReview();
    /// Does what was reviewed. `words` go into a note of delivery or dispute.
    Q_INVOKABLE void confirm(zon::SecretInput* password, const QString& words);

signals:
    void listChanged();
    void currentChanged();
    void reviewChanged();
    void failed(const zon::Error& error);
    void done(const QString& what);

private:
    /// Told once, by whoever did the step: the error, or null and what came of it.
    using Finish = std::function<void(const Error* error, const QString& what)>;
    using Step = std::move_only_function<void(SecretText password, std::string words, Finish finish)>;

    bool can(DealStep step) const;
    const DealAction* action(DealStep step) const;
    const DealSettlement* waiting() const;
    void load();
    void show(DealId deal);
    void review(const QString& title, const QString& text, Step step);
    void reviewSpend(DealStep step, contracts::SpendPath path, const QString& title);
    void reviewSettlement(std::size_t output, contracts::SettlementRequest request, const QString& title);
    void simply(Result<void> done, const QString& what);
    std::optional<contracts::Role> openRole(int place) const;
    struct Moment {
        UnixTime at;
        QString what;
        bool past = false;
    };
    std::vector<Moment> timeline() const;
    void reviewNote(contracts::NoteKind kind, std::size_t output, const QString& title, const QString& text);
    static void tellSettled(const Result<DealSettled>& settled, const Finish& finish);
    void finish(std::uint64_t asked, const Error* error, const QString& what);
    void take(std::string text);
    void arrived(const DealArrival& arrival);
    void wrote(Result<void> written, const QString& path);

    Backend& backend_;
    DealListModel list_;
    DealEditor editor_;
    DealMail mail_;
    ClipboardSecret clipboard_;
    QTimer gather_; ///< many changes, one reload
    std::optional<WalletId> wallet_;
    std::optional<DealView> current_;
    bool loaded_ = false, busy_ = false, reviewTakesWords_ = false;
    std::uint64_t generation_ = 0, shown_ = 0, review_ = 0;
    QString reviewTitle_, reviewText_, reviewError_;
    Step step_;
};

} // namespace zon

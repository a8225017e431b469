#pragma once

#include "ui/backend.h"
#include "ui/deal_list_model.h"
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
    Q_PROPERTY(QStringList deadlineNames READ deadlineNames NOTIFY currentChanged)
    Q_PROPERTY(QStringList deadlineDates READ deadlineDates NOTIFY currentChanged)
    Q_PROPERTY(QStringList pathWords READ pathWords NOTIFY currentChanged)
    Q_PROPERTY(QStringList pathDates READ pathDates NOTIFY currentChanged)
    Q_PROPERTY(bool canSign READ canSign NOTIFY currentChanged)
    Q_PROPERTY(bool canFund READ canFund NOTIFY currentChanged)
    Q_PROPERTY(bool canDeliver READ canDeliver NOTIFY currentChanged)
    Q_PROPERTY(bool canRelease READ canRelease NOTIFY currentChanged)
    Q_PROPERTY(bool canRefund READ canRefund NOTIFY currentChanged)
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
    QStringList deadlineNames() const;
    QStringList deadlineDates() const;
    QStringList pathWords() const;
    QStringList pathDates() const;
    bool canSign() const { return can(DealStep::Sign); }
    bool canFund() const { return can(DealStep::Fund) && wallet_; }
    bool canDeliver() const { return can(DealStep::Deliver); }
    bool canRelease() const { return can(DealStep::Release); }
    bool canRefund() const { return can(DealStep::Refund); }
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
    /// For the other parties, or as evidence for somebody who has neither profile.
    Q_INVOKABLE void save(const QUrl& file, bool evidence);

    Q_INVOKABLE void reviewSignature();
    Q_INVOKABLE void reviewFunding();
    Q_INVOKABLE void reviewDelivery();
    Q_INVOKABLE void reviewRelease();
    Q_INVOKABLE void reviewRefund();
    Q_INVOKABLE void reviewDispute();
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
    void reviewNote(contracts::NoteKind kind, std::size_t output, const QString& title, const QString& text);
    static void tellSettled(const Result<DealSettled>& settled, const Finish& finish);
    void finish(std::uint64_t asked, const Error* error, const QString& what);
    void take(std::string text);

    Backend& backend_;
    DealListModel list_;
    QTimer gather_; ///< many changes, one reload
    std::optional<WalletId> wallet_;
    std::optional<DealView> current_;
    bool loaded_ = false, busy_ = false, reviewTakesWords_ = false;
    std::uint64_t generation_ = 0, shown_ = 0, review_ = 0;
    QString reviewTitle_, reviewText_, reviewError_;
    Step step_;
};

} // namespace zon

#pragma once

#include "core/deals/types.h"
#include "ui/backend.h"
#include "ui/deal_terms.h"
#include "ui/secret_input.h"

namespace zon {

/// A contract being written: the plain question first, then the terms. What each clause means follows every
/// key. Ends in a draft that goes to the others, or in other terms for one.
class DealEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Dealing owns it.")
    Q_PROPERTY(bool open READ isOpen NOTIFY stepChanged)
    Q_PROPERTY(bool asking READ asking NOTIFY stepChanged)     ///< which kind it is to be
    Q_PROPERTY(bool revising READ revising NOTIFY stepChanged) ///< a draft that is there
    Q_PROPERTY(int kind READ kind NOTIFY changed)              ///< the place of Template
    Q_PROPERTY(bool selling MEMBER selling_ NOTIFY changed)
    Q_PROPERTY(QString title MEMBER title_ NOTIFY changed)
    Q_PROPERTY(QString terms MEMBER terms_ NOTIFY changed)
    Q_PROPERTY(QString myName MEMBER myName_ NOTIFY changed)
    Q_PROPERTY(QString theirName MEMBER theirName_ NOTIFY changed)
    Q_PROPERTY(QString arbiterName MEMBER arbiterName_ NOTIFY changed)
    Q_PROPERTY(QString price MEMBER price_ NOTIFY changed)
    Q_PROPERTY(QString buyerDeposit MEMBER buyerDeposit_ NOTIFY changed)
    Q_PROPERTY(QString sellerDeposit MEMBER sellerDeposit_ NOTIFY changed)
    Q_PROPERTY(QString arbiterFee MEMBER arbiterFee_ NOTIFY changed)
    Q_PROPERTY(int parts MEMBER parts_ NOTIFY changed)
    Q_PROPERTY(int signDays MEMBER signDays_ NOTIFY changed)
    Q_PROPERTY(int payDays MEMBER payDays_ NOTIFY changed)
    Q_PROPERTY(int deliverDays MEMBER deliverDays_ NOTIFY changed)
    Q_PROPERTY(int inspectDays MEMBER inspectDays_ NOTIFY changed)
    Q_PROPERTY(int disputeDays MEMBER disputeDays_ NOTIFY changed)
    Q_PROPERTY(bool hasArbiter READ hasArbiter NOTIFY changed)
    Q_PROPERTY(bool hasDeposits READ hasDeposits NOTIFY changed)
    Q_PROPERTY(bool hasParts READ hasParts NOTIFY changed)
    Q_PROPERTY(QStringList clauseNames READ clauseNames NOTIFY meaningChanged)
    Q_PROPERTY(QStringList clauseTexts READ clauseTexts NOTIFY meaningChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY meaningChanged) ///< what is missing yet
    Q_PROPERTY(QString error READ error NOTIFY stepChanged)        ///< what the engine said
    Q_PROPERTY(bool busy READ busy NOTIFY stepChanged)

public:
    explicit DealEditor(Backend& backend, QObject* parent = nullptr);

    void setWallet(std::optional<WalletId> wallet) { wallet_ = wallet; }
    /// Other terms for this draft.
    void revise(DealId deal, const contracts::Document& document, contracts::Role me);

    bool isOpen() const { return open_; }
    bool asking() const { return asking_; }
    bool revising() const { return revised_.has_value(); }
    int kind() const { return static_cast<int>(kind_); }
    bool hasArbiter() const { return kind_ != contracts::Template::Voucher; }
    bool hasDeposits() const { return kind_ == contracts::Template::Deposits; }
    bool hasParts() const { return kind_ == contracts::Template::Milestones; }
    const QStringList& clauseNames() const { return clauseNames_; }
    const QStringList& clauseTexts() const { return clauseTexts_; }
    const QString& problem() const { return problem_; }
    const QString& error() const { return error_; }
    bool busy() const { return busy_; }

    Q_INVOKABLE void startNew();
    Q_INVOKABLE void choose(int kind);
    Q_INVOKABLE void back();
    Q_INVOKABLE void cancel();
    /// Makes the draft, with keys from the wallet; when revising no password is needed.
    Q_INVOKABLE void save(zon::SecretInput* password);

signals:
    void changed();
    void meaningChanged();
    void stepChanged();
    void saved(zon::DealId deal);

private:
    DealTerms filledIn() const;
    void take(const DealTerms& terms);
    UnixTime now() const;
    void recount();
    void finish(const Error* error, DealId deal);

    Backend& backend_;
    std::optional<WalletId> wallet_;
    std::optional<DealId> revised_;
    contracts::Document base_; ///< of what is revised
    contracts::Template kind_ = contracts::Template::Default;
    UnixTime tip_{}; ///< the chain's: on a practice network it may be ahead of the clock
    bool local_ = false;
    bool open_ = false, asking_ = false, busy_ = false, selling_ = false;
    QString title_, terms_, myName_, theirName_, arbiterName_, price_, buyerDeposit_, sellerDeposit_,
        arbiterFee_;
    int parts_ = 2, signDays_ = 3, payDays_ = 3, deliverDays_ = 14, inspectDays_ = 3, disputeDays_ = 14;
    QStringList clauseNames_, clauseTexts_;
    QString problem_, error_;
};

} // namespace zon

#pragma once

#include "ui/backend.h"
#include "ui/row_model.h"
#include "ui/ur_code.h"

#include <QStringList>
#include <QUrl>

namespace zon {

class SecretInput;

/// Payments of the shown wallet that wait for signatures: who signed, who still has to, and the PSBT on its
/// way out and back.
class ProposalModel : public zon::RowModel {
    Q_OBJECT
    Q_MOC_INCLUDE("ui/secret_input.h")
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(zon::UrCode* code READ code CONSTANT)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        StateRole,
        SignedRole,
        MissingRole,
        WarningRole,
        CompleteRole,
        CanSignRole,
        CanSendRole,
        CanDiscardRole
    };

    explicit ProposalModel(Backend& backend, QObject* parent = nullptr);

    void setWallet(std::optional<WalletId> wallet);
    const QString& error() const { return error_; }
    bool busy() const { return busy_; }
    UrCode* code() { return &code_; }

    Q_INVOKABLE void load();
    /// A PSBT from a file, or from the clipboard as base64 or as the frames that a signer shows.
    Q_INVOKABLE void takeFile(const QUrl& file);
    /// The same, or pictures of the codes that a signer shows one after the other.
    Q_INVOKABLE void takeFiles(const QList<QUrl>& files);
    Q_INVOKABLE void takeClipboard();
    /// The answer comes as psbtReady().
    Q_INVOKABLE void copyPsbt(int row);
    /// Makes `code` show it.
    Q_INVOKABLE void showCode(int row);
    /// As a file among the downloads; the answer comes as saved().
    Q_INVOKABLE void savePsbt(int row);
    Q_INVOKABLE void sign(int row, zon::SecretInput* password);
    Q_INVOKABLE void send(int row);
    Q_INVOKABLE void discard(int row);

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();
    void psbtReady(const QString& base64);
    void saved(const QString& path);
    void signedHere();
    void sent(const QString& txid);

private:
    struct Row {
        ProposalId id;
        QString title{}, state{}, warning{};
        QStringList did{}, missing{};
        bool complete = false;
        bool canSign = false;
        bool canSend = false;
        bool canDiscard = false;
        friend bool operator==(const Row&, const Row&) = default;
    };

    std::optional<ProposalId> idAt(int row) const;
    void take(const std::vector<ProposalInfo>& proposals);
    void takeBytes(Bytes psbt);
    void begin();
    void end(const Error* error);

    Backend& backend_;
    std::optional<WalletId> wallet_;
    std::vector<Row> rows_;
    QString error_;
    bool busy_ = false;
    UrCode code_;
};

} // namespace zon

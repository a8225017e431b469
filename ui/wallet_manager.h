#pragma once

#include "ui/backend.h"
#include "ui/row_model.h"

#include <QStringList>

namespace zon {

class SecretInput;

/// All wallets of the profile, archived ones too, and what can be done with each; and the form by which a
/// wallet whose keys are elsewhere is added.
class WalletManager : public zon::RowModel {
    Q_OBJECT
    Q_MOC_INCLUDE("ui/secret_input.h")
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(QString importName READ importName WRITE setImportName NOTIFY importChanged)
    /// "2026-01-31", or empty: nothing of it is older.
    Q_PROPERTY(QString importBirthday READ importBirthday WRITE setImportBirthday NOTIFY importChanged)
    Q_PROPERTY(QString partError READ partError NOTIFY partChanged)
    Q_PROPERTY(bool partBusy READ partBusy NOTIFY partChanged)
    Q_PROPERTY(QString importText READ importText WRITE setImportText NOTIFY importChanged)
    Q_PROPERTY(QString importError READ importError NOTIFY importChanged)
    Q_PROPERTY(bool importReady READ importReady NOTIFY importChanged) ///< it was understood: see the rest
    Q_PROPERTY(bool importBusy READ importBusy NOTIFY importChanged)
    Q_PROPERTY(QString importPolicy READ importPolicy NOTIFY importChanged)
    Q_PROPERTY(QStringList importPaths READ importPaths NOTIFY importChanged) ///< who can spend, and when
    Q_PROPERTY(QStringList importAddresses READ importAddresses NOTIFY importChanged) ///< the first ones

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        DetailRole,
        BalanceRole,
        ArchivedRole,
        SeedRole,
        PartRole,
        SharedRole
    };
    enum Format { Descriptors, Policy, BitcoinCore };
    Q_ENUM(Format)
    /// What the person here may do with a wallet of several people: WalletRole.
    enum Part { Everything, Prepare, Approve, Look };
    Q_ENUM(Part)

    explicit WalletManager(Backend& backend, QObject* parent = nullptr);

    const QString& importName() const { return importName_; }
    void setImportName(const QString& name);
    const QString& importBirthday() const { return importBirthday_; }
    void setImportBirthday(const QString& day);
    const QString& partError() const { return partError_; }
    bool partBusy() const { return partBusy_; }
    const QString& importText() const { return importText_; }
    void setImportText(const QString& text);
    const QString& importError() const { return importError_; }
    bool importReady() const { return preview_.has_value(); }
    bool importBusy() const { return importBusy_; }
    QString importPolicy() const;
    QStringList importPaths() const;
    QStringList importAddresses() const;

    /// What is in the clipboard, line breaks and all.
    Q_INVOKABLE void pasteImport();
    /// Reads the text; then importReady or importError.
    Q_INVOKABLE void check();
    Q_INVOKABLE void importWallet();
    Q_INVOKABLE void clearImport();
    Q_INVOKABLE void rename(int row, const QString& name);
    Q_INVOKABLE void archive(int row, bool archived);
    Q_INVOKABLE void moveUp(int row);
    /// The answer comes as partSet() or in partError.
    Q_INVOKABLE void setPart(int row, int part, zon::SecretInput* password);
    Q_INVOKABLE void forgetPartError();
    /// The answer comes as exported().
    Q_INVOKABLE void exportWallet(int row, zon::WalletManager::Format as);

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void importChanged();
    void partChanged();
    void partSet();
    void imported(const QString& name);
    void exported(const QString& text);
    void failed(const zon::Error& error);

private:
    struct Row {
        WalletId id;
        QString name, detail, balance;
        bool archived = false;
        bool seed = false;
        WalletRole part = WalletRole::Everything;
        friend bool operator==(const Row&, const Row&) = default;
    };

    void take(const std::vector<WalletInfo>& wallets);
    const Row* at(int row) const;
    Backend::Reply<void> done();

    Backend& backend_;
    std::vector<Row> rows_;
    QString importName_, importText_, importError_, importBirthday_, partError_;
    bool partBusy_ = false;
    bool importBusy_ = false;
    std::optional<ImportPreview> preview_;
    std::uint64_t generation_ = 0;
};

} // namespace zon

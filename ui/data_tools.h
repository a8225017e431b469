#pragma once

#include "ui/books_backend.h"
#include "ui/row_model.h"

#include <QUrl>

namespace zon {

class SecretInput;

/// What a test restore compared, line by line.
class RestoreCheckModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DataTools owns it.")

public:
    enum Role { WhatRole = Qt::UserRole + 1, BackupRole, HereRole, SameRole };

    using RowModel::RowModel;

    void setLines(const std::vector<RestoreCheck::Line>& lines);

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<RestoreCheck::Line> lines_;
};

/// Tables and labels out and in, backups and their test.
class DataTools : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE("ui/secret_input.h")
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QString importSummary READ importSummary NOTIFY changed)
    Q_PROPERTY(QStringList importProblems READ importProblems NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(bool same READ same NOTIFY changed)
    Q_PROPERTY(zon::RestoreCheckModel* check READ check CONSTANT)

public:
    enum Table { Journal, Xero, Koinly, Invoices };
    Q_ENUM(Table)

    explicit DataTools(BooksBackend& backend, QObject* parent = nullptr);

    bool busy() const { return busy_; }
    const QString& error() const { return error_; }
    const QString& importSummary() const { return importSummary_; }
    const QStringList& importProblems() const { return importProblems_; }
    const QString& verdict() const { return verdict_; }
    bool same() const { return same_; }
    RestoreCheckModel* check() { return &check_; }

    Q_INVOKABLE void exportTable(int table, const QUrl& file);
    Q_INVOKABLE void exportLabels(const QUrl& file);
    Q_INVOKABLE void importLabels(const QUrl& file);
    Q_INVOKABLE void backup(const QUrl& file, zon::SecretInput* password);
    Q_INVOKABLE void testRestore(const QUrl& file, zon::SecretInput* password);
    /// Forgets what the last one found: before a dialog opens.
    Q_INVOKABLE void reset();

signals:
    void changed();
    void done(const QString& what);
    void backedUp();
    void failed(const zon::Error& error);

private:
    bool begin();
    void finish(const QString& what);
    void refuse(const Error& error);

    BooksBackend& backend_;
    RestoreCheckModel check_;
    QString error_, importSummary_, verdict_;
    QStringList importProblems_;
    bool busy_ = false, same_ = false;
};

} // namespace zon

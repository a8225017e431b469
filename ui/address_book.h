#pragma once

#include "core/store/contact_rows.h"
#include "ui/books_backend.h"
#include "ui/row_model.h"

#include <QString>

#include <optional>

namespace zon {

/// The people of the address book, by name: to choose whom to pay, and to be kept up.
class AddressBook : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

public:
    enum Role { NameRole = Qt::UserRole + 1, AddressRole, NoteRole, DetailRole };

    explicit AddressBook(BooksBackend& backend, QObject* parent = nullptr);

    const QString& error() const { return error_; }
    bool busy() const { return busy_; }

    Q_INVOKABLE void load();
    /// Changes the one in this row, or adds one when there is no such row (−1). What the row has besides is
    /// kept. The answer comes as saved(), or `error` says what is wrong.
    Q_INVOKABLE void save(int row, const QString& name, const QString& address, const QString& note);
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void clearError();

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();
    void saved();

private:
    void begin();
    void end(const Error* error);

    BooksBackend& backend_;
    std::vector<ContactRow> rows_;
    QString error_;
    bool busy_ = false;
};

} // namespace zon

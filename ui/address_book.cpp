#include "ui/address_book.h"

#include "ui/format.h"

namespace zon {

AddressBook::AddressBook(BooksBackend& backend, QObject* parent) : RowModel(parent), backend_(backend) {}

void AddressBook::load() {
    backend_.contacts(this, [this](Result<std::vector<ContactRow>> all) {
        if (all) syncRows(rows_, std::move(*all), [](const ContactRow& row) { return row.id; });
    });
}

void AddressBook::begin() {
    busy_ = true;
    error_.clear();
    emit changed();
}

void AddressBook::end(const Error* error) {
    busy_ = false;
    if (error) error_ = format::sentence(*error);
    load();
    emit changed();
}

void AddressBook::clearError() {
    if (error_.isEmpty()) return;
    error_.clear();
    emit changed();
}

void AddressBook::save(int row, const QString& name, const QString& address, const QString& note) {
    if (busy_) return;
    ContactRow contact;
    if (row >= 0 && static_cast<std::size_t>(row) < rows_.size())
        contact = rows_[static_cast<std::size_t>(row)];
    contact.name = format::utf8(name.trimmed());
    contact.address = format::utf8(address.trimmed());
    contact.note = format::utf8(note.trimmed());
    begin();
    backend_.saveContact(std::move(contact), this, [this](Result<ContactRowId> id) {
        end(id ? nullptr : &id.error());
        if (id) emit saved();
    });
}

void AddressBook::remove(int row) {
    if (busy_ || row < 0 || static_cast<std::size_t>(row) >= rows_.size()) return;
    begin();
    backend_.removeContact(rows_[static_cast<std::size_t>(row)].id, this,
                           [this](Result<void> done) { end(done ? nullptr : &done.error()); });
}

int AddressBook::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant AddressBook::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ContactRow& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole:
        return format::text(row.name);
    case AddressRole:
        return format::text(row.address);
    case NoteRole:
        return format::text(row.note);
    case DetailRole: {
        QStringList parts;
        if (!row.address.empty()) parts << format::shortAddress(format::text(row.address));
        if (!row.note.empty()) parts << format::text(row.note);
        return parts.join(QStringLiteral(" · "));
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> AddressBook::roleNames() const {
    return {{NameRole, "name"}, {AddressRole, "address"}, {NoteRole, "note"}, {DetailRole, "detail"}};
}

} // namespace zon

#include "core/store/contact_rows.h"

#include "core/store/search_rows.h"

namespace zon {

namespace {

Result<void> check(const ContactRow& contact) {
    if (contact.name.empty()) return fail(ErrorCode::InvalidArgument, "Give the contact a name.");
    if (contact.name.size() > 200) return fail(ErrorCode::InvalidArgument, "This name is too long.");
    for (const std::string* text : {&contact.address, &contact.postal, &contact.taxId, &contact.note})
        if (text->size() > ContactRows::maxText)
            return fail(ErrorCode::InvalidArgument,
                        "A text of this contact is too long: at most 1,000 bytes fit.");
    return {};
}

} // namespace

Result<ContactRowId> ContactRows::put(const ContactRow& contact) {
    if (auto ok = check(contact); !ok) return fail(ok);
    auto transaction = StoreTransaction::begin(*database_);
    if (!transaction) return fail(transaction);

    Statement same =
        database_->query("SELECT count(*) FROM contact WHERE name = ? AND id <> ?", contact.name, contact.id);
    const bool taken = same.next() && same.int64(0) > 0;
    if (auto ok = same.finish(); !ok) return fail(ok);
    if (taken)
        return fail(ErrorCode::InvalidArgument, "There is a contact \"" + contact.name
                                                    + "\" already. Change that one, or use another name.");

    ContactRowId id = contact.id;
    if (id.value == 0) {
        const auto added = database_->run("INSERT INTO contact (name, address, postal, tax_id, note) "
                                          "SELECT ?, ?, ?, ?, ? WHERE (SELECT count(*) FROM contact) < ?",
                                          contact.name, contact.address, contact.postal, contact.taxId,
                                          contact.note, static_cast<std::int64_t>(maxContacts));
        if (!added) return fail(added);
        if (*added == 0) return fail(ErrorCode::TooLarge, "The address book is full: 100,000 contacts fit.");
        id = {database_->lastInsertedId()};
    } else {
        const auto changed = database_->run(
            "UPDATE contact SET name = ?, address = ?, postal = ?, tax_id = ?, note = ? WHERE id = ?",
            contact.name, contact.address, contact.postal, contact.taxId, contact.note, id);
        if (!changed) return fail(changed);
        if (*changed == 0) return fail(ErrorCode::NotFound, "This contact is no longer in the address book.");
    }
    const std::string all = contact.name + '\n' + contact.postal + '\n' + contact.taxId + '\n' + contact.note;
    if (auto put = SearchRows(*database_).put({SearchRow::Kind::Contact, std::to_string(id.value), all});
        !put)
        return fail(put);
    if (auto done = transaction->commit(); !done) return fail(done);
    return id;
}

Result<void> ContactRows::remove(ContactRowId contact) {
    auto transaction = StoreTransaction::begin(*database_);
    if (!transaction) return fail(transaction);
    const auto gone = database_->run("DELETE FROM contact WHERE id = ?", contact);
    if (!gone) return fail(gone);
    if (*gone == 0) return fail(ErrorCode::NotFound, "This contact is no longer in the address book.");
    if (auto ok = SearchRows(*database_).remove(SearchRow::Kind::Contact, std::to_string(contact.value)); !ok)
        return ok;
    return transaction->commit();
}

Result<std::vector<ContactRow>> ContactRows::all() {
    Statement rows = database_->query(
        "SELECT id, name, address, postal, tax_id, note FROM contact ORDER BY name COLLATE NOCASE, name");
    std::vector<ContactRow> all;
    while (rows.next())
        all.push_back({rows.rowId<ContactRowTag>(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4),
                       rows.text(5)});
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return all;
}

} // namespace zon

#include "core/store/label_rows.h"

#include "core/util/id.h"

namespace zon {

namespace {

/// The transaction that a label's reference names: "txid" or "txid:index".
Result<std::optional<Txid>> namedTransaction(const LabelRow& label) {
    using Type = LabelRow::Type;
    if (label.type != Type::Transaction && label.type != Type::Input && label.type != Type::Output)
        return std::nullopt;
    std::string_view text = label.reference;
    if (label.type != Type::Transaction) text = text.substr(0, text.find(':'));
    const auto txid = Txid::fromDisplay(text);
    if (!txid) return fail(txid);
    return *txid;
}

} // namespace

Result<void> LabelRows::put(const LabelRow& label) {
    if (label.reference.empty() || label.reference.size() > maxReference)
        return fail(ErrorCode::InvalidArgument,
                    "What the label is for has 1 to " + std::to_string(maxReference) + " bytes.");
    if (label.text.size() > maxText)
        return fail(ErrorCode::InvalidArgument,
                    "This label is too long: at most " + std::to_string(maxText) + " bytes fit.");
    const auto txid = namedTransaction(label);
    if (!txid) return fail(txid);
    const auto done =
        label.text.empty()
            ? database_->run("DELETE FROM label WHERE type = ? AND reference = ?", label.type,
                             label.reference)
            : database_->run("INSERT INTO label (type, reference, text, txid) VALUES (?, ?, ?, ?) "
                             "ON CONFLICT (type, reference) DO UPDATE SET text = excluded.text",
                             label.type, label.reference, label.text, *txid);
    if (!done) return fail(done);
    return {};
}

Result<std::optional<std::string>> LabelRows::text(LabelRow::Type type, std::string_view reference) {
    Statement rows =
        database_->query("SELECT text FROM label WHERE type = ? AND reference = ?", type, reference);
    std::optional<std::string> text;
    if (rows.next()) text = rows.text(0);
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return text;
}

Result<void> LabelRows::forEach(const std::function<void(const LabelRow&)>& visit) {
    Statement rows = database_->query("SELECT type, reference, text FROM label ORDER BY type, reference");
    while (rows.next()) {
        const LabelRow label{rows.enumeration(0, LabelRow::Type::ExtendedKey), rows.text(1), rows.text(2)};
        if (rows.finish()) visit(label);
    }
    return rows.finish();
}

Result<void> LabelRows::putRecipient(const RecipientRow& recipient) {
    const auto done = database_->run(
        "INSERT INTO recipient (tx, output_index, address, name, note) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (tx, output_index) DO UPDATE SET address = excluded.address, name = excluded.name, "
        "note = excluded.note",
        recipient.transaction, recipient.outputIndex, recipient.address, recipient.name, recipient.note);
    if (!done) return fail(done);
    return {};
}

Result<std::vector<RecipientRow>> LabelRows::recipients(TransactionRowId transaction) {
    Statement rows = database_->query(
        "SELECT tx, output_index, address, name, note FROM recipient WHERE tx = ? ORDER BY output_index",
        transaction);
    std::vector<RecipientRow> recipients;
    while (rows.next())
        recipients.push_back(
            {rows.rowId<TransactionRowTag>(0), rows.uint32(1), rows.text(2), rows.text(3), rows.text(4)});
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return recipients;
}

} // namespace zon

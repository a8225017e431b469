#include "core/store/content_digest.h"

#include "core/crypto/sha256.h"

namespace zon {

namespace {

/// One text a row, in which no two different rows look the same. What changes by itself (scan positions,
/// states that were told) is left out.
std::string_view queryOf(ContentPart part) {
    switch (part) {
    case ContentPart::Wallets:
        return "SELECT quote(id) || quote(name) || quote(kind) || quote(created) || quote(archived) FROM "
               "wallet "
               "ORDER BY id";
    case ContentPart::Transactions:
        return "SELECT quote(txid) || quote(height) || quote(block) || quote(state) FROM tx ORDER BY txid";
    case ContentPart::Labels:
        return "SELECT quote(type) || quote(reference) || quote(text) FROM label ORDER BY type, reference";
    case ContentPart::Contacts:
        return "SELECT quote(name) || quote(address) || quote(postal) || quote(tax_id) || quote(note) FROM "
               "contact "
               "ORDER BY name";
    case ContentPart::Invoices:
        return "SELECT quote(id) || quote(kind) || quote(series) || quote(number) || quote(customer) || "
               "quote(customer_address) || quote(customer_tax_id) || quote(subject) || quote(note) || "
               "quote(reference) || quote(currency) || quote(gross) || quote(issued) || quote(due) || "
               "quote(zat) || "
               "quote(rate) || quote(address) || quote(credits) || (SELECT coalesce(group_concat(quote(text) "
               "|| "
               "quote(quantity) || quote(unit_price) || quote(tax_rate)), '') FROM invoice_line WHERE "
               "invoice_line.invoice = invoice.id) FROM invoice ORDER BY id";
    case ContentPart::Deals:
        return "SELECT quote(id) || quote(contract_id) || quote(nonce) || quote(wallet) || quote(account) || "
               "quote(role) || quote(signers) || quote(draft) || quote(file) || (SELECT "
               "coalesce(group_concat(quote(txid) || quote(height)), '') FROM (SELECT txid, height FROM "
               "deal_transaction WHERE deal = deal.id ORDER BY txid)) || (SELECT "
               "coalesce(group_concat(quote(sha256)), '') FROM (SELECT sha256 FROM deal_attachment WHERE "
               "deal "
               "= deal.id ORDER BY sha256)) FROM deal ORDER BY id";
    }
    return {};
}

} // namespace

Result<ContentDigest> contentDigest(Database& database, ContentPart part) {
    Statement rows = database.query(queryOf(part));
    Sha256 hash;
    ContentDigest digest;
    while (rows.next()) {
        hash.write(asBytes(rows.text(0))).writeByte(0);
        ++digest.rows;
    }
    if (auto ok = rows.finish(); !ok) return fail(ok);
    digest.sha256 = hash.finish();
    return digest;
}

} // namespace zon

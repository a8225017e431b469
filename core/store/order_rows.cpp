#include "core/store/order_rows.h"

namespace zon {

namespace {

constexpr std::string_view selectOrders =
    "SELECT id, provider, origin, seller, wallet, key_index, secret, idempotency, request, offer, quantity, "
    "zat, "
    "order_id, document, problem, state, created, changed FROM reward_order ";
constexpr std::string_view selectVouchers =
    "SELECT reward_order, url, instructions, valid_until, received, used, "
    "length(pin) > 0 FROM voucher ";

Result<std::vector<OrderRow>> readOrders(Statement rows) {
    std::vector<OrderRow> found;
    while (rows.next()) {
        OrderRow row;
        row.id = rows.rowId<OrderRowTag>(0);
        row.provider = rows.optionalRowId<ProviderRowTag>(1);
        row.origin = rows.text(2);
        row.seller = rows.text(3);
        row.wallet = rows.rowId<WalletRowTag>(4);
        row.keyIndex = rows.uint32(5);
        row.secret = SecretBytes::copyOf(rows.blob(6));
        row.idempotency = rows.text(7);
        row.request = rows.text(8);
        row.offer = rows.text(9);
        row.quantity = rows.int64(10);
        row.total = rows.amount(11);
        row.orderId = rows.text(12);
        row.document = rows.text(13);
        row.problem = rows.text(14);
        row.state = rows.enumeration(15, OrderState::Invalid);
        row.created = rows.time(16);
        row.changed = rows.time(17);
        found.push_back(std::move(row));
    }
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return found;
}

Result<std::vector<VoucherRow>> readVouchers(Statement rows) {
    std::vector<VoucherRow> found;
    while (rows.next())
        found.push_back({rows.rowId<OrderRowTag>(0), rows.text(1), rows.text(2),
                         rows.optional(3, &Statement::time), rows.time(4), rows.optional(5, &Statement::time),
                         rows.boolean(6)});
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return found;
}

Result<void> needsOne(const Result<std::int64_t>& changed) {
    if (!changed) return fail(changed);
    if (*changed == 0) return fail(ErrorCode::NotFound, "There is no such order in this profile.");
    return {};
}

} // namespace

Result<OrderRowId> OrderRows::insert(const OrderRow& order) {
    const auto added = database_->run("INSERT INTO reward_order (provider, origin, seller, wallet, "
                                      "key_index, secret, idempotency, request, offer, "
                                      "quantity, zat, order_id, document, problem, state, created, changed) "
                                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                                      "?, ?, ?, ?, ?, ?, ?)",
                                      order.provider, order.origin, order.seller, order.wallet,
                                      order.keyIndex, order.secret.span(), order.idempotency, order.request,
                                      order.offer, order.quantity, order.total, order.orderId, order.document,
                                      order.problem, order.state, order.created, order.changed);
    if (!added) return fail(added);
    return OrderRowId{database_->lastInsertedId()};
}

Result<OrderRow> OrderRows::get(OrderRowId order) {
    auto found = readOrders(database_->query(std::string(selectOrders) + "WHERE id = ?", order));
    if (!found) return fail(found);
    if (found->empty()) return fail(ErrorCode::NotFound, "There is no such order in this profile.");
    return std::move(found->front());
}

Result<std::optional<OrderRow>> OrderRows::byOrderId(std::string_view orderId) {
    auto found = readOrders(database_->query(std::string(selectOrders) + "WHERE order_id = ?", orderId));
    if (!found) return fail(found);
    if (found->empty()) return std::optional<OrderRow>();
    return std::move(found->front());
}

Result<std::optional<OrderRow>> OrderRows::byPayment(const Txid& txid) {
    auto found = readOrders(database_->query(
        std::string(selectOrders) + "WHERE id IN (SELECT reward_order FROM reward_payment WHERE txid = ?)",
        txid));
    if (!found) return fail(found);
    if (found->empty()) return std::optional<OrderRow>();
    return std::move(found->front());
}

Result<std::vector<OrderRow>> OrderRows::all() {
    return readOrders(database_->query(std::string(selectOrders) + "ORDER BY id DESC"));
}

Result<std::vector<OrderRow>> OrderRows::open() {
    return readOrders(database_->query(std::string(selectOrders) + "WHERE state NOT IN (?, ?, ?) ORDER BY id",
                                       OrderState::Delivered, OrderState::Refunded, OrderState::Refused));
}

Result<std::uint32_t> OrderRows::nextKeyIndex(WalletRowId wallet) {
    Statement rows =
        database_->query("SELECT coalesce(max(key_index) + 1, 0) FROM reward_order WHERE wallet = ?", wallet);
    const std::uint32_t next = rows.next() ? rows.uint32(0) : 0;
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return next;
}

Result<void> OrderRows::update(const OrderRow& order, std::string_view event) {
    auto transaction = StoreTransaction::begin(*database_);
    if (!transaction) return fail(transaction);
    if (auto done = needsOne(database_->run("UPDATE reward_order SET provider = ?, order_id = ?, document = "
                                            "?, problem = ?, state = ?, changed = ? "
                                            "WHERE id = ?",
                                            order.provider, order.orderId, order.document, order.problem,
                                            order.state, order.changed, order.id));
        !done)
        return done;
    if (!event.empty())
        if (const auto told =
                database_->run("INSERT INTO reward_event (reward_order, at, state, text) VALUES (?, ?, ?, ?)",
                               order.id, order.changed, order.state, event);
            !told)
            return fail(told);
    return transaction->commit();
}

Result<std::vector<OrderEventRow>> OrderRows::events(OrderRowId order) {
    Statement rows = database_->query(
        "SELECT at, state, text FROM reward_event WHERE reward_order = ? ORDER BY rowid", order);
    std::vector<OrderEventRow> found;
    while (rows.next())
        found.push_back({rows.time(0), rows.enumeration(1, OrderState::Invalid), rows.text(2)});
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return found;
}

Result<void> OrderRows::addPayment(OrderRowId order, const OrderPaymentRow& payment) {
    const auto added =
        database_->run("INSERT INTO reward_payment (reward_order, txid, zat, at) VALUES (?, ?, ?, ?)", order,
                       payment.txid, payment.amount, payment.at);
    if (!added) return fail(added);
    return {};
}

Result<std::vector<OrderPaymentRow>> OrderRows::payments(OrderRowId order) {
    Statement rows = database_->query(
        "SELECT txid, zat, at FROM reward_payment WHERE reward_order = ? ORDER BY at", order);
    std::vector<OrderPaymentRow> found;
    while (rows.next())
        found.push_back({rows.id<TxidTag>(0), rows.amount(1), rows.time(2)});
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return found;
}

Result<void> OrderRows::putVoucher(const VoucherRow& voucher, ByteSpan signedForm,
                                   const VoucherSecrets& secrets) {
    const auto added =
        database_->run("INSERT INTO voucher (reward_order, signed, code, pin, url, instructions, "
                       "valid_until, received, used) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                       voucher.order, signedForm, secrets.code.span(), secrets.pin.span(), voucher.url,
                       voucher.instructions, voucher.validUntil, voucher.received, voucher.used);
    if (!added) return fail(added);
    return {};
}

Result<std::optional<VoucherRow>> OrderRows::voucher(OrderRowId order) {
    auto found =
        readVouchers(database_->query(std::string(selectVouchers) + "WHERE reward_order = ?", order));
    if (!found) return fail(found);
    if (found->empty()) return std::optional<VoucherRow>();
    return std::move(found->front());
}

Result<std::vector<VoucherRow>> OrderRows::vouchers() {
    return readVouchers(
        database_->query(std::string(selectVouchers) + "ORDER BY received DESC, reward_order DESC"));
}

Result<VoucherSecrets> OrderRows::voucherSecrets(OrderRowId order) {
    Statement rows = database_->query("SELECT code, pin FROM voucher WHERE reward_order = ?", order);
    std::optional<VoucherSecrets> found;
    if (rows.next()) {
        found.emplace();
        found->code = SecretText(SecretBytes::copyOf(rows.blob(0)));
        found->pin = SecretText(SecretBytes::copyOf(rows.blob(1)));
    }
    if (auto ok = rows.finish(); !ok) return fail(ok);
    if (!found) return fail(ErrorCode::NotFound, "There is no voucher for this order yet.");
    return std::move(*found);
}

Result<void> OrderRows::setVoucherUsed(OrderRowId order, std::optional<UnixTime> used) {
    const auto done = database_->run("UPDATE voucher SET used = ? WHERE reward_order = ?", used, order);
    if (!done) return fail(done);
    if (*done == 0) return fail(ErrorCode::NotFound, "There is no voucher for this order yet.");
    return {};
}

Result<OrderRows::Totals> OrderRows::redeemedSince(UnixTime from) {
    Statement rows =
        database_->query("SELECT coalesce(sum(zat), 0), count(*) FROM reward_order WHERE state = ? "
                         "AND changed >= ?",
                         OrderState::Delivered, from);
    Totals totals;
    if (rows.next()) totals = {rows.amount(0), rows.int64(1)};
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return totals;
}

} // namespace zon

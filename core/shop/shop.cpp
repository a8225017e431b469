// A shop's orders, from what was paid to what is delivered or paid back.

#include "core/shop/shop.h"

#include "core/crypto/random.h"
#include "core/jose/base64url.h"
#include "core/rewards/voucher.h"
#include "core/shop/shop_impl.h"
#include "core/util/log.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace zon {

namespace {

constexpr Milliseconds tickEvery{200};
constexpr Milliseconds lookEvery{1'000}; ///< also when no money moved: orders expire
constexpr std::int64_t mostConfirmations = 6;
constexpr std::size_t maxCode = 4'000;

constexpr std::array<std::string_view, shopFaults> faultNames = {
    "swap-address", "other-price",   "other-network", "other-offer",  "old-order",      "unknown-status",
    "strange-key",  "wrong-voucher", "cant-deliver",  "expired",      "rollback",       "huge",
    "redirect",     "silent",        "wrong-type",    "bomb-picture", "script-picture", "other-terms"};

/// "7QKX-M2PD-W9RT": letters and digits that are not mistaken for each other.
std::string freshCode() {
    constexpr std::string_view alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    std::string code;
    for (int i = 0; i < 16; ++i) {
        if (i > 0 && i % 4 == 0) code += '-';
        code += alphabet[randomBelow(alphabet.size())];
    }
    return code;
}

/// A store that fails must not look like one that is new: the catalogue's version would go back.
Result<std::int64_t> numberOf(const Result<std::optional<std::string>>& text, std::int64_t otherwise) {
    if (!text) return fail(text);
    if (!*text) return otherwise;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars((*text)->data(), (*text)->data() + (*text)->size(), value);
    if (error != std::errc() || end != (*text)->data() + (*text)->size() || value < 0
        || value > maxJsonInteger)
        return fail(ErrorCode::Corrupt, "The shop's file is damaged. Restore it from a copy.", **text);
    return value;
}

} // namespace

std::string_view shopFaultName(ShopFault fault) {
    return faultNames[static_cast<std::size_t>(fault)];
}

std::optional<ShopFault> shopFaultByName(std::string_view name) {
    const auto at = std::ranges::find(faultNames, name);
    if (at == faultNames.end()) return std::nullopt;
    return static_cast<ShopFault>(at - faultNames.begin());
}

Result<std::unique_ptr<Shop>> Shop::open(EventLoop& loop, const Clock& clock, const NetworkParams& params,
                                         ShopRows rows, ShopStock stock, std::unique_ptr<ShopMoney> money,
                                         ShopOptions options) {
    auto impl = std::make_unique<Impl>(loop, clock, params, std::move(rows), std::move(stock),
                                       std::move(money), std::move(options));
    if (auto started = impl->start(); !started) return fail(started);
    return std::unique_ptr<Shop>(new Shop(std::move(impl)));
}

Shop::Shop(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Shop::~Shop() = default;

std::string Shop::origin() const {
    if (!impl_->options.publicOrigin.empty()) return impl_->options.publicOrigin;
    return (impl_->options.tls ? "https://" : "http://") + impl_->server->local().toString();
}

PublicKey Shop::key() const {
    return impl_->key->publicKey();
}

const std::string& Shop::name() const {
    return impl_->options.name;
}

void Shop::moneyMoved() {
    impl_->moved = true;
}

void Shop::setFaults(std::set<ShopFault> faults) {
    impl_->options.faults = std::move(faults);
}

Result<void> Shop::Impl::start() {
    if (options.name.empty()) options.name = stock.name();
    if (options.name.empty()) return fail(ErrorCode::InvalidArgument, "Give the shop a name.");
    if (!options.tls && !options.bind.isLoopback())
        return fail(ErrorCode::InvalidArgument,
                    "Outside this computer a shop needs TLS: name a certificate and its key.");
    if (auto loaded = loadKey(); !loaded) return loaded;
    if (auto counted = nextVersion(); !counted) return counted;
    HttpServerOptions http;
    http.bind = options.bind;
    http.tls = options.tls;
    http.maxBody = std::size_t{64} * 1024;
    auto opened = HttpServer::open(
        loop, http,
        [this](HttpServerRequest request, HttpRespond respond) {
            answer(std::move(request), std::move(respond));
        },
        [this](const HttpServerRequest& request, HttpTell tell) { return listen(request, std::move(tell)); });
    if (!opened) return fail(opened);
    server = std::move(*opened);
    timer = loop.every(tickEvery, [this] { lookAtAll(); });
    return {};
}

Result<void> Shop::Impl::loadKey() {
    const auto kept = rows.value("key");
    if (!kept) return fail(kept);
    const auto keepKey = [this](const PrivateKey& one) { return rows.setValue("key", toHex(one.secret())); };
    if (*kept) {
        const auto bytes = fromHex(**kept);
        if (!bytes) return fail(bytes);
        auto loaded = PrivateKey::fromSecret(*bytes);
        if (!loaded) return fail(loaded);
        key = std::move(*loaded);
    } else {
        key = PrivateKey::generate();
        if (auto done = keepKey(*key); !done) return done;
    }
    const auto before = rows.value("rotations");
    if (!before) return fail(before);
    std::string_view rest = *before ? std::string_view(**before) : std::string_view();
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        rotations.emplace_back(rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    if (!options.rotateKey) return {};
    PrivateKey next = PrivateKey::generate();
    rotations.push_back(signRotation(*key, next.publicKey()));
    std::string text;
    for (const std::string& rotation : rotations)
        text += rotation + '\n';
    auto transaction = StoreTransaction::begin(rows.database());
    if (!transaction) return fail(transaction);
    if (auto done = keepKey(next); !done) return done;
    if (auto done = rows.setValue("rotations", text); !done) return done;
    if (auto done = transaction->commit(); !done) return done;
    key = std::move(next);
    return {};
}

/// Another version when the offers changed; another signature at every start.
Result<void> Shop::Impl::nextVersion() {
    const std::string digest = toHex(stock.digest());
    const auto kept = rows.value("digest");
    if (!kept) return fail(kept);
    const auto versionBefore = numberOf(rows.value("version"), 0);
    if (!versionBefore) return fail(versionBefore);
    const auto seqBefore = numberOf(rows.value("seq"), 1);
    if (!seqBefore) return fail(seqBefore);
    version = !*kept || **kept != digest ? *versionBefore + 1 : *versionBefore;
    seq = *seqBefore + 1; // from 2, so that there is an older one to show
    signedAt = clock.now();
    auto transaction = StoreTransaction::begin(rows.database());
    if (!transaction) return fail(transaction);
    for (const auto& [name, value] : {std::pair<std::string_view, std::string>("digest", digest),
                                      {"version", std::to_string(version)},
                                      {"seq", std::to_string(seq)}})
        if (auto done = rows.setValue(name, value); !done) return done;
    pages.clear();
    return transaction->commit();
}

void Shop::Impl::lookAtAll() {
    const SteadyTime now = clock.steady();
    for (auto at = waiters.begin(); at != waiters.end();) {
        if (now < at->until) {
            ++at;
            continue;
        }
        HttpRespond respond = std::move(at->respond);
        at = waiters.erase(at);
        respond({.status = 304, .fields = {}, .body = {}});
    }
    if (!std::exchange(moved, false) && now - lookedAt < lookEvery) return;
    lookedAt = now;
    std::erase_if(listeners, [](const auto& one) { return !one.second({}); });
    const auto open = rows.open();
    if (!open) return logError("shop", open.error().message + " " + open.error().detail);
    for (const ShopOrder& order : *open)
        look(order);
}

void Shop::Impl::look(ShopOrder order) {
    if (order.escrow) return lookAtEscrow(order);
    if (!looking.insert(order.number).second) return;
    const ShopMoney::Place place{order.reference, order.document.script};
    money->look(place,
                [this, number = order.number, id = order.document.id](Result<ShopMoney::Arrived> arrived) {
                    looking.erase(number);
                    if (!arrived) return logWarning("shop", "order: " + arrived.error().message);
                    // As it is now: the answer may have taken its time.
                    auto now = rows.byId(id);
                    if (now && *now) advance(std::move(**now), *arrived);
                });
}

void Shop::Impl::advance(ShopOrder order, const ShopMoney::Arrived& arrived) {
    const UnixTime now = clock.now();
    std::vector<SeenPayment> seen;
    for (OrderPayment payment : arrived.payments) {
        const auto first = rows.firstSeen(order.number, payment.txid, payment.vout, now);
        if (!first) return logError("shop", first.error().message);
        payment.confirmations =
            std::min(payment.confirmations, std::max(mostConfirmations, order.document.minConfirmations));
        seen.push_back({payment, *first});
    }
    // One thing after another until nothing is left to do now; each is kept before the next.
    for (int step = 0; step < 4; ++step) {
        const OrderDocument before = order.document;
        ShopStep next = settleOrder(order.document, seen, now, options.late);
        if (arrived.refused && order.document.fulfilment == Fulfilment::None) {
            order.document.status = InvoiceStatus::Invalid;
            next = ShopStep::Close;
        }
        switch (next) {
        case ShopStep::Wait:
            keep(order, before);
            return;
        case ShopStep::Close:
            order.open = false;
            keep(order, before);
            return;
        case ShopStep::Deliver:
            if (auto done = deliver(order); !done) return logError("shop", done.error().message);
            if (!keep(order, before)) return;
            break;
        case ShopStep::PayBackAll:
        case ShopStep::PayBackExcess:
        case ShopStep::PayBackFailed:
            keep(order, before);
            return payBack(std::move(order), next);
        }
    }
}

Result<void> Shop::Impl::deliver(ShopOrder& order) {
    const auto request = OrderRequest::parse(order.request);
    if (!request) return fail(request);
    const StockItem* item = stock.find(request->sku);
    order.document.fulfilment = Fulfilment::Failed;
    if (item == nullptr || faulty(ShopFault::CantDeliver)) return {};
    const auto given = giveCode(order, *request, *item);
    if (!given) return fail(given);
    if (*given) order.document.fulfilment = Fulfilment::Delivered;
    return {};
}

Result<bool> Shop::Impl::giveCode(ShopOrder& order, const OrderRequest& request, const StockItem& item) {
    if (item.codes.empty()) {
        order.code = freshCode();
        if (request.quantity > 1) order.code += " (" + std::to_string(request.quantity) + " pieces)";
        return true;
    }
    const auto taken = rows.takeCodes(order.number, request.sku, request.quantity, item.codes.size());
    if (!taken) return fail(taken);
    if (!*taken) return false;
    for (const std::size_t place : **taken)
        order.code += (order.code.empty() ? "" : "\n") + item.codes[place];
    if (order.code.size() <= maxCode) return true;
    order.code.clear();
    if (auto back = rows.giveBackCodes(order.number); !back) return fail(back);
    return false;
}

void Shop::Impl::payBack(ShopOrder order, ShopStep step) {
    const Amount due = dueBack(order.document, step);
    const auto request = OrderRequest::parse(order.request);
    if (!request || due <= Amount()) return;
    if (!looking.insert(order.number).second) return;
    const std::string reference = order.document.id + "/" + std::to_string(order.document.refunds.size());
    money->payBack(reference, request->refundScript, due,
                   [this, number = order.number, id = order.document.id, due, step](Result<Txid> paid) {
                       looking.erase(number);
                       if (!paid) return logWarning("shop", "refund: " + paid.error().message);
                       auto now = rows.byId(id);
                       if (!now || !*now) return;
                       const OrderDocument before = (*now)->document;
                       (*now)->document.refunds.push_back({*paid, due});
                       if (step != ShopStep::PayBackExcess)
                           (*now)->document.fulfilment = Fulfilment::Refunded;
                       keep(**now, before);
                   });
}

bool Shop::Impl::keep(ShopOrder& order, const OrderDocument& before) {
    const auto same = [&] {
        OrderDocument now = order.document;
        now.seq = before.seq;
        now.issued = before.issued;
        return now.toJson() == before.toJson();
    };
    if (same() && order.open) return true;
    if (!same()) {
        order.document.seq = before.seq + 1;
        order.document.issued = clock.now();
    }
    if (auto done = rows.update(order); !done) {
        logError("shop", done.error().message + " " + done.error().detail);
        return false;
    }
    moved = true;
    std::erase_if(listeners, [&](const auto& one) {
        return one.first == order.document.id && !one.second(signedOrder(order));
    });
    std::vector<HttpRespond> told;
    for (auto at = waiters.begin(); at != waiters.end();) {
        if (at->order == order.document.id && at->seq < order.document.seq) {
            told.push_back(std::move(at->respond));
            at = waiters.erase(at);
        } else {
            ++at;
        }
    }
    for (HttpRespond& respond : told)
        respond(orderAnswer(order, 200));
    return true;
}

Voucher Shop::Impl::voucherFor(const ShopOrder& order, const OrderRequest& request) const {
    Voucher voucher;
    voucher.orderId = faulty(ShopFault::WrongVoucher) ? "another-order" : order.document.id;
    voucher.sku = request.sku;
    voucher.code = SecretText(order.code);
    if (const StockItem* item = stock.find(request.sku)) {
        voucher.url = item->url;
        voucher.instructions = item->instructions;
    }
    // A year from the order, the same whenever it is asked for.
    voucher.validUntil = order.document.expires + std::chrono::days(365);
    return voucher;
}

Result<std::string> Shop::Impl::voucherOf(const ShopOrder& order) {
    const auto request = OrderRequest::parse(order.request);
    if (!request) return fail(request);
    return sealVoucher(voucherFor(order, *request), *key, request->buyer);
}

} // namespace zon

// What a shop answers over HTTP.

#include "core/books/payment_uri.h"
#include "core/crypto/random.h"
#include "core/jose/base64url.h"
#include "core/jose/compact_jws.h"
#include "core/jose/json_reader.h"
#include "core/rewards/voucher.h"
#include "core/script/address.h"
#include "core/script/policy.h"
#include "core/script/standard.h"
#include "core/shop/shop_impl.h"
#include "core/util/log.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::string_view joseType = "application/jose";
constexpr Seconds catalogueLife = std::chrono::days(7);
constexpr Seconds signAnewAfter = std::chrono::days(1);
constexpr Seconds longestWait{60};
constexpr std::size_t maxWaiters = 1'000;
constexpr std::size_t maxRecovered = 100;
/// Anybody may order without paying; each open order is looked at every second, a contract more closely.
constexpr std::int64_t mostOpenOrders = 1'000;
constexpr std::int64_t mostOpenEscrows = 200;

std::optional<std::int64_t> number(std::string_view text, std::int64_t most) {
    std::int64_t value = 0;
    if (text.empty() || text.size() > 12) return std::nullopt;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return std::min(value, most);
}

bool containsWithoutCase(std::string_view text, std::string_view part) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return !std::ranges::search(text, part, {}, lower, lower).empty() || part.empty();
}

/// "Prefer: wait=20" (RFC 7240).
Seconds preferredWait(const HttpServerRequest& request) {
    std::string_view prefer = request.field("Prefer");
    const auto at = prefer.find("wait=");
    if (at == std::string_view::npos) return Seconds(0);
    prefer.remove_prefix(at + 5);
    return Seconds(
        number(prefer.substr(0, prefer.find_first_not_of("0123456789")), longestWait.count()).value_or(0));
}

std::string tagOf(std::int64_t seq) {
    return '"' + std::to_string(seq) + '"';
}

std::string percentDecoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size())
            if (const auto byte = fromHex(text.substr(i + 1, 2))) {
                out += static_cast<char>(byte->front());
                i += 2;
                continue;
            }
        out += text[i] == '+' ? ' ' : text[i];
    }
    return out;
}

template <typename Each>
void split(std::string_view text, char by, Each each) {
    while (!text.empty()) {
        const auto end = text.find(by);
        if (const auto part = text.substr(0, end); !part.empty()) each(part);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

} // namespace

HttpResponse problemAnswer(int status, std::string title) {
    const Json problem = Json::object().set("status", std::int64_t{status}).set("title", std::move(title));
    return {.status = status,
            .fields = {{"Content-Type", "application/problem+json"}},
            .body = canonicalJson(problem)};
}

Result<ShopTarget> ShopTarget::parse(std::string_view target) {
    if (target.size() > 2'000) return fail(ErrorCode::TooLarge, "This address is too long.");
    ShopTarget out;
    const auto mark = target.find('?');
    split(target.substr(0, mark), '/',
          [&](std::string_view part) { out.path.push_back(percentDecoded(part)); });
    if (mark != std::string_view::npos)
        split(target.substr(mark + 1), '&', [&](std::string_view part) {
            const auto equals = part.find('=');
            if (equals != std::string_view::npos)
                out.query[std::string(part.substr(0, equals))] = percentDecoded(part.substr(equals + 1));
        });
    return out;
}

void Shop::Impl::answer(HttpServerRequest request, HttpRespond respond) {
    const auto target = ShopTarget::parse(request.target);
    if (!target) return respond(problemAnswer(414, target.error().message));
    if (faulty(ShopFault::Redirect))
        return respond({.status = 302, .fields = {{"Location", "http://127.0.0.1:9/"}}, .body = {}});
    if (faulty(ShopFault::WrongType))
        return respond(
            {.status = 200, .fields = {{"Content-Type", "text/html"}}, .body = "<script>alert(1)</script>"});
    if (faulty(ShopFault::Huge))
        return respond({.status = 200,
                        .fields = {{"Content-Type", std::string(joseType)}},
                        .body = std::string(maxProviderBody + 1, 'a')});
    if (faulty(ShopFault::Silent)) {
        if (waiters.size() < maxWaiters)
            waiters.push_back({"", 0, clock.steady() + longestWait, std::move(respond)});
        return;
    }
    const auto& path = target->path;
    const bool get = request.method == "GET";
    const bool post = request.method == "POST";
    const auto is = [&path](std::size_t parts, std::string_view first, std::string_view second) {
        return path.size() == parts && path[0] == first && path[1] == second;
    };
    if (get && is(2, ".well-known", "zoncoin-provider")) return respond(provider());
    if (get && is(2, "v1", "catalog")) return respond(catalogue(*target, request.field("If-None-Match")));
    if (get && is(3, "v1", "offers")) return respond(offer(path[2]));
    if (get && path.size() == 2 && path[0] == "images") return respond(picture(path[1]));
    if (post && is(2, "v1", "orders")) return placeOrder(request, std::move(respond));
    if (post && is(3, "v1", "orders") && path[2] == "recover") return respond(recover(request.body));
    if (get && is(3, "v1", "orders")) return order(path[2], request, std::move(respond));
    if (get && is(4, "v1", "orders") && path[3] == "fulfilment") return respond(fulfilment(path[2]));
    if (post && is(4, "v1", "orders") && path[3] == "contract") return respond(agree(path[2], request.body));
    if (post && is(4, "v1", "orders") && path[3] == "refund") return respond(refund(path[2], request.body));
    respond(problemAnswer(404, "There is nothing here."));
}

HttpResponse Shop::Impl::signedAnswer(const Json& payload, std::string_view type, int status) const {
    const std::string text = canonicalJson(payload);
    return {.status = status,
            .fields = {{"Content-Type", std::string(joseType)}},
            .body = faulty(ShopFault::StrangeKey) ? signCompactJws(text, PrivateKey::generate(), type)
                                                  : signCompactJws(text, *key, type)};
}

HttpResponse Shop::Impl::provider() const {
    ProviderDocument document{
        options.name, key->publicKey(), "/v1", params.genesisHash, seq, clock.now() + catalogueLife,
        rotations};
    return signedAnswer(document.toJson(), rewards_type::provider);
}

HttpResponse Shop::Impl::catalogue(const ShopTarget& target, std::string_view knownTag) {
    if (clock.now() - signedAt > signAnewAfter)
        if (auto done = nextVersion(); !done) return problemAnswer(500, done.error().message);
    const std::string text = target.get("q");
    const std::string category = target.get("category");
    const std::string region = target.get("region");
    const bool whole = text.empty() && category.empty() && region.empty();
    const std::string tag = '"' + std::to_string(version) + '.' + std::to_string(seq) + '"';
    if (whole && options.faults.empty() && knownTag == tag)
        return {.status = 304, .fields = {{"ETag", tag}}, .body = {}};
    const auto limit = number(target.get("limit"), static_cast<std::int64_t>(offersPerPage))
                           .value_or(static_cast<std::int64_t>(offersPerPage));
    const std::string cursor = target.get("cursor");
    const auto from = cursor.empty() ? std::optional<std::int64_t>(0) : number(cursor, maxOffers);
    if (!from || limit < 1) return problemAnswer(400, "That is no page of this catalogue.");

    const std::string pageKey = std::to_string(*from) + '/' + std::to_string(limit);
    const auto known = pages.find(pageKey);
    const bool honest = options.faults.empty();
    HttpResponse answer;
    std::int64_t matching = 0;
    if (whole && honest && known != pages.end()) {
        answer = {.status = 200, .fields = {{"Content-Type", std::string(joseType)}}, .body = known->second};
        matching = static_cast<std::int64_t>(stock.items().size());
    } else {
        CataloguePage page;
        page.version = faulty(ShopFault::Rollback) ? std::max<std::int64_t>(1, version - 1) : version;
        page.seq = faulty(ShopFault::Rollback) ? std::max<std::int64_t>(1, seq - 1) : seq;
        page.issued = signedAt;
        page.expires =
            faulty(ShopFault::ExpiredCatalogue) ? clock.now() - Seconds(60) : signedAt + catalogueLife;
        page.genesis = params.genesisHash;
        for (const StockItem& item : stock.items()) {
            const Offer& o = item.offer;
            if (!category.empty() && categoryName(o.category) != category) continue;
            if (!region.empty() && !o.regions.empty()
                && std::ranges::find(o.regions, region) == o.regions.end())
                continue;
            if (!containsWithoutCase(o.name + '\n' + o.seller + '\n' + o.description, text)) continue;
            const std::int64_t at = matching++;
            if (at >= *from && at < *from + limit) page.offers.push_back(item.published);
        }
        page.numberOfItems = matching;
        if (*from + limit < matching) page.next = std::to_string(*from + limit);
        answer = signedAnswer(page.toJson(), rewards_type::catalogue);
        // Only the pages that `next` leads to: anybody may ask for others, and each would be kept.
        const bool usual =
            limit == static_cast<std::int64_t>(offersPerPage) && *from % limit == 0 && *from < matching;
        if (whole && honest && usual) pages[pageKey] = answer.body;
    }
    answer.fields.push_back({"ETag", tag});
    if (*from + limit < matching)
        answer.fields.push_back({"Link", "</v1/catalog?cursor=" + std::to_string(*from + limit)
                                             + "&limit=" + std::to_string(limit) + ">; rel=\"next\""});
    return answer;
}

HttpResponse Shop::Impl::offer(const std::string& sku) const {
    const StockItem* item = stock.find(sku);
    if (item == nullptr) return problemAnswer(404, "This shop has no such offer.");
    return signedAnswer(item->published, rewards_type::offer);
}

HttpResponse Shop::Impl::picture(const std::string& file) const {
    if (faulty(ShopFault::ScriptPicture))
        return {.status = 200,
                .fields = {{"Content-Type", "image/svg+xml"}},
                .body = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"};
    const std::string sku = file.ends_with(".png") ? file.substr(0, file.size() - 4) : file;
    const StockItem* item = stock.find(sku);
    if (item == nullptr) return problemAnswer(404, "There is no such picture.");
    Bytes png = paintPicture(item->offer.category, sku);
    if (faulty(ShopFault::BombPicture)) writeBe32(png.data() + 16, 100'000); // its width
    return {.status = 200,
            .fields = {{"Content-Type", "image/png"}, {"Cache-Control", "max-age=86400"}},
            .body = std::string(asText(png))};
}

void Shop::Impl::placeOrder(const HttpServerRequest& request, HttpRespond respond) {
    const std::string id(request.field("Idempotency-Key"));
    if (id.size() < 16 || id.size() > 64
        || id.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyz-") != std::string::npos)
        return respond(problemAnswer(400, "An order needs an Idempotency-Key of 16 to 64 characters."));
    const auto asked = OrderRequest::parse(request.body);
    if (!asked) return respond(problemAnswer(400, asked.error().message));
    const auto known = rows.byIdempotency(id);
    if (!known) return respond(problemAnswer(500, known.error().message));
    if (*known) {
        if ((*known)->request != canonicalJson(asked->toJson()))
            return respond(problemAnswer(422, "This key was used for another order already."));
        return respond(orderAnswer(**known, 200));
    }
    const StockItem* item = stock.find(asked->sku);
    if (item == nullptr) return respond(problemAnswer(404, "This shop has no such offer any more."));
    if (offerHash(item->published) != asked->offerSha256)
        return respond(
            problemAnswer(409, "This offer changed meanwhile. Fetch the catalogue again and look at the "
                               "price."));
    if (!item->offer.canBeOrdered(clock.now())) return respond(problemAnswer(409, "This offer is sold out."));
    const auto taken = rows.taken(asked->sku);
    if (!taken) return respond(problemAnswer(500, taken.error().message));
    std::optional<std::int64_t> there = item->count;
    if (!item->codes.empty())
        there = std::min(there.value_or(maxJsonInteger), static_cast<std::int64_t>(item->codes.size()));
    if (there && *taken + asked->quantity > *there)
        return respond(problemAnswer(
            409, *taken >= *there ? "This offer is sold out."
                                  : "There are only " + std::to_string(*there - *taken) + " of it left."));
    if (!isStandardOutput(asked->refundScript))
        return respond(problemAnswer(400, "Money can't be paid back to this script."));
    const Amount total(item->offer.price.zat() * asked->quantity);
    if (!total.isMoney()) return respond(problemAnswer(400, "That is more than there can ever be."));
    const auto open = rows.openCount();
    if (!open) return respond(problemAnswer(500, open.error().message));
    if (*open >= mostOpenOrders)
        return respond(
            problemAnswer(503, "This shop has more open orders than it can look after. Try again later."));
    if (!asked->escrow.empty()) {
        const auto escrows = rows.openEscrows();
        if (!escrows) return respond(problemAnswer(500, escrows.error().message));
        if (*escrows >= mostOpenEscrows)
            return respond(problemAnswer(503, "This shop has more open contracts than it can look after. Try "
                                              "again later."));
        if (const auto draft = readEscrow(*asked, *item); !draft)
            return respond(problemAnswer(409, draft.error().message));
    }
    // Not a refusal (409): it will be answered with the order.
    if (!placing.insert(id).second)
        return respond(problemAnswer(503, "This order is being taken. Ask again."));

    const UnixTime now = clock.now();
    const ShopMoney::Asked terms{toBase64Url(randomArray<16>()), total, now + options.payWithin,
                                 now + options.payWithin + options.monitorFor};
    // Shared, because the two ways out of the call below can't both own it.
    const auto held = std::make_shared<HttpRespond>(std::move(respond));
    money->newPlace(terms,
                    [this, key = id, asked = *asked, item, terms, held](Result<ShopMoney::Place> place) {
                        placing.erase(key);
                        confirm(key, asked, *item, terms, std::move(place), std::move(*held));
                    });
}

void Shop::Impl::confirm(const std::string& idempotency, const OrderRequest& asked, const StockItem& item,
                         const ShopMoney::Asked& terms, Result<ShopMoney::Place> place, HttpRespond respond) {
    if (!place) {
        logWarning("shop", "no place to be paid at: " + place.error().message);
        return respond(problemAnswer(503, "This shop can't be paid at the moment. Try again later."));
    }
    ShopOrder order;
    order.idempotency = idempotency;
    order.request = canonicalJson(asked.toJson());
    order.offer = canonicalJson(item.published);
    order.reference = place->reference;
    OrderDocument& document = order.document;
    document.id = terms.orderId;
    document.requestSha256 = asked.hash();
    document.offerSha256 = asked.offerSha256;
    document.genesis = params.genesisHash;
    document.amount = terms.amount;
    document.minConfirmations = options.minConfirmations;
    document.expires = terms.expires;
    document.monitorUntil = terms.monitorUntil;
    document.tolerance = std::min(options.tolerance, Amount(terms.amount.zat() / 2));
    document.seq = 1;
    document.issued = clock.now();
    const auto kept = [&]() -> Result<void> {
        if (!asked.escrow.empty()) return keepEscrowed(order, asked, item, place->script);
        if (auto placed = payAt(document, place->script); !placed) return placed;
        if (const auto number = rows.insert(order); !number) return fail(number);
        return {};
    }();
    if (!kept) {
        if (kept.error().code == ErrorCode::Rejected)
            return respond(problemAnswer(409, kept.error().message));
        logError("shop", kept.error().message + " " + kept.error().detail);
        return respond(problemAnswer(500, "The order could not be kept. Try again."));
    }
    respond(orderAnswer(order, 201));
}

Result<void> Shop::Impl::payAt(OrderDocument& order, const Script& script) const {
    const auto address = scriptToAddress(script, params.address);
    if (!address) return fail(ErrorCode::Internal, "The place to pay to has no address.");
    order.script = script;
    order.address = *address;
    order.uri = paymentUri(*address, order.amount, options.name, order.id);
    return {};
}

std::string Shop::Impl::signedOrder(const ShopOrder& order) const {
    OrderDocument shown = order.document;
    if (faulty(ShopFault::SwapAddress)) {
        const Script other = p2wpkhScript(PrivateKey::generate().publicKey().hash160());
        shown.address = *scriptToAddress(other, params.address);
        shown.uri = paymentUri(shown.address, shown.amount, options.name, shown.id);
    }
    if (faulty(ShopFault::OtherPrice)) {
        shown.amount = shown.amount + shown.amount;
        shown.uri = paymentUri(shown.address, shown.amount, options.name, shown.id);
    }
    if (faulty(ShopFault::OtherNetwork)) shown.genesis = networkParams(NetworkId::Regtest).genesisHash;
    if (faulty(ShopFault::OtherOffer)) shown.offerSha256[0] ^= 1;
    if (faulty(ShopFault::OldOrder)) {
        shown.seq = 1;
        shown.status = InvoiceStatus::New;
        shown.detail = InvoiceDetail::None;
        shown.fulfilment = Fulfilment::None;
        shown.payments.clear();
        shown.refunds.clear();
    }
    Json json = shown.toJson();
    if (faulty(ShopFault::UnknownStatus)) json.set("status", "Pondering");
    return signedAnswer(json, rewards_type::order).body;
}

HttpResponse Shop::Impl::orderAnswer(const ShopOrder& order, int status) const {
    return {.status = status,
            .fields = {{"Content-Type", std::string(joseType)},
                       {"ETag", tagOf(order.document.seq)},
                       {"Cache-Control", "no-store"}},
            .body = signedOrder(order)};
}

void Shop::Impl::order(const std::string& id, const HttpServerRequest& request, HttpRespond respond) {
    const auto found = rows.byId(id);
    if (!found) return respond(problemAnswer(500, found.error().message));
    if (!*found) return respond(problemAnswer(404, "This shop has no such order."));
    if (request.field("If-None-Match") != tagOf((*found)->document.seq))
        return respond(orderAnswer(**found, 200));
    const Seconds wait = preferredWait(request);
    if (wait == Seconds(0) || waiters.size() >= maxWaiters)
        return respond({.status = 304, .fields = {{"ETag", tagOf((*found)->document.seq)}}, .body = {}});
    waiters.push_back({id, (*found)->document.seq, clock.steady() + wait, std::move(respond)});
}

bool Shop::Impl::listen(const HttpServerRequest& request, HttpTell tell) {
    const auto target = ShopTarget::parse(request.target);
    if (!target || faulty(ShopFault::Silent) || listeners.size() >= maxWaiters) return false;
    const auto& path = target->path;
    if (path.size() != 4 || path[0] != "v1" || path[1] != "orders" || path[3] != "events") return false;
    const auto found = rows.byId(path[2]);
    if (!found || !*found) return false;
    tell(signedOrder(**found));
    listeners.emplace_back(path[2], std::move(tell));
    return true;
}

HttpResponse Shop::Impl::fulfilment(const std::string& id) {
    const auto found = rows.byId(id);
    if (!found) return problemAnswer(500, found.error().message);
    if (!*found) return problemAnswer(404, "This shop has no such order.");
    if ((*found)->document.fulfilment != Fulfilment::Delivered)
        return problemAnswer(404, "This order is not delivered yet.");
    auto sealed = voucherOf(**found);
    if (!sealed) return problemAnswer(500, sealed.error().message);
    return {.status = 200,
            .fields = {{"Content-Type", std::string(joseType)}, {"Cache-Control", "no-store"}},
            .body = std::move(*sealed)};
}

HttpResponse Shop::Impl::refund(const std::string& id, const std::string& body) {
    const auto json = parseJson(body, {std::size_t{8} * 1024, 3});
    if (!json) return problemAnswer(400, json.error().message);
    std::optional<Error> problem;
    JsonReader in(*json, "refund", problem);
    const Bytes script = in.hex("spk", 10'000);
    in.text("reason", 1'000, 0);
    in.finish();
    if (problem) return problemAnswer(400, problem->message);
    auto found = rows.byId(id);
    if (!found) return problemAnswer(500, found.error().message);
    if (!*found) return problemAnswer(404, "This shop has no such order.");
    ShopOrder& order = **found;
    const auto asked = OrderRequest::parse(order.request);
    // Whoever learns an order's id must not be able to send its money elsewhere.
    if (!asked || asked->refundScript != Script(script))
        return problemAnswer(403, "Money goes back to where the order said, and nowhere else.");
    if (order.escrow)
        return problemAnswer(409,
                             "The money is in the escrow, not at the shop. Take it back with the contract, "
                             "from the date that it names.");
    const Fulfilment done = order.document.fulfilment;
    if (done == Fulfilment::Delivered)
        return problemAnswer(409, "This order is delivered. Write to the shop.");
    if (done == Fulfilment::None || done == Fulfilment::Pending) {
        if (order.document.payments.empty()) return problemAnswer(409, "Nothing was paid for this order.");
        const OrderDocument before = order.document;
        order.document.fulfilment = Fulfilment::Failed;
        if (!keep(order, before)) return problemAnswer(500, "That could not be kept. Try again.");
    }
    return orderAnswer(order, 200);
}

HttpResponse Shop::Impl::recover(const std::string& body) {
    const auto json = parseJson(body, {std::size_t{16} * 1024, 3});
    if (!json) return problemAnswer(400, json.error().message);
    std::optional<Error> problem;
    JsonReader in(*json, "recovery", problem);
    const auto keys = in.texts("keys", maxRecovered, 64);
    in.finish();
    if (problem) return problemAnswer(400, problem->message);
    Json list = Json::List();
    for (const std::string& one : keys) {
        const auto found = rows.byIdempotency(one);
        if (!found) return problemAnswer(500, found.error().message);
        if (!*found) continue;
        const auto request = parseJson((*found)->request);
        const auto offer = parseJson((*found)->offer);
        if (!request || !offer) continue;
        list.append(Json::object()
                        .set("key", one)
                        .set("order", signedOrder(**found))
                        .set("request", *request)
                        .set("offer", *offer));
    }
    return signedAnswer(Json::object().set("orders", std::move(list)), rewards_type::recovered);
}

} // namespace zon

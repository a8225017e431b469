#include "core/rewards/provider_client.h"

#include "core/jose/plain_text.h"
#include "core/net/http_url.h"
#include "core/rewards/picture_check.h"
#include "core/util/percent.h"

namespace zon {

namespace {

constexpr std::size_t maxOrderBody = std::size_t{256} * 1024;
constexpr std::size_t maxReason = 300;

/// The sentence in a refusal (RFC 9457); a stranger's words, so plain and short.
std::string reasonIn(const HttpResponse& response) {
    if (const auto json = parseJson(response.body, {std::size_t{16} * 1024, 4}))
        if (const Json* title = json->find("title"); title != nullptr && title->text() != nullptr)
            return plainText(title->text()->substr(0, maxReason));
    return "The provider answered with HTTP status " + std::to_string(response.status) + ".";
}

std::unexpected<Error> unusable(const HttpResponse& response) {
    if (response.status == 404)
        return fail(ErrorCode::NotFound, "The provider does not have that. " + reasonIn(response));
    return fail(ErrorCode::Rejected, reasonIn(response), "HTTP " + std::to_string(response.status));
}

/// The body, when it is a signed answer at all.
Result<std::string> signedBody(Result<HttpResponse> response) {
    if (!response) return fail(response);
    if (!response->isSuccess()) return unusable(*response);
    if (!response->field("Content-Type").starts_with("application/jose"))
        return fail(ErrorCode::Malformed,
                    "This address answers, but not as a provider does. Is it the right one?",
                    std::string(response->field("Content-Type").substr(0, 100)));
    return std::move(response->body);
}

/// Refusals that asking again would not change.
bool isFinal(int status) {
    return status >= 400 && status < 500 && status != 408 && status != 425 && status != 429;
}

std::string tagOf(std::int64_t seq) {
    return '"' + std::to_string(seq) + '"';
}

} // namespace

Result<std::string> providerOrigin(std::string_view typed) {
    while (typed.ends_with('/') || typed.ends_with(' '))
        typed.remove_suffix(1);
    while (typed.starts_with(' '))
        typed.remove_prefix(1);
    std::string text(typed);
    if (text.find("://") == std::string::npos) text = "https://" + text;
    const auto url = parseHttpUrl(text);
    if (!url) return fail(url);
    if (url->target != "/")
        return fail(ErrorCode::InvalidArgument,
                    "Give the provider's address without a path, like https://shop.example.");
    return (url->secure ? "https://" : "http://") + url->hostField();
}

struct ProviderClient::Impl : std::enable_shared_from_this<ProviderClient::Impl> {
    Impl(EventLoop& eventLoop, WorkPool& workers, const Clock& time, const NetworkParams& network,
         HttpClientOptions with, Milliseconds forAnAnswer)
        : loop(eventLoop),
          pool(workers),
          clock(time),
          params(network),
          patience(forAnAnswer),
          options(std::move(with)),
          http(eventLoop, options) {}

    /// `wait`: how long the provider was asked to hold its answer back.
    void get(const std::string& url, std::size_t most, HttpFields fields, Milliseconds wait,
             HttpClient::Done done) {
        fields.push_back({"Accept", "application/jose"});
        http.send({.url = url, .fields = std::move(fields), .timeout = patience + wait, .maxResponse = most},
                  std::move(done));
    }
    void post(const std::string& url, std::string body, HttpFields fields, std::size_t most,
              HttpClient::Done done) {
        fields.push_back({"Content-Type", "application/json"});
        fields.push_back({"Accept", "application/jose"});
        http.send({.method = "POST",
                   .url = url,
                   .fields = std::move(fields),
                   .body = std::move(body),
                   .timeout = patience,
                   .maxResponse = most},
                  std::move(done));
    }
    /// Work on the pool, its result here unless this is gone by then.
    template <typename Work, typename Home>
    void onPool(Work work, Home home) {
        pool.post([loop_ = &loop, weak = weak_from_this(), work = std::move(work),
                   home = std::move(home)]() mutable {
            loop_->post([weak, result = work(), home = std::move(home)]() mutable {
                if (const auto self = weak.lock()) home(std::move(result));
            });
        });
    }

    EventLoop& loop;
    WorkPool& pool;
    const Clock& clock;
    const NetworkParams& params;
    Milliseconds patience;
    HttpClientOptions options;
    HttpClient http;
};

namespace {

std::string orderUrl(const ProviderRow& provider, const std::string& orderId, std::string_view rest = {}) {
    return provider.origin + provider.apiBase + "/orders/" + orderId + std::string(rest);
}

Result<ProviderClient::OrderAnswer> orderAnswer(Result<HttpResponse> response) {
    if (response && isFinal(response->status) && response->status != 404)
        return ProviderClient::OrderAnswer{{}, reasonIn(*response)};
    if (response && response->status == 304) return ProviderClient::OrderAnswer{};
    auto body = signedBody(std::move(response));
    if (!body) return fail(body);
    return ProviderClient::OrderAnswer{std::move(*body), {}};
}

} // namespace

ProviderClient::ProviderClient(EventLoop& loop, WorkPool& pool, const Clock& clock,
                               const NetworkParams& params, HttpClientOptions options, Milliseconds patience)
    : impl_(std::make_shared<Impl>(loop, pool, clock, params, std::move(options), patience)) {}

ProviderClient::~ProviderClient() = default;

void ProviderClient::discover(const std::string& origin, Done<ProviderDocument> done) {
    Impl* impl = impl_.get();
    impl->get(origin + "/.well-known/zoncoin-provider", maxOrderBody, {}, Milliseconds(0),
              [impl, done = std::move(done)](Result<HttpResponse> response) mutable {
                  const auto body = signedBody(std::move(response));
                  if (!body) return done(fail(body));
                  done(readNewProvider(*body, impl->params, impl->clock.now()));
              });
}

namespace {

/// One look at a provider, page after page.
struct Refresh {
    ProviderRow known;
    std::unique_ptr<CatalogueReader> reader;
    std::string etag;
    ProviderClient::Done<ProviderClient::Refreshed> done;
};

} // namespace

void ProviderClient::refresh(const ProviderRow& known, Done<Refreshed> done) {
    const auto work = std::make_shared<Refresh>(Refresh{known, nullptr, {}, std::move(done)});
    const auto next = std::make_shared<std::function<void(const std::string&)>>();
    Impl* impl = impl_.get();
    // Holds itself only through the request under way, so that it goes with the last one.
    *next = [impl, work, weakNext = std::weak_ptr(next)](const std::string& cursor) {
        HttpFields fields;
        std::string url =
            work->known.origin + work->known.apiBase + "/catalog?limit=" + std::to_string(offersPerPage);
        if (!cursor.empty())
            url += "&cursor=" + percentEncoded(cursor);
        else if (!work->known.etag.empty())
            fields.push_back({"If-None-Match", work->known.etag});
        impl->get(url, maxProviderBody, std::move(fields), Milliseconds(0),
                  [impl, work, next = weakNext.lock(), cursor](Result<HttpResponse> response) mutable {
                      if (response && response->status == 304 && cursor.empty()) {
                          // No newer one; that this one is still good, its own expiry says.
                          if (work->known.expires <= impl->clock.now())
                              return work->done(fail(ErrorCode::Rejected,
                                                     "The provider has no newer catalogue, and the "
                                                     "last one has expired. Ask the provider."));
                          work->known.fetched = impl->clock.now();
                          work->known.problem.clear();
                          return work->done(Refreshed{work->known, std::nullopt});
                      }
                      if (response && cursor.empty()) work->etag = response->field("ETag").substr(0, 200);
                      auto body = signedBody(std::move(response));
                      if (!body) return work->done(fail(body));
                      impl->onPool([work, text = std::move(*body)] { return work->reader->add(text); },
                                   [work, next](Result<std::string> following) {
                                       if (!following) return work->done(fail(following));
                                       if (!following->empty()) return (*next)(*following);
                                       ProviderRow row = work->reader->row();
                                       row.etag = work->etag;
                                       row.offers = static_cast<std::int64_t>(work->reader->offers().size());
                                       work->done(Refreshed{std::move(row), work->reader->takeOffers()});
                                   });
                  });
    };
    impl->get(known.origin + "/.well-known/zoncoin-provider", maxOrderBody, {}, Milliseconds(0),
              [impl, work, next](Result<HttpResponse> response) {
                  const auto body = signedBody(std::move(response));
                  if (!body) return work->done(fail(body));
                  const auto pinned = PublicKey::parse(work->known.key);
                  if (!pinned) return work->done(fail(pinned));
                  const auto document =
                      readKnownProvider(*body, *pinned, work->known.seq, impl->params, impl->clock.now());
                  if (!document) return work->done(fail(document));
                  work->known.name = document->name;
                  work->known.key = document->key.compressed();
                  work->known.apiBase = document->apiBase;
                  work->known.seq = document->seq;
                  work->reader =
                      std::make_unique<CatalogueReader>(work->known, impl->params, impl->clock.now());
                  (*next)({});
              });
}

void ProviderClient::place(const ProviderRow& provider, const OrderRow& order, Done<OrderAnswer> done) {
    impl_->post(provider.origin + provider.apiBase + "/orders", order.request,
                {{"Idempotency-Key", order.idempotency}}, maxOrderBody,
                [done = std::move(done)](Result<HttpResponse> response) mutable {
                    if (response && response->status == 404)
                        return done(OrderAnswer{{}, reasonIn(*response)});
                    done(orderAnswer(std::move(response)));
                });
}

void ProviderClient::look(const ProviderRow& provider, const std::string& orderId, std::int64_t seq,
                          Seconds wait, Done<OrderAnswer> done) {
    HttpFields fields = {{"If-None-Match", tagOf(seq)}};
    if (wait > Seconds(0)) fields.push_back({"Prefer", "wait=" + std::to_string(wait.count())});
    impl_->get(orderUrl(provider, orderId), maxOrderBody, std::move(fields), wait,
               [done = std::move(done)](Result<HttpResponse> response) mutable {
                   done(orderAnswer(std::move(response)));
               });
}

std::unique_ptr<FeedListener> ProviderClient::listen(const ProviderRow& provider, const std::string& orderId,
                                                     FeedListener::Handlers handlers) {
    return std::make_unique<FeedListener>(impl_->loop, impl_->options, orderUrl(provider, orderId, "/events"),
                                          maxOrderBody, impl_->patience, std::move(handlers));
}

void ProviderClient::agree(const ProviderRow& provider, const std::string& orderId,
                           const std::string& contract, Done<OrderAnswer> done) {
    impl_->post(orderUrl(provider, orderId, "/contract"), contract, {}, maxOrderBody,
                [done = std::move(done)](Result<HttpResponse> response) mutable {
                    done(orderAnswer(std::move(response)));
                });
}

void ProviderClient::voucher(const ProviderRow& provider, const std::string& orderId,
                             Done<std::string> done) {
    impl_->get(orderUrl(provider, orderId, "/fulfilment"), maxOrderBody, {}, Milliseconds(0),
               [done = std::move(done)](Result<HttpResponse> response) mutable {
                   done(signedBody(std::move(response)));
               });
}

void ProviderClient::askBack(const ProviderRow& provider, const std::string& orderId, const Script& to,
                             const std::string& reason, Done<OrderAnswer> done) {
    const Json body = Json::object().set("spk", toHex(to.span())).set("reason", reason.substr(0, 1'000));
    impl_->post(orderUrl(provider, orderId, "/refund"), canonicalJson(body), {}, maxOrderBody,
                [done = std::move(done)](Result<HttpResponse> response) mutable {
                    done(orderAnswer(std::move(response)));
                });
}

void ProviderClient::recover(const ProviderRow& provider, const std::vector<std::string>& keys,
                             Done<std::string> done) {
    Json list = Json::List();
    for (const std::string& key : keys)
        list.append(key);
    impl_->post(provider.origin + provider.apiBase + "/orders/recover",
                canonicalJson(Json::object().set("keys", std::move(list))), {}, maxProviderBody,
                [done = std::move(done)](Result<HttpResponse> response) mutable {
                    done(signedBody(std::move(response)));
                });
}

void ProviderClient::picture(const ProviderRow& provider, const std::string& path, Done<Bytes> done) {
    // A path begins with / and has no host: Offer::fromJson saw to it.
    impl_->get(provider.origin + path, maxPictureBytes, {}, Milliseconds(0),
               [done = std::move(done)](Result<HttpResponse> response) mutable {
                   if (!response) return done(fail(response));
                   if (!response->isSuccess()) return done(unusable(*response));
                   Bytes bytes = toBytes(asBytes(response->body));
                   if (auto fine = checkPicture(bytes); !fine) return done(fail(fine));
                   done(std::move(bytes));
               });
}

} // namespace zon

#include "core/deals/contract_link.h"

#include "core/crypto/aead.h"
#include "core/crypto/hkdf.h"
#include "core/jose/json_reader.h"
#include "core/net/http_url.h"
#include "core/util/base64.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::size_t secretSize = 32;
const ByteSpan noSalt;

std::string wrongLink() {
    return "This is no link to a contract: it begins with http and has 64 letters and digits behind a #.";
}

std::unexpected<Error> relaySays(const HttpResponse& response) {
    return fail(ErrorCode::Rejected,
                response.status == 404   ? "The relay has no such box (any more)."
                : response.status == 413 ? "The relay takes no file of this size. Give it as a file."
                : response.status == 507 ? "The relay has no room. Try later, or give the file as a file."
                                         : "The relay answers with an error. Is this the address of a relay?",
                "HTTP " + std::to_string(response.status));
}

Result<ContractMail> readMail(const ContractLink& link, std::size_t from, const std::string& body) {
    const auto json = parseJson(body, {maxRelayedFile * 2 * maxRelayedFiles, 3});
    if (!json) return fail(json);
    std::optional<Error> problem;
    JsonReader in(*json, {}, problem);
    const auto items = in.texts("items", maxRelayedFiles, maxRelayedFile * 2);
    in.finish();
    if (problem) return std::unexpected(std::move(*problem));
    ContractMail mail;
    mail.next = from + items.size();
    for (const std::string& item : items) {
        const auto sealed = fromBase64(item);
        auto file = sealed ? link.open(*sealed) : Result<std::string>(fail(sealed));
        // Somebody without the link can put anything into a box: that is passed over.
        if (file) mail.files.push_back(std::move(*file));
    }
    return mail;
}

} // namespace

ContractLink::ContractLink(std::string relay, SecretBytes secret)
    : relay_(std::move(relay)),
      secret_(std::move(secret)),
      key_(hkdfSha256(secret_.span(), noSalt, asBytes("zon-relay/content"), secretSize)) {
    const SecretBytes box = hkdfSha256(secret_.span(), noSalt, asBytes("zon-relay/box"), secretSize);
    url_ = relay_ + "box/" + toHex(box.span());
}

Result<ContractLink> ContractLink::fresh(std::string_view relay) {
    std::string origin(relay);
    if (!origin.ends_with('/')) origin += '/';
    if (const auto url = parseHttpUrl(origin); !url) return fail(url);
    return ContractLink(std::move(origin), SecretBytes::random(secretSize));
}

Result<ContractLink> ContractLink::parse(std::string_view text) {
    const std::size_t mark = text.find('#');
    if (text.size() > 2'000 || mark == std::string_view::npos)
        return fail(ErrorCode::InvalidArgument, wrongLink());
    const auto secret = fromHex(text.substr(mark + 1));
    if (!secret || secret->size() != secretSize) return fail(ErrorCode::InvalidArgument, wrongLink());
    std::string origin(text.substr(0, mark));
    if (!origin.ends_with('/')) origin += '/';
    if (const auto url = parseHttpUrl(origin); !url) return fail(url);
    return ContractLink(std::move(origin), SecretBytes::copyOf(*secret));
}

std::string ContractLink::toText() const {
    return relay_ + '#' + toHex(secret_.span());
}

Bytes ContractLink::seal(std::string_view file) const {
    return zon::seal(key_, asBytes(file), asBytes(url_));
}

Result<std::string> ContractLink::open(ByteSpan sealed) const {
    const auto file = zon::open(key_, sealed, asBytes(url_));
    if (!file) return fail(file);
    return std::string(asText(file->span()));
}

void postContract(HttpClient& http, const ContractLink& link, std::string_view file,
                  std::move_only_function<void(Result<void>)> done) {
    const Bytes sealed = link.seal(file);
    if (sealed.size() > maxRelayedFile)
        return done(
            fail(ErrorCode::TooLarge, "A relay takes files of at most 1 MiB. Give this one as a file."));
    HttpRequest request{.method = "POST", .url = link.url()};
    request.body = std::string(asText(sealed));
    request.fields = {{"Content-Type", "application/octet-stream"}};
    http.send(std::move(request), [done = std::move(done)](Result<HttpResponse> response) mutable {
        if (!response) return done(fail(response));
        if (!response->isSuccess()) return done(relaySays(*response));
        done({});
    });
}

void fetchContracts(HttpClient& http, ContractLink link, std::size_t from,
                    std::move_only_function<void(Result<ContractMail>)> done) {
    HttpRequest request{.url = link.url() + "?from=" + std::to_string(from)};
    request.maxResponse = maxRelayedFile * 2 * maxRelayedFiles;
    http.send(std::move(request),
              [link = std::move(link), from, done = std::move(done)](Result<HttpResponse> response) mutable {
                  if (!response) return done(fail(response));
                  if (!response->isSuccess()) return done(relaySays(*response));
                  done(readMail(link, from, response->body));
              });
}

} // namespace zon

#include "core/net/http_url.h"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

namespace zon {

namespace {

constexpr std::uint16_t httpPort = 80;
constexpr std::uint16_t httpsPort = 443;

} // namespace

std::string HttpUrl::hostField() const {
    const std::string full = endpoint.toString();
    const bool usual = endpoint.port() == (secure ? httpsPort : httpPort);
    return usual ? full.substr(0, full.rfind(':')) : full;
}

Result<HttpUrl> parseHttpUrl(std::string_view text) {
    const auto refuse = [](std::string why) {
        return fail(ErrorCode::InvalidArgument, "This is not a usable web address: " + why
                                                    + ". It looks like https://shop.example/catalogue.");
    };
    if (text.size() > 8'000) return refuse("it is too long");
    const auto parsed = boost::urls::parse_uri({text.data(), text.size()});
    if (!parsed) return refuse("it is malformed");
    const boost::urls::url_view& url = *parsed;

    HttpUrl out;
    out.secure = url.scheme_id() == boost::urls::scheme::https;
    if (!out.secure && url.scheme_id() != boost::urls::scheme::http)
        return refuse("it must start with https:// or http://");
    if (url.has_userinfo()) return refuse("user and password don't belong into it");
    std::string host(url.encoded_host());
    if (!std::string_view(url.port()).empty()) host.append(":").append(url.port());
    auto endpoint = Endpoint::parse(host, out.secure ? httpsPort : httpPort);
    if (!endpoint) return refuse("its host or port is unusable");
    out.endpoint = std::move(*endpoint);
    if (!url.encoded_path().empty()) out.target = std::string(url.encoded_path());
    if (url.has_query()) out.target.append("?").append(url.encoded_query());
    return out;
}

} // namespace zon

#include "core/net/json_rpc_client.h"

#include "core/util/base64.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <charconv>
#include <fstream>
#include <utility>

namespace zon {

namespace json = boost::json;

namespace {

constexpr std::string_view codePrefix = "json-rpc error ";
constexpr std::size_t maxCookie = 1'024;
constexpr std::size_t maxSentence = 500;
constexpr std::size_t maxDepth = 64;

Result<SecretText> readCookie(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return fail(ErrorCode::NotFound, "The node's cookie file " + file.string()
                                             + " can't be read. Is the node running, as the same user?");
    SecretBytes cookie(maxCookie);
    in.read(reinterpret_cast<char*>(cookie.data()), static_cast<std::streamsize>(cookie.size()));
    std::string_view text = asText(ByteSpan(cookie.data(), static_cast<std::size_t>(in.gcount())));
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.remove_suffix(1);
    if (text.find(':') == std::string_view::npos)
        return fail(ErrorCode::ForeignFile, file.string() + " is not a node's cookie file.");
    return SecretText(text);
}

Result<SecretText> userAndPassword(const JsonRpcCredentials& credentials) {
    if (credentials.cookieFile) return readCookie(*credentials.cookieFile);
    return std::move(SecretText(credentials.user).append(":").append(credentials.password.view()));
}

/// The node's words, made fit for one line of a window.
std::string sentence(const json::value& message) {
    const json::string* const text = message.if_string();
    if (!text) return "no reason given";
    std::string out(std::string_view(*text).substr(0, maxSentence));
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
    return out;
}

std::unexpected<Error> nodeError(const json::value& error) {
    const json::object* const object = error.if_object();
    const json::value* const message = object ? object->if_contains("message") : nullptr;
    const json::value* const code = object ? object->if_contains("code") : nullptr;
    const std::int64_t number = code && code->is_int64() ? code->get_int64() : 0;
    return fail(ErrorCode::Rejected, "The node says: " + sentence(message ? *message : error),
                std::string(codePrefix) + std::to_string(number));
}

std::unexpected<Error> notJsonRpc(std::string detail) {
    return fail(ErrorCode::Malformed, "The node's answer is not JSON-RPC. Check its address.",
                std::move(detail));
}

Result<json::value> readAnswer(const HttpResponse& response, std::uint64_t id) {
    if (response.status == 401 || response.status == 403)
        return fail(
            ErrorCode::WrongPassword,
            "The node does not accept this user and password (or cookie file), or not from this computer.",
            "http " + std::to_string(response.status));
    json::parse_options limits;
    limits.max_depth = maxDepth;
    boost::system::error_code error;
    json::value answer = json::parse(response.body, error, {}, limits);
    const std::string status = "http " + std::to_string(response.status);
    if (error && !response.isSuccess())
        return fail(ErrorCode::Rejected, "The node can't answer now: it reports " + status + ".",
                    error.message());
    if (error) return notJsonRpc(error.message());

    json::object* const object = answer.if_object();
    if (!object) return notJsonRpc("not an object");
    if (const json::value* const fault = object->if_contains("error"); fault && !fault->is_null())
        return nodeError(*fault);
    const json::value* const answered = object->if_contains("id");
    if (!answered || !answered->is_number() || answered->to_number<std::uint64_t>(error) != id || error)
        return notJsonRpc("wrong id");
    json::value* const result = object->if_contains("result");
    if (!result) return notJsonRpc("no result");
    return std::move(*result);
}

} // namespace

std::optional<int> jsonRpcErrorCode(const Error& error) {
    const std::string_view detail = error.detail;
    if (error.code != ErrorCode::Rejected || !detail.starts_with(codePrefix)) return {};
    int code = 0;
    const char* const end = detail.data() + detail.size();
    const auto [stop, problem] = std::from_chars(detail.data() + codePrefix.size(), end, code);
    if (problem != std::errc{} || stop != end) return {};
    return code;
}

struct JsonRpcClient::Impl {
    Impl(EventLoop& loop, JsonRpcClientOptions with) : options(std::move(with)), http(loop, options.http) {}

    JsonRpcClientOptions options;
    HttpClient http;
    std::uint64_t lastId = 0;
};

JsonRpcClient::JsonRpcClient(EventLoop& loop, JsonRpcClientOptions options)
    : impl_(std::make_unique<Impl>(loop, std::move(options))) {}

JsonRpcClient::~JsonRpcClient() = default;

JsonRpcClient::CallId JsonRpcClient::call(std::string_view method, const json::value& params, Done done,
                                          std::optional<Milliseconds> timeout) {
    const std::uint64_t id = ++impl_->lastId;
    HttpRequest request;
    request.method = "POST";
    request.url = impl_->options.url;
    request.timeout = timeout.value_or(impl_->options.timeout);
    request.maxResponse = impl_->options.maxResponse;
    request.fields.push_back({"Content-Type", "application/json"});
    request.body = json::serialize(json::object{{"jsonrpc", "1.0"},
                                                {"id", id},
                                                {"method", json::string_view(method.data(), method.size())},
                                                {"params", params}});

    auto login = userAndPassword(impl_->options.credentials);
    if (!login) { // told later all the same, through a request that can't start
        request.url.clear();
        return impl_->http.send(std::move(request), [done = std::move(done), why = std::move(login.error())](
                                                        const Result<HttpResponse>&) mutable {
            done(std::unexpected(std::move(why)));
        });
    }
    request.fields.push_back({"Authorization", "Basic " + toBase64(login->span())});
    return impl_->http.send(std::move(request),
                            [done = std::move(done), id](Result<HttpResponse> response) mutable {
                                done(response ? readAnswer(*response, id) : fail(response));
                            });
}

void JsonRpcClient::cancel(CallId id) {
    impl_->http.cancel(id);
}

} // namespace zon

#include "core/net/json_rpc_server.h"

#include "core/crypto/random.h"
#include "core/crypto/sha256.h"
#include "core/util/base64.h"
#include "core/util/log.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <boost/json/value_to.hpp>

#include <fstream>
#include <map>
#include <utility>
#include <vector>

namespace zon {

namespace json = boost::json;

namespace {

constexpr std::size_t maxDepth = 64;
constexpr std::size_t passwordBytes = 32;

/// One call as it was sent.
struct Call {
    std::string method;
    json::value params = json::array();
    json::value id; ///< any value; echoed
    bool version2 = false;
    bool notification = false; ///< 2.0 without an id: nobody wants an answer
};

std::unexpected<JsonRpcFault> invalid(std::string why) {
    return std::unexpected(JsonRpcFault{JsonRpcCode::InvalidRequest, std::move(why)});
}

std::expected<void, JsonRpcFault> readCall(json::value& request, Call& call) {
    json::object* const object = request.if_object();
    if (!object) return invalid("Invalid Request object");
    if (json::value* const id = object->if_contains("id")) call.id = std::move(*id);
    if (const json::value* const version = object->if_contains("jsonrpc"))
        call.version2 = version->is_string() && version->get_string() == "2.0";
    call.notification = call.version2 && !object->contains("id");
    const json::value* const method = object->if_contains("method");
    if (!method) return invalid("Missing method");
    if (!method->is_string()) return invalid("Method must be a string");
    call.method = json::value_to<std::string>(*method);
    json::value* const params = object->if_contains("params");
    if (!params || params->is_null()) return {};
    if (!params->is_array() && !params->is_object()) return invalid("Params must be an array or object");
    call.params = std::move(*params);
    return {};
}

json::value replyOf(const Call& call, JsonRpcOutcome outcome) {
    json::object reply;
    if (call.version2) reply["jsonrpc"] = "2.0";
    if (outcome)
        reply["result"] = std::move(*outcome);
    else if (!call.version2)
        reply["result"] = nullptr;
    if (!outcome)
        reply["error"] = {{"code", static_cast<int>(outcome.error().code)},
                          {"message", outcome.error().message}};
    else if (!call.version2)
        reply["error"] = nullptr;
    reply["id"] = call.id;
    return reply;
}

/// The HTTP status that Bitcoin Core gives a failed 1.0 call.
int statusOf(JsonRpcCode code) {
    switch (code) {
    case JsonRpcCode::InvalidRequest:
        return 400;
    case JsonRpcCode::MethodNotFound:
        return 404;
    default:
        return 500;
    }
}

HttpResponse jsonResponse(int status, const json::value& body) {
    return {.status = status,
            .fields = {{"Content-Type", "application/json"}},
            .body = json::serialize(body) + "\n"};
}

/// One POST: a call or a batch of them, until each is answered.
class Exchange {
public:
    Exchange(HttpRespond respond, std::size_t calls, bool batch)
        : respond_(std::move(respond)), calls_(calls), replies_(calls), open_(calls), batch_(batch) {}

    Call& call(std::size_t index) { return calls_[index]; }

    void answer(std::size_t index, JsonRpcOutcome outcome) {
        if (!outcome && !calls_[index].version2) status_ = statusOf(outcome.error().code);
        replies_[index] = replyOf(calls_[index], std::move(outcome));
        if (--open_ == 0) finish();
    }

private:
    void finish() {
        json::array wanted;
        for (std::size_t i = 0; i < calls_.size(); ++i)
            if (!calls_[i].notification) wanted.push_back(std::move(replies_[i]));
        if (wanted.empty()) return respond_({.status = 204, .fields = {}, .body = {}});
        if (batch_) return respond_(jsonResponse(200, wanted));
        respond_(jsonResponse(status_, wanted[0]));
    }

    HttpRespond respond_;
    std::vector<Call> calls_;
    std::vector<json::value> replies_;
    std::size_t open_;
    bool batch_;
    int status_ = 200;
};

/// A method's way to answer; when dropped without, the caller is told that something went wrong.
class Answer {
public:
    Answer(std::shared_ptr<Exchange> exchange, std::size_t index)
        : exchange_(std::move(exchange)), index_(index) {}
    Answer(Answer&&) = default;
    Answer& operator=(Answer&&) = delete;
    ~Answer() {
        give(std::unexpected(JsonRpcFault{JsonRpcCode::InternalError, "The call failed internally."}));
    }

    void operator()(JsonRpcOutcome outcome) { give(std::move(outcome)); }

private:
    void give(JsonRpcOutcome outcome) {
        if (const auto exchange = std::exchange(exchange_, nullptr))
            exchange->answer(index_, std::move(outcome));
    }

    std::shared_ptr<Exchange> exchange_;
    std::size_t index_;
};

Result<void> writeCookie(const std::filesystem::path& file, const SecretText& line) {
    namespace fs = std::filesystem;
    std::error_code error;
    fs::remove(file, error);
    std::ofstream out(file, std::ios::binary);
    // Before the secret is in it.
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
    out << line.view();
    out.close();
    if (!out || error)
        return fail(ErrorCode::IoError, "The cookie file " + file.string() + " can't be written.");
    return {};
}

} // namespace

struct JsonRpcServer::Impl {
    explicit Impl(JsonRpcServerOptions with) : options(std::move(with)) {
        if (options.password.empty())
            options.password = SecretText(toHex(SecretBytes::random(passwordBytes).span()));
    }

    ~Impl() {
        std::error_code ignored;
        if (options.cookieFile && http) std::filesystem::remove(*options.cookieFile, ignored);
    }

    SecretText login() const {
        return std::move(SecretText(options.user).append(":").append(options.password.view()));
    }

    /// Hashes are compared, so that the time taken tells nothing about the password.
    bool admits(const HttpServerRequest& request) const {
        return sha256(asBytes(request.field("Authorization"))) == authorization;
    }

    void handle(const HttpServerRequest& request, HttpRespond respond) {
        if (!admits(request))
            return respond(
                {.status = 401, .fields = {{"WWW-Authenticate", "Basic realm=\"jsonrpc\""}}, .body = {}});
        if (request.method != "POST")
            return respond(
                {.status = 405, .fields = {}, .body = "JSONRPC server handles only POST requests\n"});
        json::parse_options limits;
        limits.max_depth = maxDepth;
        boost::system::error_code error;
        json::value body = json::parse(request.body, error, {}, limits);
        if (error) return refuse(std::move(respond), {JsonRpcCode::ParseError, "Parse error"});
        json::array* const batch = body.if_array();
        if (batch && (batch->empty() || batch->size() > options.maxBatch))
            return refuse(std::move(respond),
                          {JsonRpcCode::InvalidRequest, "This batch has a size that is not allowed."});
        const std::size_t calls = batch ? batch->size() : 1;
        const auto exchange = std::make_shared<Exchange>(std::move(respond), calls, batch != nullptr);
        const std::weak_ptr<const bool> alive = token; // a method may destroy the server
        for (std::size_t i = 0; i < calls && !alive.expired(); ++i)
            run(exchange, i, batch ? (*batch)[i] : body);
    }

    static void refuse(HttpRespond respond, JsonRpcFault fault) {
        const int status = statusOf(fault.code);
        respond(jsonResponse(status, replyOf(Call{}, std::unexpected(std::move(fault)))));
    }

    void run(const std::shared_ptr<Exchange>& exchange, std::size_t index, json::value& request) {
        Call& call = exchange->call(index);
        Answer answer(exchange, index);
        if (auto read = readCall(request, call); !read) return answer(std::unexpected(read.error()));
        const auto found = methods.find(call.method);
        if (found == methods.end())
            return answer(std::unexpected(JsonRpcFault{JsonRpcCode::MethodNotFound, "Method not found"}));
        const auto method = found->second;
        try {
            (*method)(call.params, std::move(answer));
        } catch (const std::exception& error) { // a caller must not be able to end the program
            logError("json-rpc", "A method failed: " + std::string(error.what()));
        }
    }

    JsonRpcServerOptions options;
    Digest32 authorization{};
    std::map<std::string, std::shared_ptr<const Method>, std::less<>> methods;
    std::unique_ptr<HttpServer> http;
    std::shared_ptr<const bool> token = std::make_shared<const bool>(true);
};

Result<std::unique_ptr<JsonRpcServer>> JsonRpcServer::open(EventLoop& loop, JsonRpcServerOptions options) {
    auto impl = std::make_unique<Impl>(std::move(options));
    const SecretText login = impl->login();
    impl->authorization = sha256(asBytes("Basic " + toBase64(login.span())));
    auto http =
        HttpServer::open(loop, impl->options.http,
                         [server = impl.get()](const HttpServerRequest& request, HttpRespond respond) {
                             server->handle(request, std::move(respond));
                         });
    if (!http) return fail(http);
    if (impl->options.cookieFile)
        if (auto written = writeCookie(*impl->options.cookieFile, login); !written) return fail(written);
    impl->http = std::move(*http);
    return std::unique_ptr<JsonRpcServer>(new JsonRpcServer(std::move(impl)));
}

JsonRpcServer::JsonRpcServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

JsonRpcServer::~JsonRpcServer() = default;

void JsonRpcServer::add(std::string name, Method method) {
    impl_->methods[std::move(name)] = std::make_shared<const Method>(std::move(method));
}

const Endpoint& JsonRpcServer::local() const {
    return impl_->http->local();
}

const std::string& JsonRpcServer::user() const {
    return impl_->options.user;
}

const SecretText& JsonRpcServer::password() const {
    return impl_->options.password;
}

} // namespace zon

#include "core/net/json_rpc_client.h"
#include "core/net/json_rpc_server.h"
#include "tests/net/loopback.h"

#include <boost/json.hpp>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>

using namespace zon;
using namespace zon::test;
namespace json = boost::json;

namespace {

/// A server with a few methods, and a client that may use it.
struct Desk {
    explicit Desk(JsonRpcServerOptions options = {}) {
        options.http.bind = Endpoint::loopback();
        auto opened = JsonRpcServer::open(loop, std::move(options));
        server = std::move(*opened);
        server->add("add", [](const json::value& params, JsonRpcRespond respond) {
            std::int64_t sum = 0;
            for (const json::value& v : params.as_array())
                sum += v.as_int64(); // throws on anything else
            respond(sum);
        });
        server->add("fail", [](const json::value&, JsonRpcRespond respond) {
            respond(
                std::unexpected(JsonRpcFault{JsonRpcCode::InvalidParameter, "Block height out of range"}));
        });
        server->add("never", [](const json::value&, const JsonRpcRespond&) {});
        server->add("echo", [](const json::value& params, JsonRpcRespond respond) { respond(params); });
        server->add("wait", [this](const json::value&, JsonRpcRespond respond) {
            waiting.push_back(std::move(respond));
        });
        connect(JsonRpcCredentials{.user = server->user(), .password = server->password().clone()});
    }

    void connect(JsonRpcCredentials credentials) {
        JsonRpcClientOptions options;
        options.url = "http://" + server->local().toString() + "/";
        options.credentials = std::move(credentials);
        client = std::make_unique<JsonRpcClient>(loop, std::move(options));
    }

    Result<json::value> call(std::string_view method, const json::value& params = json::array(),
                             std::optional<Milliseconds> timeout = {}) {
        std::optional<Result<json::value>> answer;
        client->call(
            method, params, [&](Result<json::value> result) { answer = std::move(result); }, timeout);
        loop.runUntil([&] { return answer.has_value(); }, patience);
        return answer ? std::move(*answer) : fail(ErrorCode::Internal, "The test got no answer.");
    }

    /// Posts a body with the right password, past the client.
    HttpResponse post(std::string body) {
        HttpClient http(loop);
        std::optional<Result<HttpResponse>> answer;
        http.send({.method = "POST",
                   .url = "http://" + server->local().toString() + "/",
                   .fields = {{"Authorization", authorization}},
                   .body = std::move(body)},
                  [&](Result<HttpResponse> response) { answer = std::move(response); });
        loop.runUntil([&] { return answer.has_value(); }, patience);
        return answer && *answer ? **answer : HttpResponse{.status = 0};
    }

    EventLoop loop;
    std::vector<JsonRpcRespond> waiting;
    std::unique_ptr<JsonRpcServer> server;
    std::unique_ptr<JsonRpcClient> client;
    std::string authorization = "Basic dTpw"; // u:p
};

/// JSON is written with single quotes here, to be readable.
std::string quoted(std::string text) {
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

JsonRpcServerOptions knownPassword() {
    JsonRpcServerOptions options;
    options.user = "u";
    options.password = SecretText("p");
    return options;
}

/// What the client makes of a node that answers every call with this.
Result<json::value> answerOf(std::string status, std::string body) {
    EventLoop loop;
    RawServer raw(loop);
    JsonRpcClientOptions options;
    options.url = "http://" + raw.endpoint().toString() + "/";
    JsonRpcClient client(loop, std::move(options));
    std::optional<Result<json::value>> answer;
    client.call("x", json::array(), [&](Result<json::value> result) { answer = std::move(result); });
    loop.runUntil([&] { return !raw.peers.empty() && !raw.peers[0]->received().empty(); }, patience);
    raw.peers[0]->send("HTTP/1.1 " + status + "\r\nContent-Length: " + std::to_string(body.size())
                       + "\r\n\r\n" + body);
    loop.runUntil([&] { return answer.has_value(); }, patience);
    return answer ? std::move(*answer) : fail(ErrorCode::Internal, "The test got no answer.");
}

} // namespace

class JsonRpcTest : public QObject {
    Q_OBJECT

private slots:
    void callAndResult() {
        Desk desk;
        QCOMPARE(desk.call("add", {1, 2, 39})->as_int64(), std::int64_t{42});
        const json::value named{{"a", 1}, {"b", json::array{true, nullptr, "ü"}}};
        QVERIFY(*desk.call("echo", named) == named);
    }

    void nodeErrors() {
        Desk desk;
        const auto failed = desk.call("fail");
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::Rejected);
        QCOMPARE(jsonRpcErrorCode(failed.error()), std::optional<int>(-8));
        QVERIFY(failed.error().message.find("Block height out of range") != std::string::npos);
        QCOMPARE(jsonRpcErrorCode(desk.call("nonsense").error()), std::optional<int>(-32601));
        QCOMPARE(jsonRpcErrorCode(desk.call("never").error()), std::optional<int>(-32603));
        QCOMPARE(jsonRpcErrorCode(desk.call("add", {"text"}).error()), std::optional<int>(-32603));
        QCOMPARE(desk.call("add", {1, 1})->as_int64(), std::int64_t{2}); // and it goes on
    }

    void wrongPassword() {
        Desk desk;
        desk.connect({.user = desk.server->user(), .password = SecretText("wrong")});
        QCOMPARE(desk.call("add").error().code, ErrorCode::WrongPassword);
        QVERIFY(!jsonRpcErrorCode(desk.call("add").error()));
    }

    void cookie() {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(".cookie").toStdString();
        {
            JsonRpcServerOptions options;
            options.cookieFile = file;
            Desk desk(std::move(options));
            QCOMPARE(QFile::permissions(QString::fromStdString(file.string()))
                         & (QFile::ReadGroup | QFile::ReadOther),
                     QFile::Permissions());
            desk.connect({.cookieFile = file});
            QCOMPARE(desk.call("add", {2, 2})->as_int64(), std::int64_t{4});
            desk.connect({.cookieFile = file.string() + ".missing"});
            QCOMPARE(desk.call("add").error().code, ErrorCode::NotFound);
            const std::filesystem::path other = folder.filePath("other").toStdString();
            std::ofstream(other) << "no cookie";
            desk.connect({.cookieFile = other});
            QCOMPARE(desk.call("add").error().code, ErrorCode::ForeignFile);
        }
        QVERIFY(!std::filesystem::exists(file));
    }

    void longPoll() {
        Desk desk;
        std::optional<Result<json::value>> answer;
        desk.client->call(
            "wait", json::array(), [&](Result<json::value> r) { answer = std::move(r); }, patience);
        QVERIFY(desk.loop.runUntil([&] { return desk.waiting.size() == 1; }, patience));
        QCOMPARE(desk.call("add", {1})->as_int64(), std::int64_t{1}); // meanwhile others are served
        QVERIFY(!answer);
        desk.waiting[0]("new block");
        QVERIFY(desk.loop.runUntil([&] { return answer.has_value(); }, patience));
        QVERIFY((*answer)->as_string() == "new block");
        QCOMPARE(desk.call("wait", json::array(), Milliseconds(30)).error().code, ErrorCode::Timeout);
    }

    void badAnswers_data() {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const char* status, const QString& body, ErrorCode code) {
            QTest::newRow(name) << status << body << static_cast<int>(code);
        };
        row("no json", "200 OK", "<html>", ErrorCode::Malformed);
        row("empty", "200 OK", "", ErrorCode::Malformed);
        row("array", "200 OK", "[]", ErrorCode::Malformed);
        row("no result", "200 OK", "{'id':1}", ErrorCode::Malformed);
        row("other id", "200 OK", "{'id':2,'result':1}", ErrorCode::Malformed);
        row("text id", "200 OK", "{'id':'1','result':1}", ErrorCode::Malformed);
        row("negative id", "200 OK", "{'id':-1,'result':1}", ErrorCode::Malformed);
        row("deep", "200 OK", QString("[").repeated(100'000), ErrorCode::Malformed);
        row("bad utf-8", "200 OK", "{'id':1,'result':'\\ud800'}", ErrorCode::Malformed);
        row("overloaded", "503 Service Unavailable", "Work queue depth exceeded", ErrorCode::Rejected);
        row("forbidden", "403 Forbidden", "", ErrorCode::WrongPassword);
        row("error as text", "500 Error", "{'id':1,'error':'no'}", ErrorCode::Rejected);
        row("error with text code", "500 Error", "{'id':1,'error':{'code':'x','message':[]}}",
            ErrorCode::Rejected);
    }
    void badAnswers() {
        QFETCH(QString, status);
        QFETCH(QString, body);
        QFETCH(int, code);
        const auto answer = answerOf(status.toStdString(), quoted(body.toStdString()));
        QVERIFY(!answer);
        QCOMPARE(static_cast<int>(answer.error().code), code);
    }

    void nodesWordsAreBounded() {
        const auto answer =
            answerOf("500 Error", quoted("{'id':1,'error':{'code':-1,'message':'a\\n\\u001b[31mb"
                                         + std::string(10'000, 'x') + "'}}"));
        QVERIFY(answer.error().message.size() < 600);
        QVERIFY(answer.error().message.find('\x1b') == std::string::npos);
        QVERIFY(answer.error().message.find('\n') == std::string::npos);
    }

    void requests_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("reply");
        const auto row = [](const char* name, const char* body, int status, const char* reply) {
            QTest::newRow(name) << body << status << reply;
        };
        row("1.0", "{'id':'a','method':'add','params':[1,2]}", 200, "{'result':3,'error':null,'id':'a'}");
        row("2.0", "{'jsonrpc':'2.0','id':7,'method':'add','params':[1]}", 200,
            "{'jsonrpc':'2.0','result':1,'id':7}");
        row("2.0 error is 200", "{'jsonrpc':'2.0','id':1,'method':'fail'}", 200,
            "{'jsonrpc':'2.0','error':{'code':-8,'message':'Block height out of range'},'id':1}");
        row("1.0 error is 500", "{'id':1,'method':'fail'}", 500,
            "{'result':null,'error':{'code':-8,'message':'Block height out of range'},'id':1}");
        row("1.0 unknown is 404", "{'id':1,'method':'x'}", 404,
            "{'result':null,'error':{'code':-32601,'message':'Method not found'},'id':1}");
        row("notification", "{'jsonrpc':'2.0','method':'add','params':[1]}", 204, "");
        row("batch",
            "[{'id':1,'method':'add','params':[1]},{'id':2,'method':'fail'},5,{'jsonrpc':'2.0','method':'add'"
            "}]",
            200,
            "[{'result':1,'error':null,'id':1},{'result':null,'error':{'code':-8,'message':'Block height out "
            "of range'},'id':2},{'result':null,'error':{'code':-32600,'message':'Invalid Request "
            "object'},'id':null}]");
        row("no method", "{'id':1}", 400,
            "{'result':null,'error':{'code':-32600,'message':'Missing method'},'id':1}");
        row("not json", "{", 500,
            "{'result':null,'error':{'code':-32700,'message':'Parse error'},'id':null}");
    }
    void requests() {
        QFETCH(QString, body);
        QFETCH(int, status);
        QFETCH(QString, reply);
        Desk desk(knownPassword());
        const HttpResponse response = desk.post(quoted(body.toStdString()));
        QCOMPARE(response.status, status);
        if (reply.isEmpty())
            QVERIFY(response.body.empty());
        else
            QVERIFY2(json::parse(response.body) == json::parse(quoted(reply.toStdString())),
                     response.body.c_str());
    }

    void refusedRequests() {
        Desk desk(knownPassword());
        QCOMPARE(desk.post("[]").status, 400);
        std::string batch = "[5";
        for (int i = 0; i < 1'000; ++i)
            batch += ",5";
        QCOMPARE(desk.post(batch + "]").status, 400);
        QCOMPARE(desk.post(std::string(100'000, '[')).status, 500);
        desk.authorization = "Basic dTpx";
        QCOMPARE(desk.post("{").status, 401);
        desk.authorization = "";
        QCOMPARE(desk.post("{").status, 401);
    }

    void serverDestroyedByAMethod() {
        Desk desk;
        desk.server->add("stop", [&](const json::value&, JsonRpcRespond respond) {
            desk.server.reset();
            respond(true);
        });
        QCOMPARE(desk.call("stop").error().code, ErrorCode::Disconnected);
    }

    void clientDestroyedWhileWaiting() {
        Desk desk;
        bool called = false;
        desk.client->call("wait", json::array(), [&](const Result<json::value>&) { called = true; });
        QVERIFY(desk.loop.runUntil([&] { return desk.waiting.size() == 1; }, patience));
        desk.client.reset();
        desk.waiting[0](1);
        desk.loop.runUntil([] { return false; }, Milliseconds(10));
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(JsonRpcTest)
#include "tst_json_rpc.moc"

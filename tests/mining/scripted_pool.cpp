#include "tests/mining/scripted_pool.h"

#include "core/crypto/sha256.h"
#include "core/mining/pool_work.h"

#include <algorithm>
#include <bit>

namespace zon::test {

namespace json = boost::json;

namespace {

constexpr std::string_view branchStep = "1111111111111111111111111111111111111111111111111111111111111111";

std::string hex32(std::uint32_t value) {
    std::array<std::uint8_t, 4> bytes{};
    writeBe32(bytes.data(), value);
    return toHex(bytes);
}

std::uint32_t word(const json::value& value) {
    const auto bytes = fromHex(std::string_view(value.as_string()));
    return bytes && bytes->size() == 4 ? readBe32(bytes->data()) : 0;
}

/// Each group of four bytes turned around, as pools send the parent.
std::string swappedWords(const BlockHash& hash) {
    Bytes bytes = toBytes(hash.span());
    for (std::size_t i = 0; i < bytes.size(); i += 4)
        std::reverse(bytes.begin() + static_cast<std::ptrdiff_t>(i),
                     bytes.begin() + static_cast<std::ptrdiff_t>(i) + 4);
    return toHex(bytes);
}

json::value refusal(int code, std::string_view why) {
    return json::array{code, why, nullptr};
}

} // namespace

ScriptedPool::ScriptedPool(EventLoop& loop, std::uint16_t port) : loop_(loop) {
    auto opened = Listener::open(loop_, {.bind = Endpoint::loopback(port)},
                                 [this](auto connection) { accept(std::move(connection)); });
    if (!opened) throw std::runtime_error(opened.error().message);
    listener_ = std::move(*opened);
}

void ScriptedPool::goAway() {
    listener_.reset();
    clients_.clear();
}

void ScriptedPool::accept(std::unique_ptr<Connection> connection) {
    ++connections;
    auto client = std::make_unique<Client>();
    Client* const c = client.get();
    c->extraNonce1 = hex32(static_cast<std::uint32_t>(connections));
    c->connection = std::move(connection);
    clients_.push_back(std::move(client));
    c->connection->start({.onData = [this, c](ByteSpan bytes) { received(*c, bytes); }});
}

void ScriptedPool::received(Client& client, ByteSpan bytes) {
    client.line += asText(bytes);
    for (std::size_t end = 0; (end = client.line.find('\n')) != std::string::npos;) {
        const json::value message = json::parse(client.line.substr(0, end));
        client.line.erase(0, end + 1);
        const bool last = hangsUpOnConfigure && message.at("method").as_string() == "mining.configure";
        take(client, message.as_object());
        if (last) {
            clients_.clear();
            return;
        }
    }
}

void ScriptedPool::send(Client& client, const json::value& message) {
    const std::string line = json::serialize(message) + "\n";
    client.connection->send(Bytes(line.begin(), line.end()));
}

void ScriptedPool::sendToAll(const std::string& line) {
    for (const auto& client : clients_)
        client->connection->send(Bytes(line.begin(), line.end()));
}

void ScriptedPool::take(Client& client, const json::object& message) {
    const std::string method(message.at("method").as_string());
    const json::array& params = message.at("params").as_array();
    methods.push_back(method);
    const auto answer = [&](json::value result, json::value error = nullptr) {
        send(client, {{"id", message.at("id")}, {"result", std::move(result)}, {"error", std::move(error)}});
    };
    if (method == "mining.configure") {
        if (versionMask == 0) return answer(nullptr, refusal(-3, "Method not found"));
        client.mask = versionMask & word(params[1].at("version-rolling.mask"));
        answer({{"version-rolling", true}, {"version-rolling.mask", hex32(client.mask)}});
    } else if (method == "mining.subscribe") {
        answer(json::array{json::array{}, client.extraNonce1, extraNonce2Size});
    } else if (method == "mining.authorize") {
        answer(params[0].as_string() == user);
        if (params[0].as_string() != user) return;
        if (!instead.empty()) {
            for (const std::string& line : instead)
                client.connection->send(Bytes(line.begin(), line.end()));
            return;
        }
        send(client,
             {{"id", nullptr}, {"method", "mining.set_difficulty"}, {"params", json::array{difficulty}}});
        if (jobs_.empty())
            notify();
        else
            send(client, jobMessage(true));
    } else if (method == "mining.submit") {
        const json::value why = judge(client, params);
        if (why.is_null())
            answer(true);
        else
            answer(nullptr, why);
    }
}

void ScriptedPool::notify(bool clean) {
    // A coinbase of one input, with room for both extra nonces in its script, and one output of 50 ZON.
    const std::size_t room = 4 + extraNonce2Size;
    Job job;
    job.id = "job" + std::to_string(jobs_.size());
    job.head = "01000000"
               "01"
               + std::string(64, '0') + "ffffffff" + toHex(Bytes{static_cast<std::uint8_t>(3 + room)})
               + "025100";
    job.tail = "ffffffff"
               "01"
               "00f2052a01000000"
               "0151"
               "00000000";
    job.parent = parent;
    job.bits = bits;
    job.time = time;
    job.difficulty = difficulty;
    jobs_.push_back(job);
    for (const auto& client : clients_)
        send(*client, jobMessage(clean));
}

json::value ScriptedPool::jobMessage(bool clean) const {
    const Job& job = jobs_.back();
    return {
        {"id", nullptr},
        {"method", "mining.notify"},
        {"params", json::array{job.id, swappedWords(job.parent), job.head, job.tail, json::array{branchStep},
                               "20000000", hex32(job.bits), hex32(job.time), clean}}};
}

json::value ScriptedPool::judge(const Client& client, const json::array& params) {
    const auto found = std::ranges::find(jobs_, std::string(params[1].as_string()), &Job::id);
    if (found == jobs_.end()) {
        ++wrong;
        return refusal(21, "Job not found");
    }
    const auto extra = fromHex(std::string_view(params[2].as_string()));
    if (!extra || extra->size() != extraNonce2Size) {
        ++wrong;
        return refusal(20, "Bad extra nonce");
    }
    const auto coinbase = fromHex(found->head + client.extraNonce1 + toHex(*extra) + found->tail);
    Bytes pair = toBytes(sha256d(*coinbase));
    const auto step = fromHex(branchStep);
    pair.insert(pair.end(), step->begin(), step->end());
    const Digest32 root = sha256d(pair);

    std::uint32_t version = 0x20000000;
    if (client.mask != 0) {
        if (params.size() < 6) {
            ++wrong;
            return refusal(20, "No version bits");
        }
        version = (version & ~client.mask) | (word(params[5]) & client.mask);
    }
    BlockHeader header;
    header.version = std::bit_cast<std::int32_t>(version);
    header.previous = found->parent;
    header.merkleRoot = MerkleRoot(root);
    header.time = word(params[3]);
    header.bits = found->bits;
    header.nonce = word(params[4]);
    if (!meetsTarget(header.hash(), *targetOfDifficulty(found->difficulty))) {
        ++wrong;
        return refusal(23, "Low difficulty share");
    }
    if (std::ranges::find(taken_, header.hash()) != taken_.end()) {
        ++wrong;
        return refusal(22, "Duplicate share");
    }
    taken_.push_back(header.hash());
    versionsSeen.push_back(version);
    json::value why = refuse();
    if (why.is_null()) ++accepted;
    return why;
}

} // namespace zon::test

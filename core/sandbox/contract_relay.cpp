#include "core/sandbox/contract_relay.h"

#include "core/util/base64.h"
#include "core/util/bytes.h"

#include <algorithm>
#include <charconv>

namespace zon {

namespace {

constexpr std::size_t maxFile = std::size_t{1024} * 1024;
constexpr std::size_t maxFiles = 64;
constexpr std::size_t maxBoxes = 10'000;
constexpr std::size_t maxHeld = std::size_t{256} * 1024 * 1024;
constexpr std::size_t nameSize = 64;
constexpr std::string_view place = "/box/";
constexpr std::string_view query = "?from=";

HttpResponse plain(int status) {
    return {.status = status};
}

/// Its name and where to begin; nothing when the target isn't a box.
std::optional<std::pair<std::string, std::size_t>> readTarget(std::string_view target) {
    if (!target.starts_with(place)) return std::nullopt;
    target.remove_prefix(place.size());
    const std::string_view name = target.substr(0, nameSize);
    const bool hex =
        std::ranges::all_of(name, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    if (name.size() != nameSize || !hex) return std::nullopt;
    target.remove_prefix(nameSize);
    std::size_t from = 0;
    if (target.empty()) return std::pair(std::string(name), from);
    if (!target.starts_with(query)) return std::nullopt;
    target.remove_prefix(query.size());
    const auto [end, error] = std::from_chars(target.data(), target.data() + target.size(), from);
    if (error != std::errc() || end != target.data() + target.size()) return std::nullopt;
    return std::pair(std::string(name), from);
}

} // namespace

Result<std::unique_ptr<ContractRelay>> ContractRelay::open(EventLoop& loop, const Endpoint& bind) {
    std::unique_ptr<ContractRelay> relay(new ContractRelay());
    HttpServerOptions options;
    options.bind = bind;
    options.maxBody = maxFile;
    auto server = HttpServer::open(loop, options,
                                   [relay = relay.get()](HttpServerRequest request, HttpRespond respond) {
                                       relay->answer(request, std::move(respond));
                                   });
    if (!server) return fail(server);
    relay->server_ = std::move(*server);
    return relay;
}

std::string ContractRelay::origin() const {
    return "http://" + server_->local().toString();
}

void ContractRelay::answer(const HttpServerRequest& request, HttpRespond respond) {
    const auto target = readTarget(request.target);
    if (!target) return respond(plain(404));
    if (request.method == "POST") return respond(add(target->first, request.body));
    if (request.method == "GET") return respond(list(target->first, target->second));
    respond(plain(405));
}

HttpResponse ContractRelay::add(const std::string& box, const std::string& body) {
    if (body.empty()) return plain(400);
    if (body.size() > maxFile) return plain(413);
    const auto known = boxes_.find(box);
    const bool full = known == boxes_.end() ? boxes_.size() >= maxBoxes : known->second.size() >= maxFiles;
    if (full || held_ + body.size() > maxHeld) return plain(507);
    held_ += body.size();
    boxes_[box].push_back(body);
    return plain(201);
}

HttpResponse ContractRelay::list(const std::string& box, std::size_t from) const {
    const auto known = boxes_.find(box);
    if (known == boxes_.end()) return plain(404);
    std::string items;
    for (std::size_t i = from; i < known->second.size(); ++i)
        items += (items.empty() ? "\"" : ",\"") + toBase64(asBytes(known->second[i])) + '"';
    return {.status = 200,
            .fields = {{"Content-Type", "application/json"}},
            .body = "{\"items\":[" + items + "]}"};
}

} // namespace zon

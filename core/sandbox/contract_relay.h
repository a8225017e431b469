#pragma once

#include "core/net/http_server.h"

#include <map>

namespace zon {

/// A small store-and-forward relay for contracts: boxes with sealed files, each under a name that only those
/// with the link know (core/deals/contract_link.h). POST /box/NAME adds, GET /box/NAME?from=N gives what came
/// after N, as {"items":[base64…]}. It keeps them in memory, for as long as it runs.
///
/// Threat: anybody can post. Files, boxes and the memory for all of them are capped; when it is full it says
/// so (507) and keeps what it has. It can read nothing of what it holds.
///
/// On the loop's thread.
class ContractRelay {
public:
    static Result<std::unique_ptr<ContractRelay>> open(EventLoop& loop, const Endpoint& bind);

    /// "http://127.0.0.1:8080"
    std::string origin() const;

private:
    ContractRelay() = default;
    void answer(const HttpServerRequest& request, HttpRespond respond);
    HttpResponse add(const std::string& box, const std::string& body);
    HttpResponse list(const std::string& box, std::size_t from) const;

    std::map<std::string, std::vector<std::string>> boxes_;
    std::size_t held_ = 0;               ///< bytes in all of them
    std::unique_ptr<HttpServer> server_; ///< last: it calls answer
};

} // namespace zon

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zon {

/// Header fields in order of arrival. Names compare without case.
struct HttpField {
    std::string name;
    std::string value;
};
using HttpFields = std::vector<HttpField>;

/// The first field of that name, or empty.
std::string_view findField(const HttpFields& fields, std::string_view name);

struct HttpResponse {
    int status = 200;
    HttpFields fields{};
    std::string body{};

    std::string_view field(std::string_view name) const { return findField(fields, name); }
    bool isSuccess() const { return status >= 200 && status < 300; }
};

} // namespace zon

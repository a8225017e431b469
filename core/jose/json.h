#pragma once

#include "core/util/error.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace zon {

/// The JSON that documents, signatures and transport files are made of: integers only, member names in ASCII
/// and each of them once. A value.
class Json {
public:
    using List = std::vector<Json>;
    using Members = std::map<std::string, Json, std::less<>>; ///< by name: in ASCII, the order of RFC 8785

    Json() = default; ///< null
    Json(bool value) : value_(value) {}
    Json(std::int64_t value) : value_(value) {}
    Json(std::string value) : value_(std::move(value)) {}
    Json(std::string_view value) : value_(std::string(value)) {}
    Json(const char* value) : value_(std::string(value)) {}
    Json(List value) : value_(std::move(value)) {}
    Json(Members value) : value_(std::move(value)) {}

    static Json object() { return Json(Members()); }

    const bool* boolean() const { return std::get_if<bool>(&value_); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&value_); }
    const std::string* text() const { return std::get_if<std::string>(&value_); }
    const List* list() const { return std::get_if<List>(&value_); }
    const Members* members() const { return std::get_if<Members>(&value_); }
    bool isNull() const { return std::holds_alternative<std::monostate>(value_); }

    /// Null when this is no object or has no such member.
    const Json* find(std::string_view name) const;
    /// Adds or replaces a member (of null: an object is made of it). Returns this object.
    Json& set(std::string_view name, Json value);
    /// Adds to a list (of null: a list is made of it).
    Json& append(Json value);

    friend bool operator==(const Json& a, const Json& b) { return a.value_ == b.value_; }

private:
    std::variant<std::monostate, bool, std::int64_t, std::string, List, Members> value_;
};

struct JsonLimits {
    std::size_t bytes = std::size_t{512} * 1024;
    std::size_t depth = 8;
};

/// The largest integer that every JSON program reads exactly (RFC 7493): 2^53 − 1; the least is its negative.
inline constexpr std::int64_t maxJsonInteger = 9'007'199'254'740'991;

/// Strict UTF-8 JSON (RFC 8259) within the limits.
///
/// Threat: two programs that read the same bytes differently can be made to sign different things. So what
/// they are known to differ in is refused: members that stand twice, fractions, exponents, integers beyond
/// maxJsonInteger, names that aren't ASCII, bytes behind the end. Size is checked first, depth while parsing.
Result<Json> parseJson(std::string_view text, const JsonLimits& limits = {});

/// The one way to write it down (JCS, RFC 8785).
std::string canonicalJson(const Json& value);

} // namespace zon

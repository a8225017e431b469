#include "core/jose/json.h"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <utility>

namespace zon {

namespace {

namespace bj = boost::json;

/// Makes a value of what the parser finds. Refusals leave their sentence in `why`.
class Builder {
public:
    static constexpr std::size_t max_object_size = 1'000;
    static constexpr std::size_t max_array_size = 100'000;
    static constexpr std::size_t max_key_size = 64;
    static constexpr std::size_t max_string_size = std::size_t(-1); ///< the text as a whole is bounded

    using Failed = bj::error_code&;

    Json root;
    std::string why;

    bool on_document_begin(Failed) { return true; }
    bool on_document_end(Failed) { return true; }
    bool on_object_begin(Failed) { return open(Json::object()); }
    bool on_object_end(std::size_t, Failed) { return close(); }
    bool on_array_begin(Failed) { return open(Json(Json::List())); }
    bool on_array_end(std::size_t, Failed) { return close(); }
    bool on_key_part(bj::string_view part, std::size_t, Failed) {
        name_.append(part.data(), part.size());
        return true;
    }
    bool on_key(bj::string_view part, std::size_t, Failed failed) {
        name_.append(part.data(), part.size());
        if (std::ranges::any_of(name_, [](char c) { return c < 0x20 || c > 0x7e; }))
            return refuse(failed, "the name of a member isn't plain ASCII");
        if (stack_.back().value.find(name_) != nullptr)
            return refuse(failed, "the member \"" + name_ + "\" stands twice");
        stack_.back().name = std::exchange(name_, {});
        return true;
    }
    bool on_string_part(bj::string_view part, std::size_t, Failed) {
        text_.append(part.data(), part.size());
        return true;
    }
    bool on_string(bj::string_view part, std::size_t, Failed) {
        text_.append(part.data(), part.size());
        return take(Json(std::exchange(text_, {})));
    }
    bool on_number_part(bj::string_view, Failed) { return true; }
    bool on_int64(std::int64_t value, bj::string_view, Failed failed) {
        if (value > maxJsonInteger || value < -maxJsonInteger) return tooLarge(failed);
        return take(Json(value));
    }
    bool on_uint64(std::uint64_t, bj::string_view, Failed failed) { return tooLarge(failed); }
    bool on_double(double, bj::string_view, Failed failed) {
        return refuse(failed, "a number isn't a whole one, or is written with an exponent");
    }
    bool on_bool(bool value, Failed) { return take(Json(value)); }
    bool on_null(Failed) { return take(Json()); }
    bool on_comment_part(bj::string_view, Failed) { return true; }
    bool on_comment(bj::string_view, Failed) { return true; }

private:
    struct Open {
        Json value;
        std::string name; ///< of the member that comes next
    };

    bool refuse(Failed failed, std::string sentence) {
        why = std::move(sentence);
        failed = bj::make_error_code(bj::error::syntax);
        return false;
    }
    bool tooLarge(Failed failed) {
        return refuse(failed, "a number is larger than every program can read exactly (2^53 − 1)");
    }
    bool open(Json empty) {
        stack_.push_back({std::move(empty), {}});
        return true;
    }
    bool close() {
        Json done = std::move(stack_.back().value);
        stack_.pop_back();
        return take(std::move(done));
    }
    bool take(Json value) {
        if (stack_.empty())
            root = std::move(value);
        else if (stack_.back().value.list() != nullptr)
            stack_.back().value.append(std::move(value));
        else
            stack_.back().value.set(stack_.back().name, std::move(value));
        return true;
    }

    std::vector<Open> stack_;
    std::string name_, text_;
};

void writeText(std::string& out, std::string_view text) {
    static constexpr char digits[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (const auto byte = static_cast<unsigned char>(c); byte < 0x20) {
                out += "\\u00";
                out += digits[byte >> 4];
                out += digits[byte & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

// As deep as the value is nested, which parsing bounds and builders of documents fix.
void write(std::string& out, const Json& value) { // NOLINT(misc-no-recursion)
    if (const auto* members = value.members()) {
        out += '{';
        bool first = true;
        for (const auto& [name, member] : *members) {
            if (!std::exchange(first, false)) out += ',';
            writeText(out, name);
            out += ':';
            write(out, member);
        }
        out += '}';
    } else if (const auto* list = value.list()) {
        out += '[';
        for (const Json& entry : *list) {
            if (&entry != &list->front()) out += ',';
            write(out, entry);
        }
        out += ']';
    } else if (const auto* text = value.text()) {
        writeText(out, *text);
    } else if (const auto* integer = value.integer()) {
        out += std::to_string(*integer);
    } else if (const auto* boolean = value.boolean()) {
        out += *boolean ? "true" : "false";
    } else {
        out += "null";
    }
}

} // namespace

const Json* Json::find(std::string_view name) const {
    const Members* all = members();
    if (all == nullptr) return nullptr;
    const auto at = all->find(name);
    return at != all->end() ? &at->second : nullptr;
}

Json& Json::set(std::string_view name, Json value) {
    if (members() == nullptr) value_ = Members();
    std::get<Members>(value_).insert_or_assign(std::string(name), std::move(value));
    return *this;
}

Json& Json::append(Json value) {
    if (list() == nullptr) value_ = List();
    std::get<List>(value_).push_back(std::move(value));
    return *this;
}

Result<Json> parseJson(std::string_view text, const JsonLimits& limits) {
    if (text.size() > limits.bytes)
        return fail(ErrorCode::TooLarge, "This has " + std::to_string(text.size()) + " bytes, but at most "
                                             + std::to_string(limits.bytes) + " are read.");
    bj::parse_options options;
    options.max_depth = limits.depth;
    bj::basic_parser<Builder> parser(options);
    bj::error_code failed;
    const std::size_t read = parser.write_some(false, text.data(), text.size(), failed);
    const std::string where = " (at byte " + std::to_string(std::min(read + 1, text.size())) + ")";
    if (failed && !parser.handler().why.empty())
        return fail(ErrorCode::Malformed,
                    "This JSON can't be used" + where + ": " + parser.handler().why + ".");
    if (failed) return fail(ErrorCode::Malformed, "This is not JSON" + where + ": " + failed.message() + ".");
    if (read != text.size())
        return fail(ErrorCode::Malformed, "This JSON can't be used" + where + ": something follows its end.");
    return std::move(parser.handler().root);
}

std::string canonicalJson(const Json& value) {
    std::string out;
    write(out, value);
    return out;
}

} // namespace zon

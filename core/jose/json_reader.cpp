#include "core/jose/json_reader.h"

#include "core/script/locks.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace zon {

namespace {

const Json nothing;

} // namespace

JsonReader::JsonReader(const Json& value, std::string where, std::optional<Error>& problem)
    : value_(value), where_(std::move(where)), problem_(problem) {
    if (!problem_ && value_.members() == nullptr) refuse({}, "it must be an object.");
}

std::string JsonReader::path(std::string_view name) const {
    if (name.empty()) return where_.empty() ? "The document" : where_;
    return where_.empty() ? std::string(name) : where_ + '.' + std::string(name);
}

void JsonReader::refuse(std::string_view name, std::string_view why) {
    if (!problem_) problem_ = Error{ErrorCode::Malformed, path(name) + ": " + std::string(why), {}};
}

const Json* JsonReader::take(std::string_view name) {
    taken_.emplace_back(name);
    if (!ok()) return nullptr;
    const Json* found = value_.find(name);
    if (found == nullptr) refuse(name, "it is missing.");
    return found;
}

const Json* JsonReader::raw(std::string_view name) {
    return take(name);
}

std::string JsonReader::text(std::string_view name, std::size_t most, std::size_t least) {
    const Json* found = take(name);
    if (found == nullptr) return {};
    const std::string* text = found->text();
    if (text == nullptr || text->size() < least || text->size() > most) {
        refuse(name, "it must be a text of " + std::to_string(least) + " to " + std::to_string(most)
                         + " bytes"
                         + (text != nullptr ? ", not of " + std::to_string(text->size()) + "." : "."));
        return {};
    }
    return *text;
}

std::int64_t JsonReader::integer(std::string_view name, std::int64_t least, std::int64_t most) {
    const Json* found = take(name);
    if (found == nullptr) return 0;
    const std::int64_t* number = found->integer();
    if (number == nullptr || *number < least || *number > most) {
        refuse(name, "it must be a whole number from " + std::to_string(least) + " to " + std::to_string(most)
                         + '.');
        return 0;
    }
    return *number;
}

UnixTime JsonReader::time(std::string_view name) {
    return unixTime(integer(name, lockTimeThreshold, std::numeric_limits<std::uint32_t>::max()));
}

Amount JsonReader::zat(std::string_view name) {
    const std::string digits = text(name, 16);
    if (!ok()) return {};
    std::int64_t zat = -1;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), zat);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    if (!whole || !Amount(zat).isMoney() || std::to_string(zat) != digits) {
        refuse(name, "it must be an amount in zat: digits only, at most 21 million ZON.");
        return {};
    }
    return Amount(zat);
}

Bytes JsonReader::hex(std::string_view name, std::size_t most, std::size_t least) {
    const std::string digits = text(name, 2 * most, 2 * least);
    if (!ok()) return {};
    const auto bytes = fromHex(digits);
    if (!bytes || toHex(*bytes) != digits) {
        refuse(name, "it must be lower-case hex.");
        return {};
    }
    return *bytes;
}

void JsonReader::constant(std::string_view name, std::string_view expected) {
    const Json* found = take(name);
    if (found == nullptr) return;
    if (found->text() == nullptr || *found->text() != expected)
        refuse(name, "it must be \"" + std::string(expected) + "\".");
}

JsonReader JsonReader::object(std::string_view name) {
    const Json* found = take(name);
    return {found != nullptr ? *found : nothing, path(name), problem_};
}

void JsonReader::each(std::string_view name, std::size_t least, std::size_t most,
                      const std::function<void(JsonReader)>& use) {
    const Json* found = take(name);
    if (found == nullptr) return;
    const Json::List* list = found->list();
    if (list == nullptr || list->size() < least || list->size() > most)
        return refuse(name, "it must be a list of " + std::to_string(least) + " to " + std::to_string(most)
                                + " entries.");
    for (std::size_t i = 0; i < list->size() && ok(); ++i)
        use({(*list)[i], path(name) + '[' + std::to_string(i) + ']', problem_});
}

std::vector<std::string> JsonReader::texts(std::string_view name, std::size_t mostEntries,
                                           std::size_t mostBytes) {
    const Json* found = take(name);
    if (found == nullptr) return {};
    const Json::List* list = found->list();
    const auto usable = [&](const Json& entry) {
        return entry.text() != nullptr && entry.text()->size() <= mostBytes;
    };
    if (list == nullptr || list->size() > mostEntries || !std::ranges::all_of(*list, usable)) {
        refuse(name, "it must be a list of at most " + std::to_string(mostEntries) + " texts of at most "
                         + std::to_string(mostBytes) + " bytes.");
        return {};
    }
    std::vector<std::string> texts;
    for (const Json& entry : *list)
        texts.push_back(*entry.text());
    return texts;
}

void JsonReader::finish() {
    if (!ok() || value_.members() == nullptr) return;
    for (const auto& [name, value] : *value_.members())
        if (std::ranges::find(taken_, name) == taken_.end())
            return refuse(name, "nothing of this name belongs here.");
}

} // namespace zon

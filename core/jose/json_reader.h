#pragma once

#include "core/jose/json.h"
#include "core/script/script.h"
#include "core/util/amount.h"
#include "core/util/clock.h"

#include <functional>
#include <optional>

namespace zon {

/// Takes the members of an object one by one and remembers which: finish() refuses those nobody asked for.
///
/// Failure is sticky, as with Reader: after the first one everything gives zeros or nothing, and `problem`
/// has the sentence. So parsers stay straight-line.
class JsonReader {
public:
    /// `where` names the object in sentences: "escrow.outputs[1]". Everything given must outlive this.
    JsonReader(const Json& value, std::string where, std::optional<Error>& problem);

    bool has(std::string_view name) const { return value_.find(name) != nullptr; }

    /// UTF-8, `least` to `most` bytes.
    std::string text(std::string_view name, std::size_t most, std::size_t least = 1);
    std::int64_t integer(std::string_view name, std::int64_t least, std::int64_t most);
    /// A time that a lock of a transaction can say (500,000,000 to 2^32 − 1).
    UnixTime time(std::string_view name);
    /// Zat as decimal digits, without zeros in front; what a transaction may hold.
    Amount zat(std::string_view name);
    /// Lower-case hex.
    Bytes hex(std::string_view name, std::size_t most, std::size_t least = 1);
    /// Exactly this text.
    void constant(std::string_view name, std::string_view expected);

    /// An object inside; of nothing when it is missing.
    JsonReader object(std::string_view name);
    /// For each entry of a list of `least` to `most`.
    void each(std::string_view name, std::size_t least, std::size_t most,
              const std::function<void(JsonReader)>& take);
    /// The texts of a list.
    std::vector<std::string> texts(std::string_view name, std::size_t mostEntries, std::size_t mostBytes);
    /// The member as it is (to be read by others); null when it is missing.
    const Json* raw(std::string_view name);

    /// Refuses members that nobody asked for.
    void finish();
    void refuse(std::string_view name, std::string_view why);
    bool ok() const { return !problem_.has_value(); }

private:
    const Json* take(std::string_view name);
    std::string path(std::string_view name) const;

    const Json& value_;
    std::string where_;
    std::optional<Error>& problem_;
    std::vector<std::string> taken_;
};

} // namespace zon

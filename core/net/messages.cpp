#include "core/net/messages.h"

#include <type_traits>
#include <utility>

namespace zon {

namespace {

/// Tries the alternatives of Message one by one; there are few, and comparing short names is cheap beside
/// hashing the payload.
template <std::size_t Index = 0>
Result<Message> decodeAs(std::string_view command, ByteSpan payload) {
    using Candidate = std::variant_alternative_t<Index, Message>;
    if constexpr (std::is_same_v<Candidate, UnknownMessage>) {
        return UnknownMessage{std::string(command), payload.size()};
    } else {
        if (command != Candidate::command) return decodeAs<Index + 1>(command, payload);
        auto decoded = Candidate::decode(payload);
        if (!decoded) return fail(decoded);
        return Message(std::move(*decoded));
    }
}

} // namespace

Result<Message> decodeMessage(std::string_view command, ByteSpan payload) {
    return decodeAs(command, payload);
}

std::string_view messageCommand(const Message& message) {
    return std::visit(
        []<typename M>(const M& m) -> std::string_view {
            if constexpr (std::is_same_v<M, UnknownMessage>)
                return m.command;
            else
                return M::command;
        },
        message);
}

Bytes encodePayload(const Message& message) {
    return std::visit(
        []<typename M>(const M& m) {
            if constexpr (std::is_same_v<M, UnknownMessage>)
                return Bytes();
            else
                return m.encode();
        },
        message);
}

} // namespace zon

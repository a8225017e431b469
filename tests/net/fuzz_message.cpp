// libFuzzer: any bytes as the payload of any message. What decodes must come back the same when it is written
// and read again.

#include "core/net/messages.h"
#include "tests/support/fuzz_input.h"

#include <cstdlib>
#include <variant>

namespace {

template <std::size_t... I>
constexpr auto commandsOf(std::index_sequence<I...>) {
    return std::array{std::variant_alternative_t<I, zon::Message>::command...};
}

/// All but UnknownMessage, the last.
constexpr auto commands = commandsOf(std::make_index_sequence<std::variant_size_v<zon::Message> - 1>());

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    zon::test::FuzzInput input(data, size);
    const std::size_t at = input.below(commands.size() + 1);
    const std::string_view command = at < commands.size() ? commands[at] : "unheardof";
    const auto message = zon::decodeMessage(command, input.rest());
    if (!message) return 0;
    if (std::holds_alternative<zon::UnknownMessage>(*message)) return 0;
    // Reading leaves out what is of no use (addresses of other networks, trailing fields): writing what was
    // read is stable.
    const zon::Bytes once = zon::encodePayload(*message);
    const auto again = zon::decodeMessage(zon::messageCommand(*message), once);
    if (!again || zon::encodePayload(*again) != once) std::abort();
    return 0;
}

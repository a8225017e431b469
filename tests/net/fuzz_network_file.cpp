// libFuzzer: any text as a network file, as the address of a node, and any bytes as a proxy's answers.

#include "core/net/network_file.h"
#include "core/net/socks5.h"
#include "tests/support/fuzz_input.h"

#include <cstdlib>

using namespace zon;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    test::FuzzInput input(data, size);
    switch (input.below(3)) {
    case 0:
        if (const auto read = parseNetworkFile(asText(input.rest()))) {
            const auto again = parseNetworkFile(networkFileText(*read));
            if (!again || again->peers != read->peers || again->params.name != read->params.name)
                std::abort();
        }
        break;
    case 1:
        if (const auto endpoint = Endpoint::parse(asText(input.rest()), 1)) {
            const auto again = Endpoint::parse(endpoint->toString(), 2);
            if (!again || *again != *endpoint) std::abort();
        }
        break;
    default: {
        Socks5Handshake handshake(*Endpoint::parse("a.example", 1), input.flag() ? "user" : "", "password");
        while (!handshake.isDone() && !input.empty()) {
            const ByteSpan answer = input.piece(handshake.bytesWanted());
            if (answer.size() < handshake.bytesWanted() || !handshake.feed(answer)) break;
            (void)handshake.takeOutput();
        }
        break;
    }
    }
    return 0;
}

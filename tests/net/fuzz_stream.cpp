// libFuzzer: a stream of bytes in pieces, then the conversation that it may hold. Memory follows what came,
// and a session that is over says nothing any more.

#include "core/net/frame.h"
#include "core/net/peer_session.h"
#include "tests/support/fuzz_input.h"

#include <algorithm>
#include <cstdlib>

using namespace zon;

namespace {

constexpr NetworkMagic magic{0xfa, 0xbf, 0xb5, 0xda};
constexpr std::string_view talk[] = {"version", "verack",  "wtxidrelay", "sendaddrv2", "sendheaders",
                                     "ping",    "pong",    "addr",       "addrv2",     "feefilter",
                                     "headers", "inv",     "getaddr",    "unheardof",  "cfilter",
                                     "getdata", "notfound"};

void parse(test::FuzzInput& input) {
    FrameParser parser(magic, 100'000);
    std::size_t came = 0;
    while (!input.empty()) {
        ByteSpan part = input.piece(1 + input.byte());
        came += part.size();
        while (parser.consume(part)) {
        }
        if (!part.empty()) std::abort(); // all is taken or swallowed
        if (parser.bufferedCapacity() > std::max<std::size_t>(4'096, 2 * came)) std::abort();
    }
}

void converse(test::FuzzInput& input) {
    SessionOptions options;
    options.direction = input.flag() ? PeerDirection::Inbound : PeerDirection::Outbound;
    PeerSession session(std::move(options));
    Moment now{SteadyTime(Seconds(1'000)), unixTime(1'800'000'000)};
    bool over = false;
    const auto look = [&](const PeerSession::Step& step) {
        if (over && (!step.send.empty() || step.becameReady || step.deliver || step.close)) std::abort();
        if (step.deliver && session.state() != PeerSession::State::Ready) std::abort();
        over = over || step.close.has_value();
    };
    look(session.start(now));
    while (!input.empty()) {
        const std::uint8_t what = input.byte();
        if (what < 16) {
            now.steady += Seconds(what * 10);
            now.wall += Seconds(what * 10);
            look(what == 15 ? session.receiveFault(FrameFault::BadChecksum) : session.tick(now));
            continue;
        }
        // As a whole frame, so that the checksum is right.
        const std::string_view command = talk[what % std::size(talk)];
        const Bytes frame = encodeFrame(magic, command, input.piece(input.byte()));
        FrameParser parser(magic);
        ByteSpan bytes(frame);
        const auto event = parser.consume(bytes);
        if (!event || !std::holds_alternative<Frame>(*event)) std::abort();
        auto message = decodeMessage(command, std::get<Frame>(*event).payload);
        if (message) look(session.receive(std::move(*message), now));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    test::FuzzInput input(data, size);
    if (input.flag())
        parse(input);
    else
        converse(input);
    return 0;
}

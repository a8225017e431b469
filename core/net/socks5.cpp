#include "core/net/socks5.h"

#include "core/util/serialize.h"

namespace zon {

namespace {

constexpr std::uint8_t socksVersion = 5;
constexpr std::uint8_t loginVersion = 1;
constexpr std::uint8_t methodNone = 0;
constexpr std::uint8_t methodLogin = 2;
constexpr std::uint8_t commandConnect = 1;
constexpr std::uint8_t addressIpv4 = 1;
constexpr std::uint8_t addressName = 3;
constexpr std::uint8_t addressIpv6 = 4;
constexpr std::size_t replyHeadSize = 4;
constexpr std::size_t portSize = 2;

std::unexpected<Error> notSocks() {
    return fail(ErrorCode::ProtocolViolation,
                "The proxy does not speak SOCKS5. Check the proxy's address in the settings.");
}

/// RFC 1928, section 6.
std::string_view replyText(std::uint8_t code) {
    switch (code) {
    case 1:
        return "general failure";
    case 2:
        return "not allowed by its rules";
    case 3:
        return "network unreachable";
    case 4:
        return "host unreachable";
    case 5:
        return "connection refused";
    case 6:
        return "it took too long";
    case 7:
        return "command not supported";
    case 8:
        return "kind of address not supported";
    default:
        return "unknown reason";
    }
}

std::uint8_t lengthByte(std::string_view text) {
    return static_cast<std::uint8_t>(text.size());
}

} // namespace

Socks5Handshake::Socks5Handshake(const Endpoint& target, std::string user, std::string password)
    : target_(target), user_(user.substr(0, 255)), password_(password.substr(0, 255)) {
    // With a user only the login is offered: a proxy that skipped it would not isolate the circuit.
    output_ = {socksVersion, 1, user_.empty() ? methodNone : methodLogin};
}

Bytes Socks5Handshake::takeOutput() {
    return std::exchange(output_, {});
}

void Socks5Handshake::sendRequest() {
    Writer out;
    out.u8(socksVersion).u8(commandConnect).u8(0);
    if (const auto address = target_.ipBytes())
        out.u8(address->size() == 4 ? addressIpv4 : addressIpv6).raw(*address);
    else
        out.u8(addressName).u8(lengthByte(target_.host())).raw(asBytes(target_.host()));
    out.u16be(target_.port());
    output_ = out.take();
    stage_ = Stage::Reply;
    wanted_ = replyHeadSize;
}

Result<void> Socks5Handshake::feed(ByteSpan bytes) {
    if (bytes.size() != wanted_)
        return fail(ErrorCode::Internal, "The SOCKS5 handshake was fed out of step.");
    switch (stage_) {
    case Stage::Method:
        if (bytes[0] != socksVersion) return notSocks();
        if (user_.empty() ? bytes[1] != methodNone : bytes[1] != methodLogin)
            return fail(ErrorCode::Rejected, "The proxy refuses this way of logging in.");
        if (user_.empty()) {
            sendRequest();
            return {};
        }
        output_ = Writer()
                      .u8(loginVersion)
                      .u8(lengthByte(user_))
                      .raw(asBytes(user_))
                      .u8(lengthByte(password_))
                      .raw(asBytes(password_))
                      .take();
        stage_ = Stage::Login;
        wanted_ = 2;
        return {};
    case Stage::Login:
        if (bytes[0] != loginVersion) return notSocks();
        if (bytes[1] != 0) return fail(ErrorCode::Rejected, "The proxy refuses the user or password.");
        sendRequest();
        return {};
    case Stage::Reply:
        if (bytes[0] != socksVersion) return notSocks();
        if (bytes[1] != 0)
            return fail(ErrorCode::Disconnected, "The proxy could not reach " + target_.toString() + ": "
                                                     + std::string(replyText(bytes[1])) + ".");
        if (bytes[3] == addressName) {
            stage_ = Stage::ReplyName;
            wanted_ = 1;
            return {};
        }
        if (bytes[3] != addressIpv4 && bytes[3] != addressIpv6) return notSocks();
        stage_ = Stage::ReplyAddress;
        wanted_ = (bytes[3] == addressIpv4 ? 4 : 16) + portSize;
        return {};
    case Stage::ReplyName:
        stage_ = Stage::ReplyAddress;
        wanted_ = bytes[0] + portSize;
        return {};
    case Stage::ReplyAddress: // where the proxy connects from: of no use
        stage_ = Stage::Done;
        wanted_ = 0;
        return {};
    case Stage::Done:
        break;
    }
    return {};
}

} // namespace zon

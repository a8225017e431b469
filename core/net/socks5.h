#pragma once

#include "core/net/endpoint.h"
#include "core/util/bytes.h"
#include "core/util/error.h"

#include <string>

namespace zon {

/// The client's side of a SOCKS5 CONNECT (RFC 1928, with RFC 1929 user and password). Sans-IO.
///
/// It asks for exactly as many bytes as the next answer has, so nothing that follows the handshake is
/// swallowed.
class Socks5Handshake {
public:
    /// An empty user means no authentication. User and password have at most 255 bytes each.
    Socks5Handshake(const Endpoint& target, std::string user, std::string password);

    /// What to send before the next read; empty when there is nothing new.
    Bytes takeOutput();
    /// How many bytes to read next; 0 when done.
    std::size_t bytesWanted() const { return wanted_; }
    /// Exactly bytesWanted() bytes.
    Result<void> feed(ByteSpan bytes);
    bool isDone() const { return stage_ == Stage::Done; }

private:
    enum class Stage : std::uint8_t { Method, Login, Reply, ReplyName, ReplyAddress, Done };

    void sendRequest();

    Endpoint target_;
    std::string user_;
    std::string password_;
    Stage stage_ = Stage::Method;
    std::size_t wanted_ = 2;
    Bytes output_;
};

} // namespace zon

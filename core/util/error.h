#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <utility>

namespace zon {

/// What kind of failure it was, for code that must decide what to do next.
enum class ErrorCode : std::uint8_t {
    InvalidArgument, ///< the caller or the person gave something unusable
    Malformed,       ///< outside data that does not parse
    TooLarge,        ///< outside data over a limit
    NotFound,
    WrongNetwork,  ///< belongs to another chain
    WrongPassword, ///< or not the file it should be: SQLCipher can't tell the two apart
    ForeignFile,   ///< a file that is not ours
    NewerFile,     ///< written by a later version of the program
    InUse,         ///< held by another process
    IoError,
    DiskFull,
    Corrupt, ///< our own data fails its check
    Timeout,
    Disconnected,
    ProtocolViolation,
    Rejected, ///< a node or a rule said no; the message has its reason
    InsufficientFunds,
    Dust,
    Cancelled,
    Unsupported,
    Locked,   ///< needs the password first
    Internal, ///< a bug: tell support
};

/// The stable name used in JSON output and logs, e.g. "wrong-password".
std::string_view errorCodeName(ErrorCode code);

/// A failure as a value. `message` is one sentence (or two) for a person: what is wrong and what to do about
/// it. `detail` is for support: never shown as the main text, never holds a secret.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;
    std::string detail;

    friend bool operator==(const Error&, const Error&) = default;
};

template <typename T>
using Result = std::expected<T, Error>;

/// Shorthand for `return std::unexpected(Error{...})`.
inline std::unexpected<Error> fail(ErrorCode code, std::string message, std::string detail = {}) {
    return std::unexpected(Error{code, std::move(message), std::move(detail)});
}

/// Passes a failure on unchanged.
template <typename T>
std::unexpected<Error> fail(const Result<T>& failed) {
    return std::unexpected(failed.error());
}

} // namespace zon

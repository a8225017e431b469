#include "core/util/error.h"

namespace zon {

std::string_view errorCodeName(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidArgument:
        return "invalid-argument";
    case ErrorCode::Malformed:
        return "malformed";
    case ErrorCode::TooLarge:
        return "too-large";
    case ErrorCode::NotFound:
        return "not-found";
    case ErrorCode::WrongNetwork:
        return "wrong-network";
    case ErrorCode::WrongPassword:
        return "wrong-password";
    case ErrorCode::ForeignFile:
        return "foreign-file";
    case ErrorCode::NewerFile:
        return "newer-file";
    case ErrorCode::InUse:
        return "in-use";
    case ErrorCode::IoError:
        return "io-error";
    case ErrorCode::DiskFull:
        return "disk-full";
    case ErrorCode::Corrupt:
        return "corrupt";
    case ErrorCode::Timeout:
        return "timeout";
    case ErrorCode::Disconnected:
        return "disconnected";
    case ErrorCode::ProtocolViolation:
        return "protocol-violation";
    case ErrorCode::Rejected:
        return "rejected";
    case ErrorCode::InsufficientFunds:
        return "insufficient-funds";
    case ErrorCode::Dust:
        return "dust";
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::Unsupported:
        return "unsupported";
    case ErrorCode::Locked:
        return "locked";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

} // namespace zon

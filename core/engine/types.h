#pragma once

#include "core/chain/params.h"
#include "core/mining/types.h"
#include "core/net/endpoint.h"
#include "core/net/network_file.h"
#include "core/script/transaction.h"
#include "core/wallet/types.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// What goes through the door besides what wallet/types.h, mining/types.h and sync/status.h have: plain
/// values, safe to copy to any thread, with no secret in any of them.
namespace zon {

enum class ProfileState : std::uint8_t {
    Closed, ///< no profile open
    Locked, ///< open: sync and mining go on, nothing private is answered until the password
    Open,
};

struct ProfileInfo {
    ProfileState state = ProfileState::Closed;
    std::filesystem::path file{};
    NetworkId network = NetworkId::Sandbox;
    std::string networkName{};
    Bytes signetChallenge{}; ///< empty: not a signet
};

struct CreateProfileRequest {
    std::filesystem::path file{};
    NetworkId network = NetworkId::Sandbox;
    std::vector<Endpoint> peers{};       ///< "my own node"; kept in the profile
    std::optional<NetworkFile> custom{}; ///< for NetworkId::Custom: kept in the profile, its peers too
};

enum class BroadcastStage : std::uint8_t {
    Sending,   ///< offered to peers
    Delivered, ///< a peer asked for it and got it
    Seen,      ///< another peer announced it back: it propagated
    Confirmed,
    Failed,
};

struct PaymentProgress {
    Txid txid{};
    BroadcastStage stage = BroadcastStage::Sending;
    std::string explanation{};
};

enum class NoticeLevel : std::uint8_t { Info, Success, Warning, Danger };

/// Something a person should know now. `text` says what happened and the next step.
struct Notice {
    NoticeLevel level = NoticeLevel::Info;
    std::string title{};
    std::string text{};
};

} // namespace zon

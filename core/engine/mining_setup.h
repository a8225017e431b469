#pragma once

#include "core/mining/guest_rules.h"
#include "core/mining/types.h"

#include <cstdint>
#include <string>

namespace zon {

/// Where a person wants work to come from. `Automatic`: the practice network's own node there; else a pool
/// when one is set up, else a node, else solo.
enum class WorkChoice : std::uint8_t { Automatic, Sandbox, Solo, Node, Pool };

/// How a profile mines; kept in it. Passwords are kept beside it and never given out: see
/// Engine::setMiningPassword.
struct MiningSetup {
    WorkChoice choice = WorkChoice::Automatic;
    std::string nodeUrl{};        ///< JSON-RPC, e.g. "http://127.0.0.1:38332/"; empty: no node
    std::string nodeUser{};       ///< with a password; or instead of both…
    std::string nodeCookie{};     ///< …the node's cookie file
    bool nodePasswordSet = false; ///< told, not taken
    std::string poolUrl{};        ///< "stratum+tcp://pool.example:3333"; empty: no pool
    std::string poolUser{};       ///< empty: a fresh address of the wallet that is mined for
    bool poolPasswordSet = false; ///< told, not taken
    std::uint32_t threads = 1;
    GuestRules guest{};
    std::uint32_t watts = 0;   ///< what the computer takes more while mining; 0: not known
    std::string pricePerKwh{}; ///< a decimal in the currency of the fiat rate; empty: not known
    WorkSourceKind automatic = WorkSourceKind::Solo; ///< what Automatic stands for now; told, not taken

    friend bool operator==(const MiningSetup&, const MiningSetup&) = default;
};

} // namespace zon

#pragma once

#include "core/chain/params.h"
#include "core/store/content_digest.h"
#include "core/store/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace zon {

/// What is in a profile, in figures that a person recognises.
struct ProfileSummary {
    struct Wallet {
        std::string name{};
        Amount total{}; ///< all that is ours, in blocks
    };
    std::vector<Wallet> wallets{};
    std::int32_t height = 0; ///< up to which the wallets were scanned
    ContentDigest walletRows{}, transactions{}, labels{}, contacts{}, invoices{}, deals{};
};

Result<ProfileSummary> summarize(Database& db, const NetworkParams& params);

/// What comparing a backup with the profile found.
struct RestoreCheck {
    struct Line {
        std::string what{}; ///< "Balance of Main wallet"
        std::string inBackup{};
        std::string here{};
        bool same = false;
    };
    std::vector<Line> lines{};
    std::int32_t backupHeight = 0;
    std::int32_t height = 0;
    std::size_t seeds = 0; ///< sealed records that opened with the password
    bool same = false;     ///< every line
    /// One or two sentences that say what it comes to.
    std::string verdict{};
};

RestoreCheck compareSummaries(const ProfileSummary& backup, const ProfileSummary& here);

} // namespace zon

#pragma once

#include "core/sync/scan_client.h"

namespace zon {

class DealBook;
class WalletBook;

/// What the light client scans for: the wallets' scripts and the escrows' together.
///
/// Each of the two counts its own scripts; here they are one list in the order in which they were first seen,
/// so that one number says what is known of both.
class ProfileScan final : public ScanClient {
public:
    /// Both must outlive it.
    ProfileScan(WalletBook& wallets, DealBook& deals) : wallets_(wallets), deals_(deals) {}

    std::uint64_t scriptRevision() const override;
    std::vector<Script> scriptsSince(std::uint64_t revision) const override;
    std::optional<ScanBirthday> birthday() const override;
    Result<void> applyBlock(Database& db, const Block& block, const BlockPlace& place) override;
    Result<void> unwindTo(Database& db, std::int32_t height) override;
    void scanCommitted(std::int32_t scannedTo) override;
    void scanRolledBack() override;
    bool onRelayedTransaction(const TransactionRef& transaction) override;
    std::vector<TransactionRef> transactionsToBroadcast(std::int32_t tipHeight) const override;

private:
    void collect() const;

    WalletBook& wallets_;
    DealBook& deals_;
    // What both told so far: filled when somebody asks, which changes nothing that can be seen.
    mutable std::vector<Script> told_;
    mutable std::uint64_t walletsTold_ = 0;
    mutable std::uint64_t dealsTold_ = 0;
};

} // namespace zon

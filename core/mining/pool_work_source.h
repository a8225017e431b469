#pragma once

#include "core/chain/params.h"
#include "core/crypto/secret.h"
#include "core/mining/verified_chain.h"
#include "core/mining/work_source.h"
#include "core/net/line_connection.h"

#include <memory>

namespace zon {

/// Where a pool is, as people write it.
struct PoolAddress {
    Endpoint endpoint;
    bool tls = false;

    /// "pool.example:3333", "stratum+tcp://pool.example:3333", "stratum+ssl://pool.example:443" (also tcp://,
    /// ssl://, stratum+tls://). A port must be given; paths and user information are refused.
    static Result<PoolAddress> parse(std::string_view text);
    std::string toString() const;
};

struct PoolWorkOptions {
    PoolAddress pool;
    std::string user;                   ///< what the pool pays: usually an address, sometimes with ".worker"
    SecretText password;                ///< usually "x"; empty is sent as "x"
    LineConnectionOptions connection{}; ///< its `tls` follows the address
    VerifiedChain* chain = nullptr;     ///< work is held against it where there is one; must outlive us
    Milliseconds tipPatience{60'000}; ///< how long the pool may be on another tip before it counts as trouble
};

/// Work from a pool in Stratum V1, over TCP or TLS. When the connection ends, tried again after 1, 2, 4 … 60
/// s.
///
/// Threat: see StratumSession. Besides, work on another parent or of another difficulty than our own chain
/// demands is not done: hashing for somebody else's chain earns nothing. A pool that refuses share after
/// share is left for a while.
class PoolWorkSource final : public WorkSource {
public:
    static constexpr int mostRefusals = 20; ///< in a row

    /// `clock` and `params` must outlive it.
    PoolWorkSource(EventLoop& loop, const Clock& clock, const NetworkParams& params, PoolWorkOptions options);
    ~PoolWorkSource() override;

    void start(WorkEvents events) override;
    void submit(const MiningSolution& solution, OnVerdict verdict) override;
    void refresh() override;
    WorkSourceKind kind() const override { return WorkSourceKind::Pool; }
    std::string name() const override;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace zon

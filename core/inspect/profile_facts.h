#pragma once

#include "core/inspect/facts.h"
#include "core/store/database.h"
#include "core/util/error.h"

namespace zon {

class LightClient;

/// Looks up what the open profile knows. On the engine's thread; what it gives is a value.
class ProfileFacts {
public:
    /// `client`: null while there is no network; then the store's headers are the chain.
    ProfileFacts(Database& db, const NetworkParams& params, std::int32_t tipHeight, const LightClient* client)
        : db_(db), params_(params), tipHeight_(tipHeight), client_(client) {}

    /// An id becomes the transaction or header that it names, when that is known here: a wallet's or a
    /// contract's. Everything else stays an id.
    Result<Thing> resolve(Thing thing);
    /// Bounded by the thing: a look at an index for each input and output.
    Result<Facts> about(const Thing& thing);

private:
    struct ContactNames;

    Result<void> addTransaction(const Txid& txid, Facts& facts);
    Result<void> addEscrowTransaction(const Txid& txid, Facts& facts);
    Result<std::optional<Bytes>> rawOf(const Txid& txid);
    Result<void> addFlow(const Transaction& tx, Facts& facts);
    Result<void> addScript(const Script& script, Facts& facts);
    Result<void> addHeader(const BlockHash& hash, Facts& facts);
    Result<void> loadNames();
    Result<std::optional<HeaderFacts>> findHeader(const BlockHash& hash);
    Result<std::optional<std::int32_t>> heightInStore(const BlockHash& hash);

    Database& db_;
    const NetworkParams& params_;
    std::int32_t tipHeight_;
    const LightClient* client_;
    std::map<std::int64_t, std::string> walletNames_{};
    std::map<std::int64_t, std::string> accountPaths_{};
    std::map<std::string, std::string> contacts_{}; ///< names by address
    bool namesLoaded_ = false;
};

} // namespace zon

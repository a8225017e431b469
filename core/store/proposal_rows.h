#pragma once

#include "core/store/database.h"
#include "core/store/row_ids.h"
#include "core/util/clock.h"
#include "core/util/id.h"

#include <optional>
#include <string>
#include <vector>

namespace zon {

/// A payment that others still have to sign.
struct ProposalRow {
    ProposalRowId id{}; ///< chosen by insert()
    WalletRowId wallet{};
    Txid planId{}; ///< what all PSBTs of the same transaction agree in (Psbt::uniqueId)
    UnixTime created{};
    std::string note{}; ///< the person's; at most 1,000 bytes
    Bytes first{};      ///< the PSBT as it was first known
    Bytes psbt{};       ///< with every signature that came since
    bool preparedHere = true;
};

/// What happened to one, for who wants to know who did what when.
struct ProposalEventRow {
    UnixTime at{};
    std::string text{};
};

class ProposalRows {
public:
    explicit ProposalRows(Database& database) : database_(&database) {}

    /// InvalidArgument when one of the same transaction is there.
    Result<ProposalRowId> insert(const ProposalRow& proposal);
    Result<void> setPsbt(ProposalRowId proposal, ByteSpan psbt);
    Result<void> remove(ProposalRowId proposal); ///< NotFound

    Result<ProposalRow> get(ProposalRowId proposal); ///< NotFound
    Result<std::optional<ProposalRow>> find(const Txid& planId);
    /// Oldest first; of every wallet when none is named.
    Result<std::vector<ProposalRow>> all(std::optional<WalletRowId> wallet = {});

    Result<void> addEvent(ProposalRowId proposal, const ProposalEventRow& event);
    Result<std::vector<ProposalEventRow>> events(ProposalRowId proposal);

private:
    Database* database_;
};

} // namespace zon

#pragma once

#include "core/chain/header.h"
#include "core/contracts/verification.h"
#include "core/script/transaction.h"

namespace zon::contracts {

inline constexpr std::size_t maxContractFile = std::size_t{64} * 1024 * 1024;

/// A transaction and where it is: its block's height and the merkle branch to that block's header. Without a
/// height it is in no block.
struct ProvenTransaction {
    Transaction transaction;
    std::optional<std::int32_t> height;
    std::size_t position = 0; ///< in the block
    std::vector<Hash256> branch;

    friend bool operator==(const ProvenTransaction&, const ProvenTransaction&) = default;
};

/// Headers in a row, the first at `first`.
struct HeaderRun {
    std::int32_t first = 0;
    Bytes raw; ///< 80 bytes each

    std::size_t count() const { return raw.size() / BlockHeader::size; }
    friend bool operator==(const HeaderRun&, const HeaderRun&) = default;
};

/// What a .zonc file holds: a contract on its way between people, or all that proves how it went. Files that
/// belong to the terms travel beside it.
struct ContractFile {
    Agreement agreement;
    std::vector<Jws> notes;
    std::vector<Bytes> psbts; ///< serialized
    std::vector<ProvenTransaction> transactions;
    HeaderRun headers;

    friend bool operator==(const ContractFile&, const ContractFile&) = default;
};

/// Canonical JSON (RFC 8785) with one line end.
std::string toText(const ContractFile& file);

/// Threat: a file from anybody. It is bounded by size, depth and counts; nothing in it is believed before
/// verifyFile (file_check.h). A newer version is NewerFile, other JSON ForeignFile.
Result<ContractFile> parseContractFile(std::string_view text);

/// Two files about one contract together: signatures, proofs, notes, PSBTs and transactions of both, the
/// longer run of headers. Refused when they are about two contracts.
Result<ContractFile> mergeFiles(const ContractFile& a, const ContractFile& b);

} // namespace zon::contracts

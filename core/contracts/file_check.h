#pragma once

#include "core/contracts/contract_file.h"
#include "core/contracts/guide.h"

namespace zon::contracts {

/// What can be said of a contract from its file alone.
struct FileVerification {
    Verification agreement;

    /// The first thing beyond the agreement that is wrong: headers, proofs, notes, spends.
    std::optional<Error> evidenceError;

    /// The headers begin behind the genesis block and keep every rule. Otherwise only the work that stands in
    /// them speaks for them.
    bool anchored = false;
    std::optional<ChainMoment> tip; ///< of the headers; nothing without any
    BlockHash tipHash;
    ChainWork work; ///< of the headers in the file

    Evidence evidence;
    std::optional<ContractStatus> status; ///< as of the tip, when there are headers

    bool ok() const { return agreement.ok() && !evidenceError; }
};

/// Checks all of it: the agreement (verification.h); headers by the network's rules; that each transaction
/// with a height is in that block; what they do to the escrow; the notes.
///
/// Threat: who hands over a file wants a third party to believe in a payment, a delivery or a dispute that
/// never was, and has all the time to make the file. Work in headers is what can't be made up cheaply: with
/// headers from genesis it is all of the chain's, otherwise the reader is told to compare the tip's hash.
FileVerification verifyFile(const ContractFile& file, const NetworkParams& params, UnixTime now,
                            const VerificationOptions& options = {});

/// The network of the file's contract among the program's own; WrongNetwork when it is none of them.
Result<const NetworkParams*> networkOfFile(const ContractFile& file);

} // namespace zon::contracts

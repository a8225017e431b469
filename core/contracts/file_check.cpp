#include "core/contracts/file_check.h"

#include "core/chain/header_rules.h"
#include "core/chain/merkle.h"
#include "core/contracts/settlement.h"

#include <algorithm>

namespace zon::contracts {

namespace {

std::unexpected<Error> wrong(std::string sentence) {
    return fail(ErrorCode::Rejected, std::move(sentence));
}

/// The headers of a file, checked, and what is asked of them.
class CheckedHeaders {
public:
    static Result<CheckedHeaders> check(const HeaderRun& run, const NetworkParams& params, UnixTime now) {
        CheckedHeaders headers(run);
        if (run.count() == 0) return headers;
        if (run.first == 1) {
            HeaderContext context = HeaderContext::atGenesis(params);
            const RunVerdict verdict = verifyRun(params, context, run.raw.data(), run.count(), now);
            if (verdict.fault != HeaderFault::None)
                return wrong("Header " + std::to_string(run.first + static_cast<std::int32_t>(verdict.passed))
                             + " of the file is wrong: " + std::string(headerFaultSentence(verdict.fault)));
            headers.anchored_ = true;
            headers.tipHash_ = context.hash;
            headers.work_ = context.work;
            return headers;
        }
        if (const auto done = headers.checkLoose(params, now); !done) return fail(done);
        return headers;
    }

    bool anchored() const { return anchored_; }
    const BlockHash& tipHash() const { return tipHash_; }
    const ChainWork& work() const { return work_; }
    std::int32_t last() const { return run_->first + static_cast<std::int32_t>(run_->count()) - 1; }
    bool empty() const { return run_->count() == 0; }
    bool has(std::int32_t height) const { return !empty() && height >= run_->first && height <= last(); }

    BlockHeader at(std::int32_t height) const {
        const auto i = static_cast<std::size_t>(height - run_->first);
        return BlockHeader::fromBytes(run_->raw.data() + BlockHeader::size * i);
    }
    /// Of as many of the last 11 as there are in the run.
    UnixTime medianTimeAt(std::int32_t height) const {
        std::vector<std::uint32_t> times;
        for (std::int32_t h = std::max(run_->first, height - medianTimeSpan + 1); h <= height; ++h)
            times.push_back(at(h).time);
        std::ranges::sort(times);
        return unixTime(times[times.size() / 2]);
    }

private:
    explicit CheckedHeaders(const HeaderRun& run) : run_(&run) {}

    /// In the middle of a chain retargets can't be recomputed: links, own work under the network's limit.
    Result<void> checkLoose(const NetworkParams& params, UnixTime now) {
        BlockHash previous;
        for (std::int32_t height = run_->first; height <= last(); ++height) {
            const BlockHeader header = at(height);
            const BlockHash hash = header.hash();
            const auto target = targetFromBits(header.bits);
            const std::string name = "Header " + std::to_string(height) + " of the file ";
            if (height > run_->first && header.previous != previous)
                return wrong(name + "doesn't follow the one before it.");
            if (!target || *target > params.difficulty.limit || !meetsTarget(hash, *target))
                return wrong(name + "has no proof of work.");
            if (unixTime(header.time) > now + maxFutureTime) return wrong(name + "is from the future.");
            const auto anchor = std::ranges::find(params.anchors, height, &Anchor::height);
            if (anchor != params.anchors.end() && anchor->hash != hash)
                return wrong(name + "is on a chain that this network left.");
            work_ += workOf(header.bits);
            previous = hash;
        }
        tipHash_ = previous;
        return {};
    }

    const HeaderRun* run_;
    bool anchored_ = false;
    BlockHash tipHash_;
    ChainWork work_;
};

Result<std::optional<BlockPlace>> placeOf(const ProvenTransaction& proven, const CheckedHeaders& headers) {
    if (!proven.height) return std::optional<BlockPlace>();
    const Txid txid = proven.transaction.txid();
    const std::string name = "Transaction " + txid.display();
    if (!headers.has(*proven.height))
        return wrong(name + " is said to be in a block whose header isn't in the file.");
    // An inner node of the merkle tree has 64 bytes: such a transaction could be one (CVE-2017-12842).
    if (proven.transaction.strippedSize() == 64) return wrong(name + " has 64 bytes, which proves nothing.");
    const bool fits = proven.branch.size() < 32 && proven.position < (std::size_t{1} << proven.branch.size());
    const MerkleRoot root = rootOfBranch(Hash256::fromSpan(txid.span()), proven.position, proven.branch);
    if (!fits || root != headers.at(*proven.height).merkleRoot)
        return wrong(name + " isn't in the block that it is said to be in.");
    return std::optional(BlockPlace{*proven.height, headers.medianTimeAt(*proven.height)});
}

Result<void> readTransactions(const Contract& contract, const ContractFile& file,
                              const CheckedHeaders& headers, Evidence& evidence) {
    std::vector<SeenTransaction> seen;
    for (const ProvenTransaction& proven : file.transactions) {
        const auto place = placeOf(proven, headers);
        if (!place) return fail(place);
        seen.push_back({std::make_shared<const Transaction>(proven.transaction), *place});
    }
    const std::vector<Error> problems = gatherEvidence(contract, seen, evidence);
    if (!problems.empty()) return std::unexpected(problems.front());
    return {};
}

Result<void> readPsbts(const Contract& contract, const ContractFile& file) {
    for (const Bytes& bytes : file.psbts) {
        const auto psbt = parsePsbt(ByteSpan(bytes));
        if (!psbt) return fail(psbt);
        if (contractIdOf(*psbt) != contract.id())
            return wrong("The file has a PSBT that belongs to another contract, or to none.");
    }
    return {};
}

Result<void> readEvidence(const ContractFile& file, const NetworkParams& params, UnixTime now,
                          FileVerification& result) {
    const Contract& contract = *result.agreement.contract;
    result.evidence.signers = result.agreement.signers;
    result.evidence.outputs.resize(contract.outputCount());
    const auto headers = CheckedHeaders::check(file.headers, params, now);
    if (!headers) return fail(headers);
    for (const Jws& jws : file.notes) {
        const auto note = readNote(contract, jws);
        if (!note) return fail(note);
        result.evidence.outputs[note->output].notes.push_back(*note);
    }
    if (const auto done = readPsbts(contract, file); !done) return done;
    if (const auto done = readTransactions(contract, file, *headers, result.evidence); !done) return done;
    if (headers->empty()) return {};
    result.anchored = headers->anchored();
    result.tipHash = headers->tipHash();
    result.work = headers->work();
    result.tip = ChainMoment{headers->last(), headers->medianTimeAt(headers->last())};
    result.status = statusOf(contract, result.evidence, *result.tip);
    return {};
}

} // namespace

FileVerification verifyFile(const ContractFile& file, const NetworkParams& params, UnixTime now,
                            const VerificationOptions& options) {
    FileVerification result;
    result.agreement = verifyAgreement(file.agreement, params, options);
    if (!result.agreement.ok()) return result;
    if (const auto done = readEvidence(file, params, now, result); !done) {
        result.evidenceError = done.error();
        result.status.reset();
    }
    return result;
}

Result<const NetworkParams*> networkOfFile(const ContractFile& file) {
    if (const NetworkParams* params = networkOf(file.agreement.document.payload)) return params;
    return fail(ErrorCode::WrongNetwork,
                "This file is for a network that this program doesn't know, or holds no "
                "contract.");
}

} // namespace zon::contracts

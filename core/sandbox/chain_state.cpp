#include "core/sandbox/chain_state.h"

#include "core/chain/filter.h"
#include "core/sandbox/block_connection.h"
#include "core/util/log.h"

#include <algorithm>

namespace zon {

namespace {

std::unexpected<Error> corrupt(std::string detail) {
    return fail(ErrorCode::Corrupt,
                "The practice network's file is damaged. Delete it to start the practice network anew; your "
                "wallet is in another file.",
                std::move(detail));
}

BlockOutcome rejected(Rejection rejection, HeaderFault fault = HeaderFault::None) {
    BlockOutcome outcome;
    outcome.state = BlockOutcome::State::Rejected;
    outcome.rejection = std::move(rejection);
    outcome.headerFault = fault;
    return outcome;
}

} // namespace

/// What became of going over to another branch.
struct ChainState::Attempt {
    std::optional<TipMove> move;        ///< done, to be committed
    std::optional<Rejection> rejection; ///< not done: `rejectedAt` breaks a rule
    const IndexedBlock* rejectedAt = nullptr;
};

ChainState::ChainState(ChainStore& store, const NetworkParams& params, const Clock& clock)
    : store_(store), params_(params), clock_(clock) {}

Result<std::unique_ptr<ChainState>> ChainState::open(ChainStore& store, const NetworkParams& params,
                                                     const Clock& clock) {
    std::unique_ptr<ChainState> state(new ChainState(store, params, clock));
    if (auto loaded = state->load(); !loaded) return fail(loaded);
    return state;
}

Result<void> ChainState::load() {
    chain_.clear();
    index_ = std::make_unique<BlockIndex>(params_);
    const auto tipRow = store_.tip();
    if (!tipRow) return fail(tipRow);
    if (!*tipRow) return createGenesis();

    const IndexedBlock* tip = nullptr;
    const auto read = store_.forEachHeader([&](const ChainStore::HeaderRow& row) -> Result<void> {
        const BlockHash hash = row.header.hash();
        if (index_->size() > 0 && !index_->find(row.header.previous))
            return corrupt("header without its parent");
        IndexedBlock& block = index_->add(row.header, hash, row.row, row.failed);
        if (row.hasData) index_->setHasData(block);
        if (row.row == **tipRow) tip = &block;
        return {};
    });
    if (!read) return read;
    if (!tip || !tip->connectable || tip->ancestor(0)->hash() != params_.genesisHash) return corrupt("tip");
    chain_.resize(static_cast<std::size_t>(tip->height()) + 1);
    for (const IndexedBlock* block = tip; block; block = block->parent)
        chain_[static_cast<std::size_t>(block->height())] = block;
    return {};
}

Result<void> ChainState::createGenesis() {
    auto transaction = StoreTransaction::begin(store_.database());
    if (!transaction) return fail(transaction);
    const auto row = store_.addHeader(params_.genesis.header);
    if (!row) return fail(row);
    if (auto added = store_.addBlock(*row, params_.genesis); !added) return added;
    // Its coinbase is not spendable (nor was it ever), but its filter is served as that of any block.
    const Bytes filter = buildBasicFilter(params_.genesis, {});
    if (auto set = store_.setFilter(*row, filter, nextFilterHeader(filterHash(filter), {})); !set) return set;
    if (auto set = store_.setTip(*row); !set) return set;
    if (auto committed = transaction->commit(); !committed) return committed;

    IndexedBlock& genesis = index_->add(params_.genesis.header, params_.genesisHash, *row);
    index_->setHasData(genesis);
    chain_ = {&genesis};
    return {};
}

const IndexedBlock* ChainState::at(std::int32_t height) const {
    if (height < 0 || height > this->height()) return nullptr;
    return chain_[static_cast<std::size_t>(height)];
}

Result<IndexedBlock*> ChainState::addHeader(const BlockHeader& header, const BlockHash& hash) {
    const auto row = store_.addHeader(header);
    if (!row) return fail(row);
    return &index_->add(header, hash, *row);
}

Result<HeadersOutcome> ChainState::acceptHeaders(std::span<const BlockHeader> headers) {
    const auto accept = [&]() -> Result<HeadersOutcome> {
        HeadersOutcome outcome;
        auto transaction = StoreTransaction::begin(store_.database());
        if (!transaction) return fail(transaction);
        for (const BlockHeader& header : headers) {
            const BlockHash hash = header.hash();
            if (outcome.last && header.previous != outcome.last->hash()) {
                outcome.fault = HeaderFault::NotContinuous;
                break;
            }
            if (const IndexedBlock* known = index_->find(hash)) {
                if (known->failed) {
                    outcome.fault = HeaderFault::Condemned;
                    break;
                }
                outcome.last = known;
                continue;
            }
            outcome.fault = index_->judge(header, clock_.now());
            if (outcome.fault != HeaderFault::None) break;
            const auto added = addHeader(header, hash);
            if (!added) return fail(added);
            outcome.last = *added;
            ++outcome.added;
        }
        if (auto committed = transaction->commit(); !committed) return fail(committed);
        return outcome;
    };
    return orReload(accept());
}

Result<BlockOutcome> ChainState::acceptBlock(const Block& block) {
    return orReload(acceptBlockUnguarded(block));
}

Result<BlockOutcome> ChainState::acceptBlockUnguarded(const Block& block) {
    const BlockHash hash = block.hash();
    IndexedBlock* known = index_->find(hash);
    BlockOutcome outcome;
    if (known && (known->failed || known->hasData)) {
        outcome.state = known->failed ? BlockOutcome::State::DuplicateBad : BlockOutcome::State::Duplicate;
        return outcome;
    }

    // The header first: it costs the least to check and the most to make.
    if (!known) {
        const HeaderFault fault = index_->judge(block.header, clock_.now());
        if (fault == HeaderFault::UnknownParent) {
            outcome.state = BlockOutcome::State::UnknownParent;
            return outcome;
        }
        if (fault != HeaderFault::None)
            return rejected({std::string(headerFaultName(fault)), std::string(headerFaultSentence(fault))},
                            fault);
    }
    const IndexedBlock& parent = known ? *known->parent : *index_->find(block.header.previous);
    auto broken = checkBlockAlone(block);
    if (!broken) broken = checkBlockOn(parent.context, block, params_);
    if (broken && broken->mutated) return rejected(std::move(*broken));

    auto transaction = StoreTransaction::begin(store_.database());
    if (!transaction) return fail(transaction);
    if (!known) {
        const auto added = addHeader(block.header, hash);
        if (!added) return fail(added);
        known = *added;
    }
    if (broken) {
        if (auto marked = markFailed(*known); !marked) return fail(marked);
        outcome = rejected(std::move(*broken));
    } else {
        if (auto added = store_.addBlock(known->row, block); !added) return fail(added);
        index_->setHasData(*known);
        std::optional<Rejection> rejection;
        auto move = activateBest(&rejection, known);
        if (!move) return fail(move);
        if (rejection) outcome = rejected(std::move(*rejection));
        outcome.move = std::move(*move);
    }
    if (auto committed = transaction->commit(); !committed) return fail(committed);
    return outcome;
}

Result<void> ChainState::markFailed(IndexedBlock& block) {
    for (const IndexedBlock* marked : index_->setFailed(block))
        if (auto set = store_.setFailed(marked->row, true); !set) return set;
    return {};
}

/// Goes over to the best branch; where a block on the way breaks a rule, its branch is marked and the next
/// best is tried. `rejection` is told why when that block is `watched`.
Result<std::optional<TipMove>> ChainState::activateBest(std::optional<Rejection>* rejection,
                                                        const IndexedBlock* watched) {
    while (true) {
        const IndexedBlock* best = index_->bestCandidate(&tip());
        if (!best || best == &tip()) return std::nullopt;
        auto step = StoreTransaction::begin(store_.database());
        if (!step) return fail(step);
        auto attempt = moveTo(*best);
        if (!attempt) return fail(attempt);
        if (attempt->move) {
            if (auto committed = step->commit(); !committed) return fail(committed);
            const IndexedBlock* fork = forkOf(&tip(), best);
            chain_.resize(static_cast<std::size_t>(best->height()) + 1);
            for (const IndexedBlock* block = best; block != fork; block = block->parent)
                chain_[static_cast<std::size_t>(block->height())] = block;
            return std::move(attempt->move);
        }
        {
            const StoreTransaction undone = std::move(*step);
        }
        const IndexedBlock& bad = *attempt->rejectedAt;
        logWarning("sandbox", "Block " + bad.hash().display() + " is refused: " + attempt->rejection->reason);
        if (rejection && watched && watched->height() >= bad.height()
            && watched->ancestor(bad.height()) == &bad)
            *rejection = attempt->rejection;
        if (auto marked = markFailed(*index_->find(bad.hash())); !marked) return fail(marked);
    }
}

Result<ChainState::Attempt> ChainState::moveTo(const IndexedBlock& target) {
    const IndexedBlock* fork = forkOf(&tip(), &target);
    TipMove move;
    for (const IndexedBlock* block = &tip(); block != fork; block = block->parent) {
        auto data = store_.block(block->row);
        if (!data) return fail(data);
        if (auto undone = disconnectBlock(store_, *block, *data); !undone) return fail(undone);
        move.disconnected.push_back(std::move(*data));
    }
    for (std::int32_t height = fork->height() + 1; height <= target.height(); ++height) {
        const IndexedBlock* block = target.ancestor(height);
        auto data = store_.block(block->row);
        if (!data) return fail(data);
        auto broken = connectBlock(store_, params_, *block, *data, &signatures_);
        if (!broken) return fail(broken);
        if (*broken) return Attempt{{}, std::move(*broken), block};
        move.connected.push_back(std::move(*data));
    }
    if (auto set = store_.setTip(target.row); !set) return fail(set);
    return Attempt{std::move(move), {}, nullptr};
}

Result<std::optional<Rejection>> ChainState::tryBlock(const Block& block) {
    if (block.header.previous != tip().hash())
        return Rejection{"inconclusive-not-best-prevblk", "The block is not on the tip."};
    if (auto broken = checkBlockAlone(block)) return broken;
    if (auto broken = checkBlockOn(tip().context, block, params_)) return broken;

    // Applied for real and rolled back: the one way to be sure that it is judged as it would be.
    auto transaction = StoreTransaction::begin(store_.database());
    if (!transaction) return fail(transaction);
    const auto row = store_.addHeader(block.header);
    if (!row) return fail(row);
    IndexedBlock candidate;
    candidate.row = *row;
    candidate.header = block.header;
    candidate.parent = &tip();
    candidate.context = tip().context;
    candidate.context.append(params_.difficulty, block.hash().data(), block.header.time, block.header.bits,
                             workOf(block.header.bits));
    return connectBlock(store_, params_, candidate, block, &signatures_);
}

Result<std::optional<TipMove>> ChainState::invalidate(const BlockHash& hash) {
    const auto run = [&]() -> Result<std::optional<TipMove>> {
        IndexedBlock* block = index_->find(hash);
        if (!block) return fail(ErrorCode::NotFound, "This block is not known.");
        if (!block->parent) return fail(ErrorCode::InvalidArgument, "The first block can't be made invalid.");
        auto transaction = StoreTransaction::begin(store_.database());
        if (!transaction) return fail(transaction);
        if (auto marked = markFailed(*block); !marked) return fail(marked);
        auto move = activateBest(nullptr, nullptr);
        if (!move) return fail(move);
        if (auto committed = transaction->commit(); !committed) return fail(committed);
        return move;
    };
    return orReload(run());
}

std::vector<BlockHash> ChainState::locatorFrom(const IndexedBlock& from) {
    std::vector<BlockHash> locator;
    std::int32_t step = 1;
    std::int32_t height = from.height();
    while (height > 0) {
        locator.push_back(from.ancestor(height)->hash());
        if (locator.size() >= 10) step *= 2;
        height -= step;
    }
    locator.push_back(from.ancestor(0)->hash());
    return locator;
}

const IndexedBlock& ChainState::forkOfLocator(std::span<const BlockHash> locator) const {
    for (const BlockHash& hash : locator) {
        const IndexedBlock* block = index_->find(hash);
        if (!block) continue;
        if (isActive(*block)) return *block;
        // On a branch of ours: where it left the chain.
        return *forkOf(block, &tip());
    }
    return *chain_.front();
}

} // namespace zon

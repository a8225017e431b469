#pragma once

#include "core/chain/block.h"
#include "core/chain/header_context.h"
#include "core/chain/params.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace zon::test {

/// The nonce of `header` is set so that it proves its work. Meant for easy targets.
void solve(BlockHeader& header);
/// The nonce of `header` is set so that it does not.
void spoil(BlockHeader& header);

/// The sandbox's rules with regtest's limit and changes by 4 at most, so that a test mines through many
/// retargets in no time. Lives for ever.
const NetworkParams& easyRetargets();

/// What may differ from the plain next block.
struct BlockWishes {
    std::vector<Transaction> transactions{}; ///< behind the coinbase
    Script payTo{};                          ///< of the coinbase; OP_TRUE when empty
    Amount fees{};                           ///< for the coinbase, on top of the subsidy
    std::optional<std::uint32_t> time{};     ///< instead of one spacing after the last header
    std::uint32_t tag = 0;                   ///< different tags make different blocks
};

/// The next valid block after `last`: coinbase with height and witness commitment, right bits, solved.
Block makeBlock(const NetworkParams& params, const HeaderContext& last, const BlockWishes& wishes = {});
/// Sets merkle root and witness commitment anew after a change, and solves the header again.
void seal(Block& block);

/// A chain that is mined as the test asks for it, from genesis. Copy it to fork it. For networks whose limit
/// a test can meet: regtest, the sandbox, or a copy of their parameters with other rules (which must outlive
/// the builder).
class ChainBuilder {
public:
    explicit ChainBuilder(const NetworkParams& params);

    /// Mines the next block.
    const Block& mine(const BlockWishes& wishes = {});
    /// Mines `count` empty blocks; blocks with another tag are other blocks.
    void mineMany(std::int32_t count, std::uint32_t tag = 0);
    /// The same chain up to and including `height`.
    ChainBuilder upTo(std::int32_t height) const;

    std::int32_t height() const { return static_cast<std::int32_t>(blocks_.size()) - 1; }
    const Block& at(std::int32_t height) const { return blocks_[static_cast<std::size_t>(height)]; }
    const Block& tip() const { return blocks_.back(); }
    BlockHash hashAt(std::int32_t height) const { return contextAt(height).hash; }
    BlockHash tipHash() const { return contexts_.back().hash; }
    const HeaderContext& contextAt(std::int32_t height) const {
        return contexts_[static_cast<std::size_t>(height)];
    }
    const HeaderContext& context() const { return contexts_.back(); }

    /// 80 bytes each of heights `first` to `last` (the tip when not given).
    Bytes headers(std::int32_t first, std::int32_t last = -1) const;

    const NetworkParams& params() const { return *params_; }

private:
    const NetworkParams* params_;
    std::vector<Block> blocks_;
    std::vector<HeaderContext> contexts_;
};

} // namespace zon::test

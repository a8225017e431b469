#pragma once

#include "core/chain/block.h"
#include "core/chain/header_context.h"
#include "core/chain/params.h"

#include <optional>
#include <string>

namespace zon {

/// Why a block or transaction is refused. `reason` is Bitcoin Core's name, which miners and tests look at.
struct Rejection {
    std::string reason;
    std::string detail;
    /// This copy is not what the header stands for: the hash must not be condemned for it.
    bool mutated = false;

    friend bool operator==(const Rejection&, const Rejection&) = default;
};

/// What a block must keep without knowing any other block, in Bitcoin Core's order and with its names: the
/// merkle root and its CVE-2012-2459, size, one coinbase in the first place, each transaction by itself,
/// signature operations. The header is not looked at but for the root.
std::optional<Rejection> checkBlockAlone(const Block& block);

/// What it must keep on top of `previous`: finality by median time (BIP113), the coinbase's height (BIP34),
/// the witness commitment (BIP141), weight. checkBlockAlone() must have passed.
std::optional<Rejection> checkBlockOn(const HeaderContext& previous, const Block& block,
                                      const NetworkParams& params);

} // namespace zon

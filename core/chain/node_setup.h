#pragma once

#include "core/chain/params.h"

#include <string>

/// What a stock Bitcoin Core (0.21 or later) needs in its bitcoin.conf. Pages, the command line, the README
/// and packaging/node all show these lines: they are written here and nowhere else.
namespace zon {

/// The two lines that make it a node of this network; empty where no stock node can join (the sandbox) or
/// none needs telling (Bitcoin's own networks).
std::string nodeJoinLines(const NetworkParams& params);

/// The same for a signet of which only the challenge is known.
std::string nodeJoinLines(ByteSpan signetChallenge);

/// The two lines with which it serves compact filters, so that a wallet syncs by them instead of by whole
/// blocks.
std::string nodeServeLines();

} // namespace zon

#pragma once

#include "core/sandbox/chain_state.h"

#include <boost/json/fwd.hpp>

namespace zon {

/// The shapes in which Bitcoin Core's JSON-RPC shows things.

/// In whole coins, as a JSON number.
double rpcAmount(Amount amount);
/// How many times harder than with bits 1d00ffff.
double rpcDifficulty(std::uint32_t bits);
std::string rpcBits(std::uint32_t bits);

boost::json::object rpcScript(const Script& script, const AddressFormat& format);
boost::json::object rpcTransaction(const Transaction& tx, const AddressFormat& format);
boost::json::object rpcHeader(const ChainState& chain, const IndexedBlock& block);

} // namespace zon

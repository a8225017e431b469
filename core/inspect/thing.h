#pragma once

#include "core/chain/block.h"
#include "core/chain/params.h"
#include "core/script/psbt.h"

#include <string>
#include <variant>

namespace zon {

/// The most that is opened, as text or bytes: a PSBT of the largest size in base64.
inline constexpr std::size_t maxThingBytes = 34 * 1024 * 1024;

struct OpenedTransaction {
    Transaction tx;
    Bytes raw;
};
struct OpenedPsbt {
    Psbt psbt;
    Bytes raw;
};
struct OpenedBlock {
    Block block;
    Bytes raw;
};
struct OpenedHeader {
    BlockHeader header;
};
struct OpenedAddress {
    std::string address;
    Script script; ///< that it stands for
};
struct OpenedScript {
    Script script;
};
/// 32 bytes that name something: a transaction or a block, which only the profile can tell.
struct OpenedId {
    Hash256 id;
};
/// It begins like something that we know, and then breaks off or contradicts itself.
struct OpenedBroken {
    enum class Kind : std::uint8_t { Transaction, Psbt };
    Kind kind = Kind::Transaction;
    Bytes raw;
    Error why;
};

/// What somebody gave us to look at.
using Thing = std::variant<OpenedTransaction, OpenedPsbt, OpenedBlock, OpenedHeader, OpenedAddress,
                           OpenedScript, OpenedId, OpenedBroken>;

/// Finds out what it is: the bytes of a transaction, PSBT, block, header or script, the same in hex or
/// base64, an address, a payment link ("zoncoin:…") or a txid or block hash ("…:1" for one of its outputs).
///
/// Threat: support opens what strangers send. Sizes are bounded before anything is parsed, every parser
/// bounds what it allocates, and whatever can't be understood is refused with a sentence.
Result<Thing> openThing(ByteSpan given, const NetworkParams& network);

} // namespace zon

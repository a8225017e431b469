#pragma once

#include "core/script/miniscript.h"
#include "core/script/transaction.h"

namespace zon {

/// What whoever wants to spend has in hand.
class SatisfactionSource {
public:
    virtual ~SatisfactionSource() = default;

    /// The signature for this key (as scripts hold it), with its hash type byte. Nothing when there is none.
    virtual std::optional<Bytes> signature(ByteSpan key) const = 0;
    /// The key with this hash160; asked for only where a script was decoded that shows just the hash.
    virtual std::optional<Bytes> keyOfHash(ByteSpan hash) const;
    /// The 32 bytes that this kind of hash lock (Fragment::Sha256Lock, …) is opened with.
    virtual std::optional<Bytes> preimage(Fragment kind, ByteSpan hash) const;
    /// Whether the spending transaction's lock time and this input's sequence meet the lock.
    virtual bool lockTimeReached(std::uint32_t lockTime) const;
    virtual bool sequenceReached(std::uint32_t sequence) const;
};

/// A malleable witness can be exchanged by strangers for another one that is as valid.
enum class Malleable : bool { Refuse, Allow };

/// The smallest witness that satisfies the script and that nobody else can change, bottom of the stack first,
/// without script and control block. For a safe script (Miniscript::whyNotSafe) it is found whenever the
/// conditions are met, and it is valid. The error says what is missing or in the way.
Result<Witness> satisfy(const Miniscript& script, std::span<const Bytes> keys,
                        const SatisfactionSource& source, Malleable malleable = Malleable::Refuse);

} // namespace zon

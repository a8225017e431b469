#pragma once

#include "core/chain/block.h"
#include "core/chain/target.h"
#include "core/script/address.h"
#include "core/util/amount.h"
#include "core/util/clock.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zon {

enum class NetworkId : std::uint8_t { Main, Test, Regtest, Sandbox, Custom, Bitcoin, BitcoinTestnet3 };

/// The four bytes in front of every peer-to-peer message, as they are sent.
using NetworkMagic = std::array<std::uint8_t, 4>;

/// How a network demands proof of work.
struct DifficultyRules {
    Target limit; ///< the easiest target allowed
    std::uint32_t limitBits = 0;
    Seconds spacing{600};
    std::int32_t interval = 2016; ///< blocks from one retarget to the next
    std::int32_t maxChange = 4;   ///< a retarget divides or multiplies the target by no more than this
    /// A block this much later than its parent may (and must) use the limit; 0 where there is no such rule.
    Seconds minDifficultyAfter{0};
    /// The same for the first block of an interval, which the rule above leaves out; the whole interval then
    /// stays at the limit. 0 as on Bitcoin's networks: a fast miner that left in the middle of an interval
    /// leaves a first block behind that only another one of its kind can make.
    Seconds minDifficultyAtRetargetAfter{0};
    bool retargets = true; ///< false: the target never changes (regtest)
    /// A retarget starts from the last header's bits, as in Bitcoin, where one min-difficulty block at the
    /// end of an interval throws the difficulty away; or, when true, from the interval's regular bits.
    bool retargetsFromRegularBits = false;
};

/// A block known to be in the chain when the program was shipped: a fork under it is refused.
struct Anchor {
    std::int32_t height = 0;
    BlockHash hash;

    friend bool operator==(const Anchor&, const Anchor&) = default;
};

/// Everything in which one network differs from another. Immutable once made.
struct NetworkParams {
    NetworkId id = NetworkId::Main;
    std::string name; ///< as on the command line: "main", "bitcoin-testnet3", or what the user called it

    NetworkMagic magic{};
    std::uint16_t defaultPort = 0;
    std::uint16_t defaultRpcPort = 0;

    AddressFormat address;
    std::uint32_t coinType = 1; ///< BIP44, without the hardening bit

    Block genesis;
    BlockHash genesisHash;
    DifficultyRules difficulty;
    std::vector<Anchor> anchors; ///< by rising height, without the genesis block

    /// From this height on the coinbase starts with its height (BIP34) and headers have version 2 or more…
    std::int32_t bip34Height = 1;
    std::int32_t bip66Height = 1; ///< …3 or more…
    std::int32_t bip65Height = 1; ///< …4 or more.
    std::int32_t segwitHeight = 1;

    std::int32_t coinbaseMaturity = 100; ///< blocks on top before a coinbase may be spent
    std::int32_t halvingInterval = 210'000;

    Bytes signetChallenge; ///< empty: not a signet

    bool isSignet() const { return !signetChallenge.empty(); }
    /// Bitcoin's own networks are here to check the verifier against real headers: no wallet opens on them.
    bool isZonCoin() const { return id != NetworkId::Bitcoin && id != NetworkId::BitcoinTestnet3; }
};

/// What a miner may create at `height` on top of the fees.
Amount blockSubsidy(std::int32_t height, const NetworkParams& params);

/// Any network but Custom, which has no parameters before the user gives a challenge (asking is a bug).
/// Thread-safe; lives as long as the program.
const NetworkParams& networkParams(NetworkId id);

/// By its name on the command line. The error lists the names there are.
Result<const NetworkParams*> networkByName(std::string_view name);

/// A company's own chain: a signet whose blocks satisfy `challenge` (a script of 1 to 10,000 bytes). `name`
/// must not be the name of another network.
Result<NetworkParams> customNetwork(std::string name, ByteSpan challenge);

/// The first 4 bytes of the double SHA-256 of the serialized challenge (BIP325).
NetworkMagic signetMagic(ByteSpan challenge);

} // namespace zon

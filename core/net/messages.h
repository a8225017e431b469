#pragma once

#include "core/chain/block.h"
#include "core/chain/header.h"
#include "core/net/network_address.h"
#include "core/script/transaction.h"
#include "core/util/id.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The peer-to-peer messages, in both directions: the light client reads what the sandbox node writes and the
/// other way round.
///
/// Threat: every field is chosen by a stranger. decode() checks every count against the limit of the protocol
/// and against the bytes that are there before anything is allocated, refuses bytes that are left over (but
/// for `version`, which grows at its end), and judges form alone: what it means is for the session and for
/// sync.
namespace zon {

inline constexpr std::int32_t ourProtocolVersion = 70016;       ///< wtxidrelay (BIP339)
inline constexpr std::int32_t leastPeerProtocolVersion = 70012; ///< sendheaders (BIP130)

inline constexpr std::size_t maxHeadersPerMessage = 2'000;
inline constexpr std::size_t maxLocatorHashes = 101;
inline constexpr std::size_t maxInventory = 50'000;
inline constexpr std::size_t maxAddresses = 1'000;
inline constexpr std::size_t maxFilterHashes = 2'000;        ///< in one cfheaders
inline constexpr std::uint32_t maxFiltersPerRequest = 1'000; ///< in answer to one getcfilters
inline constexpr std::uint32_t filterCheckpointInterval = 1'000;
inline constexpr std::size_t maxFilterCheckpoints = 100'000; ///< 100 million blocks
inline constexpr std::size_t maxUserAgent = 256;
inline constexpr std::uint8_t basicFilterType = 0; ///< BIP158

/// What an `inv`, `getdata` or `notfound` names.
enum class InventoryType : std::uint32_t {
    Transaction = 1, ///< by txid
    Block = 2,
    WtxidTransaction = 5, ///< BIP339: by wtxid
    WitnessTransaction = 0x40000001,
    WitnessBlock = 0x40000002,
};

struct InventoryItem {
    InventoryType type = InventoryType::Transaction; ///< may hold a value not listed
    Hash256 hash;

    static InventoryItem transaction(const Txid& id); ///< with witness, as getdata wants it
    static InventoryItem transaction(const Wtxid& id);
    static InventoryItem block(const BlockHash& id); ///< with witness, as getdata wants it
    static InventoryItem announcedTransaction(const Txid& id);
    static InventoryItem announcedBlock(const BlockHash& id);

    bool isTransaction() const;
    bool isBlock() const;
    BlockHash blockHash() const { return BlockHash(hash.bytes()); }
    Txid txid() const { return Txid(hash.bytes()); }
    Wtxid wtxid() const { return Wtxid(hash.bytes()); }

    friend bool operator==(const InventoryItem&, const InventoryItem&) = default;
};

struct VersionMessage {
    static constexpr std::string_view command = "version";
    std::int32_t protocolVersion = ourProtocolVersion;
    ServiceFlags services;
    UnixTime time{};
    ServiceFlags receiverServices;
    Endpoint receiver; ///< how the sender sees us
    Endpoint sender;   ///< not to be trusted; we send none
    std::uint64_t nonce = 0;
    std::string userAgent; ///< printable ASCII; other characters are replaced when read
    std::int32_t startHeight = 0;
    bool relay = true;

    static Result<VersionMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

/// A message without a payload.
template <typename Tag>
struct EmptyMessage {
    static constexpr std::string_view command = Tag::command;
    static Result<EmptyMessage> decode(ByteSpan payload) {
        if (!payload.empty())
            return fail(ErrorCode::Malformed, "A message that should be empty carries data.",
                        std::string(command) + " with " + std::to_string(payload.size()) + " bytes");
        return EmptyMessage{};
    }
    Bytes encode() const { return {}; }
};
// clang-format off
namespace tags {
struct Verack      { static constexpr std::string_view command = "verack"; };
struct WtxidRelay  { static constexpr std::string_view command = "wtxidrelay"; };
struct SendAddrV2  { static constexpr std::string_view command = "sendaddrv2"; };
struct SendHeaders { static constexpr std::string_view command = "sendheaders"; };
struct GetAddr     { static constexpr std::string_view command = "getaddr"; };
struct Mempool     { static constexpr std::string_view command = "mempool"; };
} // namespace tags
// clang-format on
using VerackMessage = EmptyMessage<tags::Verack>;
using WtxidRelayMessage = EmptyMessage<tags::WtxidRelay>;   ///< BIP339
using SendAddrV2Message = EmptyMessage<tags::SendAddrV2>;   ///< BIP155
using SendHeadersMessage = EmptyMessage<tags::SendHeaders>; ///< BIP130
using GetAddrMessage = EmptyMessage<tags::GetAddr>;
using MempoolMessage = EmptyMessage<tags::Mempool>;

struct PingMessage { // BIP31
    static constexpr std::string_view command = "ping";
    std::uint64_t nonce = 0;
    static Result<PingMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

struct PongMessage {
    static constexpr std::string_view command = "pong";
    std::uint64_t nonce = 0;
    static Result<PongMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

/// BIP133: "announce no transaction that pays less to me".
struct FeeFilterMessage {
    static constexpr std::string_view command = "feefilter";
    Amount perKilobyte; ///< zat per 1,000 vbytes, in the range of money
    static Result<FeeFilterMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

struct AddrMessage {
    static constexpr std::string_view command = "addr";
    std::vector<PeerAddress> addresses;
    static Result<AddrMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

/// BIP155. Entries of networks we can't reach are left out when read.
struct AddrV2Message {
    static constexpr std::string_view command = "addrv2";
    std::vector<PeerAddress> addresses;
    static Result<AddrV2Message> decode(ByteSpan payload);
    Bytes encode() const;
};

/// A locator: hashes from the tip back, first dense, then ever sparser.
struct GetHeadersMessage {
    static constexpr std::string_view command = "getheaders";
    std::vector<BlockHash> locator;
    BlockHash stop; ///< null: as many as fit
    static Result<GetHeadersMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

struct GetBlocksMessage {
    static constexpr std::string_view command = "getblocks";
    std::vector<BlockHash> locator;
    BlockHash stop;
    static Result<GetBlocksMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

struct HeadersMessage {
    static constexpr std::string_view command = "headers";
    std::vector<BlockHeader> headers;
    static Result<HeadersMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

struct InvMessage {
    static constexpr std::string_view command = "inv";
    std::vector<InventoryItem> items;
    static Result<InvMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

struct GetDataMessage {
    static constexpr std::string_view command = "getdata";
    std::vector<InventoryItem> items;
    static Result<GetDataMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

struct NotFoundMessage {
    static constexpr std::string_view command = "notfound";
    std::vector<InventoryItem> items;
    static Result<NotFoundMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

struct TxMessage {
    static constexpr std::string_view command = "tx";
    Transaction transaction;
    static Result<TxMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

struct BlockMessage {
    static constexpr std::string_view command = "block";
    Block block;
    static Result<BlockMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

/// BIP157: the filters of blocks startHeight to stopHash (at most maxFiltersPerRequest).
struct GetCFiltersMessage {
    static constexpr std::string_view command = "getcfilters";
    std::uint8_t filterType = basicFilterType;
    std::uint32_t startHeight = 0;
    BlockHash stopHash;
    static Result<GetCFiltersMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

struct CFilterMessage {
    static constexpr std::string_view command = "cfilter";
    std::uint8_t filterType = basicFilterType;
    BlockHash blockHash;
    Bytes filter;
    static Result<CFilterMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

/// BIP157: the filter hashes of blocks startHeight to stopHash (at most maxFilterHashes).
struct GetCFHeadersMessage {
    static constexpr std::string_view command = "getcfheaders";
    std::uint8_t filterType = basicFilterType;
    std::uint32_t startHeight = 0;
    BlockHash stopHash;
    static Result<GetCFHeadersMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

struct CFHeadersMessage {
    static constexpr std::string_view command = "cfheaders";
    std::uint8_t filterType = basicFilterType;
    BlockHash stopHash;
    FilterHeader previousHeader;
    std::vector<FilterHash> hashes;
    static Result<CFHeadersMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

struct GetCFCheckptMessage {
    static constexpr std::string_view command = "getcfcheckpt";
    std::uint8_t filterType = basicFilterType;
    BlockHash stopHash;
    static Result<GetCFCheckptMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

struct CFCheckptMessage {
    static constexpr std::string_view command = "cfcheckpt";
    std::uint8_t filterType = basicFilterType;
    BlockHash stopHash;
    std::vector<FilterHeader> headers; ///< of heights 1,000, 2,000, …
    static Result<CFCheckptMessage> decode(ByteSpan payload);
    Bytes encode() const;
};

/// A command we have no use for. Its payload is gone: nobody may act on it.
struct UnknownMessage {
    std::string command;
    std::size_t payloadSize = 0;
};

using Message = std::variant<VersionMessage, VerackMessage, WtxidRelayMessage, SendAddrV2Message,
                             SendHeadersMessage, FeeFilterMessage, PingMessage, PongMessage, GetAddrMessage,
                             AddrMessage, AddrV2Message, GetHeadersMessage, HeadersMessage, GetBlocksMessage,
                             InvMessage, GetDataMessage, NotFoundMessage, TxMessage, BlockMessage,
                             MempoolMessage, GetCFiltersMessage, CFilterMessage, GetCFHeadersMessage,
                             CFHeadersMessage, GetCFCheckptMessage, CFCheckptMessage, UnknownMessage>;

/// The error names the command and where its payload went wrong.
Result<Message> decodeMessage(std::string_view command, ByteSpan payload);

std::string_view messageCommand(const Message& message);

/// The payload alone; nothing for an UnknownMessage, which is never sent.
Bytes encodePayload(const Message& message);

} // namespace zon

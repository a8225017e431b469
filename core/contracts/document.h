#pragma once

#include "core/contracts/escrow_key.h"
#include "core/contracts/types.h"
#include "core/script/script.h"
#include "core/util/amount.h"
#include "core/util/clock.h"

#include <array>

namespace zon::contracts {

// What may be in a document. Limits are part of the format: who needs more attaches a file.
inline constexpr std::int64_t documentVersion = 1;
inline constexpr std::size_t maxDocumentBytes = std::size_t{512} * 1024;
inline constexpr std::size_t maxTermsBytes = std::size_t{256} * 1024;
inline constexpr std::size_t maxNameBytes = 200;
inline constexpr std::size_t maxAttachments = 32;
inline constexpr std::int64_t maxAttachmentBytes = std::int64_t{64} * 1024 * 1024;
inline constexpr std::size_t maxOutputs = 32;

/// A file that belongs to the terms. It travels beside the document.
struct Attachment {
    std::string name;
    std::string type; ///< media type
    std::int64_t size = 0;
    Digest32 sha256{};

    friend bool operator==(const Attachment&, const Attachment&) = default;
};

struct Party {
    Role role;
    std::string legalName; ///< as it was written: show it with plainText (plain_text.h)
    PublicKey identity;    ///< signs the document
    EscrowKey key;         ///< root of its keys in the escrow
    Script payout;         ///< where it is paid, the only place
};

/// What the price was agreed from. Kept for the record; only zat are paid.
struct FiatPrice {
    std::string currency; ///< three capitals
    std::string amount;   ///< decimal
    std::string rate;     ///< of one ZON, decimal
    std::string source;
    UnixTime at;

    friend bool operator==(const FiatPrice&, const FiatPrice&) = default;
};

/// One output of the funding transaction.
struct EscrowOutput {
    std::uint32_t number = 0; ///< position in the list, from 0
    std::uint32_t index = 0;  ///< of the keys below their branches
    Amount amount;            ///< all that is locked
    Amount feeReserve;        ///< part of it that is the buyer's and pays fees first
    std::string policy;       ///< BIP388 template; its keys are the document's
    Script scriptPubKey;
    std::optional<UnixTime> arbiterFrom; ///< E2: the arbiter may act with either side
    std::optional<UnixTime> refundFrom;  ///< the buyer may take the money back alone; not in E5
    std::optional<Digest32> hash;        ///< E4: SHA-256 of the secret
    UnixTime deliverBy;
    Seconds inspection; ///< that the buyer has after delivery
    Seconds dispute;    ///< that a dispute must have before the buyer can take the money back
};

/// What each puts in on top of the price (E5).
struct Deposits {
    Amount buyer;
    Amount seller;
};

/// A contract as it is agreed. Plain data: whoever made it, nothing is checked beyond its form. Contract
/// (contract.h) is a document whose escrow was rebuilt.
struct Document {
    BlockHash genesis;                    ///< of the chain that it is for …
    NetworkMagic magic{};                 ///< … and its magic: signets share one genesis block
    std::array<std::uint8_t, 16> nonce{}; ///< makes two contracts with the same terms differ
    std::string title;
    std::string terms;
    std::vector<Attachment> attachments;
    std::vector<Party> parties; ///< buyer, seller and, unless E4, arbiter, in this order
    Amount price;
    std::optional<FiatPrice> fiat;
    Template kind = Template::Default;
    std::vector<EscrowOutput> outputs;
    std::optional<Deposits> deposits; ///< E5
    UnixTime acceptBy, fundBy;
    std::int64_t minConfirmations = 6;
    FeePayer feePayer = FeePayer::Seller;
    Amount arbiterFee;             ///< to the arbiter, for a decision
    std::int64_t maxFeerate = 100; ///< zat per vbyte: no settlement may pay more
    std::optional<ContractId> supersedes;

    const Party* party(Role role) const;
};

/// The detail of the error for bytes that are right but for their form.
inline constexpr std::string_view notCanonical = "canonical";

/// The canonical bytes, which are signed.
std::string canonicalBytes(const Document& document);
ContractId contractId(std::string_view documentBytes);

/// Form only: the types and bounds of the members, none missing, none that doesn't belong.
///
/// Threat: the bytes are a stranger's. They are bounded before they are parsed, and accepted in one form only
/// (RFC 8785), so that what is shown is what was signed. A newer version is NewerFile, another network
/// WrongNetwork.
Result<Document> parseDocument(std::string_view bytes, const NetworkParams& params);

/// Which of the program's own networks a document is for, without reading the rest of it. Nothing for a
/// network that isn't known or bytes that are no document.
const NetworkParams* networkOf(std::string_view documentBytes);

/// What doesn't depend on keys and scripts: the parties that the template needs, amounts that add up,
/// deadlines in their order. The sentence says what contradicts what.
std::optional<Error> whyNotSound(const Document& document);

} // namespace zon::contracts

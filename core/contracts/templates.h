#pragma once

#include "core/contracts/document.h"
#include "core/script/descriptor.h"

#include <span>

namespace zon::contracts {

/// The seller never shows a secret (E4) later than this before the buyer could take the money back: both
/// transactions could be mined then, and the buyer would have the secret and the money.
inline constexpr Seconds revealMargin{24 * 60 * 60};

/// From this many blocks after the money came the arbiter may act in E5.
inline constexpr std::uint32_t depositsArbiterBlocks = 4'320;

/// The script of one output. Milestones are several of Simple or Default.
enum class EscrowShape : std::uint8_t { Simple, Default, Voucher, Deposits };
EscrowShape shapeOf(const Document& document, const EscrowOutput& output);

/// One way in which an escrow is spent.
enum class SpendPath : std::uint8_t {
    Together,      ///< buyer and seller
    ArbiterBuyer,  ///< the arbiter with the buyer
    ArbiterSeller, ///< the arbiter with the seller
    BuyerAlone,    ///< after the time for it
    Reveal,        ///< the seller with the secret
};
/// "together", "arbiter-buyer", "arbiter-seller", "refund", "reveal".
std::string_view spendPathName(SpendPath path);

/// "buyer and seller together", "the seller by showing the secret".
std::string_view whoTakes(SpendPath path);

/// What a path needs.
struct PathRules {
    SpendPath path;
    std::vector<std::size_t> keys; ///< all of these sign: positions in the script's keys
    std::uint32_t lockTime = 0;    ///< of the transaction; 0: none
    std::uint32_t blocks = 0;      ///< relative lock of the input; 0: none
};

/// Who holds each key of the script, in the order of the text. A key is the party's account, a branch, the
/// output's index: in one script a party has as many branches as keys.
std::span<const Role> keyHolders(EscrowShape shape);

/// The ways to spend an output, the usual one first. Only those that are built and offered: that buyer and
/// seller may also sign with their later keys is left out.
std::vector<PathRules> pathsOf(const Document& document, const EscrowOutput& output);
/// Null when the output can't be spent so.
std::optional<PathRules> pathOf(const Document& document, const EscrowOutput& output, SpendPath path);

/// For a person who signs: "Buyer and seller together, at any time." Dates in UTC.
std::string inWords(const PathRules& rules);

/// The BIP388 template that the output must have. Needs times and hash where the shape has them.
std::string policyFor(const Document& document, const EscrowOutput& output);
/// The keys of the policy, @0 first.
std::vector<std::string> policyKeys(const Document& document);

/// The output as it follows from keys, index and policy, by the script engine, after these checks: the policy
/// is the template's own; the miniscript is correctly typed, can't be malleated and always needs a signature;
/// its ways to spend are the template's; no key stands twice. What the document claims as scriptPubKey isn't
/// looked at.
Result<DescriptorOutput> rebuildOutput(const Document& document, const EscrowOutput& output,
                                       const NetworkParams& params);

/// Fills in policies and scriptPubKeys of a draft.
Result<void> completeOutputs(Document& document, const NetworkParams& params);

} // namespace zon::contracts

#include "core/contracts/templates.h"

#include "core/chain/descriptor_json.h"
#include "core/script/spending_paths.h"
#include "core/script/wallet_policy.h"

#include <array>
#include <set>

namespace zon::contracts {

namespace {

// In the order in which the keys stand in the text.
constexpr std::array simpleHolders{Role::Buyer, Role::Seller, Role::Arbiter, Role::Buyer};
constexpr std::array defaultHolders{Role::Buyer,  Role::Seller,  Role::Buyer,
                                    Role::Seller, Role::Arbiter, Role::Buyer};
constexpr std::array voucherHolders{Role::Seller, Role::Buyer};
constexpr std::array depositsHolders{Role::Buyer, Role::Seller, Role::Buyer, Role::Seller, Role::Arbiter};

std::uint32_t lockOf(const std::optional<UnixTime>& time) {
    return time ? static_cast<std::uint32_t>(toSeconds(*time)) : 0;
}

std::string numberOf(const std::optional<UnixTime>& time) {
    return std::to_string(lockOf(time));
}

/// Each path as the script engine's own analysis must find it.
std::set<SpendingPath> expectedPaths(EscrowShape shape, const EscrowOutput& output) {
    const SpendingLock refund{.time = lockOf(output.refundFrom)};
    switch (shape) {
    case EscrowShape::Simple:
        return {{{}, {{2, {0, 1, 2}}}, {}}, {refund, {{1, {3}}}, {}}};
    case EscrowShape::Default:
        return {{{}, {{2, {0, 1}}}, {}},
                {{.time = lockOf(output.arbiterFrom)}, {{2, {2, 3, 4}}}, {}},
                {refund, {{1, {5}}}, {}}};
    case EscrowShape::Voucher: {
        const Digest32 hash = output.hash.value_or(Digest32{});
        return {{{}, {{1, {0}}}, {{Fragment::Sha256Lock, toBytes(ByteSpan(hash))}}},
                {refund, {{1, {1}}}, {}}};
    }
    case EscrowShape::Deposits:
        return {{{}, {{2, {0, 1}}}, {}}, {{.blocks = depositsArbiterBlocks}, {{2, {2, 3, 4}}}, {}}};
    }
    return {};
}

std::unexpected<Error> notTheTemplate(const EscrowOutput& output, const std::string& why) {
    return fail(ErrorCode::Rejected, "Output " + std::to_string(output.number + 1) + ": " + why);
}

} // namespace

EscrowShape shapeOf(const Document& document, const EscrowOutput& output) {
    switch (document.kind) {
    case Template::Simple:
        return EscrowShape::Simple;
    case Template::Default:
        return EscrowShape::Default;
    case Template::Milestones:
        return output.arbiterFrom ? EscrowShape::Default : EscrowShape::Simple;
    case Template::Voucher:
        return EscrowShape::Voucher;
    case Template::Deposits:
        return EscrowShape::Deposits;
    }
    return EscrowShape::Default;
}

std::string_view spendPathName(SpendPath path) {
    constexpr std::array<std::string_view, 5> names{"together", "arbiter-buyer", "arbiter-seller", "refund",
                                                    "reveal"};
    return names.at(static_cast<std::size_t>(path));
}

std::span<const Role> keyHolders(EscrowShape shape) {
    switch (shape) {
    case EscrowShape::Simple:
        return simpleHolders;
    case EscrowShape::Default:
        return defaultHolders;
    case EscrowShape::Voucher:
        return voucherHolders;
    case EscrowShape::Deposits:
        return depositsHolders;
    }
    return {};
}

std::vector<PathRules> pathsOf(const Document& document, const EscrowOutput& output) {
    const std::uint32_t refund = lockOf(output.refundFrom);
    const std::uint32_t arbiter = lockOf(output.arbiterFrom);
    switch (shapeOf(document, output)) {
    case EscrowShape::Simple:
        return {{SpendPath::Together, {0, 1}},
                {SpendPath::ArbiterBuyer, {0, 2}},
                {SpendPath::ArbiterSeller, {1, 2}},
                {SpendPath::BuyerAlone, {3}, refund}};
    case EscrowShape::Default:
        return {{SpendPath::Together, {0, 1}},
                {SpendPath::ArbiterBuyer, {2, 4}, arbiter},
                {SpendPath::ArbiterSeller, {3, 4}, arbiter},
                {SpendPath::BuyerAlone, {5}, refund}};
    case EscrowShape::Voucher:
        return {{SpendPath::Reveal, {0}}, {SpendPath::BuyerAlone, {1}, refund}};
    case EscrowShape::Deposits:
        return {{SpendPath::Together, {0, 1}},
                {SpendPath::ArbiterBuyer, {2, 4}, 0, depositsArbiterBlocks},
                {SpendPath::ArbiterSeller, {3, 4}, 0, depositsArbiterBlocks}};
    }
    return {};
}

std::optional<PathRules> pathOf(const Document& document, const EscrowOutput& output, SpendPath path) {
    for (PathRules& rules : pathsOf(document, output))
        if (rules.path == path) return std::move(rules);
    return {};
}

std::string inWords(const PathRules& rules) {
    const std::string when = describe(SpendingLock{.time = rules.lockTime, .blocks = rules.blocks});
    switch (rules.path) {
    case SpendPath::Together:
        return "Buyer and seller together, " + when + '.';
    case SpendPath::ArbiterBuyer:
        return "The arbiter with the buyer, " + when + '.';
    case SpendPath::ArbiterSeller:
        return "The arbiter with the seller, " + when + '.';
    case SpendPath::BuyerAlone:
        return "The buyer alone, " + when + '.';
    case SpendPath::Reveal:
        return "The seller by showing the secret, " + when + '.';
    }
    return {};
}

std::string_view whoTakes(SpendPath path) {
    constexpr std::array<std::string_view, 5> words{"buyer and seller together", "the arbiter with the buyer",
                                                    "the arbiter with the seller", "the buyer alone",
                                                    "the seller by showing the secret"};
    return words.at(static_cast<std::size_t>(path));
}

std::string policyFor(const Document& document, const EscrowOutput& output) {
    const std::string refund = "after(" + numberOf(output.refundFrom) + ")";
    switch (shapeOf(document, output)) {
    case EscrowShape::Simple:
        return "wsh(or_d(multi(2,@0/**,@1/**,@2/**),and_v(v:pkh(@0/<2;3>/*)," + refund + ")))";
    case EscrowShape::Default:
        return "wsh(or_d(multi(2,@0/**,@1/**),or_i(and_v(v:multi(2,@0/<2;3>/*,@1/<2;3>/*,@2/**),after("
               + numberOf(output.arbiterFrom) + ")),and_v(v:pkh(@0/<4;5>/*)," + refund + "))))";
    case EscrowShape::Voucher:
        return "wsh(andor(pk(@0/**),sha256(" + toHex(output.hash.value_or(Digest32{}))
               + "),and_v(v:pkh(@1/**)," + refund + ")))";
    case EscrowShape::Deposits:
        return "wsh(or_d(multi(2,@0/**,@1/**),and_v(v:multi(2,@0/<2;3>/*,@1/<2;3>/*,@2/**),older("
               + std::to_string(depositsArbiterBlocks) + "))))";
    }
    return {};
}

std::vector<std::string> policyKeys(const Document& document) {
    std::vector<std::string> keys;
    const auto add = [&](Role role) {
        if (const Party* party = document.party(role)) keys.push_back(party->key.toText());
    };
    if (document.kind == Template::Voucher) {
        add(Role::Seller);
        add(Role::Buyer);
    } else {
        for (const Role role : allRoles)
            add(role);
    }
    return keys;
}

Result<DescriptorOutput> rebuildOutput(const Document& document, const EscrowOutput& output,
                                       const NetworkParams& params) {
    const EscrowShape shape = shapeOf(document, output);
    if (output.policy != policyFor(document, output))
        return notTheTemplate(output, "its policy isn't that of " + std::string(templateName(document.kind))
                                          + " with the agreed times. It could let somebody else spend the "
                                            "money, so it isn't accepted.");
    const auto policy = WalletPolicy::parse(output.policy, policyKeys(document), descriptorNetwork(params));
    if (!policy) return notTheTemplate(output, policy.error().message);
    const auto paths = spendingPaths(policy->descriptor());
    if (!paths) return notTheTemplate(output, paths.error().message);
    if (std::set<SpendingPath>(paths->begin(), paths->end()) != expectedPaths(shape, output))
        return notTheTemplate(output, "the script can be spent in other ways than the template says.");
    auto expanded = policy->descriptor().expand(output.index);
    if (!expanded) return notTheTemplate(output, expanded.error().message);
    DescriptorOutput& rebuilt = expanded->front();
    std::set<Bytes> seen;
    for (const DerivedKey& key : rebuilt.keys)
        if (!seen.insert(key.bytes).second) return notTheTemplate(output, "a key stands in it twice.");
    // Read back what the money will really be locked with, and ask of it what was asked of the text.
    const auto script = decodeMiniscript(rebuilt.witnessScript.value(), MiniscriptContext::P2wsh);
    if (!script) return notTheTemplate(output, script.error().message);
    if (const auto why = script->script.whyNotSafe(script->keys)) return notTheTemplate(output, why->message);
    return std::move(rebuilt);
}

Result<void> completeOutputs(Document& document, const NetworkParams& params) {
    for (EscrowOutput& output : document.outputs) {
        output.policy = policyFor(document, output);
        const auto rebuilt = rebuildOutput(document, output, params);
        if (!rebuilt) return fail(rebuilt);
        output.scriptPubKey = rebuilt->scriptPubKey;
    }
    return {};
}

} // namespace zon::contracts

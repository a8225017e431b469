#include "core/wallet/account.h"

#include "core/wallet/input_weight.h"

#include <algorithm>
#include <array>

namespace zon {

namespace {

struct Standard {
    AccountKind kind;
    std::uint32_t purpose;
    std::string_view name;
    std::string_view open; ///< what stands before the key in a descriptor
    std::string_view close;
};

constexpr std::array<Standard, 4> standards{{
    {AccountKind::Legacy44, 44, "bip44", "pkh(", ")"},
    {AccountKind::Nested49, 49, "bip49", "sh(wpkh(", "))"},
    {AccountKind::Segwit84, 84, "bip84", "wpkh(", ")"},
    {AccountKind::Taproot86, 86, "bip86", "tr(", ")"},
}};

const Standard& standardOf(AccountKind kind) {
    return standards[static_cast<std::size_t>(kind)];
}

template <typename Value>
std::optional<AccountKind> kindWhere(Value Standard::* member, const Value& value) {
    const auto it = std::ranges::find(standards, value, member);
    return it == standards.end() ? std::nullopt : std::optional(it->kind);
}

std::string originText(const KeyOrigin& origin) {
    std::string path = origin.path.toString();
    return "[" + toHex(origin.fingerprint) + path.substr(1) + "]"; // without the "m"
}

} // namespace

std::uint32_t purposeOf(AccountKind kind) {
    return standardOf(kind).purpose;
}

std::string_view accountKindName(AccountKind kind) {
    return standardOf(kind).name;
}

std::optional<AccountKind> accountKindByName(std::string_view name) {
    return kindWhere(&Standard::name, name);
}

std::optional<AccountKind> accountKindOfPurpose(std::uint32_t purpose) {
    return kindWhere(&Standard::purpose, purpose);
}

KeyPath accountPath(AccountKind kind, std::uint32_t coinType, std::uint32_t account) {
    return {purposeOf(kind) | hardened, coinType | hardened, account | hardened};
}

std::string accountDescriptor(AccountKind kind, const std::optional<KeyOrigin>& origin,
                              const ExtendedPublicKey& accountKey) {
    const Standard& standard = standardOf(kind);
    return std::string(standard.open) + (origin ? originText(*origin) : "") + accountKey.serialize()
           + "/<0;1>/*" + std::string(standard.close);
}

Result<AccountScripts> AccountScripts::parse(std::string_view text, const DescriptorNetwork& network) {
    auto descriptor = Descriptor::parse(text, network);
    if (!descriptor) return fail(descriptor);
    if (descriptor->root().kind == DescriptorKind::Combo)
        return fail(ErrorCode::Unsupported, "combo() stands for several descriptors; give them one by one.");
    if (descriptor->pathCount() > 2)
        return fail(ErrorCode::Unsupported, "This descriptor has more than two chains of addresses. A wallet "
                                            "has one to receive and one for change.");
    AccountScripts scripts(std::move(*descriptor));
    scripts.range_ = scripts.descriptor_.isRange();
    scripts.keyCount_ = keysOf(scripts.descriptor_.root()).size();
    // Also shows that the keys can be derived at all.
    auto sample = scripts.output(scripts.changeBranch(), 0);
    if (!sample) return fail(sample);
    scripts.inputWeight_ = signedInputWeight(scripts.descriptor_, *sample);
    return scripts;
}

Result<DescriptorOutput> AccountScripts::output(Branch branch, std::uint32_t index) const {
    auto outputs = descriptor_.expand(index, static_cast<std::size_t>(branch));
    if (!outputs) return fail(outputs);
    return std::move(outputs->front());
}

Result<Script> AccountScripts::script(Branch branch, std::uint32_t index) const {
    auto found = output(branch, index);
    if (!found) return fail(found);
    return std::move(found->scriptPubKey);
}

} // namespace zon

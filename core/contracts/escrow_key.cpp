#include "core/contracts/escrow_key.h"

#include "core/crypto/tagged_hash.h"

namespace zon::contracts {

namespace {

constexpr std::uint8_t accountDepth = 3;
constexpr std::uint32_t identityStep = hardened | 0x6964; ///< "id"
constexpr std::uint32_t voucherStep = hardened | 0x7673;  ///< "vs"

const ExtendedKeyVersions& versionsOf(const NetworkParams& params) {
    return params.isZonCoin() ? tpubVersions : xpubVersions;
}

std::string originText(const KeyOrigin& origin) {
    return '[' + toHex(origin.fingerprint) + origin.path.toString().substr(1) + ']';
}

struct SplitKey {
    KeyOrigin origin;
    std::string_view key;
};

/// "[fingerprint/87h/coin'/account']" and what follows.
Result<SplitKey> split(std::string_view text, const NetworkParams& params) {
    const auto wrong = [&] {
        return fail(ErrorCode::Malformed, "A contract's key must look like [d34db33f/87h/"
                                              + std::to_string(params.coinType)
                                              + "h/0h] followed by the account's extended key.");
    };
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos || end < 10 || text[0] != '[' || text[9] != '/') return wrong();
    const auto fingerprint = fromHex(text.substr(1, 8));
    const auto path = KeyPath::parse(text.substr(10, end - 10));
    if (!fingerprint || !path) return wrong();
    SplitKey result;
    std::ranges::copy(*fingerprint, result.origin.fingerprint.begin());
    result.origin.path = *path;
    result.key = text.substr(end + 1);
    const auto& steps = path->steps();
    if (steps.size() != accountDepth || steps[0] != (contractPurpose | hardened)
        || steps[1] != (params.coinType | hardened) || steps[2] < hardened
        || originText(result.origin) != text.substr(0, end + 1))
        return wrong();
    return result;
}

/// `Key`: either kind of extended key.
template <typename Key>
Result<void> checkPlace(const Key& key, const KeyOrigin& origin) {
    if (key.depth() != accountDepth || key.childNumber() != origin.path.steps().back())
        return fail(ErrorCode::Malformed,
                    "This extended key isn't the account key that stands before it: its depth or number "
                    "differs. Take a key from the contract page or from zoncoin-cli contract key.");
    return {};
}

} // namespace

Result<EscrowKey> EscrowKey::parse(std::string_view text, const NetworkParams& params) {
    const auto parts = split(text, params);
    if (!parts) return fail(parts);
    const auto key = ExtendedPublicKey::parse(parts->key, versionsOf(params));
    if (!key) return fail(key);
    if (const auto placed = checkPlace(*key, parts->origin); !placed) return fail(placed);
    EscrowKey result{parts->origin, *key};
    if (result.toText() != text)
        return fail(ErrorCode::Malformed, "This extended key isn't written in its usual form.");
    return result;
}

std::string EscrowKey::toText() const {
    return originText(origin) + account.serialize(tpubVersions);
}

Result<PartySecrets> PartySecrets::derive(const ExtendedPrivateKey& master, std::uint32_t number,
                                          const NetworkParams& params) {
    KeyOrigin origin{master.fingerprint(),
                     {contractPurpose | hardened, params.coinType | hardened, number | hardened}};
    auto account = master.derive(origin.path);
    if (!account) return fail(account);
    return PartySecrets{std::move(origin), std::move(*account)};
}

Result<PartySecrets> PartySecrets::parse(std::string_view text, const NetworkParams& params) {
    const auto parts = split(text, params);
    if (!parts) return fail(parts);
    auto key = ExtendedPrivateKey::parse(parts->key, versionsOf(params));
    if (!key) return fail(key);
    if (const auto placed = checkPlace(*key, parts->origin); !placed) return fail(placed);
    return PartySecrets{parts->origin, std::move(*key)};
}

SecretText PartySecrets::toText() const {
    SecretText text(originText(origin));
    text.append(account.serialize(tpubVersions).view());
    return text;
}

Result<PrivateKey> PartySecrets::identity() const {
    const auto child = account.derive(identityStep);
    if (!child) return fail(child);
    return child->privateKey().clone();
}

Result<SecretBytes> PartySecrets::voucherSecret() const {
    const auto child = account.derive(voucherStep);
    if (!child) return fail(child);
    // Shown to the whole world one day: a hash, so that it tells nothing of any key.
    return SecretBytes::copyOf(taggedHash("zon-contract/voucher", {child->privateKey().secret()}));
}

} // namespace zon::contracts

#include "core/script/signing_keys.h"

#include "core/crypto/hash160.h"
#include "core/crypto/wif.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::size_t maxRememberedParents = 64;
constexpr std::uint8_t wifVersions[] = {mainWifVersion, testWifVersion};

/// Whether `publicKey` is a form of this point that scripts hold.
bool isFormOf(const PublicKey& point, ByteSpan publicKey) {
    switch (publicKey.size()) {
    case 32:
        return equal(ByteSpan(point.compressed()).subspan(1), publicKey);
    case 33:
        return equal(point.compressed(), publicKey);
    default:
        return equal(point.uncompressed(), publicKey);
    }
}

KeyPath part(const KeyPath& path, std::size_t from, std::size_t to) {
    const auto begin = path.steps().begin();
    return KeyPath(std::vector<std::uint32_t>(begin + static_cast<std::ptrdiff_t>(from),
                                              begin + static_cast<std::ptrdiff_t>(to)));
}

} // namespace

void SigningKeys::add(PrivateKey key) {
    const PublicKey point = key.publicKey();
    if (!single_.emplace(point, std::move(key)).second) return;
    const PublicKey::Uncompressed uncompressed = point.uncompressed();
    for (const ByteSpan form : {point.bytes(), ByteSpan(uncompressed), point.bytes().subspan(1)}) {
        forms_.emplace(toBytes(form), Form{point, toBytes(form)});
        forms_.emplace(toBytes(hash160(form)), Form{point, toBytes(form)});
    }
}

void SigningKeys::add(ExtendedPrivateKey key) {
    add(key.privateKey().clone()); // it may stand in a script itself
    const KeyFingerprint fingerprint = key.fingerprint();
    extended_.push_back({std::move(key), fingerprint});
}

Result<void> SigningKeys::addText(std::string_view text) {
    for (const ExtendedKeyVersions& versions : {tpubVersions, xpubVersions}) {
        auto extended = ExtendedPrivateKey::parse(text, versions);
        if (!extended) continue;
        add(std::move(*extended));
        return {};
    }
    auto wif = parseWif(text, wifVersions);
    if (!wif && (text.starts_with("tp") || text.starts_with("xp")))
        return fail(ErrorCode::Malformed,
                    "This is not an extended private key that can be used: it begins like "
                    "one, but a character is wrong, or it is a public one.");
    if (!wif) return fail(wif);
    add(std::move(wif->key));
    return {};
}

std::optional<PrivateKey> SigningKeys::derive(std::size_t of, const KeyPath& path) {
    const ExtendedPrivateKey& root = extended_[of].key;
    if (path.empty()) return root.privateKey().clone();
    const std::size_t last = path.steps().size() - 1;
    const Parent parent{of, part(path, 0, last)};
    auto known = parents_.find(parent);
    if (known == parents_.end()) {
        auto derived = root.derive(parent.path);
        if (!derived) return {};
        if (parents_.size() == maxRememberedParents) parents_.clear();
        known = parents_.emplace(parent, std::move(*derived)).first;
    }
    const auto child = known->second.derive(path.steps()[last]);
    if (!child) return {};
    return child->privateKey().clone();
}

std::optional<PrivateKey> SigningKeys::find(ByteSpan publicKey, const KeyOrigin* origin) {
    // An x-only key doesn't say which of its two points is meant; either signs for it.
    const auto single = forms_.find(toBytes(publicKey));
    if (single != forms_.end() && single->second.bytes.size() == publicKey.size())
        return single_.at(single->second.of).clone();
    if (origin == nullptr) return {};

    for (std::size_t i = 0; i < extended_.size(); ++i) {
        const ExtendedPrivateKey& root = extended_[i].key;
        const KeyPath& path = origin->path;
        std::optional<PrivateKey> derived;
        if (origin->fingerprint == extended_[i].fingerprint) {
            derived = derive(i, path);
        } else if (const std::size_t depth = root.depth(); depth > 0 && path.steps().size() >= depth
                                                           && path.steps()[depth - 1] == root.childNumber()) {
            // An account's key: the origin counts from a master key that isn't here.
            derived = derive(i, part(path, depth, path.steps().size()));
        }
        // The origin is only what somebody says: what counts is that the key comes out.
        if (derived && isFormOf(derived->publicKey(), publicKey)) return derived;
    }
    return {};
}

std::vector<Bytes> SigningKeys::mentionedIn(const ScriptKeys& script) const {
    std::vector<Bytes> found;
    for (const Bytes& push : script.pushes()) {
        const auto form = forms_.find(push);
        if (form != forms_.end() && std::ranges::find(found, form->second.bytes) == found.end())
            found.push_back(form->second.bytes);
    }
    return found;
}

std::vector<XOnlyKey> SigningKeys::singleXOnly() const {
    std::vector<XOnlyKey> keys;
    for (const auto& [point, key] : single_)
        keys.push_back(XOnlyKey::fromPublicKey(point));
    return keys;
}

} // namespace zon

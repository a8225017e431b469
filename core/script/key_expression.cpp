#include "core/script/key_expression.h"

#include "core/crypto/wif.h"
#include "core/script/text_position.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace zon {

namespace {

constexpr std::size_t fingerprintDigits = 8;
constexpr std::size_t maxSteps = KeyPath::maxDepth;
constexpr std::size_t maxChoices = 256; ///< of one <a;b;…>: each is a descriptor of its own

bool isHex(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::optional<Error> refuse(std::size_t offset, std::string why, ErrorCode code = ErrorCode::Malformed) {
    return failAt(offset, std::move(why), code).error();
}

struct Step {
    std::uint32_t number = 0;
    char mark = 0; ///< 'h' or '\'' of a hardened one
};

// BIP380 allows no "H".
Result<Step> readStep(std::string_view text, std::size_t offset) {
    Step step;
    std::string_view digits = text;
    if (digits.ends_with('h') || digits.ends_with('\'')) {
        step.mark = digits.back();
        digits.remove_suffix(1);
    }
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, step.number);
    if (digits.empty() || stop != end || error == std::errc::invalid_argument)
        return failAt(offset,
                      quoted(text) + " is no step of a key path: a number with an optional h behind it.");
    if (error != std::errc() || step.number >= hardened)
        return failAt(offset, "the step is too large: the largest number is 2147483647.");
    if (step.mark != 0) step.number |= hardened;
    return step;
}

std::string stepText(std::uint32_t step, char mark) {
    std::string text = std::to_string(step & ~hardened);
    if (step >= hardened) text += mark;
    return text;
}

std::optional<Error> privateKeyRefused(std::size_t offset) {
    return refuse(offset,
                  "this is a private key. Only public keys are wanted here: never give a private key away.",
                  ErrorCode::InvalidArgument);
}

std::optional<Error> uncompressedRefused(std::size_t offset) {
    return refuse(offset, "an uncompressed key can't be used in segwit and taproot scripts: money sent there "
                          "could never be spent.");
}

Bytes scriptBytes(const PublicKey& key, KeyContext context, bool compressed) {
    if (context == KeyContext::Taproot) return toBytes(key.bytes().subspan(1));
    if (compressed) return toBytes(key.bytes());
    return toBytes(key.uncompressed());
}

KeyFingerprint fingerprintOf(const PublicKey& key, bool compressed) {
    const Digest20 hash = compressed ? key.hash160() : hash160(key.uncompressed());
    KeyFingerprint fingerprint{};
    std::copy_n(hash.begin(), fingerprint.size(), fingerprint.begin());
    return fingerprint;
}

} // namespace

Result<KeyExpression> KeyExpression::parse(std::string_view text, std::size_t offset, KeyContext context,
                                           const DescriptorNetwork& network, PrivateKeys privateKeys) {
    KeyExpression key;
    key.context_ = context;
    const auto failed = [](std::optional<Error> error) { return std::unexpected(std::move(*error)); };

    if (text.starts_with('[')) {
        const std::size_t end = text.find(']');
        if (end == std::string_view::npos)
            return failAt(offset, "the key's origin has no end: “]” is missing.");
        if (auto error = key.readOrigin(text.substr(1, end - 1), offset + 1)) return failed(std::move(error));
        text.remove_prefix(end + 1);
        offset += end + 1;
    }
    if (const std::size_t bracket = text.find_first_of("[]"); bracket != std::string_view::npos)
        return failAt(offset + bracket,
                      "a key has at most one origin, [fingerprint/path], and it stands first.");

    const std::size_t slash = std::min(text.find('/'), text.size());
    const std::string_view name = text.substr(0, slash);
    const std::string_view path = text.substr(slash);
    if (name.empty()) return failAt(offset, "a key is missing.");

    if (isHex(name)) {
        if (auto error = key.readSingleKey(name, offset, context)) return failed(std::move(error));
    } else if (name.size() == 51 || name.size() == 52) {
        if (auto error = key.readWif(name, offset, context, network, privateKeys))
            return failed(std::move(error));
    } else if (auto error = key.readExtendedKey(name, offset, network, privateKeys)) {
        return failed(std::move(error));
    }
    if (path.empty()) return key;
    if (!key.extended_)
        return failAt(offset + slash, "a single key has no children. Only an extended key (xpub, tpub) has.");
    if (auto error = key.readPath(path, offset + slash)) return failed(std::move(error));
    return key;
}

std::optional<Error> KeyExpression::readOrigin(std::string_view text, std::size_t offset) {
    const std::size_t slash = std::min(text.find('/'), text.size());
    const std::string_view fingerprint = text.substr(0, slash);
    if (fingerprint.size() != fingerprintDigits || !isHex(fingerprint))
        return refuse(offset, "the fingerprint of a key's origin must be 8 hex characters.");
    KeyOrigin origin;
    std::ranges::copy(*fromHex(fingerprint), origin.fingerprint.begin());
    std::size_t at = slash;
    std::size_t count = 0;
    while (at < text.size()) {
        const std::size_t begin = at + 1;
        const std::size_t end = std::min(text.find('/', begin), text.size());
        const auto step = readStep(text.substr(begin, end - begin), offset + begin);
        if (!step) return step.error();
        if (++count > maxSteps) return refuse(offset, "a key path has at most 255 steps.");
        if (step->mark != 0) originMark_ = step->mark;
        origin.path = origin.path.child(step->number);
        at = end;
    }
    origin_ = std::move(origin);
    return {};
}

std::optional<Error> KeyExpression::readSingleKey(std::string_view text, std::size_t offset,
                                                  KeyContext context) {
    keyText_ = text;
    const auto bytes = fromHex(text);
    if (!bytes) return refuse(offset, "this key's hex is cut off: it has an odd number of characters.");
    if (context == KeyContext::Taproot && bytes->size() == 32) {
        Bytes even{0x02};
        even.insert(even.end(), bytes->begin(), bytes->end());
        const auto key = PublicKey::parse(even);
        if (!key) return refuse(offset, "this is not an x-only public key: no point has that x coordinate.");
        single_ = *key;
        return {};
    }
    const auto key = PublicKey::parse(*bytes);
    if (!key) return refuse(offset, "this is not a public key. " + key.error().message);
    compressed_ = bytes->size() == 33;
    if (!compressed_ && context != KeyContext::Legacy) return uncompressedRefused(offset);
    single_ = *key;
    return {};
}

std::optional<Error> KeyExpression::readWif(std::string_view text, std::size_t offset, KeyContext context,
                                            const DescriptorNetwork& network, PrivateKeys privateKeys) {
    const std::array versions{network.address.wifVersion};
    auto wif = parseWif(text, versions);
    if (!wif && wif.error().code != ErrorCode::WrongNetwork)
        return refuse(offset, "this is no key: neither hex, nor an extended key, nor a private key.");
    if (privateKeys == PrivateKeys::Refuse) return privateKeyRefused(offset);
    if (!wif) return refuse(offset, "this private key belongs to another network.", ErrorCode::WrongNetwork);
    compressed_ = wif->compressed;
    if (!compressed_ && context != KeyContext::Legacy) return uncompressedRefused(offset);
    single_ = wif->key.publicKey();
    secret_ = std::make_shared<const PrivateKey>(std::move(wif->key));
    keyText_ = toHex(scriptBytes(*single_, context, compressed_));
    return {};
}

std::optional<Error> KeyExpression::readExtendedKey(std::string_view text, std::size_t offset,
                                                    const DescriptorNetwork& network,
                                                    PrivateKeys privateKeys) {
    if (auto key = ExtendedPublicKey::parse(text, network.keyVersions)) {
        extended_ = std::move(*key);
        keyText_ = text;
        return {};
    } else if (auto secret = ExtendedPrivateKey::parse(text, network.keyVersions)) {
        if (privateKeys == PrivateKeys::Refuse) return privateKeyRefused(offset);
        extended_ = secret->neuter();
        keyText_ = extended_->serialize(network.keyVersions);
        extendedSecret_ = std::make_shared<const ExtendedPrivateKey>(std::move(*secret));
        return {};
    } else {
        return refuse(offset, "this is no key that can be used here. " + key.error().message,
                      key.error().code);
    }
}

std::optional<Error> KeyExpression::readPath(std::string_view text, std::size_t offset) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t begin = at + 1;
        const std::size_t end = std::min(text.find('/', begin), text.size());
        const std::string_view part = text.substr(begin, end - begin);
        at = end;
        if (part.starts_with('*')) {
            if (part != "*" && part != "*h" && part != "*'")
                return refuse(offset + begin, "behind “*” there can only be h.");
            if (end != text.size())
                return refuse(offset + end, "nothing can follow “*”: it is the last step.");
            wildcard_ = part.size() == 1 ? Wildcard::Normal : Wildcard::Hardened;
            if (part.size() == 2) pathMark_ = part[1];
        } else if (part.starts_with('<')) {
            if (auto error = readChoices(part, offset + begin)) return error;
            choiceAt_ = steps_.size();
            steps_.push_back(choices_.front());
        } else {
            const auto step = readStep(part, offset + begin);
            if (!step) return step.error();
            if (step->mark != 0) pathMark_ = step->mark;
            steps_.push_back(step->number);
        }
        if (steps_.size() > maxSteps) return refuse(offset, "a key path has at most 255 steps.");
    }
    return {};
}

std::optional<Error> KeyExpression::readChoices(std::string_view text, std::size_t offset) {
    if (!choices_.empty()) return refuse(offset, "a key has at most one “<…;…>”.");
    if (!text.ends_with('>')) return refuse(offset, "“<” has no end: “>” is missing.");
    std::size_t at = 0;
    while (at + 1 < text.size()) {
        const std::size_t begin = at + 1;
        const std::size_t end = std::min(text.find(';', begin), text.size() - 1);
        const auto step = readStep(text.substr(begin, end - begin), offset + begin);
        if (!step) return step.error();
        if (std::ranges::find(choices_, step->number) != choices_.end())
            return refuse(offset + begin, "the same step stands twice between “<” and “>”.");
        if (choices_.size() == maxChoices) return refuse(offset, "there are too many steps in “<…;…>”.");
        if (step->mark != 0) pathMark_ = step->mark;
        choices_.push_back(step->number);
        at = end;
    }
    if (choices_.size() < 2) return refuse(offset, "“<…;…>” must hold at least two steps.");
    return {};
}

KeyPath KeyExpression::steps(std::uint32_t index, std::size_t path) const {
    KeyPath result;
    for (std::size_t i = 0; i < steps_.size(); ++i)
        result = result.child(!choices_.empty() && i == choiceAt_ ? choices_[path] : steps_[i]);
    if (wildcard_ == Wildcard::Normal) result = result.child(index);
    if (wildcard_ == Wildcard::Hardened) result = result.child(index | hardened);
    return result;
}

Result<DerivedKey> KeyExpression::derive(std::uint32_t index, std::size_t path) const {
    const auto make = [&](const PublicKey& key, KeyOrigin origin) {
        return DerivedKey{key, scriptBytes(key, context_, compressed_), std::move(origin)};
    };
    if (single_) return make(*single_, origin_.value_or(KeyOrigin{fingerprintOf(*single_, compressed_), {}}));

    const KeyPath below = steps(index, path);
    KeyOrigin origin = origin_.value_or(KeyOrigin{extended_->fingerprint(), {}});
    origin.path = origin.path / below;
    if (extendedSecret_) {
        const auto child = extendedSecret_->derive(below);
        if (!child) return fail(child);
        return make(child->privateKey().publicKey(), std::move(origin));
    }
    if (std::ranges::any_of(below.steps(), [](std::uint32_t step) { return step >= hardened; }))
        return fail(ErrorCode::InvalidArgument,
                    "The key " + toString()
                        + " has a hardened step (h) behind a public key: only its private key can take it.");
    const auto child = extended_->derive(below);
    if (!child) return fail(child);
    return make(child->publicKey(), std::move(origin));
}

std::optional<PrivateKey> KeyExpression::derivePrivate(std::uint32_t index, std::size_t path) const {
    if (secret_) return secret_->clone();
    if (!extendedSecret_) return {};
    const auto child = extendedSecret_->derive(steps(index, path));
    if (!child) return {};
    return child->privateKey().clone();
}

std::optional<Bytes> KeyExpression::lineage() const {
    if (!extended_) return {};
    Bytes bytes = toBytes(extended_->publicKey().bytes());
    bytes.insert(bytes.end(), extended_->chainCode().begin(), extended_->chainCode().end());
    const KeyPath path = steps(0, 0);
    for (const std::uint32_t step : path.steps()) {
        std::array<std::uint8_t, 4> number{};
        writeBe32(number.data(), step);
        bytes.insert(bytes.end(), number.begin(), number.end());
    }
    return bytes;
}

std::string KeyExpression::toString() const {
    std::string text;
    if (origin_) {
        text += '[' + toHex(origin_->fingerprint);
        for (const std::uint32_t step : origin_->path.steps())
            text += '/' + stepText(step, originMark_);
        text += ']';
    }
    text += keyText_;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        text += '/';
        if (choices_.empty() || i != choiceAt_) {
            text += stepText(steps_[i], pathMark_);
            continue;
        }
        for (std::size_t choice = 0; choice < choices_.size(); ++choice)
            text += (choice == 0 ? '<' : ';') + stepText(choices_[choice], pathMark_);
        text += '>';
    }
    if (wildcard_ != Wildcard::None) text += "/*";
    if (wildcard_ == Wildcard::Hardened) text += pathMark_;
    return text;
}

KeyExpression KeyExpression::singlePath(std::size_t path) const {
    KeyExpression single = *this;
    if (choices_.empty()) return single;
    single.steps_[choiceAt_] = choices_[path];
    single.choices_.clear();
    return single;
}

} // namespace zon

#include "core/script/psbt_field_parser.h"

namespace zon {

namespace {

constexpr std::size_t xpubSize = 78;
constexpr std::size_t xpubDepthOffset = 4;
constexpr std::size_t xpubKeyOffset = 45;
constexpr std::size_t fingerprintSize = 4;

Digest32 digestOf(ByteSpan bytes) {
    Digest32 digest{};
    std::ranges::copy(bytes.first(digest.size()), digest.begin());
    return digest;
}

bool isSchnorrSize(ByteSpan signature) {
    return signature.size() == 64 || signature.size() == 65;
}

} // namespace

std::unexpected<Error> psbtMalformed(std::string_view where, std::string_view why) {
    return fail(ErrorCode::Malformed,
                "This PSBT can't be read: " + std::string(where) + ": " + std::string(why) + ".");
}

std::unexpected<Error> PsbtFieldParser::refuse(std::string_view why) const {
    return psbtMalformed(where_, std::string(name_) + " " + std::string(why));
}

Result<void> PsbtFieldParser::expectNoKeyData() const {
    if (!field_.keyData.empty()) return refuse("has a key with data behind its type, where none belongs");
    return {};
}

Result<void> PsbtFieldParser::expectSize(ByteSpan value, std::size_t size) const {
    if (value.size() != size)
        return refuse("has " + std::to_string(value.size()) + " bytes instead of " + std::to_string(size));
    return {};
}

Result<void> PsbtFieldParser::u8(std::optional<std::uint8_t>& out) const {
    if (auto done = expectNoKeyData(); !done) return done;
    if (auto done = expectSize(field_.value, 1); !done) return done;
    out = field_.value[0];
    return {};
}

Result<void> PsbtFieldParser::u32(std::optional<std::uint32_t>& out) const {
    if (auto done = expectNoKeyData(); !done) return done;
    if (auto done = expectSize(field_.value, 4); !done) return done;
    out = readLe32(field_.value.data());
    return {};
}

Result<void> PsbtFieldParser::i32(std::optional<std::int32_t>& out) const {
    std::optional<std::uint32_t> number;
    if (auto done = u32(number); !done) return done;
    out = static_cast<std::int32_t>(*number);
    return {};
}

Result<void> PsbtFieldParser::count(std::optional<std::size_t>& out) const {
    if (auto done = expectNoKeyData(); !done) return done;
    Reader reader(field_.value);
    out = static_cast<std::size_t>(reader.compactSize(maxPsbtSize));
    if (!reader.finish("count")) return refuse("is not a count that fits");
    return {};
}

Result<void> PsbtFieldParser::amount(std::optional<Amount>& out) const {
    if (auto done = expectNoKeyData(); !done) return done;
    if (auto done = expectSize(field_.value, 8); !done) return done;
    out = Amount(static_cast<std::int64_t>(readLe64(field_.value.data())));
    return {};
}

Result<void> PsbtFieldParser::bytes(std::optional<Bytes>& out) const {
    if (auto done = expectNoKeyData(); !done) return done;
    out = toBytes(field_.value);
    return {};
}

Result<void> PsbtFieldParser::script(std::optional<Script>& out) const {
    if (auto done = expectNoKeyData(); !done) return done;
    out = Script(field_.value);
    return {};
}

Result<void> PsbtFieldParser::array32(std::optional<std::array<std::uint8_t, 32>>& out) const {
    if (auto done = expectNoKeyData(); !done) return done;
    if (auto done = expectSize(field_.value, 32); !done) return done;
    out = digestOf(field_.value);
    return {};
}

Result<void> PsbtFieldParser::transaction(std::optional<Transaction>& out, WithWitness form) const {
    if (auto done = expectNoKeyData(); !done) return done;
    auto tx = parseTransaction(field_.value, form);
    if (!tx) return refuse("is not a transaction: " + tx.error().message);
    out = std::move(*tx);
    return {};
}

Result<void> PsbtFieldParser::output(std::optional<TxOut>& out) const {
    if (auto done = expectNoKeyData(); !done) return done;
    Reader reader(field_.value);
    TxOut parsed;
    read(reader, parsed);
    if (!reader.finish("output")) return refuse("is not a transaction output");
    out = std::move(parsed);
    return {};
}

Result<void> PsbtFieldParser::witness(std::optional<Witness>& out) const {
    if (auto done = expectNoKeyData(); !done) return done;
    Reader reader(field_.value);
    Witness parsed;
    read(reader, parsed);
    if (!reader.finish("witness")) return refuse("is not a witness stack");
    out = std::move(parsed);
    return {};
}

Result<KeyOrigin> PsbtFieldParser::keyOrigin(ByteSpan value) const {
    if (value.size() < fingerprintSize || value.size() % 4 != 0)
        return refuse("is not a fingerprint and steps of four bytes each");
    if (value.size() / 4 - 1 > KeyPath::maxDepth) return refuse("has more steps than a key path can have");
    KeyOrigin origin;
    std::ranges::copy(value.first(fingerprintSize), origin.fingerprint.begin());
    std::vector<std::uint32_t> steps;
    for (std::size_t i = fingerprintSize; i < value.size(); i += 4)
        steps.push_back(readLe32(value.data() + i));
    origin.path = KeyPath(std::move(steps));
    return origin;
}

Result<void> PsbtFieldParser::xpub(std::map<Bytes, KeyOrigin>& out) const {
    if (auto done = expectSize(field_.keyData, xpubSize); !done) return done;
    if (!PublicKey::parse(field_.keyData.subspan(xpubKeyOffset))) return refuse("holds no public key");
    auto origin = keyOrigin(field_.value);
    if (!origin) return fail(origin);
    if (origin->path.steps().size() != field_.keyData[xpubDepthOffset])
        return refuse("has a path of another length than the depth of the key");
    out.emplace(toBytes(field_.keyData), std::move(*origin));
    return {};
}

Result<void> PsbtFieldParser::derivation(std::map<Bytes, KeyOrigin>& out) const {
    if (!PublicKey::parse(field_.keyData)) return refuse("is for something that is not a public key");
    auto origin = keyOrigin(field_.value);
    if (!origin) return fail(origin);
    out.emplace(toBytes(field_.keyData), std::move(*origin));
    return {};
}

Result<void> PsbtFieldParser::partialSignature(std::map<Bytes, Bytes>& out) const {
    if (!PublicKey::parse(field_.keyData)) return refuse("is for something that is not a public key");
    out.emplace(toBytes(field_.keyData), toBytes(field_.value));
    return {};
}

Result<void> PsbtFieldParser::preimage(std::map<Bytes, Bytes>& out, std::size_t hashSize) const {
    if (auto done = expectSize(field_.keyData, hashSize); !done) return done;
    out.emplace(toBytes(field_.keyData), toBytes(field_.value));
    return {};
}

Result<void> PsbtFieldParser::tapKeySignature(std::optional<Bytes>& out) const {
    if (auto done = expectNoKeyData(); !done) return done;
    if (!isSchnorrSize(field_.value)) return refuse("must have 64 or 65 bytes");
    out = toBytes(field_.value);
    return {};
}

Result<void> PsbtFieldParser::tapScriptSignature(std::map<TapScriptSigner, Bytes>& out) const {
    if (auto done = expectSize(field_.keyData, 64); !done) return done;
    if (!isSchnorrSize(field_.value)) return refuse("must have 64 or 65 bytes");
    out.emplace(TapScriptSigner{digestOf(field_.keyData.first(32)), digestOf(field_.keyData.last(32))},
                toBytes(field_.value));
    return {};
}

Result<void> PsbtFieldParser::tapLeaf(std::map<Bytes, TapLeaf>& out) const {
    const std::size_t size = field_.keyData.size();
    if (size < 33 || (size - 33) % 32 != 0 || (size - 33) / 32 > maxTapDepth)
        return refuse("has a control block of a size that none can have");
    if (field_.value.empty()) return refuse("lacks its leaf version");
    out.emplace(toBytes(field_.keyData),
                TapLeaf{toBytes(field_.value.first(field_.value.size() - 1)), field_.value.back()});
    return {};
}

Result<void> PsbtFieldParser::tapDerivation(std::map<std::array<std::uint8_t, 32>, TapKeyOrigin>& out) const {
    if (auto done = expectSize(field_.keyData, 32); !done) return done;
    Reader reader(field_.value);
    TapKeyOrigin entry;
    entry.leafHashes.resize(reader.count(maxPsbtSize, 32));
    for (Digest32& hash : entry.leafHashes)
        if (const ByteSpan bytes = reader.take(32); reader.ok()) hash = digestOf(bytes);
    if (!reader.ok()) return refuse("claims more leaf hashes than there are");
    auto origin = keyOrigin(reader.take(reader.remaining()));
    if (!origin) return fail(origin);
    entry.origin = std::move(*origin);
    out.emplace(digestOf(field_.keyData), std::move(entry));
    return {};
}

Result<void> PsbtFieldParser::tapTree(std::vector<TapTreeLeaf>& out) const {
    if (auto done = expectNoKeyData(); !done) return done;
    if (field_.value.empty()) return refuse("must not be empty");
    Reader reader(field_.value);
    while (reader.ok() && reader.remaining() > 0) {
        TapTreeLeaf entry;
        entry.depth = reader.u8();
        entry.leaf.version = reader.u8();
        entry.leaf.script = toBytes(reader.varBytes(maxPsbtSize));
        if (entry.depth > maxTapDepth) return refuse("is deeper than 128 levels");
        if ((entry.leaf.version & 1) != 0) return refuse("has a leaf version that is odd");
        out.push_back(std::move(entry));
    }
    if (!reader.ok()) return refuse("is cut off");
    if (!hashTapTree(out)) return refuse("has leaves whose depths make no complete tree");
    return {};
}

Result<void> PsbtFieldParser::unknown(PsbtUnknownFields& out) const {
    out.emplace(toBytes(field_.key), toBytes(field_.value));
    return {};
}

Result<void> PsbtFieldParser::proprietary(PsbtUnknownFields& out) const {
    Reader reader(field_.keyData);
    reader.varBytes(maxPsbtSize);
    reader.compactSize(std::numeric_limits<std::uint64_t>::max());
    if (!reader.ok()) return refuse("has a key without identifier and subtype");
    return unknown(out);
}

} // namespace zon

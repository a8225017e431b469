#include "core/wallet/approval.h"

#include "core/crypto/signature.h"
#include "core/crypto/tagged_hash.h"
#include "core/util/serialize.h"

#include <map>

namespace zon {

namespace {

constexpr std::uint8_t proprietary = 0xfc;
constexpr std::string_view identifier = "zoncoin";
constexpr std::uint64_t payeeNameField = 0;
constexpr std::uint64_t approvalField = 1;
constexpr std::size_t signatureSize = 64;

Bytes fieldKey(std::uint64_t field, ByteSpan data = {}) {
    Writer key;
    key.u8(proprietary).varBytes(asBytes(identifier)).compactSize(field).raw(data);
    return key.take();
}

Digest32 approvalDigest(const Psbt& psbt, const Txid& id, UnixTime when) {
    Writer content;
    content.id(id).i64(when.time_since_epoch().count());
    for (const PsbtOutput& output : psbt.outputs) {
        const std::string name = payeeName(output);
        content.u32(static_cast<std::uint32_t>(name.size())).raw(asBytes(name));
    }
    return taggedHash("ZonCoin/approval", {content.bytes()});
}

/// The keys of the first input, by their x coordinate: ECDSA and Schnorr keys alike.
std::map<XOnlyKey::Bytes32, std::pair<Bytes, KeyOrigin>> keysOf(const Psbt& psbt) {
    std::map<XOnlyKey::Bytes32, std::pair<Bytes, KeyOrigin>> keys;
    if (psbt.inputs.empty()) return keys;
    const PsbtInput& input = psbt.inputs.front();
    for (const auto& [bytes, origin] : input.derivations)
        if (const auto key = PublicKey::parse(bytes))
            keys.try_emplace(XOnlyKey::fromPublicKey(*key).bytes(), bytes, origin);
    for (const auto& [xOnly, origin] : input.tapDerivations)
        keys.try_emplace(xOnly, Bytes(xOnly.begin(), xOnly.end()), origin.origin);
    return keys;
}

struct Read {
    UnixTime when{};
    bool valid = false;
};

Read readApproval(const Psbt& psbt, const Txid& id, const XOnlyKey::Bytes32& key, ByteSpan field) {
    Reader in(field);
    Read read{.when = UnixTime(Seconds(in.i64()))};
    const ByteSpan signature = in.take(signatureSize);
    const auto signer = XOnlyKey::parse(key);
    read.valid = in.finish("approval") && signer
                 && schnorrVerify(*signer, signature, approvalDigest(psbt, id, read.when));
    return read;
}

} // namespace

void namePayee(PsbtOutput& output, std::string_view name) {
    if (name.size() > maxPayeeName) {
        std::size_t end = maxPayeeName;
        while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xc0) == 0x80)
            --end;
        name = name.substr(0, end);
    }
    output.unknown.erase(fieldKey(payeeNameField));
    if (!name.empty()) output.unknown[fieldKey(payeeNameField)] = toBytes(asBytes(name));
}

std::string payeeName(const PsbtOutput& output) {
    const auto found = output.unknown.find(fieldKey(payeeNameField));
    if (found == output.unknown.end() || found->second.size() > maxPayeeName) return {};
    return std::string(asText(found->second));
}

Result<std::size_t> addApprovals(Psbt& psbt, SigningKeys& keys, UnixTime now) {
    const auto id = psbt.uniqueId();
    if (!id) return fail(id);
    const Digest32 digest = approvalDigest(psbt, *id, now);
    std::size_t added = 0;
    for (const auto& [xOnly, key] : keysOf(psbt)) {
        const auto own = keys.find(key.first, &key.second);
        if (!own) continue;
        Writer value;
        value.i64(now.time_since_epoch().count()).raw(schnorrSign(*own, digest));
        psbt.unknown[fieldKey(approvalField, xOnly)] = value.take();
        ++added;
    }
    return added;
}

Result<void> takeApprovals(const Psbt& from, Psbt& to) {
    const auto id = to.uniqueId();
    if (!id) return fail(id);
    for (const auto& [xOnly, key] : keysOf(to)) {
        const Bytes name = fieldKey(approvalField, xOnly);
        const auto theirs = from.unknown.find(name);
        if (theirs == from.unknown.end() || !readApproval(to, *id, xOnly, theirs->second).valid) continue;
        const auto ours = to.unknown.find(name);
        if (ours == to.unknown.end() || !readApproval(to, *id, xOnly, ours->second).valid)
            to.unknown[name] = theirs->second;
    }
    return {};
}

Result<std::vector<Approval>> approvalsOf(const Psbt& psbt) {
    const auto id = psbt.uniqueId();
    if (!id) return fail(id);
    std::vector<Approval> out;
    for (const auto& [xOnly, key] : keysOf(psbt)) {
        const auto field = psbt.unknown.find(fieldKey(approvalField, xOnly));
        if (field == psbt.unknown.end()) continue;
        const Read read = readApproval(psbt, *id, xOnly, field->second);
        out.push_back({key.second.fingerprint, read.when, read.valid});
    }
    return out;
}

} // namespace zon

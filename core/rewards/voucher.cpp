#include "core/rewards/voucher.h"

#include "core/crypto/hkdf.h"
#include "core/jose/compact_jws.h"
#include "core/jose/json_reader.h"
#include "core/jose/jwe.h"

#include <array>

namespace zon {

namespace {

/// Keys of orders: m/orders'/coin'/index'. "ord" in ASCII, far from every purpose that a standard uses.
constexpr std::uint32_t orderPurpose = 0x6f7264;

SecretBytes expand(const ExtendedPrivateKey& key, std::string_view info, std::size_t size) {
    return hkdfSha256(key.privateKey().secret(), asBytes("zoncoin order"), asBytes(info), size);
}

/// The key of the outer box. It follows from the secret and the order, so that who knows the secret needs
/// nothing else.
Result<X25519PrivateKey> escrowKey(ByteSpan secret, std::string_view orderId) {
    return X25519PrivateKey::fromSecret(
        hkdfSha256(secret, asBytes("zoncoin escrowed voucher"), asBytes(orderId), 32).span());
}

} // namespace

Result<OrderKeys> orderKeys(const ExtendedPrivateKey& master, std::uint32_t index,
                            const NetworkParams& params) {
    const auto key = master.derive({orderPurpose | hardened, params.coinType | hardened, index | hardened});
    if (!key) return fail(key);
    auto voucher = X25519PrivateKey::fromSecret(expand(*key, "voucher", 32).span());
    if (!voucher) return fail(voucher);
    return OrderKeys{std::move(*voucher), toHex(expand(*key, "idempotency", 16).span())};
}

std::string sealVoucher(const Voucher& voucher, const PrivateKey& provider, const X25519PublicKey& buyer) {
    Json json = Json::object()
                    .set("order_id", voucher.orderId)
                    .set("sku", voucher.sku)
                    .set("code", voucher.code.view())
                    .set("pin", voucher.pin.view())
                    .set("url", voucher.url)
                    .set("instructions", voucher.instructions);
    if (voucher.validUntil) json.set("valid_until", toSeconds(*voucher.validUntil));
    const std::string signedForm = signCompactJws(canonicalJson(json), provider, rewards_type::voucher);
    return sealJwe(asBytes(signedForm), buyer, rewards_type::sealedVoucher);
}

Result<OpenedVoucher> openVoucher(std::string_view sealed, const X25519PrivateKey& buyer,
                                  const PublicKey& provider, std::string_view orderId, std::string_view sku) {
    auto opened = openJwe(sealed, buyer, rewards_type::sealedVoucher, maxVoucherText);
    if (!opened) return fail(opened);
    SecretText signedForm(std::move(*opened));
    auto payload =
        openCompactJws(signedForm.view(), std::array{provider}, rewards_type::voucher, maxVoucherText);
    if (!payload) return fail(payload);
    auto json = parseJson(*payload, {maxVoucherText, 3});
    if (!json) return fail(json);
    std::optional<Error> problem;
    JsonReader in(*json, "voucher", problem);
    OpenedVoucher out;
    out.voucher.orderId = in.text("order_id", 64);
    out.voucher.sku = in.text("sku", 64);
    std::string code = in.text("code", 4'000);
    std::string pin = in.has("pin") ? in.text("pin", 200, 0) : "";
    out.voucher.url = in.has("url") ? in.text("url", 1'000, 0) : "";
    out.voucher.instructions = in.has("instructions") ? in.text("instructions", 4'000, 0) : "";
    if (in.has("valid_until")) out.voucher.validUntil = in.time("valid_until");
    out.voucher.code = SecretText(code);
    out.voucher.pin = SecretText(pin);
    // The parser needed ordinary memory for a moment.
    for (std::string* text : {&code, &pin, &*payload})
        wipeMemory({reinterpret_cast<std::uint8_t*>(text->data()), text->size()});
    if (problem) return std::unexpected(std::move(*problem));
    if (out.voucher.orderId != orderId || out.voucher.sku != sku)
        return fail(ErrorCode::Rejected,
                    "The provider sent the voucher of another order. It was not kept; ask the "
                    "provider for yours.");
    out.signedForm = std::move(signedForm);
    return out;
}

Result<std::string> escrowVoucher(const Voucher& voucher, const PrivateKey& provider,
                                  const X25519PublicKey& buyer, ByteSpan secret) {
    const auto key = escrowKey(secret, voucher.orderId);
    if (!key) return fail(key);
    return sealJwe(asBytes(sealVoucher(voucher, provider, buyer)), key->publicKey(),
                   rewards_type::escrowedVoucher);
}

Result<std::string> openEscrow(std::string_view sealed, ByteSpan secret, std::string_view orderId) {
    const auto key = escrowKey(secret, orderId);
    if (!key) return fail(key);
    const auto inner = openJwe(sealed, *key, rewards_type::escrowedVoucher, maxVoucherText);
    if (!inner)
        return fail(inner.error().code,
                    "The provider was paid by a secret that does not open the voucher it gave. Its signed "
                    "order and the evidence of the contract prove that to anybody.",
                    inner.error().message);
    return std::string(asText(inner->span()));
}

} // namespace zon

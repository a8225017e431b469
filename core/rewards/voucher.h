#pragma once

#include "core/crypto/bip32.h"
#include "core/crypto/x25519.h"
#include "core/rewards/order_document.h"
#include "core/rewards/provider_document.h"
#include "core/store/order_rows.h"

#include <string>

namespace zon {

/// What a wallet orders with, from its words: the key that opens the voucher, and the name by which a
/// repeated request is known as the same one. `index` counts the wallet's orders, whatever the provider, so
/// that words and provider bring every voucher back.
struct OrderKeys {
    X25519PrivateKey voucher;
    std::string idempotency; ///< 32 hex digits
};
Result<OrderKeys> orderKeys(const ExtendedPrivateKey& master, std::uint32_t index,
                            const NetworkParams& params);

/// What was bought.
struct Voucher {
    std::string orderId;
    std::string sku;
    SecretText code;
    SecretText pin; ///< may be empty
    std::string url;
    std::string instructions;
    std::optional<UnixTime> validUntil;
};

inline constexpr std::size_t maxVoucherText = std::size_t{64} * 1024;

/// Signed by the provider, then sealed for the buyer.
std::string sealVoucher(const Voucher& voucher, const PrivateKey& provider, const X25519PublicKey& buyer);

/// A voucher with the form that the provider signed, which proves who issued it.
struct OpenedVoucher {
    Voucher voucher;
    SecretText signedForm;
};
/// Opens it and checks that the provider signed it for this order and this article: a voucher for another
/// order, however well signed, is refused.
Result<OpenedVoucher> openVoucher(std::string_view sealed, const X25519PrivateKey& buyer,
                                  const PublicKey& provider, std::string_view orderId, std::string_view sku);

/// A sealed voucher in a second box, given out before it is paid for: the secret that pays its seller on the
/// chain (contracts, E4) opens the outer one, and the buyer alone the inner one, for everybody sees that
/// secret. `secret` never opens the voucher of another order.
Result<std::string> escrowVoucher(const Voucher& voucher, const PrivateKey& provider,
                                  const X25519PublicKey& buyer, ByteSpan secret);
/// Its inner box, for openVoucher. The secret was worth money, so the error says what is proved by it.
Result<std::string> openEscrow(std::string_view sealed, ByteSpan secret, std::string_view orderId);

} // namespace zon

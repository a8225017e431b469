#pragma once

#include "core/net/http_server.h"
#include "core/shop/money.h"
#include "core/shop/settle.h"
#include "core/shop/shop_rows.h"
#include "core/shop/stock.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace zon {

/// What a shop can be told to do wrong, so that a wallet's checks are seen to hold.
enum class ShopFault : std::uint8_t {
    SwapAddress,      ///< the address is another one than the script
    OtherPrice,       ///< asks for more than was shown
    OtherNetwork,     ///< asks to be paid on another chain
    OtherOffer,       ///< confirms another offer
    OldOrder,         ///< shows an order as it was before
    UnknownStatus,    ///< a status that nobody knows
    StrangeKey,       ///< signs with another key than it is known by
    WrongVoucher,     ///< gives the voucher of another order
    CantDeliver,      ///< takes the money and can't deliver; leaves an escrow alone
    ExpiredCatalogue, ///< shows a catalogue past its time
    Rollback,         ///< shows a catalogue of an earlier version
    Huge,             ///< answers without end
    Redirect,         ///< sends to another server
    Silent,           ///< takes the request and says nothing
    WrongType,        ///< answers with a web page
    BombPicture,      ///< pictures that unpack to gigabytes
    ScriptPicture,    ///< pictures that are scripts
    OtherTerms,       ///< signs another contract than was proposed
};
inline constexpr std::size_t shopFaults = 18;
/// "swap-address" …
std::string_view shopFaultName(ShopFault fault);
std::optional<ShopFault> shopFaultByName(std::string_view name);

struct ShopOptions {
    std::string name{};
    Endpoint bind{}; ///< port 0 lets the system choose; anything but loopback needs TLS
    std::optional<HttpTlsFiles> tls{};
    std::string publicOrigin{}; ///< "https://shop.example", as wallets reach it; empty: as it is bound
    Seconds payWithin{900};
    Seconds monitorFor{86'400}; ///< after that: late payments are seen until then
    std::int64_t minConfirmations = 1;
    Amount tolerance{};
    LatePolicy late = LatePolicy::Honour;
    bool rotateKey = false; ///< signs with a new key from now on, vouched for by the old one
    std::set<ShopFault> faults{};
};

/// A provider as wallets expect one: description, signed catalogue, orders, vouchers, refunds, over HTTP. On
/// the loop's thread; everything given must outlive it.
///
/// Threat: any wallet, and any web page through a browser, can ask. Requests are small and parsed strictly;
/// an order's id is 128 random bits and tells only what its buyer knows; a voucher is sealed for the buyer;
/// money goes back to the script of the signed request and nowhere else. A sealed voucher is worth nothing
/// before the secret is shown, which is only done for money that is in the escrow, deep enough and in time.
class Shop {
public:
    static Result<std::unique_ptr<Shop>> open(EventLoop& loop, const Clock& clock,
                                              const NetworkParams& params, ShopRows rows, ShopStock stock,
                                              std::unique_ptr<ShopMoney> money, ShopOptions options);
    ~Shop();
    Shop(const Shop&) = delete;
    Shop& operator=(const Shop&) = delete;

    std::string origin() const; ///< "http://127.0.0.1:8080"
    PublicKey key() const;
    const std::string& name() const;

    /// Something may have been paid.
    void moneyMoved();
    void setFaults(std::set<ShopFault> faults);

private:
    struct Impl;
    explicit Shop(std::unique_ptr<Impl> impl);

    std::unique_ptr<Impl> impl_;
};

} // namespace zon

#pragma once

#include "core/chain/params.h"
#include "core/crypto/secret.h"
#include "core/net/http_client.h"
#include "core/shop/money.h"

#include <memory>
#include <string>

namespace zon {

/// A store on a BTCPay Server that knows the coin.
struct BtcPayStore {
    std::string server; ///< "https://pay.example", without a path
    std::string id;
    /// With btcpay.store.cancreateinvoice, canviewinvoices, cancreatepullpayments and canmanagepullpayments.
    SecretText key;
    std::string currency = "ZON";     ///< invoices are in the coin itself: no rate is asked for
    std::string method = "ZON-CHAIN"; ///< its payment and payout method
};

/// A shop's money behind a BTCPay Server, by its Greenfield API (v1): an invoice for each order, its on-chain
/// payments, and payouts for what goes back. Which of them are confirmed enough is the server's word: a
/// settled payment counts as confirmed.
///
/// Paying back is a payout under the order's reference (in its metadata). The server's payout processor, or
/// its owner by hand, sends it; until then payBack() is an error of the code Timeout, and the shop asks
/// again. One that was cancelled there is not made a second time.
///
/// Threat: whoever answers for the server could name another address. So it is reached by TLS (plain http on
/// loopback only), and every answer is bounded and checked to be of the kind that was asked for. The key goes
/// into no log and no error.
class BtcPayMoney final : public ShopMoney {
public:
    /// Everything given by reference must outlive it. InvalidArgument when the store can't be named like
    /// that.
    static Result<std::unique_ptr<BtcPayMoney>> open(EventLoop& loop, const Clock& clock,
                                                     const NetworkParams& params, BtcPayStore store,
                                                     HttpClientOptions http = {});
    ~BtcPayMoney() override;

    void newPlace(const Asked& asked, Done<Place> done) override;
    void look(const Place& place, Done<Arrived> done) override;
    void payBack(const std::string& reference, const Script& to, Amount amount, Done<Txid> done) override;

private:
    struct Impl;
    explicit BtcPayMoney(std::shared_ptr<Impl> impl);

    std::shared_ptr<Impl> impl_;
};

} // namespace zon

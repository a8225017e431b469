#include "ui/rewards_bridge.h"

#include "ui/post_home.h"

namespace zon {

RewardsBridge::RewardsBridge(Engine& engine, QObject* parent) : RewardsBackend(parent), engine_(engine) {}

void RewardsBridge::providers(QObject* context, Reply<std::vector<ProviderInfo>> done) {
    engine_.providers(home(context, std::move(done)));
}

void RewardsBridge::previewProvider(std::string origin, QObject* context, Reply<ProviderPreview> done) {
    engine_.previewProvider(std::move(origin), home(context, std::move(done)));
}

void RewardsBridge::addProvider(std::string origin, std::string fingerprint, QObject* context,
                                Reply<ProviderInfo> done) {
    engine_.addProvider(std::move(origin), std::move(fingerprint), home(context, std::move(done)));
}

void RewardsBridge::refreshProvider(ProviderId provider, QObject* context, Reply<ProviderInfo> done) {
    engine_.refreshProvider(provider, home(context, std::move(done)));
}

void RewardsBridge::offers(OfferQuery query, QObject* context, Reply<OfferPage> done) {
    engine_.offers(std::move(query), home(context, std::move(done)));
}

void RewardsBridge::setFavourite(OfferId offer, bool favourite, QObject* context, Reply<void> done) {
    engine_.setFavourite(offer, favourite, home(context, std::move(done)));
}

void RewardsBridge::previewBuy(BuyRequest request, QObject* context, Reply<BuyPreview> done) {
    engine_.previewBuy(request, home(context, std::move(done)));
}

void RewardsBridge::buy(BuyRequest request, SecretText password, QObject* context, Reply<OrderInfo> done) {
    engine_.buy(request, true, std::move(password), home(context, std::move(done)));
}

void RewardsBridge::orders(QObject* context, Reply<std::vector<OrderInfo>> done) {
    engine_.orders(home(context, std::move(done)));
}

void RewardsBridge::voucherSecrets(OrderId order, QObject* context, Reply<VoucherSecrets> done) {
    engine_.voucherSecrets(order, home(context, std::move(done)));
}

void RewardsBridge::setVoucherUsed(OrderId order, bool used, QObject* context, Reply<void> done) {
    engine_.setVoucherUsed(order, used, home(context, std::move(done)));
}

void RewardsBridge::removeProvider(ProviderId provider, QObject* context, Reply<void> done) {
    engine_.removeProvider(provider, home(context, std::move(done)));
}

void RewardsBridge::offerPicture(OfferId offer, QObject* context, Reply<Bytes> done) {
    engine_.offerPicture(offer, home(context, std::move(done)));
}

void RewardsBridge::prepareOrderPayment(OrderId order, QObject* context, Reply<PaymentPreview> done) {
    engine_.prepareOrderPayment(order, {}, home(context, std::move(done)));
}

void RewardsBridge::sendOrderPayment(PaymentId payment, SecretText password, QObject* context,
                                     Reply<Txid> done) {
    engine_.sendPayment(payment, std::move(password), home(context, std::move(done)));
}

void RewardsBridge::forgetOrderPayment(PaymentId payment) {
    engine_.discardPayment(payment);
}

void RewardsBridge::askOrderBack(OrderId order, std::string reason, QObject* context, Reply<OrderInfo> done) {
    engine_.askOrderBack(order, std::move(reason), home(context, std::move(done)));
}

void RewardsBridge::recoverOrders(ProviderId provider, WalletId wallet, SecretText password, QObject* context,
                                  Reply<std::size_t> done) {
    engine_.recoverOrders(provider, wallet, std::move(password), home(context, std::move(done)));
}

void RewardsBridge::redeemedSince(UnixTime from, QObject* context, Reply<OrderRows::Totals> done) {
    engine_.redeemedSince(from, home(context, std::move(done)));
}

void RewardsBridge::minedSince(UnixTime from, QObject* context, Reply<std::vector<MiningPeriod>> done) {
    engine_.miningHistory(HistoryStep::Day, from, home(context, std::move(done)));
}

} // namespace zon

#include "ui/deals_bridge.h"

#include "ui/post_home.h"

namespace zon {

DealsBridge::DealsBridge(Engine& engine, QObject* parent) : DealsBackend(parent), engine_(engine) {}

void DealsBridge::all(QObject* context, Reply<std::vector<DealSummary>> done) {
    engine_.deals(home(context, std::move(done)));
}

void DealsBridge::deal(DealId deal, QObject* context, Reply<DealView> done) {
    engine_.deal(deal, home(context, std::move(done)));
}

void DealsBridge::propose(DealProposal proposal, SecretText password, QObject* context, Reply<DealId> done) {
    engine_.proposeDeal(std::move(proposal), std::move(password), home(context, std::move(done)));
}

void DealsBridge::revise(DealId deal, contracts::Document terms, QObject* context, Reply<void> done) {
    engine_.reviseDeal(deal, std::move(terms), home(context, std::move(done)));
}

void DealsBridge::join(DealId deal, contracts::Role as, WalletId wallet, std::string legalName,
                       SecretText password, QObject* context, Reply<void> done) {
    engine_.joinDeal(deal, as, wallet, std::move(legalName), std::move(password),
                     home(context, std::move(done)));
}

void DealsBridge::take(std::string text, QObject* context, Reply<DealArrival> done) {
    engine_.takeDeal(std::move(text), home(context, std::move(done)));
}

void DealsBridge::send(DealId deal, std::string relay, QObject* context, Reply<std::string> done) {
    engine_.sendDeal(deal, std::move(relay), home(context, std::move(done)));
}

void DealsBridge::fetch(std::string link, QObject* context, Reply<DealMailbag> done) {
    engine_.fetchDeals(std::move(link), home(context, std::move(done)));
}

void DealsBridge::sign(DealId deal, SecretText password, QObject* context, Reply<contracts::Role> done) {
    engine_.signDeal(deal, std::move(password), home(context, std::move(done)));
}

void DealsBridge::archive(DealId deal, bool archived, QObject* context, Reply<void> done) {
    engine_.archiveDeal(deal, archived, home(context, std::move(done)));
}

void DealsBridge::remove(DealId deal, QObject* context, Reply<void> done) {
    engine_.removeDeal(deal, home(context, std::move(done)));
}

void DealsBridge::attach(DealId deal, std::filesystem::path file, QObject* context, Reply<void> done) {
    engine_.attachToDeal(deal, std::move(file), home(context, std::move(done)));
}

void DealsBridge::saveFile(DealId deal, std::size_t number, std::filesystem::path to, QObject* context,
                           Reply<void> done) {
    engine_.saveDealFile(deal, number, std::move(to), home(context, std::move(done)));
}

void DealsBridge::exported(DealId deal, bool evidence, QObject* context, Reply<std::string> done) {
    engine_.exportDeal(deal, evidence, home(context, std::move(done)));
}

void DealsBridge::prepareFunding(DealId deal, WalletId from, std::optional<double> feerate, QObject* context,
                                 Reply<PaymentPreview> done) {
    engine_.prepareDealFunding(deal, from, feerate, home(context, std::move(done)));
}

void DealsBridge::fund(PaymentId payment, SecretText password, QObject* context, Reply<DealFunded> done) {
    engine_.fundDeal(payment, std::move(password), home(context, std::move(done)));
}

void DealsBridge::secret(DealId deal, SecretText password, QObject* context, Reply<SecretText> done) {
    engine_.dealSecret(deal, std::move(password), home(context, std::move(done)));
}

void DealsBridge::askPracticeParty(DealId deal, contracts::Role as, PracticeConduct conduct, QObject* context,
                                   Reply<PracticeOutcome> done) {
    engine_.askPracticeParty(deal, as, conduct, home(context, std::move(done)));
}

void DealsBridge::letTimePass(Seconds time, QObject* context, Reply<void> done) {
    engine_.letTimePass(time, home(context, std::move(done)));
}

void DealsBridge::note(DealId deal, std::size_t output, contracts::NoteKind kind, std::string text,
                       SecretText password, QObject* context, Reply<void> done) {
    engine_.noteOnDeal(deal, output, kind, std::move(text), std::move(password),
                       home(context, std::move(done)));
}

void DealsBridge::previewSettlement(DealId deal, std::size_t output, contracts::SettlementRequest request,
                                    QObject* context, Reply<contracts::SettlementSummary> done) {
    engine_.previewSettlement(deal, output, std::move(request), home(context, std::move(done)));
}

void DealsBridge::settle(DealId deal, std::size_t output, contracts::SettlementRequest request,
                         SecretText password, QObject* context, Reply<DealSettled> done) {
    engine_.settleDeal(deal, output, std::move(request), std::move(password), home(context, std::move(done)));
}

void DealsBridge::signSettlement(DealId deal, std::size_t number, SecretText password, QObject* context,
                                 Reply<DealSettled> done) {
    engine_.signDealSettlement(deal, number, std::move(password), home(context, std::move(done)));
}

} // namespace zon

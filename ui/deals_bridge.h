#pragma once

#include "core/engine/engine.h"
#include "ui/deals_backend.h"

namespace zon {

/// Contracts over the border between the engine's thread and the window's.
class DealsBridge final : public DealsBackend {
    Q_OBJECT

public:
    explicit DealsBridge(Engine& engine, QObject* parent = nullptr);

    void all(QObject* context, Reply<std::vector<DealSummary>> done) override;
    void deal(DealId deal, QObject* context, Reply<DealView> done) override;
    void propose(DealProposal proposal, SecretText password, QObject* context, Reply<DealId> done) override;
    void revise(DealId deal, contracts::Document terms, QObject* context, Reply<void> done) override;
    void join(DealId deal, contracts::Role as, WalletId wallet, std::string legalName, SecretText password,
              QObject* context, Reply<void> done) override;
    void take(std::string text, QObject* context, Reply<DealArrival> done) override;
    void send(DealId deal, std::string relay, QObject* context, Reply<std::string> done) override;
    void fetch(std::string link, QObject* context, Reply<DealMailbag> done) override;
    void sign(DealId deal, SecretText password, QObject* context, Reply<contracts::Role> done) override;
    void archive(DealId deal, bool archived, QObject* context, Reply<void> done) override;
    void remove(DealId deal, QObject* context, Reply<void> done) override;
    void attach(DealId deal, std::filesystem::path file, QObject* context, Reply<void> done) override;
    void saveFile(DealId deal, std::size_t number, std::filesystem::path to, QObject* context,
                  Reply<void> done) override;
    void exported(DealId deal, bool evidence, QObject* context, Reply<std::string> done) override;
    void prepareFunding(DealId deal, WalletId from, std::optional<double> feerate, QObject* context,
                        Reply<PaymentPreview> done) override;
    void fund(PaymentId payment, SecretText password, QObject* context, Reply<DealFunded> done) override;
    void secret(DealId deal, SecretText password, QObject* context, Reply<SecretText> done) override;
    void askPracticeParty(DealId deal, contracts::Role as, PracticeConduct conduct, QObject* context,
                          Reply<PracticeOutcome> done) override;
    void letTimePass(Seconds time, QObject* context, Reply<void> done) override;
    void note(DealId deal, std::size_t output, contracts::NoteKind kind, std::string text,
              SecretText password, QObject* context, Reply<void> done) override;
    void previewSettlement(DealId deal, std::size_t output, contracts::SettlementRequest request,
                           QObject* context, Reply<contracts::SettlementSummary> done) override;
    void settle(DealId deal, std::size_t output, contracts::SettlementRequest request, SecretText password,
                QObject* context, Reply<DealSettled> done) override;
    void signSettlement(DealId deal, std::size_t number, SecretText password, QObject* context,
                        Reply<DealSettled> done) override;

private:
    Engine& engine_;
};

} // namespace zon

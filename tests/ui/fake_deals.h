#pragma once

#include "ui/deals_backend.h"

namespace zon {

/// Contracts as a test puts them; commands are written down and answered with success.
class FakeDeals final : public DealsBackend {
    Q_OBJECT

public:
    using DealsBackend::DealsBackend;

    std::vector<DealView> views;
    std::string password = "correct horse battery";
    std::vector<std::string> commands;                 ///< "sign 1", …
    std::optional<Error> refusal;                      ///< of the next command
    std::vector<contracts::SettlementRequest> settled; ///< that settle was asked for
    std::vector<DealProposal> proposed;
    std::vector<contracts::Document> revised;
    DealMailbag mail;                ///< in every box
    std::string exportedText = "{}"; ///< of every contract

    /// Tells that a contract is new or different.
    void put(DealView view);
    /// As an E2 contract between a bakery (us) and a mill stands, on the sandbox.
    static DealView bakery(contracts::ContractState state, DealStep step);

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
};

} // namespace zon

#pragma once

#include "core/crypto/secret.h"
#include "core/deals/types.h"
#include "core/engine/practice_types.h"

#include <QObject>
#include <filesystem>
#include <functional>

namespace zon {

/// The part of the engine that keeps contracts, under the promises of Backend: each command answers once,
/// later, and only while `context` lives. What a command means is said where the engine has it.
class DealsBackend : public QObject {
    Q_OBJECT

public:
    template <typename T>
    using Reply = std::move_only_function<void(Result<T>)>;

    using QObject::QObject;
    ~DealsBackend() override;

    virtual void all(QObject* context, Reply<std::vector<DealSummary>> done) = 0;
    virtual void deal(DealId deal, QObject* context, Reply<DealView> done) = 0;
    virtual void propose(DealProposal proposal, SecretText password, QObject* context,
                         Reply<DealId> done) = 0;
    virtual void revise(DealId deal, contracts::Document terms, QObject* context, Reply<void> done) = 0;
    virtual void join(DealId deal, contracts::Role as, WalletId wallet, std::string legalName,
                      SecretText password, QObject* context, Reply<void> done) = 0;
    virtual void take(std::string text, QObject* context, Reply<DealArrival> done) = 0;
    virtual void send(DealId deal, std::string relay, QObject* context, Reply<std::string> done) = 0;
    virtual void fetch(std::string link, QObject* context, Reply<DealMailbag> done) = 0;
    virtual void sign(DealId deal, SecretText password, QObject* context, Reply<contracts::Role> done) = 0;
    virtual void archive(DealId deal, bool archived, QObject* context, Reply<void> done) = 0;
    virtual void remove(DealId deal, QObject* context, Reply<void> done) = 0;
    virtual void attach(DealId deal, std::filesystem::path file, QObject* context, Reply<void> done) = 0;
    virtual void saveFile(DealId deal, std::size_t number, std::filesystem::path to, QObject* context,
                          Reply<void> done) = 0;
    virtual void exported(DealId deal, bool evidence, QObject* context, Reply<std::string> done) = 0;
    virtual void prepareFunding(DealId deal, WalletId from, std::optional<double> feerate, QObject* context,
                                Reply<PaymentPreview> done) = 0;
    virtual void fund(PaymentId payment, SecretText password, QObject* context, Reply<DealFunded> done) = 0;
    virtual void secret(DealId deal, SecretText password, QObject* context, Reply<SecretText> done) = 0;
    virtual void askPracticeParty(DealId deal, contracts::Role as, PracticeConduct conduct, QObject* context,
                                  Reply<PracticeOutcome> done) = 0;
    virtual void letTimePass(Seconds time, QObject* context, Reply<void> done) = 0;
    virtual void note(DealId deal, std::size_t output, contracts::NoteKind kind, std::string text,
                      SecretText password, QObject* context, Reply<void> done) = 0;
    virtual void previewSettlement(DealId deal, std::size_t output, contracts::SettlementRequest request,
                                   QObject* context, Reply<contracts::SettlementSummary> done) = 0;
    virtual void settle(DealId deal, std::size_t output, contracts::SettlementRequest request,
                        SecretText password, QObject* context, Reply<DealSettled> done) = 0;
    virtual void signSettlement(DealId deal, std::size_t number, SecretText password, QObject* context,
                                Reply<DealSettled> done) = 0;

signals:
    void dealsChanged(const std::vector<zon::DealSummary>& deals, const std::vector<zon::DealId>& removed);
};

} // namespace zon

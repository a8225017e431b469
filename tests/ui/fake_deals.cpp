#include "tests/ui/fake_deals.h"

#include "tests/ui/fake_answer.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::int64_t day = 86'400;

} // namespace

void FakeDeals::put(DealView view) {
    const DealSummary summary = view.summary;
    std::erase_if(views, [&](const DealView& known) { return known.summary.id == summary.id; });
    views.push_back(std::move(view));
    emit dealsChanged({summary}, {});
}

DealView FakeDeals::bakery(contracts::ContractState state, DealStep step) {
    using namespace contracts;
    DealView view;
    view.summary = {.id = {1},
                    .contractId = std::string(64, 'c'),
                    .title = "Flour, 2 t, delivered to Quay 4",
                    .others = "Nordmill Flour, Port Chamber",
                    .me = Role::Buyer,
                    .kind = Template::Default,
                    .state = state,
                    .price = Amount(100 * Amount::zatPerZon)};
    view.summary.step = step;
    view.summary.myTurn = step != DealStep::Wait;
    view.summary.whose = Role::Buyer;
    const bool money = state >= ContractState::Funding && state != ContractState::Void && !isClosed(state);
    if (money) view.summary.inEscrow = view.summary.stake = view.summary.price;
    view.terms = "Two tonnes of type-550 wheat flour in 25 kg bags.";
    view.comparisonCode = "74193 00215 88120 46673";
    view.parties = {{Role::Buyer, "Harbour Bakery", true, true, true, "zons1qbuyer"},
                    {Role::Seller, "Nordmill Flour", false, true, true, "zons1qseller"},
                    {Role::Arbiter, "Port Chamber", false, true, true, "zons1qarbiter"}};
    const UnixTime start = unixTime(1'800'000'000);
    DealOutput output;
    output.amount = view.summary.price;
    output.address = "zons1qescrow";
    output.state = state;
    output.deliverBy = start + Seconds(20 * day);
    output.inspection = Seconds(2 * day);
    output.arbiterFrom = start + Seconds(29 * day);
    output.refundFrom = start + Seconds(43 * day);
    output.onRelease = {{}, output.amount, {}};
    output.onReturn = {output.amount, {}, {}};
    output.paths = {{SpendPath::Together, "Buyer and seller together, at any time.", {}, 0, true, true},
                    {SpendPath::ArbiterBuyer, "", output.arbiterFrom, 0, false, true},
                    {SpendPath::BuyerAlone, "", output.refundFrom, 0, false, true}};
    view.outputs = {output};
    view.document.kind = Template::Default;
    view.document.title = view.summary.title;
    view.document.acceptBy = start + Seconds(2 * day);
    view.document.fundBy = start + Seconds(4 * day);
    view.deadlines = {{DeadlineKind::RefundFrom, 0, *output.refundFrom}};
    view.actions = {{step, 0, {}}};
    return view;
}

void FakeDeals::all(QObject* context, Reply<std::vector<DealSummary>> done) {
    std::vector<DealSummary> all;
    for (const DealView& view : views)
        all.push_back(view.summary);
    answer<std::vector<DealSummary>>(context, std::move(done), std::move(all));
}

void FakeDeals::deal(DealId deal, QObject* context, Reply<DealView> done) {
    const auto found = std::ranges::find(views, deal, [](const DealView& view) { return view.summary.id; });
    if (found == views.end())
        return answer<DealView>(context, std::move(done),
                                fail(ErrorCode::NotFound, "There is no such contract."));
    answer<DealView>(context, std::move(done), *found);
}

void FakeDeals::propose(DealProposal, SecretText typed, QObject* context, Reply<DealId> done) {
    commands.push_back(std::string("propose"));
    if (typed.view() != password)
        return answer<DealId>(context, std::move(done),
                              fail(ErrorCode::WrongPassword, "This is not the password."));
    if (refusal)
        return answer<DealId>(context, std::move(done),
                              std::unexpected(*std::exchange(refusal, std::nullopt)));
    answer<DealId>(context, std::move(done), DealId{1});
}

void FakeDeals::revise(DealId deal, contracts::Document, QObject* context, Reply<void> done) {
    commands.push_back("revise " + std::to_string(deal.value));
    if (refusal)
        return answer<void>(context, std::move(done), std::unexpected(*std::exchange(refusal, std::nullopt)));
    answer<void>(context, std::move(done), Result<void>());
}

void FakeDeals::join(DealId deal, contracts::Role, WalletId, std::string, SecretText typed, QObject* context,
                     Reply<void> done) {
    commands.push_back("join " + std::to_string(deal.value));
    if (typed.view() != password)
        return answer<void>(context, std::move(done),
                            fail(ErrorCode::WrongPassword, "This is not the password."));
    if (refusal)
        return answer<void>(context, std::move(done), std::unexpected(*std::exchange(refusal, std::nullopt)));
    answer<void>(context, std::move(done), Result<void>());
}

void FakeDeals::take(std::string, QObject* context, Reply<DealArrival> done) {
    commands.push_back(std::string("take"));
    if (refusal)
        return answer<DealArrival>(context, std::move(done),
                                   std::unexpected(*std::exchange(refusal, std::nullopt)));
    answer<DealArrival>(context, std::move(done), DealArrival{.id = {1}});
}

void FakeDeals::sign(DealId deal, SecretText typed, QObject* context, Reply<contracts::Role> done) {
    commands.push_back("sign " + std::to_string(deal.value));
    if (typed.view() != password)
        return answer<contracts::Role>(context, std::move(done),
                                       fail(ErrorCode::WrongPassword, "This is not the password."));
    if (refusal)
        return answer<contracts::Role>(context, std::move(done),
                                       std::unexpected(*std::exchange(refusal, std::nullopt)));
    answer<contracts::Role>(context, std::move(done), contracts::Role::Buyer);
}

void FakeDeals::archive(DealId deal, bool, QObject* context, Reply<void> done) {
    commands.push_back("archive " + std::to_string(deal.value));
    if (refusal)
        return answer<void>(context, std::move(done), std::unexpected(*std::exchange(refusal, std::nullopt)));
    answer<void>(context, std::move(done), Result<void>());
}

void FakeDeals::remove(DealId deal, QObject* context, Reply<void> done) {
    commands.push_back("remove " + std::to_string(deal.value));
    if (refusal)
        return answer<void>(context, std::move(done), std::unexpected(*std::exchange(refusal, std::nullopt)));
    answer<void>(context, std::move(done), Result<void>());
}

void FakeDeals::attach(DealId deal, std::filesystem::path, QObject* context, Reply<void> done) {
    commands.push_back("attach " + std::to_string(deal.value));
    if (refusal)
        return answer<void>(context, std::move(done), std::unexpected(*std::exchange(refusal, std::nullopt)));
    answer<void>(context, std::move(done), Result<void>());
}

void FakeDeals::saveFile(DealId deal, std::size_t, std::filesystem::path, QObject* context,
                         Reply<void> done) {
    commands.push_back("saveFile " + std::to_string(deal.value));
    if (refusal)
        return answer<void>(context, std::move(done), std::unexpected(*std::exchange(refusal, std::nullopt)));
    answer<void>(context, std::move(done), Result<void>());
}

void FakeDeals::exported(DealId deal, bool, QObject* context, Reply<std::string> done) {
    commands.push_back("exported " + std::to_string(deal.value));
    if (refusal)
        return answer<std::string>(context, std::move(done),
                                   std::unexpected(*std::exchange(refusal, std::nullopt)));
    answer<std::string>(context, std::move(done), std::string("{}"));
}

void FakeDeals::prepareFunding(DealId deal, WalletId, std::optional<double>, QObject* context,
                               Reply<PaymentPreview> done) {
    commands.push_back("prepareFunding " + std::to_string(deal.value));
    if (refusal)
        return answer<PaymentPreview>(context, std::move(done),
                                      std::unexpected(*std::exchange(refusal, std::nullopt)));
    answer<PaymentPreview>(context, std::move(done), PaymentPreview{});
}

void FakeDeals::note(DealId deal, std::size_t, contracts::NoteKind, std::string, SecretText typed,
                     QObject* context, Reply<void> done) {
    commands.push_back("note " + std::to_string(deal.value));
    if (typed.view() != password)
        return answer<void>(context, std::move(done),
                            fail(ErrorCode::WrongPassword, "This is not the password."));
    if (refusal)
        return answer<void>(context, std::move(done), std::unexpected(*std::exchange(refusal, std::nullopt)));
    answer<void>(context, std::move(done), Result<void>());
}

void FakeDeals::previewSettlement(DealId deal, std::size_t, contracts::SettlementRequest, QObject* context,
                                  Reply<contracts::SettlementSummary> done) {
    commands.push_back("previewSettlement " + std::to_string(deal.value));
    if (refusal)
        return answer<contracts::SettlementSummary>(context, std::move(done),
                                                    std::unexpected(*std::exchange(refusal, std::nullopt)));
    answer<contracts::SettlementSummary>(
        context, std::move(done),
        contracts::SettlementSummary{.paid = {{}, Amount(9'999'960'000), {}}, .fee = Amount(40'000)});
}

void FakeDeals::settle(DealId deal, std::size_t, contracts::SettlementRequest, SecretText typed,
                       QObject* context, Reply<DealSettled> done) {
    commands.push_back("settle " + std::to_string(deal.value));
    if (typed.view() != password)
        return answer<DealSettled>(context, std::move(done),
                                   fail(ErrorCode::WrongPassword, "This is not the password."));
    if (refusal)
        return answer<DealSettled>(context, std::move(done),
                                   std::unexpected(*std::exchange(refusal, std::nullopt)));
    answer<DealSettled>(context, std::move(done), DealSettled{});
}

void FakeDeals::signSettlement(DealId deal, std::size_t, SecretText typed, QObject* context,
                               Reply<DealSettled> done) {
    commands.push_back("signSettlement " + std::to_string(deal.value));
    if (typed.view() != password)
        return answer<DealSettled>(context, std::move(done),
                                   fail(ErrorCode::WrongPassword, "This is not the password."));
    if (refusal)
        return answer<DealSettled>(context, std::move(done),
                                   std::unexpected(*std::exchange(refusal, std::nullopt)));
    answer<DealSettled>(context, std::move(done), DealSettled{});
}

} // namespace zon

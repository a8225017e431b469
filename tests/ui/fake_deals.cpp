#include "tests/ui/fake_deals.h"

#include "tests/ui/fake_answer.h"

#include <algorithm>
#include <utility>

namespace zon {

namespace {

constexpr std::int64_t day = 86'400;

/// Every command: it is noted, then the password is looked at where there is one, then comes the refusal that
/// the test asked for, or `value`.
template <typename T>
void respond(FakeDeals& fake, std::string command, const SecretText* typed, QObject* context,
             DealsBackend::Reply<T> done, Result<T> value) {
    fake.commands.push_back(std::move(command));
    if (typed && typed->view() != fake.password)
        value = fail(ErrorCode::WrongPassword, "This is not the password.");
    else if (fake.refusal)
        value = std::unexpected(*std::exchange(fake.refusal, std::nullopt));
    answer<T>(context, std::move(done), std::move(value));
}

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
    if (state == ContractState::Funded || state == ContractState::Delivered) view.disputable = 0;
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

void FakeDeals::propose(DealProposal proposal, SecretText typed, QObject* context, Reply<DealId> done) {
    proposed.push_back(std::move(proposal));
    respond<DealId>(*this, std::string("propose"), &typed, context, std::move(done), DealId{1});
}

void FakeDeals::revise(DealId deal, contracts::Document terms, QObject* context, Reply<void> done) {
    revised.push_back(std::move(terms));
    respond<void>(*this, "revise " + std::to_string(deal.value), nullptr, context, std::move(done),
                  Result<void>());
}

void FakeDeals::join(DealId deal, contracts::Role, WalletId, std::string, SecretText typed, QObject* context,
                     Reply<void> done) {
    respond<void>(*this, "join " + std::to_string(deal.value), &typed, context, std::move(done),
                  Result<void>());
}

void FakeDeals::take(std::string, QObject* context, Reply<DealArrival> done) {
    respond<DealArrival>(*this, std::string("take"), nullptr, context, std::move(done),
                         DealArrival{.id = {1}});
}

void FakeDeals::send(DealId deal, std::string relay, QObject* context, Reply<std::string> done) {
    respond<std::string>(*this, "send " + std::to_string(deal.value) + ' ' + relay, nullptr, context,
                         std::move(done), relay + "/#" + std::string(64, 'a'));
}

void FakeDeals::fetch(std::string link, QObject* context, Reply<DealMailbag> done) {
    respond<DealMailbag>(*this, "fetch " + link, nullptr, context, std::move(done), mail);
}

void FakeDeals::sign(DealId deal, SecretText typed, QObject* context, Reply<contracts::Role> done) {
    respond<contracts::Role>(*this, "sign " + std::to_string(deal.value), &typed, context, std::move(done),
                             contracts::Role::Buyer);
}

void FakeDeals::archive(DealId deal, bool, QObject* context, Reply<void> done) {
    respond<void>(*this, "archive " + std::to_string(deal.value), nullptr, context, std::move(done),
                  Result<void>());
}

void FakeDeals::remove(DealId deal, QObject* context, Reply<void> done) {
    respond<void>(*this, "remove " + std::to_string(deal.value), nullptr, context, std::move(done),
                  Result<void>());
}

void FakeDeals::attach(DealId deal, std::filesystem::path, QObject* context, Reply<void> done) {
    respond<void>(*this, "attach " + std::to_string(deal.value), nullptr, context, std::move(done),
                  Result<void>());
}

void FakeDeals::saveFile(DealId deal, std::size_t, std::filesystem::path, QObject* context,
                         Reply<void> done) {
    respond<void>(*this, "saveFile " + std::to_string(deal.value), nullptr, context, std::move(done),
                  Result<void>());
}

void FakeDeals::exported(DealId deal, bool, QObject* context, Reply<std::string> done) {
    respond<std::string>(*this, "exported " + std::to_string(deal.value), nullptr, context, std::move(done),
                         exportedText);
}

void FakeDeals::prepareFunding(DealId deal, WalletId, std::optional<double>, QObject* context,
                               Reply<PaymentPreview> done) {
    respond<PaymentPreview>(*this, "prepareFunding " + std::to_string(deal.value), nullptr, context,
                            std::move(done), PaymentPreview{});
}

void FakeDeals::fund(PaymentId, SecretText typed, QObject* context, Reply<DealFunded> done) {
    respond<DealFunded>(*this, std::string("fund"), &typed, context, std::move(done),
                        DealFunded{.sent = Txid()});
}

void FakeDeals::secret(DealId deal, SecretText typed, QObject* context, Reply<SecretText> done) {
    respond<SecretText>(*this, "secret " + std::to_string(deal.value), &typed, context, std::move(done),
                        SecretText("00ff"));
}

void FakeDeals::askPracticeParty(DealId deal, contracts::Role as, PracticeConduct, QObject* context,
                                 Reply<PracticeOutcome> done) {
    respond<PracticeOutcome>(
        *this, "practice " + std::to_string(deal.value) + ' ' + std::string(roleName(as)), nullptr, context,
        std::move(done), PracticeOutcome{true, "It read the contract, and signed it.", {.id = deal}});
}

void FakeDeals::letTimePass(Seconds time, QObject* context, Reply<void> done) {
    respond<void>(*this, "pass " + std::to_string(time.count()), nullptr, context, std::move(done),
                  Result<void>());
}

void FakeDeals::note(DealId deal, std::size_t, contracts::NoteKind, std::string, SecretText typed,
                     QObject* context, Reply<void> done) {
    respond<void>(*this, "note " + std::to_string(deal.value), &typed, context, std::move(done),
                  Result<void>());
}

void FakeDeals::previewSettlement(DealId deal, std::size_t, contracts::SettlementRequest, QObject* context,
                                  Reply<contracts::SettlementSummary> done) {
    respond<contracts::SettlementSummary>(
        *this, "previewSettlement " + std::to_string(deal.value), nullptr, context, std::move(done),
        contracts::SettlementSummary{
            .paid = {{}, Amount(9'999'960'000), {}}, .fee = Amount(40'000), .feerate = 200});
}

void FakeDeals::settle(DealId deal, std::size_t, contracts::SettlementRequest request, SecretText typed,
                       QObject* context, Reply<DealSettled> done) {
    settled.push_back(std::move(request));
    respond<DealSettled>(*this, "settle " + std::to_string(deal.value), &typed, context, std::move(done),
                         DealSettled{.waiting = "Nordmill Flour still has to sign."});
}

void FakeDeals::signSettlement(DealId deal, std::size_t, SecretText typed, QObject* context,
                               Reply<DealSettled> done) {
    respond<DealSettled>(*this, "signSettlement " + std::to_string(deal.value), &typed, context,
                         std::move(done), DealSettled{.waiting = "Nordmill Flour still has to sign."});
}

} // namespace zon

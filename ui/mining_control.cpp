#include "ui/mining_control.h"

#include "ui/format.h"
#include "ui/tone.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <utility>

namespace zon {
namespace {

constexpr std::size_t shownBlocks = 50;

} // namespace

MiningControl::MiningControl(Backend& backend, QObject* parent)
    : QObject(parent), backend_(backend), chart_(backend), settings_(backend), history_(backend) {
    connect(&settings_, &MiningSettings::changed, this, [this] {
        threads_ = std::clamp(static_cast<int>(settings_.setup().threads), 1, std::max(1, maxThreads()));
        emit changed();
    });
    connect(&settings_, &MiningSettings::failed, this, &MiningControl::failed);
    connect(&history_, &MiningHistory::failed, this, &MiningControl::failed);
    connect(&backend_, &Backend::miningChanged, this, &MiningControl::take);
    connect(&backend_, &Backend::blockMined, this, &MiningControl::loadBlocks);
    // Every block on top brings a reward nearer to being spendable.
    connect(&backend_, &Backend::walletsChanged, this, &MiningControl::loadBlocks);
}

void MiningControl::setWallet(std::optional<WalletId> wallet) {
    wallet_ = wallet;
}

void MiningControl::load() {
    backend_.miningStatus(this, [this](Result<MiningStatus> status) {
        if (!status) return;
        take(*status);
        settings_.load(); // after it: how many threads there can be is known then
    });
    chart_.load();
    history_.load();
    loadBlocks();
}

void MiningControl::take(const MiningStatus& status) {
    status_ = status;
    if (on()) chart_.refreshSoon();
    emit changed();
}

void MiningControl::loadBlocks() {
    backend_.blocksFound(shownBlocks, this, [this](Result<std::vector<BlockFound>> blocks) {
        if (blocks) blocks_.setBlocks(*blocks);
    });
    history_.refreshSoon();
}

void MiningControl::refreshTimes() {
    const UnixTime now = format::now();
    const UnixTime before = std::exchange(told_, now);
    if (on() && status_.lastVerifiedWork
        && format::ago(*status_.lastVerifiedWork, before) != format::ago(*status_.lastVerifiedWork, now))
        emit changed();
}

bool MiningControl::on() const {
    return status_.state != MiningState::Off;
}

void MiningControl::toggle() {
    if (busy_ || (!on() && !wallet_)) return;
    busy_ = true;
    emit changed();
    const auto done = [this](Result<void> result) { switched(result); };
    if (on())
        backend_.stopMining(this, done);
    else
        backend_.startMining(*wallet_, static_cast<std::uint32_t>(threads_), this, done);
}

void MiningControl::switched(const Result<void>& done) {
    busy_ = false;
    emit changed();
    if (!done) emit failed(done.error());
}

void MiningControl::setThreads(int threads) {
    threads = std::clamp(threads, 1, std::max(1, maxThreads()));
    if (threads_ == threads) return;
    threads_ = threads;
    emit changed();
    backend_.setMiningThreads(static_cast<std::uint32_t>(threads));
    settings_.setThreads(static_cast<std::uint32_t>(threads));
}

QString MiningControl::stateText() const {
    switch (status_.state) {
    case MiningState::Off:
        return tr("Off");
    case MiningState::Starting:
        return tr("Starting");
    case MiningState::WaitingForWork:
        return tr("Waiting for work");
    case MiningState::Mining:
        return tr("Mining");
    case MiningState::Paused:
        return tr("Paused");
    case MiningState::Error:
        break;
    }
    return tr("Not mining");
}

int MiningControl::tone() const {
    switch (status_.state) {
    case MiningState::Mining:
        return Tone::Positive;
    case MiningState::Starting:
    case MiningState::WaitingForWork:
    case MiningState::Paused:
        return Tone::Pending;
    case MiningState::Error:
        return Tone::Danger;
    case MiningState::Off:
        break;
    }
    return Tone::Neutral;
}

QString MiningControl::explanation() const {
    return running() ? QString() : format::text(status_.explanation);
}

QString MiningControl::note() const {
    return running() ? format::text(status_.explanation) : QString();
}

QString MiningControl::rate() const {
    return format::hashRate(running() ? status_.hashesPerSecond : 0).value;
}

QString MiningControl::rateUnit() const {
    return format::hashRate(running() ? status_.hashesPerSecond : 0).unit;
}

QString MiningControl::verifiedText() const {
    if (!on()) return {};
    if (!status_.lastVerifiedWork) return tr("no verified work yet");
    return tr("verified work %1").arg(format::ago(*status_.lastVerifiedWork, format::now()));
}

QString MiningControl::workText() const {
    const int n = static_cast<int>(status_.threads);
    if (!on() || status_.kernel.empty())
        return tr("This computer has room for %n thread(s).", nullptr, maxThreads());
    return tr("%n thread(s) on %1, at idle priority.", nullptr, n).arg(format::text(status_.kernel));
}

QString MiningControl::sinceText() const {
    if (!on() || !status_.startedAt) return tr("It only takes time the computer has left over.");
    return tr("On since %1 · %2 hashes")
        .arg(format::clockTime(*status_.startedAt), format::large(status_.hashes));
}

QString MiningControl::expectedText() const {
    if (!running() || !status_.expectedLow || !status_.expectedHigh) return tr("known once it runs");
    return tr("within %1 to %2")
        .arg(format::duration(*status_.expectedLow), format::duration(*status_.expectedHigh));
}

QString MiningControl::rewardText() const {
    return status_.reward > Amount() ? tr("%1 ZON").arg(format::amount(status_.reward, 2))
                                     : QStringLiteral("–");
}

QString MiningControl::sharesText() const {
    const ShareCounts& shares = status_.shares;
    if (!on() || status_.sourceKind != WorkSourceKind::Pool) return {};
    QString text = tr("%n share(s) taken", nullptr, static_cast<int>(shares.accepted));
    if (shares.stale > 0) text += tr(" · %n too late", nullptr, static_cast<int>(shares.stale));
    if (shares.rejected > 0) text += tr(" · %n refused", nullptr, static_cast<int>(shares.rejected));
    return text;
}

std::optional<double> MiningControl::zonPerDay() const {
    if (!running() || status_.hashesPerSecond <= 0 || status_.hashesPerBlock <= 0) return std::nullopt;
    constexpr double secondsPerDay = 86'400;
    return static_cast<double>(status_.reward.zat()) / static_cast<double>(Amount::zatPerZon)
           * status_.hashesPerSecond * secondsPerDay / status_.hashesPerBlock;
}

std::optional<double> MiningControl::costPerDay() const {
    const auto price = settings_.price();
    if (settings_.watts() == 0 || !price) return std::nullopt;
    constexpr double hoursPerDay = 24;
    return settings_.watts() / 1000.0 * hoursPerDay * *price;
}

QString MiningControl::money(double value) const {
    const int decimals = std::abs(value) < 0.1 ? 3 : std::abs(value) < 1'000 ? 2 : 0;
    const QString number = QLocale().toString(std::abs(value), 'f', decimals);
    return settings_.currency().isEmpty() ? number : tr("%1 %2").arg(number, settings_.currency());
}

QString MiningControl::electricityLabel() const {
    if (!costPerDay()) return tr("Electricity");
    return tr("Electricity, %1 W at %2").arg(QLocale().toString(settings_.watts()), settings_.pricePerKwh());
}

QString MiningControl::electricityText() const {
    const auto cost = costPerDay();
    return cost ? tr("%1 a day").arg(money(*cost)) : tr("not set");
}

QString MiningControl::netLabel() const {
    return costPerDay() && settings_.rate() ? tr("Net, at your rate, on average") : tr("Earned on average");
}

QString MiningControl::netText() const {
    const auto earned = zonPerDay();
    if (!earned) return tr("known once it runs");
    const auto cost = costPerDay();
    const auto rate = settings_.rate();
    if (!cost || !rate) return tr("%1 ZON a day").arg(QLocale().toString(*earned, 'f', *earned < 10 ? 4 : 0));
    const double net = *earned * *rate - *cost;
    return tr("%1 %2 a day").arg(net < 0 ? QStringLiteral("−") : QStringLiteral("+"), money(net));
}

int MiningControl::netTone() const {
    const auto earned = zonPerDay();
    const auto cost = costPerDay();
    const auto rate = settings_.rate();
    if (!earned || !cost || !rate) return Tone::Neutral;
    return *earned * *rate >= *cost ? Tone::Positive : Tone::Danger;
}

QString MiningControl::foundText() const {
    return on() ? tr("%n block(s) since it was switched on", nullptr, static_cast<int>(status_.blocksFound))
                : QStringLiteral("–");
}

QString MiningControl::source() const {
    return status_.source.empty() ? QStringLiteral("–") : format::text(status_.source);
}

} // namespace zon

#include "ui/mining_control.h"

#include "ui/format.h"
#include "ui/tone.h"

#include <algorithm>

namespace zon {
namespace {

constexpr std::size_t shownBlocks = 50;

} // namespace

MiningControl::MiningControl(Backend& backend, QObject* parent)
    : QObject(parent), backend_(backend), chart_(backend) {
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
        threads_ = static_cast<int>(std::max(1u, status->threads));
        take(*status);
    });
    chart_.load();
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
}

void MiningControl::refreshTimes() {
    if (on()) emit changed();
}

bool MiningControl::on() const {
    return status_.state != MiningState::Off && status_.state != MiningState::Error;
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
    return tr("Stopped");
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
    return format::text(status_.explanation);
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

QString MiningControl::foundText() const {
    return on() ? tr("%n block(s) since it was switched on", nullptr, static_cast<int>(status_.blocksFound))
                : QStringLiteral("–");
}

QString MiningControl::source() const {
    return status_.source.empty() ? QStringLiteral("–") : format::text(status_.source);
}

} // namespace zon

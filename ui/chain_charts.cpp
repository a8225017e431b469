#include "ui/chain_charts.h"

#include "ui/format.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace zon {
namespace {

/// Headers come by the thousand while the chain is verified; charts need not be drawn as often.
constexpr int soonMs = 2000;

/// Never with an exponent: three significant digits below one, none after the point for millions.
QString difficultyWords(double difficulty) {
    if (difficulty >= 1e6) return QLocale().toString(difficulty, 'f', 0);
    if (difficulty >= 1 || difficulty <= 0) return QLocale().toString(difficulty, 'g', 6);
    return QLocale().toString(difficulty, 'f', 2 - static_cast<int>(std::floor(std::log10(difficulty))));
}

} // namespace

ChainCharts::ChainCharts(Backend& backend, QObject* parent) : QObject(parent), backend_(backend) {
    soon_.setSingleShot(true);
    soon_.setInterval(soonMs);
    connect(&soon_, &QTimer::timeout, this, &ChainCharts::load);
}

void ChainCharts::refreshSoon() {
    if (!soon_.isActive()) soon_.start();
}

void ChainCharts::load() {
    backend_.chainPace(this, [this, asked = ++generation_](Result<ChainPace> pace) {
        if (asked == generation_ && pace) take(*pace);
    });
}

void ChainCharts::take(const ChainPace& pace) {
    std::vector<TimeSeries::Point> blocks;
    blocks.reserve(pace.blocks.size());
    Seconds sum{0};
    for (const ChainPace::Block& block : pace.blocks) {
        const Seconds waited = std::max(block.sincePrevious, Seconds(0));
        sum += block.sincePrevious;
        blocks.push_back({block.height, static_cast<double>(waited.count()),
                          tr("%1 · block %2").arg(format::duration(waited), format::count(block.height))});
    }
    std::vector<TimeSeries::Point> steps;
    steps.reserve(pace.difficulties.size());
    for (const ChainPace::Difficulty& step : pace.difficulties)
        steps.push_back({step.height, step.difficulty,
                         tr("%1 · from block %2, %3")
                             .arg(difficultyWords(step.difficulty), format::count(step.height),
                                  QLocale().toString(format::local(step.time), tr("d MMM yyyy")))});

    paceText_ = pace.blocks.empty()
                    ? QString()
                    : tr("One every %1 lately; the rules aim at %2")
                          .arg(format::duration(sum / static_cast<std::int64_t>(pace.blocks.size())),
                               format::duration(pace.wanted));
    difficultyText_ =
        pace.difficulties.empty() ? QString() : difficultyWords(pace.difficulties.back().difficulty);
    intervals_.setPoints(std::move(blocks), true);
    difficulty_.setPoints(std::move(steps), true);
    emit changed();
}

} // namespace zon

#include "ui/flow_ribbons.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace zon {

namespace {

constexpr qreal thinnest = 2;      ///< what is there is seen
constexpr qreal barOfHeight = 0.4; ///< how much of the height the bar takes

/// From `from` to `to`, leaving both level.
QPainterPath band(QPointF from, QPointF to, qreal widthFrom, qreal widthTo) {
    const qreal middle = (from.x() + to.x()) / 2;
    QPainterPath path(from - QPointF(0, widthFrom / 2));
    path.cubicTo(middle, from.y() - widthFrom / 2, middle, to.y() - widthTo / 2, to.x(),
                 to.y() - widthTo / 2);
    path.lineTo(to.x(), to.y() + widthTo / 2);
    path.cubicTo(middle, to.y() + widthTo / 2, middle, from.y() + widthFrom / 2, from.x(),
                 from.y() + widthFrom / 2);
    path.closeSubpath();
    return path;
}

} // namespace

FlowRibbons::FlowRibbons(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &FlowRibbons::changed, this, [this] { update(); });
}

void FlowRibbons::follow(QPointer<FlowEndModel>& member, FlowEndModel* model) {
    if (member == model) return;
    if (member) member->disconnect(this);
    member = model;
    if (model) connect(model, &FlowEndModel::shapeChanged, this, [this] { update(); });
    emit changed();
}

void FlowRibbons::setInputs(FlowEndModel* inputs) {
    follow(inputs_, inputs);
}

void FlowRibbons::setOutputs(FlowEndModel* outputs) {
    follow(outputs_, outputs);
}

qreal FlowRibbons::barHeight() const {
    return std::max(cardHeight_, height() * barOfHeight);
}

double FlowRibbons::largerSide() const {
    return std::max({inputs_ ? inputs_->totalWeight() : 0, outputs_ ? outputs_->totalWeight() : 0, 1e-9});
}

std::vector<FlowRibbons::Ribbon> FlowRibbons::ribbons(const FlowEndModel& side, qreal top) const {
    std::vector<Ribbon> found;
    const int rows = side.count();
    if (rows == 0 || rowHeight_ <= 0) return found;
    // Without amounts both sides fill the bar, else the larger one does.
    const qreal scale = barHeight() / (side.weighed() ? largerSide() : side.totalWeight());
    const qreal barTop = (height() - barHeight()) / 2;
    const auto at = [&](double weight) { return barTop + weight * scale; };

    const int first = std::clamp(static_cast<int>(std::floor(-top / rowHeight_)), 0, rows);
    const int end = std::clamp(static_cast<int>(std::ceil((height() - top) / rowHeight_)), first, rows);
    if (first > 0)
        found.push_back({-cardHeight_ / 2, (at(0) + at(side.weightBefore(first))) / 2,
                         std::max(thinnest, side.weightBefore(first) * scale), FlowEndModel::Fold, -1});
    for (int row = first; row < end; ++row) {
        const double weight = side.weight(row);
        if (side.end(row) == FlowEndModel::Fold && weight <= 0) continue;
        found.push_back({top + row * rowHeight_ + cardHeight_ / 2, at(side.weightBefore(row) + weight / 2),
                         std::max(thinnest, weight * scale), side.end(row), row});
    }
    if (end < rows) {
        const double from = side.weightBefore(end);
        found.push_back({height() + cardHeight_ / 2, (at(from) + at(side.totalWeight())) / 2,
                         std::max(thinnest, (side.totalWeight() - from) * scale), FlowEndModel::Fold, -1});
    }
    return found;
}

QColor FlowRibbons::colorOf(FlowEndModel::End end) const {
    return end < colors_.size() ? colors_[end].value<QColor>() : lineColor_;
}

void FlowRibbons::paint(QPainter* painter) {
    if (!inputs_ || !outputs_) return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const qreal middle = width() / 2;
    const auto draw = [&](const FlowEndModel& side, qreal top, qreal cardX, qreal barX, int current) {
        for (const Ribbon& ribbon : ribbons(side, top)) {
            QColor color = colorOf(ribbon.end);
            color.setAlphaF(static_cast<float>(
                ribbon.row >= 0 && ribbon.row == current ? std::min(1.0, strength_ * 1.8) : strength_));
            if (ribbon.end == FlowEndModel::Fee) color.setAlphaF(0.85F); // it is thin
            painter->setBrush(color);
            // At the card never wider than the card.
            painter->drawPath(band({cardX, ribbon.card}, {barX, ribbon.bar},
                                   std::min(ribbon.width, cardHeight_), ribbon.width));
        }
    };
    draw(*inputs_, inputsTop_, cardWidth_, middle - barWidth_ / 2 + 1, currentInput_);
    draw(*outputs_, outputsTop_, width() - cardWidth_, middle + barWidth_ / 2 - 1, currentOutput_);

    painter->setBrush(barColor_);
    painter->setPen(QPen(lineColor_, 1));
    painter->drawRoundedRect(
        QRectF(middle - barWidth_ / 2, (height() - barHeight()) / 2 - 4, barWidth_, barHeight() + 8), 8, 8);
}

} // namespace zon

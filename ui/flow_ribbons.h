#pragma once

#include "ui/flow_end_model.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QVariantList>

namespace zon {

/// The ribbons of a transaction's flow: from the inputs' cards to the bar in the middle and on to the
/// outputs' cards, as wide as what they carry. The cards are QML's, in lists that scroll; what is scrolled
/// away is drawn as one ribbon that leaves over the edge, so that painting costs what is seen and not what
/// there is.
class FlowRibbons : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zon::FlowEndModel* inputs READ inputs WRITE setInputs NOTIFY changed)
    Q_PROPERTY(zon::FlowEndModel* outputs READ outputs WRITE setOutputs NOTIFY changed)
    Q_PROPERTY(qreal inputsTop MEMBER inputsTop_ NOTIFY changed)   ///< where the first row's card begins
    Q_PROPERTY(qreal outputsTop MEMBER outputsTop_ NOTIFY changed) ///< the same, at the right
    Q_PROPERTY(qreal rowHeight MEMBER rowHeight_ NOTIFY changed)   ///< with the gap below
    Q_PROPERTY(qreal cardHeight MEMBER cardHeight_ NOTIFY changed)
    Q_PROPERTY(qreal cardWidth MEMBER cardWidth_ NOTIFY changed)
    Q_PROPERTY(qreal barWidth MEMBER barWidth_ NOTIFY changed)
    Q_PROPERTY(int currentInput MEMBER currentInput_ NOTIFY changed) ///< drawn stronger; −1: none
    Q_PROPERTY(int currentOutput MEMBER currentOutput_ NOTIFY changed)
    Q_PROPERTY(QVariantList colors MEMBER colors_ NOTIFY changed) ///< by FlowEndModel::End
    Q_PROPERTY(QColor barColor MEMBER barColor_ NOTIFY changed)
    Q_PROPERTY(QColor lineColor MEMBER lineColor_ NOTIFY changed)
    Q_PROPERTY(qreal strength MEMBER strength_ NOTIFY changed) ///< opacity of a ribbon, 0 to 1

public:
    explicit FlowRibbons(QQuickItem* parent = nullptr);

    FlowEndModel* inputs() const { return inputs_; }
    void setInputs(FlowEndModel* inputs);
    FlowEndModel* outputs() const { return outputs_; }
    void setOutputs(FlowEndModel* outputs);

    void paint(QPainter* painter) override;

    /// A ribbon's place, for tests: where it leaves the card and meets the bar, and how wide it is.
    struct Ribbon {
        qreal card = 0; ///< its middle at the card
        qreal bar = 0;  ///< its middle at the bar
        qreal width = 0;
        FlowEndModel::End end = FlowEndModel::Other;
        int row = -1; ///< −1: several together
    };
    std::vector<Ribbon> ribbons(const FlowEndModel& side, qreal top) const;
    qreal barHeight() const;

signals:
    void changed();

private:
    void follow(QPointer<FlowEndModel>& member, FlowEndModel* model);
    double largerSide() const;
    QColor colorOf(FlowEndModel::End end) const;

    QPointer<FlowEndModel> inputs_, outputs_;
    qreal inputsTop_ = 0, outputsTop_ = 0;
    qreal rowHeight_ = 64, cardHeight_ = 54, cardWidth_ = 200, barWidth_ = 24;
    int currentInput_ = -1, currentOutput_ = -1;
    QVariantList colors_;
    QColor barColor_, lineColor_;
    qreal strength_ = 0.4;
};

} // namespace zon

#pragma once

#include "ui/offer_pictures.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace zon {

/// Paints an offer's picture over all of its room, cut to it; nothing while there is none.
class OfferPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zon::OfferPictures* pictures READ pictures WRITE setPictures NOTIFY changed)
    Q_PROPERTY(QString offer READ offer WRITE setOffer NOTIFY changed)
    Q_PROPERTY(qreal radius READ radius WRITE setRadius NOTIFY changed) ///< of the upper corners
    Q_PROPERTY(bool here READ here NOTIFY hereChanged)

public:
    explicit OfferPicture(QQuickItem* parent = nullptr);
    ~OfferPicture() override;

    OfferPictures* pictures() const { return pictures_; }
    void setPictures(OfferPictures* pictures);
    const QString& offer() const { return offer_; }
    void setOffer(const QString& offer);
    qreal radius() const { return radius_; }
    void setRadius(qreal radius);
    bool here() const { return !picture_.isNull(); }

    void paint(QPainter* painter) override;

signals:
    void changed();
    void hereChanged();

private:
    void load();

    QPointer<OfferPictures> pictures_;
    QString offer_;
    qreal radius_ = 0;
    QImage picture_;
};

} // namespace zon

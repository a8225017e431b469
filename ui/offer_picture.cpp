#include "ui/offer_picture.h"

#include <QPainter>
#include <QPainterPath>

namespace zon {

OfferPicture::OfferPicture(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

OfferPicture::~OfferPicture() {
    if (pictures_) pictures_->leave(offer_);
}

void OfferPicture::setPictures(OfferPictures* pictures) {
    if (pictures_ == pictures) return;
    if (pictures_) pictures_->disconnect(this);
    pictures_ = pictures;
    if (pictures_)
        connect(pictures_, &OfferPictures::arrived, this, [this](const QString& offer) {
            if (offer == offer_) load();
        });
    emit changed();
    load();
}

void OfferPicture::setOffer(const QString& offer) {
    if (offer_ == offer) return;
    if (pictures_) pictures_->leave(offer_);
    offer_ = offer;
    emit changed();
    load();
}

void OfferPicture::setRadius(qreal radius) {
    if (radius_ == radius) return;
    radius_ = radius;
    emit changed();
    update();
}

void OfferPicture::load() {
    const bool before = here();
    picture_ = pictures_ ? pictures_->get(offer_) : QImage();
    if (here() != before) emit hereChanged();
    update();
}

void OfferPicture::paint(QPainter* painter) {
    if (picture_.isNull()) return;
    const QRectF room = boundingRect();
    // Square below: there the card goes on.
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    shape.addRoundedRect(room, radius_, radius_);
    shape.addRect(room.adjusted(0, radius_, 0, 0));
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->setClipPath(shape);
    const QSizeF size = QSizeF(picture_.size()).scaled(room.size(), Qt::KeepAspectRatioByExpanding);
    QRectF at(QPointF(), size);
    at.moveCenter(room.center());
    painter->drawImage(at, picture_);
}

} // namespace zon

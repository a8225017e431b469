#include "ui/offer_pictures.h"

#include "ui/post_home.h"

#include <QBuffer>
#include <QImageReader>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace zon {

namespace {

constexpr int mostKept = 48 * 1024; // KiB
constexpr qsizetype mostAtOnce = 4;
constexpr std::size_t mostWanted = 200;
constexpr qsizetype mostWithout = 20'000;
constexpr int widest = 640; // pixels: a card at twice its size

QImage decoded(const Bytes& bytes) {
    const auto raw = QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()),
                                             static_cast<qsizetype>(bytes.size()));
    QBuffer buffer;
    buffer.setData(raw);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, raw.startsWith("\x89PNG") ? "png" : "jpeg");
    reader.setDecideFormatFromContent(false);
    const QSize size = reader.size();
    if (size.isValid() && size.width() > widest)
        reader.setScaledSize(size.scaled(widest, widest, Qt::KeepAspectRatio));
    return reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

OfferPictures::OfferPictures(RewardsBackend& backend, QObject* parent)
    : QObject(parent), backend_(backend), kept_(mostKept) {
    // Another catalogue may have what the last one had not; and who was offline may be back.
    connect(&backend_, &RewardsBackend::rewardsChanged, this,
            [this](const std::vector<OrderInfo>&, bool catalogue) {
                if (catalogue) without_.clear();
            });
}

QImage OfferPictures::get(const QString& offer) {
    if (offer.isEmpty()) return {};
    if (const QImage* picture = kept_.object(offer)) return *picture;
    if (without_.contains(offer) || asking_.contains(offer)) return {};
    if (std::ranges::find(wanted_, offer) == wanted_.end()) wanted_.push_back(offer);
    if (wanted_.size() > mostWanted) wanted_.pop_front();
    next();
    return {};
}

void OfferPictures::leave(const QString& offer) {
    std::erase(wanted_, offer);
}

void OfferPictures::forget() {
    ++generation_;
    kept_.clear();
    without_.clear();
    wanted_.clear();
    asking_.clear();
}

void OfferPictures::next() {
    while (!wanted_.empty() && asking_.size() < mostAtOnce) {
        const QString offer = wanted_.front();
        wanted_.pop_front();
        asking_.insert(offer);
        backend_.offerPicture(OfferId{offer.toLongLong()}, this,
                              [this, offer, asked = generation_](const Result<Bytes>& bytes) {
                                  if (asked == generation_) take(offer, bytes);
                              });
    }
}

void OfferPictures::take(const QString& offer, const Result<Bytes>& bytes) {
    const auto done = [offer, asked = generation_](OfferPictures& self, QImage picture) {
        if (asked != self.generation_) return;
        self.asking_.remove(offer);
        if (picture.isNull()) {
            if (self.without_.size() > mostWithout) self.without_.clear();
            self.without_.insert(offer);
        } else {
            const auto cost = static_cast<qsizetype>(picture.sizeInBytes() / 1024 + 1);
            self.kept_.insert(offer, new QImage(std::move(picture)), cost); // the cache owns it
            emit self.arrived(offer);
        }
        self.next();
    };
    if (!bytes) return done(*this, {});
    auto self = std::make_shared<QPointer<OfferPictures>>(this);
    QThreadPool::globalInstance()->start([self = std::move(self), done, bytes = *bytes]() mutable {
        postHome([self = std::move(self), done, picture = decoded(bytes)]() mutable {
            if (*self) done(**self, std::move(picture));
        });
    });
}

} // namespace zon

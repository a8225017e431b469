#pragma once

#include "ui/rewards_backend.h"

#include <QCache>
#include <QImage>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include <deque>

namespace zon {

/// Pictures of offers, ready to paint: asked for as cards come into view, a few at a time, and kept while
/// there is room.
///
/// Threat: a picture is a stranger's bytes. The engine fetched it from the provider's own origin and checked
/// its kind, size and sides; here it is decoded as nothing but PNG or JPEG, on a thread of its own, within a
/// bound.
class OfferPictures : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")

public:
    explicit OfferPictures(RewardsBackend& backend, QObject* parent = nullptr);

    /// The picture, when it is here; else nothing, and it is asked for: arrived() tells.
    QImage get(const QString& offer);
    /// Nobody looks at it any more: what was not asked for yet is not asked for.
    void leave(const QString& offer);
    void forget();

signals:
    void arrived(const QString& offer);

private:
    void next();
    void take(const QString& offer, const Result<Bytes>& bytes);

    RewardsBackend& backend_;
    QCache<QString, QImage> kept_; ///< cost: KiB
    QSet<QString> without_;        ///< asked for, and there is none
    std::deque<QString> wanted_;   ///< in view, and still to be asked for
    QSet<QString> asking_;
    std::uint64_t generation_ = 0;
};

} // namespace zon

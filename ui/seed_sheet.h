#pragma once

#include "ui/seed_words.h"

#include <QPainter>
#include <QRectF>
#include <QString>

namespace zon {

/// The sheet of paper that a wallet's words are kept on: the words in numbered boxes, whose they are, how to
/// use them, and room for what only the owner knows. Black on white, within `page`, in the painter's units;
/// `dotsPerInch` of those. Words pass through memory that is wiped (TransientText); what the printer and its
/// queue keep is out of our reach, and the sheet's dialog says so.
void paintSeedSheet(QPainter& painter, const QRectF& page, qreal dotsPerInch, const SeedWords& words,
                    const QString& wallet, const QString& network);

} // namespace zon

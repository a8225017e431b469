#pragma once

#include "core/store/order_rows.h"
#include "ui/tone.h"

#include <QString>

/// Orders in the person's words.
namespace zon::order_words {

QString state(OrderState state);
/// What it means, and what happens next.
QString sentence(OrderState state, bool throughEscrow = false);
Tone::Value tone(OrderState state);
/// Something may still happen to it by itself.
bool isOpen(OrderState state);
/// An event of its course: our own sentences in the person's language, a provider's words made harmless.
QString event(const OrderEventRow& event);

} // namespace zon::order_words

#include "ui/psbt_code.h"

namespace zon {

void PsbtCode::show(ByteSpan psbt) {
    encoder_.emplace(psbtUrType, psbt, psbtFrameBytes);
    sequence_ = 0;
    next();
}

void PsbtCode::clear() {
    encoder_.reset();
    frame_.clear();
    emit changed();
}

QString PsbtCode::place() const {
    if (frameCount() < 2) return {};
    return tr("%1 of %2").arg((sequence_ - 1) % encoder_->frameCount() + 1).arg(frameCount());
}

void PsbtCode::next() {
    if (!encoder_) return;
    ++sequence_;
    frame_ = QString::fromStdString(encoder_->frame(sequence_));
    emit changed();
}

} // namespace zon

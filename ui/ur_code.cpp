#include "ui/ur_code.h"

namespace zon {

void UrCode::show(std::string_view type, ByteSpan content, std::size_t frameBytes) {
    encoder_.emplace(type, content, frameBytes);
    sequence_ = 0;
    next();
}

void UrCode::clear() {
    encoder_.reset();
    frame_.clear();
    emit changed();
}

QString UrCode::place() const {
    if (frameCount() < 2) return {};
    return tr("%1 of %2").arg((sequence_ - 1) % encoder_->frameCount() + 1).arg(frameCount());
}

void UrCode::next() {
    if (!encoder_) return;
    ++sequence_;
    frame_ = QString::fromStdString(encoder_->frame(sequence_));
    emit changed();
}

} // namespace zon

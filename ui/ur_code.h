#pragma once

#include "core/script/ur.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace zon {

/// A PSBT or a contract as QR codes that follow each other, for devices that read screens. It repeats in ever
/// new mixtures, so that a camera which misses a frame need not wait for it to come again.
class UrCode : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("What it shows owns it.")
    Q_PROPERTY(QString frame READ frame NOTIFY changed) ///< the text of the code to show now; empty: none
    Q_PROPERTY(int frameCount READ frameCount NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed) ///< "3 of 9"; empty when one frame says all

public:
    using QObject::QObject;

    /// From the first frame on.
    void show(std::string_view type, ByteSpan content, std::size_t frameBytes);
    Q_INVOKABLE void clear();

    const QString& frame() const { return frame_; }
    int frameCount() const { return encoder_ ? static_cast<int>(encoder_->frameCount()) : 0; }
    QString place() const;

    Q_INVOKABLE void next();

signals:
    void changed();

private:
    std::optional<UrEncoder> encoder_;
    std::uint32_t sequence_ = 0;
    QString frame_;
};

} // namespace zon

#pragma once

#include "core/crypto/secret.h"

#include <QString>

namespace zon {

/// A secret as the QString that Qt's painter asks for, wiped as soon as it is painted. Qt may still have made
/// copies on its way to the glyphs: this shortens their life, it can't rule them out.
class TransientText {
public:
    explicit TransientText(std::string_view utf8)
        : text_(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()))) {}
    ~TransientText() { wipe(text_); }
    TransientText(const TransientText&) = delete;
    TransientText& operator=(const TransientText&) = delete;

    const QString& text() const { return text_; }

    /// Overwrites what `text` holds, when nobody shares it.
    static void wipe(QString& text) {
        if (text.isDetached())
            wipeMemory({reinterpret_cast<std::uint8_t*>(text.data()),
                        static_cast<std::size_t>(text.size()) * sizeof(QChar)});
        text.clear();
    }

private:
    QString text_;
};

} // namespace zon

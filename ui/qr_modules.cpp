#include "ui/qr_modules.h"

#include <algorithm>
#include <memory>
#include <qrencode.h>

namespace zon {

QrModules QrModules::encode(const QString& text) {
    QrModules out;
    const QByteArray utf8 = text.toUtf8();
    if (utf8.isEmpty()) return out;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(utf8.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code) return out;
    out.side = code->width;
    out.dark.resize(static_cast<qsizetype>(out.side) * out.side);
    // Only the lowest bit is the module; the others say what it is for.
    std::transform(code->data, code->data + out.dark.size(), out.dark.begin(),
                   [](unsigned char module) { return static_cast<char>(module & 1); });
    return out;
}

} // namespace zon

#include "ui/code_reader.h"

#include "ui/in_pool.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

namespace zon {

namespace {

constexpr qint64 mostBytes = 40'000'000;
constexpr qint64 mostPixels = 60'000'000; ///< a large camera's photo
constexpr int mostPictures = 1'000;       ///< files and frames together

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CodeReader)
};

std::unexpected<Error> refuse(const QString& sentence, const QString& detail = {}) {
    return fail(ErrorCode::InvalidArgument, sentence.toStdString(), detail.toStdString());
}

Result<QStringList> codesInFiles(const QStringList& files) {
    QStringList found;
    int looked = 0;
    for (const QString& file : files) {
        const QFileInfo info(file);
        if (!info.isFile() || info.size() > mostBytes)
            return refuse(Words::tr("The picture %1 can't be read, or is too large.").arg(info.fileName()));
        QImageReader reader(file);
        reader.setAutoTransform(true);
        do {
            const QSize size = reader.size();
            if (size.isValid() && qint64(size.width()) * size.height() > mostPixels)
                return refuse(
                    Words::tr("The picture %1 is too large. Cut out the code.").arg(info.fileName()));
            const QImage picture = reader.read();
            if (picture.isNull())
                return refuse(Words::tr("%1 is no picture that can be read.").arg(info.fileName()),
                              reader.errorString());
            for (const QString& text : codesIn(picture))
                if (!found.contains(text)) found << text;
        } while (++looked < mostPictures && reader.supportsAnimation() && reader.canRead());
        if (looked >= mostPictures) break;
    }
    if (found.isEmpty())
        return refuse(
            Words::tr("No QR code was found. Take the picture from nearer, straight from the front."));
    return found;
}

} // namespace

QStringList codesIn(const QImage& picture) {
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    if (grey.isNull()) return {};
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                static_cast<int>(grey.bytesPerLine()));
    QStringList found;
    for (const auto& code : ZXing::ReadBarcodes(view)) {
        if (!code.isValid() || code.format() != ZXing::BarcodeFormat::QRCode) continue;
        const QString text = QString::fromStdString(code.text());
        if (!text.isEmpty() && !found.contains(text)) found << text;
    }
    return found;
}

void readCodesLater(const QStringList& files, QObject* context,
                    std::move_only_function<void(Result<QStringList>)> done) {
    inPool<QStringList>(context, [files] { return codesInFiles(files); }, std::move(done));
}

bool looksLikePicture(const QString& file) {
    static const QStringList endings = {QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"),
                                        QStringLiteral("gif"), QStringLiteral("bmp"), QStringLiteral("webp")};
    return endings.contains(QFileInfo(file).suffix().toLower());
}

} // namespace zon

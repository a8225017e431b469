// What C++ paints: figures of one width, codes that scan, icons.

#include "ui/icon.h"
#include "ui/qr_code.h"
#include "ui/tabular_text.h"

#include <QDirIterator>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace zon;

namespace {

QImage paintedOn(QQuickPaintedItem& item, QSize size) {
    item.setSize(size);
    QImage image(size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    item.paint(&painter);
    return image;
}

bool anythingOn(const QImage& image) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 0) return true;
    return false;
}

} // namespace

class Painted : public QObject {
    Q_OBJECT

private slots:
    void digitsHaveOneWidth() {
        QFont font("Inter");
        font.setPixelSize(40);
        const qreal ones = TabularText::widthOf("1,111.1111", font);
        for (const char* figures : {"0,000.0000", "8,888.8888", "1,284.5062"})
            QCOMPARE(TabularText::widthOf(figures, font), ones);
        QVERIFY(TabularText::widthOf("11,111.1111", font) > ones);
    }

    void suffixTakesRoom() {
        TabularText text;
        text.setText("1.0");
        const qreal alone = text.implicitWidth();
        text.setSuffix("ZON");
        QVERIFY(text.implicitWidth() > alone);
    }

    void codeHasItsFinderPatterns() {
        QrCode code;
        code.setText("zoncoin:zon1qabc?amount=1.5");
        QVERIFY(code.valid());
        QVERIFY(code.modules() >= 21);
        // ISO/IEC 18004: three 7 × 7 squares, dark rim, light ring, dark 3 × 3 centre.
        const int far = code.modules() - 7;
        for (const QPoint corner : {QPoint(0, 0), QPoint(far, 0), QPoint(0, far)})
            for (int y = 0; y < 7; ++y)
                for (int x = 0; x < 7; ++x) {
                    const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
                    QCOMPARE(code.isDark(corner.x() + x, corner.y() + y), ring != 2);
                }
    }

    void codeHasAQuietZone() {
        QrCode code;
        code.setText("zoncoin:zon1qabc");
        const QImage image = paintedOn(code, {232, 232});
        const int module = 232 / (code.modules() + 8);
        const int quiet = 4 * module;
        for (int y = 10; y < 222; ++y) // between the rounded corners
            for (int x = 0; x < quiet; ++x)
                QCOMPARE(image.pixel(x, y), qRgb(255, 255, 255));
    }

    void tooLongForACode() {
        QrCode code;
        code.setText(QString(5000, 'x'));
        QVERIFY(!code.valid());
        paintedOn(code, {100, 100}); // nothing, and no fault
    }

    void everyIconPaintsInTheGivenColour() {
        int icons = 0;
        for (QDirIterator it(":/icons", {"*.svg"}); it.hasNext();) {
            it.next();
            Icon icon;
            icon.setName(it.fileInfo().completeBaseName());
            icon.setColor(Qt::red);
            const QImage image = paintedOn(icon, {48, 48});
            QVERIFY2(anythingOn(image), qPrintable(it.fileName()));
            if (icon.name() != "logo")
                for (int y = 0; y < 48; ++y)
                    for (int x = 0; x < 48; ++x)
                        if (const QRgb pixel = image.pixel(x, y); qAlpha(pixel) > 200)
                            QVERIFY2(qRed(pixel) > 200 && qGreen(pixel) < 60, qPrintable(it.fileName()));
            ++icons;
        }
        QVERIFY(icons > 20);
    }

    void unknownIconIsSaid() {
        Icon icon;
        icon.setName("no-such-icon");
        QTest::ignoreMessage(QtWarningMsg, "There is no icon named \"no-such-icon\".");
        QVERIFY(!anythingOn(paintedOn(icon, {20, 20})));
    }
};

QTEST_MAIN(Painted)
#include "tst_painted.moc"

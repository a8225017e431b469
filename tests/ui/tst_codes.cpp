// QR codes from pictures, amounts in two currencies, and the sheet of words.

#include "core/books/money.h"
#include "core/script/ur.h"
#include "tests/ui/drawn_code.h"
#include "tests/ui/fake_backend.h"
#include "ui/code_reader.h"
#include "ui/payment.h"
#include "ui/proposal_model.h"
#include "ui/seed_sheet.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace zon;

namespace {

const QString address = QStringLiteral("szon1q8f2c4v7w0y6rj5mdx3hn9ktzl2ae4gps0q7u8d");

} // namespace

class CodesTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;

    QUrl saved(const QImage& picture, const QString& name) {
        const QString path = folder_.filePath(name);
        if (!picture.save(path)) qFatal("the picture can't be saved");
        return QUrl::fromLocalFile(path);
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatWasPaintedIsRead() {
        QCOMPARE(codesIn(drawnCode(address)), QStringList{address});
        QVERIFY(codesIn(QImage()).isEmpty());
        QImage blank(300, 300, QImage::Format_RGB32);
        blank.fill(Qt::white);
        QVERIFY(codesIn(blank).isEmpty());
        // As a camera sees it: turned, grey, and with something around it.
        QImage photo(900, 900, QImage::Format_RGB32);
        photo.fill(QColor(180, 170, 160));
        QPainter painter(&photo);
        painter.translate(420, 90);
        painter.rotate(17);
        painter.drawImage(0, 0, drawnCode(address, 8));
        painter.end();
        QCOMPARE(codesIn(photo), QStringList{address});
    }

    void badPictures_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        // A PNG that says it is 100,000 × 100,000.
        QTest::newRow("bomb") << QByteArray::fromHex(
            "89504e470d0a1a0a0000000d49484452000186a0000186a008000000001f40ed0b"
            "0000000a49444154789c63000000020001e221bc330000000049454e44ae426082");
    }
    void badPictures() {
        QFETCH(QByteArray, content);
        QFile file(folder_.filePath("bad.png"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        std::optional<Error> error;
        readCodesLater({file.fileName()}, this, [&](Result<QStringList> codes) {
            QVERIFY(!codes.has_value());
            error = codes.error();
        });
        QTRY_VERIFY(error);
        QVERIFY(!error->message.empty());
    }

    void aPictureIsAnAddress() {
        FakeBackend backend;
        Payment payment(backend);
        payment.setWallet(WalletId{1});
        payment.takeFile(saved(drawnCode("zoncoin:" + address + "?amount=1.5&label=Flour"), "link.png"));
        QTRY_COMPARE(payment.address(), address);
        QCOMPARE(payment.amount(), QStringLiteral("1.5"));
        QCOMPARE(payment.label(), QStringLiteral("Flour"));
        // Two codes: whom to pay is not guessed.
        QImage both(1200, 600, QImage::Format_RGB32);
        both.fill(Qt::white);
        QPainter painter(&both);
        painter.drawImage(0, 0, drawnCode(address));
        painter.drawImage(600, 0, drawnCode("szon1qother"));
        painter.end();
        payment.startOver();
        payment.takeFile(saved(both, "both.png"));
        QTRY_VERIFY(!payment.addressError().isEmpty());
        QVERIFY(payment.address().isEmpty());
        // From the clipboard, as a picture and as a text.
        payment.startOver();
        QGuiApplication::clipboard()->setImage(drawnCode(address));
        payment.paste();
        QCOMPARE(payment.address(), address);
        payment.startOver();
        QGuiApplication::clipboard()->setText(" " + address + "\n");
        payment.paste();
        QCOMPARE(payment.address(), address);
    }

    /// A signer's animated code, photographed frame by frame.
    void framesOfAPsbt() {
        FakeBackend backend;
        backend.proposalList = {{.id = {4}, .signers = {{.name = "Main", .fingerprint = "73c5da0a"}}}};
        ProposalModel proposals(backend);
        proposals.setWallet(WalletId{1});
        QTRY_COMPARE(proposals.count(), 1);
        Bytes psbt(600);
        for (std::size_t i = 0; i < psbt.size(); ++i)
            psbt[i] = static_cast<std::uint8_t>(i * 7);
        const UrEncoder encoder(psbtUrType, psbt, 150);
        QList<QUrl> pictures;
        for (auto i = static_cast<std::uint32_t>(encoder.frameCount()); i >= 1; --i)
            pictures << saved(drawnCode(QString::fromStdString(encoder.frame(i)).toUpper()),
                              QStringLiteral("frame%1.png").arg(i));
        QVERIFY(pictures.size() > 2);
        proposals.takeFiles(pictures);
        QTRY_VERIFY(backend.takenPsbt.has_value());
        const auto content = contentOfFrames(psbtUrType, asText(*backend.takenPsbt));
        QVERIFY2(content.has_value(), content ? "" : content.error().message.c_str());
        QVERIFY(*content == psbt);
    }

    void amountsInAnotherCurrency() {
        FakeBackend backend;
        Payment payment(backend);
        payment.setWallet(WalletId{1});
        payment.setAddress(address);
        payment.setAmount("10");
        QVERIFY(payment.fiatCurrency().isEmpty());
        QVERIFY(payment.equivalent().isEmpty());
        FiatRate rate = *parseRate("0.5", "EUR", "manual", unixTime(1'769'817'600));
        payment.setRate(rate);
        QCOMPARE(payment.fiatCurrency(), QStringLiteral("EUR"));
        QCOMPARE(payment.equivalent(), QStringLiteral("5.00 EUR"));
        payment.setInFiat(true);
        QCOMPARE(payment.equivalent(), QStringLiteral("20.0000 ZON"));
        payment.setAmount("10.001"); // no such thing as a tenth of a cent
        QVERIFY(!payment.amountError().isEmpty());
        payment.setAmount("10.01");
        QVERIFY(payment.amountError().isEmpty());
        backend.prepared.reset();
        payment.review();
        QTRY_COMPARE(payment.step(), Payment::Review);
        QCOMPARE(backend.prepared->recipients.front().amount, Amount(2'002'000'000));
        // A link says ZON, whatever was chosen before.
        payment.startOver();
        payment.setAddress("zoncoin:" + address + "?amount=3");
        QVERIFY(!payment.inFiat());
        // The rate is gone: what was typed is ZON again, and says so.
        payment.setInFiat(true);
        payment.setRate(std::nullopt);
        QVERIFY(!payment.inFiat());
        QVERIFY(payment.equivalent().isEmpty());
    }

    void whoApprovesDoesNotPrepare() {
        FakeBackend backend;
        Payment payment(backend);
        payment.setWallet(WalletId{1});
        payment.setAddress(address);
        payment.setAmount("1");
        QVERIFY(payment.complete());
        for (const WalletRole part : {WalletRole::Approver, WalletRole::Viewer}) {
            payment.setPart(part);
            QVERIFY(!payment.blocked().isEmpty());
            QVERIFY(!payment.complete());
        }
        payment.setPart(WalletRole::Preparer);
        QVERIFY(payment.blocked().isEmpty());
        QVERIFY(payment.complete());
    }

    /// Every word has ink in its box, and other words give another sheet.
    void theSheetOfWords() {
        const auto sheet = [](const char* text) {
            SeedWords words;
            words.set(SecretText(text), true);
            QImage page(850, 1100, QImage::Format_RGB32);
            page.fill(Qt::white);
            QPainter painter(&page);
            paintSeedSheet(painter, QRectF(50, 50, 750, 1000), 100, words, "Bakery", "ZonCoin");
            return page;
        };
        const QImage one =
            sheet("abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon "
                  "abandon about");
        const QImage other =
            sheet("abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon "
                  "abandon zoo");
        QVERIFY(one != other);
        QVERIFY(sheet("zoo") != QImage());
        int inked = 0;
        for (int y = 0; y < one.height(); ++y)
            for (int x = 0; x < one.width(); ++x)
                inked += qGray(one.pixel(x, y)) < 100;
        QVERIFY(inked > 3'000);
        const QString pictures = qEnvironmentVariable("ZON_PICTURES");
        if (!pictures.isEmpty()) QVERIFY(one.save(pictures + "/seed-sheet.png"));
    }
};

QTEST_MAIN(CodesTest)
#include "tst_codes.moc"

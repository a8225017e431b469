// Every page in every language at the smallest window: the translations are whole in themselves, and nothing
// that can be pressed is cut off or pushed out of the window.

#include "app/window/main_window.h"
#include "tests/inspect/bakery.h"
#include "tests/ui/fake_backend.h"
#include "ui/inspector.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QQuickItem>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>
#include <algorithm>

using namespace zon;

namespace {

const QStringList languages = {"en", "de", "es", "fr"};

/// "%1", "%n": what a text leaves room for, sorted.
QStringList placesOf(const QString& text) {
    static const QRegularExpression place("%(?:\\d|n)");
    QStringList places;
    for (auto match = place.globalMatch(text); match.hasNext();)
        places << match.next().captured();
    places.removeDuplicates();
    std::ranges::sort(places);
    return places;
}

/// What of an item's texts is cut off, or lies outside the window.
void collectCut(const QQuickItem& item, const QSizeF& room, bool pressed, QStringList& cut) {
    if (!item.isVisible() || item.opacity() <= 0.01) return;
    pressed = pressed || item.inherits("QQuickAbstractButton");
    if (item.inherits("QQuickText") && pressed && item.width() > 0 && item.property("truncated").toBool()
        && item.property("wrapMode").toInt() == 0)
        cut << '"' + item.property("text").toString() + "\" is cut off";
    if (item.inherits("QQuickButton")) {
        const QRectF place = item.mapRectToScene(item.boundingRect());
        if (place.left() < -1 || place.right() > room.width() + 1)
            cut << '"' + item.property("text").toString() + "\" leaves the window";
    }
    for (const QQuickItem* child : item.childItems())
        collectCut(*child, room, pressed, cut);
}

} // namespace

class Languages : public QObject {
    Q_OBJECT

private:
    void languageRows() {
        QTest::addColumn<QString>("language");
        for (const QString& language : languages)
            QTest::newRow(qPrintable(language)) << language;
    }

private slots:
    void translationsAreWhole_data() { languageRows(); }
    void translationsAreWhole() {
        QFETCH(QString, language);
        QFile file(QString(ZON_SOURCE_DIR) + "/resources/translations/zoncoin_" + language + ".ts");
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        bool numerous = false;
        int messages = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            if (xml.name() == QLatin1String("message")) {
                numerous = xml.attributes().value("numerus") == QLatin1String("yes");
                ++messages;
            } else if (xml.name() == QLatin1String("source")) {
                source = xml.readElementText();
            } else if (xml.name() == QLatin1String("translation")) {
                QVERIFY2(xml.attributes().value("type").isEmpty(), qPrintable("unfinished: " + source));
                QStringList forms;
                if (numerous) {
                    while (xml.readNextStartElement())
                        forms << xml.readElementText();
                    QCOMPARE(forms.size(), 2);
                } else {
                    forms << xml.readElementText();
                }
                for (const QString& form : forms) {
                    QVERIFY2(!form.isEmpty(), qPrintable("empty: " + source));
                    QVERIFY2(placesOf(form) == placesOf(source), qPrintable(source + " → " + form));
                }
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(messages > (language == "en" ? 30 : 900));
    }

    void nothingIsCutOff_data() { languageRows(); }
    void nothingIsCutOff() {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(":/i18n/zoncoin_" + language));
        QCoreApplication::installTranslator(&translator);
        QLocale::setDefault(QLocale(language));

        QTemporaryDir folder;
        QFile made(folder.filePath("there.zonp"));
        QVERIFY(made.open(QIODevice::WriteOnly));
        FakeBackend backend;
        backend.fillWithBakery();
        const test::Bakery bakery;
        backend.inspected.facts = bakery.facts;
        Session session(backend, ProfilePlace{folder.path().toStdString(), made.fileName().toStdString()});
        auto window = MainWindow::load(session);
        QVERIFY(window);
        QQuickWindow& view = (*window)->window();
        view.resize(1024, 700);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QStringList cut;
        collectCut(*view.contentItem(), view.size(), false, cut);
        QVERIFY2(cut.isEmpty(), qPrintable("locked: " + cut.join("; ")));
        session.unlockWith(SecretText(backend.password));
        QTRY_COMPARE(session.stage(), Session::Open);
        if (language == "de") // the locale speaks, and so does the translation
            QCOMPARE(session.commands()
                         ->data(session.commands()->index(0), session.commands()->roleNames().key("title"))
                         .toString(),
                     "Übersicht");

        QStringList pages;
        for (const QObject* object : view.findChildren<QObject*>())
            if (QByteArray(object->metaObject()->className()).startsWith("RailPage_"))
                pages << object->property("name").toString();
        QVERIFY(pages.size() >= 8);
        for (const QString& page : pages) {
            QVERIFY((*window)->openPage(page));
            if (page == "inspector") {
                session.inspector()->open(serialize(bakery.tx));
                QTRY_VERIFY(session.inspector()->shown());
            }
            QTest::qWait(50); // layouts settle when they are drawn
            QVERIFY(!view.grabWindow().isNull());
            collectCut(*view.contentItem(), view.size(), false, cut);
            QVERIFY2(cut.isEmpty(), qPrintable(page + ": " + cut.join("; ")));
            if (const QString kept = qEnvironmentVariable("ZON_PICTURES"); !kept.isEmpty())
                QVERIFY(view.grabWindow().save(QDir(kept).filePath(language + '-' + page + ".png")));
        }
        QCoreApplication::removeTranslator(&translator);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    prepareApplication("en");
    Languages test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_languages.moc"

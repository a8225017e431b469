// The theme: no page uses a token that isn't there, and what must be read can be read.

#include "app/window/main_window.h"
#include "tests/qml/wcag.h"

#include <QApplication>
#include <QColor>
#include <QDirIterator>
#include <QFile>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QRegularExpression>
#include <QTest>

using namespace zon;

class ThemeTest : public QObject {
    Q_OBJECT

private:
    QQmlEngine engine_;
    std::unique_ptr<QObject> holder_;
    QObject* theme_ = nullptr;

    QColor colour(const char* name) const { return theme_->property(name).value<QColor>(); }

private slots:
    void initTestCase() {
        QQmlComponent component(&engine_);
        component.setData("import QtQuick\nimport ZonCoin\nQtObject { property var theme: Theme }", QUrl());
        holder_.reset(component.create());
        QVERIFY2(holder_, qPrintable(component.errorString()));
        theme_ = holder_->property("theme").value<QObject*>();
        QVERIFY(theme_);
    }

    void everyUsedTokenExists() {
        static const QRegularExpression use("\\bTheme\\.([a-z]\\w*)");
        int uses = 0;
        for (QDirIterator it(QString(ZON_SOURCE_DIR) + "/qml", {"*.qml"}, QDir::Files,
                             QDirIterator::Subdirectories);
             it.hasNext();) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto matches = use.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const QByteArray token = matches.next().captured(1).toLatin1();
                const bool exists =
                    theme_->metaObject()->indexOfProperty(token) >= 0
                    || theme_->metaObject()->indexOfMethod(token + "(QVariant)") >= 0
                    || QList<QByteArray>{"soft", "scaled", "toneColor", "quietToneColor"}.contains(token);
                QVERIFY2(exists, qPrintable(it.fileName() + " uses Theme." + token));
                ++uses;
            }
        }
        QVERIFY(uses > 300);
    }

    void textCanBeRead_data() {
        QTest::addColumn<int>("appearance");
        QTest::addColumn<QByteArray>("ink");
        for (const int appearance : {1, 2})
            for (const char* ink : {"text", "secondary", "accent", "accentText", "positive", "pending",
                                    "danger", "info", "escrow"})
                QTest::addRow("%s %s", appearance == 1 ? "dark" : "light", ink)
                    << appearance << QByteArray(ink);
    }
    void textCanBeRead() {
        QFETCH(int, appearance);
        QFETCH(QByteArray, ink);
        theme_->setProperty("appearance", appearance);
        for (const char* ground : {"window", "rail", "surface", "raised"}) {
            const double ratio = contrast(colour(ink), colour(ground));
            // The accent is text on cards only; elsewhere it is a mark, which WCAG asks 3 of.
            const double least = ink == "accent" && qstrcmp(ground, "surface") != 0 ? 3.0 : 4.5;
            QVERIFY2(ratio >= least, qPrintable(QString("%1 on %2: %3").arg(ink, ground).arg(ratio)));
        }
        // A tag: its colour on its own soft fill.
        QColor soft = colour(ink);
        QVariant made;
        QVERIFY(QMetaObject::invokeMethod(theme_, "soft", Q_RETURN_ARG(QColor, soft),
                                          Q_ARG(QColor, colour(ink))));
        if (ink != "text" && ink != "secondary")
            QVERIFY(contrast(colour(ink), mixed(soft, colour("surface"))) >= 4.0);
    }

    void buttonsCanBeRead() {
        for (const int appearance : {1, 2}) {
            theme_->setProperty("appearance", appearance);
            QVERIFY(contrast(colour("accentInk"), colour("accent")) >= 4.5);
            QVERIFY(contrast(colour("dangerInk"), colour("danger")) >= 4.5);
        }
    }

    void sizesFollowTheText() {
        theme_->setProperty("textScale", 2.0);
        QCOMPARE(theme_->property("controlHeight").toInt(), 72);
        QCOMPARE(theme_->property("bodyFont").value<QFont>().pixelSize(), 26);
        theme_->setProperty("textScale", 1.0);
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    prepareApplication();
    ThemeTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_theme.moc"

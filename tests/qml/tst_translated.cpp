// No text of the window is without a translation: what lupdate finds in the sources is in the files.

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

class Translated : public QObject {
    Q_OBJECT

private slots:
    void everyTextIsTranslated_data() {
        QTest::addColumn<QString>("language");
        for (const char* language : {"en", "de", "es", "fr"})
            QTest::newRow(language) << QString(language);
    }
    void everyTextIsTranslated() {
        QFETCH(QString, language);
        QTemporaryDir folder;
        const QString name = "zoncoin_" + language + ".ts";
        const QString copy = folder.filePath(name);
        QVERIFY(QFile::copy(QString(ZON_SOURCE_DIR) + "/resources/translations/" + name, copy));
        QStringList arguments = {"-silent", "-no-obsolete", "-locations", "none", "-I", ".",
                                 "ui",      "qml",          "app",        "-ts",  copy};
        if (language == "en") arguments.prepend("-pluralonly");
        QProcess lupdate;
        lupdate.setWorkingDirectory(ZON_SOURCE_DIR);
        lupdate.start(ZON_LUPDATE, arguments);
        QVERIFY(lupdate.waitForFinished(60'000));
        QCOMPARE(lupdate.exitCode(), 0);
        QFile file(copy);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList missing;
        QString source;
        for (QXmlStreamReader xml(&file); !xml.atEnd();) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            if (xml.name() == QLatin1String("source")) source = xml.readElementText();
            if (xml.name() == QLatin1String("translation") && !xml.attributes().value("type").isEmpty())
                missing << '"' + source + '"';
        }
        QVERIFY2(missing.isEmpty(),
                 qPrintable(QString("%1 without a translation (resources/README.md says how "
                                    "to add them): %2")
                                .arg(missing.size())
                                .arg(missing.join(", "))));
    }
};

QTEST_GUILESS_MAIN(Translated)
#include "tst_translated.moc"

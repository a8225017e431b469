// The 48 faults of tests/sync/README.md: each has its row, and tests under its number where the row says.

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

constexpr int faultCount = 48;

QString contentOf(const QString& path) {
    QFile file(QDir(ZON_SOURCE_DIR).filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The subject of a file: "sync.scan" for tests/sync/tst_scan.cpp.
QString subjectOf(const QString& path) {
    static const QRegularExpression place("([a-z_]+)/tst_([a-z_]+)\\.cpp$");
    const auto match = place.match(path);
    return match.hasMatch() ? match.captured(1) + '.' + match.captured(2) : QString();
}

/// fault number → subjects that have a test function or a data row of that number.
QMap<int, QSet<QString>> testsByFault() {
    static const QRegularExpression named("(?:void fault(\\d\\d)_\\w+\\(\\)|\"fault(\\d\\d) )");
    QMap<int, QSet<QString>> found;
    QDirIterator it(QDir(ZON_SOURCE_DIR).filePath("tests"), {"tst_*.cpp"}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = named.globalMatch(text); match.hasNext();) {
            const auto one = match.next();
            found[(one.captured(1) + one.captured(2)).toInt()].insert(subjectOf(path));
        }
    }
    return found;
}

} // namespace

class FaultsTest : public QObject {
    Q_OBJECT

private slots:
    void everyFaultHasItsTests() {
        const auto tests = testsByFault();
        static const QRegularExpression row("^\\| (\\d+) \\| [^|]+ \\| [^|]+ \\| ([^|]+) \\|$",
                                            QRegularExpression::MultilineOption);
        QMap<int, QStringList> table;
        for (auto match = row.globalMatch(contentOf("tests/sync/README.md")); match.hasNext();) {
            const auto one = match.next();
            const int number = one.captured(1).toInt();
            QVERIFY2(!table.contains(number), qPrintable(QString("fault %1 twice").arg(number)));
            table[number] = one.captured(2).split(", ");
        }
        QStringList missing;
        for (int number = 1; number <= faultCount; ++number) {
            if (!table.contains(number)) missing << QString("%1 has no row").arg(number);
            for (const QString& subject : table.value(number))
                if (!tests.value(number).contains(subject))
                    missing << QString("%1 has no test in %2").arg(number).arg(subject);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join("; ")));
        QCOMPARE(table.size(), faultCount);
        QCOMPARE(table.lastKey(), faultCount);
        QVERIFY(tests.keys().constFirst() >= 1 && tests.lastKey() <= faultCount); // no number nobody knows
    }
};

QTEST_APPLESS_MAIN(FaultsTest)
#include "tst_faults.moc"

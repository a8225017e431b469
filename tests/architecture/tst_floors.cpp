// The architecture as a test: includes point down, core knows no Qt, every folder says what it is for.

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <array>

namespace {

/// From the ground up. Folders on one line are siblings: they may not include each other.
const std::array<QStringList, 19> floors = {{
    {"core/util"},
    {"core/crypto"},
    {"core/script"},
    {"core/jose"},
    {"core/chain"},
    {"core/store"},
    {"core/net"},
    {"core/sync"},
    {"core/wallet"},
    {"core/books"},
    {"core/inspect", "core/mining", "core/rewards", "core/contracts"},
    {"core/deals"},
    {"core/shop"},
    {"core/sandbox"},
    {"core/engine"},
    {"ui"},
    {"qml"},
    {"app"},
    {"tests"},
}};

int floorOf(const QString& path) {
    for (std::size_t i = 0; i < floors.size(); ++i)
        for (const QString& folder : floors[i])
            if (path.startsWith(folder + '/')) return static_cast<int>(i);
    return -1;
}

QString folderOf(const QString& path) {
    for (const QStringList& level : floors)
        for (const QString& folder : level)
            if (path.startsWith(folder + '/')) return folder;
    return {};
}

QStringList sourceFiles(const QStringList& roots, const QStringList& patterns) {
    QStringList files;
    const QDir top(ZON_SOURCE_DIR);
    for (const QString& root : roots) {
        QDirIterator it(top.filePath(root), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files << top.relativeFilePath(it.next());
    }
    files.sort();
    return files;
}

QString contents(const QString& path) {
    QFile file(QDir(ZON_SOURCE_DIR).filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class Floors : public QObject {
    Q_OBJECT

private slots:
    void includesPointDown() {
        static const QRegularExpression include("^\\s*#\\s*include\\s*\"([^\"]+)\"",
                                                QRegularExpression::MultilineOption);
        int checked = 0;
        for (const QString& path : sourceFiles({"core", "ui", "qml", "app"}, {"*.h", "*.cpp"})) {
            const int here = floorOf(path);
            QVERIFY2(here >= 0, qPrintable(path + " stands on no floor"));
            auto matches = include.globalMatch(contents(path));
            while (matches.hasNext()) {
                const QString target = matches.next().captured(1);
                const int there = floorOf(target);
                if (there < 0) { // only what Qt's tools generate beside the file
                    QVERIFY2(target.endsWith(".moc") || !target.contains('/'),
                             qPrintable(path + " includes " + target + ", which is on no floor"));
                    continue;
                }
                ++checked;
                const bool same = folderOf(path) == folderOf(target);
                QVERIFY2(same || there < here,
                         qPrintable(path + " includes " + target + ", which is not below it"));
            }
        }
        QVERIFY(checked > 100);
    }

    void coreKnowsNoQt() {
        static const QRegularExpression qt("^\\s*#\\s*include\\s*[<\"]Q[A-Za-z]",
                                           QRegularExpression::MultilineOption);
        for (const QString& path : sourceFiles({"core"}, {"*.h", "*.cpp"}))
            QVERIFY2(!contents(path).contains(qt), qPrintable(path + " includes Qt"));
    }

    /// These belong inside .cpp files: they cost every includer seconds and leak their names. A header that
    /// shares them between the files of its own folder is an inside, and may be included from there alone.
    void heavyHeadersStayInside() {
        static const QRegularExpression heavy("^\\s*#\\s*include\\s*<(boost/asio|boost/beast|boost/"
                                              "json\\.hpp|sqlite3|openssl|sodium|secp256k1|immintrin"
                                              "|fmt/|spdlog/)",
                                              QRegularExpression::MultilineOption);
        const QStringList all = sourceFiles({"core", "ui", "app", "tests"}, {"*.h", "*.cpp"});
        for (const QString& path : sourceFiles({"core", "ui", "app"}, {"*.h"})) {
            if (!contents(path).contains(heavy)) continue;
            for (const QString& other : all)
                if (folderOf(other) != folderOf(path))
                    QVERIFY2(!contents(other).contains("#include \"" + path + '"'),
                             qPrintable(other + " includes " + path + ", which brings a heavy header along"));
        }
    }

    void nothingIsReachedThroughContextProperties() {
        for (const QString& path : sourceFiles({"ui", "qml", "app"}, {"*.h", "*.cpp"}))
            QVERIFY2(!contents(path).contains("setContextProperty"), qPrintable(path));
    }

    void pagesHaveNoColoursOfTheirOwn() {
        static const QRegularExpression colour("\"#[0-9a-fA-F]{3,8}\"");
        for (const QString& path : sourceFiles({"qml"}, {"*.qml"}))
            if (!path.startsWith("qml/theme/"))
                QVERIFY2(!contents(path).contains(colour), qPrintable(path + " has a colour literal"));
    }

    void filesStaySmall() {
        for (const QString& path : sourceFiles({"core", "ui", "qml", "app"}, {"*.h", "*.cpp", "*.qml"})) {
            const auto lines = contents(path).count('\n');
            // A word list is data: its length is a published fact.
            if (path.endsWith("bip39_words.cpp")) continue;
            QVERIFY2(lines <= 500, qPrintable(path + " has " + QString::number(lines) + " lines"));
        }
    }

    void everyFolderSaysWhatItIsFor() {
        const QDir top(ZON_SOURCE_DIR);
        QStringList folders{"app", "ui", "qml", "core", "resources", "tests", "packaging"};
        for (const QString& name : QDir(top.filePath("core")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            folders << "core/" + name;
        for (const QString& folder : folders)
            QVERIFY2(QFile::exists(top.filePath(folder + "/README.md")),
                     qPrintable(folder + " has no README.md"));
    }
};

QTEST_APPLESS_MAIN(Floors)
#include "tst_floors.moc"

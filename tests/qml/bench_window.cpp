// What the window itself costs, with a large business in it and an engine that answers at once: a JSON object
// a line, {"name","value","unit"}, as zoncoin-cli bench prints them. With the platform of the desktop it
// measures the graphics card too; with QT_QPA_PLATFORM=offscreen the processor draws.
//
//     build/release/tests/qml/bench_window

#include "app/window/main_window.h"
#include "tests/ui/fake_backend.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <sys/resource.h>
#include <unistd.h>

using namespace zon;

namespace {

constexpr int payments = 100'000;
constexpr int contractCount = 1'000;
constexpr int offerCount = 10'000;
constexpr int frameCount = 2'000;
constexpr int idleMs = 5'000;

void print(const char* name, double value, const char* unit) {
    printf("{\"name\":\"%s\",\"value\":%.2f,\"unit\":\"%s\"}\n", name, value, unit);
    fflush(stdout);
}

double residentMegabytes() {
    QFile file("/proc/self/statm");
    if (!file.open(QIODevice::ReadOnly)) return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

double processorSeconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

void fillWithBusiness(FakeBackend& backend) {
    backend.fillWithBakery();
    const std::vector<TxRow> some = backend.history;
    backend.history.clear();
    backend.history.reserve(payments);
    for (std::size_t i = 0; i < payments; ++i) {
        TxRow row = some[i % some.size()];
        row.time -= Seconds(static_cast<std::int64_t>(i) * 600);
        std::array<std::uint8_t, 32> id{};
        for (std::size_t byte = 0; byte < 4; ++byte)
            id[byte] = static_cast<std::uint8_t>(i >> (8 * byte));
        row.txid = Txid(id);
        backend.history.push_back(std::move(row));
    }
    const DealView deal = backend.contracts.views.front();
    backend.contracts.views.assign(contractCount, deal);
    for (int i = 0; i < contractCount; ++i)
        backend.contracts.views[static_cast<std::size_t>(i)].summary.id = {i + 1};
    backend.market.fillWithMarket(offerCount);
}

/// The time of frames while `step` moves something and the engine tells of sync and mining.
std::vector<double> framesOf(QQuickWindow& window, FakeBackend& backend, int frames,
                             const std::function<void(int)>& step) {
    std::vector<double> times;
    double moving = 0;
    QElapsedTimer clock;
    QObject context;
    // Layout, the scene graph and drawing; what the window waits for between frames is not its work.
    QObject::connect(
        &window, &QQuickWindow::afterAnimating, &context, [&] { clock.start(); }, Qt::DirectConnection);
    QObject::connect(
        &window, &QQuickWindow::frameSwapped, &context,
        [&] {
            times.push_back(moving + double(clock.nsecsElapsed()) / 1e6);
            moving = 0;
        },
        Qt::DirectConnection);
    for (int i = 0; i < frames; ++i) {
        const std::size_t drawn = times.size();
        QElapsedTimer work;
        work.start();
        step(i);
        if (i % 4 == 0) {
            ++backend.sync.scannedTo;
            emit backend.syncChanged(backend.sync);
            emit backend.miningChanged(backend.mining);
        }
        moving = double(work.nsecsElapsed()) / 1e6;
        window.update();
        if (!QTest::qWaitFor([&] { return times.size() > drawn; }, 1'000)) break;
    }
    std::ranges::sort(times);
    return times;
}

void printFrames(const std::string& what, const std::vector<double>& times) {
    if (times.empty()) return;
    const auto within = std::ranges::upper_bound(times, 16.0) - times.begin();
    print((what + " frame, median").c_str(), times[times.size() / 2], "ms");
    print((what + " frame, 99.9 %").c_str(), times[times.size() * 999 / 1000], "ms");
    print((what + " frames within 16 ms").c_str(), 100.0 * double(within) / double(times.size()), "%");
}

/// Sleeps in the event loop, as the program does: qWait looks a hundred times a second whether it is over,
/// which cost more than the window.
void rest(int ms) {
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// What the window costs while nothing is done.
void printRest(const std::string& what, QQuickWindow& window) {
    rest(1'000);
    int frames = 0;
    QObject context;
    QObject::connect(&window, &QQuickWindow::frameSwapped, &context, [&] { ++frames; });
    const double spent = processorSeconds();
    rest(idleMs);
    print((what + ": frames").c_str(), frames / (idleMs / 1e3), "a second");
    print(what.c_str(), 100.0 * (processorSeconds() - spent) / (idleMs / 1e3), "% of a core");
}

} // namespace

int main(int argc, char** argv) {
    QElapsedTimer clock;
    clock.start();
    QApplication application(argc, argv);
    prepareApplication("en");
    const QTemporaryDir folder;
    QFile made(folder.filePath("there.zonp"));
    if (!made.open(QIODevice::WriteOnly)) return 1;
    FakeBackend backend;
    const qint64 before = clock.elapsed();
    fillWithBusiness(backend);
    const qint64 filling = clock.elapsed() - before; // the fake's own, not the window's
    const double emptyMegabytes = residentMegabytes();

    Session session(backend, {folder.path().toStdString(), made.fileName().toStdString()});
    auto loaded = MainWindow::load(session);
    if (!loaded) return 1;
    QQuickWindow& window = (*loaded)->window();
    bool drawn = false;
    QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [&] { drawn = true; });
    if (!QTest::qWaitFor([&] { return drawn; }, 20'000)) return 1;
    print("first frame", double(clock.elapsed() - filling), "ms");

    clock.restart();
    session.unlockWith(SecretText(backend.password));
    const auto usable = [&] { return session.stage() == Session::Open && session.latest()->count() > 0; };
    if (!QTest::qWaitFor(usable, 20'000)) return 1;
    drawn = false;
    if (!QTest::qWaitFor([&] { return drawn; }, 20'000)) return 1;
    print("usable after the key", double(clock.elapsed()), "ms");

    for (const char* page : {"activity", "contracts", "redeem", "mining", "network", "overview"}) {
        clock.restart();
        drawn = false;
        if (!(*loaded)->openPage(page) || !QTest::qWaitFor([&] { return drawn; }, 20'000)) return 1;
        print((std::string("opens ") + page).c_str(), double(clock.elapsed()), "ms");
        QTest::qWait(300);
        if (page == std::string("activity")) {
            QQuickItem* list = nullptr;
            for (auto* item : window.findChildren<QQuickItem*>())
                if (item->inherits("QQuickListView") && item->isVisible()
                    && item->property("count").toInt() > 20)
                    list = item;
            if (!list) return 1;
            printFrames("scrolling", framesOf(window, backend, frameCount,
                                              [list](int i) { list->setProperty("contentY", i * 24); }));
        }
        if (page == std::string("mining")) printFrames("mining", framesOf(window, backend, 300, [](int) {}));
    }
    print("memory of the window", residentMegabytes() - emptyMegabytes, "MB");
    // Texts that count seconds: the last verified work, and a payment seen a moment ago.
    printRest("mining, nobody there", window);
    backend.mining.state = MiningState::Off;
    emit backend.miningChanged(backend.mining);
    TxRow seen = backend.history.front();
    seen.state = TxState::Confirmed;
    seen.confirmations = 1;
    emit backend.transactionsChanged(seen.wallet, {seen}, {});
    printRest("idle", window);
    return 0;
}

#include "app/window/link_opener.h"
#include "app/window/main_window.h"
#include "app/window/options.h"
#include "app/window/page_pictures.h"
#include "app/window/seed_printer.h"
#include "app/window/single_instance.h"
#include "app/window/tray.h"
#include "app/window/window_place.h"
#include "core/engine/engine.h"
#include "core/util/log.h"
#include "ui/engine_bridge.h"

#include <QApplication>
#include <QIcon>
#include <QMessageBox>
#include <QNetworkInformation>
#include <iostream>

namespace {

using namespace zon;

int showFailure(const Error& error, bool headless) {
    logError("window", error.message + " " + error.detail);
    std::cerr << error.message << '\n';
    if (!headless)
        QMessageBox::critical(nullptr, QApplication::applicationDisplayName(),
                              QString::fromStdString(error.message).toHtmlEscaped());
    return 1;
}

int makePictures(Backend& backend, const WindowOptions& options) {
    auto password = readPasswordFile(options.passwordFile);
    if (!password) return showFailure(password.error(), true);
    std::error_code failed;
    std::filesystem::create_directories(options.pictures, failed);
    auto files = makePagePictures(backend, options.profile, std::move(*password),
                                  QString::fromStdString(options.pictures.string()));
    if (!files) return showFailure(files.error(), true);
    return 0;
}

/// Nodes are tried again at once when the machine gets a connection, or another one.
void watchConnection(Backend& backend) {
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) return;
    QObject::connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, &backend,
                     [&backend](QNetworkInformation::Reachability reachability) {
                         if (reachability == QNetworkInformation::Reachability::Online)
                             backend.networkReturned();
                     });
}

int run(QApplication& application, const WindowOptions& options) {
    const bool headless = !options.pictures.empty();
    const QString link = QString::fromStdString(options.link);
    SingleInstance instance(options.profile.folder);
    if (!headless) {
        if (instance.handOver(link)) return 0;
        if (auto heard = instance.listen(); !heard)
            logWarning("window", heard.error().message + " " + heard.error().detail);
    }
    EngineOptions engineOptions;
    engineOptions.dataFolder = options.profile.folder;
    engineOptions.peers = options.peers;
    auto engine = Engine::start(std::move(engineOptions));
    if (!engine) return showFailure(engine.error(), headless);

    // In the order they must go: window, session, bridge, engine.
    EngineBridge bridge(**engine);
    if (headless) return makePictures(bridge, options);

    watchConnection(bridge);
    Session session(bridge, options.profile);
    auto window = MainWindow::load(session);
    if (!window) return showFailure(window.error(), headless);

    LinkOpener opener(session, **window);
    QObject::connect(&instance, &SingleInstance::called, &opener, &LinkOpener::open);
    QApplication::setQuitOnLastWindowClosed(false); // the tray says when
    Tray tray(session, (*window)->window(), QSystemTrayIcon::isSystemTrayAvailable());
    const SeedPrinter seedPrinter(session);
    // After the tray, so that it sees the window before the tray hides it.
    const WindowPlace place((*window)->window(), options.profile.folder);
    QObject::connect(&tray, &Tray::quitWanted, &application, &QApplication::quit, Qt::QueuedConnection);
    if (!link.isEmpty()) opener.open(link);
    return application.exec();
}

} // namespace

int main(int argc, char** argv) {
    int exitCode = 0;
    const auto options = readOptions(argc, argv, exitCode);
    if (!options) return exitCode;

    QApplication::setApplicationName("zoncoin");
    QApplication::setApplicationDisplayName("ZonCoin");
    QApplication::setApplicationVersion(ZON_VERSION);
    QApplication::setDesktopFileName("zoncoin");
    QApplication application(argc, argv); // and not QGuiApplication: QtCharts draws with widgets' means
    QApplication::setWindowIcon(QIcon(":/icons/logo.svg"));
    prepareApplication(Language::kept(options->profile.folder));
    logToFile(options->profile.folder / "zoncoin.log", LogLevel::Info);
    return run(application, *options);
}

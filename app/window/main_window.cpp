#include "app/window/main_window.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>
#include <QtQml/qqmlextensionplugin.h>

// Both modules are static libraries.
Q_IMPORT_QML_PLUGIN(ZonCoinPlugin)
Q_IMPORT_QML_PLUGIN(ZonCoin_ModelsPlugin)

namespace zon {

void prepareApplication(const QString& language) {
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
    if (QGuiApplication::platformName() == "offscreen")
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);

    if (!language.isEmpty()) QLocale::setDefault(QLocale(language));
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(QLocale(), "zoncoin", "_", ":/i18n") || translator->load(":/i18n/zoncoin_en"))
        QCoreApplication::installTranslator(translator);
}

Result<std::unique_ptr<MainWindow>> MainWindow::load(Session& session) {
    std::unique_ptr<MainWindow> made(new MainWindow);
    QString complaints;
    QObject::connect(&made->engine_, &QQmlEngine::warnings, [&complaints](const QList<QQmlError>& warnings) {
        for (const QQmlError& warning : warnings)
            complaints += warning.toString() + '\n';
    });
    made->engine_.setInitialProperties({{"session", QVariant::fromValue(&session)}});
    made->engine_.load(QUrl("qrc:/qt-project.org/imports/ZonCoin/shell/Main.qml"));
    made->engine_.disconnect();
    for (QObject* root : made->engine_.rootObjects())
        if (auto* window = qobject_cast<QQuickWindow*>(root)) made->window_ = window;
    if (!made->window_)
        return fail(ErrorCode::Internal,
                    "The window can't be opened: the program is not installed completely.",
                    complaints.toStdString());
    return made;
}

bool MainWindow::openPage(const QString& name) {
    auto* shell = window_->property("shell").value<QObject*>();
    if (!shell) return false;
    shell->setProperty("page", name);
    return shell->property("page").toString() == name;
}

} // namespace zon

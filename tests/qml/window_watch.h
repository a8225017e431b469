#pragma once

#include "ui/session.h"

#include <QDir>
#include <QImage>
#include <QQmlEngine>
#include <QQmlIncubationController>
#include <QQuickWindow>
#include <QTest>

/// What tests of pages look at in a real window: what Qt and QML complain of, and pictures.
namespace zon::test {

/// Every warning since the test cleared it.
inline QStringList complaints;

/// For qInstallMessageHandler.
inline void listen(QtMsgType type, const QMessageLogContext&, const QString& message) {
    fprintf(stderr, "%s\n", qPrintable(message));
    // Qt says so itself when a list shrinks while a row beyond its new end is being made; nothing comes of
    // it.
    if (message.startsWith("DelegateModel::cancel: index out range")) return;
    if (type == QtWarningMsg || type == QtCriticalMsg) complaints << message;
}

/// Waits until everything that is shown is there: rows of a list are made bit by bit, and half made they have
/// no name, and take the focus.
inline bool isWhole(QQuickWindow& window) {
    QCoreApplication::processEvents();
    const QQmlIncubationController* controller = qmlEngine(&window)->incubationController();
    return controller && QTest::qWaitFor([&] { return controller->incubatingObjectCount() == 0; }, 10'000);
}

/// Draws the window in both looks and sizes; into ZON_PICTURES too when that names a folder.
inline void keepInEveryLook(Session& session, QQuickWindow& window, const QString& name) {
    const QString folder = qEnvironmentVariable("ZON_PICTURES");
    for (const auto appearance : {Preferences::Dark, Preferences::Light}) {
        for (const QSize size : {QSize(1280, 800), QSize(1024, 700)}) {
            session.preferences()->setAppearance(appearance);
            window.resize(size);
            QTest::qWait(250); // motions end
            const QImage picture = window.grabWindow();
            QVERIFY(!picture.isNull());
            if (folder.isEmpty()) continue;
            const QString look = appearance == Preferences::Dark ? "dark" : "light";
            QVERIFY(picture.save(
                QDir(folder).filePath(QStringLiteral("%1-%2-%3.png").arg(name, look).arg(size.width()))));
        }
    }
}

} // namespace zon::test

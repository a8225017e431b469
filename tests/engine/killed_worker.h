#pragma once

#include "tests/support/engine_driver.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <filesystem>
#include <string_view>

/// What tests share that kill the program at any moment: the profile in a folder, and a copy of the test's
/// own program that works on it (started with "--worker FOLDER") until it is killed.
namespace zon::test {

/// A killed process ends only once the disk has taken what it was writing.
inline constexpr int patienceWithTheDisk = 120'000;

inline SecretText killedPassword() {
    return SecretText("kill me");
}

inline EngineOptions killedOptions(const std::filesystem::path& folder) {
    EngineOptions options;
    options.dataFolder = folder;
    return options;
}

inline std::filesystem::path killedProfile(const std::filesystem::path& folder) {
    return folder / "kill.zonp";
}

inline Result<ProfileInfo> openKilled(EngineDriver& engine, const std::filesystem::path& folder) {
    return engine.ask<ProfileInfo>(
        [&](auto done) { engine->openProfile(killedProfile(folder), killedPassword(), std::move(done)); });
}

inline Result<ProfileInfo> createKilled(EngineDriver& engine, const std::filesystem::path& folder) {
    return engine.ask<ProfileInfo>([&](auto done) {
        engine->createProfile({.file = killedProfile(folder)}, killedPassword(), std::move(done));
    });
}

/// Starts a worker, lets it work for `milliseconds` (after its first line, when that is waited for) and kills
/// it. `heard`: every line that it said. It must still be at work then: a worker that ends has failed.
inline void killAfter(int milliseconds, bool waitForLine, const QString& folder, QByteArray& heard) {
    QProcess worker;
    worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    worker.start(QCoreApplication::applicationFilePath(), {"--worker", folder});
    QVERIFY(worker.waitForStarted());
    if (waitForLine)
        while (!heard.contains('\n') && worker.waitForReadyRead(patienceWithTheDisk))
            heard += worker.readAllStandardOutput();
    worker.waitForFinished(milliseconds);
    QVERIFY2(worker.state() == QProcess::Running, heard.constData());
    worker.kill();
    QVERIFY(worker.waitForFinished(patienceWithTheDisk));
    heard += worker.readAllStandardOutput();
}

} // namespace zon::test

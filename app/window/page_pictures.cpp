#include "app/window/page_pictures.h"

#include "app/window/main_window.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QTimer>
#include <array>
#include <functional>

namespace zon {
namespace {

constexpr int openMs = 60'000; ///< stretching the password and opening, on a slow machine
constexpr int dataMs = 20'000;
constexpr int settleMs = 400; ///< longer than any motion and than charts gather changes

const std::array<const char*, 10> pages = {"overview",  "activity", "pay",       "receive", "mining",
                                           "contracts", "redeem",   "inspector", "network", "settings"};
const std::array<QSize, 2> sizes = {QSize(1280, 800), QSize(1024, 700)};

void spin(int ms) {
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

bool spinUntil(const std::function<bool()>& done, int ms) {
    const QDeadlineTimer deadline(ms);
    while (!done()) {
        if (deadline.hasExpired()) return false;
        spin(20);
    }
    return true;
}

/// Grabs one window again and again under names.
class Photographer {
public:
    Photographer(MainWindow& window, Session& session, const QString& folder)
        : window_(window), session_(session), folder_(folder) {}

    /// Dark and light, in every size.
    Result<void> take(const QString& name) {
        for (const auto appearance : {Preferences::Dark, Preferences::Light}) {
            session_.preferences()->setAppearance(appearance);
            for (const QSize size : sizes) {
                window_.window().resize(size);
                spin(settleMs);
                const QString file =
                    QDir(folder_).filePath(QStringLiteral("%1-%2-%3x%4.png")
                                               .arg(name, appearance == Preferences::Dark ? "dark" : "light")
                                               .arg(size.width())
                                               .arg(size.height()));
                if (!window_.window().grabWindow().save(file))
                    return fail(ErrorCode::IoError,
                                "The picture " + file.toStdString() + " can't be written.");
                files_ << file;
            }
        }
        return {};
    }

    const QStringList& files() const { return files_; }

private:
    MainWindow& window_;
    Session& session_;
    const QString folder_;
    QStringList files_;
};

Result<QStringList> firstRunPictures(Backend& backend, const QString& folder) {
    // A place where there is no profile: the first face.
    Session session(backend, {.folder = QDir(folder).filePath("none").toStdString(), .named = {}});
    auto window = MainWindow::load(session);
    if (!window) return fail(window);
    Photographer photographer(**window, session, folder);
    if (auto taken = photographer.take("first-run"); !taken) return fail(taken);
    return photographer.files();
}

} // namespace

Result<QStringList> makePagePictures(Backend& backend, const ProfilePlace& profile, SecretText password,
                                     const QString& folder) {
    auto first = firstRunPictures(backend, folder);
    if (!first) return fail(first);

    Session session(backend, profile);
    auto window = MainWindow::load(session);
    if (!window) return fail(window);
    Photographer photographer(**window, session, folder);
    if (session.stage() == Session::Locked)
        if (auto taken = photographer.take("unlock"); !taken) return fail(taken);

    session.unlockWith(std::move(password));
    const auto answered = [&] {
        return session.stage() == Session::Open || !session.unlockError().isEmpty();
    };
    if (!spinUntil(answered, openMs) || session.stage() != Session::Open)
        return fail(ErrorCode::WrongPassword, "The profile could not be opened for the pictures: "
                                                  + session.unlockError().toStdString());
    const auto shown = [&] { return session.network()->upToDate() && session.latest()->count() > 0; };
    spinUntil(shown, dataMs); // a wallet with nothing in it is a picture too

    for (const char* page : pages) {
        if (!(*window)->openPage(page))
            return fail(ErrorCode::Internal, std::string("There is no page named ") + page + ".");
        if (auto taken = photographer.take(page); !taken) return fail(taken);
    }
    return *first + photographer.files();
}

} // namespace zon

#include "app/window/tray.h"

#include <QEvent>
#include <QGuiApplication>
#include <QSessionManager>
#include <utility>

namespace zon {

Tray::Tray(Session& session, QQuickWindow& window, bool available, QObject* parent)
    : QObject(parent), session_(session), window_(window), available_(available) {
    state_ = menu_.addAction(QString());
    state_->setEnabled(false);
    menu_.addSeparator();
    menu_.addAction(tr("Open ZonCoin"), this, &Tray::showWindow);
    mining_ = menu_.addAction(tr("Mining"));
    mining_->setCheckable(true);
    connect(mining_, &QAction::triggered, session_.mining(), &MiningControl::toggle);
    lock_ = menu_.addAction(tr("Lock"), &session_, &Session::lock);
    menu_.addSeparator();
    menu_.addAction(tr("Quit"), this, &Tray::quit);
    // The person logs out: nothing may hold that up.
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, [this] { quitting_ = true; });

    icon_.setIcon(QIcon(":/icons/logo.svg"));
    icon_.setContextMenu(&menu_);
    connect(&icon_, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) showWindow();
    });
    connect(&icon_, &QSystemTrayIcon::messageClicked, this, &Tray::showWindow);

    connect(session_.network(), &NetworkView::changed, this, &Tray::update);
    connect(session_.mining(), &MiningControl::changed, this, &Tray::update);
    connect(&session_, &Session::stageChanged, this, &Tray::update);
    connect(session_.notices(), &QAbstractItemModel::rowsInserted, this, &Tray::tell);
    window_.installEventFilter(this);
    update();
    if (available_) icon_.show();
}

bool Tray::eventFilter(QObject* watched, QEvent* event) {
    if (watched != &window_ || event->type() != QEvent::Close) return QObject::eventFilter(watched, event);
    // Before there is a profile nothing runs that would be worth staying for.
    if (quitting_) return false;
    if (!available_ || session_.stage() == Session::FirstRun) {
        quit();
        return false;
    }
    event->ignore();
    window_.hide();
    if (!std::exchange(explained_, true))
        icon_.showMessage(
            tr("ZonCoin goes on here"),
            tr("It follows the chain, and mines when you want it to. Quit from this icon's menu."),
            icon_.icon());
    return true;
}

void Tray::quit() {
    quitting_ = true;
    emit quitWanted();
}

void Tray::showWindow() {
    window_.show();
    window_.raise();
    window_.requestActivate();
}

void Tray::update() {
    const MiningControl& mining = *session_.mining();
    const bool open = session_.stage() == Session::Open;
    QString state = open ? session_.network()->pillText() : tr("Locked");
    // It mines on behind the lock as well.
    if (mining.on())
        state = tr("%1 · %2", "state of the chain, state of mining").arg(state, mining.stateText());
    state_->setText(state);
    mining_->setChecked(mining.on());
    mining_->setEnabled(open);
    lock_->setEnabled(open);
    icon_.setToolTip(tr("ZonCoin: %1").arg(state));
}

void Tray::tell(const QModelIndex&, int first, int last) {
    if (window_.isVisible() && window_.isActive()) return;
    const NoticeModel& notices = *session_.notices();
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = notices.index(row);
        const QString title = index.data(NoticeModel::TitleRole).toString();
        const QString body = index.data(NoticeModel::BodyRole).toString();
        if (available_) icon_.showMessage(title, body, icon_.icon());
        emit told(title, body);
    }
}

} // namespace zon

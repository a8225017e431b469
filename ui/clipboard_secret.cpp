#include "ui/clipboard_secret.h"

#include "ui/transient_text.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <chrono>

namespace zon {
namespace {

constexpr std::chrono::minutes life{1};

QByteArray markOf(const QString& text) {
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

void ClipboardSecret::copy(const SecretText& secret) {
    const TransientText text(secret.view());
    mark_ = markOf(text.text());
    QGuiApplication::clipboard()->setText(text.text());
    timer_.disconnect();
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &ClipboardSecret::forget);
    timer_.start(life);
}

void ClipboardSecret::forget() {
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (markOf(clipboard->text()) == mark_) clipboard->clear();
}

} // namespace zon

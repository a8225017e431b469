#include "ui/deal_mail.h"

#include "core/script/ur.h"
#include "ui/code_reader.h"
#include "ui/deals_backend.h"
#include "ui/format.h"

#include <QClipboard>
#include <QGuiApplication>

namespace zon {

namespace {

constexpr std::string_view plainBytes = "bytes"; // BCR-2020-006 has no type of our own
constexpr std::size_t frameBytes = 400;          // ten to twenty codes for a usual contract

} // namespace

DealMail::DealMail(Backend& backend, QObject* parent) : QObject(parent), backend_(backend) {}

void DealMail::setDeal(const DealView* view) {
    const std::optional<DealId> deal = view ? std::optional(view->summary.id) : std::nullopt;
    if (deal != deal_) {
        code_.clear();
        forgetError();
    }
    deal_ = deal;
    link_ = view ? QString::fromStdString(view->link) : QString();
    relay_ = view ? QString::fromStdString(view->relay) : QString();
    emit dealChanged();
}

void DealMail::begin() {
    busy_ = true;
    error_.clear();
    emit stateChanged();
}

bool DealMail::finish(const Error* problem) {
    busy_ = false;
    error_ = problem ? format::sentence(*problem) : QString();
    emit stateChanged();
    return !problem;
}

void DealMail::forgetError() {
    if (error_.isEmpty()) return;
    error_.clear();
    emit stateChanged();
}

void DealMail::send(const QString& relay) {
    if (!deal_ || busy_) return;
    begin();
    backend_.deals().send(*deal_, format::utf8(relay.trimmed()), this, [this](Result<std::string> link) {
        if (!finish(link ? nullptr : &link.error())) return;
        link_ = QString::fromStdString(*link);
        emit dealChanged();
    });
}

void DealMail::look() {
    if (!link_.isEmpty()) fetch(link_);
}

void DealMail::fetch(const QString& link) {
    if (busy_) return;
    begin();
    backend_.deals().fetch(format::utf8(link.trimmed()), this, [this](Result<DealMailbag> mail) {
        if (!finish(mail ? nullptr : &mail.error())) return;
        emit taken();
        if (mail->arrival)
            emit arrived(*mail->arrival);
        else
            emit nothingNew();
    });
}

void DealMail::copyLink() {
    QGuiApplication::clipboard()->setText(link_);
    emit done(tr("The link is copied. Give it to the other parties, and to nobody else."));
}

void DealMail::showCode() {
    if (!deal_ || busy_) return;
    begin();
    backend_.deals().exported(*deal_, false, this, [this](Result<std::string> text) {
        if (!finish(text ? nullptr : &text.error())) return;
        code_.show(plainBytes, asBytes(*text), frameBytes);
    });
}

void DealMail::readCodes(const QList<QUrl>& pictures) {
    if (busy_) return;
    begin();
    QStringList files;
    for (const QUrl& picture : pictures)
        files << picture.toLocalFile();
    readCodesLater(files, this, [this](Result<QStringList> codes) {
        if (!codes) {
            finish(&codes.error());
            return;
        }
        const auto content = contentOfFrames(plainBytes, format::utf8(codes->join(QLatin1Char('\n'))));
        if (!finish(content ? nullptr : &content.error())) return;
        emit taken();
        emit textRead(std::string(asText(*content)));
    });
}

} // namespace zon

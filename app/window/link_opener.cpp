#include "app/window/link_opener.h"

namespace zon {

LinkOpener::LinkOpener(Session& session, MainWindow& window, QObject* parent)
    : QObject(parent), session_(session), window_(window) {
    // Queued: the page is there only once the window has changed its face.
    connect(&session_, &Session::stageChanged, this, &LinkOpener::show, Qt::QueuedConnection);
}

void LinkOpener::open(const QString& link) {
    QQuickWindow& window = window_.window();
    window.show();
    window.raise();
    window.requestActivate();
    if (link.isEmpty()) return;
    waiting_ = link;
    show();
}

void LinkOpener::show() {
    if (waiting_.isEmpty() || session_.stage() != Session::Open || !window_.openPage("pay")) return;
    // A payment that is being reviewed is not changed behind the person's back.
    Payment& payment = *session_.payment();
    if (payment.step() == Payment::Review) {
        session_.notices()->add(NoticeLevel::Warning, tr("A link asks for another payment"),
                                tr("Finish this one or go back, then open the link again."));
    } else {
        if (payment.step() != Payment::Form) payment.startOver();
        payment.setAddress(waiting_);
    }
    waiting_.clear();
}

} // namespace zon

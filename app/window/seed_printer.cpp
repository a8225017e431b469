#include "app/window/seed_printer.h"

#include "ui/seed_sheet.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace zon {

SeedPrinter::SeedPrinter(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(session.backup(), &Backup::printWanted, this, &SeedPrinter::ask);
    // Words that are hidden, or a wallet that is locked, are not printed any more.
    connect(session.backup()->words(), &SeedWords::changed, this, [this] {
        if (dialog_ && session_.backup()->words()->count() == 0) dialog_->reject();
    });
}

SeedPrinter::~SeedPrinter() = default;

void SeedPrinter::ask() {
    if (!printer_) printer_ = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer_->setDocName(tr("ZonCoin wallet")); // queues show it: no word of it is told
    dialog_ = std::make_unique<QPrintDialog>(printer_.get());
    dialog_->setOptions({}); // onto paper: a file with the words would stay
    connect(dialog_.get(), &QDialog::accepted, this, &SeedPrinter::print);
    dialog_->open();
}

void SeedPrinter::print() {
    const SeedWords& words = *session_.backup()->words();
    if (words.count() == 0) return;
    QPainter painter;
    if (!painter.begin(printer_.get())) {
        session_.backup()->printFailed();
        return;
    }
    paintSeedSheet(painter, QRectF(QPointF(0, 0), printer_->pageRect(QPrinter::DevicePixel).size()),
                   printer_->resolution(), words, session_.walletName(), session_.network()->networkName());
}

} // namespace zon

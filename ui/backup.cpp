#include "ui/backup.h"

#include "ui/format.h"
#include "ui/secret_input.h"

namespace zon {

Backup::Backup(Backend& backend, QObject* parent) : QObject(parent), backend_(backend) {
    connect(&words_, &SeedWords::checkChanged, this, [this] {
        if (words_.confirmed()) keepConfirmation();
    });
}

void Backup::setWallet(std::optional<WalletId> wallet) {
    wallet_ = wallet;
    hide();
}

void Backup::reveal(SecretInput* password) {
    if (busy_ || !wallet_) return;
    busy_ = true;
    error_.clear();
    emit changed();
    backend_.revealWords(*wallet_, password->take(), this,
                         [this, asked = ++generation_](Result<SecretText> words) {
                             if (asked != generation_)
                                 return; // hidden meanwhile: the words are dropped and wiped here
                             busy_ = false;
                             if (words)
                                 words_.set(std::move(*words), false);
                             else
                                 error_ = format::sentence(words.error());
                             emit changed();
                         });
}

void Backup::print() {
    if (words_.count() > 0) emit printWanted();
}

void Backup::printFailed() {
    error_ = tr("The printer took nothing. Look whether it is on, or write the words down by hand.");
    emit changed();
}

void Backup::hide() {
    ++generation_;
    words_.clear();
    busy_ = false;
    error_.clear();
    emit changed();
}

void Backup::keepConfirmation() {
    if (!wallet_) return;
    backend_.confirmBackup(*wallet_, this, [this](Result<void> kept) {
        if (!kept) error_ = format::sentence(kept.error());
        emit changed();
        if (kept) emit confirmed();
    });
}

} // namespace zon

#pragma once

#include "ui/backend.h"
#include "ui/seed_words.h"

namespace zon {

class SecretInput;

/// Writing down the words of a wallet that exists already: the password, the words, the check.
class Backup : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE("ui/secret_input.h")
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(zon::SeedWords* words READ words CONSTANT)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)

public:
    explicit Backup(Backend& backend, QObject* parent = nullptr);

    void setWallet(std::optional<WalletId> wallet);

    SeedWords* words() { return &words_; }
    bool busy() const { return busy_; }
    const QString& error() const { return error_; }

    /// Fills `words`, or says why not.
    Q_INVOKABLE void reveal(zon::SecretInput* password);
    /// On paper: who made the window asks for a printer.
    Q_INVOKABLE void print();
    void printFailed();
    /// The words are wiped and an error is forgotten.
    Q_INVOKABLE void hide();

signals:
    void changed();
    void printWanted();
    void confirmed(); ///< the check was passed, and the wallet knows

private:
    void keepConfirmation();

    Backend& backend_;
    std::optional<WalletId> wallet_;
    SeedWords words_;
    bool busy_ = false;
    QString error_;
    std::uint64_t generation_ = 0;
};

} // namespace zon

#pragma once

#include "ui/backend.h"
#include "ui/profile_place.h"
#include "ui/seed_words.h"

#include <QUrl>
#include <QtQml/qqmlregistration.h>
#include <optional>
#include <vector>

namespace zon {

class SecretInput;

/// The first minute: which network, new words or old ones, the check that they were written down, the
/// password.
///
/// The words are held from the moment they are made until the wallet exists or the person goes back (see
/// SeedWords).
class WalletSetup : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE("ui/secret_input.h")
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(Network network READ network WRITE setNetwork NOTIFY choiceChanged)
    Q_PROPERTY(QString nodeAddress READ nodeAddress WRITE setNodeAddress NOTIFY choiceChanged)
    Q_PROPERTY(QString nodeError READ nodeError NOTIFY choiceChanged)
    /// The network of the file that was opened for one's own node; empty: ZonCoin.
    Q_PROPERTY(QString ownNetworkName READ ownNetworkName NOTIFY choiceChanged)
    /// The lines of bitcoin.conf for a node of one's own, as the Network page shows them.
    Q_PROPERTY(QString nodeLines READ nodeLines NOTIFY choiceChanged)
    Q_PROPERTY(QString walletName READ walletName WRITE setWalletName NOTIFY choiceChanged)
    Q_PROPERTY(zon::SeedWords* words READ words CONSTANT)
    Q_PROPERTY(bool restoring READ restoring NOTIFY wordsChanged)
    /// The profile is there already and only its first wallet is missing: no network to choose, and the
    /// password is the one it has.
    Q_PROPERTY(bool profileExists READ profileExists NOTIFY choiceChanged)
    Q_PROPERTY(QString wordsError READ wordsError NOTIFY wordsChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY progressChanged)
    Q_PROPERTY(QString error READ error NOTIFY progressChanged)

public:
    enum Network { Sandbox, ZonCoin, OwnNode };
    Q_ENUM(Network)

    WalletSetup(Backend& backend, ProfilePlace place, QObject* parent = nullptr);

    Network network() const { return network_; }
    void setNetwork(Network network);
    const QString& nodeAddress() const { return nodeAddress_; }
    void setNodeAddress(const QString& address);
    const QString& nodeError() const { return nodeError_; }
    QString ownNetworkName() const;
    QString nodeLines() const;
    const QString& walletName() const { return walletName_; }
    void setWalletName(const QString& name);
    bool restoring() const { return restoring_; }
    bool profileExists() const { return profileExists_; }
    void setProfileExists(bool exists);
    SeedWords* words() { return &words_; }
    const QString& wordsError() const { return wordsError_; }
    bool busy() const { return busy_; }
    const QString& error() const { return error_; }

    /// False, with nodeError, when the own node's address is unusable.
    Q_INVOKABLE bool acceptNetwork();
    /// Reads a network of one's own from a file; says in nodeError why it can't.
    Q_INVOKABLE void openNetworkFile(const QUrl& file);
    Q_INVOKABLE void forgetNetworkFile();
    Q_INVOKABLE void copyNodeLines() const;
    /// Fresh words: 12 or 24.
    Q_INVOKABLE void generate(int count);
    /// Takes typed words when they are valid; else says in wordsError which one is not.
    Q_INVOKABLE bool acceptWords(zon::SecretInput* words);
    /// The optional passphrase of restored words (BIP39's, not the profile's password).
    Q_INVOKABLE void takePassphrase(zon::SecretInput* passphrase);
    /// Makes the profile and its wallet; created() or error.
    Q_INVOKABLE void finish(zon::SecretInput* password);
    /// Back to the beginning: the words are wiped.
    Q_INVOKABLE void forget();

signals:
    void choiceChanged();
    void wordsChanged();
    void progressChanged();
    void created(zon::WalletId wallet);

private:
    NetworkId realNetwork() const;
    bool isOwnNetwork() const { return network_ == OwnNode && ownNetwork_; }
    void createWallet(SecretText password);
    void failed(const Error& error);

    Backend& backend_;
    const ProfilePlace place_;
    Network network_ = Sandbox;
    QString nodeAddress_, nodeError_, walletName_;
    std::vector<Endpoint> peers_;
    std::optional<NetworkFile> ownNetwork_;
    bool profileExists_ = false;
    SeedWords words_;
    SecretText passphrase_;
    bool restoring_ = false;
    QString wordsError_;
    bool busy_ = false;
    QString error_;
};

} // namespace zon

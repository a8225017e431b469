#pragma once

#include "ui/backend.h"
#include "ui/profile_place.h"

#include <QtQml/qqmlregistration.h>
#include <vector>

namespace zon {

class SecretInput;

/// The first minute: which network, new words or old ones, the check that they were written down, the
/// password.
///
/// The words are held here, in locked memory, from the moment they are made until the wallet exists or the
/// person goes back. QML only counts them; SecretWords paints them.
class WalletSetup : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE("ui/secret_input.h")
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(Network network READ network WRITE setNetwork NOTIFY choiceChanged)
    Q_PROPERTY(QString nodeAddress READ nodeAddress WRITE setNodeAddress NOTIFY choiceChanged)
    Q_PROPERTY(QString nodeError READ nodeError NOTIFY choiceChanged)
    Q_PROPERTY(QString walletName READ walletName WRITE setWalletName NOTIFY choiceChanged)
    Q_PROPERTY(bool restoring READ restoring NOTIFY wordsChanged)
    /// The profile is there already and only its first wallet is missing: no network to choose, and the
    /// password is the one it has.
    Q_PROPERTY(bool profileExists READ profileExists NOTIFY choiceChanged)
    Q_PROPERTY(int wordCount READ wordCount NOTIFY wordsChanged)
    Q_PROPERTY(QString wordsError READ wordsError NOTIFY wordsChanged)
    Q_PROPERTY(int askedWord READ askedWord NOTIFY checkChanged)         ///< its number, from 1
    Q_PROPERTY(int questionsLeft READ questionsLeft NOTIFY checkChanged) ///< 0: confirmed
    Q_PROPERTY(int questionCount READ questionCount CONSTANT)
    Q_PROPERTY(bool wrongPick READ wrongPick NOTIFY checkChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY progressChanged)
    Q_PROPERTY(QString error READ error NOTIFY progressChanged)

public:
    enum Network { Sandbox, ZonCoin, OwnNode };
    Q_ENUM(Network)

    static constexpr int options = 4; ///< choices per question of the check

    WalletSetup(Backend& backend, ProfilePlace place, QObject* parent = nullptr);

    Network network() const { return network_; }
    void setNetwork(Network network);
    const QString& nodeAddress() const { return nodeAddress_; }
    void setNodeAddress(const QString& address);
    const QString& nodeError() const { return nodeError_; }
    const QString& walletName() const { return walletName_; }
    void setWalletName(const QString& name);
    bool restoring() const { return restoring_; }
    bool profileExists() const { return profileExists_; }
    void setProfileExists(bool exists);
    int wordCount() const { return static_cast<int>(words_.size()); }
    const QString& wordsError() const { return wordsError_; }
    int askedWord() const;
    int questionsLeft() const { return static_cast<int>(questions_.size()); }
    int questionCount() const;
    bool wrongPick() const { return wrongPick_; }
    bool busy() const { return busy_; }
    const QString& error() const { return error_; }

    /// Valid until the words change. `i` from 0; outside the list: empty.
    std::string_view word(int i) const;
    std::string_view optionWord(int option) const;

    /// False, with nodeError, when the own node's address is unusable.
    Q_INVOKABLE bool acceptNetwork();
    /// Fresh words: 12 or 24.
    Q_INVOKABLE void generate(int count);
    Q_INVOKABLE void startCheck();
    /// A wrong pick starts the check again with other questions.
    Q_INVOKABLE void pick(int option);
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
    void checkChanged();
    void progressChanged();
    void created(zon::WalletId wallet);

private:
    struct Span {
        std::size_t begin = 0, length = 0;
    };
    struct Question {
        int word = 0;                       ///< index of the asked word
        std::array<int, options> choices{}; ///< indexes of words, one of them right
    };

    void setWords(SecretText words);
    void createWallet(SecretText password);
    void failed(const Error& error);

    Backend& backend_;
    const ProfilePlace place_;
    Network network_ = Sandbox;
    QString nodeAddress_, nodeError_, walletName_;
    std::vector<Endpoint> peers_;
    bool profileExists_ = false;
    SecretText mnemonic_, passphrase_;
    std::vector<Span> words_; ///< of mnemonic_
    bool restoring_ = false;
    QString wordsError_;
    std::vector<Question> questions_; ///< the last is asked
    bool confirmed_ = false;
    bool wrongPick_ = false;
    bool busy_ = false;
    QString error_;
};

} // namespace zon

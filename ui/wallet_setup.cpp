#include "ui/wallet_setup.h"

#include "core/chain/params.h"
#include "core/crypto/bip39.h"
#include "core/crypto/random.h"
#include "ui/format.h"
#include "ui/secret_input.h"

#include <algorithm>
#include <numeric>

namespace zon {
namespace {

constexpr int questions = 3;

/// Fisher–Yates with the system's generator: someone who watches must not learn which words come next.
void shuffle(std::vector<int>& items) {
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[static_cast<std::size_t>(randomBelow(i))]);
}

} // namespace

WalletSetup::WalletSetup(Backend& backend, ProfilePlace place, QObject* parent)
    : QObject(parent),
      backend_(backend),
      place_(std::move(place)),
      network_(place_.network == NetworkId::Sandbox ? Sandbox : ZonCoin),
      walletName_(tr("Main wallet")) {}

void WalletSetup::setNetwork(Network network) {
    if (network_ == network) return;
    network_ = network;
    nodeError_.clear();
    emit choiceChanged();
}

void WalletSetup::setNodeAddress(const QString& address) {
    if (nodeAddress_ == address) return;
    nodeAddress_ = address;
    nodeError_.clear();
    emit choiceChanged();
}

void WalletSetup::setWalletName(const QString& name) {
    if (walletName_ == name) return;
    walletName_ = name;
    emit choiceChanged();
}

void WalletSetup::setProfileExists(bool exists) {
    if (profileExists_ == exists) return;
    profileExists_ = exists;
    emit choiceChanged();
}

bool WalletSetup::acceptNetwork() {
    peers_.clear();
    nodeError_.clear();
    if (network_ == OwnNode) {
        auto node =
            Endpoint::parse(format::utf8(nodeAddress_.trimmed()), networkParams(NetworkId::Main).defaultPort);
        if (node)
            peers_.push_back(*node);
        else
            nodeError_ = format::sentence(node.error());
    }
    emit choiceChanged();
    return nodeError_.isEmpty();
}

void WalletSetup::setWords(SecretText words) {
    mnemonic_ = std::move(words);
    words_.clear();
    const std::string_view text = mnemonic_.view();
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        words_.push_back({begin, end - begin});
        begin = end + 1;
    }
    confirmed_ = false;
    questions_.clear();
    wordsError_.clear();
    emit wordsChanged();
    emit checkChanged();
}

void WalletSetup::generate(int count) {
    restoring_ = false;
    setWords(generateMnemonic(count == 24 ? 24 : 12));
}

std::string_view WalletSetup::word(int i) const {
    if (i < 0 || i >= wordCount()) return {};
    const Span& span = words_[static_cast<std::size_t>(i)];
    return mnemonic_.view().substr(span.begin, span.length);
}

void WalletSetup::startCheck() {
    confirmed_ = false;
    wrongPick_ = false;
    questions_.clear();
    std::vector<int> order(words_.size());
    std::iota(order.begin(), order.end(), 0);
    shuffle(order);
    for (std::size_t q = 0; q < questions && q < order.size(); ++q) {
        Question question;
        question.word = order[q];
        // Words that look the same as the right one would make a right pick count as wrong.
        std::vector<int> others;
        for (int i = 0; i < wordCount(); ++i)
            if (word(i) != word(question.word)) others.push_back(i);
        shuffle(others);
        if (others.size() < options - 1) break; // only for words that are nearly all the same
        std::vector<int> choices(others.begin(), others.begin() + options - 1);
        choices.push_back(question.word);
        shuffle(choices);
        std::copy(choices.begin(), choices.end(), question.choices.begin());
        questions_.push_back(question);
    }
    emit checkChanged();
}

int WalletSetup::questionCount() const {
    return questions;
}

int WalletSetup::askedWord() const {
    return questions_.empty() ? 0 : questions_.back().word + 1;
}

std::string_view WalletSetup::optionWord(int option) const {
    if (questions_.empty() || option < 0 || option >= options) return {};
    return word(questions_.back().choices[static_cast<std::size_t>(option)]);
}

void WalletSetup::pick(int option) {
    if (questions_.empty() || option < 0 || option >= options) return;
    if (optionWord(option) != word(questions_.back().word)) {
        startCheck();
        wrongPick_ = true;
    } else {
        questions_.pop_back();
        wrongPick_ = false;
        confirmed_ = questions_.empty();
    }
    emit checkChanged();
}

bool WalletSetup::acceptWords(SecretInput* words) {
    SecretText tidy = tidyMnemonic(words->secret().view());
    if (auto valid = validateMnemonic(tidy.view()); !valid) {
        wordsError_ = format::sentence(valid.error());
        emit wordsChanged();
        return false;
    }
    restoring_ = true;
    setWords(std::move(tidy));
    confirmed_ = true; // who can type them has them
    words->clear();
    return true;
}

void WalletSetup::takePassphrase(SecretInput* passphrase) {
    passphrase_ = passphrase->take();
}

void WalletSetup::finish(SecretInput* password) {
    if (busy_ || words_.empty()) return;
    busy_ = true;
    error_.clear();
    emit progressChanged();
    SecretText typed = password->take();
    if (profileExists_) return createWallet(std::move(typed));

    // Started for another network than the two of the choice (test, regtest): that one is meant by "ZonCoin".
    const NetworkId real = place_.network == NetworkId::Sandbox ? NetworkId::Main : place_.network;
    const NetworkId network = network_ == Sandbox ? NetworkId::Sandbox : real;
    SecretText forProfile = typed.clone();
    backend_.createProfile(place_.fileFor(network), network, peers_, std::move(forProfile), this,
                           [this, typed = std::move(typed)](Result<ProfileInfo> made) mutable {
                               if (!made) return failed(made.error());
                               setProfileExists(true);
                               createWallet(std::move(typed));
                           });
}

void WalletSetup::createWallet(SecretText password) {
    const QString name = walletName_.trimmed();
    backend_.createWallet({.name = format::utf8(name.isEmpty() ? tr("Main wallet") : name),
                           .restored = restoring_,
                           .backupConfirmed = confirmed_},
                          mnemonic_.clone(), passphrase_.clone(), std::move(password), this,
                          [this](Result<WalletInfo> made) {
                              if (!made) return failed(made.error());
                              busy_ = false;
                              emit progressChanged();
                              forget();
                              emit created(made->id);
                          });
}

void WalletSetup::failed(const Error& error) {
    busy_ = false;
    error_ = format::sentence(error);
    emit progressChanged();
}

void WalletSetup::forget() {
    passphrase_ = SecretText();
    restoring_ = false;
    error_.clear();
    setWords(SecretText());
    emit progressChanged();
}

} // namespace zon

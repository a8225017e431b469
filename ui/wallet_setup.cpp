#include "ui/wallet_setup.h"

#include "core/chain/node_setup.h"
#include "core/crypto/bip39.h"
#include "ui/format.h"
#include "ui/secret_input.h"

#include <QClipboard>
#include <QGuiApplication>

namespace zon {

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
    const bool fileIsEnough = isOwnNetwork() && nodeAddress_.trimmed().isEmpty();
    if (fileIsEnough && ownNetwork_->peers.empty()) {
        nodeError_ = tr("The network's file names no node. Say where one listens.");
    } else if (network_ == OwnNode && !fileIsEnough) {
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

void WalletSetup::openNetworkFile(const QUrl& file) {
    auto read = readNetworkFile(std::filesystem::path(file.toLocalFile().toStdU16String()));
    nodeError_ = read ? QString() : format::sentence(read.error());
    if (read) ownNetwork_ = std::move(*read);
    emit choiceChanged();
}

void WalletSetup::forgetNetworkFile() {
    ownNetwork_.reset();
    nodeError_.clear();
    emit choiceChanged();
}

void WalletSetup::copyNodeLines() const {
    QGuiApplication::clipboard()->setText(nodeLines());
}

QString WalletSetup::ownNetworkName() const {
    return ownNetwork_ ? format::text(ownNetwork_->params.name) : QString();
}

/// Started for another network than the two of the choice (test, regtest): that one is meant by "ZonCoin".
NetworkId WalletSetup::realNetwork() const {
    return place_.network == NetworkId::Sandbox || place_.network == NetworkId::Custom ? NetworkId::Main
                                                                                       : place_.network;
}

QString WalletSetup::nodeLines() const {
    const std::string join =
        nodeJoinLines(isOwnNetwork() ? ownNetwork_->params : networkParams(realNetwork()));
    return QString::fromStdString(join.empty() ? nodeServeLines() : join + "\n" + nodeServeLines());
}

void WalletSetup::generate(int count) {
    restoring_ = false;
    wordsError_.clear();
    words_.set(generateMnemonic(count == 24 ? 24 : 12), false);
    emit wordsChanged();
}

bool WalletSetup::acceptWords(SecretInput* words) {
    SecretText tidy = tidyMnemonic(words->secret().view());
    if (auto valid = validateMnemonic(tidy.view()); !valid) {
        wordsError_ = format::sentence(valid.error());
        emit wordsChanged();
        return false;
    }
    restoring_ = true;
    wordsError_.clear();
    words_.set(std::move(tidy), true); // who can type them has them
    emit wordsChanged();
    words->clear();
    return true;
}

void WalletSetup::takePassphrase(SecretInput* passphrase) {
    passphrase_ = passphrase->take();
}

void WalletSetup::finish(SecretInput* password) {
    if (busy_ || words_.count() == 0) return;
    busy_ = true;
    error_.clear();
    emit progressChanged();
    SecretText typed = password->take();
    if (profileExists_) return createWallet(std::move(typed));

    CreateProfileRequest request;
    request.network = network_ == Sandbox ? NetworkId::Sandbox : realNetwork();
    request.peers = peers_;
    if (isOwnNetwork()) {
        request.network = NetworkId::Custom;
        request.custom = ownNetwork_;
    }
    request.file = request.custom ? place_.fileFor(request.custom->params) : place_.fileFor(request.network);
    SecretText forProfile = typed.clone();
    backend_.createProfile(std::move(request), std::move(forProfile), this,
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
                           .backupConfirmed = words_.confirmed()},
                          words_.text().clone(), passphrase_.clone(), std::move(password), this,
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
    wordsError_.clear();
    words_.clear();
    emit wordsChanged();
    emit progressChanged();
}

} // namespace zon

#include "ui/wallet_manager.h"

#include "core/books/dates.h"
#include "ui/format.h"
#include "ui/secret_input.h"

#include <QClipboard>
#include <QGuiApplication>

namespace zon {
namespace {

QString kindOf(const WalletInfo& wallet) {
    const QString policy = format::text(wallet.policy);
    switch (wallet.kind) {
    case WalletKind::Seed:
        return WalletManager::tr("Words in this profile · %1").arg(policy);
    case WalletKind::WatchOnly:
        return WalletManager::tr("Watched only · %1").arg(policy);
    case WalletKind::Multisig:
        break;
    }
    return WalletManager::tr("%1 · %n key(s) here", nullptr, static_cast<int>(wallet.keysHere)).arg(policy);
}

QString partOf(WalletRole role) {
    switch (role) {
    case WalletRole::Preparer:
        return WalletManager::tr("you prepare its payments");
    case WalletRole::Approver:
        return WalletManager::tr("you approve its payments");
    case WalletRole::Viewer:
        return WalletManager::tr("you look at it");
    case WalletRole::Everything:
        break;
    }
    return {};
}

QStringList textsOf(const std::vector<std::string>& texts) {
    QStringList out;
    for (const std::string& text : texts)
        out << format::text(text);
    return out;
}

} // namespace

WalletManager::WalletManager(Backend& backend, QObject* parent) : RowModel(parent), backend_(backend) {
    connect(&backend_, &Backend::walletsChanged, this, &WalletManager::take);
}

void WalletManager::take(const std::vector<WalletInfo>& wallets) {
    std::vector<Row> next;
    for (const WalletInfo& wallet : wallets)
        next.push_back({.id = wallet.id,
                        .name = format::text(wallet.name),
                        .detail = kindOf(wallet),
                        .balance = format::amount(wallet.balance.total()),
                        .archived = wallet.archived,
                        .seed = wallet.kind == WalletKind::Seed,
                        .part = wallet.role});
    syncRows(rows_, std::move(next), [](const Row& row) { return row.id; });
}

void WalletManager::setImportName(const QString& name) {
    if (importName_ == name) return;
    importName_ = name;
    emit importChanged();
}

void WalletManager::setImportText(const QString& text) {
    if (importText_ == text) return;
    importText_ = text;
    ++generation_;
    importBusy_ = false;
    importError_.clear();
    preview_.reset();
    emit importChanged();
}

void WalletManager::setImportBirthday(const QString& day) {
    if (importBirthday_ == day) return;
    importBirthday_ = day;
    importError_.clear();
    emit importChanged();
}

void WalletManager::setPart(int row, int part, SecretInput* password) {
    const Row* found = at(row);
    if (!found || partBusy_ || part < Everything || part > Look) return;
    partBusy_ = true;
    partError_.clear();
    emit partChanged();
    backend_.setWalletRole(found->id, static_cast<WalletRole>(part), password->take(), this,
                           [this](Result<void> set) {
                               partBusy_ = false;
                               if (!set) partError_ = format::sentence(set.error());
                               emit partChanged();
                               if (set) emit partSet();
                           });
}

void WalletManager::forgetPartError() {
    partError_.clear();
    emit partChanged();
}

void WalletManager::pasteImport() {
    setImportText(QGuiApplication::clipboard()->text());
    check();
}

void WalletManager::check() {
    if (importBusy_ || importText_.trimmed().isEmpty()) return;
    importBusy_ = true;
    emit importChanged();
    backend_.previewImport(format::utf8(importText_), this,
                           [this, asked = ++generation_](Result<ImportPreview> preview) {
                               if (asked != generation_) return;
                               importBusy_ = false;
                               if (!preview) {
                                   importError_ = format::sentence(preview.error());
                               } else {
                                   if (importName_.isEmpty()) importName_ = format::text(preview->name);
                                   preview_ = std::move(*preview);
                               }
                               emit importChanged();
                           });
}

void WalletManager::importWallet() {
    if (importBusy_ || !preview_) return;
    std::optional<UnixTime> birthday;
    if (const QString typed = importBirthday_.trimmed(); !typed.isEmpty()) {
        const auto day = parseIsoDate(format::utf8(typed));
        if (!day) {
            importError_ = format::sentence(day.error());
            emit importChanged();
            return;
        }
        birthday = *day;
    }
    importBusy_ = true;
    emit importChanged();
    backend_.importWallet(format::utf8(importName_.trimmed()), format::utf8(importText_), birthday, this,
                          [this, asked = ++generation_](Result<WalletInfo> wallet) {
                              if (asked != generation_) return;
                              importBusy_ = false;
                              if (wallet) {
                                  clearImport();
                                  emit imported(format::text(wallet->name));
                              } else {
                                  importError_ = format::sentence(wallet.error());
                              }
                              emit importChanged();
                          });
}

void WalletManager::clearImport() {
    importName_.clear();
    importBirthday_.clear();
    importError_.clear();
    setImportText({});
    emit importChanged();
}

QString WalletManager::importPolicy() const {
    return preview_ ? format::text(preview_->policy) : QString();
}

QStringList WalletManager::importPaths() const {
    return preview_ ? textsOf(preview_->paths) : QStringList();
}

QStringList WalletManager::importAddresses() const {
    return preview_ ? textsOf(preview_->firstAddresses) : QStringList();
}

const WalletManager::Row* WalletManager::at(int row) const {
    return row >= 0 && static_cast<std::size_t>(row) < rows_.size() ? &rows_[static_cast<std::size_t>(row)]
                                                                    : nullptr;
}

Backend::Reply<void> WalletManager::done() {
    return [this](Result<void> result) {
        if (!result) emit failed(result.error());
    };
}

void WalletManager::rename(int row, const QString& name) {
    if (const Row* found = at(row))
        backend_.renameWallet(found->id, format::utf8(name.trimmed()), this, done());
}

void WalletManager::archive(int row, bool archived) {
    if (const Row* found = at(row)) backend_.archiveWallet(found->id, archived, this, done());
}

void WalletManager::moveUp(int row) {
    if (row < 1 || !at(row)) return;
    std::vector<WalletId> order;
    for (const Row& one : rows_)
        order.push_back(one.id);
    std::swap(order[static_cast<std::size_t>(row)], order[static_cast<std::size_t>(row) - 1]);
    backend_.orderWallets(std::move(order), this, done());
}

void WalletManager::exportWallet(int row, Format as) {
    const Row* found = at(row);
    if (!found) return;
    backend_.exportWallet(found->id, static_cast<Backend::ExportFormat>(as), this,
                          [this](Result<std::string> text) {
                              if (text)
                                  emit exported(format::text(*text));
                              else
                                  emit failed(text.error());
                          });
}

int WalletManager::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant WalletManager::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole:
        return row.name;
    case DetailRole:
        return (row.archived ? tr("Archived · %1").arg(row.detail) : row.detail)
               + (row.part == WalletRole::Everything ? QString() : QStringLiteral(" · ") + partOf(row.part));
    case BalanceRole:
        return row.balance;
    case ArchivedRole:
        return row.archived;
    case SeedRole:
        return row.seed;
    case PartRole:
        return static_cast<int>(row.part);
    case SharedRole:
        return !row.seed;
    default:
        return {};
    }
}

QHash<int, QByteArray> WalletManager::roleNames() const {
    return {{NameRole, "name"}, {DetailRole, "detail"}, {BalanceRole, "balance"}, {ArchivedRole, "archived"},
            {SeedRole, "seed"}, {PartRole, "part"},     {SharedRole, "shared"}};
}

} // namespace zon

#include "ui/proposal_model.h"

#include "core/util/base64.h"
#include "core/wallet/roles.h"
#include "ui/code_reader.h"
#include "ui/files_later.h"
#include "ui/format.h"
#include "ui/secret_input.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QStandardPaths>

namespace zon {
namespace {

constexpr qint64 maxPsbtFile = 48'000'000;

QString titleOf(const ProposalInfo& info) {
    if (info.recipients.size() == 1) {
        const PaymentRecipient& to = info.recipients.front();
        return ProposalModel::tr("%1 ZON to %2")
            .arg(format::amount(to.amount),
                 to.label.empty() ? format::shortAddress(format::text(to.address)) : format::text(to.label));
    }
    return ProposalModel::tr("%1 ZON to %n recipients", nullptr, static_cast<int>(info.recipients.size()))
        .arg(format::amount(info.total - info.fee));
}

/// "Anna, who saw these names on 25 November": an approval binds the names of the payees too.
QString signedBy(const ProposalSigner& signer) {
    const QString name = format::text(signer.name);
    if (!signer.approved) return name;
    return ProposalModel::tr("%1 (approved %2)")
        .arg(name, QLocale().toString(format::local(*signer.approved).date(), QLocale::ShortFormat));
}

QString stateOf(const ProposalInfo& info) {
    if (info.complete) return ProposalModel::tr("Signed by enough: it can be sent.");
    if (info.part == WalletRole::Preparer && info.signaturesHere == 0)
        return ProposalModel::tr("Pass it on to those who approve it.");
    if (info.signaturesNeeded > 0)
        return ProposalModel::tr("%1 of %2 signatures are there.")
            .arg(format::count(static_cast<std::int64_t>(info.signaturesHere)),
                 format::count(static_cast<std::int64_t>(info.signaturesNeeded)));
    return ProposalModel::tr("Signatures are missing.");
}

} // namespace

ProposalModel::ProposalModel(Backend& backend, QObject* parent) : RowModel(parent), backend_(backend) {}

void ProposalModel::setWallet(std::optional<WalletId> wallet) {
    wallet_ = wallet;
    error_.clear();
    take({});
    load();
}

void ProposalModel::load() {
    if (!wallet_) return;
    backend_.proposals(*wallet_, this, [this, asked = *wallet_](Result<std::vector<ProposalInfo>> all) {
        if (all && wallet_ == asked) take(*all);
    });
}

void ProposalModel::take(const std::vector<ProposalInfo>& proposals) {
    std::vector<Row> next;
    for (const ProposalInfo& info : proposals) {
        Row row{.id = info.id, .title = titleOf(info), .state = stateOf(info)};
        row.complete = info.complete;
        for (const ProposalSigner& signer : info.signers) {
            (signer.signedIt ? row.did : row.missing) << signedBy(signer);
            row.canSign = row.canSign || (signer.here && !signer.signedIt);
        }
        const auto may = [&](WalletAct act) { return allowed(info.part, act).has_value(); };
        row.canSign = row.canSign && may(WalletAct::Sign);
        row.canSend = info.complete && may(WalletAct::Send);
        row.canDiscard = may(WalletAct::Discard);
        QStringList warnings;
        for (const std::string& warning : info.warnings)
            warnings << format::text(warning);
        row.warning = warnings.join(QLatin1Char(' '));
        next.push_back(std::move(row));
    }
    syncRows(rows_, std::move(next), [](const Row& row) { return row.id; });
}

std::optional<ProposalId> ProposalModel::idAt(int row) const {
    if (row < 0 || static_cast<std::size_t>(row) >= rows_.size()) return std::nullopt;
    return rows_[static_cast<std::size_t>(row)].id;
}

void ProposalModel::begin() {
    busy_ = true;
    error_.clear();
    emit changed();
}

void ProposalModel::end(const Error* error) {
    busy_ = false;
    if (error) error_ = format::sentence(*error);
    load();
    emit changed();
}

void ProposalModel::takeBytes(Bytes psbt) {
    begin();
    backend_.takePsbt(std::move(psbt), this,
                      [this](Result<ProposalInfo> info) { end(info ? nullptr : &info.error()); });
}

void ProposalModel::takeFiles(const QList<QUrl>& files) {
    QStringList pictures;
    for (const QUrl& file : files)
        if (looksLikePicture(file.toLocalFile())) pictures << file.toLocalFile();
    if (pictures.isEmpty()) {
        if (!files.isEmpty()) takeFile(files.front());
        return;
    }
    begin();
    readCodesLater(pictures, this, [this](Result<QStringList> codes) {
        if (!codes) return end(&codes.error());
        const QByteArray text = codes->join(QLatin1Char('\n')).toUtf8();
        takeBytes(Bytes(text.begin(), text.end()));
    });
}

void ProposalModel::takeFile(const QUrl& file) {
    QFile source(file.toLocalFile());
    if (!source.open(QIODevice::ReadOnly) || source.size() > maxPsbtFile) {
        error_ = tr("This file can't be read as a PSBT.");
        emit changed();
        return;
    }
    const QByteArray bytes = source.readAll();
    takeBytes(Bytes(bytes.begin(), bytes.end()));
}

void ProposalModel::takeClipboard() {
    const QByteArray text = QGuiApplication::clipboard()->text().toUtf8();
    takeBytes(Bytes(text.begin(), text.end()));
}

void ProposalModel::copyPsbt(int row) {
    const auto id = idAt(row);
    if (!id) return;
    backend_.proposalPsbt(*id, this, [this](Result<std::string> text) {
        if (text) emit psbtReady(format::text(*text));
    });
}

void ProposalModel::showCode(int row) {
    const auto id = idAt(row);
    if (!id) return;
    backend_.proposalPsbt(*id, this, [this](Result<std::string> text) {
        if (!text) return end(&text.error());
        const auto psbt = fromBase64(*text);
        if (!psbt) return end(&psbt.error());
        code_.show(psbtUrType, *psbt, psbtFrameBytes);
    });
}

void ProposalModel::savePsbt(int row) {
    const auto id = idAt(row);
    if (!id) return;
    backend_.proposalPsbt(*id, this, [this, id = *id](Result<std::string> text) {
        if (!text) return end(&text.error());
        const QString path = QStringLiteral("%1/payment-%2.psbt")
                                 .arg(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation),
                                      QString::number(id.value));
        writeFileLater(path, QByteArray::fromBase64(QByteArray::fromStdString(*text)), this,
                       [this, path](Result<void> written) {
                           if (written) return emit saved(path);
                           error_ = format::sentence(written.error());
                           emit changed();
                       });
    });
}

void ProposalModel::sign(int row, SecretInput* password) {
    const auto id = idAt(row);
    if (!id || busy_) return;
    begin();
    backend_.signProposal(*id, password->take(), this, [this](Result<ProposalInfo> info) {
        end(info ? nullptr : &info.error());
        if (info) emit signedHere();
    });
}

void ProposalModel::send(int row) {
    const auto id = idAt(row);
    if (!id || busy_) return;
    begin();
    backend_.sendProposal(*id, this, [this](Result<Txid> txid) {
        end(txid ? nullptr : &txid.error());
        if (txid) emit sent(QString::fromStdString(txid->display()));
    });
}

void ProposalModel::discard(int row) {
    const auto id = idAt(row);
    if (!id || busy_) return;
    begin();
    backend_.discardProposal(*id, this, [this](Result<void> done) { end(done ? nullptr : &done.error()); });
}

int ProposalModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant ProposalModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole:
        return row.title;
    case StateRole:
        return row.state;
    case SignedRole:
        return row.did.join(QStringLiteral(", "));
    case MissingRole:
        return row.missing.join(QStringLiteral(", "));
    case WarningRole:
        return row.warning;
    case CompleteRole:
        return row.complete;
    case CanSignRole:
        return row.canSign;
    case CanSendRole:
        return row.canSend;
    case CanDiscardRole:
        return row.canDiscard;
    default:
        return {};
    }
}

QHash<int, QByteArray> ProposalModel::roleNames() const {
    return {{TitleRole, "title"},     {StateRole, "stateText"}, {SignedRole, "signedBy"},
            {MissingRole, "missing"}, {WarningRole, "warning"}, {CompleteRole, "complete"},
            {CanSignRole, "canSign"}, {CanSendRole, "canSend"}, {CanDiscardRole, "canDiscard"}};
}

} // namespace zon

#include "ui/data_tools.h"

#include "ui/format.h"
#include "ui/secret_input.h"

namespace zon {
namespace {

std::filesystem::path pathOf(const QUrl& file) {
    return file.toLocalFile().toStdString();
}

} // namespace

void RestoreCheckModel::setLines(const std::vector<RestoreCheck::Line>& lines) {
    beginResetModel(); // another check altogether
    lines_ = lines;
    endResetModel();
    emit countChanged();
}

int RestoreCheckModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

QVariant RestoreCheckModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const RestoreCheck::Line& line = lines_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case WhatRole:
        return format::text(line.what);
    case BackupRole:
        return format::text(line.inBackup);
    case HereRole:
        return format::text(line.here);
    case SameRole:
        return line.same;
    default:
        return {};
    }
}

QHash<int, QByteArray> RestoreCheckModel::roleNames() const {
    return {{WhatRole, "what"}, {BackupRole, "inBackup"}, {HereRole, "here"}, {SameRole, "same"}};
}

DataTools::DataTools(BooksBackend& backend, QObject* parent) : QObject(parent), backend_(backend) {}

bool DataTools::begin() {
    if (busy_) return false;
    busy_ = true;
    error_.clear();
    emit changed();
    return true;
}

void DataTools::finish(const QString& what) {
    busy_ = false;
    emit changed();
    if (!what.isEmpty()) emit done(what);
}

void DataTools::refuse(const Error& error) {
    busy_ = false;
    error_ = format::sentence(error);
    emit changed();
    emit failed(error);
}

void DataTools::reset() {
    error_.clear();
    importSummary_.clear();
    importProblems_.clear();
    verdict_.clear();
    check_.setLines({});
    emit changed();
}

void DataTools::exportTable(int table, const QUrl& file) {
    if (!begin()) return;
    const QString name = file.fileName();
    if (table == Invoices) {
        backend_.exportInvoices(pathOf(file), this, [this, name](Result<std::size_t> rows) {
            if (!rows) return refuse(rows.error());
            finish(tr("%n invoices are in %1", "", static_cast<int>(*rows)).arg(name));
        });
        return;
    }
    const CsvPreset preset = table == Xero     ? CsvPreset::Xero
                             : table == Koinly ? CsvPreset::Koinly
                                               : CsvPreset::Journal;
    backend_.exportCsv(preset, pathOf(file), this, [this, name](Result<CsvExport> written) {
        if (!written) return refuse(written.error());
        QString what = tr("%n rows are in %1", "", static_cast<int>(written->rows)).arg(name);
        if (written->withoutValue > 0)
            what += ". "
                    + tr("%n left out: no rate was set when they came", "",
                         static_cast<int>(written->withoutValue));
        finish(what);
    });
}

void DataTools::exportLabels(const QUrl& file) {
    if (!begin()) return;
    backend_.exportLabels(pathOf(file), this, [this, name = file.fileName()](Result<std::size_t> lines) {
        if (!lines) return refuse(lines.error());
        finish(tr("%n labels are in %1", "", static_cast<int>(*lines)).arg(name));
    });
}

void DataTools::importLabels(const QUrl& file) {
    if (!begin()) return;
    importSummary_.clear();
    importProblems_.clear();
    backend_.importLabels(pathOf(file), this, [this](Result<LabelImport> import) {
        if (!import) return refuse(import.error());
        importSummary_ =
            tr("%1 of %2 lines were applied, %3 said what was there already, %4 are kept for other programs, "
               "%5 could not be used.")
                .arg(import->applied)
                .arg(import->lines)
                .arg(import->unchanged)
                .arg(import->kept)
                .arg(import->refused);
        for (const LabelImport::Problem& problem : import->problems)
            importProblems_ << tr("Line %1: %2").arg(problem.line).arg(format::text(problem.why));
        finish({});
    });
}

void DataTools::backup(const QUrl& file, SecretInput* password) {
    if (!password || !begin()) return;
    backend_.backup(pathOf(file), password->take(), this,
                    [this, name = file.fileName()](Result<void> written) {
                        if (!written) return refuse(written.error());
                        finish(tr("Everything is in %1, under your password").arg(name));
                        emit backedUp();
                    });
}

void DataTools::testRestore(const QUrl& file, SecretInput* password) {
    if (!password || !begin()) return;
    verdict_.clear();
    check_.setLines({});
    backend_.testRestore(pathOf(file), password->take(), this, [this](Result<RestoreCheck> check) {
        if (!check) return refuse(check.error());
        verdict_ = format::text(check->verdict);
        same_ = check->same;
        check_.setLines(check->lines);
        finish({});
    });
}

} // namespace zon

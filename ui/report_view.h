#pragma once

#include "ui/books_backend.h"
#include "ui/row_model.h"

#include <QDate>

namespace zon {

/// A table of a report: what a line is about, a note beside it, and up to two figures in words.
class ReportTable : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ReportView owns it.")

public:
    enum Role { TitleRole = Qt::UserRole + 1, NoteRole, AmountRole, ValueRole };
    struct Row {
        QString title{}, note{}, amount{}, value{};
        friend bool operator==(const Row&, const Row&) = default;
    };

    using RowModel::RowModel;

    void setRows(std::vector<Row> rows);
    const std::vector<Row>& rows() const { return rows_; }

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<Row> rows_;
};

/// Income, spending, gains and what customers owe, of a stretch of the person's calendar.
class ReportView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(Period period READ period WRITE setPeriod NOTIFY changed)
    Q_PROPERTY(bool oneWallet READ oneWallet WRITE setOneWallet NOTIFY changed) ///< else all together
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QString currency READ currency NOTIFY changed) ///< of the values; empty without a rate
    Q_PROPERTY(QString note READ note NOTIFY changed)         ///< what is in no figure, and why
    Q_PROPERTY(zon::ReportTable* sums READ sums CONSTANT)
    Q_PROPERTY(zon::ReportTable* months READ months CONSTANT)
    Q_PROPERTY(zon::ReportTable* gains READ gains CONSTANT)
    Q_PROPERTY(zon::ReportTable* receivables READ receivables CONSTANT)

public:
    enum Period { ThisMonth, LastMonth, ThisYear, LastYear, Everything };
    Q_ENUM(Period)

    explicit ReportView(BooksBackend& backend, QObject* parent = nullptr);

    Period period() const { return period_; }
    void setPeriod(Period period);
    bool oneWallet() const { return oneWallet_; }
    void setOneWallet(bool one);
    bool busy() const { return busy_; }
    const QString& error() const { return error_; }
    const QString& currency() const { return currency_; }
    const QString& note() const { return note_; }
    ReportTable* sums() { return &sums_; }
    ReportTable* months() { return &months_; }
    ReportTable* gains() { return &gains_; }
    ReportTable* receivables() { return &receivables_; }

    /// The wallet that is open; none: everything is forgotten.
    void setWallet(std::optional<WalletId> wallet);
    /// Works the figures out anew: the page is looked at.
    Q_INVOKABLE void load();

    /// The days of a period, whole ones of this machine's time zone, as of `today`.
    static ReportPeriod daysOf(Period period, QDate today);

signals:
    void changed();

private:
    void take(const BooksReport& report);
    void take(const Receivables& owed);
    void clear();

    BooksBackend& backend_;
    std::optional<WalletId> wallet_;
    Period period_ = ThisYear;
    bool oneWallet_ = false;
    bool busy_ = false;
    QString error_, currency_, note_;
    ReportTable sums_, months_, gains_, receivables_;
    std::uint64_t generation_ = 0;
};

} // namespace zon

#pragma once

#include "ui/backend.h"
#include "ui/row_model.h"

#include <QTimer>
#include <QUrl>

namespace zon {

/// What was mined and earned by hour, day or month: a row a step, without gaps, the newest last.
class MiningHistory : public RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(Step step READ step WRITE setStep NOTIFY stepChanged)
    Q_PROPERTY(Measure measure READ measure WRITE setMeasure NOTIFY stepChanged)
    Q_PROPERTY(bool empty READ empty NOTIFY loaded)
    Q_PROPERTY(QString totalText READ totalText NOTIFY loaded)

public:
    enum Step { Hour, Day, Month };
    Q_ENUM(Step)
    enum Measure { Work, Earnings };
    Q_ENUM(Measure)
    /// `share` is the bar's height, from 0 to 1; `name` stands under it; `told` says what it is.
    enum Role { NameRole = Qt::UserRole + 1, ShareRole, ToldRole };

    explicit MiningHistory(Backend& backend, QObject* parent = nullptr);

    Step step() const { return step_; }
    void setStep(Step step);
    Measure measure() const { return measure_; }
    void setMeasure(Measure measure);
    bool empty() const;
    QString totalText() const;
    void load();
    /// Within some seconds: it is told block by block, and drawn for people.
    void refreshSoon();

    /// Writes the whole history in this step as CSV.
    Q_INVOKABLE void exportCsv(const QUrl& file);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void stepChanged();
    void loaded();
    void exported(const QString& file);
    void failed(const zon::Error& error);

private:
    double valueOf(const MiningPeriod& period) const;

    Backend& backend_;
    Step step_ = Day;
    Measure measure_ = Work;
    std::vector<MiningPeriod> periods_;
    std::uint64_t generation_ = 0;
    QTimer soon_;
};

} // namespace zon

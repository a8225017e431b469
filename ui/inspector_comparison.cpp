#include "ui/inspector_comparison.h"

#include "core/inspect/thing.h"
#include "ui/files_later.h"
#include "ui/format.h"
#include "ui/standing_tone.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QUrl>

namespace zon {

InspectorComparison::InspectorComparison(InspectBackend& backend, QObject* parent)
    : QObject(parent), backend_(backend), differences_({"what", "before", "after", "tone"}) {}

void InspectorComparison::setFirst(std::shared_ptr<const Inspection> first, NetworkId network) {
    first_ = std::move(first);
    network_ = network;
    close();
}

void InspectorComparison::close() {
    shown_ = false;
    busy_ = false;
    error_.clear();
    comparison_ = {};
    differences_.setRecords({});
    emit changed();
}

void InspectorComparison::refuse(const Error& error) {
    busy_ = false;
    error_ = format::sentence(error);
    emit changed();
}

void InspectorComparison::withText(const QString& text) {
    const QByteArray given = text.trimmed().toUtf8();
    with(Bytes(given.begin(), given.end()));
}

void InspectorComparison::withClipboard() {
    withText(QGuiApplication::clipboard()->text());
}

void InspectorComparison::withFile(const QUrl& file) {
    readFileLater(file.toLocalFile(), static_cast<qint64>(maxThingBytes), this,
                  [this](Result<Bytes> given) { given ? with(std::move(*given)) : refuse(given.error()); });
}

void InspectorComparison::with(Bytes given) {
    if (!first_ || busy_) return;
    busy_ = true;
    error_.clear();
    emit changed();
    backend_.inspect(std::move(given), {first_->masked}, network_, this,
                     [this, asked = first_](Result<std::shared_ptr<const Inspection>> second) {
                         if (first_ != asked) return;
                         second ? compare(*second) : refuse(second.error());
                     });
}

void InspectorComparison::compare(const std::shared_ptr<const Inspection>& second) {
    backend_.compare(first_->subject, second->subject, {first_->masked}, this,
                     [this, asked = first_](Result<Comparison> comparison) {
                         if (first_ != asked) return;
                         if (!comparison) return refuse(comparison.error());
                         busy_ = false;
                         shown_ = true;
                         comparison_ = std::move(*comparison);
                         std::vector<RecordModel::Record> rows;
                         for (const Difference& one : comparison_.differences)
                             rows.push_back({format::text(one.what), format::text(one.before),
                                             format::text(one.after), toneOf(one.standing)});
                         differences_.setRecords(std::move(rows));
                         emit changed();
                     });
}

QString InspectorComparison::sentence() const {
    return format::text(comparison_.sentence);
}

QString InspectorComparison::next() const {
    return format::text(comparison_.next);
}

int InspectorComparison::tone() const {
    return toneOf(comparison_.standing);
}

QStringList InspectorComparison::notes() const {
    return format::texts(comparison_.notes);
}

} // namespace zon

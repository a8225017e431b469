#include "ui/inspector_share.h"

#include "core/inspect/inspection_json.h"
#include "ui/files_later.h"
#include "ui/format.h"

#include <QUrl>

namespace zon {

InspectorShare::InspectorShare(QObject* parent)
    : QObject(parent), inputs_(FlowEndModel::Side::Inputs), outputs_(FlowEndModel::Side::Outputs) {}

void InspectorShare::prepare(std::shared_ptr<const Inspection> inspection, const SpendTrace* trace) {
    bundle_ = inspection ? format::text(supportBundle(*inspection, trace)) : QString();
    error_.clear();
    hasFlow_ = inspection && inspection->flow;
    inputs_.setInspection(inspection, true);
    outputs_.setInspection(std::move(inspection), true);
    emit changed();
}

void InspectorShare::saveBundle(const QUrl& file) {
    const QString path = file.toLocalFile();
    writeFileLater(path, bundle_.toUtf8(), this, [this, path](Result<void> written) {
        told(written.has_value(), tr("The bundle is saved"), path);
    });
}

void InspectorShare::pictureSaved(const QUrl& file, bool written) {
    told(written, tr("The picture is saved"), file.toLocalFile());
}

void InspectorShare::told(bool written, const QString& what, const QString& path) {
    error_ = written ? QString() : tr("The file %1 can't be written. Choose another place.").arg(path);
    emit changed();
    if (written) emit saved(what, path);
}

} // namespace zon

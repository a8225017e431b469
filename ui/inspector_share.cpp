#include "ui/inspector_share.h"

#include "core/inspect/inspection_json.h"
#include "ui/format.h"

#include <QSaveFile>
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
    QSaveFile out(file.toLocalFile());
    const bool written = out.open(QIODevice::WriteOnly) && out.write(bundle_.toUtf8()) >= 0 && out.commit();
    told(written, tr("The bundle is saved"), file.toLocalFile());
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

#pragma once

#include "ui/flow_end_model.h"

namespace zon {

struct SpendTrace;

/// What support may see of the inspected thing: no amount, address, id, key or name. Shown first, exactly as
/// it would be given away.
class InspectorShare : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The inspector owns it.")
    Q_PROPERTY(QString bundle READ bundle NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(bool hasFlow READ hasFlow NOTIFY changed)
    Q_PROPERTY(zon::FlowEndModel* inputs READ inputs CONSTANT) ///< redacted
    Q_PROPERTY(zon::FlowEndModel* outputs READ outputs CONSTANT)

public:
    explicit InspectorShare(QObject* parent = nullptr);

    /// Makes the bundle anew. `trace` may be null.
    void prepare(std::shared_ptr<const Inspection> inspection, const SpendTrace* trace);

    const QString& bundle() const { return bundle_; }
    const QString& error() const { return error_; }
    bool hasFlow() const { return hasFlow_; }
    FlowEndModel* inputs() { return &inputs_; }
    FlowEndModel* outputs() { return &outputs_; }

    Q_INVOKABLE void saveBundle(const QUrl& file);
    /// Where the picture's maker says whether it could write.
    Q_INVOKABLE void pictureSaved(const QUrl& file, bool written);

signals:
    void changed();
    void saved(const QString& what, const QString& path);

private:
    void told(bool written, const QString& what, const QString& path);

    QString bundle_, error_;
    bool hasFlow_ = false;
    FlowEndModel inputs_, outputs_;
};

} // namespace zon

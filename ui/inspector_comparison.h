#pragma once

#include "ui/inspect_backend.h"
#include "ui/record_model.h"

#include <QStringList>

namespace zon {

/// What changed from the inspected PSBT or transaction to another one.
class InspectorComparison : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The inspector owns it.")
    Q_PROPERTY(bool shown READ shown NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString next READ next NOTIFY changed)
    Q_PROPERTY(int tone READ tone NOTIFY changed)
    Q_PROPERTY(QStringList notes READ notes NOTIFY changed)
    Q_PROPERTY(zon::RecordModel* differences READ differences CONSTANT)

public:
    explicit InspectorComparison(InspectBackend& backend, QObject* parent = nullptr);

    /// What is compared with the next one; forgets the comparison that was.
    void setFirst(std::shared_ptr<const Inspection> first, NetworkId network);
    void with(Bytes given);

    bool shown() const { return shown_; }
    bool busy() const { return busy_; }
    const QString& error() const { return error_; }
    QString sentence() const;
    QString next() const;
    int tone() const;
    QStringList notes() const;
    RecordModel* differences() { return &differences_; }

    Q_INVOKABLE void withText(const QString& text);
    Q_INVOKABLE void withFile(const QUrl& file);
    Q_INVOKABLE void withClipboard();
    Q_INVOKABLE void close();

signals:
    void changed();

private:
    void refuse(const Error& error);
    void compare(const std::shared_ptr<const Inspection>& second);

    InspectBackend& backend_;
    std::shared_ptr<const Inspection> first_;
    NetworkId network_ = NetworkId::Sandbox;
    bool shown_ = false;
    bool busy_ = false;
    QString error_;
    Comparison comparison_;
    RecordModel differences_;
};

} // namespace zon

#pragma once

#include "ui/flow_end_model.h"
#include "ui/inspected_bytes.h"
#include "ui/inspector_comparison.h"
#include "ui/inspector_share.h"
#include "ui/script_stepper.h"

namespace zon {

/// The page that explains whatever somebody holds in their hand, with what the open profile knows about it,
/// or with nothing known while there is none.
class Inspector : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool shown READ shown NOTIFY changed) ///< something is open
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QString kindName READ kindName NOTIFY changed)
    Q_PROPERTY(QString id READ id NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString next READ next NOTIFY changed)
    Q_PROPERTY(QString badge READ badge NOTIFY changed)
    Q_PROPERTY(QString size READ size NOTIFY changed)
    Q_PROPERTY(int tone READ tone NOTIFY changed)
    Q_PROPERTY(QStringList warnings READ warnings NOTIFY changed)
    Q_PROPERTY(QStringList unknown READ unknown NOTIFY changed) ///< what this wallet can't know
    Q_PROPERTY(bool masked READ masked WRITE setMasked NOTIFY changed)
    Q_PROPERTY(bool hasFlow READ hasFlow NOTIFY changed)
    Q_PROPERTY(bool comparable READ comparable NOTIFY changed)
    Q_PROPERTY(QStringList trail READ trail NOTIFY changed) ///< how one came here; the last is shown
    Q_PROPERTY(QString proofSentence READ proofSentence NOTIFY changed)
    Q_PROPERTY(QString proofRoot READ proofRoot NOTIFY changed)
    Q_PROPERTY(QString proofBlock READ proofBlock NOTIFY changed)
    Q_PROPERTY(QString proofHeight READ proofHeight NOTIFY changed)
    Q_PROPERTY(bool proven READ proven NOTIFY changed)
    Q_PROPERTY(zon::FlowEndModel* inputs READ inputs CONSTANT)
    Q_PROPERTY(zon::FlowEndModel* outputs READ outputs CONSTANT)
    Q_PROPERTY(zon::InspectedBytes* bytes READ bytes CONSTANT)
    Q_PROPERTY(zon::RecordModel* fields READ fields CONSTANT)
    Q_PROPERTY(zon::RecordModel* signatures READ signatures CONSTANT)
    Q_PROPERTY(zon::RecordModel* proof READ proof CONSTANT) ///< steps from the transaction up to the root
    Q_PROPERTY(zon::ScriptStepper* stepper READ stepper CONSTANT)
    Q_PROPERTY(zon::InspectorComparison* comparison READ comparison CONSTANT)
    Q_PROPERTY(zon::InspectorShare* share READ share CONSTANT)

public:
    explicit Inspector(InspectBackend& backend, QObject* parent = nullptr);

    /// Whose addresses, while no profile is open.
    void setNetwork(NetworkId network) { network_ = network; }
    /// Nothing of what was looked up stays when the profile is locked.
    Q_INVOKABLE void close();
    void open(Bytes given);

    Q_INVOKABLE void openText(const QString& text);
    Q_INVOKABLE void openFile(const QUrl& file);
    Q_INVOKABLE void openClipboard();
    /// The transaction behind an input's or output's row; nothing when it is not known here.
    Q_INVOKABLE void walk(zon::FlowEndModel* side, int row);
    /// Back to that place of the trail.
    Q_INVOKABLE void back(int place);
    Q_INVOKABLE void prepareShare();

    bool busy() const { return busy_; }
    bool shown() const { return inspection_ != nullptr; }
    const QString& error() const { return error_; }
    QString kindName() const;
    QString id() const;
    QString sentence() const;
    QString next() const;
    QString badge() const;
    QString size() const;
    int tone() const;
    QStringList warnings() const;
    QStringList unknown() const;
    bool masked() const { return masked_; }
    void setMasked(bool masked);
    bool hasFlow() const { return inspection_ && inspection_->flow; }
    bool comparable() const;
    QStringList trail() const;
    QString proofSentence() const;
    QString proofRoot() const;
    QString proofBlock() const;
    QString proofHeight() const;
    bool proven() const;
    FlowEndModel* inputs() { return &inputs_; }
    FlowEndModel* outputs() { return &outputs_; }
    InspectedBytes* bytes() { return &bytes_; }
    RecordModel* fields() { return &fields_; }
    RecordModel* signatures() { return &signatures_; }
    RecordModel* proof() { return &proof_; }
    ScriptStepper* stepper() { return &stepper_; }
    InspectorComparison* comparison() { return &comparison_; }
    InspectorShare* share() { return &share_; }

signals:
    void changed();

private:
    struct Visit {
        Bytes given;
        QString name;
    };

    /// `trail`: what was visited before it.
    void inspect(Bytes given, std::vector<Visit> trail);
    void show(std::shared_ptr<const Inspection> inspection);
    void refuse(const Error& error);
    QString told(std::string Inspection::* text) const;

    InspectBackend& backend_;
    NetworkId network_ = NetworkId::Sandbox;
    std::shared_ptr<const Inspection> inspection_;
    std::vector<Visit> trail_;
    bool busy_ = false;
    bool masked_ = false;
    std::uint64_t asked_ = 0; ///< answers to earlier questions are dropped
    QString error_;

    FlowEndModel inputs_, outputs_;
    InspectedBytes bytes_;
    RecordModel fields_, signatures_, proof_;
    ScriptStepper stepper_;
    InspectorComparison comparison_;
    InspectorShare share_;
};

} // namespace zon

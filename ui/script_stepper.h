#pragma once

#include "ui/inspect_backend.h"
#include "ui/record_model.h"

#include <optional>

namespace zon {

/// A spend of the inspected transaction, stepped forward and back; or a script alone, to be read.
class ScriptStepper : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The inspector owns it.")
    Q_PROPERTY(bool present READ present NOTIFY inputsChanged) ///< whether or not its steps are loaded
    Q_PROPERTY(bool loading READ loading NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed) ///< why it can't be stepped
    Q_PROPERTY(QStringList inputNames READ inputNames NOTIFY inputsChanged)
    Q_PROPERTY(int input READ input WRITE setInput NOTIFY changed)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
    Q_PROPERTY(bool fails READ fails NOTIFY changed)
    Q_PROPERTY(int steps READ steps NOTIFY changed)
    Q_PROPERTY(int step READ step WRITE setStep NOTIFY stepChanged)
    Q_PROPERTY(bool atFailure READ atFailure NOTIFY stepChanged)
    Q_PROPERTY(QString did READ did NOTIFY stepChanged)
    Q_PROPERTY(int line READ line NOTIFY stepChanged) ///< in `lines`; −1: a script begins or ends
    Q_PROPERTY(int stackSize READ stackSize NOTIFY stepChanged)
    Q_PROPERTY(zon::RecordModel* lines READ lines CONSTANT)
    Q_PROPERTY(zon::RecordModel* stack READ stack CONSTANT) ///< the top first

public:
    explicit ScriptStepper(InspectBackend& backend, QObject* parent = nullptr);

    void setInspection(std::shared_ptr<const Inspection> inspection);

    bool present() const;
    bool loading() const { return loading_; }
    const QString& error() const { return error_; }
    QStringList inputNames() const;
    int input() const { return input_; }
    /// Asks for that input's steps, and goes to the one that fails when one does.
    void setInput(int input);
    QString outcome() const;
    bool fails() const { return trace_ && trace_->failingStep().has_value(); }
    int steps() const { return trace_ ? static_cast<int>(trace_->steps.size()) : 0; }
    int step() const { return step_; }
    void setStep(int step);
    bool atFailure() const;
    QString did() const;
    int line() const;
    int stackSize() const;
    RecordModel* lines() { return &lines_; }
    RecordModel* stack() { return &stack_; }
    const SpendTrace* trace() const { return trace_ ? &*trace_ : nullptr; }

    /// Asks for the steps when somebody looks.
    Q_INVOKABLE void load();
    Q_INVOKABLE void goToFailure();

signals:
    void changed();
    void inputsChanged();
    void stepChanged();

private:
    const TraceStep* current() const;
    void take(Result<SpendTrace> trace);
    void showStep();

    InspectBackend& backend_;
    std::shared_ptr<const Inspection> inspection_;
    std::optional<SpendTrace> trace_;
    std::vector<int> firstLine_; ///< of each script, in `lines`
    QString error_;
    bool loading_ = false;
    int input_ = 0;
    int step_ = 0;
    RecordModel lines_;
    RecordModel stack_;
};

} // namespace zon

#include "ui/script_stepper.h"

#include "ui/format.h"

namespace zon {

ScriptStepper::ScriptStepper(InspectBackend& backend, QObject* parent)
    : QObject(parent),
      backend_(backend),
      lines_({"place", "text", "explanation", "script", "scriptExplanation"}),
      stack_({"depth", "hex", "meaning", "size"}) {}

bool ScriptStepper::present() const {
    return inspection_ && (!inspection_->inputs.empty() || !inspection_->script.empty());
}

void ScriptStepper::setInspection(std::shared_ptr<const Inspection> inspection) {
    inspection_ = std::move(inspection);
    trace_.reset();
    error_.clear();
    loading_ = false;
    step_ = 0;
    input_ = inspection_ ? static_cast<int>(inspection_->failingInput().value_or(0)) : 0;
    std::vector<RecordModel::Record> lines;
    if (inspection_)
        for (const ScriptLine& line : inspection_->script)
            lines.push_back({static_cast<int>(lines.size()), format::text(line.text),
                             format::text(line.explanation), QString(), QString()});
    lines_.setRecords(std::move(lines));
    stack_.setRecords({});
    emit inputsChanged();
    emit changed();
    emit stepChanged();
}

QStringList ScriptStepper::inputNames() const {
    QStringList names;
    if (!inspection_) return names;
    for (std::size_t i = 0; i < inspection_->inputs.size(); ++i) {
        const QString name = tr("Input %1").arg(format::count(static_cast<std::int64_t>(i) + 1));
        names << (inspection_->inputs[i].state == InspectedInput::State::Fails ? tr("%1 · fails").arg(name)
                                                                               : name);
    }
    return names;
}

void ScriptStepper::setInput(int input) {
    if (!inspection_ || input < 0 || static_cast<std::size_t>(input) >= inspection_->inputs.size()) return;
    if (input == input_ && (trace_ || loading_)) return;
    input_ = input;
    trace_.reset();
    loading_ = true;
    error_.clear();
    emit changed();
    backend_.traceSpend(inspection_->subject, static_cast<std::uint32_t>(input), this,
                        [this, asked = inspection_, input](Result<SpendTrace> trace) {
                            if (inspection_ == asked && input_ == input) take(std::move(trace));
                        });
}

void ScriptStepper::load() {
    if (inspection_ && !inspection_->inputs.empty() && !trace_ && !loading_ && error_.isEmpty())
        setInput(input_);
}

void ScriptStepper::take(Result<SpendTrace> trace) {
    loading_ = false;
    firstLine_.clear();
    std::vector<RecordModel::Record> lines;
    if (trace) {
        trace_ = std::move(*trace);
        for (const TracedScript& script : trace_->scripts) {
            firstLine_.push_back(static_cast<int>(lines.size()));
            for (const ScriptLine& line : script.lines)
                lines.push_back({static_cast<int>(lines.size()), format::text(line.text),
                                 format::text(line.explanation), format::text(script.title),
                                 format::text(script.explanation)});
        }
    } else {
        error_ = format::sentence(trace.error());
    }
    lines_.setRecords(std::move(lines));
    step_ = trace_ ? static_cast<int>(trace_->failingStep().value_or(0)) : 0;
    emit changed();
    showStep();
}

const TraceStep* ScriptStepper::current() const {
    return trace_ && step_ >= 0 && step_ < steps() ? &trace_->steps[static_cast<std::size_t>(step_)]
                                                   : nullptr;
}

void ScriptStepper::setStep(int step) {
    step = std::clamp(step, 0, std::max(0, steps() - 1));
    if (step == step_) return;
    step_ = step;
    showStep();
}

void ScriptStepper::goToFailure() {
    if (fails()) setStep(static_cast<int>(*trace_->failingStep()));
}

void ScriptStepper::showStep() {
    std::vector<RecordModel::Record> stack;
    if (const TraceStep* step = current()) {
        // Named by its place from the bottom, which is what an element keeps while others come and go.
        auto depth = static_cast<int>(step->stackSize);
        for (const StackItem& item : step->stack)
            stack.push_back({depth--, item.hex.empty() ? tr("empty") : format::text(item.hex),
                             format::text(item.meaning),
                             tr("%n byte(s)", nullptr, static_cast<int>(item.size))});
    }
    stack_.updateRecords(std::move(stack));
    emit stepChanged();
}

QString ScriptStepper::outcome() const {
    if (!trace_) return {};
    QString text = format::text(trace_->sentence);
    if (trace_->cut)
        text += QChar(u' ') + tr("Only the first %1 steps are kept.").arg(format::count(steps()));
    return text;
}

bool ScriptStepper::atFailure() const {
    return current() && current()->failed;
}

QString ScriptStepper::did() const {
    return current() ? format::text(current()->did) : QString();
}

int ScriptStepper::line() const {
    const TraceStep* step = current();
    if (!step || step->line == TraceStep::noLine || step->script >= firstLine_.size()) return -1;
    return firstLine_[step->script] + static_cast<int>(step->line);
}

int ScriptStepper::stackSize() const {
    return current() ? static_cast<int>(current()->stackSize) : 0;
}

} // namespace zon

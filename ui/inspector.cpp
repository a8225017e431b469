#include "ui/inspector.h"

#include "core/inspect/thing.h"
#include "ui/files_later.h"
#include "ui/format.h"
#include "ui/standing_tone.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QUrl>

namespace zon {

namespace {

constexpr std::size_t longestTrail = 50;

std::vector<RecordModel::Record> fieldsOf(const Inspection& inspection) {
    std::vector<RecordModel::Record> rows;
    rows.reserve(inspection.fields.size());
    for (const InspectedField& field : inspection.fields)
        rows.push_back({format::text(field.group), format::text(field.name), format::text(field.value),
                        format::text(field.explanation), toneOf(field.standing)});
    return rows;
}

QString stateName(InspectedSignature::State state) {
    switch (state) {
    case InspectedSignature::State::Valid:
        return Inspector::tr("Valid");
    case InspectedSignature::State::Invalid:
        return Inspector::tr("Not valid");
    case InspectedSignature::State::Unchecked:
        break;
    }
    return Inspector::tr("Not checked");
}

int stateTone(InspectedSignature::State state) {
    return state == InspectedSignature::State::Valid     ? Tone::Positive
           : state == InspectedSignature::State::Invalid ? Tone::Danger
                                                         : Tone::Neutral;
}

std::vector<RecordModel::Record> signaturesOf(const Inspection& inspection) {
    std::vector<RecordModel::Record> rows;
    for (const InspectedSignature& one : inspection.signatures)
        rows.push_back({Inspector::tr("Input %1").arg(format::count(one.input + 1)), stateName(one.state),
                        stateTone(one.state), format::text(one.scheme), format::text(one.signer),
                        format::text(one.key), format::text(one.commits), format::text(one.digest),
                        format::text(one.note)});
    return rows;
}

std::vector<RecordModel::Record> stepsOf(const Inspection& inspection) {
    std::vector<RecordModel::Record> rows;
    if (inspection.proof)
        for (const MerkleStep& step : inspection.proof->steps)
            rows.push_back({format::count(static_cast<std::int64_t>(rows.size()) + 1),
                            format::text(step.beside), format::text(step.gives), step.onTheLeft});
    return rows;
}

} // namespace

Inspector::Inspector(InspectBackend& backend, QObject* parent)
    : QObject(parent),
      backend_(backend),
      inputs_(FlowEndModel::Side::Inputs),
      outputs_(FlowEndModel::Side::Outputs),
      fields_({"group", "name", "value", "explanation", "tone"}),
      signatures_({"input", "state_", "tone", "scheme", "signer", "key", "commits", "digest", "note"}),
      proof_({"number", "beside", "gives", "onTheLeft"}),
      stepper_(backend),
      comparison_(backend) {}

void Inspector::close() {
    ++asked_;
    busy_ = false;
    error_.clear();
    trail_.clear();
    show(nullptr);
}

void Inspector::openText(const QString& text) {
    const QByteArray given = text.trimmed().toUtf8();
    if (!given.isEmpty()) open(Bytes(given.begin(), given.end()));
}

void Inspector::openClipboard() {
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        refuse({ErrorCode::InvalidArgument,
                format::utf8(tr("There is no text in the clipboard. Copy a transaction first.")),
                {}});
    else
        openText(text);
}

void Inspector::openFile(const QUrl& file) {
    const std::uint64_t asked = ++asked_;
    busy_ = true;
    emit changed();
    readFileLater(file.toLocalFile(), static_cast<qint64>(maxThingBytes), this,
                  [this, asked](Result<Bytes> given) {
                      if (asked != asked_) return;
                      given ? open(std::move(*given)) : refuse(given.error());
                  });
}

void Inspector::open(Bytes given) {
    inspect(std::move(given), {});
}

void Inspector::walk(FlowEndModel* side, int row) {
    const QString txid = side ? side->leadsTo(row) : QString();
    if (txid.isEmpty()) return;
    const std::string id = format::utf8(txid);
    std::vector<Visit> trail = trail_;
    if (trail.size() >= longestTrail) trail.erase(trail.begin());
    inspect(toBytes(asBytes(id)), std::move(trail));
}

void Inspector::back(int place) {
    if (place < 0 || static_cast<std::size_t>(place) + 1 >= trail_.size()) return;
    std::vector<Visit> trail(trail_.begin(), trail_.begin() + place);
    Bytes given = trail_[static_cast<std::size_t>(place)].given;
    inspect(std::move(given), std::move(trail));
}

void Inspector::setMasked(bool masked) {
    if (masked_ == masked) return;
    masked_ = masked;
    emit changed();
    if (trail_.empty()) return;
    std::vector<Visit> trail(trail_.begin(), trail_.end() - 1);
    inspect(trail_.back().given, std::move(trail));
}

void Inspector::inspect(Bytes given, std::vector<Visit> trail) {
    const std::uint64_t asked = ++asked_;
    busy_ = true;
    error_.clear();
    emit changed();
    Bytes kept = given;
    backend_.inspect(std::move(given), {masked_}, network_, this,
                     [this, asked, kept = std::move(kept),
                      trail = std::move(trail)](Result<std::shared_ptr<const Inspection>> found) mutable {
                         if (asked != asked_) return;
                         if (!found) return refuse(found.error());
                         busy_ = false;
                         trail.push_back({std::move(kept), QString()});
                         trail_ = std::move(trail);
                         show(std::move(*found));
                     });
}

void Inspector::refuse(const Error& error) {
    busy_ = false;
    error_ = format::sentence(error);
    emit changed();
}

void Inspector::show(std::shared_ptr<const Inspection> inspection) {
    inspection_ = std::move(inspection);
    const bool any = inspection_ != nullptr;
    if (!trail_.empty())
        trail_.back().name =
            id().isEmpty() ? kindName() : tr("%1 %2").arg(kindName(), format::shortAddress(id()));
    inputs_.setInspection(inspection_);
    outputs_.setInspection(inspection_);
    bytes_.setInspection(inspection_);
    fields_.setRecords(any ? fieldsOf(*inspection_) : std::vector<RecordModel::Record>());
    signatures_.setRecords(any ? signaturesOf(*inspection_) : std::vector<RecordModel::Record>());
    proof_.setRecords(any ? stepsOf(*inspection_) : std::vector<RecordModel::Record>());
    stepper_.setInspection(inspection_);
    comparison_.setFirst(inspection_, network_);
    // The dialog may be open already: masking looks anew, and takes a moment.
    if (any && !share_.bundle().isEmpty())
        prepareShare();
    else
        share_.prepare(nullptr, nullptr);
    emit changed();
}

void Inspector::prepareShare() {
    share_.prepare(inspection_, stepper_.trace());
}

QString Inspector::told(std::string Inspection::* text) const {
    return inspection_ ? format::text((*inspection_).*text) : QString();
}

QString Inspector::kindName() const {
    if (!inspection_) return {};
    switch (inspection_->kind) {
    case InspectedKind::Transaction:
        return tr("Transaction");
    case InspectedKind::Psbt:
        return tr("PSBT");
    case InspectedKind::Block:
        return tr("Block");
    case InspectedKind::Header:
        return tr("Header");
    case InspectedKind::Address:
        return tr("Address");
    case InspectedKind::Script:
        return tr("Script");
    case InspectedKind::Unknown:
        return tr("Id");
    case InspectedKind::Broken:
        return tr("Broken");
    }
    return {};
}

QString Inspector::id() const {
    return told(&Inspection::id);
}

QString Inspector::sentence() const {
    return told(&Inspection::sentence);
}

QString Inspector::next() const {
    return told(&Inspection::next);
}

QString Inspector::badge() const {
    return told(&Inspection::badge);
}

QString Inspector::size() const {
    return told(&Inspection::size);
}

int Inspector::tone() const {
    return inspection_ ? toneOf(inspection_->standing) : int(Tone::Neutral);
}

QStringList Inspector::warnings() const {
    return inspection_ ? format::texts(inspection_->warnings) : QStringList();
}

QStringList Inspector::unknown() const {
    return inspection_ ? format::texts(inspection_->unknown) : QStringList();
}

bool Inspector::comparable() const {
    return inspection_
           && (inspection_->kind == InspectedKind::Transaction || inspection_->kind == InspectedKind::Psbt);
}

QStringList Inspector::trail() const {
    QStringList names;
    for (const Visit& visit : trail_)
        names << visit.name;
    return names;
}

QString Inspector::proofSentence() const {
    return inspection_ && inspection_->proof ? format::text(inspection_->proof->sentence) : QString();
}

QString Inspector::proofRoot() const {
    return inspection_ && inspection_->proof ? format::text(inspection_->proof->root) : QString();
}

QString Inspector::proofBlock() const {
    return inspection_ && inspection_->proof ? format::text(inspection_->proof->block) : QString();
}

QString Inspector::proofHeight() const {
    return inspection_ && inspection_->proof ? format::count(inspection_->proof->height) : QString();
}

bool Inspector::proven() const {
    return inspection_ && inspection_->proof && inspection_->proof->proven;
}

} // namespace zon

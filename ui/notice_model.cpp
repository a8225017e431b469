#include "ui/notice_model.h"

#include "ui/format.h"
#include "ui/tone.h"

#include <QTimer>

namespace zon {
namespace {

constexpr int briefMs = 5000;
constexpr std::size_t maxRows = 4; ///< more would hide the page; the oldest goes

int toneOf(NoticeLevel level) {
    switch (level) {
    case NoticeLevel::Success:
        return Tone::Positive;
    case NoticeLevel::Warning:
        return Tone::Pending;
    case NoticeLevel::Danger:
        return Tone::Danger;
    case NoticeLevel::Info:
        break;
    }
    return Tone::Info;
}

} // namespace

NoticeModel::NoticeModel(QObject* parent) : RowModel(parent) {}

void NoticeModel::add(NoticeLevel level, const QString& title, const QString& body) {
    // The same thing said twice in a row is one thing.
    if (!rows_.empty() && rows_.back().title == title && rows_.back().body == body) return;
    if (rows_.size() == maxRows) eraseRows(rows_, 0, 1);
    const int id = nextId_++;
    insertRow(rows_, rows_.size(), Row{id, level, title, body});
    emit countChanged();
    if (level == NoticeLevel::Info || level == NoticeLevel::Success)
        QTimer::singleShot(briefMs, this, [this, id] { dismiss(id); });
}

void NoticeModel::add(const Notice& notice) {
    add(notice.level, format::text(notice.title), format::text(notice.text));
}

void NoticeModel::add(const Error& error) {
    add(NoticeLevel::Danger, tr("That did not work"), format::sentence(error));
}

void NoticeModel::dismiss(int noticeId) {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.id == noticeId; });
    if (found == rows_.end()) return;
    eraseRows(rows_, static_cast<std::size_t>(found - rows_.begin()), 1);
    emit countChanged();
}

int NoticeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant NoticeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NoticeIdRole:
        return row.id;
    case TitleRole:
        return row.title;
    case BodyRole:
        return row.body;
    case ToneRole:
        return toneOf(row.level);
    default:
        return {};
    }
}

QHash<int, QByteArray> NoticeModel::roleNames() const {
    return {{NoticeIdRole, "noticeId"}, {TitleRole, "title"}, {BodyRole, "body"}, {ToneRole, "tone"}};
}

} // namespace zon

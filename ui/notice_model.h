#pragma once

#include "core/engine/types.h"
#include "ui/row_model.h"

#include <QString>

namespace zon {

/// What was told and not yet put away. Good news goes by itself after some seconds; warnings and failures
/// stay until they are dismissed.
class NoticeModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")

public:
    enum Role { NoticeIdRole = Qt::UserRole + 1, TitleRole, BodyRole, ToneRole };

    explicit NoticeModel(QObject* parent = nullptr);

    void add(NoticeLevel level, const QString& title, const QString& body = {});
    void add(const Notice& notice);
    /// A failure in its own words.
    void add(const Error& error);

    Q_INVOKABLE void dismiss(int noticeId);

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        int id = 0;
        NoticeLevel level = NoticeLevel::Info;
        QString title, body;
    };

    std::vector<Row> rows_;
    int nextId_ = 1;
};

} // namespace zon

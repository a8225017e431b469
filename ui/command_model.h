#pragma once

#include "ui/row_model.h"

#include <QString>

namespace zon {

/// What Ctrl+K finds: pages and actions, best match first, then what was found in the profile. The shell
/// carries them out by name.
class CommandModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)

public:
    enum Role { CommandRole = Qt::UserRole + 1, TitleRole, HintRole, IconRole, ReasonRole };

    /// `command` names what the shell does; with a reason it is shown, says why it can't be done now, and
    /// does nothing.
    struct Command {
        QString command, title, hint, icon, reason;
        friend bool operator==(const Command&, const Command&) = default;
    };

    explicit CommandModel(QObject* parent = nullptr);

    /// A command with a reason is shown, says why it can't be done now, and does nothing.
    void disable(const QString& command, const QString& reason);
    void enable(const QString& command) { disable(command, {}); }

    const QString& search() const { return search_; }
    void setSearch(const QString& search);
    /// What the profile holds of that search, shown below the commands.
    void setFound(std::vector<Command> found);

    /// Empty when that row can't be done.
    Q_INVOKABLE QString commandAt(int row) const;

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void searchChanged();

private:
    using Row = Command;

    void refresh();

    std::vector<Row> all_, rows_, found_;
    QString search_;
};

} // namespace zon

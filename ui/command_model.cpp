#include "ui/command_model.h"

#include <algorithm>
#include <iterator>

namespace zon {
namespace {

constexpr qsizetype shortestId = 20; ///< addresses, ids, hex: longer than what a person types to search

/// Lower is better; −1: no match. A beginning beats the beginning of a later word beats the middle of one.
int rank(const QString& title, const QString& search) {
    if (search.isEmpty()) return 0;
    const qsizetype at = title.indexOf(search, 0, Qt::CaseInsensitive);
    if (at < 0) return -1;
    if (at == 0) return 0;
    return title[at - 1].isSpace() ? 1 : 2;
}

} // namespace

CommandModel::CommandModel(QObject* parent) : RowModel(parent) {
    const QString action = tr("action");
    all_ = {
        {"page:overview", tr("Overview"), {}, "home", {}},
        {"page:activity", tr("Activity"), {}, "list", {}},
        {"page:pay", tr("Pay"), {}, "arrow-out", {}},
        {"page:receive", tr("Get paid"), {}, "arrow-in", {}},
        {"page:mining", tr("Mining"), {}, "pickaxe", {}},
        {"page:contracts", tr("Contracts"), {}, "document", {}},
        {"page:redeem", tr("Redeem"), {}, "gift", {}},
        {"page:inspector", tr("Inspector"), {}, "search", {}},
        {"page:network", tr("Network"), {}, "globe", {}},
        {"page:settings", tr("Settings"), {}, "gear", {}},
        {"copy-address", tr("Copy my address"), action, "copy", {}},
        {"new-address", tr("New address"), action, "plus", {}},
        {"inspect-clipboard", tr("Inspect what is in the clipboard"), action, "search", {}},
        {"toggle-mining", tr("Switch mining on or off"), action, "bolt", {}},
        {"practice-coins", tr("Get practice coins"), action, "drop", {}},
        {"dark", tr("Dark appearance"), action, "eye", {}},
        {"light", tr("Light appearance"), action, "eye", {}},
        {"follow-system", tr("Appearance of the system"), action, "eye", {}},
        {"larger", tr("Larger text"), action, "plus", {}},
        {"smaller", tr("Smaller text"), action, "minus", {}},
        {"lock", tr("Lock"), tr("Ctrl+L"), "lock", {}},
    };
    // The shell opens the rail's pages by Alt and their number, the tenth by 0.
    for (std::size_t i = 0; i < all_.size(); ++i)
        if (all_[i].command.startsWith("page:")) all_[i].hint = tr("Alt+%1").arg((i + 1) % 10);
    rows_ = all_;
}

void CommandModel::disable(const QString& command, const QString& reason) {
    for (Row& row : all_)
        if (row.command == command) row.reason = reason;
    refresh();
}

void CommandModel::setSearch(const QString& search) {
    if (search_ == search) return;
    search_ = search;
    found_.clear();
    emit searchChanged();
    refresh();
}

void CommandModel::setFound(std::vector<Command> found) {
    found_ = std::move(found);
    refresh();
}

void CommandModel::refresh() {
    std::vector<Row> next;
    for (int wanted = 0; wanted <= 2; ++wanted)
        for (const Row& row : all_)
            if (rank(row.title, search_.trimmed()) == wanted) next.push_back(row);
    std::ranges::copy(found_, std::back_inserter(next));
    // Whatever it is, the inspector may know it; words it does not.
    if (const QString text = search_.trimmed(); text.size() >= shortestId && !text.contains(' '))
        next.push_back({"inspect:" + text,
                        tr("Look into “%1”").arg(text.left(24) + QChar(0x2026)),
                        tr("Inspector"),
                        "search",
                        {}});
    syncRows(rows_, std::move(next), [](const Row& row) { return row.command; });
}

QString CommandModel::commandAt(int row) const {
    if (row < 0 || row >= count()) return {};
    const Row& chosen = rows_[static_cast<std::size_t>(row)];
    return chosen.reason.isEmpty() ? chosen.command : QString();
}

int CommandModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant CommandModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case CommandRole:
        return row.command;
    case TitleRole:
        return row.title;
    case HintRole:
        return row.hint;
    case IconRole:
        return row.icon;
    case ReasonRole:
        return row.reason;
    default:
        return {};
    }
}

QHash<int, QByteArray> CommandModel::roleNames() const {
    return {{CommandRole, "command"},
            {TitleRole, "title"},
            {HintRole, "hint"},
            {IconRole, "iconName"},
            {ReasonRole, "reason"}};
}

} // namespace zon

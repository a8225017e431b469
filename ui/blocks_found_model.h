#pragma once

#include "core/engine/types.h"
#include "ui/row_model.h"

#include <QString>

namespace zon {

/// Blocks this wallet mined, newest first, with how long until their reward can be spent.
class BlocksFoundModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")

public:
    enum Role { TitleRole = Qt::UserRole + 1, DetailRole, RewardRole, ToneRole };

    using RowModel::RowModel;

    void setBlocks(const std::vector<BlockFound>& blocks);

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        QString hash, title, detail, reward;
        int tone = 0;
        friend bool operator==(const Row&, const Row&) = default;
    };

    std::vector<Row> rows_;
};

} // namespace zon

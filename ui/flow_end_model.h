#pragma once

#include "core/inspect/inspection.h"
#include "ui/row_model.h"

#include <memory>

namespace zon {

/// One side of a transaction's flow, as rows of the diagram. Of many ends only those that say most are shown
/// at first (failing ones, one's own, the largest), the rest is folded into one row. Texts are made when a
/// row is seen, so that thousands cost nothing.
class FlowEndModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The inspector owns it.")
    Q_PROPERTY(bool foldable READ foldable NOTIFY shapeChanged)
    Q_PROPERTY(bool folded READ folded WRITE setFolded NOTIFY shapeChanged)
    Q_PROPERTY(int total READ total NOTIFY shapeChanged) ///< ends, folded ones included
    Q_PROPERTY(int leading READ leading NOTIFY shapeChanged)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< the amount, or what stands in its place
        NameRole,                     ///< whose it is
        AddressRole,                  ///< short
        KindRole,                     ///< End
        TellRole,                     ///< all of it in one sentence, for who can't see it
        CanOpenRole,                  ///< the transaction behind it is known here
        LeadsRole,                    ///< there is a transaction behind it
    };
    enum End { Own, Other, Fee, Fold, Failing };
    Q_ENUM(End)
    enum class Side : std::uint8_t { Inputs, Outputs };

    explicit FlowEndModel(Side side, QObject* parent = nullptr);

    /// `redacted`: addresses, names and amounts give way to numbers, and every end is as wide as the others.
    void setInspection(std::shared_ptr<const Inspection> inspection, bool redacted = false);

    bool foldable() const;
    bool folded() const { return folded_; }
    void setFolded(bool folded);
    int total() const { return static_cast<int>(ends().size()); }
    /// Transactions behind the ends.
    int leading() const { return leading_; }

    /// Of the transaction behind that row; empty when it is not known here.
    QString leadsTo(int row) const;

    /// Widths for the ribbons: what a row carries, and what all rows before it do.
    double weight(int row) const;
    double weightBefore(int row) const { return before_[static_cast<std::size_t>(row)]; }
    double totalWeight() const { return before_.back(); }
    End end(int row) const;
    /// All amounts are known, so widths mean amounts; else every row is as wide as the others.
    bool weighed() const { return weighed_; }

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    static constexpr std::size_t shownWhenFolded = 5;

signals:
    void shapeChanged();

private:
    struct Row {
        static constexpr std::uint32_t none = 0xffffffff;
        End end = Other;
        std::uint32_t at = none; ///< in the flow's list
        friend bool operator==(const Row&, const Row&) = default;
    };

    const std::vector<FlowEnd>& ends() const;
    std::vector<Row> arranged() const;
    double weightOf(const Row& row) const;
    void weigh();
    void numberAddresses();
    QString title(const Row& row) const;
    QString name(const Row& row) const;
    QString address(const Row& row) const;
    QString tell(const Row& row) const;
    std::size_t foldedCount() const;

    Side side_;
    std::shared_ptr<const Inspection> inspection_;
    bool redacted_ = false;
    bool folded_ = true;
    bool weighed_ = false;
    int leading_ = 0;
    std::vector<std::uint32_t> shown_; ///< when folded, in the transaction's order
    std::vector<Row> rows_;
    std::vector<double> before_{0.0};
    std::vector<std::uint32_t> numbers_; ///< when redacted: equal addresses have equal numbers
};

} // namespace zon

#pragma once

#include <QColor>
#include <QFont>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace zon {

/// One line in which every digit takes the same width, so that amounts line up in columns and a running
/// figure does not tremble.
///
/// Inter has such digits as an OpenType feature ("tnum"), but Qt asks fonts for features only from 6.7 on. So
/// this lays the line out itself: digits are centred in cells as wide as the widest digit, everything else
/// keeps the width the font gives it. `suffix` follows after a thin space in its own size and colour (the
/// unit).
class TabularText : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY fontChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    Q_PROPERTY(QString suffix READ suffix WRITE setSuffix NOTIFY suffixChanged)
    Q_PROPERTY(QFont suffixFont READ suffixFont WRITE setSuffixFont NOTIFY suffixFontChanged)
    Q_PROPERTY(QColor suffixColor READ suffixColor WRITE setSuffixColor NOTIFY suffixColorChanged)
    Q_PROPERTY(bool alignRight READ alignRight WRITE setAlignRight NOTIFY alignRightChanged)

public:
    explicit TabularText(QQuickItem* parent = nullptr);

    const QString& text() const { return text_; }
    void setText(const QString& text);
    const QFont& font() const { return font_; }
    void setFont(const QFont& font);
    QColor color() const { return color_; }
    void setColor(const QColor& color);
    const QString& suffix() const { return suffix_; }
    void setSuffix(const QString& suffix);
    const QFont& suffixFont() const { return suffixFont_; }
    void setSuffixFont(const QFont& font);
    QColor suffixColor() const { return suffixColor_; }
    void setSuffixColor(const QColor& color);
    bool alignRight() const { return alignRight_; }
    void setAlignRight(bool right);

    /// The width `text` takes in `font`, laid out as above.
    static qreal widthOf(const QString& text, const QFont& font);

    void paint(QPainter* painter) override;

signals:
    void textChanged();
    void fontChanged();
    void colorChanged();
    void suffixChanged();
    void suffixFontChanged();
    void suffixColorChanged();
    void alignRightChanged();

private:
    void relayout();

    QString text_;
    QFont font_;
    QColor color_ = Qt::black;
    QString suffix_;
    QFont suffixFont_;
    QColor suffixColor_ = Qt::black;
    bool alignRight_ = false;
};

} // namespace zon

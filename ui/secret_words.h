#pragma once

#include "ui/seed_words.h"

#include <QColor>
#include <QFont>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace zon {

/// Paints SeedWords. QML says where and how large; the words themselves never pass through it,
/// so that no script, binding or accessibility tree holds the seed.
class SecretWords : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zon::SeedWords* words READ words WRITE setWords NOTIFY changed)
    Q_PROPERTY(int option READ option WRITE setOption NOTIFY
                   changed) ///< −1: all words; else one choice of the check
    Q_PROPERTY(int columns READ columns WRITE setColumns NOTIFY changed)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY changed)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    Q_PROPERTY(QColor numberColor READ numberColor WRITE setNumberColor NOTIFY changed)

public:
    explicit SecretWords(QQuickItem* parent = nullptr);

    SeedWords* words() const { return words_; }
    void setWords(SeedWords* words);
    int option() const { return option_; }
    void setOption(int option);
    int columns() const { return columns_; }
    void setColumns(int columns);
    const QFont& font() const { return font_; }
    void setFont(const QFont& font);
    QColor color() const { return color_; }
    void setColor(const QColor& color);
    QColor numberColor() const { return numberColor_; }
    void setNumberColor(const QColor& color);

    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    void restyle();
    void paintAll(QPainter* painter) const;

    QPointer<SeedWords> words_;
    int option_ = -1;
    int columns_ = 3;
    QFont font_;
    QColor color_ = Qt::black;
    QColor numberColor_ = Qt::gray;
};

} // namespace zon

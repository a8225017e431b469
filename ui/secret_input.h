#pragma once

#include "core/crypto/secret.h"

#include <QBasicTimer>
#include <QColor>
#include <QFont>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace zon {

/// Where a password or the words of a wallet are typed.
///
/// Threat: the text of a QML TextField is a QString: copied at will, never wiped, readable by every script
/// and kept in the undo stack. So this item takes the key presses itself, keeps what was typed in locked
/// memory, paints dots (or the text, while the person asks to see it), and lets QML see only how long and how
/// strong it is. C++ takes the secret from it with take() or secret(). What remains outside our reach: the
/// key events and the clipboard of the system.
///
/// Editing is at the end only, as it should be for something one can't see: Backspace takes a character,
/// Ctrl+Backspace a word, Ctrl+U everything; Ctrl+V pastes. With `words` it helps with BIP39 words: a
/// beginning that fits one word shows its rest, and Tab or Space takes it.
class SecretInput : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int length READ length NOTIFY edited)       ///< characters
    Q_PROPERTY(int wordCount READ wordCount NOTIFY edited) ///< separated by spaces
    Q_PROPERTY(int strength READ strength NOTIFY edited)   ///< 0 (nothing typed) to 4
    Q_PROPERTY(bool revealed READ revealed WRITE setRevealed NOTIFY styleChanged)
    Q_PROPERTY(bool words READ words WRITE setWords NOTIFY styleChanged) ///< BIP39 words, over several lines
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY styleChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY styleChanged)
    Q_PROPERTY(QColor hintColor READ hintColor WRITE setHintColor NOTIFY styleChanged)
    Q_PROPERTY(QString placeholder READ placeholder WRITE setPlaceholder NOTIFY styleChanged)

public:
    explicit SecretInput(QQuickItem* parent = nullptr);

    int length() const;
    int wordCount() const;
    int strength() const;
    bool revealed() const { return revealed_; }
    void setRevealed(bool revealed);
    bool words() const { return words_; }
    void setWords(bool words);
    const QFont& font() const { return font_; }
    void setFont(const QFont& font);
    QColor color() const { return color_; }
    void setColor(const QColor& color);
    QColor hintColor() const { return hintColor_; }
    void setHintColor(const QColor& color);
    const QString& placeholder() const { return placeholder_; }
    void setPlaceholder(const QString& placeholder);

    const SecretText& secret() const { return secret_; }
    /// What was typed; the field is empty afterwards.
    SecretText take();
    /// For tests and for C++ that holds a secret already.
    void type(std::string_view utf8);

    Q_INVOKABLE void clear();
    Q_INVOKABLE bool sameAs(const zon::SecretInput* other) const;

    void paint(QPainter* painter) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

signals:
    void edited();
    void accepted();
    void styleChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void keep(std::size_t bytes);
    void eraseCharacter();
    void eraseWord();
    void paste();
    std::string_view lastWord() const;
    std::string_view completion() const; ///< the rest of the only word that fits
    bool complete();
    void paintDots(QPainter* painter) const;
    void paintWords(QPainter* painter) const;
    void paintCaret(QPainter* painter, QPointF at) const;
    void changed();

    SecretText secret_;
    bool revealed_ = false;
    bool words_ = false;
    bool caretOn_ = false;
    QBasicTimer blink_;
    QFont font_;
    QColor color_ = Qt::black;
    QColor hintColor_ = Qt::gray;
    QString placeholder_;
};

} // namespace zon

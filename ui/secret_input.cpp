#include "ui/secret_input.h"

#include "core/crypto/bip39.h"
#include "ui/password_strength.h"
#include "ui/transient_text.h"

#include <QClipboard>
#include <QCursor>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleHints>
#include <algorithm>

namespace zon {
namespace {

/// Enough for 24 long words or any passphrase; a pasted file is cut off here.
constexpr std::size_t maxBytes = 1024;

bool startsCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

} // namespace

SecretInput::SecretInput(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setFlag(ItemAcceptsInputMethod, true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setActiveFocusOnTab(true);
    setAntialiasing(true);
    setCursor(QCursor(Qt::IBeamCursor));
}

int SecretInput::length() const {
    const std::string_view text = secret_.view();
    return static_cast<int>(std::count_if(text.begin(), text.end(), startsCharacter));
}

int SecretInput::wordCount() const {
    int n = 0;
    bool inside = false;
    for (const char c : secret_.view()) {
        if (c != ' ' && !inside) ++n;
        inside = c != ' ';
    }
    return n;
}

int SecretInput::strength() const {
    return static_cast<int>(passwordStrength(secret_.view()));
}

void SecretInput::changed() {
    caretOn_ = hasActiveFocus();
    emit edited();
    update();
}

SecretText SecretInput::take() {
    SecretText taken = std::move(secret_);
    secret_ = SecretText();
    changed();
    return taken;
}

void SecretInput::type(std::string_view utf8) {
    std::size_t room = maxBytes - std::min(maxBytes, secret_.size());
    if (utf8.size() > room) {
        while (room > 0 && !startsCharacter(utf8[room]))
            --room; // never half a character
        utf8 = utf8.substr(0, room);
    }
    if (utf8.empty()) return;
    secret_.append(utf8);
    changed();
}

void SecretInput::clear() {
    if (secret_.empty()) return;
    secret_ = SecretText();
    changed();
}

bool SecretInput::sameAs(const SecretInput* other) const {
    return other && secret_ == other->secret_;
}

void SecretInput::keep(std::size_t bytes) {
    secret_ = SecretText(secret_.view().substr(0, bytes));
    changed();
}

void SecretInput::eraseCharacter() {
    const std::string_view text = secret_.view();
    if (text.empty()) return;
    std::size_t end = text.size() - 1;
    while (end > 0 && !startsCharacter(text[end]))
        --end;
    keep(end);
}

void SecretInput::eraseWord() {
    const std::string_view text = secret_.view();
    const auto last = text.find_last_not_of(' ');
    const auto space = last == std::string_view::npos ? last : text.find_last_of(' ', last);
    keep(space == std::string_view::npos ? 0 : space + 1);
}

void SecretInput::paste() {
    QString pasted = QGuiApplication::clipboard()->text();
    QByteArray utf8 = pasted.simplified().toUtf8();
    if (!words_) utf8 = pasted.remove('\n').remove('\r').toUtf8();
    type({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    utf8.fill('\0');
    TransientText::wipe(pasted);
}

std::string_view SecretInput::lastWord() const {
    const std::string_view text = secret_.view();
    const auto space = text.find_last_of(' ');
    return space == std::string_view::npos ? text : text.substr(space + 1);
}

std::string_view SecretInput::completion() const {
    const std::string_view typed = lastWord();
    if (!words_ || typed.size() < 2) return {};
    const auto& list = wordlist();
    const auto first = std::lower_bound(list.begin(), list.end(), typed);
    if (first == list.end() || !first->starts_with(typed)) return {};
    const auto second = std::next(first);
    if (second != list.end() && second->starts_with(typed)) return {};
    return first->substr(typed.size());
}

bool SecretInput::complete() {
    const std::string_view rest = completion();
    if (rest.empty()) return false;
    type(rest);
    return true;
}

void SecretInput::keyPressEvent(QKeyEvent* event) {
    event->accept();
    if (event->matches(QKeySequence::Paste)) return paste();
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Backspace:
        return control ? eraseWord() : eraseCharacter();
    case Qt::Key_U:
        if (control) return clear();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        complete();
        emit accepted();
        return;
    case Qt::Key_Tab:
        if (complete()) return type(" ");
        break;
    case Qt::Key_Space:
        if (words_) {
            complete();
            if (!lastWord().empty()) type(" ");
            return;
        }
        break;
    default:
        break;
    }
    const QString typed = event->text();
    if (control || typed.isEmpty() || !typed[0].isPrint()) {
        event->ignore(); // Tab, Escape, shortcuts
        return;
    }
    QByteArray utf8 = (words_ ? typed.toLower() : typed).toUtf8();
    type({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    utf8.fill('\0');
}

void SecretInput::inputMethodEvent(QInputMethodEvent* event) {
    QByteArray utf8 = event->commitString().toUtf8();
    type({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    utf8.fill('\0');
    event->accept();
}

QVariant SecretInput::inputMethodQuery(Qt::InputMethodQuery query) const {
    // Keyboards must not learn, suggest or remember what is typed here.
    if (query == Qt::ImEnabled) return true;
    if (query == Qt::ImHints)
        return static_cast<int>(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase
                                | Qt::ImhNoPredictiveText);
    return QQuickPaintedItem::inputMethodQuery(query);
}

void SecretInput::mousePressEvent(QMouseEvent* event) {
    forceActiveFocus(Qt::MouseFocusReason);
    event->accept();
}

void SecretInput::focusInEvent(QFocusEvent* event) {
    QQuickPaintedItem::focusInEvent(event);
    caretOn_ = true;
    const int flash = QGuiApplication::styleHints()->cursorFlashTime();
    if (flash > 0) blink_.start(flash / 2, this);
    update();
}

void SecretInput::focusOutEvent(QFocusEvent* event) {
    QQuickPaintedItem::focusOutEvent(event);
    caretOn_ = false;
    blink_.stop();
    update();
}

void SecretInput::timerEvent(QTimerEvent* event) {
    if (event->timerId() != blink_.timerId()) return QQuickPaintedItem::timerEvent(event);
    caretOn_ = !caretOn_;
    update();
}

void SecretInput::paint(QPainter* painter) {
    painter->setFont(font_);
    if (secret_.empty()) {
        painter->setPen(hintColor_);
        const int flags = words_ ? Qt::AlignTop | Qt::TextWordWrap : Qt::AlignVCenter;
        painter->drawText(boundingRect(), flags, placeholder_);
        const qreal line = QFontMetricsF(font_).height();
        paintCaret(painter, QPointF(0, words_ ? 0 : (height() - line) / 2));
    } else if (revealed_) {
        paintWords(painter);
    } else {
        paintDots(painter);
    }
}

void SecretInput::paintDots(QPainter* painter) const {
    const QFontMetricsF metrics(font_);
    const qreal diameter = metrics.xHeight() * 0.75, step = diameter * 1.7;
    // The end is what matters while typing: a long text slides out at the left.
    const qreal start = std::min(0.0, width() - 2 - length() * step);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color_);
    for (int i = 0; i < length(); ++i)
        painter->drawEllipse(QRectF(start + i * step, (height() - diameter) / 2, diameter, diameter));
    paintCaret(painter, QPointF(start + length() * step, (height() - metrics.height()) / 2));
}

void SecretInput::paintWords(QPainter* painter) const {
    const QFontMetricsF metrics(font_);
    const qreal line = words_ ? metrics.height() * 1.4 : metrics.height();
    QPointF at(0, words_ ? 0 : (height() - line) / 2);
    const auto draw = [&](std::string_view piece, const QColor& color) {
        const TransientText shown(piece);
        const qreal width = metrics.horizontalAdvance(shown.text());
        if (words_ && at.x() > 0 && at.x() + width > this->width()) at = QPointF(0, at.y() + line);
        painter->setPen(color);
        painter->drawText(QPointF(at.x(), at.y() + metrics.ascent()), shown.text());
        at.rx() += width;
    };
    std::string_view rest = secret_.view();
    while (!rest.empty()) { // a piece is a word and the spaces after it
        auto end = std::min(rest.find(' '), rest.size());
        end = std::min(rest.find_first_not_of(' ', end), rest.size());
        draw(rest.substr(0, end), color_);
        rest.remove_prefix(end);
    }
    paintCaret(painter, at);
    if (hasActiveFocus()) draw(completion(), hintColor_);
}

void SecretInput::paintCaret(QPainter* painter, QPointF at) const {
    if (!caretOn_) return;
    painter->fillRect(QRectF(at.x(), at.y(), 1.5, QFontMetricsF(font_).height()), color_);
}

void SecretInput::setRevealed(bool revealed) {
    if (revealed_ == revealed) return;
    revealed_ = revealed;
    emit styleChanged();
    update();
}

void SecretInput::setWords(bool words) {
    if (words_ == words) return;
    words_ = words;
    emit styleChanged();
    update();
}

void SecretInput::setFont(const QFont& font) {
    if (font_ == font) return;
    font_ = font;
    emit styleChanged();
    update();
}

void SecretInput::setColor(const QColor& color) {
    if (color_ == color) return;
    color_ = color;
    emit styleChanged();
    update();
}

void SecretInput::setHintColor(const QColor& color) {
    if (hintColor_ == color) return;
    hintColor_ = color;
    emit styleChanged();
    update();
}

void SecretInput::setPlaceholder(const QString& placeholder) {
    if (placeholder_ == placeholder) return;
    placeholder_ = placeholder;
    emit styleChanged();
    update();
}

} // namespace zon

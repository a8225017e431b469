#pragma once

#include <QAccessible>
#include <QQuickItem>
#include <QQuickWindow>

namespace zon::test {

/// Somebody at the window, who knows of it what the accessible tree says: names, roles, states. What is used
/// is found by its name, and used by pointer, by the keyboard alone, or as assistive technology does it.
class Hand {
public:
    enum class By { Pointer, Keyboard, Tree };

    Hand(QQuickWindow& window, By by) : window_(&window), by_(by) {}

    /// Presses what has this name, or begins with it and a comma (a row tells more), once it is there and can
    /// be pressed; false and a warning with what is there instead when that takes too long, or can't be
    /// reached.
    bool press(const QString& name, QAccessible::Role role = QAccessible::NoRole);
    /// Writes into the field with this name, over what it holds.
    bool write(const QString& field, const QString& text);
    /// Return, wherever the focus is.
    void enter();
    /// Whether something says this now, as its name or a part of it.
    bool sees(const QString& words) const;
    bool comesToSee(const QString& words) const;

    /// What can be used now, for somebody who looks for why it couldn't.
    QStringList usable() const;

private:
    QAccessibleInterface* find(const QString& name, QAccessible::Role role) const;
    bool use(QAccessibleInterface& found, QQuickItem& item);
    bool choose(QAccessibleInterface& option, QQuickItem& item);
    bool reach(QQuickItem& item);
    bool click(QQuickItem& item);
    bool walkTo(const QQuickItem& item);
    bool pickFromView(QQuickItem& item, QQuickItem& view);
    bool scrollTo(const QQuickItem& item);
    bool dialogsStand() const;
    bool fail(const QString& why) const;

    QQuickWindow* window_;
    By by_;
};

} // namespace zon::test

#include "tests/app/hand.h"

#include <QGuiApplication>
#include <QPointer>
#include <QTest>
#include <QWheelEvent>
#include <QtQuickTest/quicktest.h>
#include <algorithm>
#include <functional>

namespace zon::test {

namespace {

constexpr int patience = 30'000;
constexpr int aMoment = 1'000;
constexpr int mostSteps = 400;
constexpr int mostVanished = 5;
constexpr int deepest = 80;

bool acts(QAccessible::Role role) {
    switch (role) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::PageTab:
    case QAccessible::ListItem:
    case QAccessible::MenuItem:
    case QAccessible::Link:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::Slider:
    case QAccessible::SpinBox:
        return true;
    default:
        return false;
    }
}

/// Visits what is shown, in the order of the tree, until `visit` says true.
QAccessibleInterface* walk(QAccessibleInterface* at, const std::function<bool(QAccessibleInterface*)>& visit,
                           int depth = 0) {
    if (!at || !at->isValid() || at->state().invisible || depth > deepest) return nullptr;
    if (visit(at)) return at;
    for (int i = 0; i < at->childCount(); ++i)
        if (QAccessibleInterface* found = walk(at->child(i), visit, depth + 1)) return found;
    return nullptr;
}

QAccessibleInterface* rootOf(QQuickWindow& window) {
    QAccessible::setActive(true);
    return QAccessible::queryAccessibleInterface(&window);
}

bool isCalled(const QAccessibleInterface& object, const QString& name) {
    const QString told = object.text(QAccessible::Name);
    return told == name || told.startsWith(name + ", ");
}

QQuickItem* itemOf(QAccessibleInterface* object) {
    return object ? qobject_cast<QQuickItem*>(object->object()) : nullptr;
}

/// The dialog that is open above all else; everything beside it is out of reach.
const QQuickItem* topDialog(QQuickWindow& window) {
    const QQuickItem* top = nullptr;
    for (const QQuickItem* item : window.findChildren<QQuickItem*>())
        if (item->inherits("QQuickPopupItem") && item->isVisible() && item->parent()
            && item->parent()->property("modal").toBool() && item->parent()->property("opened").toBool()
            && (!top || item->z() >= top->z()))
            top = item;
    return top;
}

bool isIn(const QQuickItem* item, const QQuickItem* around) {
    for (; item; item = item->parentItem())
        if (item == around) return true;
    return false;
}

/// A choice shows that it was taken; nothing else does.
bool isTaken(QQuickItem& item) {
    const QPointer<QQuickItem> choice = &item;
    return QTest::qWaitFor(
        [&] {
            const QAccessibleInterface* told =
                choice ? QAccessible::queryAccessibleInterface(choice) : nullptr;
            return !told || told->role() != QAccessible::RadioButton || told->state().checked;
        },
        aMoment);
}

/// What takes a click at this point of the scene: the topmost that wants the left button.
QQuickItem* takerAt(QQuickItem& root, const QPointF& scene) {
    const QPointF at = root.mapFromScene(scene);
    if (!root.isVisible() || !root.isEnabled() || (root.clip() && !root.contains(at))) return nullptr;
    QList<QQuickItem*> children = root.childItems();
    std::ranges::stable_sort(children, {}, &QQuickItem::z);
    for (auto child = children.rbegin(); child != children.rend(); ++child)
        if (QQuickItem* taker = takerAt(**child, scene)) return taker;
    return (root.acceptedMouseButtons() & Qt::LeftButton) && root.contains(at) ? &root : nullptr;
}

} // namespace

bool Hand::fail(const QString& why) const {
    const QString folder = qEnvironmentVariable("ZON_PICTURES");
    if (!folder.isEmpty()) window_->grabWindow().save(folder + "/hand.png");
    qWarning("%s. There is: %s", qPrintable(why), qPrintable(usable().join(" | ")));
    return false;
}

QStringList Hand::usable() const {
    QStringList names;
    const QQuickItem* dialog = topDialog(*window_);
    walk(rootOf(*window_), [&](QAccessibleInterface* at) {
        if (acts(at->role()) && !at->state().disabled && itemOf(at) && itemOf(at)->isEnabled()
            && (!dialog || isIn(itemOf(at), dialog)))
            names << at->text(QAccessible::Name) + QStringLiteral(" (%1)").arg(at->role());
        return false;
    });
    return names;
}

QAccessibleInterface* Hand::find(const QString& name, QAccessible::Role role) const {
    const QQuickItem* dialog = topDialog(*window_);
    return walk(rootOf(*window_), [&](QAccessibleInterface* at) {
        const QQuickItem* item = itemOf(at);
        return item && acts(at->role()) && !at->state().disabled && item->isEnabled()
               && (role == QAccessible::NoRole || at->role() == role) && isCalled(*at, name)
               && (!dialog || isIn(item, dialog));
    });
}

bool Hand::sees(const QString& words) const {
    return walk(rootOf(*window_),
                [&](QAccessibleInterface* at) {
                    return at->text(QAccessible::Name).contains(words)
                           || at->text(QAccessible::Description).contains(words)
                           || at->text(QAccessible::Value).contains(words);
                })
           != nullptr;
}

bool Hand::comesToSee(const QString& words) const {
    if (QTest::qWaitFor([&] { return sees(words); }, patience)) return true;
    return fail("Nothing says “" + words + "”");
}

/// As the tab key leads: forward, round once.
bool Hand::walkTo(const QQuickItem& wanted) {
    const QPointer<const QQuickItem> item = &wanted; // rows come and go
    const auto there = [&] {
        const QQuickItem* focus = window_->activeFocusItem();
        return focus
               && (isIn(focus, item)
                   || (focus != window_->contentItem() && isIn(item, focus)
                       && focus->inherits("QQuickAbstractButton")));
    };
    for (int step = 0; step < mostSteps && item; ++step) {
        if (there()) return true;
        QTest::keyClick(window_, Qt::Key_Tab);
    }
    return item && there();
}

/// A list or a grid takes the focus as a whole: the arrow keys move in it, Return opens.
bool Hand::pickFromView(QQuickItem& wanted, QQuickItem& view) {
    const QPointer<QQuickItem> item = &wanted;
    if (!walkTo(view)) return false;
    const Qt::Key onward = view.inherits("QQuickGridView") ? Qt::Key_Right : Qt::Key_Down;
    for (int step = 0; step < mostSteps && item; ++step) {
        if (view.property("currentItem").value<QQuickItem*>() == item) {
            QTest::keyClick(window_, Qt::Key_Return);
            return true;
        }
        QTest::keyClick(window_, onward);
    }
    return false;
}

/// None is coming or going: what is under one can't be clicked.
bool Hand::dialogsStand() const {
    return std::ranges::none_of(window_->findChildren<QQuickItem*>(), [](const QQuickItem* item) {
        return item->inherits("QQuickPopupItem") && item->isVisible() && item->parent()
               && item->parent()->property("modal").toBool() && !item->parent()->property("opened").toBool();
    });
}

/// With the wheel, until it lies within what scrolls. False when it goes away meanwhile.
bool Hand::scrollTo(const QQuickItem& wanted) {
    const QPointer<const QQuickItem> item = &wanted;
    const auto centre = [&] { return item->mapToScene({item->width() / 2, item->height() / 2}); };
    for (QPointer<const QQuickItem> around = item->parentItem(); around; around = around->parentItem()) {
        if (!around->inherits("QQuickFlickable")) continue;
        for (int step = 0; step < mostSteps; ++step) {
            const QRectF view = around->mapRectToScene({0, 0, around->width(), around->height()});
            const qreal y = centre().y();
            if (y > view.top() && y < view.bottom()) break;
            const QPointF at = view.center();
            QWheelEvent wheel(at, window_->mapToGlobal(at.toPoint()), {}, {0, y < view.top() ? 60 : -60},
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(window_, &wheel);
            QTest::qWait(10);
            if (!item || !around) return false;
        }
    }
    return item && QRectF(0, 0, window_->width(), window_->height()).contains(centre());
}

bool Hand::reach(QQuickItem& item) {
    if (by_ == By::Keyboard) return walkTo(item);
    return by_ == By::Tree || QTest::qWaitFor([this] { return dialogsStand(); }, patience);
}

/// Where it is once layouts have come to rest. What moves between the look and the click is missed, and what
/// a notice lies over is not met, as by anybody; then the finger is drawn away, which presses nothing, and
/// comes again.
bool Hand::click(QQuickItem& wanted) {
    const QPointer<QQuickItem> item = &wanted;
    bool met = false;
    return QTest::qWaitFor(
               [&] {
                   if (!item || !QQuickTest::qWaitForPolish(window_, patience) || !item || !scrollTo(*item))
                       return !item; // gone: there is no use in waiting
                   const QPoint at = item->mapToScene({item->width() / 2, item->height() / 2}).toPoint();
                   const QQuickItem* taker = takerAt(*window_->contentItem(), at);
                   if (taker && !isIn(taker, item) && !isIn(item, taker))
                       return false; // something lies over it
                   const bool isButton = item->inherits("QQuickAbstractButton");
                   QTest::mousePress(window_, Qt::LeftButton, {}, at);
                   met = !isButton || (item && item->property("pressed").toBool());
                   QTest::mouseRelease(window_, Qt::LeftButton, {}, met ? at : QPoint(-1, -1));
                   met = met && (!item || isTaken(*item));
                   return met;
               },
               patience)
           && met;
}

/// One of a few that take the focus together: the arrow keys choose.
bool Hand::choose(QAccessibleInterface& option, QQuickItem& item) {
    const QQuickItem* group = &item;
    while (group && !group->activeFocusOnTab())
        group = group->parentItem();
    if (!group || !walkTo(*group)) return false;
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right})
        for (int step = 0; step < 12; ++step) {
            if (option.state().checked) return true;
            QTest::keyClick(window_, key);
        }
    return option.state().checked;
}

bool Hand::press(const QString& name, QAccessible::Role role) {
    for (int attempt = 0; attempt < mostVanished; ++attempt) {
        QAccessibleInterface* found = nullptr;
        if (!QTest::qWaitFor([&] { return dialogsStand() && (found = find(name, role)) != nullptr; },
                             patience))
            return fail("Nothing can be pressed that is called “" + name + "”");
        const QPointer<QQuickItem> item = itemOf(found);
        if (use(*found, *item)) return true;
        if (item) return fail("“" + name + "” can't be pressed");
        // What the window shows was told anew: it has another one of that name now.
    }
    return fail("“" + name + "” doesn't stay");
}

bool Hand::use(QAccessibleInterface& found, QQuickItem& wanted) {
    const QPointer<QQuickItem> item = &wanted;
    if (by_ == By::Keyboard && found.role() == QAccessible::RadioButton && !item->activeFocusOnTab())
        return choose(found, *item);
    if (by_ == By::Keyboard && !item->activeFocusOnTab())
        for (QQuickItem* around = item->parentItem(); around; around = around->parentItem())
            if (around->inherits("QQuickItemView") && around->activeFocusOnTab())
                return pickFromView(*item, *around);
    if (by_ == By::Tree) {
        QAccessibleActionInterface* action = found.actionInterface();
        const QStringList can = action ? action->actionNames() : QStringList();
        for (const QString& one :
             {QAccessibleActionInterface::pressAction(), QAccessibleActionInterface::toggleAction()})
            if (can.contains(one)) {
                action->doAction(one);
                return true;
            }
        return false;
    }
    if (!reach(*item) || !item) return false;
    if (by_ == By::Keyboard)
        QTest::keyClick(window_, Qt::Key_Space);
    else if (!click(*item))
        return false;
    QCoreApplication::processEvents();
    return true;
}

void Hand::enter() {
    QTest::keyClick(window_, Qt::Key_Return);
}

bool Hand::write(const QString& field, const QString& text) {
    QAccessibleInterface* found = nullptr;
    if (!QTest::qWaitFor(
            [&] { return dialogsStand() && (found = find(field, QAccessible::EditableText)) != nullptr; },
            patience))
        return fail("There is no field “" + field + "”");
    QQuickItem& item = *itemOf(found);
    if (!reach(item)) return fail("“" + field + "” can't be reached");
    if (by_ == By::Pointer && !click(item)) return fail("The pointer doesn't meet “" + field + "”");
    if (by_ == By::Tree) found->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    if (!QTest::qWaitFor([&] { return isIn(window_->activeFocusItem(), &item); }, 2'000))
        return fail("“" + field + "” doesn't take the focus");
    QTest::keyClick(window_, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(window_, Qt::Key_Delete);
    for (const QChar c : text)
        QTest::keyClick(window_, c.toLatin1());
    QCoreApplication::processEvents();
    return true;
}

} // namespace zon::test

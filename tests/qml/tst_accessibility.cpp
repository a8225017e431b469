// Whoever can't see the window, or has no mouse: every page and dialog is walked through its accessible tree
// and by Tab, and every text on it is measured against what it stands on. A page that is added to the rail is
// walked too.

#include "app/window/main_window.h"
#include "tests/inspect/bakery.h"
#include "tests/qml/seen_contrast.h"
#include "tests/qml/window_watch.h"
#include "tests/ui/fake_backend.h"
#include "ui/inspector.h"

#include <QAccessible>
#include <QApplication>
#include <QPointer>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>
#include <set>

using namespace zon;

namespace {

bool acts(QAccessible::Role role) {
    switch (role) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::Slider:
    case QAccessible::PageTab:
    case QAccessible::Link:
    case QAccessible::MenuItem:
    case QAccessible::ListItem:
    case QAccessible::List:
    case QAccessible::SpinBox:
        return true;
    default:
        return false;
    }
}

QString describe(const QObject* object) {
    if (!object) return "nothing";
    QString text = object->metaObject()->className();
    if (!object->objectName().isEmpty()) text += " " + object->objectName();
    if (const QString says = object->property("text").toString(); !says.isEmpty()) text += " \"" + says + '"';
    return text;
}

/// What can be acted on and has no name.
void collectNameless(QAccessibleInterface* object, QStringList& nameless, int depth = 0) {
    if (!object || !object->isValid() || object->state().invisible || depth > 80) return;
    if (acts(object->role()) && object->text(QAccessible::Name).trimmed().isEmpty())
        nameless << describe(object->object());
    for (int i = 0; i < object->childCount(); ++i)
        collectNameless(object->child(i), nameless, depth + 1);
}

/// Where the keyboard is must be told: what it is, and how it is called.
QString faultOfFocus(QQuickItem* item) {
    if (!item) return "the focus is nowhere";
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(item);
    if (!told || !told->isValid()) return describe(item) + " is not told at all";
    if (told->role() == QAccessible::NoRole || told->role() == QAccessible::Client)
        return describe(item) + " has no role";
    if (told->text(QAccessible::Name).trimmed().isEmpty()) return describe(item) + " has no name";
    if (!told->state().focusable) return describe(item) + " is not said to take the focus";
    return {};
}

} // namespace

class Accessibility : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    std::unique_ptr<FakeBackend> backend_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;

    QQuickWindow& window() { return window_->window(); }

    QStringList pages() {
        QStringList names;
        for (const QObject* object : window().findChildren<QObject*>())
            if (QByteArray(object->metaObject()->className()).startsWith("RailPage_"))
                names << object->property("name").toString();
        return names;
    }
    void open() {
        const QString file = folder_.filePath("there.zonp");
        QFile made(file);
        if (!made.open(QIODevice::WriteOnly)) qFatal("no temporary file");
        backend_ = std::make_unique<FakeBackend>();
        backend_->fillWithBakery();
        session_ = std::make_unique<Session>(*backend_,
                                             ProfilePlace{folder_.path().toStdString(), file.toStdString()});
        auto loaded = MainWindow::load(*session_);
        QVERIFY2(loaded, loaded ? "" : loaded.error().detail.c_str());
        window_ = std::move(*loaded);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().requestActivate();
        QTRY_VERIFY(window().isActive());
    }
    void unlock() {
        session_->unlockWith(SecretText(backend_->password));
        QTRY_COMPARE(session_->stage(), Session::Open);
    }
    void settle() { QVERIFY(test::isWhole(window())); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        settle();
        QTest::keyClick(&window(), key, modifiers);
        settle();
    }
    void checkNames(const QString& where) {
        settle();
        QStringList nameless;
        collectNameless(QAccessible::queryAccessibleInterface(&window()), nameless);
        QVERIFY2(nameless.isEmpty(), qPrintable(where + ": without a name: " + nameless.join(", ")));
    }
    /// Tab and Shift+Tab each come round, and every stop is told.
    void checkTab(const QString& where, Qt::KeyboardModifiers modifiers, const QQuickItem* within = nullptr) {
        constexpr int manyStops = 400;
        press(Qt::Key_Tab, modifiers);
        const QQuickItem* first = window().activeFocusItem();
        std::set<const QQuickItem*> seen;
        for (int i = 0; i < manyStops; ++i) {
            QQuickItem* now = window().activeFocusItem();
            const QString fault = faultOfFocus(now);
            QVERIFY2(fault.isEmpty(), qPrintable(where + ": " + fault));
            QVERIFY2(!within || within->isAncestorOf(now),
                     qPrintable(where + ": the focus leaves the dialog for " + describe(now)));
            seen.insert(now);
            press(Qt::Key_Tab, modifiers);
            if (window().activeFocusItem() == first) return;
            QVERIFY2(window().activeFocusItem() != now, qPrintable(where + ": stuck at " + describe(now)));
            // Round without the first: caught in a part of the page.
            QVERIFY2(!seen.contains(window().activeFocusItem()),
                     qPrintable(where + ": caught before " + describe(window().activeFocusItem())));
        }
        QFAIL(qPrintable(where + ": Tab never comes round"));
    }
    void checkContrast(const QString& where) {
        for (const auto appearance : {Preferences::Dark, Preferences::Light}) {
            session_->preferences()->setAppearance(appearance);
            settle();
            const QStringList faint = faintTexts(window());
            QVERIFY2(faint.isEmpty(),
                     qPrintable(where + (appearance == Preferences::Dark ? ", dark: " : ", light: ")
                                + faint.join("; ")));
        }
    }
    void checkAll(const QString& where) {
        checkNames(where);
        if (QTest::currentTestFailed()) return;
        checkContrast(where);
        if (QTest::currentTestFailed()) return;
        checkTab(where, {});
        if (QTest::currentTestFailed()) return;
        checkTab(where, Qt::ShiftModifier);
    }
    void inspectSomething() {
        const test::Bakery bakery;
        backend_->inspected.facts = bakery.facts;
        session_->inspector()->open(serialize(bakery.tx));
        QTRY_VERIFY(session_->inspector()->shown());
    }

private slots:
    void initTestCase() { QAccessible::setActive(true); }
    void cleanup() {
        window_.reset();
        session_.reset();
        backend_.reset();
    }

    void firstRun() {
        QTemporaryDir nowhere;
        backend_ = std::make_unique<FakeBackend>();
        session_ = std::make_unique<Session>(
            *backend_, ProfilePlace{nowhere.path().toStdString(), nowhere.filePath("none").toStdString()});
        auto loaded = MainWindow::load(*session_);
        QVERIFY(loaded);
        window_ = std::move(*loaded);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().requestActivate();
        QTRY_VERIFY(window().isActive());
        checkAll("first run");
    }

    void locked() {
        open();
        checkAll("locked");
    }

    void everyPage() {
        open();
        unlock();
        const QStringList all = pages();
        QVERIFY(all.size() >= 8);
        for (const QString& page : all) {
            QVERIFY(window_->openPage(page));
            QVERIFY(test::isWhole(window()));
            if (page == "inspector") inspectSomething();
            checkAll(page);
            if (QTest::currentTestFailed()) return;
        }
    }

    /// What a control is and whether it is on, as the tree tells it; the same once assistive technology
    /// comes.
    void rolesAndStates() {
        open();
        unlock();
        QVERIFY(window_->openPage("mining"));
        QVERIFY(test::isWhole(window()));
        for (int again = 0; again < 2; ++again) {
            const auto told = [this](const QString& name, QAccessible::Role role) {
                std::optional<QAccessible::State> found;
                QList<QQuickItem*> items{window().contentItem()};
                while (!items.isEmpty() && !found) {
                    QQuickItem* item = items.takeFirst();
                    if (!item->isVisible()) continue;
                    items += item->childItems();
                    QAccessibleInterface* one = QAccessible::queryAccessibleInterface(item);
                    if (one && one->isValid() && one->role() == role && one->text(QAccessible::Name) == name)
                        found = one->state();
                }
                return found;
            };
            const auto page = told("Mining", QAccessible::PageTab);
            QVERIFY(page.has_value());
            QVERIFY(page->selected);
            QVERIFY(told("Pay", QAccessible::PageTab) && !told("Pay", QAccessible::PageTab)->selected);
            const auto miner = told("Mining", QAccessible::CheckBox);
            QVERIFY(miner && miner->checkable && miner->checked);
            session_->mining()->toggle();
            QTRY_VERIFY(!told("Mining", QAccessible::CheckBox)->checked);
            QTRY_VERIFY(!session_->mining()->busy());
            session_->mining()->toggle();
            QTRY_VERIFY(told("Mining", QAccessible::CheckBox)->checked);
            QTRY_VERIFY(!session_->mining()->busy());
            QAccessible::setActive(false);
            QAccessible::setActive(true);
        }
    }

    void everyTabOfTheInspector() {
        open();
        unlock();
        QVERIFY(window_->openPage("inspector"));
        inspectSomething();
        QObject* tabs = window().findChild<QObject*>("inspectorTabs");
        QVERIFY(tabs);
        for (const char* tab : {"bytes", "fields", "script", "signatures", "proof"}) {
            tabs->setProperty("wanted", tab);
            QTRY_VERIFY(!session_->inspector()->stepper()->loading());
            checkAll(QString("inspector, ") + tab);
            if (QTest::currentTestFailed()) return;
        }
    }

    /// Each dialog of each page takes the focus, keeps it, and gives it back with Escape.
    void everyDialog() {
        open();
        unlock();
        int dialogs = 0;
        for (const QString& page : pages()) {
            QVERIFY(window_->openPage(page));
            QVERIFY(test::isWhole(window()));
            if (page == "inspector") inspectSomething();
            // Rows and tooltips come and go while one looks.
            QList<QPointer<QObject>> popups;
            for (QObject* object : window().findChildren<QObject*>())
                if (object->inherits("QQuickPopup")) popups << object;
            for (const QPointer<QObject>& popup : popups) {
                if (!popup || !popup->property("modal").toBool()) continue;
                auto* owner = popup->property("parent").value<QQuickItem*>();
                if (!owner || popup->property("checked_").toBool()) continue;
                popup->setProperty("checked_", true);
                QMetaObject::invokeMethod(popup, "open");
                QTRY_VERIFY(popup->property("opened").toBool());
                ++dialogs;
                const QString where =
                    page + ", " + describe(popup) + ' ' + popup->property("title").toString();
                auto* content = popup->property("contentItem").value<QQuickItem*>();
                QVERIFY(content);
                checkNames(where);
                if (QTest::currentTestFailed()) return;
                checkContrast(where);
                if (QTest::currentTestFailed()) return;
                checkTab(where, {}, content->parentItem());
                if (QTest::currentTestFailed()) return;
                QTest::keyClick(&window(), Qt::Key_Escape);
                QTRY_VERIFY2(!popup->property("visible").toBool(), qPrintable(where + " stays open"));
            }
        }
        QVERIFY(dialogs >= 10);
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    prepareApplication();
    Accessibility test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_accessibility.moc"

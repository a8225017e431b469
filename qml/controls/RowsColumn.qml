import QtQuick
import QtQuick.Layouts

// A column whose rows come and go, as those of a model do.
//
// A layout of Qt 6.4 remembers a row that is gone until its next turn; when something around it is arranged anew
// before that, it asks the row that no longer exists, and the program ends. So it takes its turn at once.
ColumnLayout {
    id: column

    property int had: 0

    onChildrenChanged: {
        if (children.length < had)
            ensurePolished();
        had = children.length;
    }
}

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin

// A row of a list: icon, title, detail, and at the right whatever is put into it.
T.ItemDelegate {
    id: row

    property string title
    property string detail
    property font titleFont: Theme.mediumFont
    property string iconName
    property color iconColor: Theme.secondary
    property color detailColor: Theme.secondary
    property bool divided: true
    property bool wrapDetail: false
    property bool interactive: true
    default property alias trailing: trailingSlot.data

    implicitHeight: Math.max(Theme.rowHeight, contentItem.implicitHeight + 2 * Theme.small)
    implicitWidth: Theme.sideCardWidth
    leftPadding: 0
    rightPadding: 0
    hoverEnabled: interactive
    focusPolicy: interactive ? Qt.StrongFocus : Qt.NoFocus

    Accessible.role: interactive ? Accessible.Button : Accessible.ListItem
    Accessible.focusable: true
    Accessible.name: title
    Accessible.description: detail
    Accessible.onPressAction: if (interactive) row.clicked()

    Keys.onReturnPressed: if (interactive) clicked()
    Keys.onEnterPressed: if (interactive) clicked()

    // qmllint disable deferred-property-id
    contentItem: RowLayout {
        spacing: Theme.medium

        IconBadge {
            visible: row.iconName !== ""
            iconName: row.iconName
            iconColor: row.iconColor
        }
        ColumnLayout {
            spacing: Theme.hair
            Layout.fillWidth: true

            Label {
                text: row.title
                font: row.titleFont
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Label {
                visible: text !== ""
                text: row.detail
                font: Theme.captionFont
                color: row.detailColor
                wrapMode: row.wrapDetail ? Text.Wrap : Text.NoWrap
                maximumLineCount: row.wrapDetail ? 3 : 1
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        RowLayout {
            id: trailingSlot

            spacing: Theme.small
        }
    }
    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.small
        anchors.rightMargin: -Theme.small
        radius: Theme.controlRadius
        color: row.interactive && row.down ? Theme.pressed : row.interactive && row.hovered ? Theme.hover : "transparent"

        Rectangle {
            visible: row.divided
            anchors.bottom: parent.bottom
            x: Theme.small
            width: parent.width - 2 * Theme.small
            height: Theme.hair
            color: Theme.line
        }
        FocusRing {
            target: row
            shown: row.visualFocus
            anchors.margins: 0
        }
    }
}

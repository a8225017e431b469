import QtQuick
import QtQuick.Templates as T
import ZonCoin

T.ToolTip {
    id: tip

    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height + Theme.tiny : 0
    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.small
    margins: Theme.small
    delay: 500
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    contentItem: Label {
        text: tip.text
        font: Theme.captionFont
    }
    background: Rectangle {
        color: Theme.raised
        radius: Theme.tagRadius
        border.width: Theme.hair
        border.color: Theme.line
    }
}

import QtQuick
import ZonCoin

// The value a chart tells under the pointer.
Rectangle {
    id: tip

    required property string text

    implicitWidth: words.implicitWidth + 2 * Theme.small
    implicitHeight: words.implicitHeight + Theme.small
    radius: Theme.tagRadius
    color: Theme.raised
    border.width: Theme.hair
    border.color: Theme.line

    Label {
        id: words

        anchors.centerIn: parent
        text: tip.text
        font: Theme.captionFont
        Accessible.ignored: true
    }
}

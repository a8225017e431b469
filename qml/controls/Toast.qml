import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// One notice in the corner. Texts may come from the engine: plain.
Rectangle {
    id: toast

    required property string title
    required property string body
    required property int tone

    signal dismissed

    implicitWidth: Theme.toastWidth
    implicitHeight: line.implicitHeight + 2 * Theme.medium
    radius: Theme.cardRadius
    color: Theme.raised
    border.width: Theme.hair
    border.color: Theme.line

    Accessible.role: Accessible.AlertMessage
    Accessible.name: title
    Accessible.description: body

    RowLayout {
        id: line

        anchors.fill: parent
        anchors.margins: Theme.medium
        spacing: Theme.medium

        Icon {
            width: Theme.iconSize
            height: Theme.iconSize
            name: toast.tone === Tone.Positive ? "check" : toast.tone === Tone.Info ? "info" : "warning"
            color: Theme.toneColor(toast.tone)
            Layout.alignment: Qt.AlignTop
        }
        ColumnLayout {
            spacing: Theme.tiny / 2
            Layout.fillWidth: true

            Label {
                text: toast.title
                font: Theme.strongFont
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Label {
                visible: text !== ""
                text: toast.body
                font: Theme.captionFont
                color: Theme.secondary
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        IconButton {
            iconName: "close"
            text: qsTr("Dismiss")
            onClicked: toast.dismissed()
            Layout.alignment: Qt.AlignTop
        }
    }
}

import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// The stages of the light client with how far each is.
RowsColumn {
    id: list

    required property StageModel stages

    spacing: Theme.medium

    Repeater {
        model: list.stages

        RowLayout {
            id: stage

            required property string name
            required property string detail
            required property string speed
            required property real fraction
            required property bool done
            required property bool active

            spacing: Theme.medium
            Layout.fillWidth: true

            Accessible.role: Accessible.ListItem
            Accessible.focusable: true
            Accessible.name: name + ", " + (done ? qsTr("done") : active ? qsTr("running") : qsTr("to come"))

            Rectangle {
                implicitWidth: Theme.scaled(20)
                implicitHeight: implicitWidth
                radius: width / 2
                color: stage.done ? Theme.soft(Theme.positive) : "transparent"
                border.width: stage.done ? 0 : Theme.focusWidth
                border.color: stage.active ? Theme.accent : Theme.line
                Layout.alignment: Qt.AlignTop

                Icon {
                    anchors.centerIn: parent
                    visible: stage.done
                    width: Theme.medium
                    height: Theme.medium
                    name: "check"
                    color: Theme.positive
                }
            }
            ColumnLayout {
                spacing: Theme.tiny
                Layout.fillWidth: true

                RowLayout {
                    Layout.fillWidth: true

                    Label {
                        text: stage.name
                        font: Theme.mediumFont
                        color: stage.done || stage.active ? Theme.text : Theme.secondary
                        Layout.fillWidth: true
                    }
                    Label {
                        text: stage.detail
                        font: Theme.captionFont
                        color: Theme.secondary
                    }
                }
                ProgressBar {
                    visible: stage.active
                    label: stage.name
                    value: stage.fraction
                    Layout.fillWidth: true
                }
                Label {
                    visible: text !== ""
                    text: stage.speed
                    font: Theme.captionFont
                    color: Theme.secondary
                }
            }
        }
    }
}

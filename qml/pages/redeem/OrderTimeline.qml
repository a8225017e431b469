import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// What happened to an order, as dots on a line.
RowsColumn {
    id: timeline

    required property OrderCourse course

    spacing: 0

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Its course")

    Repeater {
        model: timeline.course

        RowLayout {
            id: step

            required property int index
            required property string time
            required property string text
            required property int tone
            readonly property bool last: index + 1 === timeline.course.count

            spacing: Theme.medium
            Layout.fillWidth: true

            Accessible.role: Accessible.ListItem
            Accessible.name: time + ": " + text

            Item {
                Layout.preferredWidth: Theme.medium
                Layout.fillHeight: true

                Rectangle {
                    id: dot

                    y: Theme.tiny
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: Theme.scaled(10)
                    height: width
                    radius: width / 2
                    color: step.last ? Theme.quietToneColor(step.tone) : Theme.surface
                    border.width: Theme.focusWidth
                    border.color: Theme.quietToneColor(step.tone)
                }
                Rectangle {
                    visible: !step.last
                    anchors.top: dot.bottom
                    anchors.topMargin: Theme.hair
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: -Theme.tiny
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: Theme.hair
                    color: Theme.line
                }
            }
            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true
                Layout.bottomMargin: step.last ? 0 : Theme.medium

                Label {
                    text: step.text
                    font: step.last ? Theme.mediumFont : Theme.bodyFont
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                    Layout.fillWidth: true
                }
                Label {
                    text: step.time
                    font: Theme.captionFont
                    color: Theme.secondary
                    Accessible.ignored: true
                    Layout.fillWidth: true
                }
            }
        }
    }
}

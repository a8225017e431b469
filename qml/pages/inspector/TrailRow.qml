import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// How one walked here; each step leads back.
RowLayout {
    id: row

    required property Inspector inspector
    readonly property int shownFrom: Math.max(0, inspector.trail.length - 4)

    visible: inspector.trail.length > 1
    spacing: Theme.tiny

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("How you came here")

    Label {
        visible: row.shownFrom > 0
        text: "…"
        color: Theme.secondary
    }
    Repeater {
        model: Math.max(0, row.inspector.trail.length - 1 - row.shownFrom)

        RowLayout {
            id: step

            required property int index

            spacing: Theme.tiny

            Button {
                kind: Button.Ghost
                text: row.inspector.trail[row.shownFrom + step.index]
                onClicked: row.inspector.back(row.shownFrom + step.index)
            }
            Icon {
                implicitWidth: Theme.smallIconSize
                implicitHeight: Theme.smallIconSize
                name: "chevron-right"
                color: Theme.secondary
            }
        }
    }
    Label {
        text: row.inspector.trail[row.inspector.trail.length - 1] ?? ""
        font: Theme.mediumFont
        Layout.fillWidth: true
    }
}

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// What the other side changed since we last looked, the most important first.
Card {
    id: changes

    required property Dealing dealing

    title: qsTr("What they changed")
    accented: true
    spacing: Theme.medium

    Repeater {
        model: changes.dealing.changeNames

        ColumnLayout {
            id: change

            required property string modelData
            required property int index

            spacing: Theme.hair
            Layout.fillWidth: true

            Label {
                text: change.modelData
                font: Theme.captionFont
                color: Theme.secondary
                Layout.fillWidth: true
            }
            Label {
                text: qsTr("Before: %1").arg(changes.dealing.changesBefore[change.index] ?? "")
                color: Theme.secondary
                wrapMode: Text.Wrap
                maximumLineCount: 8
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            Label {
                text: qsTr("Now: %1").arg(changes.dealing.changesAfter[change.index] ?? "")
                font: Theme.mediumFont
                wrapMode: Text.Wrap
                maximumLineCount: 8
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
        }
    }
}

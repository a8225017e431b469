import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// How far the network is, in two words; a click shows the stages.
BarButton {
    id: pill

    required property NetworkView network
    property bool tight: false

    signal networkRequested

    text: network.pillText
    detail: tight ? "" : network.pillDetail
    dotColor: Theme.toneColor(network.pillTone)
    onClicked: stages.open()

    Popover {
        id: stages

        x: pill.width - width
        y: pill.height + Theme.tiny
        width: Theme.wideSideCardWidth
        padding: Theme.gap

        contentItem: ColumnLayout {
            spacing: Theme.gap

            SectionHeader {
                text: qsTr("Syncing with %1").arg(pill.network.networkName)
                Layout.fillWidth: true
            }
            StageList {
                stages: pill.network.stages
                Layout.fillWidth: true
            }
            Button {
                kind: Button.Ghost
                text: qsTr("Open the network page")
                onClicked: {
                    stages.close();
                    pill.networkRequested();
                }
            }
        }
    }
}

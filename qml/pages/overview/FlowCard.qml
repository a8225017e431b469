import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

Card {
    id: card

    required property FlowChart flow

    title: qsTr("In and out")

    component Key: Row {
        property alias text: name.text
        property alias color: mark.color

        spacing: Theme.tiny + Theme.hair

        Rectangle {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            width: Theme.small + Theme.focusWidth
            height: width
        }
        Label {
            id: name

            font: Theme.captionFont
            color: Theme.secondary
        }
    }
    headerItem: [
        Key {
            text: qsTr("in")
            color: Theme.positive
        },
        Key {
            text: qsTr("out")
            color: Theme.outgoing
        }
    ]

    FlowBars {
        visible: !card.flow.empty
        flow: card.flow
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.chartHeight
    }
    EmptyState {
        visible: card.flow.empty
        text: qsTr("Months with payments show as bars here.")
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.chartHeight
    }
}

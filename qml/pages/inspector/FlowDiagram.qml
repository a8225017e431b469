import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// Where the money comes from and where it goes: ribbons as wide as amounts, the fee among them. Arrows move, Left and
// Right walk to the transaction before or after, + and − zoom.
FocusScope {
    id: diagram

    required property FlowEndModel inputs
    required property FlowEndModel outputs
    property bool live: true // false: a picture of it
    property real zoom: 1

    readonly property real cardHeight: Theme.rowHeight
    readonly property real rowHeight: cardHeight + Theme.medium
    readonly property real cardWidth: Math.min(Theme.scaled(218), stage.width / zoom * 0.32)
    readonly property int rows: Math.min(6, Math.max(inputs.count, outputs.count, 2))

    signal walkRequested(FlowEndModel side, int row)

    function zoomBy(factor: real): void {
        zoom = Math.min(2, Math.max(0.5, zoom * factor));
    }

    implicitHeight: header.height + Theme.small + rows * rowHeight

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Flow of the money")

    Keys.onPressed: event => {
        if (!live)
            return;
        event.accepted = true;
        if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
            zoomBy(1.25);
        else if (event.key === Qt.Key_Minus)
            zoomBy(0.8);
        else if (event.key === Qt.Key_0)
            zoom = 1;
        else
            event.accepted = false;
    }

    RowLayout {
        id: header

        width: parent.width
        height: Theme.compactHeight
        spacing: Theme.tiny

        Label {
            text: diagram.inputs.leading > 0 && diagram.live ? "◂ " + qsTr("%n earlier transaction(s)", "", diagram.inputs.leading) : qsTr("%n input(s)", "", diagram.inputs.total)
            font: Theme.captionFont
            color: Theme.secondary
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.hair
        }
        IconButton {
            visible: diagram.live
            enabled: diagram.zoom > 0.5
            iconName: "minus"
            text: qsTr("Smaller (−)")
            onClicked: diagram.zoomBy(0.8)
        }
        IconButton {
            visible: diagram.live
            enabled: diagram.zoom < 2
            iconName: "plus"
            text: qsTr("Larger (+)")
            onClicked: diagram.zoomBy(1.25)
        }
        Label {
            text: diagram.outputs.leading > 0 && diagram.live ? qsTr("%n later transaction(s)", "", diagram.outputs.leading) + " ▸" : qsTr("%n output(s)", "", diagram.outputs.total)
            font: Theme.captionFont
            color: Theme.secondary
            horizontalAlignment: Text.AlignRight
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.hair
        }
    }
    Item {
        id: stage

        anchors.top: header.bottom
        anchors.topMargin: Theme.small
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true

        FlowRibbons {
            anchors.fill: parent
            inputs: diagram.inputs
            outputs: diagram.outputs
            inputsTop: inputList.firstTop * diagram.zoom
            outputsTop: outputList.firstTop * diagram.zoom
            rowHeight: diagram.rowHeight * diagram.zoom
            cardHeight: diagram.cardHeight * diagram.zoom
            cardWidth: diagram.cardWidth * diagram.zoom
            barWidth: Theme.pagePadding
            currentInput: inputList.activeFocus ? inputList.currentIndex : -1
            currentOutput: outputList.activeFocus ? outputList.currentIndex : -1
            colors: [Theme.info, Theme.accent, Theme.danger, Theme.secondary, Theme.danger]
            barColor: Theme.raised
            lineColor: Theme.line
            strength: Theme.dark ? 0.42 : 0.34
        }
        Item {
            width: stage.width / diagram.zoom
            height: stage.height / diagram.zoom
            scale: diagram.zoom
            transformOrigin: Item.TopLeft

            FlowEndList {
                id: inputList

                objectName: diagram.live ? "inputList" : ""
                width: diagram.cardWidth
                side: diagram.inputs
                label: qsTr("Inputs")
                cardHeight: diagram.cardHeight
                live: diagram.live
                zoom: diagram.zoom
                focus: true
                onWalkRequested: row => diagram.walkRequested(diagram.inputs, row)
                onAcrossRequested: outputList.forceActiveFocus(Qt.TabFocusReason)
            }
            FlowEndList {
                id: outputList

                objectName: diagram.live ? "outputList" : ""
                anchors.right: parent.right
                width: diagram.cardWidth
                side: diagram.outputs
                label: qsTr("Outputs")
                cardHeight: diagram.cardHeight
                outgoing: true
                live: diagram.live
                zoom: diagram.zoom
                onWalkRequested: row => diagram.walkRequested(diagram.outputs, row)
                onAcrossRequested: inputList.forceActiveFocus(Qt.TabFocusReason)
            }
        }
        WheelHandler {
            enabled: diagram.live
            acceptedModifiers: Qt.ControlModifier
            onWheel: event => diagram.zoomBy(event.angleDelta.y > 0 ? 1.1 : 1 / 1.1)
        }
    }
}

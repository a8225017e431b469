import QtQuick
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// One side of the flow. Only the cards that are seen exist.
ListView {
    id: list

    required property FlowEndModel side
    required property string label
    required property real cardHeight
    property bool outgoing: false
    property bool live: true
    property real zoom: 1
    // Where the first card begins, in the parent's measure.
    readonly property real firstTop: y - (contentY - originY)

    signal walkRequested(int row)
    signal acrossRequested

    function activate(row: int): void {
        if (row < 0)
            return;
        const card = itemAtIndex(row) as FlowEndCard;
        if (card && card.folds)
            side.folded = !side.folded;
        else
            walkRequested(row);
    }

    y: Math.max(0, (parent.height - height) / 2)
    height: Math.min(parent.height, count * (cardHeight + spacing) - spacing)
    spacing: Theme.medium
    model: side
    clip: contentHeight > height
    interactive: live && contentHeight > height + 1
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    activeFocusOnTab: live && count > 0
    currentIndex: -1
    highlightMoveDuration: 0
    reuseItems: true
    onActiveFocusChanged: if (activeFocus && currentIndex < 0) currentIndex = 0

    Accessible.role: Accessible.List
    Accessible.name: label

    T.ScrollBar.vertical: ScrollBar {}

    Keys.onReturnPressed: activate(currentIndex)
    Keys.onEnterPressed: activate(currentIndex)
    Keys.onPressed: event => {
        if (event.key === (outgoing ? Qt.Key_Left : Qt.Key_Right)) {
            acrossRequested();
            event.accepted = true;
        } else if (event.key === (outgoing ? Qt.Key_Right : Qt.Key_Left)) {
            activate(currentIndex);
            event.accepted = true;
        } else if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
            currentIndex = event.key === Qt.Key_Home ? 0 : count - 1;
            event.accepted = true;
        }
    }

    delegate: FlowEndCard {
        width: list.width
        height: list.cardHeight
        outgoing: list.outgoing
        live: list.live
        zoom: list.zoom
        current: list.activeFocus && ListView.isCurrentItem
        onClicked: {
            list.forceActiveFocus(Qt.MouseFocusReason);
            list.currentIndex = index;
            list.activate(index);
        }
    }
}

import QtQuick
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

T.ComboBox {
    id: box

    property string label

    implicitWidth: Theme.scaled(200)
    implicitHeight: Theme.controlHeight
    leftPadding: Theme.medium
    rightPadding: Theme.medium + Theme.smallIconSize + Theme.small
    font: Theme.mediumFont
    hoverEnabled: true

    Accessible.role: Accessible.ComboBox
    Accessible.name: label + ": " + displayText

    contentItem: Label {
        text: box.displayText
        font: box.font
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    indicator: Icon {
        x: box.width - width - Theme.medium
        y: (box.height - height) / 2
        width: Theme.smallIconSize
        height: Theme.smallIconSize
        name: "chevron-down"
        color: Theme.secondary
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: Theme.raised
        border.width: Theme.hair
        border.color: Theme.line

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.hover
            visible: box.hovered
        }
        FocusRing {
            target: box
            shown: box.visualFocus
        }
    }
    delegate: T.ItemDelegate {
        id: option

        required property string modelData
        required property int index

        width: ListView.view ? ListView.view.width : implicitWidth
        implicitHeight: Theme.controlHeight
        highlighted: box.highlightedIndex === index
        hoverEnabled: true

        Accessible.role: Accessible.ListItem
        Accessible.focusable: true
        Accessible.name: modelData

        contentItem: Label {
            leftPadding: Theme.medium
            text: option.modelData
            verticalAlignment: Text.AlignVCenter
            font: option.index === box.currentIndex ? Theme.strongFont : Theme.bodyFont
            Accessible.ignored: true
        }
        background: Rectangle {
            radius: Theme.tagRadius
            color: option.highlighted ? Theme.hover : "transparent"
        }
    }
    popup: Popover {
        y: box.height + Theme.tiny
        width: box.width
        padding: Theme.tiny
        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: box.popup.visible ? box.delegateModel : null
            currentIndex: box.highlightedIndex
        }
    }
}

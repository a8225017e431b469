import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// What changed from this one to the other: what is different stands side by side, what matters is marked.
Card {
    id: card

    required property InspectorComparison comparison

    title: qsTr("Compared")
    accented: true

    headerItem: IconButton {
        iconName: "close"
        text: qsTr("Close the comparison")
        onClicked: card.comparison.close()
    }

    Label {
        text: card.comparison.sentence
        font: Theme.largeFont
        color: Theme.toneColor(card.comparison.tone)
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Paragraph {
        visible: text !== ""
        text: card.comparison.next
        Layout.fillWidth: true
    }
    ListView {
        id: list

        visible: count > 0
        clip: true
        model: card.comparison.differences
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0 // nothing shows it, and every step of it would draw the window
        highlightResizeDuration: 0
        activeFocusOnTab: true
        keyNavigationEnabled: true
        spacing: Theme.tiny
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, Theme.chartHeight * 1.5)

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Differences")

        T.ScrollBar.vertical: ScrollBar {}

        delegate: RowLayout {
            id: row

            required property string what
            required property string before
            required property string after
            required property int tone

            width: list.width - Theme.medium
            spacing: Theme.medium

            Accessible.role: Accessible.ListItem
            Accessible.focusable: true
            Accessible.name: what
            Accessible.description: qsTr("%1, then %2").arg(before).arg(after)

            Label {
                text: row.what
                color: Theme.quietToneColor(row.tone)
                Layout.preferredWidth: list.width / 5
                Accessible.ignored: true
            }
            Label {
                text: row.before
                color: Theme.secondary
                wrapMode: Text.WrapAnywhere
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.hair
                Accessible.ignored: true
            }
            Icon {
                implicitWidth: Theme.smallIconSize
                implicitHeight: Theme.smallIconSize
                name: "chevron-right"
                color: Theme.secondary
            }
            Label {
                text: row.after
                font: Theme.mediumFont
                color: Theme.toneColor(row.tone)
                wrapMode: Text.WrapAnywhere
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.hair
                Accessible.ignored: true
            }
        }
    }
    Repeater {
        model: card.comparison.notes

        Label {
            required property string modelData

            text: modelData
            font: Theme.captionFont
            color: Theme.secondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}

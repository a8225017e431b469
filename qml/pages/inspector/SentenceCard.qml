import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// What happened, in one sentence, and what to do now; what must be read, and what can't be known.
Card {
    id: card

    required property Inspector inspector

    Accessible.name: qsTr("What happened")
    spacing: Theme.small

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        IconBadge {
            iconName: card.inspector.tone === Tone.Positive ? "check" : card.inspector.tone === Tone.Danger || card.inspector.tone === Tone.Pending ? "warning" : card.inspector.tone === Tone.Info ? "clock" : "info"
            iconColor: Theme.quietToneColor(card.inspector.tone)
            Layout.alignment: Qt.AlignTop
        }
        // A layout in this one would keep the height of before when a line wraps.
        Column {
            spacing: Theme.tiny
            Layout.fillWidth: true

            Label {
                width: parent.width
                text: card.inspector.sentence
                font: Theme.largeFont
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            Paragraph {
                visible: text !== ""
                width: parent.width
                text: card.inspector.next
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
        Tag {
            visible: card.inspector.badge !== ""
            text: card.inspector.badge
            tone: card.inspector.tone
            Layout.alignment: Qt.AlignTop
        }
    }
    component Remark: RowLayout {
        id: remark

        required property string text
        property string iconName
        property color ink: Theme.secondary

        spacing: Theme.small
        Layout.fillWidth: true
        Layout.leftMargin: Theme.badgeSize + Theme.gap

        Icon {
            implicitWidth: Theme.smallIconSize
            implicitHeight: Theme.smallIconSize
            name: remark.iconName
            color: remark.ink
            Layout.alignment: Qt.AlignTop
        }
        Label {
            text: remark.text
            font: Theme.captionFont
            color: remark.ink
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    Repeater {
        model: card.inspector.warnings

        Remark {
            required property string modelData

            text: modelData
            iconName: "warning"
            ink: Theme.pending
        }
    }
    Repeater {
        model: card.inspector.unknown

        Remark {
            required property string modelData

            text: modelData
            iconName: "info"
        }
    }
}

import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// The nodes that are not asked for a while, each with what it did.
Card {
    id: list

    required property BanModel bans

    visible: bans.count > 0
    title: qsTr("Banned nodes")
    spacing: 0

    Repeater {
        model: list.bans

        ListRow {
            id: ban

            required property int index
            required property string endpoint
            required property string evidence
            required property string kind
            required property int tone
            required property string until

            title: endpoint
            detail: evidence
            wrapDetail: true
            interactive: false
            divided: index < list.bans.count - 1
            Layout.fillWidth: true

            Tag {
                text: ban.kind
                tone: ban.tone
            }
            Label {
                text: ban.until
                font: Theme.captionFont
                color: Theme.secondary
            }
        }
    }
}

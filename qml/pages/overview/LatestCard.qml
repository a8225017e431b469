import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

Card {
    id: card

    required property Session session

    signal pageRequested(string name)

    title: qsTr("Latest activity")
    spacing: 0
    headerItem: Button {
        kind: Button.Ghost
        height: Theme.bodyLineHeight
        rightPadding: 0
        visible: card.session.latest.count > 0
        text: qsTr("All activity")
        onClicked: card.pageRequested("activity")
    }

    Repeater {
        model: card.session.latest

        ListRow {
            id: row

            required property int index
            required property string amount
            required property int tone
            required property int detailTone
            required title
            required detail
            required iconName

            detailColor: Theme.quietToneColor(detailTone)
            divided: index + 1 < card.session.latest.count
            onClicked: card.pageRequested("activity")
            Layout.fillWidth: true

            AmountText {
                text: row.amount
                color: Theme.toneColor(row.tone)
            }
        }
    }
    EmptyState {
        visible: card.session.latest.untouched
        iconName: "list"
        title: qsTr("No payments yet")
        text: qsTr("What comes in, goes out and is mined appears here as it happens.")
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    Item {
        visible: !card.session.latest.untouched
        Layout.fillHeight: true
    }
}

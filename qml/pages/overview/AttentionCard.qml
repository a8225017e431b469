import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

Card {
    id: card

    required property Session session

    signal pageRequested(string name)

    title: qsTr("What needs you")
    spacing: 0

    Repeater {
        model: card.session.attention

        ListRow {
            required property int index
            required property string page
            required title
            required detail
            required iconName

            wrapDetail: true
            divided: index + 1 < card.session.attention.count
            onClicked: card.pageRequested(page)
            Layout.fillWidth: true
        }
    }
    EmptyState {
        visible: card.session.attention.count === 0
        iconName: "check"
        text: qsTr("Nothing. All is well.")
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.rowHeight * 2
    }
    Item {
        visible: card.session.attention.count > 0
        Layout.fillHeight: true
    }
}

import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// The payment is kept until enough have signed it.
Card {
    id: proposed

    required property Payment payment

    padding: Theme.pagePadding
    spacing: Theme.cardPadding

    RowLayout {
        spacing: Theme.medium
        Layout.fillWidth: true

        IconBadge {
            iconName: "key"
            iconColor: Theme.pending
        }
        ColumnLayout {
            spacing: Theme.hair
            Layout.fillWidth: true

            Label {
                text: qsTr("It waits for signatures")
                font: Theme.largeFont
                Accessible.role: Accessible.Heading
            }
            Paragraph {
                text: qsTr("Sign your part below, then give the PSBT to the others: as a file, or copied as text. What comes back is taken in below too.")
                Layout.fillWidth: true
            }
        }
    }
    Button {
        kind: Button.Primary
        text: qsTr("Pay someone else")
        onClicked: proposed.payment.startOver()
        Layout.alignment: Qt.AlignRight
    }
}

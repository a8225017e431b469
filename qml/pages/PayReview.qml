import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

Card {
    id: review

    required property Payment payment

    padding: Theme.pagePadding
    spacing: Theme.cardPadding
    accented: true
    Component.onCompleted: password.focusInput()

    Label {
        text: qsTr("Is this right?")
        font: Theme.largeFont
        Accessible.role: Accessible.Heading
    }
    Paragraph {
        text: review.payment.sentence
        color: Theme.text
        Layout.fillWidth: true
    }
    Divider {}
    ValueRow {
        label: qsTr("To")

        Label {
            text: review.payment.recipientAddress
            font: Theme.fixedFont
            wrapMode: Text.WrapAnywhere
            horizontalAlignment: Text.AlignRight
            Layout.maximumWidth: Theme.wideSideCardWidth
        }
    }
    ValueRow {
        label: qsTr("Amount")

        AmountText {
            text: review.payment.recipientAmount
            showUnit: true
        }
    }
    ValueRow {
        label: qsTr("Fee (%1)").arg(review.payment.feerate)

        AmountText {
            text: review.payment.fee
            showUnit: true
        }
    }
    ValueRow {
        label: qsTr("Leaves your wallet")

        AmountText {
            text: review.payment.total
            showUnit: true
            font: Theme.largeFont
        }
    }
    ValueRow {
        label: qsTr("Comes back to you as change")

        AmountText {
            text: review.payment.change
            showUnit: true
            color: Theme.secondary
        }
    }
    Repeater {
        model: review.payment.warnings

        RowLayout {
            id: warning

            required property string modelData

            spacing: Theme.small
            Layout.fillWidth: true

            Icon {
                implicitWidth: Theme.smallIconSize
                implicitHeight: Theme.smallIconSize
                name: "warning"
                color: Theme.pending
            }
            Label {
                text: warning.modelData
                color: Theme.pending
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
    }
    Divider {}
    Field {
        label: qsTr("Your password signs it")
        error: review.payment.passwordError
        Layout.fillWidth: true

        PasswordField {
            id: password

            width: parent.width
            label: qsTr("Password")
            placeholder: qsTr("Password")
            invalid: review.payment.passwordError !== ""
            onAccepted: review.payment.send(password.secret)
        }
    }
    RowLayout {
        spacing: Theme.small
        Layout.fillWidth: true

        Button {
            text: qsTr("Back")
            enabled: !review.payment.busy
            onClicked: review.payment.edit()
        }
        Item {
            Layout.fillWidth: true
        }
        Button {
            kind: Button.Primary
            text: qsTr("Sign and send")
            enabled: password.length > 0 || review.payment.busy
            loading: review.payment.busy
            onClicked: review.payment.send(password.secret)
        }
    }
}

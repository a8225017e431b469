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
    Component.onCompleted: if (payment.needsPassword && !payment.othersMustSign) password.focusInput()

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
    Repeater {
        model: review.payment.recipientLines

        Label {
            required property string modelData

            text: modelData
            wrapMode: Text.WrapAnywhere
            Layout.fillWidth: true
        }
    }
    ValueRow {
        visible: review.payment.recipientLines.length === 0 && review.payment.recipientAddress !== ""
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
        visible: review.payment.recipientLines.length === 0 && review.payment.recipientAddress !== ""
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
        visible: review.payment.expected !== ""
        label: qsTr("Expected in a block")
        value: review.payment.expected
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
        model: review.payment.clipboardWarning === "" ? review.payment.warnings : [review.payment.clipboardWarning, ...review.payment.warnings]

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
    Paragraph {
        visible: review.payment.othersMustSign
        text: qsTr("Keys of this wallet are elsewhere. The payment is kept here and its coins are set aside until enough have signed it.")
        Layout.fillWidth: true
    }
    Field {
        visible: review.payment.needsPassword && !review.payment.othersMustSign
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
            visible: review.payment.othersMustSign
            kind: Button.Primary
            text: qsTr("Keep for signing")
            loading: review.payment.busy
            onClicked: review.payment.propose()
        }
        Button {
            visible: !review.payment.othersMustSign
            kind: Button.Primary
            text: qsTr("Sign and send")
            enabled: !review.payment.needsPassword || password.length > 0 || review.payment.busy
            loading: review.payment.busy
            onClicked: review.payment.send(password.secret)
        }
    }
}

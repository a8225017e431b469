import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// Before the till opens: the PIN that leaves it, chosen the first time.
Dialog {
    id: dialog

    required property Session session
    readonly property Cashier cashier: session.cashier

    function start(): void {
        cashier.start(cashier.hasPin ? null : pin.secret);
        if (cashier.active)
            close();
    }

    title: qsTr("Cashier mode")
    onOpened: if (!cashier.hasPin) pin.focusInput()
    onClosed: pin.secret.clear()

    Paragraph {
        text: dialog.cashier.hasPin ? qsTr("The whole window shows the code to pay, and nothing else of your wallet. Your PIN leaves it.") : qsTr("The whole window shows the code to pay, and nothing else of your wallet. Choose a PIN that leaves it.")
        Layout.fillWidth: true
    }
    Field {
        visible: !dialog.cashier.hasPin
        error: dialog.cashier.pinError
        Layout.fillWidth: true

        PasswordField {
            id: pin

            width: parent.width
            label: qsTr("PIN, at least 4 characters")
            placeholder: qsTr("PIN, at least 4 characters")
            onAccepted: dialog.start()
        }
    }
    Field {
        label: qsTr("Prices in")

        Segmented {
            label: qsTr("Prices in")
            options: dialog.session.business.rate !== "" ? ["ZON", dialog.session.business.currency] : ["ZON"]
            current: dialog.cashier.currency === "ZON" ? 0 : 1
            onChosen: option => dialog.cashier.useCurrency(options[option])
        }
    }
    buttons: [
        Button {
            kind: Button.Primary
            text: qsTr("Start")
            enabled: dialog.cashier.hasPin || pin.length > 0
            onClicked: dialog.start()
        },
        Button {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]
}

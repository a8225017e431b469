import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// The till, over the whole window: an amount, a code, and PAID for everybody to see.
FocusScope {
    id: till

    required property Cashier cashier
    required property Business business
    readonly property bool paid: cashier.phase === Cashier.Paid

    function sell(): void {
        cashier.sell(amount.text);
    }

    // Whoever had the focus below must not keep it: the first key belongs to the amount.
    Component.onCompleted: amount.forceActiveFocus(Qt.OtherFocusReason)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Cashier")

    Rectangle {
        anchors.fill: parent
        color: till.paid ? Theme.positive : Theme.window

        Behavior on color {
            ColorAnimation {
                duration: Theme.motion
            }
        }
        MouseArea {
            anchors.fill: parent // what is below is out of reach
            hoverEnabled: true
        }
    }
    Label {
        x: Theme.pagePadding
        y: Theme.pagePadding
        text: till.business.name
        font: Theme.titleFont
        color: till.paid ? Theme.window : Theme.text
    }
    Button {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.pagePadding
        iconName: "lock"
        text: qsTr("Leave…")
        onClicked: leaveDialog.open()
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.pagePadding, Theme.formWidth)
        spacing: Theme.gap

        // A new sale.
        Label {
            visible: till.cashier.phase === Cashier.Entering
            text: qsTr("How much?")
            font: Theme.heroFont
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        Field {
            visible: till.cashier.phase === Cashier.Entering
            error: till.cashier.error
            Layout.fillWidth: true

            TextField {
                id: amount

                width: parent.width
                implicitHeight: Theme.rowHeight + Theme.gap
                font: Theme.titleFont
                focus: true
                label: qsTr("Amount")
                placeholderText: qsTr("Amount")
                suffix: till.cashier.currency
                maximumLength: 20
                onAccepted: till.sell()
            }
        }
        Button {
            visible: till.cashier.phase === Cashier.Entering
            kind: Button.Primary
            text: qsTr("Show the code")
            enabled: amount.text !== ""
            loading: till.cashier.busy
            onClicked: till.sell()
            Layout.fillWidth: true
        }

        // A sale that waits for its money.
        Label {
            visible: till.cashier.phase !== Cashier.Entering && !till.paid
            text: till.cashier.total
            font: Theme.heroFont
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        QrCode {
            visible: till.cashier.phase === Cashier.Waiting || till.cashier.phase === Cashier.Part
            text: till.cashier.link
            implicitWidth: Math.min(till.height - Theme.huge * 7, Theme.formWidth)
            implicitHeight: implicitWidth
            Layout.alignment: Qt.AlignHCenter

            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Code to scan: %1").arg(text)
        }
        RowLayout {
            visible: till.cashier.phase !== Cashier.Entering && !till.paid
            spacing: Theme.small
            Layout.alignment: Qt.AlignHCenter

            Spinner {
                color: till.cashier.phase === Cashier.Seen ? Theme.pending : Theme.secondary
            }
            Label {
                text: till.cashier.phase === Cashier.Seen ? qsTr("Payment seen. It counts once a block holds it.") : till.cashier.phase === Cashier.Part ? qsTr("%1 ZON are still missing").arg(till.cashier.toPay) : qsTr("Waiting for %1 ZON").arg(till.cashier.toPay)
                font: Theme.largeFont
                color: till.cashier.phase === Cashier.Seen ? Theme.pending : Theme.secondary
            }
        }

        // Paid.
        Icon {
            visible: till.paid
            name: "check"
            color: Theme.window
            implicitWidth: Theme.qrSize / 2
            implicitHeight: Theme.qrSize / 2
            Layout.alignment: Qt.AlignHCenter
        }
        Label {
            visible: till.paid
            text: qsTr("PAID")
            font: Theme.loudFont
            color: Theme.window
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        Label {
            visible: till.paid
            text: qsTr("%1  ·  %2").arg(till.cashier.total).arg(till.cashier.number)
            font: Theme.titleFont
            color: Theme.window
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        RowLayout {
            visible: till.cashier.phase !== Cashier.Entering
            spacing: Theme.small
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.gap

            Button {
                visible: till.cashier.phase === Cashier.Waiting
                text: qsTr("Call it off")
                loading: till.cashier.busy
                onClicked: till.cashier.callOff()
            }
            Button {
                visible: till.cashier.phase !== Cashier.Waiting
                text: till.paid ? qsTr("Next sale") : qsTr("Put aside, next sale")
                onClicked: {
                    amount.clear();
                    till.cashier.nextSale();
                    amount.forceActiveFocus(Qt.TabFocusReason);
                }
            }
        }
    }
    Dialog {
        id: leaveDialog

        title: qsTr("Leave cashier mode")
        onOpened: pin.focusInput()
        onClosed: pin.secret.clear()

        Field {
            error: till.cashier.pinError
            Layout.fillWidth: true

            PasswordField {
                id: pin

                width: parent.width
                label: qsTr("PIN")
                placeholder: qsTr("PIN")
                invalid: till.cashier.pinError !== ""
                onAccepted: till.cashier.leave(pin.secret)
            }
        }
        buttons: [
            Button {
                kind: Button.Primary
                text: qsTr("Leave")
                enabled: pin.length > 0
                onClicked: till.cashier.leave(pin.secret)
            },
            Button {
                text: qsTr("Back")
                onClicked: leaveDialog.close()
            }
        ]
    }
}

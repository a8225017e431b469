import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// What the electricity costs.
Dialog {
    id: dialog

    required property MiningSettings settings

    function save(): void {
        settings.saveCosts(parseInt(watts.text) || 0, price.text);
    }

    title: qsTr("Electricity")
    onOpened: {
        settings.clearError();
        watts.text = settings.watts > 0 ? settings.watts : "";
        price.text = settings.pricePerKwh;
        watts.forceActiveFocus();
    }

    Connections {
        target: dialog.settings
        function onSaved(): void {
            dialog.close();
        }
    }

    Paragraph {
        text: qsTr("Nobody but a meter knows how much more the computer takes while it mines; about 10 to 20 W for each busy core is usual.")
        color: Theme.secondary
        Layout.fillWidth: true
    }
    Field {
        label: qsTr("Mining takes")
        Layout.fillWidth: true

        TextField {
            id: watts

            width: parent.width
            label: qsTr("Watts that mining takes")
            suffix: qsTr("W")
            inputMethodHints: Qt.ImhDigitsOnly
            onAccepted: dialog.save()
        }
    }
    Field {
        label: qsTr("A kilowatt-hour costs")
        error: dialog.settings.error
        Layout.fillWidth: true

        TextField {
            id: price

            width: parent.width
            label: qsTr("Price of a kilowatt-hour")
            placeholderText: qsTr("0.31")
            suffix: dialog.settings.currency
            invalid: dialog.settings.error !== ""
            onAccepted: dialog.save()
        }
    }
    buttons: [
        Button {
            kind: Button.Primary
            text: qsTr("Save")
            onClicked: dialog.save()
        },
        Button {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]
}

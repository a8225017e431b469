import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// When mining steps aside.
Dialog {
    id: dialog

    required property MiningSettings settings

    function save(): void {
        settings.saveLimits(hours.text, parseInt(heat.text) || settings.heatLimit);
    }

    title: qsTr("When to mine")
    onOpened: {
        settings.clearError();
        hours.text = settings.hours;
        heat.text = settings.heatLimit;
        hours.forceActiveFocus();
    }

    Connections {
        target: dialog.settings
        function onSaved(): void {
            dialog.close();
        }
    }

    Field {
        label: qsTr("Hours of the day")
        hint: qsTr("From and to, as at night when power is cheap. Left empty: always.")
        error: dialog.settings.error
        Layout.fillWidth: true

        TextField {
            id: hours

            width: parent.width
            label: qsTr("Hours of the day in which to mine")
            placeholderText: "22:00-06:30"
            invalid: dialog.settings.error !== ""
            onAccepted: dialog.save()
        }
    }
    Field {
        label: qsTr("Hot is over")
        hint: qsTr("Mining goes on when the processor has cooled down by some degrees.")
        Layout.fillWidth: true

        TextField {
            id: heat

            width: parent.width
            label: qsTr("Degrees over which to pause")
            suffix: qsTr("°C")
            inputMethodHints: Qt.ImhDigitsOnly
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

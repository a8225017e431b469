import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// A payment as QR codes for a signer that reads the screen.
Dialog {
    id: dialog

    required property PsbtCode code

    signal copyRequested

    title: qsTr("Sign with another device")
    onClosed: code.clear()

    Connections {
        target: dialog.code

        function onChanged() {
            if (dialog.code.frame !== "" && !dialog.opened)
                dialog.open();
        }
    }
    Timer {
        running: dialog.opened && dialog.code.frameCount > 1
        interval: Theme.codeFrame
        repeat: true
        onTriggered: dialog.code.next()
    }
    Paragraph {
        text: dialog.code.frameCount > 1 ? qsTr("Hold the device's camera to the codes until it has them all. Bring back what it signed as a file or through the clipboard.") : qsTr("Scan this code with the device. Bring back what it signed as a file or through the clipboard.")
        Layout.fillWidth: true
    }
    QrCode {
        text: dialog.code.frame
        implicitWidth: Theme.bigQrSize
        implicitHeight: Theme.bigQrSize
        Layout.alignment: Qt.AlignHCenter

        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Code to scan")
        Accessible.description: dialog.code.place
    }
    Label {
        visible: text !== ""
        text: dialog.code.place
        font: Theme.captionFont
        color: Theme.secondary
        Layout.alignment: Qt.AlignHCenter
    }
    buttons: [
        Button {
            kind: Button.Primary
            text: qsTr("Done")
            onClicked: dialog.close()
        },
        Button {
            text: qsTr("Copy as text")
            onClicked: dialog.copyRequested()
        }
    ]
}

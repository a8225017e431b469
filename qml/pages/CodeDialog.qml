import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// QR codes that follow each other, for a device that reads the screen.
Dialog {
    id: dialog

    required property UrCode code
    required property string explanation
    property bool copyable: true

    signal copyRequested

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
        text: dialog.explanation
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
            visible: dialog.copyable
            text: qsTr("Copy as text")
            onClicked: dialog.copyRequested()
        }
    ]
}

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// How the open contract gets to the other parties: as a file, by a link, or as codes on the screen.
Dialog {
    id: send

    required property DealMail mail

    signal fileRequested

    // Not a binding: what is typed stays when the contract has news.
    onAboutToShow: relay.text = mail.relay
    onClosed: mail.forgetError()

    title: qsTr("Give it to the others")

    CodeDialog {
        title: qsTr("The contract as codes")
        explanation: qsTr("The other side takes pictures of all of them, or films the screen, and opens them in its own program.")
        code: send.mail.code
        copyable: false
    }
    Paragraph {
        text: qsTr("Give it on after each of your steps: what you signed or said is in it. What the others send back, you take on the board.")
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.small
        Layout.fillWidth: true

        Button {
            kind: Button.Primary
            text: qsTr("Save the file")
            onClicked: {
                send.close();
                send.fileRequested();
            }
        }
        Button {
            text: qsTr("Show as QR codes")
            onClicked: {
                send.close();
                send.mail.showCode();
            }
        }
    }
    Divider {
        Layout.fillWidth: true
    }
    Field {
        label: qsTr("Or by a link: the relay that keeps it for them")
        hint: qsTr("A relay stores it sealed: it can't read it, and knows no names.")
        error: send.mail.error
        Layout.fillWidth: true

        TextField {
            id: relay

            width: parent.width
            label: qsTr("Address of the relay")
            placeholderText: "https://"
            maximumLength: 200
            invalid: send.mail.error !== ""
        }
    }
    ContractFact {
        visible: send.mail.link !== ""
        caption: qsTr("The link: whoever has it can read the contract")
        value: send.mail.link
    }
    Flow {
        spacing: Theme.small
        Layout.fillWidth: true

        Button {
            text: send.mail.link !== "" ? qsTr("Put it there again") : qsTr("Put it there")
            enabled: relay.text.trim() !== ""
            loading: send.mail.busy
            onClicked: send.mail.send(relay.text)
        }
        Button {
            visible: send.mail.link !== ""
            text: qsTr("Copy the link")
            onClicked: send.mail.copyLink()
        }
    }
    buttons: Button {
        text: qsTr("Done")
        onClicked: send.close()
    }
}

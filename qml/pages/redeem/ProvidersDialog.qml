import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// The providers that are trusted: their keys, the age of what they offer, and finding orders again.
Dialog {
    id: dialog

    required property Redeem redeem
    property string asked // whose orders are looked for

    signal addRequested

    title: qsTr("Providers")
    width: Math.min(Theme.formWidth, parent ? parent.width - 2 * Theme.pagePadding : Theme.formWidth)
    onClosed: {
        asked = "";
        password.secret.clear();
    }

    Connections {
        target: dialog.redeem
        function onRecovered(): void {
            dialog.asked = "";
        }
    }

    ListView {
        id: list

        model: dialog.redeem.providers
        clip: true
        spacing: Theme.medium
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0 // nothing shows it, and every step of it would draw the window
        highlightResizeDuration: 0
        implicitHeight: Math.min(contentHeight, Theme.scaled(300))
        Layout.fillWidth: true

        T.ScrollBar.vertical: ScrollBar {}

        Accessible.role: Accessible.List
        Accessible.name: dialog.title

        delegate: ColumnLayout {
            id: one

            required property string providerId
            required property string name
            required property string origin
            required property string fingerprint
            required property string detail
            required property string problem

            width: list.width
            spacing: Theme.tiny

            RowLayout {
                spacing: Theme.small
                Layout.fillWidth: true

                Label {
                    text: one.name
                    font: Theme.strongFont
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }
                Button {
                    kind: Button.Ghost
                    text: qsTr("Find my orders")
                    onClicked: {
                        dialog.asked = one.providerId;
                        password.focusInput();
                    }
                }
                Button {
                    kind: Button.Ghost
                    text: qsTr("Remove")
                    onClicked: dialog.redeem.removeProvider(one.providerId)
                }
            }
            Label {
                text: one.problem !== "" ? one.problem : one.detail
                color: one.problem !== "" ? Theme.pending : Theme.secondary
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Label {
                text: one.origin
                font: Theme.captionFont
                color: Theme.secondary
                elide: Text.ElideMiddle
                Layout.fillWidth: true
            }
            Label {
                text: one.fingerprint
                font: Theme.fixedFont
                color: Theme.secondary
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.name: qsTr("Fingerprint %1").arg(text)
            }
            Divider {
                Layout.fillWidth: true
                Layout.topMargin: Theme.small
            }
        }
    }
    Paragraph {
        visible: list.count === 0
        text: qsTr("None yet.")
        Layout.fillWidth: true
    }
    Field {
        visible: dialog.asked !== ""
        label: qsTr("Password")
        hint: qsTr("The keys of your orders follow from the wallet's words: with them and the provider, orders and vouchers are found again.")
        error: dialog.redeem.recoverError
        Layout.fillWidth: true

        PasswordField {
            id: password

            width: parent.width
            label: qsTr("Password")
            onAccepted: dialog.redeem.recover(dialog.asked, password.secret)
        }
    }
    buttons: [
        Button {
            visible: dialog.asked !== ""
            kind: Button.Primary
            text: qsTr("Find them")
            loading: dialog.redeem.recovering
            onClicked: dialog.redeem.recover(dialog.asked, password.secret)
        },
        Button {
            iconName: "plus"
            text: qsTr("Add a provider")
            onClicked: {
                dialog.close();
                dialog.addRequested();
            }
        },
        Button {
            text: qsTr("Close")
            onClicked: dialog.close()
        }
    ]
}

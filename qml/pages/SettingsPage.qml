import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

Page {
    id: page

    required property Session session
    readonly property Preferences preferences: session.preferences

    title: qsTr("Settings")

    Card {
        title: qsTr("Appearance")
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.formWidth + Theme.sideCardWidth

        ValueRow {
            label: qsTr("Colours")

            Segmented {
                label: qsTr("Colours")
                options: [qsTr("Like the system"), qsTr("Dark"), qsTr("Light")]
                current: page.preferences.appearance
                onChosen: option => page.preferences.appearance = option
            }
        }
        ValueRow {
            label: qsTr("Language")

            Label {
                visible: page.session.language.waits
                text: qsTr("from the next start on")
                font: Theme.captionFont
                color: Theme.secondary
            }
            ComboBox {
                label: qsTr("Language")
                model: page.session.language.names
                currentIndex: page.session.language.current
                onActivated: index => page.session.language.current = index
            }
        }
        ValueRow {
            label: qsTr("Text size")

            Slider {
                label: qsTr("Text size in percent")
                from: 100
                to: 200
                stepSize: 25
                value: Math.round(page.preferences.textScale * 100)
                onPressedChanged: if (!pressed) page.preferences.textScale = value / 100
                Keys.onReleased: page.preferences.textScale = value / 100
            }
            Label {
                text: qsTr("%1 %").arg(Math.round(page.preferences.textScale * 100))
                font: Theme.strongFont
            }
        }
    }
    WalletsCard {
        manager: page.session.walletManager
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.formWidth + Theme.sideCardWidth
    }
    Card {
        title: qsTr("Security")
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.formWidth + Theme.sideCardWidth

        ValueRow {
            label: qsTr("Lock when nobody touched it for")

            ComboBox {
                readonly property var minutes: [1, 5, 10, 30, 60, 0]

                label: qsTr("Lock after")
                model: [qsTr("1 minute"), qsTr("5 minutes"), qsTr("10 minutes"), qsTr("30 minutes"), qsTr("1 hour"), qsTr("Never")]
                currentIndex: minutes.indexOf(page.preferences.autoLockMinutes)
                onActivated: index => page.preferences.autoLockMinutes = minutes[index]
            }
        }
        ValueRow {
            label: qsTr("After a payment, pay again without the password for")

            ComboBox {
                readonly property var minutes: [0, 1, 5, 15]

                label: qsTr("Pay again without the password")
                model: [qsTr("Never"), qsTr("1 minute"), qsTr("5 minutes"), qsTr("15 minutes")]
                currentIndex: minutes.indexOf(page.preferences.graceMinutes)
                onActivated: index => page.preferences.graceMinutes = minutes[index]
            }
        }
        ValueRow {
            label: qsTr("The words of %1").arg(page.session.walletName)

            Tag {
                text: page.session.backupConfirmed ? qsTr("written down") : qsTr("not written down yet")
                tone: page.session.backupConfirmed ? Tone.Positive : Tone.Pending
                dot: true
            }
            Button {
                text: qsTr("Show…")
                onClicked: backupDialog.open()
            }
        }
        ValueRow {
            label: qsTr("Password")

            Button {
                text: qsTr("Change…")
                onClicked: passwordDialog.open()
            }
        }
    }
    BusinessCard {
        business: page.session.business
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.formWidth + Theme.sideCardWidth
    }
    DataCard {
        tools: page.session.data
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.formWidth + Theme.sideCardWidth
    }
    Card {
        title: qsTr("About")
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.formWidth + Theme.sideCardWidth

        ValueRow {
            label: qsTr("ZonCoin Desktop")
            value: page.session.version
        }
        ValueRow {
            label: qsTr("Network")
            value: page.session.network.networkName
        }
        ValueRow {
            label: qsTr("Everything is kept in")

            Label {
                text: page.session.profilePath
                font: Theme.fixedFont
                elide: Text.ElideMiddle
                Layout.maximumWidth: Theme.wideSideCardWidth
            }
            IconButton {
                iconName: "copy"
                text: qsTr("Copy the path")
                onClicked: page.session.copy(page.session.profilePath, qsTr("Path"))
            }
        }
        Paragraph {
            text: qsTr("One encrypted file. Your password opens it; your words bring the money back without it.")
            Layout.fillWidth: true
        }
    }
    Item {
        Layout.fillHeight: true
    }

    BackupDialog {
        id: backupDialog

        backup: page.session.backup
    }
    PasswordDialog {
        id: passwordDialog

        session: page.session
    }
}

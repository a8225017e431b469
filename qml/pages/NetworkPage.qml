import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// How far the light client is, with whom it talks, and how to give it a node of one's own.
Page {
    id: page

    required property Session session
    readonly property NetworkView network: session.network

    title: qsTr("Network")

    titleExtra: [
        Tag {
            text: page.network.pillText
            tone: page.network.pillTone
            dot: true
        },
        Label {
            text: page.network.networkName
            color: Theme.secondary
        }
    ]
    titleTrailing: RowLayout {
        spacing: Theme.small

        Button {
            text: page.network.rescanCancellable ? qsTr("Stop scanning again") : qsTr("Scan again")
            enabled: page.network.rescanCancellable || !page.network.rescanning
            onClicked: page.network.rescanCancellable ? page.network.cancelRescan() : rescanDialog.open()
        }
        Button {
            iconName: "plus"
            text: qsTr("Add a node")
            onClicked: addDialog.open()
        }
    }

    Repeater {
        model: page.network.warnings

        Card {
            id: warning

            required property string modelData

            accented: true
            padding: Theme.gap
            Layout.fillWidth: true

            Label {
                text: warning.modelData
                color: Theme.pending
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
    GridLayout {
        columns: page.width < Theme.scaled(720) ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: false

        Card {
            title: qsTr("Stages")
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.formWidth

            StageList {
                stages: page.network.stages
                Layout.fillWidth: true
            }
            Item {
                Layout.fillHeight: true
            }
        }
        Card {
            title: qsTr("What is known")
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.formWidth

            ValueRow {
                label: qsTr("Latest block")
                value: page.network.tipText
            }
            ValueRow {
                label: qsTr("Its hash")

                Label {
                    text: page.network.tipHash
                    font: Theme.fixedFont
                    elide: Text.ElideMiddle
                    Layout.fillWidth: true
                    Layout.maximumWidth: Theme.sideCardWidth
                }
                IconButton {
                    visible: page.network.tipHash !== ""
                    iconName: "copy"
                    text: qsTr("Copy the block hash")
                    onClicked: page.session.copy(page.network.tipHash, qsTr("Block hash"))
                }
            }
            ValueRow {
                label: qsTr("Agreement")
                value: page.network.agreementText
            }
            ValueRow {
                label: qsTr("Recent fees")
                value: page.network.feeText
            }
            ValueRow {
                visible: !page.network.sandbox
                label: qsTr("Connections")

                Label {
                    text: page.network.proxyText === "" ? qsTr("direct") : qsTr("through %1").arg(page.network.proxyText)
                    font: Theme.mediumFont
                    elide: Text.ElideMiddle
                    Layout.maximumWidth: Theme.sideCardWidth
                }
                Button {
                    text: qsTr("Change")
                    onClicked: proxyDialog.open()
                }
            }
            Item {
                Layout.fillHeight: true
            }
        }
    }
    PeerTable {
        network: page.network
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.rowHeight * 4
    }
    ChainCard {
        charts: page.network.charts
        Layout.fillWidth: true
    }
    BanList {
        bans: page.network.bans
        Layout.fillWidth: true
    }
    Card {
        visible: page.network.joinLines !== ""
        title: qsTr("A node of your own")
        Layout.fillWidth: true

        Paragraph {
            text: qsTr("Two lines in bitcoin.conf make a stock Bitcoin Core (0.21 or later) join this network; two more let it serve this wallet quickly. Then add it above.")
            Layout.fillWidth: true
        }
        NodeLines {
            lines: page.network.joinLines + "\n" + page.network.serveLines
            onCopied: text => page.session.copy(text, qsTr("Configuration"))
            Layout.fillWidth: true
        }
    }

    Dialog {
        id: addDialog

        title: qsTr("Add a node")
        onOpened: {
            endpoint.clear();
            endpoint.forceActiveFocus();
        }

        function add(): void {
            if (page.network.addPeer(endpoint.text))
                close();
        }

        Field {
            label: qsTr("Where it listens")
            hint: qsTr("Host, or host:port. Your own node comes first, before any that are found.")
            error: page.network.peerError
            Layout.fillWidth: true

            TextField {
                id: endpoint

                width: parent.width
                label: qsTr("Host and port")
                placeholderText: "192.168.1.20"
                invalid: page.network.peerError !== ""
                onAccepted: addDialog.add()
            }
        }
        buttons: [
            Button {
                kind: Button.Primary
                text: qsTr("Add")
                enabled: endpoint.text !== ""
                onClicked: addDialog.add()
            },
            Button {
                text: qsTr("Cancel")
                onClicked: addDialog.close()
            }
        ]
    }

    Dialog {
        id: proxyDialog

        title: qsTr("Connect through a proxy")
        onOpened: {
            proxy.text = page.network.proxyText;
            proxy.forceActiveFocus();
        }

        function use(): void {
            if (page.network.setProxy(proxy.text))
                close();
        }

        Field {
            label: qsTr("SOCKS5 proxy")
            hint: qsTr("With Tor on this computer: 127.0.0.1:9050. Every connection goes through it, and names are looked up there. Empty connects directly.")
            error: page.network.proxyError
            Layout.fillWidth: true

            TextField {
                id: proxy

                width: parent.width
                label: qsTr("Host and port of the proxy")
                placeholderText: "127.0.0.1:9050"
                invalid: page.network.proxyError !== ""
                onAccepted: proxyDialog.use()
            }
        }
        buttons: [
            Button {
                kind: Button.Primary
                text: qsTr("Use it")
                onClicked: proxyDialog.use()
            },
            Button {
                text: qsTr("Cancel")
                onClicked: proxyDialog.close()
            }
        ]
    }
    Dialog {
        id: rescanDialog

        title: qsTr("Scan again")
        onOpened: {
            day.clear();
            day.forceActiveFocus();
        }

        function begin(): void {
            if (page.network.rescan(day.text))
                close();
        }

        Field {
            label: qsTr("From which day on")
            hint: qsTr("Looks through the chain again for all wallets. What is known stays while it runs, and you may stop it.")
            error: page.network.rescanError
            Layout.fillWidth: true

            TextField {
                id: day

                width: parent.width
                label: qsTr("Day")
                placeholderText: "2025-01-31"
                invalid: page.network.rescanError !== ""
                onAccepted: rescanDialog.begin()
            }
        }
        buttons: [
            Button {
                kind: Button.Primary
                text: qsTr("Scan again")
                enabled: day.text !== ""
                onClicked: rescanDialog.begin()
            },
            Button {
                text: qsTr("Cancel")
                onClicked: rescanDialog.close()
            }
        ]
    }
}

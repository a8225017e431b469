pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// One contract: whose turn it is and what they can do, the terms, who moves the money when, the parties.
GridLayout {
    id: view

    required property Dealing dealing
    required property bool narrow
    required property bool practice // the network

    Dialog {
        id: removal

        title: qsTr("Remove this contract?")
        buttons: [
            Button {
                kind: Button.Danger
                text: qsTr("Remove")
                onClicked: {
                    removal.close();
                    view.dealing.remove();
                }
            },
            Button {
                text: qsTr("Keep it")
                onClicked: removal.close()
            }
        ]

        Paragraph {
            text: qsTr("It holds no money. Its terms, signatures and files are gone from this profile; the file that you gave to others stays with them.")
            Layout.fillWidth: true
        }
    }

    columns: narrow ? 1 : 2
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap

    ColumnLayout {
        spacing: Theme.gap
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop

        ContractChanges {
            visible: view.dealing.changeNames.length > 0
            dealing: view.dealing
            Layout.fillWidth: true
        }
        ContractJoin {
            visible: view.dealing.canJoin
            dealing: view.dealing
            Layout.fillWidth: true
        }
        Card {
            title: view.dealing.turn
            visible: !view.dealing.canJoin && (view.dealing.turn !== "" || view.dealing.problems !== "")
            accented: true
            spacing: Theme.medium
            Layout.fillWidth: true

            Paragraph {
                visible: text !== ""
                text: view.dealing.problems
                color: Theme.danger
                Layout.fillWidth: true
            }
            Paragraph {
                visible: text !== ""
                text: view.dealing.whyNot
                Layout.fillWidth: true
            }
            Paragraph {
                visible: text !== ""
                text: view.dealing.ifTheyVanish
                Layout.fillWidth: true
            }
            Flow {
                spacing: Theme.small
                Layout.fillWidth: true

                Button {
                    visible: view.dealing.canSign
                    kind: Button.Primary
                    text: qsTr("Sign")
                    onClicked: view.dealing.reviewSignature()
                }
                Button {
                    visible: view.dealing.canFund
                    kind: Button.Primary
                    text: qsTr("Pay into the escrow")
                    onClicked: view.dealing.reviewFunding()
                }
                Button {
                    visible: view.dealing.canDeliver
                    kind: Button.Primary
                    text: qsTr("It is delivered")
                    onClicked: view.dealing.reviewDelivery()
                }
                Button {
                    visible: view.dealing.canRelease
                    kind: Button.Primary
                    text: qsTr("Release the money")
                    onClicked: view.dealing.reviewRelease()
                }
                Button {
                    visible: view.dealing.canCountersign
                    kind: Button.Primary
                    text: qsTr("Sign how it is shared")
                    onClicked: view.dealing.reviewCountersignature()
                }
                Button {
                    visible: view.dealing.canReveal
                    kind: Button.Primary
                    text: qsTr("Show the secret, and be paid")
                    onClicked: view.dealing.reviewReveal()
                }
                Button {
                    visible: view.dealing.canRevise
                    text: qsTr("Change the terms")
                    onClicked: view.dealing.revise()
                }
                Button {
                    visible: view.dealing.canCopySecret
                    text: qsTr("Copy the voucher's key")
                    onClicked: view.dealing.reviewSecret()
                }
                Button {
                    visible: view.dealing.canRefund
                    text: qsTr("Take the money back")
                    onClicked: view.dealing.reviewRefund()
                }
                Button {
                    visible: view.dealing.canSendBack
                    text: qsTr("Give the money back")
                    onClicked: view.dealing.reviewSendBack()
                }
                Button {
                    visible: view.dealing.canDispute
                    text: qsTr("Something is wrong")
                    onClicked: view.dealing.reviewDispute()
                }
            }
        }
        Card {
            title: qsTr("Terms")
            spacing: Theme.medium
            Layout.fillWidth: true

            Paragraph {
                text: view.dealing.terms
                color: Theme.text
                Layout.fillWidth: true
            }
            Divider {
                Layout.fillWidth: true
            }
            ValueRow {
                label: qsTr("Price")
                value: view.dealing.price
            }
            ValueRow {
                visible: view.dealing.code !== ""
                label: qsTr("Code to compare by voice")
                value: view.dealing.code
            }
            ContractFact {
                visible: view.dealing.shownSecret !== ""
                caption: qsTr("The key that the seller showed")
                value: view.dealing.shownSecret
            }
        }
        ContractFiles {
            dealing: view.dealing
            Layout.fillWidth: true
        }
        ContractShares {
            visible: view.dealing.canShare
            dealing: view.dealing
            Layout.fillWidth: true
        }
    }
    ColumnLayout {
        spacing: Theme.gap
        Layout.fillWidth: view.narrow
        Layout.preferredWidth: Theme.sideCardWidth
        Layout.alignment: Qt.AlignTop

        Card {
            title: qsTr("Who moves the money")
            visible: view.dealing.pathWords.length > 0
            spacing: Theme.medium
            Layout.fillWidth: true

            Repeater {
                model: view.dealing.pathWords

                ContractFact {
                    required property string modelData
                    required property int index

                    caption: view.dealing.pathDates[index]
                    value: modelData
                }
            }
        }
        Card {
            title: qsTr("Timeline")
            visible: view.dealing.timelineNames.length > 0
            spacing: Theme.medium
            Layout.fillWidth: true

            Repeater {
                model: view.dealing.timelineNames

                ContractFact {
                    required property string modelData
                    required property int index

                    caption: view.dealing.timelineDates[index] ?? ""
                    value: modelData
                    over: index < view.dealing.timelinePast
                }
            }
        }
        Card {
            title: qsTr("Parties")
            spacing: Theme.small
            Layout.fillWidth: true

            Repeater {
                model: view.dealing.partyNames

                ListRow {
                    required property string modelData
                    required property int index

                    title: modelData
                    detail: view.dealing.partyStates[index] ?? ""
                    divided: index + 1 < view.dealing.partyNames.length
                    interactive: false
                    Layout.fillWidth: true
                }
            }
        }
        Card {
            title: qsTr("Checked here")
            visible: view.dealing.checks.length > 0
            spacing: Theme.small
            Layout.fillWidth: true

            Repeater {
                model: view.dealing.checks

                RowLayout {
                    id: check

                    required property string modelData

                    spacing: Theme.small
                    Layout.fillWidth: true

                    Icon {
                        name: "check"
                        color: Theme.positive
                        implicitWidth: Theme.smallIconSize
                        implicitHeight: Theme.smallIconSize
                        Layout.alignment: Qt.AlignTop
                    }
                    Label {
                        text: check.modelData
                        font: Theme.captionFont
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                }
            }
        }
        Flow {
            spacing: Theme.small
            Layout.fillWidth: true

            Button {
                text: view.dealing.archived ? qsTr("Back on the board") : qsTr("Out of the way")
                onClicked: view.dealing.setArchived(!view.dealing.archived)
            }
            Button {
                visible: view.dealing.removable
                text: qsTr("Remove")
                onClicked: removal.open()
            }
        }
        ContractPractice {
            visible: view.practice && view.dealing.others.length > 0
            dealing: view.dealing
            Layout.fillWidth: true
        }
    }
}

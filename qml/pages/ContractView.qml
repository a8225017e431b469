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

    // What something is, and under it what it comes to.
    component Fact: ColumnLayout {
        id: fact

        required property string caption
        required property string value

        spacing: Theme.hair
        Layout.fillWidth: true

        Label {
            text: fact.caption
            font: Theme.captionFont
            color: Theme.secondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Label {
            text: fact.value
            font: Theme.mediumFont
            wrapMode: Text.Wrap
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

        Card {
            title: view.dealing.turn
            visible: view.dealing.turn !== "" || view.dealing.problems !== ""
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
                    visible: view.dealing.canRefund
                    text: qsTr("Take the money back")
                    onClicked: view.dealing.reviewRefund()
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

                Fact {
                    required property string modelData
                    required property int index

                    caption: view.dealing.pathDates[index]
                    value: modelData
                }
            }
        }
        Card {
            title: qsTr("Dates")
            visible: view.dealing.deadlineNames.length > 0
            spacing: Theme.medium
            Layout.fillWidth: true

            Repeater {
                model: view.dealing.deadlineNames

                Fact {
                    required property string modelData
                    required property int index

                    caption: modelData
                    value: view.dealing.deadlineDates[index]
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
                    detail: view.dealing.partyStates[index]
                    divided: index + 1 < view.dealing.partyNames.length
                    interactive: false
                    Layout.fillWidth: true
                }
            }
        }
    }
}

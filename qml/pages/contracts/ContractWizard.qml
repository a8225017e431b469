pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// A contract being written: the plain question, then the terms with what each clause means beside them.
GridLayout {
    id: wizard

    required property DealEditor editor
    required property bool narrow

    columns: narrow || editor.asking ? 1 : 2
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap

    Card {
        visible: wizard.editor.asking
        title: qsTr("How is it to be paid?")
        spacing: Theme.medium
        Layout.fillWidth: true

        ChoiceRow {
            iconName: "shield"
            title: qsTr("On delivery")
            detail: qsTr("An escrow holds the money until the buyer has looked. Later an arbiter decides with one of you; later still the buyer takes it back alone. For most purchases.")
            onClicked: wizard.editor.choose(1)
        }
        ChoiceRow {
            iconName: "bolt"
            title: qsTr("On delivery, with an arbiter from the first day")
            detail: qsTr("Any two of buyer, seller and arbiter move the money at any time. Quicker to decide; the arbiter has more to say.")
            onClicked: wizard.editor.choose(0)
        }
        ChoiceRow {
            iconName: "list"
            title: qsTr("In milestones")
            detail: qsTr("All of it is in escrow from the beginning, in parts: each is paid when its part was delivered.")
            onClicked: wizard.editor.choose(2)
        }
        ChoiceRow {
            iconName: "key"
            title: qsTr("For a voucher or a key")
            detail: qsTr("The seller is paid by showing the key, and only so: either the buyer has the key, or the money back. No arbiter.")
            onClicked: wizard.editor.choose(3)
        }
        ChoiceRow {
            iconName: "lock"
            title: qsTr("With deposits on both sides")
            detail: qsTr("Both lock something of their own on top of the price, so that both lose by walking away.")
            onClicked: wizard.editor.choose(4)
        }
    }
    Card {
        visible: !wizard.editor.asking
        title: wizard.editor.revising ? qsTr("Other terms") : qsTr("The terms")
        spacing: Theme.gap
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop

        Segmented {
            visible: !wizard.editor.revising
            label: qsTr("You are")
            options: [qsTr("I buy"), qsTr("I sell")]
            current: wizard.editor.selling ? 1 : 0
            onChosen: option => wizard.editor.selling = option === 1
        }
        Field {
            label: qsTr("Title")
            Layout.fillWidth: true

            TextField {
                width: parent.width
                label: qsTr("Title")
                placeholderText: qsTr("Flour, 2 t, delivered to Quay 4")
                maximumLength: 200
                text: wizard.editor.title
                onTextEdited: wizard.editor.title = text
            }
        }
        Field {
            label: qsTr("What is delivered, and what makes it right")
            Layout.fillWidth: true

            TextBox {
                width: parent.width
                label: qsTr("Terms")
                text: wizard.editor.terms
                onEdited: written => wizard.editor.terms = written
            }
        }
        GridLayout {
            columns: 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            Layout.fillWidth: true

            WizardField {
                label: qsTr("Your name in it")
                value: wizard.editor.myName
                onWritten: text => wizard.editor.myName = text
            }
            WizardField {
                label: wizard.editor.selling ? qsTr("The buyer's name") : qsTr("The seller's name")
                value: wizard.editor.theirName
                onWritten: text => wizard.editor.theirName = text
            }
            WizardField {
                label: qsTr("Price")
                value: wizard.editor.price
                suffix: "ZON"
                onWritten: text => wizard.editor.price = text
            }
            WizardField {
                visible: wizard.editor.hasArbiter
                label: qsTr("The arbiter's name")
                value: wizard.editor.arbiterName
                onWritten: text => wizard.editor.arbiterName = text
            }
            WizardField {
                visible: wizard.editor.hasArbiter
                label: qsTr("What the arbiter gets for a decision")
                value: wizard.editor.arbiterFee
                suffix: "ZON"
                onWritten: text => wizard.editor.arbiterFee = text
            }
            WizardField {
                visible: wizard.editor.hasDeposits
                label: qsTr("The buyer's deposit")
                value: wizard.editor.buyerDeposit
                suffix: "ZON"
                onWritten: text => wizard.editor.buyerDeposit = text
            }
            WizardField {
                visible: wizard.editor.hasDeposits
                label: qsTr("The seller's deposit")
                value: wizard.editor.sellerDeposit
                suffix: "ZON"
                onWritten: text => wizard.editor.sellerDeposit = text
            }
            DaysField {
                visible: wizard.editor.hasParts
                label: qsTr("Number of parts")
                suffix: ""
                days: wizard.editor.parts
                onWritten: count => wizard.editor.parts = count
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        GridLayout {
            columns: wizard.narrow ? 2 : 3
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            Layout.fillWidth: true

            DaysField {
                label: qsTr("Everybody signs within")
                days: wizard.editor.signDays
                onWritten: count => wizard.editor.signDays = count
            }
            DaysField {
                label: qsTr("Then paid in within")
                days: wizard.editor.payDays
                onWritten: count => wizard.editor.payDays = count
            }
            DaysField {
                label: wizard.editor.hasParts ? qsTr("Then a part every") : qsTr("Then delivered within")
                days: wizard.editor.deliverDays
                onWritten: count => wizard.editor.deliverDays = count
            }
            DaysField {
                label: qsTr("The buyer looks for")
                days: wizard.editor.inspectDays
                onWritten: count => wizard.editor.inspectDays = count
            }
            DaysField {
                label: qsTr("A dispute has")
                days: wizard.editor.disputeDays
                onWritten: count => wizard.editor.disputeDays = count
            }
        }
    }
    ColumnLayout {
        visible: !wizard.editor.asking
        spacing: Theme.gap
        Layout.fillWidth: wizard.narrow
        Layout.preferredWidth: Theme.sideCardWidth
        Layout.alignment: Qt.AlignTop

        Card {
            title: qsTr("What it means for you")
            spacing: Theme.medium
            Layout.fillWidth: true

            Repeater {
                model: wizard.editor.clauseNames

                ContractFact {
                    required property string modelData
                    required property int index

                    caption: modelData
                    value: wizard.editor.clauseTexts[index] ?? ""
                    prose: true
                }
            }
        }
        Card {
            spacing: Theme.medium
            Layout.fillWidth: true

            Paragraph {
                visible: text !== ""
                text: wizard.editor.problem
                Layout.fillWidth: true
            }
            Field {
                visible: !wizard.editor.revising
                label: qsTr("Password")
                error: wizard.editor.error
                Layout.fillWidth: true

                PasswordField {
                    id: password

                    width: parent.width
                    label: qsTr("Password")
                    onAccepted: save.clicked()
                }
            }
            Paragraph {
                visible: wizard.editor.revising && text !== ""
                text: wizard.editor.error
                color: Theme.danger
                Layout.fillWidth: true
            }
            Flow {
                spacing: Theme.small
                Layout.fillWidth: true

                Button {
                    id: save

                    kind: Button.Primary
                    text: wizard.editor.revising ? qsTr("Change the draft") : qsTr("Make the draft")
                    enabled: wizard.editor.problem === "" && (wizard.editor.revising || password.length > 0)
                    loading: wizard.editor.busy
                    onClicked: {
                        if (enabled)
                            wizard.editor.save(wizard.editor.revising ? null : password.secret);
                    }
                }
                Button {
                    text: wizard.editor.revising ? qsTr("Cancel") : qsTr("Back")
                    onClicked: wizard.editor.back()
                }
            }
        }
    }
}

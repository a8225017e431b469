import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

StepCard {
    id: step

    required property WalletSetup setup

    signal done

    function next(): void {
        if (setup.acceptNetwork())
            done();
    }

    question: qsTr("Where do you want to begin?")
    explanation: qsTr("You can have several, each in a file of its own.")
    backText: ""

    ChoiceRow {
        iconName: "drop"
        title: qsTr("Sandbox")
        detail: qsTr("A practice network on this computer, with practice money. Try everything; nothing can go wrong.")
        chosen: step.setup.network === WalletSetup.Sandbox
        onClicked: step.setup.network = WalletSetup.Sandbox
    }
    ChoiceRow {
        iconName: "globe"
        title: qsTr("ZonCoin")
        detail: qsTr("The real network. Nodes are found by themselves; none of them is trusted.")
        chosen: step.setup.network === WalletSetup.ZonCoin
        onClicked: step.setup.network = WalletSetup.ZonCoin
    }
    ChoiceRow {
        iconName: "server"
        title: qsTr("ZonCoin, by my own node")
        detail: qsTr("A Bitcoin Core that you run, at home or in the company. It is asked first.")
        chosen: step.setup.network === WalletSetup.OwnNode
        onClicked: step.setup.network = WalletSetup.OwnNode
    }
    Field {
        visible: step.setup.network === WalletSetup.OwnNode
        label: qsTr("Where it listens")
        error: step.setup.nodeError
        Layout.fillWidth: true

        TextField {
            width: parent.width
            label: qsTr("Host and port of the node")
            placeholderText: "192.168.1.20"
            invalid: step.setup.nodeError !== ""
            text: step.setup.nodeAddress
            onTextEdited: step.setup.nodeAddress = text
            onAccepted: step.next()
        }
    }
    forwardItem: Button {
        kind: Button.Primary
        text: qsTr("Continue")
        enabled: step.setup.network !== WalletSetup.OwnNode || step.setup.nodeAddress !== ""
        onClicked: step.next()
        Component.onCompleted: forceActiveFocus()
    }
}

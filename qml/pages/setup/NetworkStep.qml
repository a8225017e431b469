import QtQuick
import QtQuick.Dialogs
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
        title: qsTr("My own node or network")
        detail: qsTr("A Bitcoin Core that you run, at home or in the company. It is asked first.")
        chosen: step.setup.network === WalletSetup.OwnNode
        onClicked: step.setup.network = WalletSetup.OwnNode
    }
    Field {
        visible: step.setup.network === WalletSetup.OwnNode
        label: step.setup.ownNetworkName === "" ? qsTr("Where it listens") : qsTr("Where it listens, if not as the file says")
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
    RowLayout {
        visible: step.setup.network === WalletSetup.OwnNode
        spacing: Theme.gap
        Layout.fillWidth: true

        Label {
            text: step.setup.ownNetworkName === "" ? qsTr("For a network of your company, open its file.") : qsTr("Network: %1").arg(step.setup.ownNetworkName)
            textFormat: Text.PlainText
            font: Theme.captionFont
            color: Theme.secondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Button {
            text: step.setup.ownNetworkName === "" ? qsTr("Open a network file") : qsTr("Use ZonCoin instead")
            onClicked: step.setup.ownNetworkName === "" ? fileDialog.open() : step.setup.forgetNetworkFile()
        }
    }
    NodeLines {
        visible: step.setup.network === WalletSetup.OwnNode
        lines: step.setup.nodeLines
        onCopied: step.setup.copyNodeLines()
        Layout.fillWidth: true
    }
    FileDialog {
        id: fileDialog

        title: qsTr("Open a network file")
        nameFilters: [qsTr("Network files (*.zonnet *.json)"), qsTr("All files (*)")]
        onAccepted: step.setup.openNetworkFile(selectedFile)
    }
    forwardItem: Button {
        kind: Button.Primary
        text: qsTr("Continue")
        enabled: step.setup.network !== WalletSetup.OwnNode || step.setup.nodeAddress !== "" || step.setup.ownNetworkName !== ""
        onClicked: step.next()
        Component.onCompleted: forceActiveFocus()
    }
}

import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

StepCard {
    id: step

    required property WalletSetup setup
    readonly property bool known: setup.profileExists // the password is chosen already
    readonly property bool ready: password.length > 0 && (known || (password.secret.strength >= 2 && repeat.length > 0))

    function finish(): void {
        if (!ready || setup.busy)
            return;
        const same = known || password.secret.sameAs(repeat.secret);
        again.error = same ? "" : qsTr("The two are not the same.");
        if (!same)
            return;
        repeat.secret.clear();
        setup.finish(password.secret);
    }

    question: known ? qsTr("Your password") : qsTr("A password for this computer")
    explanation: known ? qsTr("The one you chose for this file.") : qsTr("It opens your wallet here and signs your payments. It can't be reset; your words can always bring the money back.")
    Component.onCompleted: password.focusInput()

    Field {
        label: qsTr("Name of the wallet")
        Layout.fillWidth: true

        TextField {
            width: parent.width
            label: qsTr("Name of the wallet")
            maximumLength: 60
            text: step.setup.walletName
            onTextEdited: step.setup.walletName = text
        }
    }
    Field {
        label: qsTr("Password")
        Layout.fillWidth: true

        PasswordField {
            id: password

            width: parent.width
            label: qsTr("Password")
            onAccepted: if (step.known) step.finish(); else repeat.focusInput()
        }
    }
    StrengthMeter {
        visible: !step.known
        strength: password.secret.strength
        Layout.fillWidth: true
    }
    Field {
        id: again

        visible: !step.known
        label: qsTr("Once more")
        Layout.fillWidth: true

        PasswordField {
            id: repeat

            width: parent.width
            label: qsTr("Password once more")
            onAccepted: step.finish()
        }
    }
    Label {
        visible: text !== ""
        text: step.setup.error
        color: Theme.danger
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    forwardItem: Button {
        kind: Button.Primary
        text: step.setup.busy ? qsTr("Making your wallet…") : qsTr("Open my wallet")
        enabled: step.ready || step.setup.busy
        loading: step.setup.busy
        onClicked: step.finish()
    }
}

import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// A script to be read; or a spend stepped through with its stack, the step that fails in red.
FocusScope {
    id: panel

    required property ScriptStepper stepper
    readonly property bool stepping: stepper.steps > 0

    Component.onCompleted: stepper.load()
    Connections {
        target: panel.stepper

        function onInputsChanged(): void {
            panel.stepper.load();
        }
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Script")

    Keys.onPressed: event => {
        const page = 10;
        event.accepted = true;
        if (event.key === Qt.Key_Left)
            --stepper.step;
        else if (event.key === Qt.Key_Right)
            ++stepper.step;
        else if (event.key === Qt.Key_PageUp)
            stepper.step -= page;
        else if (event.key === Qt.Key_PageDown)
            stepper.step += page;
        else
            event.accepted = false;
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.small

        RowLayout {
            visible: panel.stepper.inputNames.length > 0
            spacing: Theme.small
            Layout.fillWidth: true

            ComboBox {
                visible: panel.stepper.inputNames.length > 1
                label: qsTr("Which input")
                model: panel.stepper.inputNames
                currentIndex: panel.stepper.input
                onActivated: index => panel.stepper.input = index
                Layout.maximumWidth: Theme.scaled(180)
            }
            IconButton {
                enabled: panel.stepper.step > 0
                iconName: "step-first"
                text: qsTr("To the first step")
                onClicked: panel.stepper.step = 0
            }
            IconButton {
                enabled: panel.stepper.step > 0
                iconName: "chevron-left"
                text: qsTr("Step back (Left)")
                onClicked: --panel.stepper.step
            }
            Label {
                text: panel.stepping ? qsTr("Step %1 of %2").arg(panel.stepper.step + 1).arg(panel.stepper.steps) : ""
                font: Theme.mediumFont
                horizontalAlignment: Text.AlignHCenter
                Layout.minimumWidth: Theme.scaled(110)
            }
            IconButton {
                enabled: panel.stepper.step + 1 < panel.stepper.steps
                iconName: "chevron-right"
                text: qsTr("Step forward (Right)")
                onClicked: ++panel.stepper.step
            }
            IconButton {
                enabled: panel.stepper.step + 1 < panel.stepper.steps
                iconName: "step-last"
                text: qsTr("To the last step")
                onClicked: panel.stepper.step = panel.stepper.steps - 1
            }
            Button {
                visible: panel.stepper.fails && !panel.stepper.atFailure
                kind: Button.Ghost
                text: qsTr("To the failing step")
                onClicked: panel.stepper.goToFailure()
            }
            Label {
                visible: !panel.stepper.atFailure
                text: panel.stepper.outcome
                color: panel.stepper.fails ? Theme.danger : Theme.secondary
                horizontalAlignment: Text.AlignRight
                Layout.fillWidth: true
            }
        }
        Label {
            visible: text !== ""
            text: panel.stepper.error
            color: Theme.secondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Label {
            visible: panel.stepping
            text: panel.stepper.did
            font: Theme.mediumFont
            color: panel.stepper.atFailure ? Theme.danger : Theme.text
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.fillHeight: true

            ScriptLines {
                stepper: panel.stepper
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 3
            }
            StackList {
                visible: panel.stepping
                stepper: panel.stepper
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 2
            }
        }
    }
    Spinner {
        anchors.centerIn: parent
        visible: panel.stepper.loading
    }
}

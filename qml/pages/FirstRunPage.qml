import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// The first minute, a question at a time. What was answered lives in `setup`; this only knows where we are.
FocusScope {
    id: page

    required property WalletSetup setup

    enum Step {
        Network,
        Start,
        Words,
        Check,
        Restore,
        Password
    }
    property int step: setup.profileExists ? FirstRunPage.Start : FirstRunPage.Network
    readonly property int stepsBefore: [0, 1, 2, 3, 2, 4][step]

    objectName: "firstRun"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("First steps")

    function go(to: int): void {
        step = to;
    }

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(Theme.formWidth, parent.width - 2 * Theme.pagePadding)
        spacing: Theme.pagePadding

        RowLayout {
            spacing: Theme.medium
            Layout.fillWidth: true

            Icon {
                implicitWidth: Theme.badgeSize
                implicitHeight: Theme.badgeSize
                name: "logo"
            }
            Label {
                text: "ZonCoin"
                font: Theme.titleFont
                Layout.fillWidth: true
            }
            Row {
                spacing: Theme.small

                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Step %1 of 5").arg(page.stepsBefore + 1)

                Repeater {
                    model: 5

                    Rectangle {
                        required property int index

                        width: index === page.stepsBefore ? Theme.pagePadding : Theme.small
                        height: Theme.small
                        radius: height / 2
                        color: index <= page.stepsBefore ? Theme.accent : Theme.line

                        Behavior on width {
                            NumberAnimation {
                                duration: Theme.motion
                            }
                        }
                    }
                }
            }
        }
        Loader {
            readonly property var faces: [networkFace, startFace, wordsFace, checkFace, restoreFace, passwordFace]

            sourceComponent: faces[page.step]
            focus: true
            Layout.fillWidth: true
        }
    }

    Component {
        id: networkFace

        NetworkStep {
            setup: page.setup
            onDone: page.go(FirstRunPage.Start)
        }
    }
    Component {
        id: startFace

        StartStep {
            setup: page.setup
            onBack: page.go(FirstRunPage.Network)
            onNewWords: count => {
                page.setup.generate(count);
                page.go(FirstRunPage.Words);
            }
            onOldWords: page.go(FirstRunPage.Restore)
        }
    }
    Component {
        id: wordsFace

        WordsStep {
            setup: page.setup
            onBack: {
                page.setup.forget();
                page.go(FirstRunPage.Start);
            }
            onDone: {
                page.setup.words.startCheck();
                page.go(FirstRunPage.Check);
            }
            onLater: page.go(FirstRunPage.Password)
        }
    }
    Component {
        id: checkFace

        CheckStep {
            setup: page.setup
            onBack: page.go(FirstRunPage.Words)
            onDone: page.go(FirstRunPage.Password)
        }
    }
    Component {
        id: restoreFace

        RestoreStep {
            setup: page.setup
            onBack: page.go(FirstRunPage.Start)
            onDone: page.go(FirstRunPage.Password)
        }
    }
    Component {
        id: passwordFace

        PasswordStep {
            setup: page.setup
            onBack: page.go(page.setup.restoring ? FirstRunPage.Restore : FirstRunPage.Words)
        }
    }
}

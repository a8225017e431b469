import QtQuick
import ZonCoin
import ZonCoin.Models

// The window. Which face it shows follows the session; everything it needs comes in by `session`.
Window {
    id: window

    required property Session session
    // The shell while it is open; for the picture maker and tests, which walk its pages.
    readonly property Shell shell: loader.item as Shell
    // Something is looked into while no profile is open.
    property bool inspecting: false

    width: 1280
    height: 800
    minimumWidth: 1024
    minimumHeight: 700
    visible: true
    color: Theme.window
    title: session.stage === Session.Open ? qsTr("%1 – ZonCoin").arg(session.walletName) : qsTr("ZonCoin")

    Connections {
        target: window.session

        function onStageChanged(): void {
            window.inspecting = false;
        }
    }
    Binding {
        target: Theme
        property: "appearance"
        value: window.session.preferences.appearance
    }
    Binding {
        target: Theme
        property: "textScale"
        value: window.session.preferences.textScale
    }

    Component {
        id: firstRunFace

        FirstRunPage {
            setup: window.session.setup
        }
    }
    Component {
        id: inspectorFace

        InspectorPage {
            session: window.session
            alone: true
            onCloseRequested: {
                window.session.inspector.close();
                window.inspecting = false;
            }
        }
    }
    Component {
        id: lockedFace

        UnlockPage {
            session: window.session
        }
    }
    Component {
        id: openFace

        Shell {
            session: window.session
        }
    }

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        sourceComponent: window.session.stage === Session.Open ? openFace : window.inspecting ? inspectorFace : window.session.stage === Session.Locked ? lockedFace : firstRunFace
    }
    Button {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.pagePadding
        visible: window.session.stage !== Session.Open && !window.inspecting
        kind: Button.Ghost
        iconName: "search"
        text: qsTr("Look into a transaction")
        onClicked: window.inspecting = true
    }
    Toasts {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.pagePadding
        notices: window.session.notices
    }
}

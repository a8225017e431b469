import QtQuick
import ZonCoin
import ZonCoin.Models

// The window. Which face it shows follows the session; everything it needs comes in by `session`.
Window {
    id: window

    required property Session session
    // The shell while it is open; for the picture maker and tests, which walk its pages.
    readonly property Shell shell: loader.item as Shell

    width: 1280
    height: 800
    minimumWidth: 1024
    minimumHeight: 700
    visible: true
    color: Theme.window
    title: session.stage === Session.Open ? qsTr("%1 – ZonCoin").arg(session.walletName) : qsTr("ZonCoin")

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
        sourceComponent: window.session.stage === Session.Open ? openFace : window.session.stage === Session.Locked ? lockedFace : firstRunFace
    }
    Toasts {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.pagePadding
        notices: window.session.notices
    }
}

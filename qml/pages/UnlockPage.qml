import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

FocusScope {
    id: page

    required property Session session

    Component.onCompleted: password.focusInput()

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Unlock")

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(Theme.wideSideCardWidth, parent.width - 2 * Theme.pagePadding)
        spacing: Theme.gap

        Icon {
            implicitWidth: Theme.huge
            implicitHeight: Theme.huge
            name: "logo"
            Layout.alignment: Qt.AlignHCenter
        }
        Label {
            text: qsTr("Welcome back")
            font: Theme.titleFont
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        Field {
            error: page.session.unlockError
            Layout.fillWidth: true
            Layout.topMargin: Theme.small

            PasswordField {
                id: password

                width: parent.width
                label: qsTr("Password")
                placeholder: qsTr("Password")
                invalid: page.session.unlockError !== ""
                onAccepted: page.session.unlock(password.secret)
            }
        }
        Button {
            kind: Button.Primary
            text: page.session.busy ? qsTr("Unlocking…") : qsTr("Unlock")
            loading: page.session.busy
            enabled: password.length > 0 || page.session.busy
            onClicked: page.session.unlock(password.secret)
            Layout.fillWidth: true
        }
        Label {
            text: page.session.profilePath
            font: Theme.captionFont
            color: Theme.secondary
            elide: Text.ElideMiddle
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
    }
}

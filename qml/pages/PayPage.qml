import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// A payment in three steps: the form, the review in plain words, and its way through the network.
Page {
    id: page

    required property Session session

    signal pageRequested(string name)

    title: qsTr("Pay")

    GridLayout {
        columns: page.narrow ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: false

        Loader {
            readonly property var faces: [formFace, reviewFace, sentFace, proposedFace]

            sourceComponent: faces[page.session.payment.step]
            focus: true
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
        }
        PayAside {
            session: page.session
            Layout.preferredWidth: Theme.wideSideCardWidth
            Layout.fillWidth: page.narrow
            Layout.fillHeight: true
        }
    }
    ProposalsCard {
        visible: page.session.proposals.count > 0
        proposals: page.session.proposals
        Layout.fillWidth: true
    }
    Item {
        Layout.fillHeight: true
    }

    Component {
        id: proposedFace

        PayProposed {
            payment: page.session.payment
        }
    }
    Component {
        id: formFace

        PayForm {
            payment: page.session.payment
            addressBook: page.session.addressBook
            available: page.session.balance.available
        }
    }
    Component {
        id: reviewFace

        PayReview {
            payment: page.session.payment
        }
    }
    Component {
        id: sentFace

        PaySent {
            payment: page.session.payment
            onCopyRequested: txid => page.session.copy(txid, qsTr("Transaction id"))
            onActivityRequested: page.pageRequested("activity")
        }
    }
}

import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// An offer in the grid.
Item {
    id: card

    required property int index
    required property string offerId
    required property string name
    required property string provider
    required property string rate
    required property string seller
    required property string about
    required property string categoryName
    required property int category
    required property string price
    required property string fiat
    required property string delivery
    required property bool orderable
    required property bool favourite
    required property OfferPictures pictures
    property bool current: false
    readonly property color ink: inkOf(category)

    // Where there is no picture, or not yet.
    function inkOf(of: int): color {
        switch (of) {
        case 0:
            return Theme.info;
        case 1:
            return Theme.accent;
        case 2:
            return Theme.positive;
        case 3:
            return Theme.escrow;
        case 4:
            return Theme.danger;
        case 5:
            return Theme.pending;
        default:
            return Theme.secondary;
        }
    }

    signal chosen
    signal favouriteToggled

    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1, %2, %3").arg(name).arg(seller).arg(price)
    Accessible.onPressAction: card.chosen()

    Rectangle {
        anchors.fill: parent
        anchors.rightMargin: Theme.gap
        anchors.bottomMargin: Theme.gap
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: card.current ? Theme.focusWidth : Theme.hair
        border.color: card.current ? Theme.accent : area.containsMouse ? Theme.tertiary : Theme.line
        opacity: card.orderable ? 1 : 0.6

        MouseArea {
            id: area

            anchors.fill: parent
            hoverEnabled: true
            cursorShape: Qt.PointingHandCursor
            onClicked: card.chosen()
        }
        ColumnLayout {
            anchors.fill: parent
            anchors.margins: Theme.hair
            spacing: Theme.tiny

            Rectangle {
                radius: Theme.cardRadius
                gradient: Gradient {
                    orientation: Gradient.Horizontal

                    GradientStop {
                        position: 0
                        color: card.ink
                    }
                    GradientStop {
                        position: 1
                        color: Qt.alpha(card.ink, 0.55)
                    }
                }
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.scaled(104)

                OfferPicture {
                    anchors.fill: parent
                    pictures: card.pictures
                    offer: card.offerId
                    radius: Theme.cardRadius
                }
                // On a surface of its own: a picture may have any colour.
                Rectangle {
                    x: Theme.medium
                    y: Theme.medium
                    width: category.implicitWidth
                    height: category.implicitHeight
                    radius: Theme.tagRadius
                    color: Theme.surface

                    Tag {
                        id: category

                        text: card.categoryName
                    }
                }
                Rectangle {
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: Theme.small
                    width: heart.width
                    height: heart.height
                    radius: Theme.tagRadius
                    color: Theme.surface

                    IconButton {
                        id: heart

                        iconName: card.favourite ? "heart-full" : "heart"
                        iconColor: card.favourite ? Theme.danger : Theme.secondary
                        text: card.favourite ? qsTr("No favourite any more") : qsTr("Make it a favourite")
                        onClicked: card.favouriteToggled()
                    }
                }
            }
            Label {
                text: card.name
                font: Theme.strongFont
                elide: Text.ElideRight
                Layout.fillWidth: true
                Layout.leftMargin: Theme.medium
                Layout.rightMargin: Theme.medium
                Layout.topMargin: Theme.small
            }
            Label {
                text: card.seller
                font: Theme.captionFont
                color: Theme.secondary
                elide: Text.ElideRight
                Layout.fillWidth: true
                Layout.leftMargin: Theme.medium
                Layout.rightMargin: Theme.medium
            }
            Item {
                Layout.fillHeight: true
            }
            RowLayout {
                spacing: Theme.small
                Layout.fillWidth: true
                Layout.leftMargin: Theme.medium
                Layout.rightMargin: Theme.medium
                Layout.bottomMargin: Theme.medium

                Label {
                    text: card.orderable ? card.price : qsTr("Sold out")
                    font: Theme.largeFont
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }
                Label {
                    text: card.fiat
                    font: Theme.captionFont
                    color: Theme.secondary
                }
            }
        }
    }
}

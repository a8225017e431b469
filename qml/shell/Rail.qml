import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// The pages there are. Folds to icons when the window is narrow.
Rectangle {
    id: rail

    required property string current
    property bool folded: false
    readonly property list<RailPage> pages: [
        RailPage {
            name: "overview"
            title: qsTr("Overview")
            iconName: "home"
        },
        RailPage {
            name: "activity"
            title: qsTr("Activity")
            iconName: "list"
        },
        RailPage {
            name: "pay"
            title: qsTr("Pay")
            iconName: "arrow-out"
        },
        RailPage {
            name: "receive"
            title: qsTr("Get paid")
            iconName: "arrow-in"
        },
        RailPage {
            name: "mining"
            title: qsTr("Mining")
            iconName: "pickaxe"
        },
        RailPage {
            name: "contracts"
            title: qsTr("Contracts")
            iconName: "document"
        },
        RailPage {
            name: "redeem"
            title: qsTr("Redeem")
            iconName: "gift"
        },
        RailPage {
            name: "inspector"
            title: qsTr("Inspector")
            iconName: "search"
            secondary: true
        },
        RailPage {
            name: "network"
            title: qsTr("Network")
            iconName: "globe"
            secondary: true
        },
        RailPage {
            name: "settings"
            title: qsTr("Settings")
            iconName: "gear"
            secondary: true
        }
    ]

    signal chosen(string name)
    signal lockRequested

    color: Theme.rail

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Rectangle {
        anchors.right: parent.right
        width: Theme.hair
        height: parent.height
        color: Theme.line
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.medium
        spacing: Theme.focusWidth

        Row {
            spacing: Theme.medium
            Layout.leftMargin: Theme.small
            Layout.topMargin: Theme.tiny
            Layout.bottomMargin: Theme.gap

            Icon {
                width: Theme.scaled(26)
                height: width
                name: "logo"
                Accessible.ignored: true
            }
            Label {
                visible: !rail.folded
                anchors.verticalCenter: parent.verticalCenter
                text: "ZonCoin"
                font: Theme.largeFont
            }
        }
        Repeater {
            model: rail.pages

            ColumnLayout {
                id: entry

                required property RailPage modelData
                required property int index

                spacing: Theme.focusWidth
                Layout.fillWidth: true

                Divider {
                    visible: entry.modelData.secondary && !rail.pages[entry.index - 1].secondary
                    Layout.margins: Theme.small
                }
                RailButton {
                    folded: rail.folded
                    current: entry.modelData.name === rail.current
                    iconName: entry.modelData.iconName
                    text: entry.modelData.title
                    onClicked: rail.chosen(entry.modelData.name)
                    Layout.fillWidth: true
                }
            }
        }
        Item {
            Layout.fillHeight: true
        }
        RailButton {
            folded: rail.folded
            iconName: "lock"
            text: qsTr("Lock")
            hint: "Ctrl L"
            onClicked: rail.lockRequested()
            Layout.fillWidth: true
        }
    }
}

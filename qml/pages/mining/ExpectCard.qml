import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// What mining brings and costs, where its work comes from, and how much of the computer it may take.
Card {
    id: card

    required property MiningControl mining
    readonly property MiningSettings settings: mining.settings

    signal nodeWanted
    signal poolWanted
    signal limitsWanted
    signal costsWanted

    title: qsTr("What to expect")

    component Fact: ColumnLayout {
        id: fact

        property string label
        property string value
        property bool known: true
        property color ink: Theme.text
        property bool editable: false
        property string editText

        signal edited

        spacing: Theme.tiny
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: Theme.gap // equal shares

        RowLayout {
            spacing: Theme.small
            Layout.fillWidth: true

            Label {
                text: fact.label
                color: Theme.secondary
                elide: Text.ElideRight
                Layout.fillWidth: !fact.editable
            }
            IconButton {
                visible: fact.editable
                implicitHeight: Theme.smallIconSize
                iconName: "edit"
                text: fact.editText
                onClicked: fact.edited()
            }
            Item {
                visible: fact.editable
                Layout.fillWidth: true
            }
        }
        Label {
            text: fact.value
            font: Theme.largeFont
            color: fact.known ? fact.ink : Theme.secondary
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
    }
    component Choice: RowLayout {
        id: choice

        property string label

        spacing: Theme.small
        Layout.fillWidth: true

        Label {
            text: choice.label
            color: Theme.secondary
            Layout.fillWidth: true
        }
    }

    GridLayout {
        columns: 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: false

        Fact {
            label: qsTr("Next block, most likely")
            value: card.mining.expectedText
            known: card.mining.running
        }
        Fact {
            label: qsTr("A block pays")
            value: card.mining.rewardText
        }
        Fact {
            label: card.mining.electricityLabel
            value: card.mining.electricityText
            known: card.settings.watts > 0
            editable: true
            editText: qsTr("Say what electricity costs")
            onEdited: card.costsWanted()
        }
        Fact {
            label: card.mining.netLabel
            value: card.mining.netText
            known: card.mining.running
            ink: Theme.toneColor(card.mining.netTone)
        }
    }
    Divider {}
    ColumnLayout {
        spacing: Theme.small
        Layout.fillWidth: true

        Choice {
            label: qsTr("Work comes from")

            ComboBox {
                id: source

                label: qsTr("Where work comes from")
                model: card.settings.sources
                currentIndex: card.settings.source
                implicitWidth: Theme.sideCardWidth
                onActivated: index => {
                    if (!card.settings.choose(index)) {
                        if (index === MiningSettings.Node)
                            card.nodeWanted();
                        else
                            card.poolWanted();
                    }
                    currentIndex = Qt.binding(() => card.settings.source);
                }
            }
            IconButton {
                visible: card.settings.source === MiningSettings.Node || card.settings.source === MiningSettings.Pool
                iconName: "edit"
                text: card.settings.source === MiningSettings.Node ? qsTr("Change the node") : qsTr("Change the pool")
                onClicked: card.settings.source === MiningSettings.Node ? card.nodeWanted() : card.poolWanted()
            }
        }
        Label {
            visible: text !== ""
            text: card.settings.sourceHint
            font: Theme.captionFont
            color: Theme.secondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Choice {
            label: qsTr("Threads")

            Slider {
                label: qsTr("Threads")
                from: 1
                to: Math.max(1, card.mining.maxThreads)
                value: card.mining.threads
                enabled: card.mining.maxThreads > 1
                onMoved: card.mining.threads = value
            }
            Label {
                text: qsTr("%1 of %2").arg(card.mining.threads).arg(card.mining.maxThreads)
                font: Theme.strongFont
            }
        }
        Choice {
            label: qsTr("Pause when")

            Chip {
                text: qsTr("on battery")
                checked: card.settings.pauseOnBattery
                onToggled: card.settings.pauseOnBattery = checked
            }
            Chip {
                text: qsTr("I am working")
                checked: card.settings.pauseOnActivity
                onToggled: card.settings.pauseOnActivity = checked
            }
            Chip {
                text: qsTr("hot, over %1 °C").arg(card.settings.heatLimit)
                checked: card.settings.pauseOnHeat
                onToggled: card.settings.pauseOnHeat = checked
            }
            IconButton {
                iconName: "clock"
                iconColor: card.settings.hours !== "" ? Theme.accent : Theme.secondary
                text: card.settings.hours !== "" ? qsTr("Mines from %1").arg(card.settings.hours) : qsTr("Hours and heat")
                onClicked: card.limitsWanted()
            }
        }
    }
    Item {
        Layout.fillHeight: true
    }
}

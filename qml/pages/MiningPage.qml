import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// One switch, and the truth about what it earns.
Page {
    id: page

    required property Session session
    readonly property MiningControl mining: session.mining

    title: qsTr("Mining")

    titleExtra: [
        Tag {
            text: page.mining.stateText
            tone: page.mining.tone
            dot: true
        },
        Label {
            text: page.mining.verifiedText
            color: Theme.secondary
        }
    ]
    titleTrailing: [
        Label {
            text: qsTr("pays to")
            color: Theme.secondary
        },
        Label {
            text: page.session.walletName
            font: Theme.strongFont
        }
    ]

    GridLayout {
        columns: page.width < Theme.scaled(720) ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: false

        Card {
            spacing: Theme.medium
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.wideSideCardWidth

            BigToggle {
                on: page.mining.on
                busy: page.mining.busy
                text: qsTr("Mining")
                onToggleRequested: page.mining.toggle()
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: Theme.small
            }
            TabularText {
                text: page.mining.rate
                font: Theme.heroFont
                color: page.mining.running ? Theme.text : Theme.secondary
                suffix: page.mining.rateUnit
                suffixFont: Theme.heroUnitFont
                suffixColor: Theme.secondary
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: Theme.small

                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Hash rate: %1 %2").arg(text).arg(suffix)
            }
            Paragraph {
                text: page.mining.explanation !== "" ? page.mining.explanation : page.mining.workText + "\n" + page.mining.sinceText
                color: page.mining.tone === Tone.Danger ? Theme.danger : Theme.secondary
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
            Item {
                Layout.fillHeight: true
            }
        }
        Card {
            title: qsTr("What to expect")
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.formWidth

            GridLayout {
                columns: 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.cardPadding
                Layout.fillWidth: true
                Layout.fillHeight: false

                component Fact: ColumnLayout {
                    property alias label: name.text
                    property alias value: words.text
                    property bool known: true

                    spacing: Theme.tiny
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredWidth: Theme.gap // equal shares

                    Label {
                        id: name

                        color: Theme.secondary
                        Layout.fillWidth: true
                    }
                    Label {
                        id: words

                        font: Theme.largeFont
                        color: known ? Theme.text : Theme.secondary
                        Layout.fillWidth: true
                    }
                }

                Fact {
                    label: qsTr("Next block, most likely")
                    value: page.mining.expectedText
                    known: page.mining.running
                }
                Fact {
                    label: qsTr("A block pays")
                    value: page.mining.rewardText
                }
                Fact {
                    label: qsTr("Blocks found")
                    value: page.mining.foundText
                }
                Fact {
                    label: qsTr("Work comes from")
                    value: page.mining.source
                }
            }
            Divider {}
            RowLayout {
                spacing: Theme.gap
                Layout.fillWidth: true

                Label {
                    text: qsTr("Threads")
                    color: Theme.secondary
                    Layout.fillWidth: true
                }
                Slider {
                    id: threads

                    label: qsTr("Threads")
                    from: 1
                    to: Math.max(1, page.mining.maxThreads)
                    value: page.mining.threads
                    enabled: page.mining.maxThreads > 1
                    onMoved: page.mining.threads = value
                }
                Label {
                    text: qsTr("%1 of %2").arg(page.mining.threads).arg(page.mining.maxThreads)
                    font: Theme.strongFont
                }
            }
            Item {
                Layout.fillHeight: true
            }
        }
    }
    GridLayout {
        id: lower

        columns: page.width < Theme.scaled(720) ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: true

        Card {
            title: qsTr("Hash rate")
            headerItem: Segmented {
                label: qsTr("Range")
                options: [qsTr("Hour"), qsTr("Day"), qsTr("Month")]
                current: page.mining.chart.range
                onChosen: option => page.mining.chart.range = option
            }
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.chartHeight + Theme.topBarHeight

            LineChart {
                visible: page.mining.chart.series.count > 1
                series: page.mining.chart.series
                label: qsTr("Hash rate over time")
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            EmptyState {
                visible: page.mining.chart.series.count <= 1
                iconName: "bolt"
                title: qsTr("No measurements in this time")
                text: qsTr("Switch mining on: what this computer really does is drawn here, second by second.")
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
        Card {
            title: qsTr("Blocks you found")
            spacing: 0
            Layout.preferredWidth: Theme.wideSideCardWidth
            Layout.fillWidth: lower.columns === 1
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.rowHeight * 4

            ListView {
                id: list

                clip: true
                model: page.mining.blocks
                boundsBehavior: Flickable.StopAtBounds
                activeFocusOnTab: true
                Layout.fillWidth: true
                Layout.fillHeight: true

                Accessible.role: Accessible.List
                Accessible.name: qsTr("Blocks you found")

                delegate: ListRow {
                    id: row

                    required property string reward
                    required property int tone
                    required title
                    required detail

                    width: list.width
                    interactive: false
                    wrapDetail: true
                    iconName: "block"

                    AmountText {
                        text: row.reward
                        color: Theme.toneColor(row.tone)
                    }
                }

                EmptyState {
                    anchors.centerIn: parent
                    width: parent.width
                    visible: list.count === 0
                    iconName: "block"
                    title: qsTr("None yet")
                    text: qsTr("A found block pays you. It can be spent after some more blocks.")
                }
            }
        }
    }
}

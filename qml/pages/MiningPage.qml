import QtQuick
import QtQuick.Dialogs
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
            Layout.maximumWidth: page.width / 4
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
                objectName: "miningToggle"
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
            Label {
                visible: text !== ""
                text: page.mining.sharesText
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Label {
                visible: text !== ""
                text: page.mining.note
                color: Theme.pending
                font: Theme.captionFont
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                maximumLineCount: 5
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.role: Accessible.AlertMessage
            }
            Item {
                Layout.fillHeight: true
            }
        }
        ExpectCard {
            mining: page.mining
            onNodeWanted: nodeDialog.open()
            onPoolWanted: poolDialog.open()
            onLimitsWanted: limitsDialog.open()
            onCostsWanted: costsDialog.open()
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.formWidth
        }
    }
    GridLayout {
        id: lower

        columns: page.width < Theme.scaled(720) ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: true

        HistoryCard {
            objectName: "historyCard"
            mining: page.mining
            onExportWanted: exportDialog.open()
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.chartHeight + Theme.topBarHeight
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
                highlightMoveDuration: 0 // nothing shows it, and every step of it would draw the window
                highlightResizeDuration: 0
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

    NodeDialog {
        id: nodeDialog

        objectName: "nodeDialog"
        settings: page.mining.settings
    }
    PoolDialog {
        id: poolDialog

        objectName: "poolDialog"
        settings: page.mining.settings
    }
    LimitsDialog {
        id: limitsDialog

        objectName: "limitsDialog"
        settings: page.mining.settings
    }
    CostsDialog {
        id: costsDialog

        objectName: "costsDialog"
        settings: page.mining.settings
    }
    FileDialog {
        id: exportDialog

        title: qsTr("Save the mining history")
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("CSV files (*.csv)")]
        defaultSuffix: "csv"
        onAccepted: page.mining.history.exportCsv(selectedFile)
    }
}

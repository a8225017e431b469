import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// One table of a report; out of sight when it has no line.
Card {
    id: card

    required property ReportTable table
    property bool coloured: false // money in and money out, beside each other

    visible: table.count > 0

    Repeater {
        model: card.table

        RowLayout {
            id: line

            required property string title
            required property string note
            required property string amount
            required property string value

            spacing: Theme.medium
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.compactHeight

            Accessible.role: Accessible.StaticText
            Accessible.name: title + (note !== "" ? ", " + note : "") + (amount !== "" ? ", " + amount : "") + (value !== "" ? ", " + value : "")

            Label {
                text: line.title
                elide: Text.ElideRight
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.sideCardWidth
                Accessible.ignored: true
            }
            Label {
                text: line.note
                color: Theme.secondary
                elide: Text.ElideRight
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.sideCardWidth
                Accessible.ignored: true
            }
            Sum {
                text: line.amount
                color: card.coloured && text !== "" ? Theme.positive : Theme.text
            }
            Sum {
                text: line.value
                color: card.coloured ? Theme.text : Theme.secondary
            }
        }
    }

    component Sum: Item {
        property alias text: sum.text
        property alias color: sum.color

        implicitWidth: Theme.scaled(150)
        implicitHeight: sum.implicitHeight

        AmountText {
            id: sum

            anchors.right: parent.right
            Accessible.ignored: true
        }
    }
}

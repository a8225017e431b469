import QtQuick
import QtQuick.Layouts
import ZonCoin

// One line of a contract's terms.
Field {
    id: field

    property string value
    property string suffix

    signal written(text: string)

    Layout.fillWidth: true
    Layout.preferredWidth: Theme.gap // equal shares
    Layout.alignment: Qt.AlignTop

    TextField {
        width: parent.width
        label: field.label
        suffix: field.suffix
        maximumLength: 200
        text: field.value
        onTextEdited: field.written(text)
    }
}

import QtQuick
import QtQuick.Layouts
import ZonCoin

// How long something has, in days, or another small number.
Field {
    id: field

    property int days: 0
    property string suffix: qsTr("days")

    signal written(count: int)

    Layout.fillWidth: true
    Layout.preferredWidth: Theme.gap // equal shares
    Layout.alignment: Qt.AlignTop

    TextField {
        width: parent.width
        label: field.label
        suffix: field.suffix
        maximumLength: 3
        inputMethodHints: Qt.ImhDigitsOnly
        validator: IntValidator {
            bottom: 0
            top: 730
        }
        text: String(field.days)
        onTextEdited: {
            if (text !== "")
                field.written(parseInt(text));
        }
    }
}

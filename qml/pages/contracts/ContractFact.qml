import QtQuick
import QtQuick.Layouts
import ZonCoin

// What something is, and under it what it comes to.
ColumnLayout {
    id: fact

    required property string caption
    required property string value
    property bool over: false
    property bool prose: false // sentences to read, not a value

    spacing: Theme.hair
    Layout.fillWidth: true

    Label {
        text: fact.caption
        font: Theme.captionFont
        color: Theme.secondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Label {
        text: fact.value
        font: fact.prose ? Theme.bodyFont : Theme.mediumFont
        color: fact.over ? Theme.secondary : Theme.text
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

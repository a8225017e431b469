import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// Writing an invoice. What it comes to follows every key; it becomes final only by issuing.
Dialog {
    id: dialog

    required property InvoiceEditor editor
    required property string currency // the fiat one of the settings
    required property bool hasRate

    title: editor.editing ? qsTr("Edit the draft") : qsTr("New invoice")
    width: Math.min(Theme.formWidth + Theme.sideCardWidth, parent ? parent.width - 2 * Theme.pagePadding : Theme.formWidth)
    onOpened: customer.forceActiveFocus(Qt.TabFocusReason)

    Connections {
        target: dialog.editor
        function onSaved(): void {
            dialog.close();
        }
    }

    Flickable {
        id: flick

        clip: true
        contentWidth: width
        contentHeight: form.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        implicitHeight: Math.min(form.implicitHeight, dialog.parent ? dialog.parent.height - Theme.rowHeight * 5 : form.implicitHeight)
        Layout.fillWidth: true
        // Room for focus rings, which the clipping would cut, and for the scroll bar beside the form.
        Layout.leftMargin: -Theme.tiny
        Layout.rightMargin: -Theme.gap

        T.ScrollBar.vertical: ScrollBar {}

        RowsColumn {
            id: form

            x: Theme.tiny
            width: flick.width - Theme.tiny - Theme.gap
            spacing: Theme.gap

            RowLayout {
                spacing: Theme.gap
                Layout.fillWidth: true

                Field {
                    label: qsTr("Customer")
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.gap // equal shares

                    TextField {
                        id: customer

                        width: parent.width
                        label: qsTr("Customer")
                        placeholderText: qsTr("Name")
                        maximumLength: 200
                        text: dialog.editor.customer
                        onTextEdited: dialog.editor.customer = text
                    }
                }
                Field {
                    label: qsTr("Postal address")
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.gap // equal shares

                    TextField {
                        width: parent.width
                        label: qsTr("Postal address")
                        placeholderText: qsTr("Street, town")
                        maximumLength: 500
                        text: dialog.editor.customerAddress
                        onTextEdited: dialog.editor.customerAddress = text
                    }
                }
            }
            RowLayout {
                spacing: Theme.gap
                Layout.fillWidth: true

                Field {
                    label: qsTr("What it is about")
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.gap // equal shares

                    TextField {
                        width: parent.width
                        label: qsTr("What it is about")
                        maximumLength: 200
                        text: dialog.editor.subject
                        onTextEdited: dialog.editor.subject = text
                    }
                }
                Field {
                    label: qsTr("Reference")
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.gap // equal shares

                    TextField {
                        width: parent.width
                        label: qsTr("Reference")
                        placeholderText: qsTr("Order number or the like")
                        maximumLength: 200
                        text: dialog.editor.reference
                        onTextEdited: dialog.editor.reference = text
                    }
                }
            }
            RowLayout {
                spacing: Theme.small
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.small - Theme.gap

                Label {
                    text: qsTr("What")
                    font: Theme.mediumFont
                    color: Theme.secondary
                    Layout.fillWidth: true
                }
                Label {
                    text: qsTr("Pieces")
                    font: Theme.mediumFont
                    color: Theme.secondary
                    Layout.preferredWidth: Theme.sideCardWidth / 4
                }
                Label {
                    text: qsTr("Price of one")
                    font: Theme.mediumFont
                    color: Theme.secondary
                    Layout.preferredWidth: Theme.sideCardWidth / 2
                }
                Label {
                    text: qsTr("Tax")
                    font: Theme.mediumFont
                    color: Theme.secondary
                    Layout.preferredWidth: Theme.sideCardWidth / 4
                }
                Item {
                    implicitWidth: Theme.compactHeight // above the buttons that remove a line
                }
            }
            Repeater {
                model: dialog.editor.lines

                RowLayout {
                    id: line

                    required property int index
                    required property string lineText
                    required property string quantity
                    required property string price
                    required property string tax

                    spacing: Theme.small
                    Layout.fillWidth: true

                    TextField {
                        label: qsTr("Line %1: what").arg(line.index + 1)
                        placeholderText: qsTr("What")
                        maximumLength: 500
                        text: line.lineText
                        onTextEdited: dialog.editor.lines.setText(line.index, text)
                        Layout.fillWidth: true
                    }
                    TextField {
                        label: qsTr("Line %1: how many").arg(line.index + 1)
                        placeholderText: qsTr("Pieces")
                        maximumLength: 20
                        text: line.quantity
                        onTextEdited: dialog.editor.lines.setQuantity(line.index, text)
                        Layout.preferredWidth: Theme.sideCardWidth / 4
                    }
                    TextField {
                        label: qsTr("Line %1: price of one").arg(line.index + 1)
                        placeholderText: qsTr("Price")
                        suffix: dialog.editor.currency
                        maximumLength: 20
                        text: line.price
                        onTextEdited: dialog.editor.lines.setPrice(line.index, text)
                        Layout.preferredWidth: Theme.sideCardWidth / 2
                    }
                    TextField {
                        label: qsTr("Line %1: tax in per cent").arg(line.index + 1)
                        placeholderText: qsTr("Tax")
                        suffix: "%"
                        maximumLength: 6
                        text: line.tax
                        onTextEdited: dialog.editor.lines.setTax(line.index, text)
                        Layout.preferredWidth: Theme.sideCardWidth / 4
                    }
                    IconButton {
                        iconName: "close"
                        text: qsTr("Remove line %1").arg(line.index + 1)
                        enabled: dialog.editor.lines.count > 1
                        onClicked: dialog.editor.lines.remove(line.index)
                    }
                }
            }
            Button {
                kind: Button.Ghost
                iconName: "plus"
                text: qsTr("Add a line")
                onClicked: dialog.editor.lines.add()
            }
            RowLayout {
                spacing: Theme.gap
                Layout.fillWidth: true

                Field {
                    label: qsTr("Prices in")
                    hint: dialog.editor.currency !== "ZON" && !dialog.hasRate ? qsTr("Set a rate in the settings first.") : ""
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.gap // equal shares
                    Layout.alignment: Qt.AlignTop

                    Segmented {
                        label: qsTr("Prices in")
                        options: ["ZON", dialog.currency]
                        current: dialog.editor.currency === "ZON" ? 0 : 1
                        onChosen: option => dialog.editor.currency = option === 0 ? "ZON" : dialog.currency
                    }
                }
                Field {
                    label: qsTr("Days to pay")
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.gap // equal shares
                    Layout.alignment: Qt.AlignTop

                    ComboBox {
                        readonly property var days: [0, 7, 14, 30, 60]

                        label: qsTr("Days to pay")
                        model: [qsTr("At once"), qsTr("7 days"), qsTr("14 days"), qsTr("30 days"), qsTr("60 days")]
                        currentIndex: days.indexOf(dialog.editor.daysToPay)
                        onActivated: index => dialog.editor.daysToPay = days[index]
                        width: parent.width
                    }
                }
                Field {
                    label: qsTr("Repeats")
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.gap // equal shares
                    Layout.alignment: Qt.AlignTop

                    ComboBox {
                        label: qsTr("Repeats")
                        enabled: !dialog.editor.editing
                        model: [qsTr("Never"), qsTr("Every week"), qsTr("Every month"), qsTr("Every quarter"), qsTr("Every year")]
                        currentIndex: dialog.editor.repeats
                        onActivated: index => dialog.editor.repeats = index
                        width: parent.width
                    }
                }
            }
            Switch {
                text: qsTr("Prices have the tax in them")
                checked: dialog.editor.pricesIncludeTax
                onToggled: dialog.editor.pricesIncludeTax = checked
            }
            Field {
                label: qsTr("Note under the lines")
                Layout.fillWidth: true

                TextField {
                    width: parent.width
                    label: qsTr("Note under the lines")
                    maximumLength: 1000
                    text: dialog.editor.note
                    onTextEdited: dialog.editor.note = text
                }
            }
        }
    }
    Divider {
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        Label {
            text: dialog.editor.error !== "" ? dialog.editor.error : dialog.editor.problem !== "" ? dialog.editor.problem : dialog.editor.taxText
            font: Theme.captionFont
            color: dialog.editor.error !== "" ? Theme.danger : Theme.secondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Label {
            text: dialog.editor.totalText
            font: Theme.titleFont
            Accessible.name: qsTr("Total %1").arg(text)
        }
    }
    buttons: [
        Button {
            visible: dialog.editor.repeats === 0
            kind: Button.Primary
            text: qsTr("Issue")
            enabled: dialog.editor.problem === ""
            loading: dialog.editor.busy
            onClicked: dialog.editor.saveAndIssue()
        },
        Button {
            kind: dialog.editor.repeats === 0 ? Button.Secondary : Button.Primary
            text: dialog.editor.repeats === 0 ? qsTr("Save as draft") : qsTr("Save")
            enabled: dialog.editor.problem === ""
            onClicked: dialog.editor.save()
        },
        Button {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]
}

import QtQuick
import QtQuick.Templates as T
import ZonCoin

// Several lines of text that is no secret. Tab leaves it.
T.TextArea {
    id: box

    required property string label

    signal edited(written: string)

    implicitHeight: Math.max(Theme.rowHeight * 2, contentHeight + topPadding + bottomPadding)
    implicitWidth: Theme.sideCardWidth
    padding: Theme.medium
    font: Theme.bodyFont
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    selectByMouse: true
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    renderType: Text.NativeRendering

    onTextChanged: {
        if (activeFocus)
            edited(text);
    }
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    Accessible.role: Accessible.EditableText
    Accessible.name: label
    Accessible.multiLine: true

    background: InputFrame {
        input: box
    }
}

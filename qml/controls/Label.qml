import QtQuick
import ZonCoin

// Text of the window. Plain, because much of it comes from outside.
Text {
    color: Theme.text
    font: Theme.bodyFont
    textFormat: Text.PlainText
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    linkColor: Theme.accent
    renderType: Text.NativeRendering

    Accessible.role: Accessible.StaticText
    Accessible.name: text
}

import QtQuick
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// All bytes in hex; the range under the pointer or the keyboard is explained beside it.
Flickable {
    id: flick

    required property InspectedBytes bytes

    clip: true
    contentWidth: width
    contentHeight: hex.contentHeight
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height

    T.ScrollBar.vertical: ScrollBar {}

    HexView {
        id: hex

        objectName: "hexView"
        y: flick.contentY
        width: flick.width - Theme.small
        height: flick.height
        contentY: flick.contentY
        bytes: flick.bytes
        font: Theme.fixedFont
        colors: Theme.byteColors
        quietColor: Theme.secondary
        focusColor: Theme.accent
        softness: Theme.palette.softness
        onLookRequested: y => flick.contentY = Math.max(0, Math.min(y, flick.contentHeight - flick.height))

        Accessible.role: Accessible.Document
        Accessible.name: qsTr("Bytes")
        Accessible.description: told
        Accessible.focusable: true
    }
}

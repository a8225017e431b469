import QtQuick
import ZonCoin

// A sentence or two for reading.
Label {
    color: Theme.secondary
    wrapMode: Text.Wrap
    lineHeightMode: Text.FixedHeight
    lineHeight: Theme.bodyLineHeight
}

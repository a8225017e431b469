import QtQuick
import ZonCoin
import ZonCoin.Models

// An amount with digits of one width, its sign, and its unit if wanted.
TabularText {
    property bool showUnit: false

    font: Theme.strongFont
    color: Theme.text
    suffix: showUnit ? "ZON" : ""
    suffixFont: Theme.bodyFont
    suffixColor: Theme.secondary

    Accessible.role: Accessible.StaticText
    Accessible.name: text + " ZON"
}

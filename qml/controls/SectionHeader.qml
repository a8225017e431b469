import QtQuick
import ZonCoin

Label {
    font: Theme.strongFont
    color: Theme.secondary
    Accessible.role: Accessible.Heading
}

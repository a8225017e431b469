import QtQuick

Label {
    font: Theme.strongFont
    color: Theme.secondary
    Accessible.role: Accessible.Heading
}

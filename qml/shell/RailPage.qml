import QtQuick

// An entry of the rail.
QtObject {
    required property string name
    required property string title
    required property string iconName
    property bool secondary: false // below the line
}

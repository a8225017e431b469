import QtQuick
import ZonCoin
import ZonCoin.Models

// The notices, newest at the bottom.
Column {
    id: toasts

    required property NoticeModel notices

    spacing: Theme.small

    add: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.motion
        }
    }
    move: Transition {
        NumberAnimation {
            property: "y"
            duration: Theme.motion
        }
    }

    Repeater {
        model: toasts.notices

        Toast {
            required property int noticeId

            onDismissed: toasts.notices.dismiss(noticeId)
        }
    }
}

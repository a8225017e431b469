pragma Singleton

import QtQuick
import ZonCoin.Models

// Every colour, size, font and duration of the window, typed. Pages and controls hold no literal of their own.
//
// A Palette has only required properties: forget a colour in one of the two and this file does not load.
QtObject {
    id: theme

    // What the person chose; the window binds these to the preferences.
    property int appearance: Preferences.FollowSystem
    property real textScale: 1

    readonly property SystemAppearance system: SystemAppearance {}
    readonly property bool dark: appearance === Preferences.FollowSystem ? system.dark : appearance === Preferences.Dark

    component Palette: QtObject {
        required property color window
        required property color rail
        required property color surface
        required property color raised
        required property color line
        required property color text
        required property color secondary
        required property color tertiary
        required property color accent
        required property color accentInk
        required property color accentText
        required property color positive
        required property color pending
        required property color danger
        required property color dangerInk
        required property color info
        required property color escrow
        required property real softness
    }

    readonly property Palette darkPalette: Palette {
        window: "#0E1217"
        rail: "#0A0D11"
        surface: "#161B22"
        raised: "#1D242D"
        line: "#27303B"
        text: "#E9EDF2"
        secondary: "#9BA7B5"
        tertiary: "#6A7685"
        accent: "#FFA62B"
        accentInk: "#1B1202"
        accentText: "#FFA62B"
        positive: "#3FD08A"
        pending: "#E8BD4F"
        danger: "#F4686C"
        dangerInk: "#240506"
        info: "#62A8FF"
        escrow: "#A891FF"
        softness: 0.16
    }

    readonly property Palette lightPalette: Palette {
        window: "#F5F6F8"
        rail: "#FFFFFF"
        surface: "#FFFFFF"
        raised: "#F0F2F5"
        line: "#DFE3E9"
        text: "#151A21"
        secondary: "#566170"
        tertiary: "#7C8795"
        accent: "#B35C00"
        accentInk: "#FFFFFF"
        accentText: "#A05000"
        positive: "#0A7042"
        pending: "#826000"
        danger: "#BA2B31"
        dangerInk: "#FFFFFF"
        info: "#1B5DBC"
        escrow: "#6246D0"
        softness: 0.1
    }

    readonly property Palette palette: dark ? darkPalette : lightPalette

    readonly property color window: palette.window
    readonly property color rail: palette.rail
    readonly property color surface: palette.surface
    readonly property color raised: palette.raised
    readonly property color line: palette.line
    readonly property color text: palette.text
    readonly property color secondary: palette.secondary
    readonly property color tertiary: palette.tertiary // never for what must be read
    readonly property color accent: palette.accent
    readonly property color accentInk: palette.accentInk
    readonly property color accentText: palette.accentText // the accent, to be read on any ground
    readonly property color positive: palette.positive
    readonly property color pending: palette.pending
    readonly property color danger: palette.danger
    readonly property color dangerInk: palette.dangerInk
    readonly property color info: palette.info
    readonly property color escrow: palette.escrow
    readonly property color hover: Qt.alpha(text, 0.06)
    readonly property color pressed: Qt.alpha(text, 0.1)
    readonly property color scrim: Qt.alpha("black", dark ? 0.6 : 0.35)
    readonly property color outgoing: tertiary // bars of money out: a mark, not a text

    function soft(colour: color): color {
        return Qt.alpha(colour, palette.softness);
    }
    // What a byte is for (ByteKind), in its order.
    readonly property var byteColors: [secondary, info, escrow, positive, pending, danger, accent, info, accent, escrow, danger]

    // The colour of a meaning (Tone) for text, and for marks.
    function toneColor(tone: int): color {
        switch (tone) {
        case Tone.Positive:
            return positive;
        case Tone.Pending:
            return pending;
        case Tone.Danger:
            return danger;
        case Tone.Info:
            return info;
        case Tone.Accent:
            return accentText;
        default:
            return text;
        }
    }
    // The same where the neutral case is a second line.
    function quietToneColor(tone: int): color {
        return tone === Tone.Neutral ? secondary : toneColor(tone);
    }

    // An 8-point grid, with its half for what belongs together.
    readonly property int hair: 1
    readonly property int focusWidth: 2
    readonly property int tiny: 4
    readonly property int small: 8
    readonly property int medium: 12
    readonly property int gap: 16
    readonly property int cardPadding: 20
    readonly property int pagePadding: 24
    readonly property int large: 32
    readonly property int huge: 48

    readonly property int cardRadius: 12
    readonly property int controlRadius: 8
    readonly property int tagRadius: 6

    // Whatever holds text grows with it.
    function scaled(size: real): int {
        return Math.round(size * textScale);
    }
    readonly property int controlHeight: scaled(36)
    readonly property int compactHeight: scaled(28)
    readonly property int rowHeight: scaled(52)
    readonly property int topBarHeight: scaled(56)
    readonly property int railWidth: scaled(208)
    readonly property int foldedRailWidth: scaled(64)
    readonly property int foldWidth: scaled(1100)
    readonly property int sideCardWidth: scaled(258)
    readonly property int wideSideCardWidth: scaled(340)
    readonly property int formWidth: scaled(560)
    readonly property int dialogWidth: scaled(440)
    readonly property int wideDialogWidth: scaled(720)
    readonly property int paletteWidth: scaled(560)
    readonly property int toastWidth: scaled(360)
    readonly property int chartHeight: 170
    readonly property int qrSize: 224
    readonly property int bigQrSize: 300
    readonly property int iconSize: scaled(18)
    readonly property int smallIconSize: scaled(16)
    readonly property int badgeSize: scaled(32)
    readonly property int bigToggleWidth: 168
    readonly property int bigToggleHeight: 88

    readonly property string family: "Inter"
    readonly property string fixedFamily: "monospace"
    readonly property font tinyFont: Qt.font({
        family: family,
        pixelSize: scaled(11),
        weight: Font.Medium
    })
    readonly property font captionFont: Qt.font({
        family: family,
        pixelSize: scaled(12)
    })
    readonly property font bodyFont: Qt.font({
        family: family,
        pixelSize: scaled(13)
    })
    readonly property font strongFont: Qt.font({
        family: family,
        pixelSize: scaled(13),
        weight: Font.DemiBold
    })
    readonly property font mediumFont: Qt.font({
        family: family,
        pixelSize: scaled(13),
        weight: Font.Medium
    })
    readonly property font largeFont: Qt.font({
        family: family,
        pixelSize: scaled(15),
        weight: Font.DemiBold
    })
    readonly property font titleFont: Qt.font({
        family: family,
        pixelSize: scaled(20),
        weight: 650
    })
    readonly property font heroFont: Qt.font({
        family: family,
        pixelSize: scaled(40),
        weight: 650,
        letterSpacing: -0.5
    })
    // For a till: read from across the counter.
    readonly property font loudFont: Qt.font({
        family: family,
        pixelSize: scaled(96),
        weight: 800
    })
    readonly property font heroUnitFont: Qt.font({
        family: family,
        pixelSize: scaled(18)
    })
    readonly property font fixedFont: Qt.font({
        family: fixedFamily,
        pixelSize: scaled(12)
    })
    // For what is compared letter by letter: no ligatures, nothing that reads as something else.
    readonly property font largeFixedFont: Qt.font({
        family: fixedFamily,
        pixelSize: scaled(15),
        weight: Font.DemiBold
    })
    readonly property real bodyLineHeight: scaled(20)

    // Nothing moves longer than this, and nothing at all when the system asks.
    readonly property int motion: system.reducedMotion ? 0 : 120
    readonly property int codeFrame: 250 // ms that one code of several stays: cameras need that long
}

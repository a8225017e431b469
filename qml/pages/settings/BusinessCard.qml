import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// What stands on invoices, and what a coin is worth.
Card {
    id: card

    required property Business business

    title: qsTr("Your business")

    ValueRow {
        label: qsTr("Name on invoices")

        TextField {
            label: qsTr("Name on invoices")
            maximumLength: 200
            text: card.business.name
            onEditingFinished: card.business.name = text
        }
    }
    ValueRow {
        label: qsTr("Postal address")

        TextField {
            label: qsTr("Postal address")
            maximumLength: 500
            text: card.business.address
            onEditingFinished: card.business.address = text
        }
    }
    ValueRow {
        label: qsTr("Tax number")

        TextField {
            label: qsTr("Tax number")
            maximumLength: 100
            text: card.business.taxId
            onEditingFinished: card.business.taxId = text
        }
    }
    ValueRow {
        label: qsTr("1 ZON is worth")

        TextField {
            id: rate

            label: qsTr("Price of 1 ZON")
            placeholderText: qsTr("Not set")
            maximumLength: 20
            invalid: card.business.rateError !== ""
            text: card.business.rate
            implicitWidth: Theme.sideCardWidth / 2
            onAccepted: card.business.setRate(currency.text, text)
        }
        TextField {
            id: currency

            label: qsTr("Currency")
            placeholderText: "EUR"
            maximumLength: 3
            text: card.business.currency
            implicitWidth: Theme.sideCardWidth / 4
            onAccepted: card.business.setRate(text, rate.text)
        }
        Button {
            text: qsTr("Set")
            enabled: rate.text !== ""
            onClicked: card.business.setRate(currency.text, rate.text)
        }
    }
    Paragraph {
        text: card.business.rateError !== "" ? card.business.rateError : card.business.rateSetOn !== "" ? qsTr("Set on %1. Invoices and payments keep the rate of their day.").arg(card.business.rateSetOn) : qsTr("With a rate you can write prices in your currency. Invoices and payments keep the rate of their day.")
        color: card.business.rateError !== "" ? Theme.danger : Theme.secondary
        Layout.fillWidth: true
    }
}

#pragma once

#include "ui/command_model.h"

#include "core/wallet/types.h"

#include <QTimer>
#include <optional>

namespace zon {

class Backend;

/// Finds what a person types into Ctrl+K among payments, addresses, contacts, invoices, contracts and
/// offers, and hands it to the palette. Asks when the typing rests, and drops answers to what was typed
/// before.
class PaletteSearch : public QObject {
    Q_OBJECT

public:
    PaletteSearch(Backend& backend, CommandModel& commands, QObject* parent = nullptr);

    void setWallet(std::optional<WalletId> wallet);

private:
    enum Kind { Payments, Addresses, Contacts, Invoices, Contracts, Offers, kinds };

    void ask();
    void take(std::uint64_t asked, Kind kind, std::vector<CommandModel::Command> found);

    Backend& backend_;
    CommandModel& commands_;
    std::optional<WalletId> wallet_;
    QTimer rest_;
    std::uint64_t asked_ = 0;
    std::vector<CommandModel::Command> found_[kinds];
};

} // namespace zon

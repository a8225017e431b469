#pragma once

#include "core/store/coin_rows.h"
#include "core/store/history_rows.h"
#include "core/store/label_rows.h"
#include "core/store/migrations.h"
#include "core/store/proposal_rows.h"
#include "core/store/script_rows.h"
#include "core/store/transaction_rows.h"
#include "core/store/wallet_rows.h"
#include "tests/store/store_fixture.h"

#include <memory>
#include <optional>

namespace zon::test {

/// An unencrypted database with the profile's schema and every wallet repository over it.
struct WalletDatabase {
    static Database make(const Folder& folder) {
        auto opened = Database::open(folder / "rows.db", {.mode = DatabaseOptions::Mode::Create});
        if (!opened || !migrate(*opened, profileMigrations())) qFatal("no database");
        return std::move(*opened);
    }

    /// A wallet with one account and `scriptCount` scripts.
    WalletRowId addWallet(const std::string& name, std::uint32_t scriptCount = 5) {
        WalletRow row;
        row.name = name;
        const WalletRowId wallet = *wallets.insert(row);
        AccountRow account;
        account.wallet = wallet;
        account.descriptor = "tpub-" + name;
        const AccountRowId id = *wallets.insertAccount(account);
        for (std::uint32_t i = 0; i < scriptCount; ++i)
            (void)*scripts.insert(id, 0, i, scriptOf(name, i));
        return wallet;
    }

    static Bytes scriptOf(const std::string& name, std::uint32_t index) {
        return toBytes(asBytes(name + std::to_string(index)));
    }

    ScriptRowId script(const std::string& name, std::uint32_t index) {
        return scripts.find(scriptOf(name, index))->at(0).id;
    }

    static TransactionRow transaction(std::uint32_t number, std::optional<std::int32_t> height = {}) {
        TransactionRow row;
        row.txid = numberedId<TxidTag>(number);
        row.raw = Bytes(100, static_cast<std::uint8_t>(number));
        row.firstSeen = unixTime(1000 + number);
        if (height)
            row.place =
                TransactionPlace{*height, numberedId<BlockHashTag>(static_cast<std::uint32_t>(*height)),
                                 number, unixTime(100'000 + *height * 600)};
        return row;
    }

    static OutPoint outpoint(std::uint32_t number, std::uint32_t index = 0) {
        return {numberedId<TxidTag>(number), index};
    }

    Folder folder{};
    Database database = make(folder);
    WalletRows wallets{database};
    ScriptRows scripts{database};
    TransactionRows transactions{database};
    CoinRows coins{database};
    HistoryRows history{database};
    LabelRows labels{database};
};

} // namespace zon::test

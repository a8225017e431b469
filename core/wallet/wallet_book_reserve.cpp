#include "core/wallet/wallet_book.h"

#include <algorithm>

namespace zon {

Result<WalletBook::ReservedAddress> WalletBook::reserveAddress(WalletId wallet) {
    const auto account = mainAccount(wallet);
    if (!account) return fail(account);
    const AccountRowId id = (*account)->row.id;
    const std::uint32_t neverGiven = (*account)->row.nextReceive;
    ReservedAddress out;
    if (scripts_.next(id, Branch::Receive) < neverGiven) {
        // A whole gap was given out, and whoever asks next would share an address with an earlier payer.
        // Counting the last one as used moves the gap on.
        const auto last = ScriptRows(db_).at(id, static_cast<std::uint32_t>(Branch::Receive), neverGiven - 1);
        if (!last) return fail(last);
        if (!*last) return fail(ErrorCode::Internal, "An address of this wallet can't be found again.");
        out.beyondGap = true;
        const WatchedScript where{(*last)->id, {wallet.value}, id, Branch::Receive, neverGiven - 1};
        if (auto marked = scripts_.markUsed(db_, where); !marked) return fail(marked);
    }
    const auto index = scripts_.takeNext(db_, id, Branch::Receive);
    if (!index) return fail(index);
    if (*index < neverGiven)
        return fail(ErrorCode::Unsupported,
                    "This wallet has one address only, so payers can't be told apart. Be paid "
                    "into another wallet.");
    const auto row = ScriptRows(db_).at(id, static_cast<std::uint32_t>(Branch::Receive), *index);
    if (!row) return fail(row);
    if (!*row) return fail(ErrorCode::Internal, "An address of this wallet can't be found again.");
    out.script = (*row)->id;
    auto address = addressAt(**account, Branch::Receive, *index);
    if (!address) return fail(address);
    out.address = std::move(*address);
    return out;
}

} // namespace zon

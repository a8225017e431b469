#include "core/wallet/account.h"

#include "core/script/standard.h"

namespace zon {

std::uint32_t purposeOf(AccountKind kind) {
    switch (kind) {
    case AccountKind::Legacy44:
        return 44;
    case AccountKind::Nested49:
        return 49;
    case AccountKind::Segwit84:
        return 84;
    case AccountKind::Taproot86:
        return 86;
    }
    return 84;
}

std::string_view accountKindName(AccountKind kind) {
    switch (kind) {
    case AccountKind::Legacy44:
        return "bip44";
    case AccountKind::Nested49:
        return "bip49";
    case AccountKind::Segwit84:
        return "bip84";
    case AccountKind::Taproot86:
        return "bip86";
    }
    return "bip84";
}

KeyPath accountPath(AccountKind kind, std::uint32_t coinType, std::uint32_t account) {
    return {purposeOf(kind) | hardened, coinType | hardened, account | hardened};
}

Script scriptForKey(AccountKind kind, const PublicKey& key) {
    switch (kind) {
    case AccountKind::Legacy44:
        return p2pkhScript(key.hash160());
    case AccountKind::Nested49:
        return p2shOf(p2wpkhScript(key.hash160()));
    case AccountKind::Segwit84:
        return p2wpkhScript(key.hash160());
    case AccountKind::Taproot86: {
        const XOnlyKey internal = XOnlyKey::fromPublicKey(key);
        const auto output = internal.tweak(tapTweakHash(internal, std::nullopt));
        // No key is known for which the tweak fails, and none can be found; an empty script would watch
        // nothing.
        return output ? p2trScript(output->key.bytes()) : Script();
    }
    }
    return {};
}

Result<AccountKeys> AccountKeys::fromExtendedKey(AccountKind kind, const ExtendedPublicKey& accountKey) {
    auto receive = accountKey.derive(static_cast<std::uint32_t>(Branch::Receive));
    if (!receive) return fail(receive);
    auto change = accountKey.derive(static_cast<std::uint32_t>(Branch::Change));
    if (!change) return fail(change);
    return AccountKeys(kind, std::move(*receive), std::move(*change));
}

Result<PublicKey> AccountKeys::key(Branch branch, std::uint32_t index) const {
    const auto child = (branch == Branch::Receive ? receive_ : change_).derive(index);
    if (!child) return fail(child);
    return child->publicKey();
}

Result<Script> AccountKeys::script(Branch branch, std::uint32_t index) const {
    const auto child = key(branch, index);
    if (!child) return fail(child);
    return scriptForKey(kind_, *child);
}

} // namespace zon

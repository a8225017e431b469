#include "core/wallet/wallet_import.h"

#include "core/crypto/base58.h"
#include "core/script/descriptor_checksum.h"
#include "core/script/wallet_policy.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace zon {

namespace json = boost::json;

namespace {

constexpr std::size_t maxText = 2'000'000;
constexpr std::size_t maxAccounts = 100;
constexpr std::size_t maxDepth = 8;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const auto first = text.find_first_not_of(space);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::unexpected<Error> tooMany() {
    return fail(ErrorCode::TooLarge, "These are more than 100 descriptors; a wallet has a few.");
}

/// The text without "#checksum", which holds for the exact text and for nothing made from it.
std::string withoutChecksum(std::string_view descriptor) {
    return std::string(descriptor.substr(0, descriptor.find('#')));
}

/// "/0/*" … "/1/*" → "/<0;1>/*": the two texts may differ in nothing else.
std::optional<std::string> joined(std::string_view receive, std::string_view change) {
    std::string out;
    bool differs = false;
    std::size_t at = 0;
    if (receive.size() != change.size()) return std::nullopt;
    while (at < receive.size()) {
        if (receive.substr(at, 4) == "/0/*" && change.substr(at, 4) == "/1/*") {
            out += "/<0;1>/*";
            differs = true;
            at += 4;
        } else if (receive[at] == change[at]) {
            out += receive[at++];
        } else {
            return std::nullopt;
        }
    }
    return differs ? std::optional(out) : std::nullopt;
}

/// combo() is every script a single key ever had (BIP384).
std::vector<std::string> withoutCombo(const std::string& descriptor) {
    constexpr std::string_view combo = "combo(";
    if (!descriptor.starts_with(combo)) return {descriptor};
    const std::string key = descriptor.substr(combo.size(), descriptor.size() - combo.size() - 1);
    return {"wpkh(" + key + ")", "sh(wpkh(" + key + "))", "pkh(" + key + ")", "pk(" + key + ")"};
}

/// A descriptor as it came, checked as such before anything is made from it.
struct Given {
    std::string text; ///< without checksum, public
    std::optional<bool> internal;
    std::uint32_t next = 0;
};

Result<Given> given(std::string_view text, const NetworkParams& params) {
    const auto descriptor = Descriptor::parse(trimmed(text), descriptorNetwork(params));
    if (!descriptor) return fail(descriptor);
    return Given{.text = withoutChecksum(descriptor->toString()), .internal = {}};
}

/// Pairs receive and change, takes combo() apart, and checks each as an account.
Result<std::vector<ImportedAccount>> accountsOf(std::vector<Given> all, const NetworkParams& params) {
    std::vector<ImportedAccount> accounts;
    std::vector<bool> used(all.size(), false);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (used[i]) continue;
        ImportedAccount account{.descriptor = all[i].text, .nextReceive = all[i].next};
        for (std::size_t j = 0; j < all.size() && account.descriptor == all[i].text; ++j) {
            if (j == i || used[j]) continue;
            // Where nothing says which is which, the texts do.
            const bool mayBeFirst = all[i].internal != true && all[j].internal != false;
            auto pair = mayBeFirst ? joined(all[i].text, all[j].text) : std::nullopt;
            const bool first = pair.has_value();
            if (!pair && all[i].internal != false && all[j].internal != true)
                pair = joined(all[j].text, all[i].text);
            if (!pair) continue;
            account = {*pair, all[first ? i : j].next, all[first ? j : i].next};
            used[j] = true;
        }
        for (const std::string& text : withoutCombo(account.descriptor)) {
            if (auto scripts = AccountScripts::parse(text, descriptorNetwork(params)); !scripts)
                return fail(scripts);
            ImportedAccount one = account;
            one.descriptor = withDescriptorChecksum(text);
            accounts.push_back(std::move(one));
            if (accounts.size() > maxAccounts) return tooMany();
        }
    }
    return accounts;
}

// Extended keys.

struct KeyForm {
    std::uint32_t version;
    std::string_view name;
    std::optional<AccountKind> kind; ///< none: decided elsewhere
    bool otherNetwork;
    bool cosigner; ///< SLIP-132's upper case: a part of a multisig
};

/// SLIP-132's registered versions. Every ZonCoin network uses those of Bitcoin's test network.
constexpr std::array<KeyForm, 10> keyForms{{
    {0x043587cf, "tpub", {}, false, false},
    {0x044a5262, "upub", AccountKind::Nested49, false, false},
    {0x045f1cf6, "vpub", AccountKind::Segwit84, false, false},
    {0x024289ef, "Upub", {}, false, true},
    {0x02575483, "Vpub", {}, false, true},
    {0x0488b21e, "xpub", {}, true, false},
    {0x049d7cb2, "ypub", {}, true, false},
    {0x04b24746, "zpub", {}, true, false},
    {0x0295b43f, "Ypub", {}, true, true},
    {0x02aa7ed3, "Zpub", {}, true, true},
}};

bool looksLikeExtendedKey(std::string_view text) {
    const std::string_view key =
        text.starts_with('[') ? text.substr(std::min(text.find(']') + 1, text.size())) : text;
    constexpr std::string_view prefixes = "tuvUVxyzYZ";
    return key.size() > 100 && prefixes.contains(key[0])
           && (key.substr(1, 3) == "pub" || key.substr(1, 3) == "prv") && !key.contains('(');
}

Result<KeyOrigin> readOrigin(std::string_view text) {
    const auto wrong = [] {
        return fail(
            ErrorCode::Malformed,
            "The key's origin can't be read. It looks like [d34db33f/84h/1h/0h], in front of the key.");
    };
    const auto slash = std::min(text.find('/'), text.size());
    const auto fingerprint = fromHex(text.substr(0, slash));
    if (!fingerprint || fingerprint->size() != 4) return wrong();
    auto path = KeyPath::parse(slash < text.size() ? text.substr(slash + 1) : std::string_view());
    if (!path) return wrong();
    KeyOrigin origin{.path = std::move(*path)};
    std::ranges::copy(*fingerprint, origin.fingerprint.begin());
    return origin;
}

Result<ImportedWallet> readExtendedKey(std::string_view text, const NetworkParams& params,
                                       std::optional<AccountKind> kind) {
    std::optional<KeyOrigin> origin;
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        auto read = readOrigin(text.substr(1, end - 1));
        if (!read) return fail(read);
        origin = std::move(*read);
        text.remove_prefix(end + 1);
    }
    if (text.substr(1, 3) == "prv")
        return fail(ErrorCode::InvalidArgument,
                    "This is a private key. Only public keys are wanted here: never "
                    "give a private key away.");
    if (const auto slash = text.find('/'); slash != std::string_view::npos)
        return fail(ErrorCode::Malformed, "Leave out the path behind the key, or give a whole descriptor.");
    auto bytes = base58CheckDecode(text);
    if (!bytes) return fail(bytes);
    if (bytes->size() != 78)
        return fail(ErrorCode::Malformed, "This is no extended key: it should have 78 bytes.");
    std::uint32_t version = 0;
    for (std::size_t i = 0; i < 4; ++i)
        version = version << 8 | (*bytes)[i];
    const auto form = std::ranges::find(keyForms, version, &KeyForm::version);
    if (form == keyForms.end())
        return fail(ErrorCode::WrongNetwork, "This kind of extended key is not known here.");
    if (form->otherNetwork && params.id != NetworkId::Bitcoin)
        return fail(ErrorCode::WrongNetwork, "This key (" + std::string(form->name)
                                                 + "…) belongs to Bitcoin. Keys of this network begin with "
                                                   "tpub, upub or vpub.");
    if (form->cosigner)
        return fail(ErrorCode::Unsupported, "This key is one of several of a multisig wallet. Give the "
                                            "descriptor or the wallet policy that holds all of them.");
    for (std::size_t i = 0; i < 4; ++i)
        (*bytes)[i] = static_cast<std::uint8_t>(tpubVersions.publicKey >> (24 - 8 * i));
    auto key = ExtendedPublicKey::parse(base58CheckEncode(*bytes));
    if (!key) return fail(key);

    const auto byOrigin = origin && !origin->path.empty()
                              ? accountKindOfPurpose(origin->path.steps()[0] & ~hardened)
                              : std::nullopt;
    const AccountKind chosen = kind         ? *kind
                               : form->kind ? *form->kind
                                            : byOrigin.value_or(AccountKind::Segwit84);
    ImportedWallet wallet;
    const std::string descriptor = accountDescriptor(chosen, origin, *key);
    if (auto scripts = AccountScripts::parse(descriptor, descriptorNetwork(params)); !scripts)
        return fail(scripts);
    wallet.accounts.push_back({.descriptor = withDescriptorChecksum(descriptor)});
    return wallet;
}

// JSON.

std::unexpected<Error> unusable(std::string what) {
    return fail(ErrorCode::Malformed, "This file can't be used as a wallet: " + std::move(what));
}

std::optional<std::string_view> textMember(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    if (!value || !value->is_string()) return std::nullopt;
    return std::string_view(value->get_string());
}

Result<ImportedWallet> readPolicy(const json::object& object, const NetworkParams& params) {
    auto text = textMember(object, "description_template");
    if (!text) text = textMember(object, "template");
    if (!text) text = textMember(object, "descriptor_template");
    const json::value* list = object.if_contains("keys");
    if (!list) list = object.if_contains("keys_info");
    if (!text || !list || !list->is_array())
        return unusable("a wallet policy has a template and a list of keys.");
    std::vector<std::string> keys;
    for (const json::value& key : list->get_array()) {
        if (!key.is_string()) return unusable("its keys must be texts.");
        keys.emplace_back(key.get_string());
    }
    const auto policy = WalletPolicy::parse(*text, std::move(keys), descriptorNetwork(params));
    if (!policy) return fail(policy);
    const std::string descriptor = policy->descriptor().toString();
    if (auto scripts = AccountScripts::parse(descriptor, descriptorNetwork(params)); !scripts)
        return fail(scripts);
    ImportedWallet wallet;
    wallet.name = std::string(textMember(object, "name").value_or(""));
    wallet.accounts.push_back({.descriptor = descriptor});
    return wallet;
}

std::uint32_t nextOf(const json::object& entry) {
    const json::value* value = entry.if_contains("next_index");
    if (!value) value = entry.if_contains("next");
    boost::system::error_code failed;
    const auto next = value ? value->to_number<std::uint32_t>(failed) : 0;
    return failed ? 0 : std::min(next, Descriptor::maxIndex);
}

Result<ImportedWallet> readCore(const json::array& entries, const NetworkParams& params) {
    ImportedWallet wallet;
    std::vector<Given> all;
    std::vector<Given> inactive;
    bool unknownBirthday = false;
    if (entries.size() > maxAccounts) return tooMany();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const json::object* entry = entries[i].if_object();
        const auto text = entry ? textMember(*entry, "desc") : std::nullopt;
        if (!text) return unusable("entry " + std::to_string(i + 1) + " has no \"desc\".");
        auto one = given(*text, params);
        if (!one) {
            one.error().message = "Descriptor " + std::to_string(i + 1) + ": " + one.error().message;
            return fail(one);
        }
        const json::value* internal = entry->if_contains("internal");
        if (internal && internal->is_bool()) one->internal = internal->get_bool();
        one->next = nextOf(*entry);
        const json::value* active = entry->if_contains("active");
        (active && active->is_bool() && !active->get_bool() ? inactive : all).push_back(std::move(*one));
        const json::value* timestamp = entry->if_contains("timestamp");
        boost::system::error_code failed;
        const auto seconds = timestamp ? timestamp->to_number<std::int64_t>(failed) : 0;
        if (failed) continue; // "now": it has no past
        if (seconds <= 1)
            unknownBirthday = true;
        else
            wallet.birthday = std::min(wallet.birthday.value_or(unixTime(seconds)), unixTime(seconds));
    }
    if (unknownBirthday) wallet.birthday.reset();
    // Active P2WPKH first: that is where new addresses should come from.
    std::ranges::stable_partition(all, [](const Given& g) { return g.text.starts_with("wpkh("); });
    std::ranges::move(inactive, std::back_inserter(all));
    auto accounts = accountsOf(std::move(all), params);
    if (!accounts) return fail(accounts);
    wallet.accounts = std::move(*accounts);
    return wallet;
}

Result<ImportedWallet> readJson(std::string_view text, const NetworkParams& params) {
    json::parse_options options;
    options.max_depth = maxDepth;
    boost::system::error_code error;
    const json::value value = json::parse(text, error, {}, options);
    if (error) return fail(ErrorCode::Malformed, "This looks like JSON but isn't: " + error.message() + ".");
    if (const json::array* list = value.if_array()) return readCore(*list, params);
    const json::object* object = value.if_object();
    if (!object) return unusable("it should be an object or a list.");
    if (const json::value* list = object->if_contains("descriptors"); list && list->is_array()) {
        auto wallet = readCore(list->get_array(), params);
        if (wallet && wallet->name.empty())
            wallet->name = std::string(textMember(*object, "wallet_name").value_or(""));
        return wallet;
    }
    if (const auto text1 = textMember(*object, "descriptor")) return readWallet(*text1, params);
    return readPolicy(*object, params);
}

Result<ImportedWallet> readDescriptors(std::string_view text, const NetworkParams& params) {
    std::vector<Given> all;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) continue;
        auto one = given(line, params);
        if (!one) return fail(one);
        all.push_back(std::move(*one));
        if (all.size() > maxAccounts) return tooMany();
    }
    auto accounts = accountsOf(std::move(all), params);
    if (!accounts) return fail(accounts);
    return ImportedWallet{.accounts = std::move(*accounts)};
}

} // namespace

Result<ImportedWallet> readWallet(std::string_view text, const NetworkParams& params,
                                  std::optional<AccountKind> kind) {
    text = trimmed(text);
    if (text.empty())
        return fail(ErrorCode::InvalidArgument,
                    "Give a descriptor, an extended public key or a wallet file.");
    if (text.size() > maxText) return fail(ErrorCode::TooLarge, "This is too large for a wallet.");
    Result<ImportedWallet> wallet = looksLikeExtendedKey(text) ? readExtendedKey(text, params, kind)
                                    : text[0] == '{' || (text[0] == '[' && text.contains('"'))
                                        ? readJson(text, params)
                                        : readDescriptors(text, params);
    if (wallet && wallet->accounts.empty())
        return fail(ErrorCode::Malformed, "There is no descriptor in this file.");
    return wallet;
}

} // namespace zon

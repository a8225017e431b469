#include "core/script/spending_paths.h"
#include "core/script/wallet_policy.h"
#include "core/wallet/wallet_import.h"

#include <boost/json.hpp>

#include <algorithm>

namespace zon {

namespace json = boost::json;

namespace {

/// Bitcoin Core derives this many at least.
constexpr std::uint32_t coreRange = 1'000;

json::object coreEntry(const Descriptor& descriptor, std::size_t path, const ExportedAccount& account,
                       const json::value& timestamp) {
    const bool change = path == 1;
    json::object entry{
        {"desc", descriptor.pathCount() > 1 ? descriptor.singlePath(path).toString() : descriptor.toString()},
        {"timestamp", timestamp}};
    if (!descriptor.isRange()) return entry;
    entry["active"] = true;
    entry["internal"] = change;
    entry["range"] =
        json::array{0, std::max(coreRange, change ? account.watchedChange : account.watchedReceive)};
    entry["next_index"] = change ? account.nextChange : account.nextReceive;
    return entry;
}

/// Names for keys whose owners are not known: by their fingerprints, as other programs show them.
std::vector<std::string> keyNames(const AccountScripts& account) {
    std::vector<std::string> names;
    const auto keys = keysOf(account.descriptor().root());
    for (std::size_t i = 0; i < keys.size(); ++i)
        names.push_back(keys[i]->origin() ? "key " + toHex(keys[i]->origin()->fingerprint)
                                          : "key " + std::to_string(i + 1));
    return names;
}

} // namespace

Result<std::string> writeWallet(WalletFormat format, const std::string& name,
                                const std::vector<ExportedAccount>& accounts,
                                std::optional<UnixTime> birthday, const NetworkParams& params) {
    std::string lines;
    json::array entries;
    const json::value timestamp = birthday ? toSeconds(*birthday) : 0;
    for (const ExportedAccount& account : accounts) {
        const auto descriptor = Descriptor::parse(account.descriptor, descriptorNetwork(params));
        if (!descriptor) return fail(descriptor);
        lines += descriptor->toString() + "\n";
        for (std::size_t path = 0; path < descriptor->pathCount(); ++path)
            entries.push_back(coreEntry(*descriptor, path, account, timestamp));
        if (format != WalletFormat::Policy) continue;
        if (accounts.size() != 1)
            return fail(ErrorCode::Unsupported, "A wallet policy describes one account; this wallet has "
                                                "several. Export its descriptors.");
        const auto policy = WalletPolicy::of(*descriptor, descriptorNetwork(params));
        if (!policy) return fail(policy);
        const json::array keys(policy->keys().begin(), policy->keys().end());
        return json::serialize(json::object{
            {"name", name}, {"description_template", policy->descriptorTemplate()}, {"keys_info", keys}});
    }
    return format == WalletFormat::BitcoinCore ? json::serialize(entries) : lines;
}

std::string policyName(const AccountScripts& account) {
    const DescriptorNode* node = &account.descriptor().root();
    switch (node->kind) {
    case DescriptorKind::Pkh:
        return "BIP44";
    case DescriptorKind::Wpkh:
        return "BIP84";
    case DescriptorKind::Addr:
    case DescriptorKind::Raw:
        return "addresses only";
    case DescriptorKind::Tr:
        if (node->inner.empty()) return "BIP86";
        break;
    case DescriptorKind::Sh:
        if (node->inner[0].kind == DescriptorKind::Wpkh) return "BIP49";
        [[fallthrough]];
    default:
        while (node->kind == DescriptorKind::Sh || node->kind == DescriptorKind::Wsh)
            node = &node->inner[0];
    }
    const bool multi = node->kind == DescriptorKind::Multi || node->kind == DescriptorKind::SortedMulti;
    if (multi) return std::to_string(node->required) + " of " + std::to_string(node->keys.size()) + " sign";
    const auto paths = spendingPaths(account.descriptor());
    if (!paths || paths->empty()) return {};
    if (paths->size() > 1) return std::to_string(paths->size()) + " ways to spend";
    if (paths->front().signatures.size() == 1) {
        const SigningGroup& group = paths->front().signatures.front();
        return std::to_string(group.required) + " of " + std::to_string(group.keys.size()) + " sign";
    }
    return "one way to spend";
}

std::vector<std::string> policySentences(const AccountScripts& account) {
    std::vector<std::string> sentences;
    const auto paths = spendingPaths(account.descriptor());
    if (!paths) return sentences;
    const auto names = keyNames(account);
    for (const SpendingPath& path : *paths)
        sentences.push_back(describe(path, names));
    return sentences;
}

} // namespace zon

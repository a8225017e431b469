#include "core/script/descriptor.h"

#include "core/script/descriptor_checksum.h"
#include "core/script/standard.h"

#include <algorithm>

namespace zon {

namespace {

std::string_view nameOf(DescriptorKind kind) {
    switch (kind) {
    case DescriptorKind::Pk:
        return "pk";
    case DescriptorKind::Pkh:
        return "pkh";
    case DescriptorKind::Wpkh:
        return "wpkh";
    case DescriptorKind::Sh:
        return "sh";
    case DescriptorKind::Wsh:
        return "wsh";
    case DescriptorKind::Tr:
        return "tr";
    case DescriptorKind::RawTr:
        return "rawtr";
    case DescriptorKind::Multi:
        return "multi";
    case DescriptorKind::SortedMulti:
        return "sortedmulti";
    case DescriptorKind::MultiA:
        return "multi_a";
    case DescriptorKind::SortedMultiA:
        return "sortedmulti_a";
    case DescriptorKind::Combo:
        return "combo";
    case DescriptorKind::Addr:
        return "addr";
    case DescriptorKind::Raw:
        return "raw";
    case DescriptorKind::Miniscript:
        break;
    }
    return "";
}

std::string write(const DescriptorNode& node);

// Leaves come depth first: a brace opens for each step down and closes when its second half is complete.
std::string writeTree(const DescriptorNode& node) {
    std::string text;
    std::vector<bool> secondHalf; // for each open brace
    for (std::size_t i = 0; i < node.inner.size(); ++i) {
        while (secondHalf.size() < node.depths[i]) {
            text += '{';
            secondHalf.push_back(false);
        }
        text += write(node.inner[i]);
        while (!secondHalf.empty() && secondHalf.back()) {
            text += '}';
            secondHalf.pop_back();
        }
        if (secondHalf.empty()) break;
        text += ',';
        secondHalf.back() = true;
    }
    return text;
}

std::string write(const DescriptorNode& node) {
    if (node.miniscript) {
        std::vector<std::string> keys;
        for (const KeyExpression& key : node.keys)
            keys.push_back(key.toString());
        return node.miniscript->toString(keys);
    }
    std::string inside;
    const auto append = [&](const std::string& part) {
        if (!inside.empty()) inside += ',';
        inside += part;
    };
    if (node.required != 0) append(std::to_string(node.required));
    for (const KeyExpression& key : node.keys)
        append(key.toString());
    if (node.kind == DescriptorKind::Tr && !node.inner.empty()) append(writeTree(node));
    if (node.kind == DescriptorKind::Sh || node.kind == DescriptorKind::Wsh) append(write(node.inner[0]));
    if (node.kind == DescriptorKind::Addr) append(node.address);
    if (node.kind == DescriptorKind::Raw) append(toHex(node.script.span()));
    return std::string(nameOf(node.kind)) + '(' + inside + ')';
}

/// Derives all keys of a descriptor at one index and builds its scripts.
class Expansion {
public:
    Expansion(std::uint32_t index, std::size_t path) : index_(index), path_(path) {}

    Result<std::vector<DescriptorOutput>> outputs(const DescriptorNode& node) {
        if (node.kind == DescriptorKind::Combo) return combo(node);
        DescriptorOutput output;
        if (auto done = fill(node, output); !done) return fail(done);
        std::vector<DescriptorOutput> all;
        all.push_back(std::move(output));
        return all;
    }

private:
    Result<void> fill(const DescriptorNode& node, DescriptorOutput& output) {
        switch (node.kind) {
        case DescriptorKind::Sh: {
            const DescriptorNode& inner = node.inner[0];
            const bool segwit = inner.kind == DescriptorKind::Wsh || inner.kind == DescriptorKind::Wpkh;
            if (segwit) {
                if (auto done = fill(inner, output); !done) return done;
                output.redeemScript = std::move(output.scriptPubKey);
            } else {
                auto script = scriptOf(inner, output.keys);
                if (!script) return fail(script);
                output.redeemScript = std::move(*script);
            }
            output.scriptPubKey = p2shOf(*output.redeemScript);
            return {};
        }
        case DescriptorKind::Wsh: {
            auto script = scriptOf(node.inner[0], output.keys);
            if (!script) return fail(script);
            output.scriptPubKey = p2wshOf(*script);
            output.witnessScript = std::move(*script);
            return {};
        }
        case DescriptorKind::Tr:
            return taproot(node, output);
        default: {
            auto script = scriptOf(node, output.keys);
            if (!script) return fail(script);
            output.scriptPubKey = std::move(*script);
            return {};
        }
        }
    }

    Result<void> taproot(const DescriptorNode& node, DescriptorOutput& output) {
        if (auto derived = derive(node, output.keys); !derived) return fail(derived);
        TaprootOutput taproot{XOnlyKey::fromPublicKey(output.keys.front().key), {}, {}, {}};
        for (std::size_t i = 0; i < node.inner.size(); ++i) {
            const auto script = scriptOf(node.inner[i], output.keys);
            if (!script) return fail(script);
            taproot.tree.push_back({node.depths[i], {script->bytes(), tapscriptVersion}});
        }
        auto hashes = hashTapTree(taproot.tree);
        if (hashes) taproot.merkleRoot = hashes->root;
        const auto key = taprootOutputKey(taproot.internalKey, taproot.merkleRoot);
        if (!key) return fail(ErrorCode::InvalidArgument, "This index has no taproot key. Use the next one.");
        for (std::size_t i = 0; i < taproot.tree.size(); ++i)
            taproot.controls.push_back(
                {tapscriptVersion, key->oddParity, taproot.internalKey.bytes(), std::move(hashes->paths[i])});
        output.scriptPubKey = p2trScript(key->key.bytes());
        output.taproot = std::move(taproot);
        return {};
    }

    // Its keys as scripts hold them; they are added to `all`.
    Result<std::vector<Bytes>> derive(const DescriptorNode& node, std::vector<DerivedKey>& all) {
        std::vector<Bytes> bytes;
        for (const KeyExpression& key : node.keys) {
            auto derived = key.derive(index_, path_);
            if (!derived) return fail(derived);
            bytes.push_back(derived->bytes);
            all.push_back(std::move(*derived));
        }
        return bytes;
    }

    Result<Script> scriptOf(const DescriptorNode& node, std::vector<DerivedKey>& all) {
        auto keys = derive(node, all);
        if (!keys) return fail(keys);
        switch (node.kind) {
        case DescriptorKind::Pk:
            return p2pkScript(keys->front());
        case DescriptorKind::Pkh:
            return p2pkhScript(hash160(keys->front()));
        case DescriptorKind::Wpkh:
            return p2wpkhScript(hash160(keys->front()));
        case DescriptorKind::RawTr:
            return p2trScript(keys->front());
        case DescriptorKind::SortedMulti:
            std::ranges::sort(*keys);
            [[fallthrough]];
        case DescriptorKind::Multi:
            return multisigScript(static_cast<int>(node.required), *keys);
        case DescriptorKind::SortedMultiA:
            std::ranges::sort(*keys);
            [[fallthrough]];
        case DescriptorKind::MultiA: {
            Script script;
            for (std::size_t i = 0; i < keys->size(); ++i)
                script.push((*keys)[i]).op(i == 0 ? OP_CHECKSIG : OP_CHECKSIGADD);
            return script.number(node.required).op(OP_NUMEQUAL);
        }
        case DescriptorKind::Miniscript:
            return node.miniscript->compile(*keys);
        default:
            return node.script;
        }
    }

    // Everything that was ever made of a single key (BIP384).
    Result<std::vector<DescriptorOutput>> combo(const DescriptorNode& node) {
        std::vector<DerivedKey> keys;
        if (auto derived = derive(node, keys); !derived) return fail(derived);
        const Bytes& key = keys.front().bytes;
        const Digest20 keyHash = hash160(key);
        std::vector<DescriptorOutput> all(2);
        all[0].scriptPubKey = p2pkScript(key);
        all[1].scriptPubKey = p2pkhScript(keyHash);
        if (node.keys.front().isCompressed()) {
            all.resize(4);
            all[2].scriptPubKey = p2wpkhScript(keyHash);
            all[3].redeemScript = all[2].scriptPubKey;
            all[3].scriptPubKey = p2shOf(all[2].scriptPubKey);
        }
        for (DescriptorOutput& output : all)
            output.keys = keys;
        return all;
    }

    std::uint32_t index_;
    std::size_t path_;
};

void collectKeys(const DescriptorNode& node, std::vector<const KeyExpression*>& keys) {
    for (const KeyExpression& key : node.keys)
        keys.push_back(&key);
    for (const DescriptorNode& inner : node.inner)
        collectKeys(inner, keys);
}

void choosePath(DescriptorNode& node, std::size_t path) {
    for (KeyExpression& key : node.keys)
        key = key.singlePath(path);
    for (DescriptorNode& inner : node.inner)
        choosePath(inner, path);
}

} // namespace

std::vector<const KeyExpression*> keysOf(const DescriptorNode& node) {
    std::vector<const KeyExpression*> keys;
    collectKeys(node, keys);
    return keys;
}

bool Descriptor::isRange() const {
    return std::ranges::any_of(keysOf(root_), &KeyExpression::isRange);
}

std::size_t Descriptor::pathCount() const {
    std::size_t count = 1;
    for (const KeyExpression* key : keysOf(root_))
        count = std::max(count, key->pathCount());
    return count;
}

bool Descriptor::hasPrivateKeys() const {
    return std::ranges::any_of(keysOf(root_), &KeyExpression::hasPrivateKey);
}

Descriptor Descriptor::singlePath(std::size_t path) const {
    Descriptor single = *this;
    choosePath(single.root_, path);
    return single;
}

Result<std::vector<DescriptorOutput>> Descriptor::expand(std::uint32_t index, std::size_t path) const {
    if (index > maxIndex)
        return fail(ErrorCode::InvalidArgument, "The index is too large: the largest is 2147483647.");
    if (path >= pathCount())
        return fail(ErrorCode::InvalidArgument,
                    "This descriptor has only " + std::to_string(pathCount()) + " paths.");
    return Expansion(index, path).outputs(root_);
}

std::string Descriptor::toString() const {
    return withDescriptorChecksum(write(root_));
}

} // namespace zon

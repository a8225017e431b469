// Miniscript to script, and to text.

#include "core/crypto/hash160.h"
#include "core/script/miniscript.h"

#include <algorithm>
#include <variant>

namespace zon {

namespace {

constexpr std::size_t keyHashSize = 20;
constexpr std::int64_t preimageSize = 32;

/// Writes the script of one node after the other. What is still to be written is kept in a list, last first,
/// so that nesting costs no stack.
class ScriptWriter {
public:
    ScriptWriter(const std::vector<MiniscriptNode>& nodes, std::span<const Bytes> keys)
        : nodes_(nodes), keys_(keys) {}

    Script write(std::uint32_t root) {
        later_.push_back(Node{root});
        while (!later_.empty()) {
            const Task task = later_.back();
            later_.pop_back();
            std::visit([this](auto what) { perform(what); }, task);
        }
        return Script(std::move(bytes_));
    }

private:
    struct Node {
        std::uint32_t number;
    };
    struct Verify {}; ///< OP_VERIFY as a part of the last opcode
    struct Number {
        std::int64_t value;
    };
    using Task = std::variant<Node, Opcode, Number, Verify>;

    void perform(Opcode opcode) { bytes_.push_back(opcode); }
    void perform(Number number) { append(Script().number(number.value)); }
    // OP_CHECKSIGVERIFY and the others come right behind the opcode they extend.
    void perform(Verify) { ++bytes_.back(); }
    void perform(Node node) { expand(nodes_[node.number]); }

    void append(const Script& script) {
        bytes_.insert(bytes_.end(), script.bytes().begin(), script.bytes().end());
    }

    // The first task is performed first.
    void schedule(std::initializer_list<Task> tasks) {
        later_.insert(later_.end(), std::rbegin(tasks), std::rend(tasks));
    }

    const Bytes& key(const MiniscriptNode& node, std::size_t i = 0) const { return keys_[node.keys[i]]; }

    void pushKeyHash(const Bytes& key) {
        Script script;
        script.op(OP_DUP).op(OP_HASH160);
        key.size() == keyHashSize ? script.push(key) : script.push(hash160(key));
        append(script.op(OP_EQUALVERIFY));
    }

    void hashLock(const MiniscriptNode& node, Opcode opcode) {
        append(Script()
                   .op(OP_SIZE)
                   .number(preimageSize)
                   .op(OP_EQUALVERIFY)
                   .op(opcode)
                   .push(node.hash)
                   .op(OP_EQUAL));
    }

    void multi(const MiniscriptNode& node) {
        Script script;
        script.number(node.k);
        for (std::size_t i = 0; i < node.keys.size(); ++i)
            script.push(key(node, i));
        append(script.number(static_cast<std::int64_t>(node.keys.size())).op(OP_CHECKMULTISIG));
    }

    void multiA(const MiniscriptNode& node) {
        Script script;
        for (std::size_t i = 0; i < node.keys.size(); ++i)
            script.push(key(node, i)).op(i == 0 ? OP_CHECKSIG : OP_CHECKSIGADD);
        append(script.number(node.k).op(OP_NUMEQUAL));
    }

    void thresh(const MiniscriptNode& node) {
        later_.push_back(OP_EQUAL);
        later_.push_back(Number{node.k});
        for (std::size_t i = node.parts.size(); i-- > 0;) {
            if (i > 0) later_.push_back(OP_ADD);
            later_.push_back(Node{node.parts[i]});
        }
    }

    void expand(const MiniscriptNode& node) {
        const auto part = [&](std::size_t i) { return Node{node.parts[i]}; };
        switch (node.fragment) {
        case Fragment::False:
            return perform(OP_0);
        case Fragment::True:
            return perform(OP_1);
        case Fragment::PkK:
            return append(Script().push(key(node)));
        case Fragment::PkH:
            return pushKeyHash(key(node));
        case Fragment::Older:
            return schedule({Number{node.k}, OP_CHECKSEQUENCEVERIFY});
        case Fragment::After:
            return schedule({Number{node.k}, OP_CHECKLOCKTIMEVERIFY});
        case Fragment::Sha256Lock:
            return hashLock(node, OP_SHA256);
        case Fragment::Hash256Lock:
            return hashLock(node, OP_HASH256);
        case Fragment::Ripemd160Lock:
            return hashLock(node, OP_RIPEMD160);
        case Fragment::Hash160Lock:
            return hashLock(node, OP_HASH160);
        case Fragment::WrapA:
            return schedule({OP_TOALTSTACK, part(0), OP_FROMALTSTACK});
        case Fragment::WrapS:
            return schedule({OP_SWAP, part(0)});
        case Fragment::WrapC:
            return schedule({part(0), OP_CHECKSIG});
        case Fragment::WrapD:
            return schedule({OP_DUP, OP_IF, part(0), OP_ENDIF});
        case Fragment::WrapV:
            if (nodes_[node.parts[0]].type.has("x"_type)) return schedule({part(0), OP_VERIFY});
            return schedule({part(0), Verify{}});
        case Fragment::WrapJ:
            return schedule({OP_SIZE, OP_0NOTEQUAL, OP_IF, part(0), OP_ENDIF});
        case Fragment::WrapN:
            return schedule({part(0), OP_0NOTEQUAL});
        case Fragment::AndV:
            return schedule({part(0), part(1)});
        case Fragment::AndB:
            return schedule({part(0), part(1), OP_BOOLAND});
        case Fragment::OrB:
            return schedule({part(0), part(1), OP_BOOLOR});
        case Fragment::OrC:
            return schedule({part(0), OP_NOTIF, part(1), OP_ENDIF});
        case Fragment::OrD:
            return schedule({part(0), OP_IFDUP, OP_NOTIF, part(1), OP_ENDIF});
        case Fragment::OrI:
            return schedule({OP_IF, part(0), OP_ELSE, part(1), OP_ENDIF});
        case Fragment::AndOr:
            return schedule({part(0), OP_NOTIF, part(2), OP_ELSE, part(1), OP_ENDIF});
        case Fragment::Thresh:
            return thresh(node);
        case Fragment::Multi:
            return multi(node);
        case Fragment::MultiA:
            return multiA(node);
        }
    }

    const std::vector<MiniscriptNode>& nodes_;
    std::span<const Bytes> keys_;
    std::vector<Task> later_;
    Bytes bytes_;
};

/// The same for text.
class TextWriter {
public:
    TextWriter(const std::vector<MiniscriptNode>& nodes, std::span<const std::string> keys)
        : nodes_(nodes), keys_(keys) {}

    std::string write(std::uint32_t root) {
        later_.push_back(Node{root, false});
        while (!later_.empty()) {
            const Task task = later_.back();
            later_.pop_back();
            if (const auto* node = std::get_if<Node>(&task)) {
                expand(nodes_[node->number], node->behindWrapper);
            } else {
                text_ += std::get<char>(task);
            }
        }
        return std::move(text_);
    }

private:
    struct Node {
        std::uint32_t number;
        bool behindWrapper;
    };
    using Task = std::variant<Node, char>;

    Fragment fragment(std::uint32_t number) const { return nodes_[number].fragment; }

    void expand(const MiniscriptNode& node, bool behindWrapper) {
        if (const auto wrapped = wrapper(node)) {
            text_ += wrapped->first;
            later_.push_back(Node{wrapped->second, true});
            return;
        }
        if (behindWrapper) text_ += ':';
        const auto keyInside = [&] { return keys_[nodes_[node.parts[0]].keys[0]]; };
        switch (node.fragment) {
        case Fragment::False:
        case Fragment::True:
            text_ += fragmentName(node.fragment);
            return;
        case Fragment::WrapC: // the only kinds that wrapper() leaves
            text_ += (fragment(node.parts[0]) == Fragment::PkK ? "pk(" : "pkh(") + keyInside() + ')';
            return;
        case Fragment::Older:
        case Fragment::After:
            text_ += std::string(fragmentName(node.fragment)) + '(' + std::to_string(node.k) + ')';
            return;
        default:
            arguments(node);
        }
    }

    // Its letter and what is inside, when this is written as a wrapper.
    std::optional<std::pair<char, std::uint32_t>> wrapper(const MiniscriptNode& node) const {
        static constexpr std::string_view letters = "ascdvjn";
        const auto part = [&](std::size_t i) { return node.parts[i]; };
        if (node.fragment == Fragment::WrapC
            && (fragment(part(0)) == Fragment::PkK || fragment(part(0)) == Fragment::PkH))
            return {};
        if (node.fragment >= Fragment::WrapA && node.fragment <= Fragment::WrapN)
            return std::pair(
                letters[static_cast<std::size_t>(node.fragment) - static_cast<std::size_t>(Fragment::WrapA)],
                part(0));
        if (node.fragment == Fragment::AndV && fragment(part(1)) == Fragment::True)
            return std::pair('t', part(0));
        if (node.fragment == Fragment::OrI && fragment(part(0)) == Fragment::False)
            return std::pair('l', part(1));
        if (node.fragment == Fragment::OrI && fragment(part(1)) == Fragment::False)
            return std::pair('u', part(0));
        return {};
    }

    void arguments(const MiniscriptNode& node) {
        const bool isAndN = node.fragment == Fragment::AndOr && fragment(node.parts[2]) == Fragment::False;
        text_ += isAndN ? "and_n" : fragmentName(node.fragment);
        text_ += '(';
        const bool counted = node.fragment == Fragment::Thresh || node.fragment == Fragment::Multi
                             || node.fragment == Fragment::MultiA;
        if (counted) text_ += std::to_string(node.k);
        text_ += toHex(node.hash);
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            if (counted || i > 0) text_ += ',';
            text_ += keys_[node.keys[i]];
        }
        later_.push_back(')');
        for (std::size_t i = isAndN ? 2 : node.parts.size(); i-- > 0;) {
            later_.push_back(Node{node.parts[i], false});
            if (counted || i > 0) later_.push_back(',');
        }
    }

    const std::vector<MiniscriptNode>& nodes_;
    std::span<const std::string> keys_;
    std::vector<Task> later_;
    std::string text_;
};

} // namespace

Script Miniscript::compile(std::span<const Bytes> keys) const {
    return ScriptWriter(nodes_, keys).write(static_cast<std::uint32_t>(nodes_.size() - 1));
}

std::string Miniscript::toString(std::span<const std::string> keys) const {
    return TextWriter(nodes_, keys).write(static_cast<std::uint32_t>(nodes_.size() - 1));
}

std::string KeyedMiniscript::toString() const {
    std::vector<std::string> texts;
    texts.reserve(keys.size());
    for (const Bytes& key : keys)
        texts.push_back(toHex(key));
    return script.toString(texts);
}

} // namespace zon

#include "tests/interop/random_scripts.h"

#include "core/crypto/hash160.h"
#include "core/util/bytes.h"

#include <QtGlobal>

#include <map>

namespace zon::test {

namespace {

/// Writes an expression of a wanted base type. Properties (d, u, z, o, …) are left to luck: what comes out
/// wrong is compared as well.
class Writer {
public:
    Writer(Dice& dice, MiniscriptContext context, RandomMiniscript& into)
        : dice_(dice), context_(context), into_(into) {}

    std::string write(char base, int depth) {
        switch (base) {
        case 'V':
            return writeV(depth);
        case 'W':
            return wrap(dice_.once(2) ? 's' : 'a', writeB(depth));
        case 'K':
            return writeK(depth);
        default:
            return writeB(depth);
        }
    }

private:
    static std::string wrap(char letter, const std::string& inner) {
        const auto colon = inner.find(':');
        const auto bracket = inner.find('(');
        const bool wrapped = colon != std::string::npos && colon < bracket;
        return letter + (wrapped ? inner : ":" + inner);
    }

    std::string key() {
        // Now and then one that is there already, which no safe script has.
        if (into_.keys.empty() || !dice_.once(60)) into_.keys.push_back(dice_.key());
        const PublicKey point = into_.keys.back().publicKey();
        return context_ == MiniscriptContext::P2wsh ? toHex(point.bytes())
                                                    : toHex(XOnlyKey::fromPublicKey(point).bytes());
    }

    std::string lock() {
        static constexpr std::uint32_t relative[] = {1, 15, 16, 17, 127, 128, 144, 65535, 0x400001, 0x400100};
        static constexpr std::uint32_t absolute[] = {1,           16,      17,          500'000,
                                                     499'999'999, 840'000, 500'000'000, 1'700'000'000};
        return dice_.once(2) ? call("older", {std::to_string(dice_.oneOf(relative))})
                             : call("after", {std::to_string(dice_.oneOf(absolute))});
    }

    std::string hashLock() {
        const Bytes preimage = dice_.bytes(32);
        Bytes hash;
        const char* name = "";
        switch (dice_.roll(4)) {
        case 0:
            name = "sha256", hash = toBytes(sha256(preimage));
            break;
        case 1:
            name = "hash256", hash = toBytes(sha256d(preimage));
            break;
        case 2:
            name = "ripemd160", hash = toBytes(ripemd160(preimage));
            break;
        default:
            name = "hash160", hash = toBytes(hash160(preimage));
            break;
        }
        into_.preimages[hash] = preimage;
        return call(name, {toHex(hash)});
    }

    std::string multi() {
        const std::size_t count = 1 + dice_.roll(4);
        std::vector<std::string> arguments{std::to_string(1 + dice_.roll(count))};
        for (std::size_t i = 0; i < count; ++i)
            arguments.push_back(key());
        return call(context_ == MiniscriptContext::P2wsh ? "multi" : "multi_a", arguments);
    }

    std::string thresh(int depth) {
        const std::size_t count = 1 + dice_.roll(4);
        std::vector<std::string> arguments{std::to_string(1 + dice_.roll(count))};
        for (std::size_t i = 0; i < count; ++i)
            arguments.push_back(write(i == 0 ? 'B' : 'W', depth));
        return call("thresh", arguments);
    }

    std::string leafB() {
        switch (dice_.roll(12)) {
        case 0:
            return lock();
        case 1:
            return hashLock();
        case 2:
            return multi();
        case 3:
            return call("pkh", {key()});
        case 4:
            return dice_.once(8) ? (dice_.once(2) ? "0" : "1") : lock();
        default:
            return call("pk", {key()});
        }
    }

    std::string writeB(int depth) {
        if (depth <= 0) return leafB();
        const auto in = [&](char base) { return write(base, depth - 1); };
        switch (dice_.roll(18)) {
        case 0:
        case 1:
        case 2:
            return call("and_v", {in('V'), in('B')});
        case 3:
            return call("and_b", {in('B'), in('W')});
        case 4:
            return call("or_b", {in('B'), in('W')});
        case 5:
        case 6:
            return call("or_d", {in('B'), in('B')});
        case 7:
        case 8:
            return call("or_i", {in('B'), in('B')});
        case 9:
            return call("andor", {in('B'), in('B'), in('B')});
        case 10:
            return call("and_n", {in('B'), in('B')});
        case 11:
            return thresh(depth - 1);
        case 12:
            return wrap('t', in('V'));
        case 13:
            return wrap("jdnlu"[dice_.roll(5)], in('B'));
        case 14:
            return wrap('d', in('V'));
        case 15:
            return wrap('c', in('K'));
        default:
            return leafB();
        }
    }

    std::string writeV(int depth) {
        const auto in = [&](char base) { return write(base, depth - 1); };
        if (depth > 0) switch (dice_.roll(9)) {
            case 0:
                return call("and_v", {in('V'), in('V')});
            case 1:
                return call("or_c", {in('B'), in('V')});
            case 2:
                return call("or_i", {in('V'), in('V')});
            case 3:
                return call("andor", {in('B'), in('V'), in('V')});
            default:
                break;
            }
        return wrap('v', writeB(depth - 1));
    }

    std::string writeK(int depth) {
        const auto in = [&](char base) { return write(base, depth - 1); };
        if (depth > 0) switch (dice_.roll(6)) {
            case 0:
                return call("and_v", {in('V'), in('K')});
            case 1:
                return call("or_i", {in('K'), in('K')});
            case 2:
                return call("andor", {in('B'), in('K'), in('K')});
            default:
                break;
            }
        return call(dice_.once(2) ? "pk_k" : "pk_h", {key()});
    }

    Dice& dice_;
    MiniscriptContext context_;
    RandomMiniscript& into_;
};

} // namespace

Dice::Dice() {
    const int given = qEnvironmentVariableIntValue("ZON_SEED");
    engine_.seed(static_cast<std::uint64_t>(given));
}

std::uint32_t Dice::roll(std::size_t sides) {
    return static_cast<std::uint32_t>(engine_() % sides);
}

Bytes Dice::bytes(std::size_t count) {
    Bytes bytes(count);
    for (std::uint8_t& byte : bytes)
        byte = static_cast<std::uint8_t>(engine_());
    return bytes;
}

std::string Dice::message() {
    static constexpr const char* words[] = {"Rechnung", "№ 42", "paid", "für", "Ωmega",
                                            "日本",     "🦉",   "\n",   "'",   "\\"};
    std::string text;
    for (std::size_t i = roll(40); i > 0; --i)
        text += std::string(words[roll(std::size(words))]) + " ";
    return text;
}

PrivateKey Dice::key() {
    return PrivateKey::fromSecret(sha256(bytes(32))).value();
}

ExtendedPrivateKey Dice::master() {
    return ExtendedPrivateKey::fromSeed(bytes(32)).value();
}

RandomMiniscript randomMiniscript(Dice& dice, MiniscriptContext context) {
    RandomMiniscript script;
    script.text = Writer(dice, context, script).write('B', 1 + static_cast<int>(dice.roll(4)));
    return script;
}

std::string call(std::string_view name, const std::vector<std::string>& arguments) {
    std::string text = std::string(name) + "(";
    for (const std::string& argument : arguments)
        text += (&argument == arguments.data() ? "" : ",") + argument;
    return text + ")";
}

} // namespace zon::test

#include "core/script/miniscript_type.h"

#include <algorithm>
#include <array>

namespace zon {

namespace {

using Type = MiniscriptType;
using Parts = std::span<const Type>;

constexpr std::uint32_t relativeTimeFlag = 1u << 22;       ///< BIP68: the lock counts 512 seconds, not blocks
constexpr std::uint32_t firstLockTimeInTime = 500'000'000; ///< below it is a height

bool mixes(Type x, Type y) {
    return (x.has("g"_type) && y.has("h"_type)) || (x.has("h"_type) && y.has("g"_type))
           || (x.has("i"_type) && y.has("j"_type)) || (x.has("j"_type) && y.has("i"_type));
}

// Locks and their mixing where x and y are needed together.
Type locksOfBoth(Type x, Type y) {
    return ((x | y) & "ghij"_type) | "k"_type.when((x & y).has("k"_type) && !mixes(x, y));
}

// Where one of them is enough.
Type locksOfEither(Type x, Type y) {
    return ((x | y) & "ghij"_type) | (x & y & "k"_type);
}

// One element together: one of them takes one and the other none.
Type oneArgument(Type x, Type y) {
    return ((x | y) & "o"_type).when((x | y).has("z"_type));
}

Type andV(Type x, Type y) {
    return (y & "KVB"_type).when(x.has("V"_type)) | (x & "n"_type) | (y & "n"_type).when(x.has("z"_type))
           | oneArgument(x, y) | (x & y & "dmz"_type) | ((x | y) & "s"_type)
           | "f"_type.when(y.has("f"_type) || x.has("s"_type)) | (y & "ux"_type) | locksOfBoth(x, y);
}

Type andB(Type x, Type y) {
    return (x & "B"_type).when(y.has("W"_type)) | oneArgument(x, y) | (x & "n"_type)
           | (y & "n"_type).when(x.has("z"_type)) | (x & y & "e"_type).when((x & y).has("s"_type))
           | (x & y & "dzm"_type)
           | "f"_type.when((x & y).has("f"_type) || x.has("sf"_type) || y.has("sf"_type))
           | ((x | y) & "s"_type) | "ux"_type | locksOfBoth(x, y);
}

Type orB(Type x, Type z) {
    return "B"_type.when(x.has("Bd"_type) && z.has("Wd"_type)) | oneArgument(x, z)
           | (x & z & "m"_type).when((x | z).has("s"_type) && (x & z).has("e"_type)) | (x & z & "zse"_type)
           | "dux"_type | locksOfEither(x, z);
}

// What or_c and or_d share: x is tried first, z when x was left unsatisfied.
Type orElse(Type x, Type z) {
    return (x & "o"_type).when(z.has("z"_type))
           | (x & z & "m"_type).when(x.has("e"_type) && (x | z).has("s"_type)) | (x & z & "zs"_type)
           | "x"_type | locksOfEither(x, z);
}

Type orI(Type x, Type z) {
    return (x & z & "VBKufs"_type) | "o"_type.when((x & z).has("z"_type))
           | ((x | z) & "e"_type).when((x | z).has("f"_type)) | (x & z & "m"_type).when((x | z).has("s"_type))
           | ((x | z) & "d"_type) | "x"_type | locksOfEither(x, z);
}

Type andOr(Type x, Type y, Type z) {
    const Type yz = y & z;
    const bool cantBeLeft = x.has("s"_type) || y.has("f"_type); // no stranger leaves x satisfied and y not
    return (yz & "BKV"_type).when(x.has("Bdu"_type)) | (x & yz & "z"_type)
           | ((x | yz) & "o"_type).when((x | yz).has("z"_type)) | (yz & "u"_type)
           | (z & "fe"_type).when(cantBeLeft) | (z & "d"_type)
           | (x & yz & "m"_type).when(x.has("e"_type) && (x | y | z).has("s"_type)) | (z & (x | y) & "s"_type)
           | "x"_type | ((x | y | z) & "ghij"_type) | "k"_type.when((x & yz).has("k"_type) && !mixes(x, y));
}

Type thresh(std::uint32_t k, Parts parts) {
    bool allUnique = true;
    bool allFixed = true;
    std::size_t withSignature = 0;
    std::size_t arguments = 0;
    Type locks = "k"_type;
    for (const Type part : parts) {
        allUnique = allUnique && part.has("e"_type);
        allFixed = allFixed && part.has("m"_type);
        withSignature += part.has("s"_type);
        arguments += part.has("z"_type) ? 0 : part.has("o"_type) ? 1 : 2;
        locks = k > 1 ? locksOfBoth(locks, part) : locksOfEither(locks, part);
    }
    const std::size_t n = parts.size();
    return "Bdu"_type | "z"_type.when(arguments == 0) | "o"_type.when(arguments == 1)
           | "e"_type.when(allUnique && withSignature == n)
           | "m"_type.when(allUnique && allFixed && withSignature + k >= n)
           | "s"_type.when(withSignature + k >= n + 1) | locks;
}

Type compose(const FragmentFacts& facts, Parts parts) {
    const Type x = parts.empty() ? Type() : parts[0];
    const Type y = parts.size() < 2 ? Type() : parts[1];
    const Type locks = x & "ghijk"_type;
    switch (facts.fragment) {
    case Fragment::False:
        return "Bzudemsxk"_type;
    case Fragment::True:
        return "Bzufmxk"_type;
    case Fragment::PkK:
        return "Konudemsxk"_type;
    case Fragment::PkH:
        return "Knudemsxk"_type;
    case Fragment::Older:
        return "Bzfmxk"_type | ((facts.k & relativeTimeFlag) != 0 ? "g"_type : "h"_type);
    case Fragment::After:
        return "Bzfmxk"_type | (facts.k >= firstLockTimeInTime ? "i"_type : "j"_type);
    case Fragment::Sha256Lock:
    case Fragment::Hash256Lock:
    case Fragment::Ripemd160Lock:
    case Fragment::Hash160Lock:
        return "Bonudmk"_type;
    case Fragment::WrapA:
        return "W"_type.when(x.has("B"_type)) | locks | (x & "udfems"_type) | "x"_type;
    case Fragment::WrapS:
        return "W"_type.when(x.has("Bo"_type)) | locks | (x & "udfemsx"_type);
    case Fragment::WrapC:
        return "B"_type.when(x.has("K"_type)) | locks | (x & "ondfem"_type) | "us"_type;
    case Fragment::WrapD:
        // That the 1 which was duplicated is exactly 1 is consensus (MINIMALIF) only in tapscript.
        return "B"_type.when(x.has("Vz"_type)) | "o"_type.when(x.has("z"_type))
               | "e"_type.when(x.has("f"_type)) | locks | (x & "ms"_type)
               | "u"_type.when(facts.context == MiniscriptContext::Tapscript) | "ndx"_type;
    case Fragment::WrapV:
        return "V"_type.when(x.has("B"_type)) | locks | (x & "zonms"_type) | "fx"_type;
    case Fragment::WrapJ:
        return "B"_type.when(x.has("Bn"_type)) | "e"_type.when(x.has("f"_type)) | locks | (x & "oums"_type)
               | "ndx"_type;
    case Fragment::WrapN:
        return locks | (x & "Bzondfems"_type) | "ux"_type;
    case Fragment::AndV:
        return andV(x, y);
    case Fragment::AndB:
        return andB(x, y);
    case Fragment::OrB:
        return orB(x, y);
    case Fragment::OrC:
        return (y & "V"_type).when(x.has("Bdu"_type)) | "f"_type | orElse(x, y);
    case Fragment::OrD:
        return (y & "B"_type).when(x.has("Bdu"_type)) | (y & "ufde"_type) | orElse(x, y);
    case Fragment::OrI:
        return orI(x, y);
    case Fragment::AndOr:
        return andOr(x, y, parts[2]);
    case Fragment::Thresh:
        return thresh(facts.k, parts);
    case Fragment::Multi:
        return "Bnudemsk"_type;
    case Fragment::MultiA:
        return "Budemsk"_type;
    }
    return {};
}

struct Demand {
    Type type;
    std::string_view letters;
};

// What each part of a fragment must be. Where several types will do, `letters` is empty.
Demand demandOn(Fragment fragment, std::size_t part) {
    switch (fragment) {
    case Fragment::WrapA:
    case Fragment::WrapV:
    case Fragment::WrapN:
        return {"B"_type, "B"};
    case Fragment::WrapS:
        return {"Bo"_type, "Bo"};
    case Fragment::WrapC:
        return {"K"_type, "K"};
    case Fragment::WrapD:
        return {"Vz"_type, "Vz"};
    case Fragment::WrapJ:
        return {"Bn"_type, "Bn"};
    case Fragment::AndV:
        return part == 0 ? Demand{"V"_type, "V"} : Demand{};
    case Fragment::AndB:
        return part == 0 ? Demand{"B"_type, "B"} : Demand{"W"_type, "W"};
    case Fragment::OrB:
        return part == 0 ? Demand{"Bd"_type, "Bd"} : Demand{"Wd"_type, "Wd"};
    case Fragment::OrC:
        return part == 0 ? Demand{"Bdu"_type, "Bdu"} : Demand{"V"_type, "V"};
    case Fragment::OrD:
        return part == 0 ? Demand{"Bdu"_type, "Bdu"} : Demand{"B"_type, "B"};
    case Fragment::AndOr:
        return part == 0 ? Demand{"Bdu"_type, "Bdu"} : Demand{};
    case Fragment::Thresh:
        return part == 0 ? Demand{"Bdu"_type, "Bdu"} : Demand{"Wdu"_type, "Wdu"};
    default:
        return {};
    }
}

std::string_view lackOf(char property) {
    switch (property) {
    case 'z':
        return "it takes something from the stack, but it must take nothing (z)";
    case 'o':
        return "it must take exactly one element from the stack (o)";
    case 'n':
        return "it may need a zero on top of the stack (n is missing)";
    case 'd':
        return "it can't be left unsatisfied (d is missing)";
    case 'u':
        return "it doesn't leave exactly 1 when it is satisfied (u is missing; n: in front of it adds it)";
    default:
        return "it doesn't fit";
    }
}

std::string_view helpTowards(char wanted, char found) {
    if (wanted == 'V' && found == 'B') return " Put v: in front of it.";
    if (wanted == 'W' && found == 'B') return " Put a: or s: in front of it.";
    if (wanted == 'B' && found == 'K') return " Put c: in front of it.";
    if (wanted == 'B' && found == 'V') return " Put t: in front of it.";
    return "";
}

std::string ordinal(std::size_t part) {
    static constexpr std::array<std::string_view, 3> words = {"first", "second", "third"};
    if (part < words.size()) return std::string(words[part]);
    return std::to_string(part + 1) + "th";
}

std::string explainMisfit(const FragmentFacts& facts, Parts parts) {
    const std::string name(fragmentName(facts.fragment));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Demand demand = demandOn(facts.fragment, i);
        if (parts[i].has(demand.type)) continue;
        const std::string which =
            parts.size() == 1 ? "what stands behind " + name : "the " + ordinal(i) + " part of " + name;
        const char wanted = demand.letters.front();
        const char found = parts[i].base();
        if (wanted != found)
            return which + " must have type " + wanted + ", but it has type " + found + "."
                   + std::string(helpTowards(wanted, found));
        for (const char property : demand.letters.substr(1))
            if (!parts[i].has(Type(std::string_view(&property, 1))))
                return which + " doesn't fit: " + std::string(lackOf(property)) + ".";
    }
    return "the parts of " + name + " don't fit together: they must all be of one of the types B, K and V.";
}

} // namespace

char MiniscriptType::base() const {
    if (has("B"_type)) return 'B';
    if (has("V"_type)) return 'V';
    if (has("K"_type)) return 'K';
    return has("W"_type) ? 'W' : '\0';
}

std::string_view fragmentName(Fragment fragment) {
    static constexpr std::array<std::string_view, 27> names = {
        "0",       "1",    "pk_k", "pk_h", "older", "after", "sha256", "hash256", "ripemd160",
        "hash160", "a:",   "s:",   "c:",   "d:",    "v:",    "j:",     "n:",      "and_v",
        "and_b",   "or_b", "or_c", "or_d", "or_i",  "andor", "thresh", "multi",   "multi_a"};
    return names[static_cast<std::size_t>(fragment)];
}

std::expected<MiniscriptType, std::string> typeOf(const FragmentFacts& facts, Parts parts) {
    bool fits = true;
    if (facts.fragment == Fragment::Thresh)
        for (std::size_t i = 0; i < parts.size(); ++i)
            fits = fits && parts[i].has(demandOn(Fragment::Thresh, i).type);
    const Type type = fits ? compose(facts, parts) : Type();
    if (type.base() == 0) return std::unexpected(explainMisfit(facts, parts));
    return type;
}

} // namespace zon

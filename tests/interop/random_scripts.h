#pragma once

#include "core/crypto/bip32.h"
#include "core/script/miniscript.h"

#include <map>
#include <random>
#include <string>
#include <vector>

namespace zon::test {

/// Chance that can be repeated: the same each run, unless ZON_SEED names another number.
class Dice {
public:
    Dice();

    /// From 0 up to but not including `sides`.
    std::uint32_t roll(std::size_t sides);
    bool once(std::size_t in) { return roll(in) == 0; }
    Bytes bytes(std::size_t count);
    /// A text of some words, not all of them ASCII.
    std::string message();
    PrivateKey key();
    ExtendedPrivateKey master();

    template <typename List>
    const auto& oneOf(const List& list) {
        return list[roll(std::size(list))];
    }

private:
    std::mt19937_64 engine_;
};

/// A miniscript as text, mostly well typed and often safe, with what its conditions are met by.
struct RandomMiniscript {
    std::string text;
    std::vector<PrivateKey> keys;
    std::map<Bytes, Bytes> preimages; ///< by hash
};
RandomMiniscript randomMiniscript(Dice& dice, MiniscriptContext context);

/// "name(a,b,c)"
std::string call(std::string_view name, const std::vector<std::string>& arguments);

} // namespace zon::test

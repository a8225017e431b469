#pragma once

// One record of a PSBT map and how to make something typed of it: used by psbt_parse.cpp only.

#include "core/script/psbt.h"

namespace zon {

/// A record as it stands in the bytes: valid while they are.
struct PsbtField {
    std::uint64_t type = 0;
    ByteSpan key;     ///< type and key data
    ByteSpan keyData; ///< behind the type
    ByteSpan value;
};

/// Reads one record into where it belongs. Every function refuses key data that may not be there and sizes
/// that don't fit, with a sentence naming `name` and `where`. That a key stands twice has been seen before.
class PsbtFieldParser {
public:
    PsbtFieldParser(const PsbtField& field, std::string_view where, std::string_view name)
        : field_(field), where_(where), name_(name) {}

    Result<void> u8(std::optional<std::uint8_t>& out) const;
    Result<void> u32(std::optional<std::uint32_t>& out) const;
    Result<void> i32(std::optional<std::int32_t>& out) const;
    Result<void> count(std::optional<std::size_t>& out) const;
    Result<void> amount(std::optional<Amount>& out) const;
    Result<void> bytes(std::optional<Bytes>& out) const;
    Result<void> script(std::optional<Script>& out) const;
    Result<void> array32(std::optional<std::array<std::uint8_t, 32>>& out) const;
    Result<void> transaction(std::optional<Transaction>& out, WithWitness form) const;
    Result<void> output(std::optional<TxOut>& out) const;
    Result<void> witness(std::optional<Witness>& out) const;

    Result<void> xpub(std::map<Bytes, KeyOrigin>& out) const;
    Result<void> derivation(std::map<Bytes, KeyOrigin>& out) const;
    Result<void> partialSignature(std::map<Bytes, Bytes>& out) const;
    Result<void> preimage(std::map<Bytes, Bytes>& out, std::size_t hashSize) const;

    Result<void> tapKeySignature(std::optional<Bytes>& out) const;
    Result<void> tapScriptSignature(std::map<TapScriptSigner, Bytes>& out) const;
    Result<void> tapLeaf(std::map<Bytes, TapLeaf>& out) const;
    Result<void> tapDerivation(std::map<std::array<std::uint8_t, 32>, TapKeyOrigin>& out) const;
    Result<void> tapTree(std::vector<TapTreeLeaf>& out) const;

    Result<void> unknown(PsbtUnknownFields& out) const;
    /// Checks that the key has the form of a proprietary one.
    Result<void> proprietary(PsbtUnknownFields& out) const;

    std::unexpected<Error> refuse(std::string_view why) const;

private:
    Result<void> expectNoKeyData() const;
    Result<void> expectSize(ByteSpan value, std::size_t size) const;
    Result<KeyOrigin> keyOrigin(ByteSpan value) const;

    const PsbtField& field_;
    std::string_view where_;
    std::string_view name_;
};

/// "This PSBT can't be read: …"
std::unexpected<Error> psbtMalformed(std::string_view where, std::string_view why);

} // namespace zon

#pragma once

// The layout of PSBTs: shared by psbt_parse.cpp and psbt_serialize.cpp, of no use elsewhere.

#include <array>
#include <cstdint>

namespace zon {

inline constexpr std::array<std::uint8_t, 5> psbtMagic{'p', 's', 'b', 't', 0xff};

namespace psbt_global {
enum Type : std::uint64_t {
    UnsignedTx = 0x00,
    Xpub = 0x01,
    TxVersion = 0x02,
    FallbackLockTime = 0x03,
    InputCount = 0x04,
    OutputCount = 0x05,
    TxModifiable = 0x06,
    SignedMessage = 0x09,
    Version = 0xfb,
    Proprietary = 0xfc,
};
}

namespace psbt_in {
enum Type : std::uint64_t {
    NonWitnessUtxo = 0x00,
    WitnessUtxo = 0x01,
    PartialSignature = 0x02,
    SighashType = 0x03,
    RedeemScript = 0x04,
    WitnessScript = 0x05,
    Derivation = 0x06,
    FinalScriptSig = 0x07,
    FinalWitness = 0x08,
    Ripemd160 = 0x0a,
    Sha256 = 0x0b,
    Hash160 = 0x0c,
    Hash256 = 0x0d,
    PreviousTxid = 0x0e,
    OutputIndex = 0x0f,
    Sequence = 0x10,
    RequiredTime = 0x11,
    RequiredHeight = 0x12,
    TapKeySignature = 0x13,
    TapScriptSignature = 0x14,
    TapLeafScript = 0x15,
    TapDerivation = 0x16,
    TapInternalKey = 0x17,
    TapMerkleRoot = 0x18,
    Proprietary = 0xfc,
};
}

namespace psbt_out {
enum Type : std::uint64_t {
    RedeemScript = 0x00,
    WitnessScript = 0x01,
    Derivation = 0x02,
    Amount = 0x03,
    Script = 0x04,
    TapInternalKey = 0x05,
    TapTree = 0x06,
    TapDerivation = 0x07,
    Proprietary = 0xfc,
};
}

} // namespace zon

#pragma once

#include "core/contracts/document.h"
#include "core/crypto/signature.h"

namespace zon::contracts {

/// That a party holds the private key of the account it brings into the escrow: a BIP340 signature of that
/// key over contract_id‖role. Without it somebody could name a key that is nobody's, or another party's
/// from elsewhere, and the money could be stuck.
struct PossessionProof {
    Role role;
    SchnorrSignature signature{};

    friend bool operator==(const PossessionProof&, const PossessionProof&) = default;
};

PossessionProof provePossession(const ContractId& id, Role role, const PartySecrets& secrets);
bool proves(const PossessionProof& proof, const ContractId& id, const Party& party);

} // namespace zon::contracts

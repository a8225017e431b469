#include "core/contracts/possession.h"

#include "core/crypto/tagged_hash.h"

namespace zon::contracts {

namespace {

Digest32 message(const ContractId& id, Role role) {
    return taggedHash("zon-contract/possession", {id.span(), asBytes(roleName(role))});
}

} // namespace

PossessionProof provePossession(const ContractId& id, Role role, const PartySecrets& secrets) {
    return {role, schnorrSign(secrets.account.privateKey(), message(id, role))};
}

bool proves(const PossessionProof& proof, const ContractId& id, const Party& party) {
    return proof.role == party.role
           && schnorrVerify(XOnlyKey::fromPublicKey(party.key.account.publicKey()), proof.signature,
                            message(id, proof.role));
}

} // namespace zon::contracts

#pragma once

#include "core/script/psbt.h"
#include "core/script/signing_keys.h"

#include <span>

namespace zon {

// Signed messages for any kind of output (BIP322): a transaction that can never exist is signed, so that
// whatever may spend the output may also sign for it.

/// The tagged hash of a message.
Digest32 bip322MessageHash(std::string_view message);
/// The transaction whose only output is `challenge`, the script of the address that is signed for.
Transaction bip322ToSpend(std::string_view message, const Script& challenge);

/// What the transaction to be signed says besides; zero unless time locks need it.
struct MessageTerms {
    std::int32_t version = 0;
    std::uint32_t lockTime = 0;
    std::uint32_t sequence = 0;
};

/// How a signature is written.
enum class MessageForm {
    Simple,       ///< "smp…": the witness; for native segwit without time locks
    Full,         ///< "ful…": the whole transaction
    ProofOfFunds, ///< "pof…": a final PSBT, with more inputs that the signer shows to control
};

/// The PSBT that is signed for a message. `funds`: further outputs to show control of, each with its spent
/// output told. Sign and finalize it like any other.
Psbt createMessagePsbt(std::string_view message, const Script& challenge, const MessageTerms& terms = {},
                       std::vector<PsbtInput> funds = {});

/// Whether a PSBT is such a one: then a person is asked about the message in `signedMessage`, not about a
/// payment.
bool isMessagePsbt(const Psbt& psbt);

/// The signature of a final message PSBT, in the shortest form that can say it.
Result<std::string> encodeMessageSignature(const Psbt& psbt);

struct MessageSigning {
    MessageTerms terms;
    std::vector<Script> scripts;        ///< redeem and witness scripts of the challenge
    std::optional<Digest32> schnorrAux; ///< see PsbtSignOptions
};
/// All of it at once, for outputs that `keys` can sign for alone.
Result<std::string> signMessage(std::string_view message, const Script& challenge, SigningKeys& keys,
                                const MessageSigning& how = {});

struct MessageVerdict {
    enum class State {
        Valid,
        Inconclusive, ///< it uses rules that don't exist yet
        Invalid,
    };

    State state = State::Invalid;
    std::string reason; ///< a sentence, unless valid
    MessageForm form = MessageForm::Simple;
    /// Valid from this lock time on and, for the output signed for, after this relative lock; both zero
    /// mostly.
    std::uint32_t lockTime = 0;
    std::uint32_t sequence = 0;
    std::vector<OutPoint> funds; ///< that it shows control of; whether they are unspent only a node knows
};

/// Checks a signature: simple (with "smp" or, as before the BIP was final, without), full or proof of funds.
///
/// Threat: signature and message come from whoever claims to own the address. A signature that others could
/// change, or that commits to only a part, is refused (BIP322's required rules).
MessageVerdict verifyMessage(std::string_view message, const Script& challenge, std::string_view signature);

} // namespace zon

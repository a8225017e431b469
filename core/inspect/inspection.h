#pragma once

#include "core/script/script_error.h"
#include "core/util/amount.h"
#include "core/util/id.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What is told about a thing: plain values with ready sentences, safe to copy to any thread. Amounts in
/// sentences are left out where the inspection was asked to mask them.
namespace zon {

struct Subject;

enum class InspectedKind : std::uint8_t {
    Transaction,
    Psbt,
    Block,
    Header,
    Address,
    Script,
    Unknown, ///< an id that this profile has nothing about
    Broken,
};

/// How things stand, for a colour.
enum class Standing : std::uint8_t { Neutral, Good, Waiting, Attention, Broken };

/// One input or output of the flow.
struct FlowEnd {
    std::uint32_t index = 0;
    std::optional<Amount> amount{}; ///< nothing: unknown to this wallet, or masked
    std::string name{};             ///< whose it is, when known
    std::string mark{};             ///< "yours", "change, yours", "mining", "data"
    std::string address{};          ///< or what stands in its place: "OP_RETURN", "unknown to this wallet"
    std::string kind{};             ///< "P2WPKH", …
    bool ours = false;
    bool change = false;
    Standing standing = Standing::Neutral; ///< Broken: its script fails
    std::optional<Txid> leadsTo{};         ///< an input's earlier transaction, an output's later one
    bool canOpen = false;                  ///< this profile has that transaction
};

struct Flow {
    std::vector<FlowEnd> inputs{};
    std::vector<FlowEnd> outputs{};
    std::optional<Amount> fee{};
    std::optional<double> feerate{}; ///< zat per vbyte
    bool coinbase = false;           ///< the input is new money
};

struct InspectedField {
    std::string group{}; ///< "Transaction", "Input 1", …
    std::string name{};
    std::string value{};
    std::string explanation{};
    Standing standing = Standing::Neutral;
    bool isPrivate = false; ///< says who or which: left out of what is shared
};

/// What a byte is for; gives it a colour.
enum class ByteKind : std::uint8_t {
    Frame, ///< counts, lengths, markers, magic
    Version,
    Reference, ///< ids and positions of other things
    Script,
    Signature, ///< and other witness data
    Sequence,
    Amount,
    LockTime,
    Work, ///< what proof of work is about
    Key,  ///< the key of a PSBT field
    Broken,
};

/// Bytes that mean one thing. Ranges follow each other without a gap.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    ByteKind kind = ByteKind::Frame;
    std::string name{};
    std::string of{}; ///< "input 1", "output 2"; empty for the whole
    std::string explanation{};
};

struct InspectedSignature {
    enum class State : std::uint8_t { Valid, Invalid, Unchecked };

    std::uint32_t input = 0;
    State state = State::Unchecked;
    std::string scheme{};  ///< "ECDSA", "Schnorr"
    std::string key{};     ///< hex
    std::string signer{};  ///< whose key, when known
    std::string commits{}; ///< what can't be changed without breaking it: a sentence
    std::string digest{};  ///< what was signed, hex
    std::string note{};    ///< why it doesn't hold, or wasn't checked
};

/// What became of an input's script.
struct InspectedInput {
    enum class State : std::uint8_t { Passes, Fails, Unsigned, Unknown };

    State state = State::Unknown;
    ScriptError error = ScriptError::OK;
    std::string sentence{};
};

struct MerkleStep {
    std::string beside{}; ///< the hash next to the way up
    std::string gives{};  ///< what the two hash to
    bool onTheLeft = false;
};

struct InspectedProof {
    bool proven = false;
    std::string sentence{};
    std::int32_t height = 0;
    std::int32_t confirmations = 0;
    std::string block{};
    std::string root{}; ///< that the header commits to
    std::uint32_t position = 0;
    std::vector<MerkleStep> steps{};
};

/// One operation of a script, for reading.
struct ScriptLine {
    std::size_t offset = 0;
    std::string text{};
    std::string explanation{};
};

struct Inspection {
    InspectedKind kind = InspectedKind::Unknown;
    std::string id{};       ///< txid, block hash, address
    std::string sentence{}; ///< what happened, for a person
    std::string next{};     ///< what to do now
    std::string badge{};    ///< "Confirmed · 14 deep"
    Standing standing = Standing::Neutral;
    std::string size{}; ///< "222 bytes · 141 vB · weight 561"

    std::optional<Flow> flow{};
    std::vector<InspectedInput> inputs{};
    std::vector<InspectedField> fields{};
    std::vector<InspectedSignature> signatures{};
    std::optional<InspectedProof> proof{};
    std::vector<ScriptLine> script{};    ///< of a script or an address
    std::vector<std::string> warnings{}; ///< what a person must read
    std::vector<std::string> unknown{};  ///< what this wallet can't know, a sentence each
    bool masked = false;                 ///< amounts are covered, in `bytes` by zeros
    std::vector<std::uint8_t> bytes{};
    std::vector<ByteRange> ranges{}; ///< of all bytes

    /// The first input whose script fails.
    std::optional<std::uint32_t> failingInput() const {
        for (std::size_t i = 0; i < inputs.size(); ++i)
            if (inputs[i].state == InspectedInput::State::Fails) return static_cast<std::uint32_t>(i);
        return {};
    }

    std::shared_ptr<const Subject> subject{}; ///< for stepping and comparing
};

struct InspectOptions {
    bool maskAmounts = false;
};

} // namespace zon

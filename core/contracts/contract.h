#pragma once

#include "core/contracts/document.h"
#include "core/contracts/templates.h"

#include <memory>

namespace zon::contracts {

/// A document whose escrow was rebuilt from its keys, and found to be what it claims: the only thing that
/// money is sent to, or spent from. Immutable and cheap to copy. Who signed is Verification's to say.
class Contract {
public:
    /// Form, soundness, policies and scripts. `params` must outlive the contract.
    static Result<Contract> open(std::string_view documentBytes, const NetworkParams& params);

    const Document& document() const { return state_->document; }
    const ContractId& id() const { return state_->id; }
    const std::string& bytes() const { return state_->bytes; }
    const NetworkParams& network() const { return *state_->params; }

    std::size_t outputCount() const { return state_->rebuilt.size(); }
    const EscrowOutput& output(std::size_t n) const { return document().outputs.at(n); }
    const DescriptorOutput& rebuilt(std::size_t n) const { return state_->rebuilt.at(n); }
    const Script& witnessScript(std::size_t n) const { return state_->rebuilt.at(n).witnessScript.value(); }
    /// What the funding transaction must hold.
    TxOut fundingOutput(std::size_t n) const { return {output(n).amount, rebuilt(n).scriptPubKey}; }

    /// Twenty digits in groups of five, from the contract's id and its scripts (66 bits): read out over a
    /// second channel, they show that both sides look at the same contract and the same addresses.
    std::string comparisonCode() const;

private:
    friend class ContractOpening;
    struct State {
        Document document;
        ContractId id;
        std::string bytes;
        const NetworkParams* params = nullptr;
        std::vector<DescriptorOutput> rebuilt;
    };
    explicit Contract(std::shared_ptr<const State> state) : state_(std::move(state)) {}

    std::shared_ptr<const State> state_;
};

/// Opening a contract step by step, for those who do something between (verification.h).
class ContractOpening {
public:
    /// Form and canonical bytes.
    static Result<ContractOpening> parse(std::string_view documentBytes, const NetworkParams& params);

    const Document& document() const { return state_->document; }
    const ContractId& id() const { return state_->id; }

    /// Every output's script from keys and policy.
    Result<void> rebuild();
    /// They are what the document claims.
    Result<void> compareScripts() const;
    /// After both.
    Contract finish() && { return Contract(std::move(state_)); }

private:
    explicit ContractOpening(std::shared_ptr<Contract::State> state) : state_(std::move(state)) {}

    std::shared_ptr<Contract::State> state_;
};

} // namespace zon::contracts

#include "core/contracts/contract.h"

#include "core/crypto/tagged_hash.h"

namespace zon::contracts {

namespace {

constexpr std::size_t codeGroups = 4;
constexpr std::uint32_t codeGroupSize = 100'000; ///< five digits

} // namespace

Result<ContractOpening> ContractOpening::parse(std::string_view documentBytes, const NetworkParams& params) {
    auto document = parseDocument(documentBytes, params);
    if (!document) return fail(document);
    auto state = std::make_shared<Contract::State>();
    state->document = std::move(*document);
    state->id = contractId(documentBytes);
    state->bytes = documentBytes;
    state->params = &params;
    return ContractOpening(std::move(state));
}

Result<void> ContractOpening::rebuild() {
    state_->rebuilt.clear();
    for (const EscrowOutput& output : state_->document.outputs) {
        auto rebuilt = rebuildOutput(state_->document, output, *state_->params);
        if (!rebuilt) return fail(rebuilt);
        state_->rebuilt.push_back(std::move(*rebuilt));
    }
    return {};
}

Result<void> ContractOpening::compareScripts() const {
    for (std::size_t i = 0; i < state_->rebuilt.size(); ++i)
        if (state_->rebuilt[i].scriptPubKey != state_->document.outputs[i].scriptPubKey)
            return fail(
                ErrorCode::Rejected,
                "Output " + std::to_string(i + 1)
                    + " claims an address that doesn't follow from the parties' keys. Money sent there "
                      "would not be in this escrow: don't pay, and ask who changed it.");
    return {};
}

Result<Contract> Contract::open(std::string_view documentBytes, const NetworkParams& params) {
    auto opening = ContractOpening::parse(documentBytes, params);
    if (!opening) return fail(opening);
    if (auto why = whyNotSound(opening->document())) return std::unexpected(std::move(*why));
    if (const auto rebuilt = opening->rebuild(); !rebuilt) return fail(rebuilt);
    if (const auto same = opening->compareScripts(); !same) return fail(same);
    return std::move(*opening).finish();
}

std::string Contract::comparisonCode() const {
    TaggedHasher hasher("zon-contract/compare");
    hasher.write(id().span());
    for (const DescriptorOutput& output : state_->rebuilt)
        hasher.write(sha256(output.scriptPubKey.span()));
    const Digest32 digest = hasher.finish();
    std::string code;
    for (std::size_t group = 0; group < codeGroups; ++group) {
        // 64 bits for each five digits: what the remainder favours can't be noticed.
        const std::uint64_t number = readBe64(digest.data() + 8 * group) % codeGroupSize;
        const std::string digits = std::to_string(number);
        if (group > 0) code += ' ';
        code += std::string(5 - digits.size(), '0') + digits;
    }
    return code;
}

} // namespace zon::contracts

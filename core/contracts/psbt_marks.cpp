#include "core/contracts/psbt_marks.h"

#include "core/contracts/settlement.h"

namespace zon::contracts {

namespace {

constexpr std::uint8_t proprietary = 0xfc;
constexpr std::string_view prefix = "zon-contract";
constexpr std::uint64_t idField = 0;   ///< value: the contract's id
constexpr std::uint64_t markField = 1; ///< value: output (4 bytes), path (1 byte)

Bytes keyOf(std::uint64_t field) {
    Writer key;
    key.u8(proprietary).varBytes(asBytes(prefix)).compactSize(field);
    return key.take();
}

const Bytes* find(const Psbt& psbt, std::uint64_t field) {
    const auto found = psbt.unknown.find(keyOf(field));
    return found != psbt.unknown.end() ? &found->second : nullptr;
}

} // namespace

void setContractId(Psbt& psbt, const ContractId& id) {
    psbt.unknown[keyOf(idField)] = toBytes(id.span());
}

std::optional<ContractId> contractIdOf(const Psbt& psbt) {
    const Bytes* value = find(psbt, idField);
    if (value == nullptr || value->size() != ContractId::size) return {};
    return ContractId::fromSpan(*value);
}

void setMark(Psbt& psbt, const SettlementMark& mark) {
    Writer value;
    value.u32(mark.output).u8(static_cast<std::uint8_t>(mark.path));
    psbt.unknown[keyOf(markField)] = value.take();
}

std::optional<SettlementMark> markOf(const Psbt& psbt) {
    const Bytes* value = find(psbt, markField);
    if (value == nullptr) return {};
    Reader in(*value);
    SettlementMark mark;
    mark.output = in.u32();
    const std::uint8_t path = in.u8();
    if (!in.finish("the mark") || path > static_cast<std::uint8_t>(SpendPath::Reveal)) return {};
    mark.path = static_cast<SpendPath>(path);
    return mark;
}

} // namespace zon::contracts

#include "core/sandbox/rpc_json.h"

#include "core/script/address.h"
#include "core/script/standard.h"

#include <boost/json.hpp>

#include <array>

namespace zon {

namespace json = boost::json;

namespace {

std::string hexOf(std::uint32_t value) {
    std::array<std::uint8_t, 4> bytes{};
    writeBe32(bytes.data(), value);
    return toHex(bytes);
}

json::object rpcInput(const TxIn& input, bool isCoinbase) {
    json::object object;
    if (isCoinbase) {
        object["coinbase"] = toHex(input.scriptSig.span());
    } else {
        object["txid"] = input.prevout.txid.display();
        object["vout"] = input.prevout.index;
        object["scriptSig"] = {{"asm", disassemble(input.scriptSig)}, {"hex", toHex(input.scriptSig.span())}};
    }
    if (!input.witness.empty()) {
        json::array witness;
        for (const Bytes& item : input.witness)
            witness.emplace_back(toHex(item));
        object["txinwitness"] = std::move(witness);
    }
    object["sequence"] = input.sequence;
    return object;
}

} // namespace

double rpcAmount(Amount amount) {
    return static_cast<double>(amount.zat()) / Amount::zatPerZon;
}

double rpcDifficulty(std::uint32_t bits) {
    constexpr std::uint32_t unitBits = 0x1d00ffff;
    const auto unit = targetFromBits(unitBits);
    const auto target = targetFromBits(bits);
    return target && unit ? unit->toDouble() / target->toDouble() : 0;
}

std::string rpcBits(std::uint32_t bits) {
    return hexOf(bits);
}

json::object rpcScript(const Script& script, const AddressFormat& format) {
    json::object object{{"asm", disassemble(script)}, {"hex", toHex(script.span())}};
    if (const auto address = scriptToAddress(script, format)) object["address"] = *address;
    object["type"] = scriptTypeName(scriptType(script));
    return object;
}

json::object rpcTransaction(const Transaction& tx, const AddressFormat& format) {
    json::array inputs;
    for (const TxIn& input : tx.inputs)
        inputs.emplace_back(rpcInput(input, tx.isCoinbase()));
    json::array outputs;
    for (std::size_t i = 0; i < tx.outputs.size(); ++i)
        outputs.emplace_back(json::object{{"value", rpcAmount(tx.outputs[i].value)},
                                          {"n", i},
                                          {"scriptPubKey", rpcScript(tx.outputs[i].scriptPubKey, format)}});
    return {{"txid", tx.txid().display()},
            {"hash", tx.wtxid().display()},
            {"version", static_cast<std::uint32_t>(tx.version)},
            {"size", tx.size()},
            {"vsize", tx.vsize()},
            {"weight", tx.weight()},
            {"locktime", tx.lockTime},
            {"vin", std::move(inputs)},
            {"vout", std::move(outputs)},
            {"hex", toHex(serialize(tx))}};
}

json::object rpcHeader(const ChainState& chain, const IndexedBlock& block) {
    const bool active = chain.isActive(block);
    json::object object{{"hash", block.hash().display()},
                        {"confirmations", active ? chain.height() - block.height() + 1 : -1},
                        {"height", block.height()},
                        {"version", block.header.version},
                        {"versionHex", hexOf(static_cast<std::uint32_t>(block.header.version))},
                        {"merkleroot", block.header.merkleRoot.display()},
                        {"time", block.header.time},
                        {"mediantime", toSeconds(block.medianTime())},
                        {"nonce", block.header.nonce},
                        {"bits", rpcBits(block.header.bits)},
                        {"difficulty", rpcDifficulty(block.header.bits)},
                        {"chainwork", block.work().hashes.hex()}};
    if (block.parent) object["previousblockhash"] = block.parent->hash().display();
    if (const IndexedBlock* next = active ? chain.at(block.height() + 1) : nullptr)
        object["nextblockhash"] = next->hash().display();
    return object;
}

} // namespace zon

// libFuzzer: any scripts, witness and flags in a spend. Stepping must end, states must keep their limits, and
// every flag must be a soft fork.

#include "core/script/interpreter.h"
#include "core/script/spend_machine.h"
#include "core/script/standard.h"

#include <cstdlib>

namespace {

// A length and that many bytes, or what is left.
zon::Bytes takeBytes(zon::Reader& reader) {
    const std::size_t wanted = reader.remaining() >= 2 ? reader.u16() % 2048 : 0;
    return zon::toBytes(reader.take(std::min(wanted, reader.remaining())));
}

zon::ScriptFlags flagsOf(std::uint32_t bits) {
    zon::ScriptFlags flags;
    std::uint32_t bit = 1;
    for (const std::string_view name : zon::scriptFlagNames(zon::allScriptFlags())) {
        if ((bits & bit) != 0) flags = flags | *zon::scriptFlagByName(name);
        bit <<= 1;
    }
    return flags;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    zon::Reader reader(zon::ByteSpan(data, size));
    if (size < 12) return 0;
    const zon::ScriptFlags flags = flagsOf(reader.u32());
    const zon::ScriptFlags more = flags | flagsOf(reader.u32());

    zon::Transaction tx;
    tx.inputs.resize(1);
    tx.outputs.resize(1);
    tx.inputs[0].sequence = reader.u32();
    tx.inputs[0].scriptSig = zon::Script(takeBytes(reader));
    zon::TxOut spent{zon::Amount(1), zon::Script(takeBytes(reader))};
    while (reader.remaining() > 0 && tx.inputs[0].witness.size() < 1100)
        tx.inputs[0].witness.push_back(takeBytes(reader));
    // A witness script is worth reaching, and no fuzzer guesses its hash.
    if (spent.scriptPubKey.isP2wsh() && !tx.inputs[0].witness.empty())
        spent.scriptPubKey = zon::p2wshOf(zon::Script(zon::ByteSpan(tx.inputs[0].witness.back())));

    const zon::PrecomputedTransaction precomputed(tx, {spent});
    const zon::TransactionSignatureChecker checker(precomputed, 0, spent.value);
    zon::SpendMachine machine(tx.inputs[0].scriptSig, spent.scriptPubKey, tx.inputs[0].witness, flags,
                              checker);
    do {
        if (machine.script() == nullptr || machine.script()->error() != zon::ScriptError::OK) continue;
        if (machine.script()->position() > machine.script()->script().size()) std::abort();
    } while (machine.step());
    if (machine.result() != zon::verifyInput(precomputed, 0, flags)) std::abort();
    if (machine.result() != zon::ScriptError::OK
        && zon::verifyInput(precomputed, 0, more) == zon::ScriptError::OK)
        std::abort();

    (void)zon::classify(spent.scriptPubKey);
    (void)zon::disassemble(spent.scriptPubKey);
    return 0;
}

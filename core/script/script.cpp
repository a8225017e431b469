#include "core/script/script.h"

#include "core/script/script_number.h"

namespace zon {

namespace {

// How long the data behind a push opcode is, and how many bytes say so. Nothing if even those are cut off.
struct PushLength {
    std::size_t prefix;
    std::size_t length;
};

std::optional<PushLength> pushLength(std::uint8_t opcode, ByteSpan rest) {
    if (opcode < OP_PUSHDATA1) return PushLength{0, opcode};
    if (opcode == OP_PUSHDATA1) {
        if (rest.empty()) return {};
        return PushLength{1, rest[0]};
    }
    if (opcode == OP_PUSHDATA2) {
        if (rest.size() < 2) return {};
        return PushLength{2, readLe16(rest.data())};
    }
    if (rest.size() < 4) return {};
    return PushLength{4, readLe32(rest.data())};
}

} // namespace

std::optional<Instruction> ScriptReader::next() {
    if (failed_ || atEnd()) return {};
    Instruction instruction;
    instruction.offset = position_;
    const std::uint8_t opcode = script_[position_];
    instruction.opcode = static_cast<Opcode>(opcode);
    instruction.end = position_ + 1;
    if (opcode <= OP_PUSHDATA4) {
        const ByteSpan rest = script_.subspan(instruction.end);
        const auto push = pushLength(opcode, rest);
        if (!push || push->length > rest.size() - push->prefix) {
            failed_ = true;
            stoppedAt_ = instruction.end + (push ? push->prefix : 0);
            return {};
        }
        instruction.data = rest.subspan(push->prefix, push->length);
        instruction.end += push->prefix + push->length;
    }
    position_ = instruction.end;
    return instruction;
}

Script& Script::op(Opcode opcode) {
    bytes_.push_back(opcode);
    return *this;
}

Script& Script::push(ByteSpan data) {
    const std::size_t n = data.size();
    std::uint8_t prefix[5];
    std::size_t prefixSize = 1;
    if (n < OP_PUSHDATA1) {
        prefix[0] = static_cast<std::uint8_t>(n);
    } else if (n <= 0xff) {
        prefix[0] = OP_PUSHDATA1;
        prefix[1] = static_cast<std::uint8_t>(n);
        prefixSize = 2;
    } else if (n <= 0xffff) {
        prefix[0] = OP_PUSHDATA2;
        writeLe16(prefix + 1, static_cast<std::uint16_t>(n));
        prefixSize = 3;
    } else {
        prefix[0] = OP_PUSHDATA4;
        writeLe32(prefix + 1, static_cast<std::uint32_t>(n));
        prefixSize = 5;
    }
    bytes_.insert(bytes_.end(), prefix, prefix + prefixSize);
    bytes_.insert(bytes_.end(), data.begin(), data.end());
    return *this;
}

Script& Script::pushMinimal(ByteSpan data) {
    if (data.empty()) return op(OP_0);
    if (data.size() == 1 && data[0] >= 1 && data[0] <= 16) return op(smallNumberOpcode(data[0]));
    if (data.size() == 1 && data[0] == 0x81) return op(OP_1NEGATE);
    return push(data);
}

Script& Script::number(std::int64_t n) {
    return pushMinimal(encodeScriptNumber(n));
}

Script& Script::append(const Script& other) {
    bytes_.insert(bytes_.end(), other.bytes_.begin(), other.bytes_.end());
    return *this;
}

bool Script::isP2pkh() const {
    return size() == 25 && bytes_[0] == OP_DUP && bytes_[1] == OP_HASH160 && bytes_[2] == 20
           && bytes_[23] == OP_EQUALVERIFY && bytes_[24] == OP_CHECKSIG;
}

bool Script::isP2sh() const {
    return size() == 23 && bytes_[0] == OP_HASH160 && bytes_[1] == 20 && bytes_[22] == OP_EQUAL;
}

bool Script::isP2wpkh() const {
    return size() == 22 && bytes_[0] == OP_0 && bytes_[1] == 20;
}

bool Script::isP2wsh() const {
    return size() == 34 && bytes_[0] == OP_0 && bytes_[1] == 32;
}

bool Script::isP2tr() const {
    return size() == 34 && bytes_[0] == OP_1 && bytes_[1] == 32;
}

bool Script::isPayToAnchor() const {
    return size() == 4 && bytes_[0] == OP_1 && bytes_[1] == 2 && bytes_[2] == 0x4e && bytes_[3] == 0x73;
}

std::optional<WitnessProgram> Script::witnessProgram() const {
    if (size() < 4 || size() > 42 || !isSmallNumber(static_cast<Opcode>(bytes_[0]))
        || bytes_[1] + std::size_t{2} != size())
        return {};
    return WitnessProgram{smallNumber(static_cast<Opcode>(bytes_[0])), span().subspan(2)};
}

bool isPushOnly(ByteSpan script) {
    ScriptReader walk(script);
    while (const auto instruction = walk.next())
        if (!instruction->isPush()) return false;
    return !walk.failed();
}

bool Script::isUnspendable() const {
    return (!empty() && bytes_[0] == OP_RETURN) || size() > maxScriptSize;
}

unsigned Script::countSigOps(bool accurate) const {
    unsigned count = 0;
    Opcode before = OP_INVALIDOPCODE;
    ScriptReader walk = reader();
    while (const auto instruction = walk.next()) {
        const Opcode opcode = instruction->opcode;
        if (opcode == OP_CHECKSIG || opcode == OP_CHECKSIGVERIFY) {
            ++count;
        } else if (opcode == OP_CHECKMULTISIG || opcode == OP_CHECKMULTISIGVERIFY) {
            const bool counted = accurate && before >= OP_1 && before <= OP_16;
            count += static_cast<unsigned>(counted ? smallNumber(before) : maxKeysPerMultisig);
        }
        before = opcode;
    }
    return count;
}

bool isMinimalPush(Opcode opcode, ByteSpan data) {
    const std::size_t n = data.size();
    if (n == 0) return opcode == OP_0;
    if (n == 1 && ((data[0] >= 1 && data[0] <= 16) || data[0] == 0x81)) return false; // OP_N, OP_1NEGATE
    if (n < OP_PUSHDATA1) return opcode == n;
    if (n <= 0xff) return opcode == OP_PUSHDATA1;
    if (n <= 0xffff) return opcode == OP_PUSHDATA2;
    return true;
}

std::string disassemble(ByteSpan script) {
    std::string text;
    const auto append = [&](std::string_view word) {
        if (!text.empty()) text += ' ';
        text += word;
    };
    ScriptReader walk(script);
    while (const auto instruction = walk.next()) {
        const bool pushesData = instruction->opcode != OP_0 && instruction->opcode <= OP_PUSHDATA4;
        append(pushesData ? toHex(instruction->data) : std::string(opcodeName(instruction->opcode)));
    }
    if (walk.failed()) append("[cut off: " + toHex(script.subspan(walk.position())) + "]");
    return text;
}

} // namespace zon

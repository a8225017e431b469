#include "core/script/ur.h"

#include "core/script/bytewords.h"
#include "core/util/serialize.h"

#include <algorithm>
#include <charconv>

namespace zon {

namespace {

constexpr std::string_view scheme = "ur:";
constexpr std::string_view whiteSpace = " \t\r\n";

// The few kinds of CBOR (RFC 8949) that frames are made of, in their shortest form.
enum class Major : std::uint8_t { Unsigned = 0, ByteString = 2, Array = 4 };

void writeHead(Bytes& out, Major major, std::uint32_t value) {
    const auto kind = static_cast<std::uint8_t>(static_cast<unsigned>(major) << 5);
    std::array<std::uint8_t, 4> bytes{};
    writeBe32(bytes.data(), value);
    if (value < 24) {
        out.push_back(static_cast<std::uint8_t>(kind | value));
        return;
    }
    const std::size_t length = value < 0x100 ? 1 : value < 0x1'0000 ? 2 : 4;
    out.push_back(static_cast<std::uint8_t>(kind | (length == 1 ? 24U : length == 2 ? 25U : 26U)));
    out.insert(out.end(), bytes.end() - static_cast<std::ptrdiff_t>(length), bytes.end());
}

void writeBytes(Bytes& out, ByteSpan bytes) {
    writeHead(out, Major::ByteString, static_cast<std::uint32_t>(bytes.size()));
    out.insert(out.end(), bytes.begin(), bytes.end());
}

/// Zero, and a failed reader, for anything but this kind with up to 32 bits.
std::uint32_t readHead(Reader& in, Major major) {
    const std::uint8_t head = in.u8();
    const unsigned extra = head & 0x1fU;
    std::size_t length = 0;
    if (extra >= 24 && extra <= 26) length = std::size_t{1} << (extra - 24);
    if (head >> 5 != static_cast<unsigned>(major) || (extra >= 24 && length == 0)) {
        in.fail("another kind of value");
        return 0;
    }
    if (length == 0) return extra;
    std::uint32_t value = 0;
    for (const std::uint8_t byte : in.take(length))
        value = value << 8 | byte;
    return value;
}

ByteSpan readBytes(Reader& in) {
    return in.take(readHead(in, Major::ByteString));
}

Bytes cborOf(const FountainPart& part) {
    Bytes out;
    writeHead(out, Major::Array, 5);
    for (const std::uint32_t value : {part.sequence, part.fragments, part.messageSize, part.checksum})
        writeHead(out, Major::Unsigned, value);
    writeBytes(out, part.data);
    return out;
}

Result<FountainPart> partOf(ByteSpan cbor) {
    Reader in(cbor);
    if (readHead(in, Major::Array) != 5) in.fail("not five values");
    FountainPart part;
    for (std::uint32_t* value : {&part.sequence, &part.fragments, &part.messageSize, &part.checksum})
        *value = readHead(in, Major::Unsigned);
    const ByteSpan data = readBytes(in);
    part.data.assign(data.begin(), data.end());
    if (auto done = in.finish("frame"); !done) return fail(done);
    return part;
}

std::string cased(std::string_view text, int (*to)(int)) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [to](unsigned char c) { return static_cast<char>(to(c)); });
    return out;
}

Bytes wrapped(ByteSpan content) {
    Bytes out;
    writeBytes(out, content);
    return out;
}

std::optional<std::uint32_t> numberIn(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::unexpected<Error> notAFrame(std::string_view type) {
    return fail(ErrorCode::Malformed, "This is not a part of a payment to sign. Such a part begins with ur:"
                                          + std::string(type) + "/.");
}

} // namespace

UrEncoder::UrEncoder(std::string_view type, ByteSpan content, std::size_t mostBytes)
    : type_(type), cbor_(wrapped(content)), fountain_(cbor_, mostBytes) {}

std::string UrEncoder::frame(std::uint32_t sequence) const {
    std::string text = std::string(scheme) + type_ + '/';
    if (frameCount() > 1) {
        text += std::to_string(sequence) + '-' + std::to_string(frameCount()) + '/';
        text += toBytewords(cborOf(fountain_.part(sequence)));
    } else {
        text += toBytewords(cbor_);
    }
    return cased(text, std::toupper);
}

bool UrDecoder::looksLikeOne(std::string_view text) {
    return cased(text.substr(0, scheme.size()), std::tolower) == scheme;
}

Result<void> UrDecoder::receive(std::string_view frame) {
    if (frame.size() > maxFrame) return notAFrame(type_);
    const std::string text = cased(frame, std::tolower);
    const std::string start = std::string(scheme) + type_ + '/';
    if (!text.starts_with(start)) return notAFrame(type_);
    const std::string_view rest = std::string_view(text).substr(start.size());
    const auto slash = rest.find('/');
    const auto bytes = fromBytewords(slash == std::string_view::npos ? rest : rest.substr(slash + 1));
    if (!bytes) return fail(bytes);
    if (slash == std::string_view::npos) return takeCbor(*bytes);

    const std::string_view place = rest.substr(0, slash);
    const auto dash = place.find('-');
    const auto part = partOf(*bytes);
    if (!part) return fail(part);
    if (dash == std::string_view::npos || numberIn(place.substr(0, dash)) != part->sequence
        || numberIn(place.substr(dash + 1)) != part->fragments)
        return notAFrame(type_);
    if (!fountain_.receive(*part))
        return fail(ErrorCode::Rejected, "These parts do not belong together. Begin again with one payment.");
    if (fountain_.message() && !content_) return takeCbor(*fountain_.message());
    return {};
}

Result<void> UrDecoder::takeCbor(ByteSpan cbor) {
    Reader in(cbor);
    const ByteSpan content = readBytes(in);
    if (auto done = in.finish("Uniform Resource"); !done) return done;
    content_.emplace(content.begin(), content.end());
    return {};
}

Result<Bytes> contentOfFrames(std::string_view type, std::string_view text) {
    UrDecoder decoder(type);
    while (!decoder.content()) {
        const auto begin = text.find_first_not_of(whiteSpace);
        if (begin == std::string_view::npos) break;
        text.remove_prefix(begin);
        const auto end = std::min(text.find_first_of(whiteSpace), text.size());
        if (auto taken = decoder.receive(text.substr(0, end)); !taken) return fail(taken);
        text.remove_prefix(end);
    }
    if (decoder.content()) return *decoder.content();
    return fail(ErrorCode::Malformed, "This is a part of the payment only: " + std::to_string(decoder.known())
                                          + " of " + std::to_string(decoder.frameCount())
                                          + " are there. Bring the others as well.");
}

} // namespace zon

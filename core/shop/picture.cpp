// Pictures for offers: a gradient of the category's colour and two pale circles, as PNG (ISO/IEC 15948).

#include "core/crypto/sha256.h"
#include "core/shop/stock.h"

#include <boost/beast/zlib/deflate_stream.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace zon {

namespace {

constexpr int width = 480;
constexpr int height = 224;

struct Colour {
    double r, g, b;
};

constexpr std::array<Colour, offerCategories> deep = {{{79, 115, 255},
                                                       {224, 100, 47},
                                                       {22, 166, 122},
                                                       {130, 92, 246},
                                                       {218, 70, 147},
                                                       {46, 143, 190},
                                                       {181, 67, 47}}};

std::uint32_t crcOf(ByteSpan bytes) {
    std::uint32_t crc = 0xffffffff;
    for (const std::uint8_t byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

std::uint32_t adlerOf(ByteSpan bytes) {
    std::uint32_t a = 1;
    std::uint32_t b = 0;
    for (const std::uint8_t byte : bytes) {
        a = (a + byte) % 65'521;
        b = (b + a) % 65'521;
    }
    return b << 16 | a;
}

void putBe32(Bytes& out, std::uint32_t value) {
    std::array<std::uint8_t, 4> be{};
    writeBe32(be.data(), value);
    out.insert(out.end(), be.begin(), be.end());
}

void putChunk(Bytes& out, std::string_view type, ByteSpan content) {
    putBe32(out, static_cast<std::uint32_t>(content.size()));
    Bytes body = toBytes(asBytes(type));
    body.insert(body.end(), content.begin(), content.end());
    out.insert(out.end(), body.begin(), body.end());
    putBe32(out, crcOf(body));
}

/// RFC 1950 around RFC 1951.
Bytes compressed(ByteSpan bytes) {
    namespace zlib = boost::beast::zlib;
    zlib::deflate_stream deflate;
    Bytes out(deflate.upper_bound(bytes.size()) + 64);
    zlib::z_params params;
    params.next_in = bytes.data();
    params.avail_in = bytes.size();
    params.next_out = out.data() + 2;
    params.avail_out = out.size() - 2;
    boost::system::error_code ignored; // end_of_stream: the buffer holds all of it
    deflate.write(params, zlib::Flush::finish, ignored);
    out[0] = 0x78;
    out[1] = 0x9c;
    out.resize(2 + params.total_out);
    putBe32(out, adlerOf(bytes));
    return out;
}

std::uint8_t channel(double from, double pale) {
    return static_cast<std::uint8_t>(std::lround(from + (255 - from) * pale));
}

} // namespace

Bytes paintPicture(OfferCategory category, std::string_view sku) {
    const Digest32 seed = sha256(asBytes(sku));
    const auto part = [&seed](std::size_t at) { return seed[at] / 255.0; };
    Colour base = deep[static_cast<std::size_t>(category)];
    // Neighbours of one category differ a little.
    base.r = std::clamp(base.r + 40 * (part(4) - 0.5), 0.0, 255.0);
    base.g = std::clamp(base.g + 40 * (part(5) - 0.5), 0.0, 255.0);
    const double highX = width * (0.72 + 0.2 * part(0));
    const double highY = height * (0.05 + 0.2 * part(1));
    const double lowX = width * (0.1 + 0.25 * part(2));
    const double lowY = height * (1.0 + 0.15 * part(3));

    Bytes pixels;
    pixels.reserve(static_cast<std::size_t>(height) * (3 * width + 1));
    const auto inside = [](double x, double y, double cx, double cy, double radius) {
        // One pixel of soft edge.
        return std::clamp(radius - std::hypot(x - cx, y - cy) + 0.5, 0.0, 1.0);
    };
    for (int y = 0; y < height; ++y) {
        pixels.push_back(0); // no filter
        for (int x = 0; x < width; ++x) {
            double pale = 0.38 * (x + y) / (width + height);
            pale += 0.13 * inside(x, y, highX, highY, 150) + 0.13 * inside(x, y, lowX, lowY, 90);
            pixels.push_back(channel(base.r, pale));
            pixels.push_back(channel(base.g, pale));
            pixels.push_back(channel(base.b, pale));
        }
    }

    Bytes png = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    Bytes header;
    putBe32(header, width);
    putBe32(header, height);
    for (const std::uint8_t byte : std::initializer_list<std::uint8_t>{8, 2, 0, 0, 0}) // 8 bits, RGB
        header.push_back(byte);
    putChunk(png, "IHDR", header);
    putChunk(png, "IDAT", compressed(pixels));
    putChunk(png, "IEND", {});
    return png;
}

} // namespace zon

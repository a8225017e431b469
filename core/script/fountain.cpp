#include "core/script/fountain.h"

#include "core/crypto/sha256.h"
#include "core/script/bytewords.h"
#include "core/util/serialize.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace zon {

namespace {

/// xoshiro256** 1.0 by Blackman and Vigna, with the seeding and the draws of BCR-2020-006.
class Xoshiro {
public:
    explicit Xoshiro(ByteSpan seed) {
        const Digest32 digest = sha256(seed);
        for (std::size_t i = 0; i < state_.size(); ++i)
            state_[i] =
                (std::uint64_t{readBe32(digest.data() + 8 * i)} << 32) | readBe32(digest.data() + 8 * i + 4);
    }

    /// From 0 up to, not including, 1.
    double fraction() {
        constexpr double range = 18'446'744'073'709'551'616.0; // 2^64
        return static_cast<double>(next()) / range;
    }
    /// From 0 up to, not including, `count`.
    std::size_t below(std::size_t count) {
        const auto drawn = static_cast<std::size_t>(fraction() * static_cast<double>(count));
        return std::min(drawn, count - 1); // the fraction may round up to 1
    }

private:
    std::uint64_t next() {
        const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
        const std::uint64_t shifted = state_[1] << 17;
        state_[2] ^= state_[0];
        state_[3] ^= state_[1];
        state_[1] ^= state_[2];
        state_[0] ^= state_[3];
        state_[2] ^= shifted;
        state_[3] = std::rotl(state_[3], 45);
        return result;
    }

    std::array<std::uint64_t, 4> state_{};
};

/// How many fragments are mixed: n with a chance of 1/n, drawn by Vose's alias method. Both sides must do the
/// same steps on the same doubles, so the order of the lists is BCR-2020-005's.
std::size_t drawDegree(std::size_t count, Xoshiro& random) {
    std::vector<double> weights(count);
    for (std::size_t i = 0; i < count; ++i)
        weights[i] = 1.0 / static_cast<double>(i + 1);
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double& weight : weights)
        weight = weight * static_cast<double>(count) / sum;

    std::vector<std::size_t> small;
    std::vector<std::size_t> large;
    for (std::size_t i = count; i-- > 0;)
        (weights[i] < 1 ? small : large).push_back(i);
    std::vector<double> chances(count, 1);
    std::vector<std::size_t> aliases(count, 0);
    while (!small.empty() && !large.empty()) {
        const std::size_t less = small.back();
        small.pop_back();
        const std::size_t more = large.back();
        large.pop_back();
        chances[less] = weights[less];
        aliases[less] = more;
        weights[more] += weights[less] - 1;
        (weights[more] < 1 ? small : large).push_back(more);
    }
    const double first = random.fraction();
    const double second = random.fraction();
    const std::size_t at = std::min(static_cast<std::size_t>(static_cast<double>(count) * first), count - 1);
    return (second < chances[at] ? at : aliases[at]) + 1;
}

void mixInto(Bytes& target, const Bytes& with) {
    for (std::size_t i = 0; i < target.size() && i < with.size(); ++i)
        target[i] ^= with[i];
}

} // namespace

std::set<std::size_t> fragmentsOf(std::uint32_t sequence, std::size_t count, std::uint32_t checksum) {
    if (sequence == 0 || count == 0) return {};
    if (sequence <= count) return {sequence - 1};
    std::array<std::uint8_t, 8> seed{};
    writeBe32(seed.data(), sequence);
    writeBe32(seed.data() + 4, checksum);
    Xoshiro random(seed);
    const std::size_t degree = drawDegree(count, random);
    std::vector<std::size_t> left(count);
    std::iota(left.begin(), left.end(), std::size_t{0});
    std::set<std::size_t> chosen;
    while (chosen.size() < degree) {
        const auto at = left.begin() + static_cast<std::ptrdiff_t>(random.below(left.size()));
        chosen.insert(*at);
        left.erase(at);
    }
    return chosen;
}

FountainEncoder::FountainEncoder(Bytes message, std::size_t mostBytes)
    : messageSize_(static_cast<std::uint32_t>(message.size())), checksum_(crc32(message)) {
    const std::size_t most = std::max<std::size_t>(mostBytes, 1);
    const std::size_t count = std::max<std::size_t>((message.size() + most - 1) / most, 1);
    const std::size_t size = (message.size() + count - 1) / count;
    message.resize(size * ((message.size() + size - 1) / std::max<std::size_t>(size, 1)));
    for (std::size_t at = 0; at < message.size(); at += size) {
        const auto begin = message.begin() + static_cast<std::ptrdiff_t>(at);
        fragments_.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(size));
    }
}

FountainPart FountainEncoder::part(std::uint32_t sequence) const {
    FountainPart out{.sequence = sequence,
                     .fragments = static_cast<std::uint32_t>(fragments_.size()),
                     .messageSize = messageSize_,
                     .checksum = checksum_};
    for (const std::size_t index : fragmentsOf(sequence, fragments_.size(), checksum_)) {
        if (out.data.empty())
            out.data = fragments_[index];
        else
            mixInto(out.data, fragments_[index]);
    }
    return out;
}

bool FountainDecoder::fits(const FountainPart& part) const {
    if (part.sequence == 0 || part.fragments == 0 || part.fragments > maxFragments) return false;
    if (part.messageSize == 0 || part.messageSize > maxMessage || part.data.empty()) return false;
    // The message ends within the last fragment.
    const std::size_t size = part.data.size();
    if (size > maxMessage || size * part.fragments < part.messageSize
        || size * (part.fragments - 1) >= part.messageSize)
        return false;
    if (fragments_.empty()) return true;
    return part.fragments == first_.fragments && part.messageSize == first_.messageSize
           && part.checksum == first_.checksum && part.data.size() == first_.data.size();
}

bool FountainDecoder::receive(const FountainPart& part) {
    if (!fits(part)) return false;
    if (fragments_.empty()) {
        first_ = part;
        fragments_.resize(part.fragments);
    }
    if (!message_) learn({fragmentsOf(part.sequence, fragments_.size(), part.checksum), part.data});
    return true;
}

void FountainDecoder::learn(Mixed part) {
    // What becomes known makes others known: worked off here instead of by recursion.
    std::vector<Mixed> todo;
    todo.push_back(std::move(part));
    while (!todo.empty()) {
        Mixed now = std::move(todo.back());
        todo.pop_back();
        std::erase_if(now.of, [&](std::size_t index) {
            if (!fragments_[index]) return false;
            mixInto(now.data, *fragments_[index]);
            return true;
        });
        if (now.of.empty()) continue;
        if (now.of.size() > 1) {
            const bool seen = std::ranges::any_of(mixed_, [&](const Mixed& m) { return m.of == now.of; });
            if (!seen && mixed_.size() < 2 * fragments_.size()) mixed_.push_back(std::move(now));
            continue;
        }
        const std::size_t index = *now.of.begin();
        fragments_[index] = std::move(now.data);
        ++known_;
        std::erase_if(mixed_, [&](Mixed& mixed) {
            if (!mixed.of.contains(index)) return false;
            todo.push_back(std::move(mixed));
            return true;
        });
    }
    if (known_ == fragments_.size()) finish();
}

void FountainDecoder::finish() {
    Bytes all;
    for (const auto& fragment : fragments_)
        all.insert(all.end(), fragment->begin(), fragment->end());
    all.resize(first_.messageSize);
    if (crc32(all) == first_.checksum) {
        message_ = std::move(all);
        return;
    }
    // Some frame was read wrong or was made to mislead: from the beginning.
    *this = FountainDecoder();
}

} // namespace zon

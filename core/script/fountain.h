#pragma once

#include "core/util/bytes.h"

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace zon {

/// One frame of a message that is too long for one QR code (BCR-2020-005): the XOR of some of its fragments.
struct FountainPart {
    std::uint32_t sequence = 0;  ///< from 1; says which fragments
    std::uint32_t fragments = 0; ///< that the message was cut into
    std::uint32_t messageSize = 0;
    std::uint32_t checksum = 0; ///< CRC-32 of the message
    Bytes data{};

    friend bool operator==(const FountainPart&, const FountainPart&) = default;
};

/// Which of `count` fragments the part of this number mixes: the first `count` parts are one fragment each,
/// later ones a choice that both sides make alike (BCR-2020-005, BCR-2020-006: xoshiro256** seeded with
/// SHA-256).
std::set<std::size_t> fragmentsOf(std::uint32_t sequence, std::size_t count, std::uint32_t checksum);

/// Cuts a message and gives part after part, without end: any that are seen help whoever missed some.
class FountainEncoder {
public:
    /// `message` must not be empty; no fragment is longer than `mostBytes` (at least 1).
    FountainEncoder(Bytes message, std::size_t mostBytes);

    std::size_t fragmentCount() const { return fragments_.size(); }
    FountainPart part(std::uint32_t sequence) const; ///< from 1

private:
    std::vector<Bytes> fragments_;
    std::uint32_t messageSize_;
    std::uint32_t checksum_;
};

/// Puts a message together from the parts that were seen, in any order.
///
/// Threat: parts come from a screen that somebody else made. The size of the message and the number of
/// fragments are bounded, all parts must agree, and the message must have its checksum.
class FountainDecoder {
public:
    static constexpr std::size_t maxMessage = 1'000'000;
    static constexpr std::size_t maxFragments = 2'000;

    /// False when it contradicts the first one that was taken; then nothing changes.
    bool receive(const FountainPart& part);

    std::size_t fragmentCount() const { return fragments_.size(); } ///< 0 before the first part
    std::size_t known() const { return known_; }                    ///< fragments
    /// Once all are known and the checksum is right.
    const std::optional<Bytes>& message() const { return message_; }

private:
    struct Mixed {
        std::set<std::size_t> of;
        Bytes data;
    };

    bool fits(const FountainPart& part) const;
    void learn(Mixed part);
    void finish();

    FountainPart first_{};
    std::vector<std::optional<Bytes>> fragments_;
    std::vector<Mixed> mixed_; ///< each of two fragments or more that aren't known
    std::size_t known_ = 0;
    std::optional<Bytes> message_;
};

} // namespace zon

#pragma once

#include "core/inspect/facts.h"
#include "core/inspect/inspection.h"

// Which byte is what: every byte belongs to exactly one range, also where the bytes break off.
namespace zon {

class Money;

/// Parts beyond which inputs, outputs and witnesses are no longer taken apart, so that a megabyte of tiny
/// ones costs no more than one that can be read: then a range each, and beyond maxCoarseParts one for all.
inline constexpr std::size_t maxFineParts = 6'000;
inline constexpr std::size_t maxCoarseParts = 20'000;

std::vector<ByteRange> transactionBytes(ByteSpan raw, const Facts& facts, const Money& money);
std::vector<ByteRange> psbtBytes(ByteSpan raw, const Facts& facts, const Money& money);
std::vector<ByteRange> headerBytes(ByteSpan raw);
/// Its header, and a range for each transaction.
std::vector<ByteRange> blockBytes(ByteSpan raw, const Block& block);
/// One for each operation.
std::vector<ByteRange> scriptBytes(ByteSpan raw);

} // namespace zon

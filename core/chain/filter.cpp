#include "core/chain/filter.h"

#include "core/chain/gcs.h"
#include "core/crypto/sha256.h"
#include "core/crypto/siphash.h"
#include "core/util/serialize.h"

#include <algorithm>
#include <bit>

namespace zon {

namespace {

/// The number of elements and the coded bits behind it.
struct FilterParts {
    std::uint64_t count;
    ByteSpan bits;

    std::uint64_t range() const { return count * gcsM; }
};

std::optional<FilterParts> split(ByteSpan filter) {
    Reader in(filter);
    const std::uint64_t count = in.compactSize(0xffffffff);
    const ByteSpan bits = in.take(in.remaining());
    // Each element takes P + 1 bits or more: a count that is not paid for is not believed.
    if (!in.ok() || count * (gcsP + 1) > bits.size() * 8) return std::nullopt;
    return FilterParts{count, bits};
}

/// Walks through a filter and the wanted values side by side, both rising; the last wanted one is larger than
/// any. Stopped: they have a value in common.
[[gnu::always_inline]] inline GcsEnd walkToFirst(const FilterParts& parts, const std::uint64_t* wanted) {
    return GcsReader(parts.bits).forEach(parts.count, parts.range(), [&](std::uint64_t value) {
        while (*wanted < value)
            ++wanted;
        return *wanted != value;
    });
}

/// The same to the end: `common` is given all values in common.
[[gnu::always_inline]] inline GcsEnd walkToEnd(const FilterParts& parts, const std::uint64_t* wanted,
                                               std::vector<std::uint64_t>& common) {
    return GcsReader(parts.bits).forEach(parts.count, parts.range(), [&](std::uint64_t value) {
        while (*wanted < value)
            ++wanted;
        if (*wanted == value) common.push_back(value);
        return true;
    });
}

struct Walker {
    GcsEnd (*firstCommon)(const FilterParts&, const std::uint64_t*);
    GcsEnd (*allCommon)(const FilterParts&, const std::uint64_t*, std::vector<std::uint64_t>&);
};

GcsEnd firstPortable(const FilterParts& parts, const std::uint64_t* wanted) {
    return walkToFirst(parts, wanted);
}
GcsEnd allPortable(const FilterParts& parts, const std::uint64_t* wanted,
                   std::vector<std::uint64_t>& common) {
    return walkToEnd(parts, wanted, common);
}

#if defined(__x86_64__)
// Counting and shifting without detours through flags and one certain register: half the time.
[[gnu::target("bmi,bmi2,lzcnt")]] GcsEnd firstBmi(const FilterParts& parts, const std::uint64_t* wanted) {
    return walkToFirst(parts, wanted);
}
[[gnu::target("bmi,bmi2,lzcnt")]] GcsEnd allBmi(const FilterParts& parts, const std::uint64_t* wanted,
                                                std::vector<std::uint64_t>& common) {
    return walkToEnd(parts, wanted, common);
}
#endif

const Walker& walker() {
    static const Walker best = [] {
#if defined(__x86_64__)
        if (__builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2")
            && __builtin_cpu_supports("lzcnt"))
            return Walker{firstBmi, allBmi};
#endif
        return Walker{firstPortable, allPortable};
    }();
    return best;
}

struct FilterKey {
    explicit FilterKey(const BlockHash& block) : k0(readLe64(block.data())), k1(readLe64(block.data() + 8)) {}
    std::uint64_t k0;
    std::uint64_t k1;
};

} // namespace

void ScriptList::add(ByteSpan script) {
    bytes_.insert(bytes_.end(), script.begin(), script.end());
    ends_.push_back(bytes_.size());
}

ScriptList basicFilterScripts(const Block& block, const ScriptList& spent) {
    ScriptList scripts;
    for (const Transaction& tx : block.transactions)
        for (const TxOut& output : tx.outputs)
            if (!output.scriptPubKey.empty() && output.scriptPubKey[0] != OP_RETURN)
                scripts.add(output.scriptPubKey.span());
    for (std::size_t i = 0; i < spent.size(); ++i)
        if (!spent[i].empty()) scripts.add(spent[i]);
    return scripts;
}

Bytes buildBasicFilter(const Block& block, const ScriptList& spent) {
    return buildFilter(block.hash(), basicFilterScripts(block, spent));
}

Bytes buildFilter(const BlockHash& block, const ScriptList& elements) {
    std::vector<ByteSpan> distinct;
    distinct.reserve(elements.size());
    for (std::size_t i = 0; i < elements.size(); ++i)
        distinct.push_back(elements[i]);
    std::ranges::sort(distinct,
                      [](ByteSpan a, ByteSpan b) { return std::ranges::lexicographical_compare(a, b); });
    const auto repeats = std::ranges::unique(distinct, equal);
    distinct.erase(repeats.begin(), repeats.end());

    const FilterKey key(block);
    std::vector<std::uint64_t> values;
    values.reserve(distinct.size());
    for (const ByteSpan element : distinct)
        values.push_back(mapIntoRange(sipHash24(key.k0, key.k1, element), distinct.size() * gcsM));
    std::ranges::sort(values);

    Writer head;
    head.compactSize(values.size());
    Bytes filter = head.take();
    GcsWriter bits(filter);
    std::uint64_t last = 0;
    for (const std::uint64_t value : values) {
        bits.distance(value - last);
        last = value;
    }
    return filter;
}

FilterHash filterHash(ByteSpan filter) {
    return FilterHash(sha256d(filter));
}

FilterHeader nextFilterHeader(const FilterHash& filter, const FilterHeader& previous) {
    return FilterHeader(Sha256().write(filter.span()).write(previous.span()).finishDouble());
}

std::optional<std::uint64_t> filterElementCount(ByteSpan filter) {
    const auto parts = split(filter);
    if (!parts) return std::nullopt;
    return parts->count;
}

FilterMatcher::FilterMatcher(std::shared_ptr<const ScriptList> scripts)
    : scripts_(std::move(scripts)),
      hasher_(*scripts_),
      hashes_(scripts_->size()),
      wanted_(scripts_->size() + 1),
      buckets_(std::bit_ceil(scripts_->size() + 1) + 1) {}

void FilterMatcher::prepare(const BlockHash& block, std::uint64_t range) {
    const FilterKey key(block);
    hasher_.hash(key.k0, key.k1, hashes_);

    // Hashes are evenly spread, so that sorting them by their high bits leaves next to nothing to do. Mapping
    // into the range keeps their order.
    const int shift = 64 - std::countr_zero(buckets_.size() - 1);
    const auto bucketOf = [shift](std::uint64_t hash) {
        return shift == 64 ? std::size_t{0} : static_cast<std::size_t>(hash >> shift);
    };
    std::ranges::fill(buckets_, 0);
    for (const std::uint64_t hash : hashes_)
        ++buckets_[bucketOf(hash) + 1];
    for (std::size_t i = 1; i < buckets_.size(); ++i)
        buckets_[i] += buckets_[i - 1];
    for (const std::uint64_t hash : hashes_)
        wanted_[buckets_[bucketOf(hash)]++] = mapIntoRange(hash, range);
    for (std::size_t i = 1; i < hashes_.size(); ++i) {
        const std::uint64_t value = wanted_[i];
        std::size_t at = i;
        for (; at > 0 && wanted_[at - 1] > value; --at)
            wanted_[at] = wanted_[at - 1];
        wanted_[at] = value;
    }
    wanted_.back() = UINT64_MAX;
}

FilterMatch FilterMatcher::match(ByteSpan filter, const BlockHash& block) {
    const auto parts = split(filter);
    if (!parts) return FilterMatch::Malformed;
    prepare(block, parts->range());
    switch (walker().firstCommon(*parts, wanted_.data())) {
    case GcsEnd::Complete:
        return FilterMatch::No;
    case GcsEnd::Stopped:
        return FilterMatch::Yes;
    case GcsEnd::Malformed:
        break;
    }
    return FilterMatch::Malformed;
}

std::optional<std::vector<std::uint32_t>> FilterMatcher::hits(ByteSpan filter, const BlockHash& block) {
    const auto parts = split(filter);
    if (!parts) return std::nullopt;
    prepare(block, parts->range());

    found_.clear();
    if (walker().allCommon(*parts, wanted_.data(), found_) == GcsEnd::Malformed) return std::nullopt;

    std::vector<std::uint32_t> indices;
    for (std::size_t i = 0; i < hashes_.size(); ++i)
        if (std::ranges::binary_search(found_, mapIntoRange(hashes_[i], parts->range())))
            indices.push_back(static_cast<std::uint32_t>(i));
    return indices;
}

std::optional<std::size_t> FilterMatcher::firstMissing(ByteSpan filter, const BlockHash& block) {
    if (scripts_->empty()) return std::nullopt;
    const auto found = hits(filter, block);
    if (!found) return 0;
    for (std::size_t i = 0; i < found->size(); ++i)
        if ((*found)[i] != i) return i;
    return found->size() == scripts_->size() ? std::nullopt : std::optional(found->size());
}

} // namespace zon

#include "core/script/spending_paths.h"

#include <algorithm>
#include <chrono>
#include <map>

namespace zon {

namespace {

constexpr std::size_t maxPaths = 1'000;
constexpr std::size_t maxWork = 50'000;              ///< ways through all expressions inside together
constexpr std::uint32_t relativeTimeFlag = 1u << 22; ///< BIP68
constexpr std::uint32_t relativeMask = 0xffff;
constexpr std::uint32_t firstLockTimeInTime = 500'000'000;
constexpr std::int64_t intervalSeconds = 512;

/// All ways through an expression; empty: none.
using Paths = std::vector<SpendingPath>;

std::unexpected<Error> tooMany() {
    return fail(ErrorCode::TooLarge, "There are more than 1,000 ways to spend this: too many to list.");
}

SpendingPath both(const SpendingPath& a, const SpendingPath& b) {
    SpendingPath path = a;
    path.lock = a.lock + b.lock;
    path.signatures.insert(path.signatures.end(), b.signatures.begin(), b.signatures.end());
    path.preimages.insert(path.preimages.end(), b.preimages.begin(), b.preimages.end());
    std::ranges::sort(path.preimages);
    const auto [from, to] = std::ranges::unique(path.preimages);
    path.preimages.erase(from, to);
    return path;
}

Result<Paths> allOf(const Paths& a, const Paths& b) {
    if (a.size() * b.size() > maxPaths) return tooMany();
    Paths paths;
    for (const SpendingPath& x : a)
        for (const SpendingPath& y : b)
            paths.push_back(both(x, y));
    return paths;
}

Result<Paths> anyOf(Paths a, const Paths& b) {
    if (a.size() + b.size() > maxPaths) return tooMany();
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

bool isSingleKey(const Paths& paths) {
    return paths.size() == 1 && paths[0].lock.isOpen() && paths[0].preimages.empty()
           && paths[0].signatures.size() == 1 && paths[0].signatures[0].keys.size() == 1;
}

// k of the parts. Parts that are just a key stay together as one group, because "2 of A, B and C" is easier
// to read than three ways; the others are combined.
Result<Paths> someOf(std::uint32_t k, const std::vector<const Paths*>& parts) {
    SigningGroup single;
    std::vector<const Paths*> others;
    for (const Paths* part : parts)
        if (isSingleKey(*part))
            single.keys.push_back(part->front().signatures[0].keys[0]);
        else if (!part->empty())
            others.push_back(part);

    // taken[n]: the ways to satisfy n of the others.
    std::vector<Paths> taken{{SpendingPath{}}};
    for (const Paths* other : others) {
        taken.emplace_back();
        std::size_t count = 0;
        for (std::size_t n = taken.size(); n-- > 1;) {
            const auto more = allOf(taken[n - 1], *other);
            if (!more) return more;
            auto merged = anyOf(std::move(taken[n]), *more);
            if (!merged) return merged;
            taken[n] = std::move(*merged);
            count += taken[n].size();
        }
        if (count > maxPaths) return tooMany();
    }
    Paths paths;
    for (std::size_t n = 0; n < taken.size() && n <= k; ++n) {
        single.required = static_cast<std::uint32_t>(k - n);
        if (single.required > single.keys.size()) continue;
        SpendingPath signing;
        if (single.required > 0) signing.signatures.push_back(single);
        const auto more = allOf(taken[n], {signing});
        if (!more) return more;
        auto merged = anyOf(std::move(paths), *more);
        if (!merged) return merged;
        paths = std::move(*merged);
    }
    return paths;
}

// Takes the ways through its parts: each is part of one expression only.
Result<Paths> pathsOf(const MiniscriptNode& node, std::vector<Paths>& done) {
    SpendingPath path;
    const auto part = [&](std::size_t i) -> const Paths& { return done[node.parts[i]]; };
    switch (node.fragment) {
    case Fragment::False:
        return Paths();
    case Fragment::True:
        return Paths{path};
    case Fragment::PkK:
    case Fragment::PkH:
    case Fragment::Multi:
    case Fragment::MultiA:
        path.signatures.push_back({std::max(node.k, 1u), node.keys});
        return Paths{path};
    case Fragment::Older: {
        const bool inTime = (node.k & relativeTimeFlag) != 0;
        (inTime ? path.lock.intervals : path.lock.blocks) = node.k & relativeMask;
        return Paths{path};
    }
    case Fragment::After:
        (node.k < firstLockTimeInTime ? path.lock.height : path.lock.time) = node.k;
        return Paths{path};
    case Fragment::Sha256Lock:
    case Fragment::Hash256Lock:
    case Fragment::Ripemd160Lock:
    case Fragment::Hash160Lock:
        path.preimages.push_back({node.fragment, node.hash});
        return Paths{path};
    case Fragment::AndV:
    case Fragment::AndB:
        return allOf(part(0), part(1));
    case Fragment::OrB:
    case Fragment::OrC:
    case Fragment::OrD:
    case Fragment::OrI:
        return anyOf(part(0), part(1));
    case Fragment::AndOr: {
        const auto first = allOf(part(0), part(1));
        if (!first) return first;
        return anyOf(*first, part(2));
    }
    case Fragment::Thresh: {
        std::vector<const Paths*> parts;
        for (const std::uint32_t number : node.parts)
            parts.push_back(&done[number]);
        return someOf(node.k, parts);
    }
    default:
        return std::move(done[node.parts[0]]);
    }
}

Paths sorted(Paths timeline) {
    std::ranges::sort(timeline);
    // The same signatures and secrets again, only later, say nothing new.
    Paths kept;
    for (SpendingPath& path : timeline) {
        const bool repeats = std::ranges::any_of(kept, [&](const SpendingPath& earlier) {
            return earlier.signatures == path.signatures && earlier.preimages == path.preimages
                   && earlier.lock + path.lock == path.lock;
        });
        if (!repeats) kept.push_back(std::move(path));
    }
    return kept;
}

// BIP341's point H: made by hashing, so that nobody knows its secret.
bool isUnspendable(const KeyExpression& key) {
    static constexpr std::string_view h = "50929b74c1a04954b78b4b6035e97a5e078a5a0f28ec96d547bfee9ace803ac0";
    const std::string text = key.toString();
    return text == h || (text.size() == h.size() + 2 && text.ends_with(h));
}

Paths signedBy(std::uint32_t required, std::uint32_t firstKey, std::size_t count) {
    SpendingPath path;
    SigningGroup& group = path.signatures.emplace_back();
    group.required = required;
    for (std::uint32_t i = 0; i < count; ++i)
        group.keys.push_back(firstKey + i);
    return {path};
}

// `key` is the number of the expression's first key, and afterwards of the first key behind it. Expressions
// stand in each other at most three deep.
Result<Paths> pathsOf(const DescriptorNode& node, std::uint32_t& key) {
    const std::uint32_t first = key;
    key += static_cast<std::uint32_t>(node.keys.size());
    switch (node.kind) {
    case DescriptorKind::Addr:
    case DescriptorKind::Raw:
        return fail(ErrorCode::Unsupported, "An address or raw script doesn't say who can spend.");
    case DescriptorKind::Sh:
    case DescriptorKind::Wsh:
        return pathsOf(node.inner[0], key);
    case DescriptorKind::Miniscript: {
        auto paths = spendingPaths(*node.miniscript);
        if (!paths) return paths;
        for (SpendingPath& path : *paths)
            for (SigningGroup& group : path.signatures)
                for (std::uint32_t& number : group.keys)
                    number += first;
        return paths;
    }
    case DescriptorKind::Tr: {
        Paths all = isUnspendable(node.keys[0]) ? Paths() : signedBy(1, first, 1);
        for (const DescriptorNode& leaf : node.inner) {
            const auto paths = pathsOf(leaf, key);
            if (!paths) return paths;
            auto more = anyOf(std::move(all), *paths);
            if (!more) return more;
            all = std::move(*more);
        }
        return all;
    }
    default:
        return signedBy(std::max(node.required, 1u), first, node.keys.size());
    }
}

std::string grouped(std::uint32_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t i = digits.size(); i > 3; i -= 3)
        digits.insert(i - 3, 1, ',');
    return digits;
}

std::string padded(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string dateOf(std::uint32_t time) {
    using namespace std::chrono;
    const sys_seconds moment{seconds(time)};
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss clock(moment - day);
    return std::to_string(static_cast<int>(date.year())) + '-' + padded(static_cast<unsigned>(date.month()))
           + '-' + padded(static_cast<unsigned>(date.day())) + ' '
           + padded(static_cast<unsigned>(clock.hours().count())) + ':'
           + padded(static_cast<unsigned>(clock.minutes().count())) + " UTC";
}

std::string durationOf(std::int64_t seconds) {
    const auto about = [](std::int64_t count, const char* unit) {
        return std::to_string(count) + ' ' + unit + (count == 1 ? "" : "s");
    };
    if (seconds >= 2 * 86'400) return about((seconds + 43'200) / 86'400, "day");
    if (seconds >= 2 * 3'600) return about((seconds + 1'800) / 3'600, "hour");
    return about(std::max<std::int64_t>((seconds + 30) / 60, 1), "minute");
}

std::string list(const std::vector<std::string>& words, std::string_view last) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? std::string(last) : ", ";
        text += words[i];
    }
    return text;
}

std::string signersOf(const SigningGroup& group, std::span<const std::string> names) {
    std::vector<std::string> words;
    for (const std::uint32_t key : group.keys)
        words.push_back(names[key]);
    if (group.required == words.size()) return list(words, " and ");
    if (group.required == 1) return list(words, " or ");
    return std::to_string(group.required) + " of " + list(words, " and ");
}

} // namespace

SpendingLock operator+(const SpendingLock& a, const SpendingLock& b) {
    return {std::max(a.height, b.height), std::max(a.time, b.time), std::max(a.blocks, b.blocks),
            std::max(a.intervals, b.intervals)};
}

Result<std::vector<SpendingPath>> spendingPaths(const Miniscript& script) {
    std::vector<Paths> done;
    done.reserve(script.nodes().size());
    std::size_t total = 0;
    for (const MiniscriptNode& node : script.nodes()) {
        auto paths = pathsOf(node, done);
        if (!paths) return paths;
        if (node.parts.size() != 1) total += paths->size();
        if (total > maxWork) return tooMany();
        done.push_back(std::move(*paths));
    }
    return sorted(std::move(done.back()));
}

Result<std::vector<SpendingPath>> spendingPaths(const Descriptor& descriptor) {
    std::uint32_t firstKey = 0;
    auto paths = pathsOf(descriptor.root(), firstKey);
    if (!paths) return paths;
    return sorted(std::move(*paths));
}

std::vector<KeyOpening> keyOpenings(const std::vector<SpendingPath>& timeline) {
    std::map<std::uint32_t, KeyOpening> openings;
    for (std::size_t i = 0; i < timeline.size(); ++i)
        for (const SigningGroup& group : timeline[i].signatures)
            for (const std::uint32_t key : group.keys) {
                const auto [entry, isNew] = openings.try_emplace(key, KeyOpening{key, timeline[i].lock, {}});
                auto& paths = entry->second.paths;
                if (paths.empty() || paths.back() != i) paths.push_back(i);
            }
    std::vector<KeyOpening> all;
    for (auto& [key, opening] : openings)
        all.push_back(std::move(opening));
    return all;
}

std::string describe(const SpendingLock& lock) {
    std::vector<std::string> words;
    if (lock.height != 0) words.push_back("from block " + grouped(lock.height) + " on");
    if (lock.time != 0) words.push_back("from " + dateOf(lock.time) + " on");
    if (lock.blocks != 0)
        words.push_back(grouped(lock.blocks) + (lock.blocks == 1 ? " block" : " blocks")
                        + " after the money came");
    if (lock.intervals != 0)
        words.push_back("about " + durationOf(lock.intervals * intervalSeconds) + " after the money came");
    return words.empty() ? "at any time" : list(words, " and ");
}

std::string describe(const SpendingPath& path, std::span<const std::string> names) {
    std::string text = describe(path.lock);
    text.front() = static_cast<char>(text.front() >= 'a' && text.front() <= 'z' ? text.front() - 'a' + 'A'
                                                                                : text.front());
    text += ": ";
    std::vector<std::string> needs;
    for (const SigningGroup& group : path.signatures) {
        const bool one = group.required == 1;
        needs.push_back(signersOf(group, names) + (one ? " signs" : " sign"));
    }
    for (const NeededPreimage& preimage : path.preimages)
        needs.push_back("the secret behind " + toHex(ByteSpan(preimage.hash).first(4)) + "… is shown");
    return text + (needs.empty() ? "anybody can spend" : list(needs, " and ")) + '.';
}

} // namespace zon

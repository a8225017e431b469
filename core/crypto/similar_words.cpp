#include "core/crypto/bip39.h"

#include <algorithm>
#include <compare>
#include <cstdint>

namespace zon {
namespace {

constexpr std::size_t longest = 8; ///< letters in the longest word of the list
constexpr std::size_t maxSlips = 2;

/// How many letters must be changed, added, left out or swapped with their neighbour. Both at most longest +
/// maxSlips letters.
std::size_t slipsBetween(std::string_view a, std::string_view b) {
    std::array<std::array<std::size_t, longest + maxSlips + 1>, longest + maxSlips + 1> slips{};
    for (std::size_t i = 0; i <= a.size(); ++i)
        slips[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j)
        slips[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = slips[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            slips[i][j] = std::min({changed, slips[i - 1][j] + 1, slips[i][j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                slips[i][j] = std::min(slips[i][j], slips[i - 2][j - 2] + 1);
        }
    return slips[a.size()][b.size()];
}

} // namespace

std::vector<std::string_view> similarWords(std::string_view word, std::size_t max) {
    struct Candidate {
        std::size_t rank;
        std::string_view word;

        auto operator<=>(const Candidate&) const = default;
    };
    std::vector<Candidate> candidates;
    if (word.size() < 2 || word.size() > longest + maxSlips) return {};
    for (const std::string_view known : wordlist()) {
        const std::size_t slips = slipsBetween(word, known);
        if (known.starts_with(word))
            candidates.push_back({0, known});
        else if (slips <= maxSlips && slips < word.size())
            candidates.push_back({slips, known});
    }
    std::sort(candidates.begin(), candidates.end());
    std::vector<std::string_view> best;
    for (const Candidate& candidate : candidates)
        if (best.size() < max) best.push_back(candidate.word);
    return best;
}

} // namespace zon

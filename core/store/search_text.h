#pragma once

#include <string>
#include <string_view>

namespace zon {

// How what a person typed becomes a query. Nothing in it is taken for a query's own signs.

/// Whether the full-text index (trigrams) can find it; shorter texts are looked for one by one.
bool searchIsIndexed(std::string_view text);
/// For MATCH: one phrase.
std::string searchPhrase(std::string_view text);
/// For LIKE … ESCAPE '\': anywhere.
std::string searchPattern(std::string_view text);

} // namespace zon

#pragma once

#include "core/chain/params.h"
#include "core/store/database.h"

#include <filesystem>
#include <string>
#include <vector>

namespace zon {

/// What became of a label file.
struct LabelImport {
    struct Problem {
        std::size_t line = 0; ///< from 1
        std::string why{};    ///< a sentence
    };
    static constexpr std::size_t maxProblems = 1'000;

    std::size_t lines = 0;
    std::size_t applied = 0;   ///< written, or replaced another text
    std::size_t unchanged = 0; ///< said what was there already
    std::size_t kept = 0;      ///< of a kind that this version doesn't know: kept, and in the next export
    std::size_t refused = 0;
    std::vector<Problem> problems{}; ///< the first of those refused and kept
};

/// Writes every label, every frozen coin and every line kept from other programs as JSON lines (BIP329).
/// Returns how many lines.
Result<std::size_t> exportLabels(Database& db, const std::filesystem::path& file);

/// Takes what it can from such a file, all in one store transaction.
///
/// Threat: the file may be from anybody. Lines are bounded to 64 KiB and a million; a broken line is reported
/// and costs nothing but itself; texts lose their control characters; addresses must be of this network.
Result<LabelImport> importLabels(Database& db, const NetworkParams& params,
                                 const std::filesystem::path& file);

} // namespace zon

#pragma once

#include "core/util/error.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace zon {

/// A text file for another program, written line by line. It appears under its name complete or not at all,
/// and only its owner may read it.
class TextFile {
public:
    static Result<TextFile> create(const std::filesystem::path& target);
    TextFile(TextFile&& other) noexcept;
    TextFile& operator=(TextFile&&) = delete;
    ~TextFile(); ///< without finish(): nothing is left

    void write(std::string_view text); ///< failures show at finish()
    Result<void> finish();

private:
    TextFile(std::filesystem::path target, std::filesystem::path draft);

    std::filesystem::path target_;
    std::filesystem::path draft_; ///< empty once it is in place or moved from
    std::ofstream out_;
};

/// Reads a text file line by line with a bound on each; lines may end with LF or CRLF.
class LineReader {
public:
    static Result<LineReader> open(const std::filesystem::path& file);

    /// False at the end. A line over `most` bytes is skipped and given as an empty one with tooLong().
    bool next(std::string& line, std::size_t most);
    bool tooLong() const { return tooLong_; }

private:
    explicit LineReader(std::ifstream in) : in_(std::move(in)) {}

    std::ifstream in_;
    bool tooLong_ = false;
};

} // namespace zon

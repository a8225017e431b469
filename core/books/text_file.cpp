#include "core/books/text_file.h"

#include "core/store/locked_file.h"

#include <utility>

namespace zon {

namespace {

Error cantWrite(const std::filesystem::path& file) {
    return {ErrorCode::IoError,
            "“" + file.string() + "” can't be written. Check the folder, its permissions and the space left.",
            {}};
}

} // namespace

TextFile::TextFile(std::filesystem::path target, std::filesystem::path draft)
    : target_(std::move(target)), draft_(std::move(draft)), out_(draft_, std::ios::binary | std::ios::app) {}

TextFile::TextFile(TextFile&& other) noexcept
    : target_(std::move(other.target_)),
      draft_(std::exchange(other.draft_, {})),
      out_(std::move(other.out_)) {}

TextFile::~TextFile() {
    if (draft_.empty()) return;
    out_.close();
    std::error_code ignored;
    std::filesystem::remove(draft_, ignored);
}

Result<TextFile> TextFile::create(const std::filesystem::path& target) {
    const auto draft = withSuffix(target, ".part");
    if (auto made = LockedFile::draft(draft); !made) return fail(made); // for its permissions
    TextFile file(target, draft);
    if (!file.out_) return std::unexpected(cantWrite(target));
    return file;
}

void TextFile::write(std::string_view text) {
    out_.write(text.data(), static_cast<std::streamsize>(text.size()));
}

Result<void> TextFile::finish() {
    out_.close();
    if (!out_) return std::unexpected(cantWrite(target_));
    if (auto placed = replaceFile(draft_, target_); !placed) return placed;
    draft_.clear();
    return {};
}

Result<LineReader> LineReader::open(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return fail(ErrorCode::NotFound, "There is no file “" + file.string() + "”.");
    std::ifstream in(file, std::ios::binary);
    if (!in) return fail(ErrorCode::IoError, "“" + file.string() + "” can't be read. Check its permissions.");
    return LineReader(std::move(in));
}

bool LineReader::next(std::string& line, std::size_t most) {
    line.clear();
    tooLong_ = false;
    bool any = false;
    for (int c = in_.get(); c != std::char_traits<char>::eof(); c = in_.get()) {
        any = true;
        if (c == '\n') break;
        if (line.size() < most)
            line += static_cast<char>(c);
        else
            tooLong_ = true;
    }
    if (tooLong_) line.clear();
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return any;
}

} // namespace zon

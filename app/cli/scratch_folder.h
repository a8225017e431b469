#pragma once

#include "core/crypto/random.h"
#include "core/util/bytes.h"

#include <array>
#include <filesystem>

namespace zon::cli {

/// Removes a folder when it goes: for what keeps nothing.
class ScratchFolder {
public:
    ScratchFolder() {
        std::array<std::uint8_t, 8> name{};
        randomBytes(name);
        path_ = std::filesystem::temp_directory_path() / ("zoncoin-" + toHex(name));
        std::filesystem::create_directories(path_);
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace zon::cli

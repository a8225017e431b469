#pragma once

#include "core/store/profile_store.h"

#include <QByteArray>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace zon::test {

/// Cheap enough to derive in a millisecond.
inline const KdfCost cheapCost{.memoryBytes = 64 << 10, .passes = 1};

inline ProfileOptions cheapOptions(std::string vfs = {}) {
    ProfileOptions options;
    options.cost = cheapCost;
    options.vfs = std::move(vfs);
    return options;
}

inline SecretText password(std::string_view text = "correct horse") {
    return SecretText(text);
}

inline ProfileIdentity sandboxIdentity() {
    ProfileIdentity identity;
    identity.network = "sandbox";
    identity.genesis = BlockHash::fromSpan(Bytes(32, 7));
    identity.created = unixTime(1'700'000'000);
    return identity;
}

template <typename Tag>
Id<Tag> numberedId(std::uint32_t number) {
    Id<Tag> id;
    writeLe32(id.data(), number);
    id.data()[31] = 1;
    return id;
}

template <typename T>
QByteArray why(const Result<T>& result) {
    if (result) return "success";
    return QByteArray::fromStdString(std::string(errorCodeName(result.error().code)) + ": "
                                     + result.error().message + " [" + result.error().detail + "]");
}

inline std::string contentOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline void writeContent(const std::filesystem::path& file, std::string_view content) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(content.data(), static_cast<std::streamsize>(content.size()));
}

/// Names, contents and times of everything in a folder.
using FolderImage = std::map<std::string, std::pair<std::string, std::filesystem::file_time_type>>;
inline FolderImage imageOf(const std::filesystem::path& folder) {
    FolderImage image;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        image[entry.path().filename().string()] = {
            entry.is_regular_file() ? contentOf(entry.path()) : std::string(), entry.last_write_time()};
    return image;
}

/// A folder for one test, gone afterwards.
class Folder {
public:
    std::filesystem::path path() const { return folder_.path().toStdString(); }
    std::filesystem::path operator/(const char* name) const { return path() / name; }

private:
    QTemporaryDir folder_;
};

} // namespace zon::test

// Macros, because a failed check must leave the test function.
#define ZON_OK(...)                                                                                          \
    do {                                                                                                     \
        const auto& zonResult = (__VA_ARGS__);                                                               \
        QVERIFY2(zonResult.has_value(), zon::test::why(zonResult).constData());                              \
    } while (false)

#define ZON_FAILS(expectedCode, ...)                                                                         \
    do {                                                                                                     \
        const auto& zonResult = (__VA_ARGS__);                                                               \
        QVERIFY2(!zonResult.has_value() && zonResult.error().code == (expectedCode),                         \
                 zon::test::why(zonResult).constData());                                                     \
        QVERIFY(!zonResult.error().message.empty());                                                         \
    } while (false)

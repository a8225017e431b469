#pragma once

#include "core/crypto/sha256.h"
#include "core/store/database.h"
#include "core/store/row_ids.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace zon {

/// A provider whose key was confirmed, and what is known of its catalogue.
struct ProviderRow {
    ProviderRowId id{};                 ///< chosen by insert()
    std::string origin{};               ///< "https://shop.example"
    std::string name{};                 ///< as it calls itself
    std::string apiBase{};              ///< where the API is, under the origin
    std::array<std::uint8_t, 33> key{}; ///< pinned, compressed
    UnixTime added{};
    std::int64_t seq = 0; ///< of its last description

    std::int64_t version = 0; ///< of the catalogue; 0 while there is none
    std::int64_t catalogueSeq = 0;
    UnixTime expires{};
    UnixTime fetched{}; ///< when it was last confirmed to be the newest
    Bytes digest{};     ///< of the version's offers
    std::string etag{};
    std::string problem{}; ///< why it could not be fetched last time
    std::int64_t offers = 0;
};

class ProviderRows {
public:
    static constexpr std::size_t maxProviders = 100;

    explicit ProviderRows(Database& database) : database_(&database) {}

    /// InvalidArgument when the origin is there already, TooLarge beyond maxProviders.
    Result<ProviderRowId> insert(const ProviderRow& provider);
    /// Everything but origin and added.
    Result<void> update(const ProviderRow& provider);
    /// It is found elsewhere now; the key stays what it was.
    Result<void> setOrigin(ProviderRowId provider, std::string_view origin);
    Result<void> setProblem(ProviderRowId provider, std::string_view problem);
    /// With its offers, favourites and pictures; its orders stay.
    Result<void> remove(ProviderRowId provider);
    Result<ProviderRow> get(ProviderRowId provider);
    Result<std::optional<ProviderRow>> find(std::string_view origin);
    Result<std::vector<ProviderRow>> all(); ///< in the order they were added

    // Pictures, at most maxPictures of them; the oldest leave first.
    static constexpr std::size_t maxPictures = 2'000;
    Result<std::optional<Bytes>> picture(ProviderRowId provider, std::string_view path);
    Result<void> keepPicture(ProviderRowId provider, std::string_view path, ByteSpan bytes, UnixTime now);

private:
    Database* database_;
};

} // namespace zon

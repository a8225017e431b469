#pragma once

#include "core/rewards/provider_document.h"
#include "core/store/offer_rows.h"
#include "core/store/provider_rows.h"

#include <string>
#include <vector>

namespace zon {

/// One page of a catalogue: a schema.org OfferCatalog.
struct CataloguePage {
    std::int64_t version = 0; ///< of the offers; rises when any of them changes
    std::int64_t seq = 0;     ///< of the signature; rises when the same version is signed anew
    UnixTime issued{};
    UnixTime expires{};
    std::int64_t numberOfItems = 0; ///< on all pages
    std::string next;               ///< the cursor of the next page; empty on the last
    BlockHash genesis;
    std::vector<Json> offers;

    Json toJson() const;
    static Result<CataloguePage> fromJson(const Json& json);
};

inline constexpr std::int64_t maxOffers = 100'000;
inline constexpr std::size_t offersPerPage = 500;

/// A whole catalogue, page by page as it is fetched. Each page is checked before the next one is asked for;
/// nothing is stored before all of them fit together.
///
/// Threat: the server, or whoever sits before it, mixes pages of different versions, leaves some out, repeats
/// them without end, shows an old catalogue (rollback) or keeps showing the same one (freeze), or a catalogue
/// of another network or with another meaning (JSON-LD contexts: only schema.org's name is accepted, and
/// nothing is fetched for it).
class CatalogueReader {
public:
    /// `known` is what was stored last: versions and signatures never go back.
    CatalogueReader(const ProviderRow& known, const NetworkParams& params, UnixTime now);

    /// A page as it came; gives the cursor of the next, empty when this was the last and all is complete.
    /// CPU work: call it on the pool.
    Result<std::string> add(std::string_view signedText);

    const std::vector<OfferRow>& offers() const { return offers_; }
    /// The same, for good.
    std::vector<OfferRow> takeOffers() { return std::move(offers_); }
    /// What to keep of it besides the offers.
    ProviderRow row() const;

private:
    ProviderRow known_;
    PublicKey key_;
    BlockHash genesis_;
    UnixTime now_;
    std::optional<CataloguePage> first_; ///< without its offers
    std::vector<OfferRow> offers_;
    std::vector<std::string> cursors_;
    Sha256 digest_;
    Digest32 finished_{};
};

/// The offers of a catalogue's page, as they are stored.
Result<OfferRow> offerRow(const Json& json);

} // namespace zon

// What the practice network's shops sell: families of offers that differ in size and price.

#include "core/shop/stock.h"

#include <array>
#include <cstdio>

namespace zon {

namespace {

struct Variant {
    const char* label;
    int cents; ///< of a euro
};

struct Family {
    OfferCategory category;
    const char* seller;
    const char* prefix; ///< of the article numbers
    const char* name;   ///< the label goes behind it
    const char* description;
    const char* delivery;
    std::array<Variant, 5> variants;
};

using enum OfferCategory;

constexpr std::array cloudAndCo = {
    Family{Cloud,
           "Nimbus Cloud",
           "NIM-CPU",
           "Compute credits",
           "Hours on a shared machine with 2 cores and 4 GB. Valid for a year, in any region.",
           "at once",
           {{{"10 h", 2080}, {"25 h", 5200}, {"50 h", 10400}, {"100 h", 19800}, {"250 h", 46500}}}},
    Family{Cloud,
           "Nimbus Cloud",
           "NIM-GPU",
           "GPU hours",
           "Hours on a machine with one accelerator and 24 GB of its own memory.",
           "at once",
           {{{"2 h", 780}, {"5 h", 1850}, {"10 h", 3600}, {"20 h", 6900}, {"50 h", 16500}}}},
    Family{Cloud,
           "Nimbus Cloud",
           "NIM-OBJ",
           "Object storage",
           "Kept three times in two places, with versions. Traffic inside Europe is included.",
           "at once",
           {{{"100 GB-year", 1495},
             {"250 GB-year", 3690},
             {"500 GB-year", 7300},
             {"1 TB-year", 14593},
             {"2 TB-year", 28900}}}},
    Family{
        Cloud,
        "Nordlys Hosting",
        "NOR-WEB",
        "Web hosting",
        "A site with its own certificate, daily copies and mailboxes.",
        "within an hour",
        {{{"1 month", 590}, {"3 months", 1690}, {"6 months", 3290}, {"1 year", 5990}, {"2 years", 10990}}}},
    Family{
        Cloud,
        "Nordlys Hosting",
        "NOR-VM",
        "Virtual server, 4 GB",
        "2 cores, 4 GB, 80 GB of flash, 2 TB of traffic each month.",
        "within an hour",
        {{{"1 month", 890}, {"2 months", 1740}, {"3 months", 2550}, {"6 months", 4950}, {"1 year", 9350}}}},
    Family{Cloud,
           "Vault & Mirror",
           "VAM-BAK",
           "Offsite backup",
           "Encrypted on your machine before it leaves it. Restored by post on request.",
           "at once",
           {{{"200 GB, 1 year", 2390},
             {"500 GB, 1 year", 4790},
             {"1 TB, 1 year", 7990},
             {"2 TB, 1 year", 13990},
             {"5 TB, 1 year", 29900}}}},
    Family{Cloud,
           "Meridian Data",
           "MER-DB",
           "Managed database",
           "PostgreSQL with point-in-time recovery, looked after day and night.",
           "within an hour",
           {{{"1 GB, 1 month", 1490},
             {"2 GB, 1 month", 2790},
             {"4 GB, 1 month", 4990},
             {"8 GB, 1 month", 8990},
             {"16 GB, 1 month", 16900}}}},
    Family{
        Subscriptions,
        "Lumière",
        "LUM-FILM",
        "Film & series",
        "Everything in the catalogue on two screens, without advertising.",
        "at once",
        {{{"1 month", 1290}, {"2 months", 2490}, {"3 months", 3640}, {"6 months", 6990}, {"1 year", 12900}}}},
    Family{
        Subscriptions,
        "Tonspur",
        "TON-MUS",
        "Music",
        "40 million titles without loss, also offline.",
        "at once",
        {{{"1 month", 1090}, {"2 months", 2090}, {"3 months", 2990}, {"6 months", 5890}, {"1 year", 10900}}}},
    Family{
        Subscriptions,
        "The Harbour Post",
        "THP-NEWS",
        "Daily newspaper, digital",
        "The whole paper from five in the morning, with the archive.",
        "at once",
        {{{"1 month", 1690}, {"2 months", 3290}, {"3 months", 4490}, {"6 months", 8490}, {"1 year", 15900}}}},
    Family{
        Subscriptions,
        "Folio",
        "FOL-READ",
        "Books and audio books",
        "Read or listen to as many as you like.",
        "at once",
        {{{"1 month", 1190}, {"2 months", 2290}, {"3 months", 3390}, {"6 months", 6490}, {"1 year", 11900}}}},
    Family{Subscriptions,
           "Officium",
           "OFF-SUITE",
           "Office suite",
           "Texts, tables and presentations on five devices, with 1 TB of space.",
           "at once",
           {{{"1 user, 1 year", 6900},
             {"2 users, 1 year", 12900},
             {"3 users, 1 year", 17900},
             {"5 users, 1 year", 26900},
             {"10 users, 1 year", 47900}}}},
    Family{Subscriptions,
           "Lingua Viva",
           "LIN-LANG",
           "Language course",
           "Lessons of a quarter of an hour, and a teacher once a week.",
           "at once",
           {{{"Spanish, 3 months", 4990},
             {"French, 3 months", 4990},
             {"German, 3 months", 4990},
             {"Italian, 3 months", 4990},
             {"Japanese, 3 months", 5990}}}},
    Family{Subscriptions,
           "Cordoba Fitness",
           "COR-FIT",
           "Studio pass",
           "Any of 140 studios, courses and sauna included.",
           "at once",
           {{{"1 day", 1490}, {"5 days", 5900}, {"10 days", 9900}, {"1 month", 5490}, {"3 months", 14900}}}},
    Family{Support,
           "Nimbus Cloud",
           "NIM-SUP",
           "Priority support",
           "A person answers within an hour, day and night.",
           "at once",
           {{{"1 month", 4713},
             {"2 months", 8990},
             {"3 months", 12900},
             {"6 months", 24500},
             {"1 year", 46900}}}},
    Family{Support,
           "Klar IT",
           "KLA-HELP",
           "Remote help desk",
           "Somebody looks at your screen with you until it works.",
           "by appointment",
           {{{"1 hour", 5900},
             {"2 hours", 11500},
             {"5 hours", 27500},
             {"10 hours", 52000},
             {"20 hours", 98000}}}},
    Family{Support,
           "Klar IT",
           "KLA-AUD",
           "Security check",
           "Your site or network as an attacker sees it, with a written report.",
           "within a week",
           {{{"one site", 19900},
             {"three sites", 52000},
             {"small office", 39000},
             {"medium office", 79000},
             {"follow-up", 14900}}}},
    Family{Support,
           "Café Ledger",
           "CAF-BOOK",
           "Bookkeeping",
           "Receipts sorted and entered by a person who knows the trade.",
           "within three days",
           {{{"1 month", 8900},
             {"2 months", 17500},
             {"3 months", 25500},
             {"year-end", 29000},
             {"VAT return", 6900}}}},
    Family{Support,
           "Tidewater Legal",
           "TID-LAW",
           "Contract review",
           "A lawyer reads it and marks what to change.",
           "within two days",
           {{{"up to 5 pages", 9900},
             {"up to 10 pages", 17900},
             {"up to 25 pages", 34900},
             {"lease", 14900},
             {"employment", 13900}}}},
    Family{Support,
           "Wordsmith & Daughters",
           "WOR-TRA",
           "Translation",
           "By a native speaker, read by a second one.",
           "within two days",
           {{{"250 words", 3900},
             {"500 words", 7400},
             {"1,000 words", 13900},
             {"2,500 words", 32900},
             {"certified page", 5900}}}},
};

constexpr std::array goodsAndCo = {
    Family{Devices,
           "Officium",
           "OFF-LBL",
           "Label printer",
           "Prints on rolls up to 62 mm, over USB and network. Two rolls included.",
           "3 to 5 days",
           {{{"LP-1", 12900},
             {"LP-2", 18850},
             {"LP-2 wireless", 21900},
             {"LP-4 shipping", 26900},
             {"rolls, 12 pieces", 3990}}}},
    Family{Devices,
           "Officium",
           "OFF-TILL",
           "Till equipment",
           "For the counter: works with common till programs.",
           "3 to 5 days",
           {{{"receipt printer", 16900},
             {"cash drawer", 8990},
             {"barcode scanner", 7490},
             {"customer display", 11900},
             {"QR stand", 2490}}}},
    Family{Devices,
           "Kabelwerk",
           "KAB-NET",
           "Network",
           "Plain boxes that do their work for years.",
           "2 to 4 days",
           {{{"switch, 8 ports", 4490},
             {"switch, 16 ports", 9490},
             {"access point", 12900},
             {"router", 15900},
             {"cable set", 1990}}}},
    Family{Devices,
           "Kabelwerk",
           "KAB-DISK",
           "Solid-state drive",
           "Five years of warranty, powered by USB-C.",
           "2 to 4 days",
           {{{"500 GB", 5490}, {"1 TB", 8490}, {"2 TB", 14900}, {"4 TB", 27900}, {"rugged 1 TB", 10900}}}},
    Family{Devices,
           "Hearth & Beam",
           "HEA-POW",
           "Back-up power",
           "Keeps a till and a router running when the lights go out.",
           "3 to 5 days",
           {{{"300 VA", 6990},
             {"600 VA", 9990},
             {"900 VA", 14900},
             {"power station 500 Wh", 39900},
             {"power bank", 3490}}}},
    Family{Groceries,
           "Greenway",
           "GRE-BOX",
           "Weekly grocery box",
           "What is ripe this week, from farms within 80 km.",
           "next delivery day",
           {{{"for one", 1890},
             {"for two", 3169},
             {"family", 4590},
             {"fruit only", 2290},
             {"vegetables only", 2190}}}},
    Family{Groceries,
           "Greenway",
           "GRE-VOU",
           "Market voucher",
           "For anything at the stall, in one go or in several.",
           "at once",
           {{{"€10", 1000}, {"€20", 2000}, {"€30", 3000}, {"€50", 5000}, {"€100", 10000}}}},
    Family{Groceries,
           "Harbour Bakery",
           "HAR-BREAD",
           "Bread subscription",
           "Two loaves a week, still warm if you come before eight.",
           "from tomorrow",
           {{{"2 weeks", 1890},
             {"1 month", 3590},
             {"2 months", 6990},
             {"3 months", 9990},
             {"6 months", 18900}}}},
    Family{
        Groceries,
        "Kaffeehaus Adler",
        "KAF-BEAN",
        "Coffee beans",
        "Roasted on the day it leaves.",
        "2 to 3 days",
        {{{"250 g", 890}, {"500 g", 1590}, {"1 kg", 2790}, {"espresso 1 kg", 2990}, {"tasting set", 3490}}}},
    Family{Groceries,
           "Molino Sur",
           "MOL-OIL",
           "Olive oil",
           "First pressing, from one grove.",
           "3 to 5 days",
           {{{"0.5 l", 1290}, {"1 l", 2190}, {"3 l", 5790}, {"5 l", 8990}, {"gift set", 3990}}}},
    Family{
        Logistics,
        "Fleetfoot",
        "FLE-RIDE",
        "Same-day courier",
        "By bicycle inside the ring, collected within the hour.",
        "at once",
        {{{"1 ride", 790}, {"3 rides", 2190}, {"5 rides", 3490}, {"10 rides", 6825}, {"25 rides", 15900}}}},
    Family{Logistics,
           "Paket Nord",
           "PAK-PAR",
           "Parcel stamps, 5 kg",
           "Printed at home, insured up to €500.",
           "at once",
           {{{"1 parcel", 590},
             {"5 parcels", 2790},
             {"10 parcels", 5390},
             {"25 parcels", 12900},
             {"50 parcels", 24500}}}},
    Family{Logistics,
           "Paket Nord",
           "PAK-INT",
           "Parcel stamps, Europe",
           "Up to 10 kg, followed from door to door.",
           "at once",
           {{{"1 parcel", 1590},
             {"2 parcels", 2990},
             {"5 parcels", 7290},
             {"10 parcels", 13900},
             {"20 parcels", 26900}}}},
    Family{Logistics,
           "Lagerhaus 7",
           "LAG-ROOM",
           "Storage room",
           "Dry, guarded, open at any hour.",
           "from tomorrow",
           {{{"1 m², 1 month", 1490},
             {"2 m², 1 month", 2690},
             {"4 m², 1 month", 4990},
             {"8 m², 1 month", 8990},
             {"pallet, 1 month", 1990}}}},
    Family{Logistics,
           "Fleetfoot",
           "FLE-VAN",
           "Van with driver",
           "Two people who carry, straps and blankets included.",
           "by appointment",
           {{{"1 hour", 5900},
             {"2 hours", 10900},
             {"3 hours", 15500},
             {"half a day", 19900},
             {"whole day", 36900}}}},
    Family{Partners,
           "Hotel Leuchtturm",
           "HOT-NIGHT",
           "Night at the harbour",
           "A double room with breakfast and a view of the lighthouse.",
           "at once",
           {{{"weekday", 9900},
             {"weekend", 12900},
             {"two nights", 18900},
             {"three nights", 26900},
             {"single room", 7900}}}},
    Family{Partners,
           "Kino Central",
           "KIN-TICK",
           "Cinema tickets",
           "Any film on any day, also for friends.",
           "at once",
           {{{"1 ticket", 1190},
             {"2 tickets", 2290},
             {"5 tickets", 5490},
             {"10 tickets", 9900},
             {"with popcorn", 1690}}}},
    Family{
        Partners,
        "Radhaus",
        "RAD-SERV",
        "Bicycle service",
        "Cleaned, adjusted, and home by the evening.",
        "by appointment",
        {{{"small", 3900}, {"large", 7900}, {"brakes", 4900}, {"e-bike", 9900}, {"winter storage", 8900}}}},
    Family{Partners,
           "Atelier Blau",
           "ATE-CARD",
           "Business cards",
           "Letterpress on cotton paper, drawn with you.",
           "within a week",
           {{{"100 pieces", 6900},
             {"200 pieces", 9900},
             {"500 pieces", 16900},
             {"stamp", 3900},
             {"sign for the door", 14900}}}},
    Family{Partners,
           "Botanica",
           "BOT-FLOW",
           "Flowers",
           "Bound in the morning, from the region while it has some.",
           "next morning",
           {{{"small bunch", 1890},
             {"large bunch", 3490},
             {"every week, 1 month", 6900},
             {"wreath", 4900},
             {"plant for the counter", 2790}}}},
};

static_assert((cloudAndCo.size() + goodsAndCo.size()) * 5 == 200);

constexpr std::int64_t rateCents = 325; ///< euro cents for 1 ZON
constexpr const char* rateText = "3.25";
constexpr int escrowFrom = 10'000; ///< cents: nobody should have to trust a shop with more

std::string euros(int cents) {
    std::array<char, 32> out{};
    std::snprintf(out.data(), out.size(), "%d.%02d", cents / 100, cents % 100);
    return out.data();
}

/// In hundredths of a ZON, as a shop would write it.
Amount priceOf(int cents) {
    return Amount((cents * 100LL + rateCents / 2) / rateCents * (Amount::zatPerZon / 100));
}

StockItem itemOf(const Family& family, std::size_t which, UnixTime rateTime) {
    const Variant& variant = family.variants[which];
    Offer offer;
    offer.sku = std::string(family.prefix) + "-" + std::to_string(which + 1);
    offer.name = std::string(family.name) + ", " + variant.label;
    offer.description = family.description;
    offer.seller = family.seller;
    offer.category = family.category;
    offer.price = priceOf(variant.cents);
    offer.fiat = FiatNote{"EUR", euros(variant.cents), rateText, "practice rate", rateTime};
    offer.image = "/images/" + offer.sku + ".png";
    offer.delivery = family.delivery;
    offer.acceptsEscrow = variant.cents >= escrowFrom;
    StockItem item;
    item.published = offer.toJson();
    item.offer = std::move(offer);
    item.instructions = std::string("Show this code to ") + family.seller
                        + ". This is the practice network: nobody really delivers it.";
    return item;
}

} // namespace

ShopStock practiceStock(int part, UnixTime now) {
    // Of the day, so that a restart does not change the catalogue.
    const UnixTime rateTime = std::chrono::floor<std::chrono::days>(now);
    std::vector<StockItem> items;
    const auto& families = part == 0 ? cloudAndCo : goodsAndCo;
    // Variant by variant, so that the first page shows every family once.
    for (std::size_t which = 0; which < 5; ++which)
        for (const Family& family : families)
            items.push_back(itemOf(family, which, rateTime));
    return ShopStock::of(std::move(items)).value();
}

std::string_view practiceShopName(int part) {
    return part == 0 ? "Nimbus Market" : "Harbour Market";
}

} // namespace zon

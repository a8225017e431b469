#include "core/books/bip329.h"

#include "core/books/text_file.h"
#include "core/script/address.h"
#include "core/store/book_rows.h"
#include "core/store/coin_rows.h"
#include "core/store/label_rows.h"

#include <boost/json.hpp>

#include <array>
#include <charconv>
#include <set>

namespace zon {

namespace {

constexpr std::size_t maxLine = 64 * 1024;
constexpr std::size_t maxLines = 1'000'000;
constexpr std::array<std::string_view, 6> typeNames = {"tx", "addr", "pubkey", "input", "output", "xpub"};

std::string withoutControls(std::string_view text) {
    std::string tidy(text);
    for (char& c : tidy)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
    return tidy;
}

Result<OutPoint> parseOutPoint(std::string_view text) {
    const auto colon = text.find(':');
    const auto malformed = [] {
        return fail(ErrorCode::Malformed, "An input or output is named by a txid, a colon and a number.");
    };
    if (colon == std::string_view::npos) return malformed();
    const auto txid = Txid::fromDisplay(text.substr(0, colon));
    if (!txid) return malformed();
    const std::string_view digits = text.substr(colon + 1);
    std::uint32_t index = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
    if (error != std::errc() || end != digits.data() + digits.size()) return malformed();
    return OutPoint{*txid, index};
}

/// One file being taken in.
class Importer {
public:
    Importer(Database& db, const NetworkParams& params) : db_(db), params_(params) {}

    Result<void> line(std::size_t number, const std::string& text) {
        boost::system::error_code error;
        boost::json::parse_options options;
        options.max_depth = 8;
        const boost::json::value value = boost::json::parse(text, error, {}, options);
        if (error || !value.is_object()) return refuse(number, "This line is not a JSON object.");
        const boost::json::object& object = value.get_object();
        const auto textOf = [&](std::string_view name) -> std::optional<std::string> {
            const boost::json::value* field = object.if_contains(name);
            if (!field || !field->is_string()) return std::nullopt;
            return std::string(field->get_string());
        };
        const auto type = textOf("type");
        const auto reference = textOf("ref");
        if (!type || !reference)
            return refuse(number, "This line says neither what kind it is nor what it is for.");
        const auto known = std::ranges::find(typeNames, *type);
        if (known == typeNames.end()) {
            if (auto kept = BookRows(db_).keepForeignLine(text); !kept) return kept;
            ++report_.kept;
            return note(
                number,
                "The kind \"" + withoutControls(type->substr(0, 40))
                    + "\" is not known to this version. The line is kept and will be exported again.");
        }
        LabelRow label{static_cast<LabelRow::Type>(known - typeNames.begin()), *reference,
                       withoutControls(textOf("label").value_or(""))};
        if (auto fits = check(label); !fits) return refuse(number, fits.error().message);

        bool applied = false;
        bool said = false;
        if (const boost::json::value* spendable = object.if_contains("spendable");
            spendable && label.type == LabelRow::Type::Output) {
            if (!spendable->is_bool()) return refuse(number, "\"spendable\" must be true or false.");
            auto frozen = freeze(label.reference, !spendable->get_bool());
            if (!frozen) {
                if (frozen.error().code != ErrorCode::NotFound) return fail(frozen);
                if (label.text.empty()) return refuse(number, "This coin is in no wallet of this profile.");
            }
            applied = frozen && *frozen;
            said = true;
        }
        if (label.text.empty() && !said) return refuse(number, "There is no label on this line.");
        if (!label.text.empty()) {
            const auto before = LabelRows(db_).text(label.type, label.reference);
            if (!before) return fail(before);
            if (*before != label.text) {
                if (auto put = LabelRows(db_).put(label); !put) {
                    if (put.error().code != ErrorCode::InvalidArgument) return put;
                    return refuse(number, put.error().message);
                }
                applied = true;
            }
        }
        ++(applied ? report_.applied : report_.unchanged);
        return {};
    }

    Result<void> refuse(std::size_t number, std::string why) {
        ++report_.refused;
        return note(number, std::move(why));
    }

    LabelImport& report() { return report_; }

private:
    Result<void> note(std::size_t number, std::string why) {
        if (report_.problems.size() < LabelImport::maxProblems)
            report_.problems.push_back({number, std::move(why)});
        return {};
    }

    /// Whether what the label is for can exist on this network.
    Result<void> check(const LabelRow& label) {
        switch (label.type) {
        case LabelRow::Type::Transaction:
            if (!Txid::fromDisplay(label.reference))
                return fail(ErrorCode::Malformed, "A transaction is named by 64 hex digits.");
            return {};
        case LabelRow::Type::Address:
            if (auto script = addressToScript(label.reference, params_.address); !script) return fail(script);
            return {};
        case LabelRow::Type::Input:
        case LabelRow::Type::Output:
            if (auto outpoint = parseOutPoint(label.reference); !outpoint) return fail(outpoint);
            return {};
        case LabelRow::Type::PublicKey:
            if (const auto key = fromHex(label.reference); !key || (key->size() != 32 && key->size() != 33))
                return fail(ErrorCode::Malformed, "A public key has 64 or 66 hex digits.");
            return {};
        case LabelRow::Type::ExtendedKey:
            return {};
        }
        return {};
    }

    Result<bool> freeze(const std::string& reference, bool frozen) {
        const auto outpoint = parseOutPoint(reference);
        if (!outpoint) return fail(outpoint);
        CoinRows coins(db_);
        const auto found = coins.find(*outpoint);
        if (!found) return fail(found);
        if (!found->empty() && found->front().frozen == frozen) return false;
        if (auto set = coins.setFrozen(*outpoint, frozen); !set) return fail(set);
        return true;
    }

    Database& db_;
    const NetworkParams& params_;
    LabelImport report_;
};

} // namespace

Result<std::size_t> exportLabels(Database& db, const std::filesystem::path& file) {
    auto out = TextFile::create(file);
    if (!out) return fail(out);
    std::size_t lines = 0;
    const auto write = [&](const boost::json::object& object) {
        out->write(boost::json::serialize(object));
        out->write("\n");
        ++lines;
    };
    std::set<std::string> frozen;
    const auto coins = BookRows(db).forEachFrozen(
        [&](const OutPoint& coin) { frozen.insert(coin.txid.display() + ':' + std::to_string(coin.index)); });
    if (!coins) return fail(coins);
    const auto labels = LabelRows(db).forEach([&](const LabelRow& label) {
        boost::json::object object{{"type", typeNames[static_cast<std::size_t>(label.type)]},
                                   {"ref", label.reference},
                                   {"label", label.text}};
        if (label.type == LabelRow::Type::Output && frozen.erase(label.reference) > 0)
            object["spendable"] = false;
        write(object);
    });
    if (!labels) return fail(labels);
    for (const std::string& coin : frozen)
        write({{"type", "output"}, {"ref", coin}, {"spendable", false}});
    const auto foreign = BookRows(db).forEachForeignLine([&](const std::string& line) {
        out->write(line);
        out->write("\n");
        ++lines;
    });
    if (!foreign) return fail(foreign);
    if (auto done = out->finish(); !done) return fail(done);
    return lines;
}

Result<LabelImport> importLabels(Database& db, const NetworkParams& params,
                                 const std::filesystem::path& file) {
    auto reader = LineReader::open(file);
    if (!reader) return fail(reader);
    auto transaction = StoreTransaction::begin(db);
    if (!transaction) return fail(transaction);
    Importer importer(db, params);
    std::string line;
    std::size_t number = 0;
    while (reader->next(line, maxLine)) {
        if (++number > maxLines)
            return fail(ErrorCode::TooLarge,
                        "This file has more than a million lines, so nothing was imported.");
        if (line.find_first_not_of(" \t") == std::string::npos && !reader->tooLong()) continue;
        ++importer.report().lines;
        const auto taken = reader->tooLong() ? importer.refuse(number, "This line is longer than 64 KiB.")
                                             : importer.line(number, line);
        if (!taken) return fail(taken);
    }
    if (auto done = transaction->commit(); !done) return fail(done);
    return std::move(importer.report());
}

} // namespace zon

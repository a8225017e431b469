#include "core/wallet/payment_batch.h"

#include "core/script/address.h"
#include "core/wallet/payment_builder.h"

#include <algorithm>
#include <string>

namespace zon {

namespace {

constexpr std::size_t maxText = 1'000'000;
constexpr std::size_t maxRows = 2'500;
constexpr std::size_t maxLabel = 1'000;

using Fields = std::vector<std::string>;

/// One row of RFC 4180; quoted fields may hold the separator, quotes (doubled) and line breaks.
class CsvReader {
public:
    explicit CsvReader(std::string_view text) : text_(text) {
        if (text_.starts_with("\xef\xbb\xbf")) text_.remove_prefix(3); // byte order mark of spreadsheets
        const std::string_view first = text_.substr(0, text_.find('\n'));
        for (const char c : {';', '\t'})
            if (std::ranges::count(first, c) > std::ranges::count(first, separator_)) separator_ = c;
    }

    bool atEnd() const { return text_.empty(); }
    /// Of the row read last, from 1: rows within quotes count too, as they do in an editor.
    std::size_t row() const { return row_; }

    Fields next() {
        row_ = line_++;
        Fields fields(1);
        bool quoted = false;
        std::size_t at = 0;
        for (; at < text_.size(); ++at) {
            const char c = text_[at];
            if (quoted) {
                if (c == '\n') ++line_;
                if (c != '"')
                    fields.back() += c;
                else if (text_.substr(at + 1, 1) == "\"")
                    fields.back() += text_[++at];
                else
                    quoted = false;
            } else if (c == '"') {
                quoted = true;
            } else if (c == separator_) {
                fields.emplace_back();
            } else if (c == '\n') {
                break;
            } else if (c != '\r') {
                fields.back() += c;
            }
        }
        text_.remove_prefix(std::min(at + 1, text_.size()));
        for (std::string& field : fields)
            field = trimmed(field);
        return fields;
    }

private:
    static std::string trimmed(const std::string& field) {
        const auto first = field.find_first_not_of(" \t");
        if (first == std::string::npos) return {};
        return field.substr(first, field.find_last_not_of(" \t") - first + 1);
    }

    std::string_view text_;
    char separator_ = ',';
    std::size_t line_ = 1;
    std::size_t row_ = 0;
};

/// Spreadsheets of half the world write 1,5: one comma and no point is a decimal comma.
Result<Amount> readAmount(std::string text) {
    if (std::ranges::count(text, ',') == 1 && !text.contains('.')) std::ranges::replace(text, ',', '.');
    return Amount::fromZon(text);
}

Result<PaymentRecipient> readRow(const Fields& fields, const NetworkParams& params) {
    if (fields.size() < 2 || fields[1].empty())
        return fail(ErrorCode::InvalidArgument, "it needs an address and an amount.");
    const auto script = addressToScript(fields[0], params.address);
    if (!script) return fail(script);
    const auto amount = readAmount(fields[1]);
    if (!amount) return fail(amount);
    if (*amount <= Amount()) return fail(ErrorCode::InvalidArgument, "the amount must be above zero.");
    if (*amount < dustLimitFor(*script))
        return fail(ErrorCode::Dust, amount->toZon() + " ZON is too little: nodes don't relay less than "
                                         + dustLimitFor(*script).toZon() + " ZON to this kind of address.");
    PaymentRecipient recipient{.address = fields[0], .amount = *amount};
    if (fields.size() > 2) recipient.label = fields[2];
    if (recipient.label.size() > maxLabel)
        return fail(ErrorCode::TooLarge, "its label is longer than 1,000 bytes.");
    return recipient;
}

} // namespace

Result<std::vector<PaymentRecipient>> readPaymentBatch(std::string_view csv, const NetworkParams& params) {
    if (csv.size() > maxText) return fail(ErrorCode::TooLarge, "This file is too large for one payment.");
    std::vector<PaymentRecipient> recipients;
    CsvReader reader(csv);
    bool first = true;
    while (!reader.atEnd()) {
        const Fields fields = reader.next();
        if (std::ranges::all_of(fields, &std::string::empty)) continue;
        const bool headings = std::exchange(first, false) && fields.size() > 1
                              && !addressToScript(fields[0], params.address) && !readAmount(fields[1]);
        if (headings) continue;
        auto recipient = readRow(fields, params);
        if (!recipient)
            return fail(recipient.error().code, "Row " + std::to_string(reader.row()) + ": "
                                                    + recipient.error().message + " Nothing is sent.");
        recipients.push_back(std::move(*recipient));
        if (recipients.size() > maxRows)
            return fail(ErrorCode::TooLarge, "One payment has room for 2,500 rows; split the file.");
    }
    if (recipients.empty())
        return fail(ErrorCode::InvalidArgument, "There is no payment in this file. A row has an address, an "
                                                "amount in ZON and, if you like, a label.");
    return recipients;
}

} // namespace zon

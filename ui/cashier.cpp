#include "ui/cashier.h"

#include "core/crypto/random.h"
#include "core/crypto/sha256.h"
#include "core/engine/settings_names.h"
#include "ui/format.h"
#include "ui/invoice_words.h"
#include "ui/secret_input.h"

#include <QLocale>

namespace zon {
namespace {

constexpr std::size_t saltBytes = 16;
constexpr int freeTries = 5;
constexpr qint64 pauseMs = 30'000;

std::string fingerprint(ByteSpan salt, const SecretText& pin) {
    Sha256 hash;
    hash.write(salt).write(pin.span());
    return toHex(salt) + toHex(hash.finish());
}

bool matches(const std::string& kept, const SecretText& pin) {
    const auto salt = fromHex(std::string_view(kept).substr(0, 2 * saltBytes));
    return salt && fingerprint(*salt, pin) == kept;
}

} // namespace

Cashier::Cashier(Backend& backend, BooksBackend& books, QObject* parent)
    : QObject(parent), backend_(backend), books_(books) {
    connect(&books_, &BooksBackend::invoicesChanged, this,
            [this](const std::vector<InvoiceSummary>& changed) {
                if (!sale_) return;
                for (const InvoiceSummary& invoice : changed)
                    if (invoice.id == sale_->id)
                        books_.invoice(sale_->id, this, [this, id = sale_->id](Result<Invoice> now) {
                            if (now && sale_ && sale_->id == id) take(*now);
                        });
            });
}

void Cashier::load() {
    backend_.setting(std::string(settings::cashierPin), this,
                     [this](Result<std::optional<std::string>> kept) {
                         pin_ = kept && *kept ? **kept : std::string();
                         emit changed();
                     });
}

void Cashier::start(SecretInput* newPin) {
    pinError_.clear();
    if (!hasPin()) {
        if (!newPin || newPin->length() < leastPin) {
            pinError_ = tr("Choose a PIN of at least %n characters.", "", leastPin);
            return emit changed();
        }
        std::array<std::uint8_t, saltBytes> salt{};
        randomBytes(salt);
        const SecretText pin = newPin->take();
        pin_ = fingerprint(salt, pin);
        backend_.setSetting(std::string(settings::cashierPin), pin_, this, [](const Result<void>&) {});
    }
    sale_.reset();
    phase_ = Entering;
    error_.clear();
    active_ = true;
    emit changed();
}

void Cashier::leave(SecretInput* pin) {
    if (!pin) return;
    if (wrongPins_ >= freeTries && sinceWrong_.elapsed() < pauseMs) {
        pinError_ = tr("Too many wrong PINs. Try again in half a minute.");
        pin->clear();
        return emit changed();
    }
    const SecretText typed = pin->take();
    if (!matches(pin_, typed)) {
        ++wrongPins_;
        sinceWrong_.start();
        pinError_ = tr("This is not the PIN.");
        return emit changed();
    }
    wrongPins_ = 0;
    pinError_.clear();
    active_ = false;
    sale_.reset();
    emit changed();
}

void Cashier::useCurrency(const QString& code) {
    if (currency_ == code) return;
    currency_ = code;
    emit changed();
}

void Cashier::sell(const QString& amount) {
    if (busy_ || !wallet_) return;
    const auto currency = Currency::byCode(format::utf8(currency_));
    if (!currency) return refuse(currency.error());
    QString plain = amount.trimmed();
    plain.replace(QLocale().decimalPoint(), ".");
    const auto price = parseMoney(format::utf8(plain), *currency);
    if (!price) return refuse(price.error());
    InvoiceContent content;
    content.wallet = {wallet_->value};
    content.subject = format::utf8(tr("Sale"));
    content.currency = currency->code;
    content.pricesIncludeTax = true;
    content.daysToPay = 1;
    content.lines = {{content.subject, 1'000, *price, 0}};
    busy_ = true;
    error_.clear();
    emit changed();
    books_.saveInvoiceDraft(
        std::nullopt, std::move(content), std::nullopt, this, [this](Result<InvoiceId> draft) {
            if (!draft) return refuse(draft.error());
            books_.issueInvoice(*draft, this, [this, id = *draft](Result<Invoice> issued) {
                if (!issued) {
                    books_.removeInvoiceDraft(id, this, [](const Result<void>&) {});
                    return refuse(issued.error());
                }
                busy_ = false;
                sale_ = std::move(*issued);
                phase_ = Waiting;
                emit changed();
            });
        });
}

void Cashier::take(const Invoice& invoice) {
    const Phase before = phase_;
    sale_ = invoice;
    switch (invoice.balance.state) {
    case InvoiceState::Paid:
    case InvoiceState::Over:
        phase_ = Paid;
        break;
    case InvoiceState::Seen:
        phase_ = Seen;
        break;
    case InvoiceState::Partial:
        phase_ = Part;
        break;
    case InvoiceState::Unpaid:
    case InvoiceState::Late:
        phase_ = invoice.balance.confirmed + invoice.balance.unconfirmed > Amount() ? Part : Waiting;
        break;
    case InvoiceState::Credited:
        phase_ = Entering;
        sale_.reset();
        break;
    }
    emit changed();
    if (phase_ == Paid && before != Paid) emit salePaid();
}

void Cashier::nextSale() {
    sale_.reset();
    phase_ = Entering;
    emit changed();
}

void Cashier::callOff() {
    if (!sale_ || busy_ || phase_ != Waiting) return;
    busy_ = true;
    emit changed();
    books_.creditInvoice(sale_->id, format::utf8(tr("Called off at the till")), this,
                         [this](Result<Invoice> note) {
                             if (!note) return refuse(note.error());
                             busy_ = false;
                             nextSale();
                         });
}

void Cashier::refuse(const Error& error) {
    busy_ = false;
    error_ = format::sentence(error);
    emit changed();
}

QString Cashier::total() const {
    return sale_ ? invoice_words::money(sale_->totals.gross, sale_->currency) : QString();
}

QString Cashier::toPay() const {
    return sale_ ? format::amount(sale_->balance.open) : QString();
}

QString Cashier::number() const {
    return sale_ ? format::text(sale_->row.numberText()) : QString();
}

QString Cashier::link() const {
    return sale_ ? format::text(sale_->uri) : QString();
}

} // namespace zon

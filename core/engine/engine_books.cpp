#include "core/books/text_file.h"
#include "core/engine/engine_ask.h"
#include "core/engine/engine_impl.h"
#include "core/engine/settings_names.h"
#include "core/store/wallet_rows.h"
#include "core/util/log.h"

#include <algorithm>
#include <charconv>

namespace zon {

namespace {

std::string amountOf(const InvoiceSummary& invoice) {
    std::string text = moneyText(invoice.gross, invoice.currency) + " " + invoice.currency.code;
    if (!invoice.customer.empty()) text = invoice.customer + ", " + text;
    return text;
}

/// What is worth a notice: money that came, was too much, or went away again.
std::optional<Notice> noticeOf(const InvoiceChange& change) {
    const InvoiceSummary& invoice = change.invoice;
    switch (invoice.balance.state) {
    case InvoiceState::Seen:
        return Notice{NoticeLevel::Info, invoice.number + ": payment on its way",
                      amountOf(invoice) + ". It counts once a block holds it."};
    case InvoiceState::Paid:
        return Notice{NoticeLevel::Success, invoice.number + " is paid", amountOf(invoice) + "."};
    case InvoiceState::Over:
        return Notice{NoticeLevel::Warning, invoice.number + " is paid with too much",
                      invoice.balance.surplus.toZon(4)
                          + " ZON more than was asked for. Ask the payer where to "
                            "send it back to."};
    case InvoiceState::Partial:
        if (isSettled(change.before)) break;
        return Notice{NoticeLevel::Info, invoice.number + " is paid in part",
                      invoice.balance.open.toZon(4) + " ZON are missing."};
    case InvoiceState::Unpaid:
    case InvoiceState::Late:
    case InvoiceState::Credited:
        break;
    }
    if (isSettled(change.before) && !isSettled(invoice.balance.state))
        return Notice{
            NoticeLevel::Warning, invoice.number + " is not paid any more",
            "The chain was reorganised and its payment is no longer in a block. Wait for it to confirm "
            "again before you deliver."};
    return std::nullopt;
}

} // namespace

UnixTime Engine::Impl::bookTime() const {
    return std::max(clock_.now(), syncStatus().tip.time);
}

Result<InvoiceTerms> Engine::Impl::invoiceTerms() {
    Settings& settings = profile_->settings;
    InvoiceTerms terms;
    const std::pair<std::string_view, std::string*> texts[] = {
        {settings::invoiceSeries, &terms.series},
        {settings::creditNoteSeries, &terms.creditSeries},
        {settings::businessName, &terms.payee},
    };
    for (const auto& [name, into] : texts) {
        auto value = settings.text(name);
        if (!value) return fail(value);
        if (*value) *into = std::move(**value);
    }
    const auto currency = settings.text(settings::fiatCurrency);
    const auto price = settings.text(settings::fiatRate);
    const auto setAt = settings.text(settings::fiatRateSetAt);
    const auto source = settings.text(settings::fiatRateSource);
    for (const auto* value : {&currency, &price, &setAt, &source})
        if (!*value) return fail(*value);
    if (*currency && *price && *setAt) {
        std::int64_t seconds = 0;
        std::from_chars((*setAt)->data(), (*setAt)->data() + (*setAt)->size(), seconds);
        // A rate that does not parse counts as none: invoices in ZON go on.
        if (auto rate = parseRate(**price, **currency, source->value_or("manual"), unixTime(seconds)))
            terms.rate = std::move(*rate);
    }
    return terms;
}

void Engine::Impl::invoicesChanged(std::vector<InvoiceId> ids) {
    if (profile_->locked) return;
    InvoicesChanged event;
    const auto terms = invoiceTerms();
    if (!terms) return logError("engine", "invoices: " + terms.error().message);
    for (const InvoiceId id : ids) {
        auto line = profile_->invoices.summaryOf(id, bookTime());
        if (line)
            event.invoices.push_back(std::move(*line));
        else if (line.error().code == ErrorCode::NotFound)
            event.removed.push_back(id);
        else
            logError("engine", "invoices: " + line.error().message);
    }
    emit(event);
}

void Engine::Impl::lookAtInvoices(const LedgerChanges& changes) {
    const auto terms = invoiceTerms();
    if (!terms) return logError("engine", "invoices: " + terms.error().message);
    const auto changed = profile_->invoices.paymentsChanged(changes, terms->rate, bookTime());
    if (!changed) return logError("engine", "invoices: " + changed.error().message);
    if (changed->empty() || profile_->locked) return;
    InvoicesChanged event;
    for (const InvoiceChange& change : *changed)
        event.invoices.push_back(change.invoice);
    emit(event);
    for (const InvoiceChange& change : *changed)
        if (const auto told = noticeOf(change)) emit(NoticeRaised{*told});
}

void Engine::Impl::makeRecurringInvoices() {
    if (!profile_) return;
    const auto made = profile_->invoices.makeRecurring(bookTime());
    if (!made) return logError("engine", "recurring invoices: " + made.error().message);
    if (made->empty()) return;
    invoicesChanged(*made);
    if (!profile_->locked)
        notice(NoticeLevel::Info, "Recurring invoices are due",
               std::to_string(made->size())
                   + " new drafts wait on the page Get paid. Look at them and issue them.");
}

Result<Invoice> Engine::Impl::issueInvoice(InvoiceId draft) {
    const auto terms = invoiceTerms();
    if (!terms) return fail(terms);
    auto issued = profile_->invoices.issue(draft, *terms, bookTime());
    if (!issued) return fail(issued);
    if (profile_->client) profile_->client->scriptsAdded();
    if (issued->beyondGap)
        notice(NoticeLevel::Warning, "Keep a backup file",
               "More than 20 invoices in a row are unpaid, so the newest addresses would not be found from "
               "the words "
               "alone. Make a backup in the settings.");
    invoicesChanged({draft});
    return std::move(issued->invoice);
}

Result<std::size_t> Engine::Impl::exportInvoices(const std::filesystem::path& file) {
    auto out = TextFile::create(file);
    if (!out) return fail(out);
    out->write(invoiceCsvHeader());
    std::size_t rows = 0;
    for (const auto kind : {InvoiceRow::Kind::Invoice, InvoiceRow::Kind::CreditNote}) {
        const auto read =
            profile_->invoices.forEachIssued(kind, bookTime(), [&](const InvoiceSummary& invoice) {
                out->write(invoiceCsvLine(invoice));
                ++rows;
            });
        if (!read) return fail(read);
    }
    if (auto done = out->finish(); !done) return fail(done);
    return rows;
}

void Engine::Impl::backup(std::filesystem::path file, SecretText password, Reply<void> reply) {
    if (const auto profile = open(); !profile) return reply(fail(profile));
    auto door = profile_->store.vaultDoor();
    if (!door) return reply(fail(door));
    onPool([door = std::move(*door),
            password = std::move(password)] { return ProfileStore::backupKeys(door, password); },
           [this, file = std::move(file), generation = generation_,
            reply = std::move(reply)](Result<ProfileStore::BackupKeys> keys) mutable {
               if (!keys) return reply(fail(keys));
               if (generation != generation_)
                   return reply(fail(ErrorCode::Cancelled, "The profile was closed, so no backup was made."));
               reply(profile_->store.backupTo(file, *keys));
           });
}

namespace {

struct OpenedBackup {
    ProfileSummary summary;
    ProfileId profile;
    std::size_t seeds = 0;
};

/// On the pool: opens a copy aside, every sealed record included.
Result<OpenedBackup> openAside(const std::filesystem::path& file, const SecretText& password,
                               const std::filesystem::path& workFolder, const ProfileOptions& options) {
    auto store = ProfileStore::openBackup(file, password, workFolder, options);
    if (!store) return fail(store);
    const auto params = networkByName(store->identity().network);
    if (!params) return fail(params);
    if (auto sound = store->database().checkIntegrity(); !sound) return fail(sound);
    const auto vault = store->unlockVault(password);
    if (!vault) return fail(vault);
    const auto wallets = WalletRows(store->database()).all();
    if (!wallets) return fail(wallets);
    OpenedBackup out;
    for (const WalletRow& wallet : *wallets) {
        if (wallet.seedRecord.empty()) continue;
        if (auto seed = vault->get(store->database(), wallet.seedRecord); !seed) return fail(seed);
        ++out.seeds;
    }
    auto summary = summarize(store->database(), **params);
    if (!summary) return fail(summary);
    out.summary = std::move(*summary);
    out.profile = store->identity().id;
    return out;
}

} // namespace

void Engine::Impl::testRestore(std::filesystem::path file, SecretText password, Reply<RestoreCheck> reply) {
    if (const auto profile = open(); !profile) return reply(fail(profile));
    onPool([file = std::move(file), password = std::move(password), folder = options_.dataFolder,
            options = profileOptions()] { return openAside(file, password, folder, options); },
           [this, generation = generation_, reply = std::move(reply)](Result<OpenedBackup> backup) mutable {
               if (!backup) return reply(fail(backup));
               if (generation != generation_)
                   return reply(fail(ErrorCode::Cancelled,
                                     "The profile was closed meanwhile, so nothing was compared."));
               const auto here = summarize(profile_->store.database(), profile_->params);
               if (!here) return reply(fail(here));
               RestoreCheck check = compareSummaries(backup->summary, *here);
               check.seeds = backup->seeds;
               if (backup->profile != profile_->store.identity().id) {
                   check.same = false;
                   check.verdict =
                       "This is a sound backup, but of another profile than the one that is open.";
               }
               reply(std::move(check));
           });
}

// The face.

void Engine::saveInvoiceDraft(std::optional<InvoiceId> id, InvoiceContent content,
                              std::optional<Recurrence> recurrence, Callback<InvoiceId> done) {
    askProfile<InvoiceId>(*impl_, std::move(done),
                          [id, content = std::move(content), recurrence](Impl& impl, OpenProfile& p) {
                              auto saved = p.invoices.saveDraft(id, content, recurrence, impl.bookTime());
                              if (saved) impl.invoicesChanged({*saved});
                              return saved;
                          });
}

void Engine::removeInvoiceDraft(InvoiceId draft, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done), [draft](Impl& impl, OpenProfile& p) {
        auto removed = p.invoices.removeDraft(draft);
        if (removed) impl.invoicesChanged({draft});
        return removed;
    });
}

void Engine::issueInvoice(InvoiceId draft, Callback<Invoice> done) {
    askProfile<Invoice>(*impl_, std::move(done),
                        [draft](Impl& impl, OpenProfile&) { return impl.issueInvoice(draft); });
}

void Engine::creditInvoice(InvoiceId invoice, std::vector<InvoiceLine> lines, std::string reason,
                           Callback<Invoice> done) {
    askProfile<Invoice>(*impl_, std::move(done),
                        [invoice, lines = std::move(lines),
                         reason = std::move(reason)](Impl& impl, OpenProfile& p) -> Result<Invoice> {
                            const auto terms = impl.invoiceTerms();
                            if (!terms) return fail(terms);
                            auto note = p.invoices.credit(invoice, lines, reason, *terms, impl.bookTime());
                            if (note) impl.invoicesChanged({invoice, note->id});
                            return note;
                        });
}

void Engine::invoice(InvoiceId invoice, Callback<Invoice> done) {
    askProfile<Invoice>(*impl_, std::move(done), [invoice](Impl& impl, OpenProfile& p) -> Result<Invoice> {
        const auto terms = impl.invoiceTerms();
        if (!terms) return fail(terms);
        return p.invoices.get(invoice, *terms, impl.bookTime());
    });
}

void Engine::findInvoice(std::string number, Callback<Invoice> done) {
    askProfile<Invoice>(*impl_, std::move(done),
                        [number = std::move(number)](Impl& impl, OpenProfile& p) -> Result<Invoice> {
                            const auto id = p.invoices.find(number);
                            if (!id) return fail(id);
                            const auto terms = impl.invoiceTerms();
                            if (!terms) return fail(terms);
                            return p.invoices.get(*id, *terms, impl.bookTime());
                        });
}

void Engine::invoices(InvoiceQuery query, Callback<InvoicePage> done) {
    askProfile<InvoicePage>(*impl_, std::move(done), [query = std::move(query)](Impl& impl, OpenProfile& p) {
        return p.invoices.list(query, impl.bookTime());
    });
}

void Engine::exportInvoices(std::filesystem::path file, Callback<std::size_t> done) {
    askProfile<std::size_t>(*impl_, std::move(done), [file = std::move(file)](Impl& impl, OpenProfile&) {
        return impl.exportInvoices(file);
    });
}

void Engine::receivables(Callback<Receivables> done) {
    askProfile<Receivables>(*impl_, std::move(done), [](Impl& impl, OpenProfile& p) -> Result<Receivables> {
        std::vector<InvoiceSummary> all;
        const auto read =
            p.invoices.forEachIssued(InvoiceRow::Kind::Invoice, impl.bookTime(),
                                     [&](const InvoiceSummary& invoice) { all.push_back(invoice); });
        if (!read) return fail(read);
        return agedReceivables(all, impl.bookTime());
    });
}

void Engine::contacts(Callback<std::vector<ContactRow>> done) {
    askProfile<std::vector<ContactRow>>(
        *impl_, std::move(done), [](Impl&, OpenProfile& p) { return ContactRows(p.store.database()).all(); });
}

void Engine::saveContact(ContactRow contact, Callback<ContactRowId> done) {
    askProfile<ContactRowId>(*impl_, std::move(done),
                             [contact = std::move(contact)](Impl&, OpenProfile& p) -> Result<ContactRowId> {
                                 if (!contact.address.empty())
                                     if (auto script = addressToScript(contact.address, p.params.address);
                                         !script)
                                         return fail(script);
                                 return ContactRows(p.store.database()).put(contact);
                             });
}

void Engine::removeContact(ContactRowId contact, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done), [contact](Impl&, OpenProfile& p) {
        return ContactRows(p.store.database()).remove(contact);
    });
}

void Engine::exportLabels(std::filesystem::path file, Callback<std::size_t> done) {
    askProfile<std::size_t>(*impl_, std::move(done), [file = std::move(file)](Impl&, OpenProfile& p) {
        return zon::exportLabels(p.store.database(), file);
    });
}

void Engine::importLabels(std::filesystem::path file, Callback<LabelImport> done) {
    askProfile<LabelImport>(*impl_, std::move(done), [file = std::move(file)](Impl& impl, OpenProfile& p) {
        auto imported = zon::importLabels(p.store.database(), p.params, file);
        // Any row may have another label now.
        if (imported) {
            if (const auto all = p.wallets.wallets(impl.tipHeight()))
                for (const WalletInfo& wallet : *all)
                    impl.emit(TransactionsChanged{wallet.id, {}, {}, true});
        }
        return imported;
    });
}

void Engine::exportCsv(CsvPreset preset, BookFilter filter, std::filesystem::path file,
                       Callback<CsvExport> done) {
    askProfile<CsvExport>(*impl_, std::move(done),
                          [preset, filter, file = std::move(file)](Impl&, OpenProfile& p) {
                              return zon::exportCsv(p.store.database(), preset, filter, file);
                          });
}

void Engine::report(ReportPeriod period, std::optional<WalletId> wallet, Callback<BooksReport> done) {
    askProfile<BooksReport>(
        *impl_, std::move(done), [period, wallet](Impl& impl, OpenProfile& p) -> Result<BooksReport> {
            const auto terms = impl.invoiceTerms();
            if (!terms) return fail(terms);
            ReportBuilder builder(terms->rate ? terms->rate->currency : "", period);
            BookFilter filter;
            if (wallet) filter.wallet = WalletRowId{wallet->value};
            const auto read =
                BookRows(p.store.database()).forEach(filter, [&](const BookRow& row) { builder.add(row); });
            if (!read) return fail(read);
            BooksReport report = builder.finish();
            const auto since = p.orders.redeemedSince(period.from.value_or(UnixTime{}));
            if (!since) return fail(since);
            report.redeemed = since->redeemed;
            report.orders = since->orders;
            if (period.until) {
                const auto later = p.orders.redeemedSince(*period.until);
                if (!later) return fail(later);
                report.redeemed -= later->redeemed;
                report.orders -= later->orders;
            }
            return report;
        });
}

void Engine::search(std::string text, std::size_t limit, Callback<std::vector<SearchRow>> done) {
    askProfile<std::vector<SearchRow>>(*impl_, std::move(done),
                                       [text = std::move(text), limit](Impl&, OpenProfile& p) {
                                           return SearchRows(p.store.database()).find(text, limit);
                                       });
}

void Engine::backup(std::filesystem::path file, SecretText password, Callback<void> done) {
    impl_->loop_.post([impl = impl_.get(), file = std::move(file), password = std::move(password),
                       reply = Reply<void>(std::move(done))]() mutable {
        impl->backup(std::move(file), std::move(password), std::move(reply));
    });
}

void Engine::testRestore(std::filesystem::path file, SecretText password, Callback<RestoreCheck> done) {
    impl_->loop_.post([impl = impl_.get(), file = std::move(file), password = std::move(password),
                       reply = Reply<RestoreCheck>(std::move(done))]() mutable {
        impl->testRestore(std::move(file), std::move(password), std::move(reply));
    });
}

} // namespace zon

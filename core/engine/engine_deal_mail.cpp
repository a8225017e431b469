// Contracts that go to and fro through a box on a relay, instead of as files.

#include "core/deals/contract_link.h"
#include "core/engine/engine_impl.h"
#include "core/engine/settings_names.h"

namespace zon {

/// Files out of a box, taken one after the other.
struct Engine::Impl::DealPost {
    DealPost(std::string box, ContractMail found, Reply<DealMailbag> answer)
        : link(std::move(box)), mail(std::move(found)), reply(std::move(answer)) {}

    std::string link;
    ContractMail mail;
    std::size_t at = 0;
    DealMailbag told;
    std::optional<Error> problem; ///< with the first that couldn't be taken
    Reply<DealMailbag> reply;
};

/// The relay of a link, or as a person types it, without what tells nothing.
std::string Engine::Impl::relayOf(std::string_view link) {
    std::string relay(link.substr(0, link.find('#')));
    while (relay.ends_with('/'))
        relay.pop_back();
    return relay;
}

/// The practice network's own listens elsewhere after each start, so it isn't one to remember.
std::string Engine::Impl::usualRelay() {
    if (sandbox_) return sandbox_->relayOrigin();
    const auto kept = profile_->settings.text(settings::contractRelay);
    return kept && *kept ? **kept : std::string();
}

Result<HttpClient*> Engine::Impl::relayClient() {
    if (const auto profile = open(); !profile) return fail(profile);
    if (!options_.connect)
        return fail(ErrorCode::Unsupported, "A relay can't be reached while working offline.");
    if (!profile_->relay) {
        HttpClientOptions http;
        if (const auto through = proxy()) http.proxy = ProxyOptions{.proxy = *through};
        profile_->relay = std::make_unique<HttpClient>(loop_, std::move(http));
    }
    return profile_->relay.get();
}

void Engine::Impl::sendDeal(DealId deal, const std::string& relay, Reply<std::string> reply) {
    const auto http = relayClient();
    if (!http) return reply(fail(http));
    auto box = profile_->deals.box(deal);
    if (!box) return reply(fail(box));
    const auto text = profile_->deals.exported(deal);
    if (!text) return reply(fail(text));
    if (relay.empty() && box->link.empty())
        return reply(fail(ErrorCode::InvalidArgument, "Say the address of the relay."));
    if (!relay.empty() && relayOf(box->link) != relayOf(relay)) *box = {};
    const auto link = box->link.empty() ? ContractLink::fresh(relay) : ContractLink::parse(box->link);
    if (!link) return reply(fail(link));
    box->link = link->toText();
    // The client, and with it this answer, goes with the profile.
    postContract(
        **http, *link, *text,
        [this, deal, relay, box = std::move(*box), reply = std::move(reply)](Result<void> posted) mutable {
            if (!posted) return reply(fail(posted));
            if (auto kept = profile_->deals.setBox(deal, box); !kept) return reply(fail(kept));
            if (!relay.empty() && !sandbox_)
                if (auto kept = profile_->settings.setText(settings::contractRelay, relay); !kept)
                    return reply(fail(kept));
            reply(std::move(box.link));
        });
}

void Engine::Impl::fetchDeals(const std::string& text, Reply<DealMailbag> reply) {
    const auto http = relayClient();
    if (!http) return reply(fail(http));
    auto link = ContractLink::parse(text);
    if (!link) return reply(fail(link));
    const std::string written = link->toText();
    const std::uint32_t seen = profile_->deals.seenOfBox(written);
    fetchContracts(**http, std::move(*link), seen,
                   [this, written, reply = std::move(reply)](Result<ContractMail> mail) mutable {
                       if (!mail) return reply(fail(mail));
                       takeNext(std::make_unique<DealPost>(written, std::move(*mail), std::move(reply)));
                   });
}

void Engine::Impl::takeNext(std::unique_ptr<DealPost> post) {
    if (post->at == post->mail.files.size()) {
        // What was taken is taken, whatever the others were.
        if (!post->told.arrival && post->problem) return post->reply(std::unexpected(*post->problem));
        return post->reply(post->told);
    }
    std::string file = std::move(post->mail.files[post->at++]);
    takeDeal(std::move(file),
             Reply<DealArrival>([this, post = std::move(post)](Result<DealArrival> arrival) mutable {
                 DealMailbag& told = post->told;
                 if (!arrival) {
                     if (arrival.error().code == ErrorCode::Cancelled)
                         return post->reply(std::unexpected(arrival.error()));
                     if (!post->problem) post->problem = arrival.error();
                     return takeNext(std::move(post));
                 }
                 ++told.files;
                 if (told.arrival) {
                     arrival->fresh = arrival->fresh || told.arrival->fresh;
                     arrival->news = arrival->news || told.arrival->news;
                     arrival->termsChanged = arrival->termsChanged || told.arrival->termsChanged;
                 }
                 told.arrival = *arrival;
                 const DealBox box{post->link, static_cast<std::uint32_t>(post->mail.next)};
                 if (auto kept = profile_->deals.setBox(arrival->id, box); !kept)
                     return post->reply(fail(kept));
                 takeNext(std::move(post));
             }));
}

} // namespace zon

// Where the miner's work comes from, and when it steps aside.

#include "core/engine/engine_impl.h"
#include "core/engine/settings_names.h"
#include "core/mining/fallback_work_source.h"
#include "core/mining/node_work_source.h"
#include "core/mining/pool_work_source.h"
#include "core/mining/solo_work_source.h"
#include "core/net/http_url.h"
#include "core/script/address.h"

#include <algorithm>
#include <array>
#include <utility>

namespace zon {

namespace {

constexpr Milliseconds readMachineEvery{2'000};

constexpr std::array<std::pair<WorkChoice, std::string_view>, 5> choiceNames = {{
    {WorkChoice::Automatic, "automatic"},
    {WorkChoice::Sandbox, "sandbox"},
    {WorkChoice::Solo, "solo"},
    {WorkChoice::Node, "node"},
    {WorkChoice::Pool, "pool"},
}};

constexpr TextSetting sourceSetting{settings::miningSource, "automatic"};
constexpr TextSetting nodeUrlSetting{settings::miningNodeUrl, ""};
constexpr TextSetting nodeUserSetting{settings::miningNodeUser, ""};
constexpr TextSetting nodeCookieSetting{settings::miningNodeCookie, "", 4'096};
constexpr TextSetting poolUrlSetting{settings::miningPoolUrl, ""};
constexpr TextSetting poolUserSetting{settings::miningPoolUser, ""};
constexpr TextSetting hoursSetting{settings::miningHours, "", 16};
constexpr TextSetting priceSetting{settings::miningPricePerKwh, "", 32};
constexpr NumberSetting threadsSetting{settings::miningThreads, 1, 1, 4'096};
constexpr NumberSetting wattsSetting{settings::miningWatts, 0, 0, 100'000};
constexpr NumberSetting heatSetting{settings::miningPauseAbove, 85, 0, 120};
constexpr SwitchSetting batterySetting{settings::miningPauseOnBattery, true};
constexpr SwitchSetting activitySetting{settings::miningPauseOnActivity, false};

std::string_view nameOf(WorkChoice choice) {
    for (const auto& [known, name] : choiceNames)
        if (known == choice) return name;
    return choiceNames[0].second;
}

WorkChoice choiceOf(std::string_view name) {
    for (const auto& [choice, known] : choiceNames)
        if (known == name) return choice;
    return WorkChoice::Automatic;
}

/// "127.0.0.1:38332" of "http://127.0.0.1:38332/".
std::string hostOf(const std::string& url) {
    const auto parsed = parseHttpUrl(url);
    return parsed ? parsed->endpoint.toString() : url;
}

} // namespace

Result<MiningSetup> Engine::Impl::miningSetup() {
    Settings& s = profile_->settings;
    const auto source = s.get(sourceSetting);
    const auto hours = s.get(hoursSetting);
    const auto threads = s.get(threadsSetting);
    const auto watts = s.get(wattsSetting);
    const auto heat = s.get(heatSetting);
    const auto battery = s.get(batterySetting);
    const auto activity = s.get(activitySetting);
    const auto nodePassword = s.secret(settings::miningNodePassword);
    const auto poolPassword = s.secret(settings::miningPoolPassword);
    MiningSetup setup;
    const std::array<std::pair<const TextSetting*, std::string*>, 6> texts = {{
        {&nodeUrlSetting, &setup.nodeUrl},
        {&nodeUserSetting, &setup.nodeUser},
        {&nodeCookieSetting, &setup.nodeCookie},
        {&poolUrlSetting, &setup.poolUrl},
        {&poolUserSetting, &setup.poolUser},
        {&priceSetting, &setup.pricePerKwh},
    }};
    for (const auto& [setting, field] : texts) {
        auto text = s.get(*setting);
        if (!text) return fail(text);
        *field = std::move(*text);
    }
    if (!source) return fail(source);
    if (!hours) return fail(hours);
    for (const auto* number : {&threads, &watts, &heat})
        if (!*number) return fail(*number);
    for (const auto* on : {&battery, &activity})
        if (!*on) return fail(*on);
    for (const auto* secret : {&nodePassword, &poolPassword})
        if (!*secret) return fail(*secret);
    setup.choice = choiceOf(*source);
    setup.nodePasswordSet = nodePassword->has_value();
    setup.poolPasswordSet = poolPassword->has_value();
    setup.threads = std::min(static_cast<std::uint32_t>(*threads), Miner::maxThreads());
    setup.guest.pauseOnBattery = *battery;
    setup.guest.pauseOnActivity = *activity;
    setup.guest.pauseAbove = *heat > 0 ? std::optional(static_cast<std::uint32_t>(*heat)) : std::nullopt;
    setup.guest.hours = MiningHours::parse(*hours).value_or(MiningHours{});
    setup.watts = static_cast<std::uint32_t>(*watts);
    setup.automatic = automaticSource(setup);
    return setup;
}

WorkSourceKind Engine::Impl::automaticSource(const MiningSetup& setup) const {
    if (sandbox_) return WorkSourceKind::Sandbox;
    if (!setup.poolUrl.empty()) return WorkSourceKind::Pool;
    if (!setup.nodeUrl.empty()) return WorkSourceKind::Node;
    return WorkSourceKind::Solo;
}

Result<void> Engine::Impl::setMiningSetup(const MiningSetup& setup) {
    const auto before = miningSetup();
    if (!before) return fail(before);
    if (!setup.nodeUrl.empty())
        if (const auto url = parseHttpUrl(setup.nodeUrl); !url)
            return fail(ErrorCode::InvalidArgument, "The node's address looks like http://127.0.0.1:38332/.",
                        url.error().message);
    if (!setup.poolUrl.empty())
        if (const auto pool = PoolAddress::parse(setup.poolUrl); !pool) return fail(pool);
    if (setup.choice == WorkChoice::Node && setup.nodeUrl.empty())
        return fail(ErrorCode::InvalidArgument, "Enter the node's address first.");
    if (setup.choice == WorkChoice::Pool && setup.poolUrl.empty())
        return fail(ErrorCode::InvalidArgument, "Enter the pool's address first.");
    if (setup.choice == WorkChoice::Sandbox && !sandbox_)
        return fail(ErrorCode::Unsupported, "Only the practice network has a node built in.");

    auto transaction = StoreTransaction::begin(profile_->store.database());
    if (!transaction) return fail(transaction);
    Settings& s = profile_->settings;
    const auto all = [&]() -> Result<void> {
        const std::array<std::pair<const TextSetting*, std::string>, 8> texts = {{
            {&sourceSetting, std::string(nameOf(setup.choice))},
            {&nodeUrlSetting, setup.nodeUrl},
            {&nodeUserSetting, setup.nodeUser},
            {&nodeCookieSetting, setup.nodeCookie},
            {&poolUrlSetting, setup.poolUrl},
            {&poolUserSetting, setup.poolUser},
            {&hoursSetting, setup.guest.hours.text()},
            {&priceSetting, setup.pricePerKwh},
        }};
        for (const auto& [setting, text] : texts)
            if (auto set = s.set(*setting, text); !set) return set;
        if (auto set = s.set(threadsSetting, setup.threads); !set) return set;
        if (auto set = s.set(wattsSetting, setup.watts); !set) return set;
        if (auto set = s.set(heatSetting, setup.guest.pauseAbove.value_or(0)); !set) return set;
        if (auto set = s.set(batterySetting, setup.guest.pauseOnBattery); !set) return set;
        return s.set(activitySetting, setup.guest.pauseOnActivity);
    }();
    if (!all) return all;
    if (auto kept = transaction->commit(); !kept) return kept;

    const auto after = miningSetup();
    if (!after) return fail(after);
    const bool otherSource = before->choice != after->choice || before->nodeUrl != after->nodeUrl
                             || before->nodeUser != after->nodeUser || before->nodeCookie != after->nodeCookie
                             || before->poolUrl != after->poolUrl || before->poolUser != after->poolUser;
    const bool on = miner_ && miner_->status().state != MiningState::Off;
    if (on && otherSource) {
        auto source = makeWorkSource(*after, profile_->miningScript);
        if (!source) return fail(source);
        flushHashRate();
        hashesWritten_ = 0;
        miner_->start(std::move(*source), after->threads);
    } else if (on && before->threads != after->threads) {
        miner_->setThreads(after->threads);
    }
    applyGuestRules(machine_);
    return {};
}

Result<void> Engine::Impl::setMiningPassword(WorkChoice whose, const SecretText& password) {
    constexpr std::size_t most = 1'000;
    if (password.size() > most)
        return fail(ErrorCode::InvalidArgument, "This password is too long for a node or a pool.");
    if (whose == WorkChoice::Node)
        return profile_->settings.setSecret(settings::miningNodePassword, password);
    if (whose == WorkChoice::Pool)
        return profile_->settings.setSecret(settings::miningPoolPassword, password);
    return fail(ErrorCode::InvalidArgument, "Only a node or a pool has a password.");
}

Result<std::unique_ptr<WorkSource>> Engine::Impl::makeWorkSource(const MiningSetup& setup,
                                                                 const Script& payTo) {
    OpenProfile& p = *profile_;
    const auto sandbox = [&]() -> std::unique_ptr<WorkSource> {
        NodeWorkOptions options;
        options.name = "Sandbox node";
        options.kind = WorkSourceKind::Sandbox;
        options.payTo = payTo;
        options.rpc.url = "http://" + sandbox_->rpcEndpoint().toString() + "/";
        options.rpc.credentials = sandbox_->rpcCredentials();
        // The sandbox lowers its target when blocks are slow, so its templates age faster than a real
        // network's.
        options.refreshEvery = Milliseconds(5'000);
        return std::make_unique<NodeWorkSource>(loop_, clock_, p.params, std::move(options));
    };
    const auto solo = [&]() -> std::unique_ptr<WorkSource> {
        return std::make_unique<SoloWorkSource>(loop_, clock_, *p.chain, p.params, payTo);
    };
    const auto withoutOthers = [&]() -> std::unique_ptr<WorkSource> {
        if (sandbox_) return sandbox();
        return p.chain ? solo() : nullptr;
    };
    const auto orElse = [&](std::unique_ptr<WorkSource> chosen) -> std::unique_ptr<WorkSource> {
        auto other = withoutOthers();
        if (!other) return chosen;
        return std::make_unique<FallbackWorkSource>(loop_, std::move(chosen), std::move(other));
    };

    WorkSourceKind kind = setup.automatic;
    if (setup.choice == WorkChoice::Sandbox) kind = WorkSourceKind::Sandbox;
    if (setup.choice == WorkChoice::Solo) kind = WorkSourceKind::Solo;
    if (setup.choice == WorkChoice::Node) kind = WorkSourceKind::Node;
    if (setup.choice == WorkChoice::Pool) kind = WorkSourceKind::Pool;
    switch (kind) {
    case WorkSourceKind::Sandbox:
        if (!sandbox_) return fail(ErrorCode::Unsupported, "Only the practice network has a node built in.");
        return sandbox();
    case WorkSourceKind::Solo:
        if (!p.chain)
            return fail(ErrorCode::Unsupported,
                        "Mining solo needs the network, and this program works offline.");
        return solo();
    case WorkSourceKind::Node: {
        auto password = p.settings.secret(settings::miningNodePassword);
        if (!password) return fail(password);
        NodeWorkOptions options;
        options.name = "My node · " + hostOf(setup.nodeUrl);
        options.payTo = payTo;
        options.chain = p.chain.get();
        options.rpc.url = setup.nodeUrl;
        options.rpc.credentials.user = setup.nodeUser;
        if (*password) options.rpc.credentials.password = std::move(**password);
        if (!setup.nodeCookie.empty()) options.rpc.credentials.cookieFile = setup.nodeCookie;
        if (const auto through = proxy()) options.rpc.http.proxy = ProxyOptions{.proxy = *through};
        return orElse(std::make_unique<NodeWorkSource>(loop_, clock_, p.params, std::move(options)));
    }
    case WorkSourceKind::Pool:
        break;
    }
    auto address = PoolAddress::parse(setup.poolUrl);
    if (!address) return fail(address);
    auto password = p.settings.secret(settings::miningPoolPassword);
    if (!password) return fail(password);
    PoolWorkOptions options;
    options.pool = std::move(*address);
    options.chain = p.chain.get();
    options.user = setup.poolUser;
    if (options.user.empty()) {
        const auto own = scriptToAddress(payTo, p.params.address);
        if (!own) return fail(ErrorCode::Internal, "The wallet's address can't be written for the pool.");
        options.user = *own;
    }
    if (*password) options.password = std::move(**password);
    if (const auto through = proxy(); through && !options.pool.endpoint.isLoopback())
        options.connection.dial.proxy = ProxyOptions{.proxy = *through};
    return orElse(std::make_unique<PoolWorkSource>(loop_, clock_, p.params, std::move(options)));
}

void Engine::Impl::watchMachine() {
    const auto look = [this] {
        // Reading a sensor may take a moment, so it is done elsewhere.
        if (std::exchange(readingSensors_, true)) return;
        onPool([] { return readMachineState(); },
               [this](const MachineState& machine) {
                   readingSensors_ = false;
                   applyGuestRules(machine);
               });
    };
    machineTimer_ = loop_.every(readMachineEvery, look);
    look();
}

void Engine::Impl::applyGuestRules(const MachineState& machine) {
    machine_ = machine;
    if (!profile_ || !miner_ || miner_->status().state == MiningState::Off) return;
    const auto setup = miningSetup();
    if (!setup) return;
    const auto why = guest_.whyPause(setup->guest, machine, userActive_, localMinuteOfDay(clock_.now()));
    if (why)
        miner_->pause(*why);
    else
        miner_->resume();
}

} // namespace zon

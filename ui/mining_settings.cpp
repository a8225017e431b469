#include "ui/mining_settings.h"

#include "core/engine/settings_names.h"
#include "ui/format.h"
#include "ui/secret_input.h"

#include <QLocale>
#include <QUrl>

namespace zon {
namespace {

constexpr int leastHeat = 40;
constexpr int mostHeat = 110;

WorkChoice choiceOf(int source) {
    switch (source) {
    case MiningSettings::Solo:
        return WorkChoice::Solo;
    case MiningSettings::Node:
        return WorkChoice::Node;
    case MiningSettings::Pool:
        return WorkChoice::Pool;
    default:
        return WorkChoice::Automatic;
    }
}

/// "pool.example:3333" of "stratum+tcp://pool.example:3333".
QString hostOf(const std::string& url) {
    const QString text = format::text(url);
    const qsizetype scheme = text.indexOf(QLatin1String("://"));
    QString host = scheme < 0 ? text : text.mid(scheme + 3);
    while (host.endsWith(QLatin1Char('/')))
        host.chop(1);
    return host;
}

std::optional<double> parseDecimal(const QString& text) {
    bool ok = false;
    double value = QLocale().toDouble(text, &ok);
    if (!ok) value = QLocale::c().toDouble(text, &ok);
    if (!ok || value < 0 || value > 1e9) return std::nullopt;
    return value;
}

} // namespace

MiningSettings::MiningSettings(Backend& backend, QObject* parent) : QObject(parent), backend_(backend) {}

void MiningSettings::load() {
    backend_.miningSetup(this, [this, asked = ++generation_](Result<MiningSetup> setup) {
        if (!setup || asked != generation_) return; // something was changed meanwhile
        setup_ = std::move(*setup);
        if (setup_.guest.pauseAbove) heatLimit_ = static_cast<int>(*setup_.guest.pauseAbove);
        emit changed();
    });
    backend_.setting(std::string(settings::fiatCurrency), this,
                     [this](Result<std::optional<std::string>> currency) {
                         currency_ = currency && *currency ? format::text(**currency) : QString();
                         emit changed();
                     });
    backend_.setting(std::string(settings::fiatRate), this, [this](Result<std::optional<std::string>> rate) {
        rate_ = rate && *rate ? parseDecimal(format::text(**rate)) : std::nullopt;
        emit changed();
    });
}

QStringList MiningSettings::sources() const {
    QString automatic;
    switch (setup_.automatic) {
    case WorkSourceKind::Sandbox:
        automatic = tr("Sandbox node");
        break;
    case WorkSourceKind::Solo:
        automatic = tr("Automatic · solo");
        break;
    case WorkSourceKind::Node:
        automatic = tr("Automatic · my node");
        break;
    case WorkSourceKind::Pool:
        automatic = tr("Automatic · pool");
        break;
    }
    return {automatic, tr("Solo, without a node"),
            setup_.nodeUrl.empty() ? tr("My node …") : tr("My node · %1").arg(hostOf(setup_.nodeUrl)),
            setup_.poolUrl.empty() ? tr("A pool …") : tr("Pool · %1").arg(hostOf(setup_.poolUrl))};
}

int MiningSettings::source() const {
    switch (setup_.choice) {
    case WorkChoice::Solo:
        return Solo;
    case WorkChoice::Node:
        return Node;
    case WorkChoice::Pool:
        return Pool;
    case WorkChoice::Sandbox:
    case WorkChoice::Automatic:
        break;
    }
    return Automatic;
}

QString MiningSettings::sourceHint() const {
    const bool solo = setup_.choice == WorkChoice::Solo
                      || (setup_.choice == WorkChoice::Automatic && setup_.automatic == WorkSourceKind::Solo);
    if (solo)
        return tr("Empty blocks on the chain this wallet verified, handed to its nodes. They pay the subsidy "
                  "and no fees.");
    if (setup_.choice == WorkChoice::Pool)
        return tr("The pool pays for shares of work. While it can't be reached, mining goes on without it.");
    if (setup_.choice == WorkChoice::Node)
        return tr("While the node can't be reached, mining goes on without it.");
    return {};
}

QString MiningSettings::nodeUrl() const {
    return format::text(setup_.nodeUrl);
}
QString MiningSettings::nodeUser() const {
    return format::text(setup_.nodeUser);
}
QString MiningSettings::nodeCookie() const {
    return format::text(setup_.nodeCookie);
}
QString MiningSettings::poolUrl() const {
    return format::text(setup_.poolUrl);
}
QString MiningSettings::poolUser() const {
    return format::text(setup_.poolUser);
}
QString MiningSettings::hours() const {
    return format::text(setup_.guest.hours.text());
}
QString MiningSettings::pricePerKwh() const {
    const auto known = price();
    return known ? QLocale().toString(*known, 'g', 6) : QString();
}
std::optional<double> MiningSettings::price() const {
    return setup_.pricePerKwh.empty() ? std::nullopt : parseDecimal(format::text(setup_.pricePerKwh));
}

void MiningSettings::setPauseOnBattery(bool on) {
    MiningSetup next = setup_;
    next.guest.pauseOnBattery = on;
    put(std::move(next), false);
}

void MiningSettings::setPauseOnActivity(bool on) {
    MiningSetup next = setup_;
    next.guest.pauseOnActivity = on;
    put(std::move(next), false);
}

void MiningSettings::setPauseOnHeat(bool on) {
    MiningSetup next = setup_;
    next.guest.pauseAbove = on ? std::optional(static_cast<std::uint32_t>(heatLimit_)) : std::nullopt;
    put(std::move(next), false);
}

void MiningSettings::setThreads(std::uint32_t threads) {
    MiningSetup next = setup_;
    next.threads = threads;
    put(std::move(next), false);
}

bool MiningSettings::choose(int source) {
    const WorkChoice choice = choiceOf(source);
    if (choice == WorkChoice::Node && setup_.nodeUrl.empty()) return false;
    if (choice == WorkChoice::Pool && setup_.poolUrl.empty()) return false;
    MiningSetup next = setup_;
    next.choice = choice;
    put(std::move(next), false);
    return true;
}

void MiningSettings::saveNode(const QString& url, const QString& user, const QString& cookie,
                              SecretInput* password) {
    MiningSetup next = setup_;
    next.nodeUrl = format::utf8(url.trimmed());
    if (!next.nodeUrl.empty() && !url.contains(QLatin1String("://"))) next.nodeUrl = "http://" + next.nodeUrl;
    next.nodeUser = format::utf8(user.trimmed());
    next.nodeCookie = format::utf8(cookie.trimmed());
    next.choice = WorkChoice::Node;
    putWithPassword(std::move(next), WorkChoice::Node, password);
}

void MiningSettings::savePool(const QString& url, const QString& user, SecretInput* password) {
    MiningSetup next = setup_;
    next.poolUrl = format::utf8(url.trimmed());
    next.poolUser = format::utf8(user.trimmed());
    next.choice = WorkChoice::Pool;
    putWithPassword(std::move(next), WorkChoice::Pool, password);
}

void MiningSettings::saveLimits(const QString& hours, int heatLimit) {
    MiningSetup next = setup_;
    const auto parsed = MiningHours::parse(format::utf8(hours.trimmed()));
    if (!parsed) return fail(parsed.error(), true);
    next.guest.hours = *parsed;
    heatLimit_ = std::clamp(heatLimit, leastHeat, mostHeat);
    if (next.guest.pauseAbove) next.guest.pauseAbove = static_cast<std::uint32_t>(heatLimit_);
    put(std::move(next), true);
}

void MiningSettings::saveCosts(int watts, const QString& price) {
    MiningSetup next = setup_;
    next.watts = static_cast<std::uint32_t>(std::max(0, watts));
    const QString typed = price.trimmed();
    const auto value = parseDecimal(typed);
    if (!typed.isEmpty() && !value)
        return fail({ErrorCode::InvalidArgument, "The price is a number, like 0.31.", {}}, true);
    next.pricePerKwh = typed.isEmpty() ? std::string() : QString::number(*value, 'g', 8).toStdString();
    put(std::move(next), true);
}

void MiningSettings::clearError() {
    if (error_.isEmpty()) return;
    error_.clear();
    emit errorChanged();
}

void MiningSettings::putWithPassword(MiningSetup setup, WorkChoice whose, SecretInput* password) {
    // Left empty, what was kept stays: it can't be shown to be typed again.
    if (!password || password->length() == 0) return put(std::move(setup), true);
    backend_.setMiningPassword(whose, password->take(), this,
                               [this, setup = std::move(setup)](Result<void> done) mutable {
                                   if (!done) return fail(done.error(), true);
                                   put(std::move(setup), true);
                               });
}

void MiningSettings::put(MiningSetup setup, bool fromForm) {
    ++generation_;
    if (!fromForm) {
        // A chip or slider moves at once; a refusal moves it back.
        setup_ = setup;
        emit changed();
    }
    backend_.setMiningSetup(std::move(setup), this, [this, fromForm](Result<void> done) {
        if (!done) {
            fail(done.error(), fromForm);
            if (!fromForm) load();
            return;
        }
        clearError();
        load();
        if (fromForm) emit saved();
    });
}

void MiningSettings::fail(const Error& error, bool fromForm) {
    if (!fromForm) {
        emit failed(error);
        return;
    }
    error_ = format::sentence(error);
    emit errorChanged();
}

} // namespace zon

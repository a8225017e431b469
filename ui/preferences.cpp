#include "ui/preferences.h"

#include "core/engine/settings_names.h"

#include <QMetaEnum>
#include <algorithm>
#include <array>

namespace zon {
namespace {

constexpr std::array<std::string_view, 3> appearanceNames = {"system", "dark", "light"};
/// Beside the well-known names, because only a window has it.
constexpr std::string_view textScaleName = "window.text-scale";

} // namespace

Preferences::Preferences(Backend& backend, QObject* parent) : QObject(parent), backend_(backend) {}

void Preferences::load() {
    using Value = Result<std::optional<std::string>>;
    backend_.setting(std::string(settings::appearance), this, [this](Value value) {
        if (!value || !*value) return;
        const auto found = std::find(appearanceNames.begin(), appearanceNames.end(), **value);
        if (found == appearanceNames.end()) return;
        appearance_ = static_cast<Appearance>(found - appearanceNames.begin());
        emit changed();
    });
    backend_.setting(std::string(settings::autoLockMinutes), this, [this](Value value) {
        if (!value || !*value) return;
        autoLockMinutes_ = std::clamp(QString::fromStdString(**value).toInt(), 0, 240);
        emit changed();
    });
    backend_.setting(std::string(settings::spendGraceMinutes), this, [this](Value value) {
        if (!value || !*value) return;
        graceMinutes_ = std::clamp(QString::fromStdString(**value).toInt(), 0, 60);
        emit changed();
    });
    backend_.setting(std::string(textScaleName), this, [this](Value value) {
        if (!value || !*value) return;
        textScale_ = std::clamp(QString::fromStdString(**value).toDouble(), 1.0, 2.0);
        emit changed();
    });
}

void Preferences::save(std::string_view name, std::string value) {
    emit changed();
    backend_.setSetting(std::string(name), std::move(value), this, [this](Result<void> saved) {
        // With no profile open there is nowhere to keep it: it holds for this run.
        const bool nowhere =
            !saved && (saved.error().code == ErrorCode::Locked || saved.error().code == ErrorCode::NotFound);
        if (!saved && !nowhere) emit failed(saved.error());
    });
}

void Preferences::setAppearance(Appearance appearance) {
    if (appearance_ == appearance) return;
    appearance_ = appearance;
    save(settings::appearance, std::string(appearanceNames[static_cast<std::size_t>(appearance)]));
}

void Preferences::setAutoLockMinutes(int minutes) {
    minutes = std::clamp(minutes, 0, 240);
    if (autoLockMinutes_ == minutes) return;
    autoLockMinutes_ = minutes;
    save(settings::autoLockMinutes, std::to_string(minutes));
}

void Preferences::setGraceMinutes(int minutes) {
    minutes = std::clamp(minutes, 0, 60);
    if (graceMinutes_ == minutes) return;
    graceMinutes_ = minutes;
    save(settings::spendGraceMinutes, std::to_string(minutes));
}

void Preferences::setTextScale(qreal scale) {
    scale = std::clamp(scale, 1.0, 2.0);
    if (qFuzzyCompare(textScale_, scale)) return;
    textScale_ = scale;
    save(textScaleName, QString::number(scale).toStdString());
}

} // namespace zon

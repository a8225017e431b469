#include "ui/language.h"

#include <QSettings>
#include <array>

namespace zon {

namespace {

struct Spoken {
    const char* code;
    const char* name;
};
constexpr std::array<Spoken, 4> languages = {
    {{"en", "English"}, {"de", "Deutsch"}, {"es", "Español"}, {"fr", "Français"}}};
const QString settingName = QStringLiteral("window/language");

QString fileIn(const std::filesystem::path& folder) {
    return QString::fromStdString((folder / "window.ini").string());
}

} // namespace

QString Language::kept(const std::filesystem::path& folder) {
    const QString code = QSettings(fileIn(folder), QSettings::IniFormat).value(settingName).toString();
    for (const Spoken& language : languages)
        if (code == QLatin1String(language.code)) return code;
    return {};
}

Language::Language(const std::filesystem::path& folder, QObject* parent)
    : QObject(parent), file_(fileIn(folder)) {
    const QString code = kept(folder);
    for (std::size_t i = 0; i < languages.size(); ++i)
        if (code == QLatin1String(languages[i].code)) current_ = static_cast<int>(i) + 1;
    spoken_ = current_;
}

QStringList Language::names() const {
    QStringList names{tr("Like the system")};
    for (const Spoken& language : languages)
        names << QString::fromUtf8(language.name);
    return names;
}

void Language::setCurrent(int language) {
    if (language == current_ || language < 0 || language > static_cast<int>(languages.size())) return;
    current_ = language;
    QSettings(file_, QSettings::IniFormat)
        .setValue(settingName, language == 0
                                   ? QString()
                                   : QLatin1String(languages[static_cast<std::size_t>(language) - 1].code));
    emit changed();
}

} // namespace zon

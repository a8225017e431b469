#include "ui/inspected_bytes.h"

#include "core/util/bytes.h"
#include "ui/format.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::size_t hexShown = 24; ///< bytes at each end of a long range

QString spaced(ByteSpan bytes) {
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()))
            .toHex(' '));
}

} // namespace

void InspectedBytes::setInspection(std::shared_ptr<const Inspection> inspection) {
    inspection_ = std::move(inspection);
    current_ = 0;
    emit changed();
    emit currentChanged();
}

const std::vector<std::uint8_t>& InspectedBytes::bytes() const {
    static const std::vector<std::uint8_t> none;
    return inspection_ ? inspection_->bytes : none;
}

const std::vector<ByteRange>& InspectedBytes::ranges() const {
    static const std::vector<ByteRange> none;
    return inspection_ ? inspection_->ranges : none;
}

int InspectedBytes::rangeAt(std::size_t byte) const {
    const auto after =
        std::ranges::upper_bound(ranges(), byte, {}, [](const ByteRange& range) { return range.begin; });
    if (after == ranges().begin() || byte >= bytes().size()) return -1;
    return static_cast<int>(after - ranges().begin()) - 1;
}

void InspectedBytes::setCurrent(int range) {
    if (range < 0 || static_cast<std::size_t>(range) >= ranges().size() || range == current_) return;
    current_ = range;
    emit currentChanged();
}

const ByteRange* InspectedBytes::range() const {
    const auto at = static_cast<std::size_t>(current_);
    return at < ranges().size() ? &ranges()[at] : nullptr;
}

QString InspectedBytes::name() const {
    return range() ? format::text(range()->name) : QString();
}

QString InspectedBytes::of() const {
    return range() ? format::text(range()->of) : QString();
}

QString InspectedBytes::explanation() const {
    return range() ? format::text(range()->explanation) : QString();
}

QString InspectedBytes::hex() const {
    if (!range()) return {};
    const ByteSpan all = ByteSpan(bytes()).subspan(range()->begin, range()->end - range()->begin);
    if (all.size() <= 2 * hexShown) return spaced(all);
    return spaced(all.first(hexShown)) + QStringLiteral(" … ") + spaced(all.last(hexShown));
}

QString InspectedBytes::where() const {
    if (!range()) return {};
    const auto begin = static_cast<std::int64_t>(range()->begin);
    const auto end = static_cast<std::int64_t>(range()->end);
    return end - begin == 1 ? tr("byte %1").arg(format::count(begin))
                            : tr("bytes %1 to %2").arg(format::count(begin), format::count(end - 1));
}

int InspectedBytes::kind() const {
    return range() ? static_cast<int>(range()->kind) : 0;
}

QString InspectedBytes::tell() const {
    QStringList parts;
    for (const QString& part : {of(), name(), where(), hex(), explanation()})
        if (!part.isEmpty()) parts << part;
    return parts.join(QStringLiteral(", "));
}

} // namespace zon

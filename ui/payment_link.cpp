#include "ui/payment_link.h"

#include "ui/format.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

namespace zon {
namespace {

const QString scheme = QStringLiteral("zoncoin:");
constexpr qsizetype maxLength = 2000;
constexpr qsizetype maxLabel = 120;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PaymentLink)
};

QString tidyLabel(const QString& outside) {
    QString tidy;
    for (const QChar c : outside.left(maxLabel))
        tidy += c.isPrint() ? c : QChar(u' ');
    return tidy.simplified();
}

} // namespace

bool PaymentLink::looksLikeOne(const QString& text) {
    return text.trimmed().startsWith(scheme, Qt::CaseInsensitive);
}

Result<PaymentLink> PaymentLink::parse(const QString& text) {
    const QString trimmed = text.trimmed();
    if (!looksLikeOne(trimmed) || trimmed.size() > maxLength)
        return fail(ErrorCode::Malformed, format::utf8(Words::tr("This is not a ZonCoin payment link.")));
    const QString rest = trimmed.mid(scheme.size());
    const qsizetype question = rest.indexOf('?');
    PaymentLink link;
    link.address = rest.left(question);
    if (link.address.isEmpty())
        return fail(ErrorCode::Malformed,
                    format::utf8(Words::tr("This payment link names no address. Ask for a new one.")));
    if (question < 0) return link;

    QString query = rest.mid(question + 1);
    query.replace('+', "%20"); // many makers of links write a space so
    for (const auto& [key, value] : QUrlQuery(query).queryItems(QUrl::FullyDecoded)) {
        if (key.compare("amount", Qt::CaseInsensitive) == 0) {
            auto amount = Amount::fromZon(format::utf8(value));
            if (!amount) return fail(amount);
            link.amount = *amount;
        } else if (key.compare("label", Qt::CaseInsensitive) == 0) {
            link.label = tidyLabel(value);
        } else if (key.startsWith("req-", Qt::CaseInsensitive)) {
            return fail(ErrorCode::Unsupported,
                        format::utf8(Words::tr(
                            "This payment link needs something this wallet can't do yet. Ask for a plain "
                            "address.")),
                        format::utf8(key));
        }
    }
    return link;
}

QString PaymentLink::toString() const {
    QStringList parameters;
    if (amount && *amount > Amount()) parameters << "amount=" + QString::fromStdString(amount->toZon());
    if (!label.isEmpty()) parameters << "label=" + QString::fromLatin1(QUrl::toPercentEncoding(label));
    const QString link = scheme + address;
    return parameters.isEmpty() ? link : link + '?' + parameters.join('&');
}

} // namespace zon

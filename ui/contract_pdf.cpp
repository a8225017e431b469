#include "ui/contract_pdf.h"

#include "core/jose/plain_text.h"
#include "ui/deal_words.h"
#include "ui/format.h"
#include "ui/pdf_sheet.h"

#include <QCoreApplication>
#include <QPdfWriter>
#include <QTextDocument>

namespace zon {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ContractPdf)
};

constexpr qreal marginMm = 20;

/// Texts are strangers': escaped, so that nothing in them is taken for markup.
QString plain(const QString& text) {
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}
QString plain(std::string_view text) {
    return plain(format::text(text));
}

QString heading(const QString& text) {
    return QStringLiteral("<h3>%1</h3>").arg(plain(text));
}

QString row(const QString& name, const QString& value) {
    return QStringLiteral("<tr><td width=\"38%\" style=\"padding:3px\">%1</td>"
                          "<td style=\"padding:3px\"><b>%2</b></td></tr>")
        .arg(name, value);
}

QString table(const QString& rows) {
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\">%1</table>").arg(rows);
}

QString body(const DealView& deal) {
    QString html = QStringLiteral("<h1>%1</h1>").arg(plain(deal.summary.title));
    QString facts = row(plain(Words::tr("State")), plain(deal_words::state(deal.summary.state)));
    facts += row(plain(Words::tr("Price")), plain(deal_words::zon(deal.summary.price)));
    if (!deal.comparisonCode.empty())
        facts += row(plain(Words::tr("Code to compare")), plain(deal.comparisonCode));
    if (!deal.summary.contractId.empty())
        facts += row(plain(Words::tr("Contract id")), plain(deal.summary.contractId));
    html += table(facts) + heading(Words::tr("Parties"));
    QString parties;
    for (const DealParty& party : deal.parties)
        parties +=
            row(plain(deal_words::role(party.role)),
                plain(party.name) + QStringLiteral("<br>") + plain(party.payout) + QStringLiteral("<br>")
                    + plain(party.signedIt ? Words::tr("has signed") : Words::tr("has not signed")));
    html += table(parties) + heading(Words::tr("Terms")) + QStringLiteral("<p>%1</p>").arg(plain(deal.terms));
    QString dates;
    for (const contracts::Deadline& deadline : deal.deadlines)
        dates += row(plain(deal_words::deadline(deadline.kind)), plain(deal_words::moment(deadline.at)));
    html += heading(Words::tr("Dates")) + table(dates) + heading(Words::tr("Who moves the money"));
    for (const DealOutput& output : deal.outputs) {
        QString ways = row(plain(Words::tr("Escrow")), plain(deal_words::zon(output.amount))
                                                           + QStringLiteral("<br>") + plain(output.address));
        for (const DealPath& path : output.paths)
            ways += row(plain(path.words), path.from ? plain(deal_words::moment(*path.from)) : QString());
        html += table(ways);
    }
    if (!deal.document.attachments.empty()) {
        QString files;
        for (const contracts::Attachment& file : deal.document.attachments)
            files += row(plain(plainText(file.name)), plain(toHex(file.sha256)));
        html += heading(Words::tr("Files")) + table(files);
    }
    return html
           + QStringLiteral("<p><i>%1</i></p>")
                 .arg(plain(
                     Words::tr("What binds is the signed .zonc file: zoncoin-cli contract verify checks it. "
                               "Compare the code by voice before anybody pays.")));
}

} // namespace

Result<void> writeContractPdf(const DealView& deal, const QString& file) {
    return writePdf(file, format::text(deal.summary.title), [&deal](QPdfWriter& writer) {
        writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
        QTextDocument document;
        document.setDefaultFont(QFont(QStringLiteral("Inter"), 10));
        document.setHtml(body(deal));
        document.print(&writer);
        return true;
    });
}

} // namespace zon

#include "ui/invoice_pdf.h"

#include "ui/format.h"
#include "ui/invoice_words.h"
#include "ui/pdf_sheet.h"
#include "ui/qr_modules.h"

#include <QCoreApplication>

namespace zon {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(InvoicePdf)
};

constexpr qreal pointsPerMm = 72.0 / 25.4;
constexpr qreal numbersWidth = 84;
constexpr qreal codeSize = 96;

class Sheet : private PdfSheet {
public:
    Sheet(QPdfWriter& writer, const Invoice& invoice) : PdfSheet(writer), invoice_(invoice) {}

    bool draw(const InvoiceSender& sender) {
        head(sender);
        lines();
        totals();
        payment();
        return end();
    }

private:
    void head(const InvoiceSender& sender) {
        const qreal half = (pageWidth - 2 * margin) / 2;
        const InvoiceContent& c = invoice_.row.content;
        qreal right = y_;
        right += text({margin + half, y_, half, 60}, sender.name, font(12, true), Qt::AlignRight);
        right += text({margin + half, right + 2, half, 120}, sender.address, font(9), Qt::AlignRight);
        if (!sender.taxId.isEmpty())
            right += text({margin + half, right + 4, half, 40}, Words::tr("Tax number %1").arg(sender.taxId),
                          font(9), Qt::AlignRight);
        y_ = std::max(right, y_ + 20 * pointsPerMm);
        y_ += text({margin, y_, half, 40}, format::text(c.customer), font(10, true));
        y_ += text({margin, y_ + 2, half, 120}, format::text(c.customerAddress), font(10));
        if (!c.customerTaxId.empty())
            y_ += text({margin, y_ + 2, half, 40},
                       Words::tr("Tax number %1").arg(format::text(c.customerTaxId)), font(9));
        y_ += 28;
        const bool note = invoice_.row.kind == InvoiceRow::Kind::CreditNote;
        const QString number = format::text(invoice_.row.numberText());
        y_ += text({margin, y_, 2 * half, 40},
                   note                 ? Words::tr("Credit note %1").arg(number)
                   : invoice_.isDraft() ? Words::tr("Draft, not an invoice")
                                        : Words::tr("Invoice %1").arg(number),
                   font(20, true));
        if (!c.subject.empty()) y_ += text({margin, y_ + 2, 2 * half, 60}, format::text(c.subject), font(11));
        QStringList facts;
        if (invoice_.row.issued) facts << Words::tr("Date %1").arg(invoice_words::date(*invoice_.row.issued));
        if (invoice_.row.due && !note)
            facts << Words::tr("Due %1").arg(invoice_words::date(*invoice_.row.due));
        if (!c.reference.empty()) facts << Words::tr("Reference %1").arg(format::text(c.reference));
        if (note) facts << Words::tr("For invoice %1").arg(format::text(invoice_.creditsNumber));
        y_ += text({margin, y_ + 6, 2 * half, 40}, facts.join(QStringLiteral("   ")), font(9)) + 22;
    }

    void row(const QString& what, const QString& quantity, const QString& price, const QString& tax,
             const QString& total, bool strong) {
        const QFont with = font(9, strong);
        const qreal right = pageWidth - margin;
        const qreal wide = right - margin - 3 * numbersWidth - 40;
        painter_.setFont(with);
        const qreal height =
            painter_.boundingRect(QRectF(margin, 0, wide - 8, 10'000), Qt::TextWordWrap, what).height() + 8;
        room(height);
        text({margin, y_ + 4, wide - 8, height}, what, with);
        qreal x = margin + wide;
        for (const auto& [cell, width] : {std::pair{quantity, 40.0}, std::pair{price, numbersWidth},
                                          std::pair{tax, numbersWidth}, std::pair{total, numbersWidth}}) {
            text({x, y_ + 4, width, height}, cell, with, Qt::AlignRight);
            x += width;
        }
        y_ += height;
        rule();
    }

    void lines() {
        row(Words::tr("What"), Words::tr("Pieces"), Words::tr("Price"), Words::tr("Tax"), Words::tr("Total"),
            true);
        const auto& all = invoice_.row.content.lines;
        for (std::size_t i = 0; i < all.size(); ++i)
            row(format::text(all[i].text), invoice_words::quantity(all[i].quantity),
                invoice_words::money(all[i].unitPrice, invoice_.currency),
                invoice_words::taxRate(all[i].taxRate),
                invoice_words::money(invoice_.totals.lines[i], invoice_.currency), false);
    }

    void sum(const QString& what, const QString& amount, bool strong) {
        room(18);
        const qreal right = pageWidth - margin;
        text({right - 3 * numbersWidth, y_ + 4, 2 * numbersWidth, 18}, what, font(strong ? 11 : 9, strong),
             Qt::AlignRight);
        text({right - numbersWidth - 20, y_ + 4, numbersWidth + 20, 18}, amount,
             font(strong ? 11 : 9, strong), Qt::AlignRight);
        y_ += 18;
    }

    void totals() {
        sum(Words::tr("Net"), invoice_words::money(invoice_.totals.net, invoice_.currency), false);
        for (const TaxTotal& tax : invoice_.totals.taxes)
            if (tax.rate > 0)
                sum(Words::tr("Tax %1").arg(invoice_words::taxRate(tax.rate)),
                    invoice_words::money(tax.tax, invoice_.currency), false);
        sum(Words::tr("Total"), invoice_words::money(invoice_.totals.gross, invoice_.currency), true);
        if (!invoice_.row.content.note.empty()) {
            y_ += 14;
            room(40);
            y_ += text({margin, y_, pageWidth - 2 * margin, 200}, format::text(invoice_.row.content.note),
                       font(9));
        }
    }

    void payment() {
        if (invoice_.row.kind != InvoiceRow::Kind::Invoice || invoice_.isDraft()) return;
        y_ += 24;
        room(codeSize + 10);
        if (invoice_.uri.empty()) {
            text({margin, y_, pageWidth - 2 * margin, 40}, Words::tr("This invoice is settled. Thank you."),
                 font(10, true));
            return;
        }
        const QrModules code = QrModules::encode(format::text(invoice_.uri));
        if (code.side > 0) {
            const qreal module = codeSize / (code.side + 8);
            for (int row = 0; row < code.side; ++row)
                for (int column = 0; column < code.side; ++column)
                    if (code.isDark(column, row))
                        painter_.fillRect(
                            QRectF(margin + (column + 4) * module, y_ + (row + 4) * module, module, module),
                            Qt::black);
        }
        const qreal x = margin + codeSize + 12;
        const qreal width = pageWidth - margin - x;
        qreal at = y_ + 10;
        at += text({x, at, width, 20}, Words::tr("To pay: %1 ZON").arg(format::amount(invoice_.balance.open)),
                   font(11, true))
              + 4;
        if (invoice_.row.rate)
            at += text({x, at, width, 40},
                       Words::tr("At %1 %2 for 1 ZON, as of %3")
                           .arg(format::text(rateText(*invoice_.row.rate)),
                                format::text(invoice_.row.rate->currency),
                                invoice_words::date(invoice_.row.rate->time)),
                       font(9))
                  + 4;
        at += text({x, at, width, 40}, Words::tr("Scan the code with a ZonCoin wallet, or pay to"), font(9));
        text({x, at + 2, width, 40}, format::text(invoice_.row.address), font(9, true));
    }

    const Invoice& invoice_;
};

} // namespace

Result<void> writeInvoicePdf(const Invoice& invoice, const InvoiceSender& sender, const QString& file) {
    return writePdf(file, format::text(invoice.row.numberText()),
                    [&](QPdfWriter& writer) { return Sheet(writer, invoice).draw(sender); });
}

} // namespace zon

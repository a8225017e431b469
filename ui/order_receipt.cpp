#include "ui/order_receipt.h"

#include "core/jose/plain_text.h"
#include "ui/format.h"
#include "ui/order_money.h"
#include "ui/order_words.h"
#include "ui/pdf_sheet.h"

#include <QCoreApplication>

namespace zon {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OrderReceipt)
};

constexpr qreal labelWidth = 130;

QString plain(std::string_view text) {
    return format::text(plainText(text));
}

class Sheet : private PdfSheet {
public:
    Sheet(QPdfWriter& writer, const OrderInfo& order) : PdfSheet(writer), order_(order) {}

    bool draw() {
        head();
        facts();
        money();
        foot();
        return end();
    }

private:
    static constexpr qreal wide = pageWidth - 2 * margin;

    void head() {
        y_ += text({margin, y_, wide, 40}, plain(order_.providerName), font(12, true));
        y_ += text({margin, y_ + 2, wide, 40}, plain(order_.origin), font(9)) + 30;
        y_ += text({margin, y_, wide, 40}, Words::tr("Receipt"), font(20, true)) + 16;
    }

    void fact(const QString& what, const QString& value, bool strong = false) {
        if (value.isEmpty()) return;
        const QFont with = font(10, strong);
        painter_.setFont(with);
        const qreal height = painter_
                                 .boundingRect(QRectF(0, 0, wide - labelWidth, 10'000),
                                               Qt::TextWordWrap | Qt::TextWrapAnywhere, value)
                                 .height()
                             + 8;
        room(height);
        text({margin, y_ + 4, labelWidth - 8, height}, what, font(10));
        painter_.setFont(with);
        painter_.drawText(QRectF(margin + labelWidth, y_ + 4, wide - labelWidth, height),
                          Qt::TextWordWrap | Qt::TextWrapAnywhere, value);
        y_ += height;
        rule();
    }

    void facts() {
        const Offer& offer = order_.offer;
        fact(Words::tr("What"), plain(offer.name), true);
        fact(Words::tr("Article"), plain(offer.sku));
        fact(Words::tr("Seller"), plain(offer.seller));
        fact(Words::tr("Pieces"), format::count(order_.quantity));
        fact(Words::tr("Price of one"), Words::tr("%1 ZON").arg(format::amount(offer.price, 2)));
        if (offer.fiat)
            fact(Words::tr("As the provider had it"),
                 Words::tr("%1 %2, at %3 for 1 ZON (%4)")
                     .arg(plain(offer.fiat->amount), plain(offer.fiat->currency), plain(offer.fiat->rate),
                          plain(offer.fiat->source)));
        fact(Words::tr("Total"), Words::tr("%1 ZON").arg(format::amount(order_.total, 2)), true);
        fact(Words::tr("Ordered"), moment(order_.created));
        if (order_.voucher) fact(Words::tr("Delivered"), moment(order_.voucher->received));
        fact(Words::tr("State"), order_words::state(order_.state));
        if (!order_.document) return;
        fact(Words::tr("Order number"), plain(order_.document->id));
        fact(Words::tr("Paid to"), format::text(order_.document->address));
    }

    void money() {
        y_ += 20;
        room(40);
        y_ += text({margin, y_, wide, 20}, Words::tr("Transactions"), font(11, true)) + 4;
        for (const OrderMoney::Row& row : OrderMoney::rowsOf(order_))
            fact(row.what, row.amount + QLatin1Char('\n') + row.txid);
    }

    void foot() {
        y_ += 20;
        room(60);
        text({margin, y_, wide, 60},
             Words::tr("The provider confirmed this order with its signature, which stays in the buyer's "
                       "profile; the transactions are in the chain for everybody to look at."),
             font(9));
    }

    static QString moment(UnixTime time) {
        return QLocale().toString(format::local(time), QLocale::LongFormat);
    }

    const OrderInfo& order_;
};

} // namespace

Result<void> writeOrderReceipt(const OrderInfo& order, const QString& file) {
    return writePdf(file, order.document ? plain(order.document->id) : QString(),
                    [&](QPdfWriter& writer) { return Sheet(writer, order).draw(); });
}

} // namespace zon

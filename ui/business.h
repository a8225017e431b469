#pragma once

#include "ui/backend.h"
#include "ui/invoice_pdf.h"

#include <QtQml/qqmlregistration.h>

namespace zon {

/// Whose invoices these are, and what a coin is worth to them: kept in the profile, written as it changes.
class Business : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY changed) ///< several lines
    Q_PROPERTY(QString taxId READ taxId WRITE setTaxId NOTIFY changed)
    Q_PROPERTY(QString currency READ currency NOTIFY changed) ///< ISO 4217
    Q_PROPERTY(QString rate READ rate NOTIFY changed)         ///< of 1 ZON; empty when none is set
    Q_PROPERTY(QString rateSetOn READ rateSetOn NOTIFY changed)
    Q_PROPERTY(QString rateError READ rateError NOTIFY changed)

public:
    explicit Business(Backend& backend, QObject* parent = nullptr);

    const QString& name() const { return sender_.name; }
    void setName(const QString& name);
    const QString& address() const { return sender_.address; }
    void setAddress(const QString& address);
    const QString& taxId() const { return sender_.taxId; }
    void setTaxId(const QString& id);
    const QString& currency() const { return currency_; }
    const QString& rate() const { return rate_; }
    QString rateSetOn() const;
    std::optional<FiatRate> fiatRate() const; ///< as it is set now
    const QString& rateError() const { return rateError_; }
    const InvoiceSender& sender() const { return sender_; }

    /// What 1 ZON is worth from now on, by the person's own word.
    Q_INVOKABLE void setRate(const QString& currency, const QString& perZon);

    /// Reads them from the open profile.
    void load();

signals:
    void changed();
    void failed(const zon::Error& error);

private:
    void read(std::string_view name, QString& into);
    void save(std::string_view name, const QString& value);
    void set(std::string_view name, QString& field, const QString& value);

    Backend& backend_;
    InvoiceSender sender_;
    QString currency_ = QStringLiteral("EUR"), rate_, rateSetAt_, rateError_;
};

} // namespace zon

#pragma once

#include "core/inspect/inspection.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <memory>

namespace zon {

/// The bytes of what is inspected, and the range among them that is being explained.
class InspectedBytes : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The inspector owns it.")
    Q_PROPERTY(bool present READ present NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY currentChanged)
    Q_PROPERTY(QString of READ of NOTIFY currentChanged) ///< "input 1"; empty for the whole
    Q_PROPERTY(QString explanation READ explanation NOTIFY currentChanged)
    Q_PROPERTY(QString hex READ hex NOTIFY currentChanged)     ///< long ones shortened
    Q_PROPERTY(QString where READ where NOTIFY currentChanged) ///< "bytes 4 to 7"
    Q_PROPERTY(int kind READ kind NOTIFY currentChanged)       ///< ByteKind, for a colour

public:
    using QObject::QObject;

    void setInspection(std::shared_ptr<const Inspection> inspection);

    bool present() const { return inspection_ && !inspection_->bytes.empty(); }
    const std::vector<std::uint8_t>& bytes() const;
    const std::vector<ByteRange>& ranges() const;
    /// The range that holds that byte; −1 where there is none.
    int rangeAt(std::size_t byte) const;

    int current() const { return current_; }
    void setCurrent(int range);

    QString name() const;
    QString of() const;
    QString explanation() const;
    QString hex() const;
    QString where() const;
    int kind() const;
    /// Everything about the current range in one sentence, for who can't see it.
    QString tell() const;

signals:
    void changed();
    void currentChanged();

private:
    const ByteRange* range() const;

    std::shared_ptr<const Inspection> inspection_;
    int current_ = 0;
};

} // namespace zon

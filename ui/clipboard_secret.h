#pragma once

#include "core/crypto/secret.h"

#include <QByteArray>
#include <QTimer>

namespace zon {

/// Puts a secret into the clipboard for a minute. What else was copied since is the person's, and stays.
class ClipboardSecret : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    void copy(const SecretText& secret);

private:
    void forget();

    QTimer timer_;
    QByteArray mark_; ///< the hash of what was copied
};

} // namespace zon

#pragma once

#include "app/window/main_window.h"

#include <QObject>

namespace zon {

/// Brings the window to the front and shows what a `zoncoin:` link asks for on the Pay page: as if it had
/// been typed there, so that it is parsed, shown and confirmed like anything else. While the profile is
/// locked the link waits.
class LinkOpener : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    LinkOpener(Session& session, MainWindow& window, QObject* parent = nullptr);

    void open(const QString& link);

private:
    void show();

    Session& session_;
    MainWindow& window_;
    QString waiting_;
};

} // namespace zon

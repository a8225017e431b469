#pragma once

#include "ui/session.h"

#include <memory>

class QPrintDialog;
class QPrinter;

namespace zon {

/// Prints the words that are shown, on the printer that the person chooses in the system's dialog.
///
/// Threat: a printer's queue and memory keep what was printed; the dialog before says so, and nothing is
/// written to disk by us.
class SeedPrinter : public QObject {
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit SeedPrinter(Session& session, QObject* parent = nullptr);
    ~SeedPrinter() override;

private:
    void ask();
    void print();

    Session& session_;
    std::unique_ptr<QPrinter> printer_;
    std::unique_ptr<QPrintDialog> dialog_;
};

} // namespace zon

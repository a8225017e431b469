#pragma once

#include "ui/backend.h"

#include <set>

namespace zon {

class NoticeModel;

/// Tells of money that comes in, once for each payment, when it is new: not of what a scan of the past finds.
class Arrivals : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    Arrivals(Backend& backend, NoticeModel& notices, QObject* parent = nullptr);

private:
    void take(const std::vector<TxRow>& rows);

    NoticeModel& notices_;
    std::set<Txid> told_;
};

} // namespace zon

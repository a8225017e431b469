#pragma once

#include "core/mining/work_source.h"
#include "core/net/event_loop.h"

#include <array>
#include <deque>

namespace zon {

/// Two sources as one: the chosen one, and another that does the work while the first can't. It says so in
/// its note, goes on trying the first, and returns to it by itself.
class FallbackWorkSource final : public WorkSource {
public:
    /// How long the first may be in trouble before the second takes over: a restart is no reason.
    static constexpr Milliseconds defaultPatience{5'000};

    FallbackWorkSource(EventLoop& loop, std::unique_ptr<WorkSource> first, std::unique_ptr<WorkSource> second,
                       Milliseconds patience = defaultPatience);

    void start(WorkEvents events) override;
    void submit(const MiningSolution& solution, OnVerdict verdict) override;
    void refresh() override;
    WorkSourceKind kind() const override { return current().kind(); }
    std::string name() const override { return current().name(); }

private:
    WorkSource& current() const { return useSecond_ ? *second_ : *first_; }
    void takeOver();
    void goBack();
    void firstWork(std::shared_ptr<const MiningWork> work);
    void secondWork(std::shared_ptr<const MiningWork> work);
    std::string note() const;

    EventLoop& loop_;
    std::unique_ptr<WorkSource> first_;
    std::unique_ptr<WorkSource> second_;
    Milliseconds patience_;
    WorkEvents events_;
    bool useSecond_ = false;
    bool secondStarted_ = false;
    std::string firstTrouble_;
    std::shared_ptr<const MiningWork> secondLast_; ///< its newest work while it was not in use
    std::deque<std::weak_ptr<const MiningWork>> fromSecond_;
    Timer takeOver_;
};

} // namespace zon

#include "core/mining/fallback_work_source.h"

#include <algorithm>
#include <utility>

namespace zon {

namespace {

constexpr std::size_t rememberedWorks = 8;

} // namespace

FallbackWorkSource::FallbackWorkSource(EventLoop& loop, std::unique_ptr<WorkSource> first,
                                       std::unique_ptr<WorkSource> second, Milliseconds patience)
    : loop_(loop), first_(std::move(first)), second_(std::move(second)), patience_(patience) {}

void FallbackWorkSource::start(WorkEvents events) {
    events_ = std::move(events);
    first_->start({.onWork = [this](std::shared_ptr<const MiningWork> work) { firstWork(std::move(work)); },
                   .onWaiting =
                       [this](std::string why) {
                           if (!useSecond_) events_.onWaiting(std::move(why));
                       },
                   .onTrouble =
                       [this](const Error& error) {
                           firstTrouble_ = error.message;
                           if (useSecond_) return;
                           events_.onTrouble(error);
                           if (!takeOver_.active())
                               takeOver_ = loop_.after(patience_, [this] { takeOver(); });
                       },
                   .onNote =
                       [this](std::string text) {
                           if (!useSecond_) events_.onNote(std::move(text));
                       }});
}

void FallbackWorkSource::firstWork(std::shared_ptr<const MiningWork> work) {
    takeOver_.cancel();
    if (useSecond_) goBack();
    events_.onWork(std::move(work));
}

void FallbackWorkSource::takeOver() {
    useSecond_ = true;
    if (secondStarted_) {
        if (secondLast_) secondWork(secondLast_);
        return;
    }
    secondStarted_ = true;
    second_->start({.onWork = [this](std::shared_ptr<const MiningWork> work) { secondWork(std::move(work)); },
                    .onWaiting =
                        [this](std::string why) {
                            secondLast_.reset();
                            if (useSecond_) events_.onWaiting(firstTrouble_ + " Meanwhile: " + why);
                        },
                    .onTrouble =
                        [this](const Error& error) {
                            secondLast_.reset();
                            if (useSecond_)
                                events_.onTrouble(
                                    {error.code,
                                     firstTrouble_ + " And the way around it does not work: " + error.message,
                                     error.detail});
                        },
                    .onNote = [](const std::string&) {}});
}

void FallbackWorkSource::secondWork(std::shared_ptr<const MiningWork> work) {
    secondLast_ = work;
    if (!useSecond_) return;
    fromSecond_.push_back(work);
    if (fromSecond_.size() > rememberedWorks) fromSecond_.pop_front();
    events_.onNote(note());
    events_.onWork(std::move(work));
}

void FallbackWorkSource::goBack() {
    useSecond_ = false;
    firstTrouble_.clear();
    events_.onNote({});
}

std::string FallbackWorkSource::note() const {
    return firstTrouble_ + " Meanwhile work comes from: " + second_->name() + ".";
}

void FallbackWorkSource::submit(const MiningSolution& solution, OnVerdict verdict) {
    const bool second =
        std::ranges::any_of(fromSecond_, [&](const auto& work) { return work.lock() == solution.work; });
    (second ? *second_ : *first_).submit(solution, std::move(verdict));
}

void FallbackWorkSource::refresh() {
    first_->refresh();
    if (secondStarted_) second_->refresh();
}

} // namespace zon

#include "core/net/event_loop.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <atomic>
#include <thread>
#include <utility>

namespace zon {

namespace asio = boost::asio;

struct Timer::State : std::enable_shared_from_this<Timer::State> {
    State(asio::io_context& context, Milliseconds every, Task work)
        : timer(context), period(every), task(std::move(work)) {}

    /// The handler owns the state only while it runs: a dropped Timer takes it down at once.
    void arm() {
        timer.async_wait([weak = weak_from_this()](const boost::system::error_code& error) {
            const auto self = weak.lock();
            if (!error && self && self->active) self->fire();
        });
    }

    void fire() {
        if (period == Milliseconds::zero()) active = false;
        task();
        if (!active) return;
        // From the due time, so that the pace does not drift; but without catching up after a stall.
        timer.expires_at(std::max(timer.expiry() + period, SteadyTime::clock::now()));
        arm();
    }

    asio::steady_timer timer;
    Milliseconds period; ///< zero: once
    Task task;
    bool active = true;
};

Timer::Timer(std::shared_ptr<State> state) : state_(std::move(state)) {}

Timer& Timer::operator=(Timer&& other) noexcept {
    if (this != &other) {
        cancel();
        state_ = std::move(other.state_);
    }
    return *this;
}

Timer::~Timer() {
    cancel();
}

void Timer::cancel() {
    if (!state_) return;
    state_->active = false;
    state_->timer.cancel();
    // What the task owns may own this very Timer, so it is let go last.
    const auto dropped = std::exchange(state_, nullptr);
}

bool Timer::active() const {
    return state_ && state_->active;
}

struct EventLoop::Impl {
    asio::io_context context{1};
    asio::executor_work_guard<asio::io_context::executor_type> work{context.get_executor()};
    std::atomic<std::thread::id> runner;
    std::thread thread;
};

namespace {

/// Marks the calling thread as the one that runs the loop.
class RunnerMark {
public:
    explicit RunnerMark(std::atomic<std::thread::id>& runner) : runner_(runner) {
        runner_ = std::this_thread::get_id();
    }
    ~RunnerMark() { runner_ = std::thread::id(); }
    RunnerMark(const RunnerMark&) = delete;
    RunnerMark& operator=(const RunnerMark&) = delete;

private:
    std::atomic<std::thread::id>& runner_;
};

} // namespace

EventLoop::EventLoop() : impl_(std::make_unique<Impl>()) {}

EventLoop::~EventLoop() {
    stop();
    join();
}

void EventLoop::run() {
    const RunnerMark mark(impl_->runner);
    impl_->context.run();
}

bool EventLoop::runUntil(const std::function<bool()>& done, Milliseconds limit) {
    const RunnerMark mark(impl_->runner);
    const auto deadline = SteadyTime::clock::now() + limit;
    while (!done()) {
        if (impl_->context.stopped() || SteadyTime::clock::now() >= deadline) return done();
        impl_->context.run_one_until(deadline);
    }
    return true;
}

void EventLoop::startThread() {
    impl_->thread = std::thread([this] { run(); });
}

void EventLoop::stop() {
    impl_->context.stop();
}

void EventLoop::join() {
    if (impl_->thread.joinable()) impl_->thread.join();
}

void EventLoop::post(Task task) {
    asio::post(impl_->context, std::move(task));
}

Timer EventLoop::after(Milliseconds delay, Task task) {
    auto state = std::make_shared<Timer::State>(impl_->context, Milliseconds::zero(), std::move(task));
    state->timer.expires_after(std::max(delay, Milliseconds::zero()));
    state->arm();
    return Timer(std::move(state));
}

Timer EventLoop::every(Milliseconds period, Task task) {
    const Milliseconds real = std::max(period, Milliseconds(1));
    auto state = std::make_shared<Timer::State>(impl_->context, real, std::move(task));
    state->timer.expires_after(real);
    state->arm();
    return Timer(std::move(state));
}

bool EventLoop::isLoopThread() const {
    const std::thread::id runner = impl_->runner;
    return runner == std::thread::id() || runner == std::this_thread::get_id();
}

asio::io_context& EventLoop::context() {
    return impl_->context;
}

} // namespace zon

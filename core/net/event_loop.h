#pragma once

#include "core/util/clock.h"

#include <functional>
#include <memory>

namespace boost::asio {
class io_context;
}

namespace zon {

/// One piece of work for a loop. Move-only, so that it may own what it works on.
using Task = std::move_only_function<void()>;

/// A pending call on an EventLoop. Destroying or cancelling it, on the loop's thread, guarantees that the
/// call does not happen; the callback itself may do either.
class Timer {
public:
    Timer() = default;
    Timer(Timer&&) noexcept = default;
    Timer& operator=(Timer&& other) noexcept;
    ~Timer();

    void cancel();
    /// A call is still to come.
    bool active() const;

private:
    friend class EventLoop;
    struct State;
    explicit Timer(std::shared_ptr<State> state);

    std::shared_ptr<State> state_;
};

/// The thread that owns a piece of the program: sockets, timers and posted tasks run on it one after another,
/// so what they share needs no lock.
///
/// Threads: post(), stop() and isLoopThread() from anywhere; everything else, and everything in core/net that
/// takes a loop, on the loop's thread (or before it first runs).
///
/// Lifetime: the loop must outlive what was made with it. After stop() and join(), and after the destructor,
/// nothing runs any more; tasks still queued are destroyed unrun with the loop.
class EventLoop {
public:
    EventLoop();
    ~EventLoop();
    EventLoop(const EventLoop&) = delete;
    EventLoop& operator=(const EventLoop&) = delete;

    /// Runs on the calling thread until stop().
    void run();

    /// Runs on the calling thread until `done` says so (asked after every task), stop(), or `limit` passed.
    /// Returns what `done` says last. For the headless command and for tests.
    bool runUntil(const std::function<bool()>& done, Milliseconds limit);

    /// Runs on a thread of its own until stop().
    void startThread();

    /// Ends run(); what is running finishes first. The loop can't be started again.
    void stop();

    /// Waits for the own thread, if there is one. Must not be called on it.
    void join();

    void post(Task task);

    /// Calls once after `delay`, or every `period`. A late periodic call is not made up for.
    [[nodiscard]] Timer after(Milliseconds delay, Task task);
    [[nodiscard]] Timer every(Milliseconds period, Task task);

    /// True on the thread that is inside run(), and everywhere while nothing runs the loop.
    bool isLoopThread() const;

    /// For the .cpp files of core/net alone.
    boost::asio::io_context& context();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace zon

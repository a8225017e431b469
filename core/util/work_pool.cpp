#include "core/util/work_pool.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <latch>
#include <mutex>
#include <thread>
#include <vector>

namespace zon {

struct WorkPool::Impl {
    std::mutex mutex;
    std::condition_variable_any wake;
    std::deque<std::move_only_function<void()>> queue;
    std::vector<std::jthread> threads; // last: joined before the queue goes

    void run(const std::stop_token& stop) {
        while (true) {
            std::move_only_function<void()> task;
            {
                std::unique_lock lock(mutex);
                if (!wake.wait(lock, stop, [&] { return !queue.empty(); })) return;
                if (stop.stop_requested()) return;
                task = std::move(queue.front());
                queue.pop_front();
            }
            task();
        }
    }
};

WorkPool::WorkPool(std::size_t threads) : impl_(std::make_unique<Impl>()) {
    if (threads == 0) threads = std::max(2u, std::thread::hardware_concurrency()) - 1;
    for (std::size_t i = 0; i < threads; ++i)
        impl_->threads.emplace_back([impl = impl_.get()](const std::stop_token& stop) { impl->run(stop); });
}

WorkPool::~WorkPool() = default;

void WorkPool::post(std::move_only_function<void()> task) {
    {
        const std::lock_guard lock(impl_->mutex);
        impl_->queue.push_back(std::move(task));
    }
    impl_->wake.notify_one();
}

std::size_t WorkPool::threads() const {
    return impl_->threads.size();
}

void WorkPool::parallelFor(std::size_t n, const std::function<void(std::size_t)>& body) {
    if (n == 0) return;
    const std::size_t helpers = std::min(threads(), n - 1);
    std::atomic<std::size_t> next = 0;
    std::latch done(static_cast<std::ptrdiff_t>(helpers));
    const auto drain = [&] {
        for (std::size_t i = next++; i < n; i = next++)
            body(i);
    };
    for (std::size_t i = 0; i < helpers; ++i)
        post([&] {
            drain();
            done.count_down();
        });
    drain();
    done.wait();
}

} // namespace zon

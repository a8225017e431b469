#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace zon {

/// A fixed set of threads for CPU work: hashing, filter matching, key stretching, signing. Work is started in
/// the order it was posted. A task must own what it uses; to give a result back it posts to the loop it came
/// from. Destruction drops what has not started and joins what has.
class WorkPool {
public:
    /// 0 means cores − 1, at least 1.
    explicit WorkPool(std::size_t threads = 0);
    ~WorkPool();
    WorkPool(const WorkPool&) = delete;
    WorkPool& operator=(const WorkPool&) = delete;

    void post(std::move_only_function<void()> task);
    std::size_t threads() const;

    /// Runs body(i) for every i in [0, n) on the pool and on the calling thread; returns when all are done.
    /// Must not be called from a task of the same pool.
    void parallelFor(std::size_t n, const std::function<void(std::size_t)>& body);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace zon

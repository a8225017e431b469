#pragma once

#include "ui/post_home.h"

#include <QThreadPool>

namespace zon {

/// Does `work` in the pool and gives what came of it to `done` on the window's thread, while `context` lives.
/// For what may take its time there: a file on a network drive, a large picture, a PDF.
template <typename T>
void inPool(QObject* context, std::move_only_function<Result<T>()> work,
            std::move_only_function<void(Result<T>)> done) {
    struct Job {
        QPointer<QObject> context;
        std::move_only_function<Result<T>()> work;
        std::move_only_function<void(Result<T>)> done;
    };
    auto job = std::make_shared<Job>(Job{context, std::move(work), std::move(done)});
    QThreadPool::globalInstance()->start([job = std::move(job)]() mutable {
        Result<T> result = job->work();
        // All of it goes home: what `done` holds must not be let go of in the pool.
        postHome([job = std::move(job), result = std::move(result)]() mutable {
            if (job->context) job->done(std::move(result));
        });
    });
}

} // namespace zon

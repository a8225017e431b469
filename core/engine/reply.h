#pragma once

#include "core/util/error.h"

#include <functional>
#include <utility>

namespace zon {

/// A callback that is called exactly once, whatever happens: when it is destroyed unanswered (the engine went
/// first), it answers Cancelled by itself. Move-only.
template <typename T>
class Reply {
public:
    using Callback = std::move_only_function<void(Result<T>)>;

    explicit Reply(Callback callback) : callback_(std::move(callback)) {}
    Reply(Reply&& other) noexcept : callback_(std::exchange(other.callback_, nullptr)) {}
    Reply& operator=(Reply&&) = delete;
    ~Reply() {
        if (callback_)
            (*this)(zon::fail(ErrorCode::Cancelled, "The program is closing, so this was not done."));
    }

    void operator()(Result<T> result) {
        auto callback = std::exchange(callback_, nullptr);
        if (callback) callback(std::move(result));
    }

private:
    Callback callback_;
};

} // namespace zon

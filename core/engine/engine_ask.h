#pragma once

#include "core/engine/engine_impl.h"

/// How the engine's face hands a question to its inside. For engine*.cpp alone.
namespace zon {

/// Posts `answer(impl)` to the engine's thread and hands what it returns to the callback.
template <typename T, typename Impl, typename Answer>
void ask(Impl& impl, Engine::Callback<T> done, Answer answer) {
    impl.loop_.post([&impl, reply = Reply<T>(std::move(done)), answer = std::move(answer)]() mutable {
        reply(answer(impl));
    });
}

/// The same for what needs an open and unlocked profile.
template <typename T, typename Impl, typename Answer>
void askProfile(Impl& impl, Engine::Callback<T> done, Answer answer) {
    ask<T>(impl, std::move(done), [answer = std::move(answer)](Impl& inside) mutable -> Result<T> {
        const auto profile = inside.open();
        if (!profile) return fail(profile);
        return answer(inside, **profile);
    });
}

} // namespace zon

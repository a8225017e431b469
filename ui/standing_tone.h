#pragma once

#include "core/inspect/inspection.h"
#include "ui/tone.h"

namespace zon {

/// The colour of how an inspected thing stands.
inline int toneOf(Standing standing) {
    switch (standing) {
    case Standing::Neutral:
        return Tone::Neutral;
    case Standing::Good:
        return Tone::Positive;
    case Standing::Waiting:
        return Tone::Info;
    case Standing::Attention:
        return Tone::Pending;
    case Standing::Broken:
        return Tone::Danger;
    }
    return Tone::Neutral;
}

} // namespace zon

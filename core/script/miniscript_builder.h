#pragma once

#include "core/script/miniscript.h"

namespace zon {

/// Puts a miniscript together from its parts, typing each as it comes.
class MiniscriptBuilder {
public:
    explicit MiniscriptBuilder(MiniscriptContext context) : script_(context) {}

    MiniscriptContext context() const { return script_.context_; }
    const MiniscriptNode& node(std::uint32_t number) const { return script_.nodes_[number]; }

    /// The number of the new node, or what doesn't fit, in words that follow "…: ".
    std::expected<std::uint32_t, std::string> add(MiniscriptNode node);

    /// The last node added is the whole.
    Miniscript finish() && { return std::move(script_); }

private:
    Miniscript script_;
};

} // namespace zon

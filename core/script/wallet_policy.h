#pragma once

#include "core/script/descriptor.h"

#include <string>
#include <string_view>
#include <vector>

namespace zon {

/// A descriptor for a person to compare (BIP388): a short template, in which @0, @1… stand for the keys, and
/// the keys apart. "/**" is short for "/<0;1>/*". musig() is not supported.
class WalletPolicy {
public:
    /// `keys`: extended public keys, each with its origin or without. The rules of BIP388 hold afterwards:
    /// every @n is followed by /** or /<a;b>/*, first appears in order, and no two places can give the same
    /// key; the keys differ; and the descriptor that follows is itself accepted.
    static Result<WalletPolicy> parse(std::string_view descriptorTemplate, std::vector<std::string> keys,
                                      const DescriptorNetwork& network);

    /// The policy of a descriptor whose keys are all extended keys with /<a;b>/*; others have none.
    static Result<WalletPolicy> of(const Descriptor& descriptor, const DescriptorNetwork& network);

    const std::string& descriptorTemplate() const { return template_; }
    const std::vector<std::string>& keys() const { return keys_; }
    const Descriptor& descriptor() const { return descriptor_; }

private:
    WalletPolicy(std::string text, std::vector<std::string> keys, Descriptor descriptor)
        : template_(std::move(text)), keys_(std::move(keys)), descriptor_(std::move(descriptor)) {}

    std::string template_;
    std::vector<std::string> keys_;
    Descriptor descriptor_;
};

} // namespace zon

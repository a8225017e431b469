#include "core/chain/descriptor_json.h"

#include "core/script/descriptor.h"
#include "core/script/json_request.h"

#include <boost/json.hpp>

namespace zon {

namespace json = boost::json;

namespace {

constexpr std::size_t maxOutputs = 100'000;

struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

std::unexpected<Error> wrong(std::string message) {
    return fail(ErrorCode::InvalidArgument, std::move(message));
}

Result<std::string_view> textMember(const json::object& request, std::string_view name) {
    const json::value* value = request.if_contains(name);
    if (value == nullptr || !value->is_string())
        return wrong("The member " + std::string(name) + " must be a text.");
    return std::string_view(value->get_string());
}

Result<Range> rangeMember(const json::object& request) {
    const json::value* value = request.if_contains("range");
    if (value == nullptr || value->is_null()) return Range();
    const auto unusable = [] {
        return wrong("The member range must be [first,last] with 0 ≤ first ≤ last ≤ 2147483647.");
    };
    if (!value->is_array() || value->get_array().size() != 2) return unusable();
    std::uint32_t ends[2];
    for (std::size_t i = 0; i < 2; ++i) {
        boost::system::error_code failed;
        ends[i] = value->get_array()[i].to_number<std::uint32_t>(failed);
        if (failed || ends[i] > Descriptor::maxIndex) return unusable();
    }
    if (ends[0] > ends[1]) return unusable();
    return Range{ends[0], ends[1]};
}

Result<std::string> expand(std::string_view line) {
    const auto request = parseJsonRequest(line);
    if (!request) return fail(request);
    const auto text = textMember(*request, "descriptor");
    if (!text) return fail(text);
    const auto networkName = textMember(*request, "network");
    if (!networkName) return fail(networkName);
    const auto params = networkByName(*networkName);
    if (!params) return fail(params);
    auto range = rangeMember(*request);
    if (!range) return fail(range);

    const DescriptorNetwork network = descriptorNetwork(**params);
    const auto descriptor = Descriptor::parse(*text, network, PrivateKeys::Accept);
    if (!descriptor) return fail(descriptor);
    if (!descriptor->isRange()) range = Range();
    const std::size_t paths = descriptor->pathCount();
    if (range->last - range->first >= maxOutputs / paths)
        return wrong("The range is too large: at most 100,000 outputs are listed at once.");

    json::array scripts;
    json::array addresses;
    for (std::size_t path = 0; path < paths; ++path)
        for (std::uint32_t index = range->first; index <= range->last; ++index) {
            const auto outputs = descriptor->expand(index, path);
            if (!outputs) return fail(outputs);
            for (const DescriptorOutput& output : *outputs) {
                scripts.emplace_back(toHex(output.scriptPubKey.span()));
                const auto address = scriptToAddress(output.scriptPubKey, network.address);
                addresses.push_back(address ? json::value(*address) : json::value());
            }
        }
    return json::serialize(
        json::object{{"ok", true}, {"scripts", std::move(scripts)}, {"addresses", std::move(addresses)}});
}

} // namespace

std::string descriptorLine(std::string_view line) {
    const auto answer = expand(line);
    if (answer) return *answer;
    return json::serialize(json::object{{"ok", false}, {"error", answer.error().message}});
}

} // namespace zon

#include "tests/sync/node_model.h"

#include "core/chain/filter.h"

#include <algorithm>
#include <utility>

namespace zon::test {

void NodeModel::setChain(ChainBuilder chain) {
    chain_ = std::move(chain);
    filters_.clear();
    filterHeaders_.clear();
    heights_.clear();
    outputs_.clear();
}

const Block& NodeModel::mine(const BlockWishes& wishes) {
    return chain_.mine(wishes);
}

void NodeModel::extend() {
    while (static_cast<std::int32_t>(filters_.size()) <= chain_.height()) {
        const auto height = static_cast<std::int32_t>(filters_.size());
        const Block& block = chain_.at(height);
        ScriptList spent;
        for (const Transaction& transaction : block.transactions) {
            const Txid txid = transaction.txid();
            for (std::uint32_t i = 0; i < transaction.outputs.size(); ++i)
                outputs_[{txid, i}] = transaction.outputs[i].scriptPubKey;
            if (transaction.isCoinbase()) continue;
            for (const TxIn& input : transaction.inputs)
                if (const auto found = outputs_.find(input.prevout); found != outputs_.end())
                    spent.add(found->second.span());
        }
        const auto lie = falseFilters.find(height);
        Bytes filter = lie != falseFilters.end() ? lie->second : buildBasicFilter(block, spent);
        const FilterHeader previous = filterHeaders_.empty() ? FilterHeader{} : filterHeaders_.back();
        filterHeaders_.push_back(nextFilterHeader(filterHash(filter), previous));
        filters_.push_back(std::move(filter));
        heights_[chain_.hashAt(height)] = height;
    }
}

Bytes NodeModel::filterAt(std::int32_t height) {
    extend();
    return filters_.at(static_cast<std::size_t>(height));
}

FilterHeader NodeModel::filterHeaderAt(std::int32_t height) {
    extend();
    return height < 0 ? FilterHeader{} : filterHeaders_.at(static_cast<std::size_t>(height));
}

std::optional<std::int32_t> NodeModel::heightOf(const BlockHash& hash) {
    extend();
    const auto found = heights_.find(hash);
    return found == heights_.end() ? std::nullopt : std::optional(found->second);
}

HeadersMessage NodeModel::announcement(std::int32_t count) const {
    HeadersMessage message;
    for (std::int32_t height = chain_.height() - count + 1; height <= chain_.height(); ++height)
        message.headers.push_back(chain_.at(height).header);
    return message;
}

std::vector<Message> NodeModel::answer(const Message& request) {
    if (instead)
        if (auto lie = instead(request)) return std::move(*lie);
    return honestAnswer(request);
}

std::vector<Message> NodeModel::honestAnswer(const Message& request) {
    extend();
    std::vector<Message> answers;
    if (const auto* headers = std::get_if<GetHeadersMessage>(&request)) {
        std::int32_t from = 0;
        for (const BlockHash& hash : headers->locator) {
            if (const auto height = heightOf(hash)) {
                from = *height;
                break;
            }
        }
        HeadersMessage message;
        const std::int32_t last =
            std::min(chain_.height(), from + static_cast<std::int32_t>(maxHeadersPerMessage));
        for (std::int32_t height = from + 1; height <= last; ++height)
            message.headers.push_back(chain_.at(height).header);
        answers.push_back(std::move(message));
    } else if (const auto* data = std::get_if<GetDataMessage>(&request)) {
        NotFoundMessage missing;
        for (const InventoryItem& item : data->items) {
            const auto height = item.isBlock() ? heightOf(item.blockHash()) : std::nullopt;
            if (height)
                answers.push_back(BlockMessage{chain_.at(*height)});
            else
                missing.items.push_back(item);
        }
        if (!missing.items.empty()) answers.push_back(std::move(missing));
    } else if (!services.has(serviceCompactFilters)) {
        return answers;
    } else if (const auto* filters = std::get_if<GetCFiltersMessage>(&request)) {
        const auto stop = heightOf(filters->stopHash);
        for (auto height = static_cast<std::int32_t>(filters->startHeight); stop && height <= *stop; ++height)
            answers.push_back(CFilterMessage{basicFilterType, chain_.hashAt(height), filterAt(height)});
    } else if (const auto* hashes = std::get_if<GetCFHeadersMessage>(&request)) {
        const auto stop = heightOf(hashes->stopHash);
        if (!stop) return answers;
        const auto start = static_cast<std::int32_t>(hashes->startHeight);
        CFHeadersMessage message{basicFilterType, hashes->stopHash, filterHeaderAt(start - 1), {}};
        for (std::int32_t height = start; height <= *stop; ++height)
            message.hashes.push_back(filterHash(filterAt(height)));
        answers.push_back(std::move(message));
    } else if (const auto* checkpoints = std::get_if<GetCFCheckptMessage>(&request)) {
        const auto stop = heightOf(checkpoints->stopHash);
        if (!stop) return answers;
        CFCheckptMessage message{basicFilterType, checkpoints->stopHash, {}};
        for (std::int32_t height = 1000; height <= *stop; height += 1000)
            message.headers.push_back(filterHeaderAt(height));
        answers.push_back(std::move(message));
    }
    return answers;
}

Transaction spend(const OutPoint& from, const Script& script, Amount value) {
    Transaction transaction;
    transaction.inputs.push_back({from, {}, TxIn::sequenceFinal, {}});
    transaction.outputs.push_back({value, script});
    return transaction;
}

Script scriptOf(std::uint8_t tag) {
    return Script().op(OP_0).push(Bytes(20, tag));
}

} // namespace zon::test

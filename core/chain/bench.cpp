#include "core/chain/bench.h"

#include "core/chain/filter.h"
#include "core/chain/header_rules.h"
#include "core/chain/params.h"
#include "core/chain/retarget.h"
#include "core/crypto/sha256.h"
#include "core/util/work_pool.h"

#include <memory>
#include <stdexcept>

namespace zon {

namespace {

/// Bitcoin's rules with a limit that costs nothing.
NetworkParams benchNetwork() {
    NetworkParams params = networkParams(NetworkId::Bitcoin);
    params.difficulty.limit = networkParams(NetworkId::Regtest).difficulty.limit;
    params.difficulty.limitBits = networkParams(NetworkId::Regtest).difficulty.limitBits;
    params.genesis = networkParams(NetworkId::Regtest).genesis;
    params.genesisHash = params.genesis.hash();
    return params;
}

/// A chain of headers that pass, with real retargets.
Bytes benchChain(const NetworkParams& params, std::size_t count) {
    HeaderContext context = HeaderContext::atGenesis(params);
    Bytes headers;
    headers.reserve(count * BlockHeader::size);
    BlockHeader header;
    header.version = 4;
    for (std::size_t i = 0; i < count; ++i) {
        header.previous = context.hash;
        header.time = context.lastTime() + 600;
        header.bits = nextBits(params.difficulty, context, header.time).value();
        const Target target = targetFromBits(header.bits).value();
        while (!meetsTarget(header.hash(), target))
            ++header.nonce;
        const auto bytes = header.serialize();
        headers.insert(headers.end(), bytes.begin(), bytes.end());
        context.append(params.difficulty, header.hash().data(), header.time, header.bits, {});
    }
    return headers;
}

ScriptList numberedScripts(std::size_t first, std::size_t count) {
    ScriptList scripts;
    std::array<std::uint8_t, 22> p2wpkh{0x00, 0x14};
    for (std::size_t i = 0; i < count; ++i) {
        writeLe64(p2wpkh.data() + 2, first + i);
        scripts.add(p2wpkh);
    }
    return scripts;
}

constexpr std::size_t elsewhere = std::size_t{1} << 40; ///< numbers of scripts that are in no bench filter

/// A filter and scripts that are not in it.
struct FilterCase {
    BlockHash block{sha256d(asBytes("bench"))};
    Bytes filter;
    std::shared_ptr<const ScriptList> scripts;

    FilterCase(std::size_t elements, std::size_t scriptCount)
        : filter(buildFilter(block, numberedScripts(0, elements))),
          scripts(std::make_shared<const ScriptList>(numberedScripts(elsewhere, scriptCount))) {}

    void match(FilterMatcher& matcher) const {
        if (matcher.match(filter, block) == FilterMatch::Malformed)
            throw std::logic_error("the bench filter does not decode");
    }
};

} // namespace

BenchResult benchHeaders(std::size_t headers, std::size_t runs) {
    const NetworkParams params = benchNetwork();
    const Bytes chain = benchChain(params, headers);
    const UnixTime now = unixTime(readLe32(chain.data() + chain.size() - 12));
    const double seconds = medianSeconds(runs, [&] {
        HeaderContext context = HeaderContext::atGenesis(params);
        if (verifyRun(params, context, chain.data(), headers, now).fault != HeaderFault::None)
            throw std::logic_error("the bench chain does not pass");
    });
    return {"headers", static_cast<double>(headers) / seconds, "headers/s", runs};
}

BenchResult benchGcs(std::size_t scripts, std::size_t runs) {
    constexpr std::size_t elements = 100'000;
    const FilterCase work(elements, scripts);
    FilterMatcher matcher(work.scripts);
    const double seconds = medianSeconds(runs, [&] { work.match(matcher); });
    return {"gcs", seconds * 1e9 / static_cast<double>(elements), "ns/element", runs};
}

BenchResult benchScan(WorkPool& pool, std::size_t elements, std::size_t runs) {
    constexpr std::size_t filtersEach = 100;
    const FilterCase work(elements, 1'000);
    const std::size_t threads = pool.threads() + 1;
    std::vector<FilterMatcher> matchers(threads, FilterMatcher(work.scripts));
    const double seconds = medianSeconds(runs, [&] {
        pool.parallelFor(threads, [&](std::size_t thread) {
            for (std::size_t i = 0; i < filtersEach; ++i)
                work.match(matchers[thread]);
        });
    });
    return {"scan", static_cast<double>(filtersEach * threads) / seconds, "filters/s", runs};
}

} // namespace zon

// libFuzzer: headers as the verifier reads them from a stream, and as peers throw them at the tree: on any
// branch, with any time, bits and version, solved or not. The chain stays linked, its work never falls, and
// what is kept aside stays bounded.

#include "core/chain/header_tree.h"
#include "core/chain/headers_check.h"
#include "core/chain/retarget.h"
#include "core/crypto/sha256.h"
#include "tests/chain/chain_builder.h"
#include "tests/support/fuzz_input.h"

#include <cstdlib>
#include <sstream>

using namespace zon;

namespace {

std::istringstream streamOf(ByteSpan bytes) {
    return std::istringstream(std::string(asText(bytes)));
}

void checkStream(test::FuzzInput& input) {
    const NetworkId ids[] = {NetworkId::Regtest, NetworkId::Bitcoin, NetworkId::BitcoinTestnet3,
                             NetworkId::Sandbox, NetworkId::Main};
    const NetworkParams& params = networkParams(ids[input.below(std::size(ids))]);
    const auto from = static_cast<std::int32_t>(input.number());
    auto context = streamOf(input.piece(input.below(2'000)));
    auto headers = streamOf(input.rest());
    const HeadersCheck check = from == 0
                                   ? checkHeaders(params, headers, unixTime(2'000'000'000))
                                   : checkHeaders(params, headers, from, context, unixTime(2'000'000'000));
    (void)check.json();
}

void growTree(test::FuzzInput& input) {
    const NetworkParams& params = input.flag() ? test::easyRetargets() : networkParams(NetworkId::Regtest);
    HeaderTreeLimits limits;
    limits.sideHeaders = 20;
    limits.fullHeaders = 30;
    HeaderTree tree(params, limits);
    UnixTime now = unixTime(params.genesis.header.time + 1'000'000);
    std::vector<BlockHash> known{params.genesisHash};
    ChainWork work = tree.work();
    while (!input.empty()) {
        const std::uint8_t what = input.byte();
        if (what == 0) {
            now += Seconds(input.number() % 10'000);
            (void)tree.recheckHeld(now);
        } else if (what == 1) {
            (void)tree.condemn(known[input.below(known.size())]);
            work = {}; // a chain that is found invalid takes its work with it
        } else {
            // A run of headers behind any known one.
            Bytes run;
            BlockHash previous = known[input.below(known.size())];
            auto context = tree.contextAt(previous);
            const std::size_t count = 1 + input.below(8);
            for (std::size_t i = 0; i < count; ++i) {
                BlockHeader header;
                header.version = input.byte() == 7 ? static_cast<std::int32_t>(input.number()) : 4;
                header.previous = previous;
                Digest32 root{};
                root[0] = input.byte();
                header.merkleRoot = MerkleRoot(root);
                const std::uint32_t last = context ? context->lastTime() : params.genesis.header.time;
                header.time = input.byte() == 7 ? input.number() : last + 1 + input.byte();
                header.bits = params.difficulty.limitBits;
                if (context)
                    if (const auto bits = nextBits(params.difficulty, *context, header.time))
                        header.bits = *bits;
                if (input.byte() == 7) header.bits = input.number();
                const auto target = targetFromBits(header.bits);
                if (target && *target >= *targetFromBits(0x2000ffff)) test::solve(header);
                const auto bytes = header.serialize();
                run.insert(run.end(), bytes.begin(), bytes.end());
                previous = header.hash();
                if (context)
                    context->append(params.difficulty, previous.data(), header.time, header.bits, {});
            }
            const AddedHeaders added = tree.add(run, now);
            if (added.lastHeight >= 0 && tree.contains(added.lastHash)) known.push_back(added.lastHash);
        }
        if (tree.work() < work) std::abort();
        work = tree.work();
        if (tree.sideCount() > limits.sideHeaders) std::abort();
        if (tree.active().hashAt(tree.height()) != tree.tipHash()) std::abort();
        if (!tree.contains(params.genesisHash)) std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    test::FuzzInput input(data, size);
    if (input.flag())
        checkStream(input);
    else
        growTree(input);
    return 0;
}

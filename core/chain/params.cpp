#include "core/chain/params.h"

#include "core/chain/merkle.h"
#include "core/crypto/sha256.h"
#include "core/util/serialize.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace zon {

namespace {

constexpr std::int64_t initialSubsidy = 50 * Amount::zatPerZon;

// "ZonCoin" OP_DROP OP_TRUE and "ZonCoin test" OP_DROP OP_TRUE: whoever does the work may make a block.
constexpr std::string_view mainChallenge = "075a6f6e436f696e7551";
constexpr std::string_view testChallenge = "0c5a6f6e436f696e20746573747551";

// The coinbase that all of Bitcoin's networks begin with.
constexpr std::string_view bitcoinHeadline =
    "The Times 03/Jan/2009 Chancellor on brink of second bailout for banks";
constexpr std::string_view bitcoinGenesisKey =
    "04678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f61deb6"
    "49f6bc3f4cef38c4f35504e51ec112de5c384df7ba0b8d578a4c702b6bf11d5f";

constexpr std::string_view sandboxHeadline = "ZonCoin sandbox: play money for practice, 2025";
// About 262,000 hashes: nothing to the slowest machine's node, and with changes by up to 50 a fast miner is
// at ten seconds a block after forty blocks instead of after hundreds.
constexpr std::uint32_t sandboxLimitBits = 0x1e3fffff;
constexpr std::uint32_t sandboxNonce = 2539;

Bytes known(std::string_view hex) {
    return fromHex(hex).value();
}

struct GenesisSpec {
    std::string_view headline;
    Script output;
    std::uint32_t time;
    std::uint32_t bits;
    std::uint32_t nonce;
};

Block makeGenesis(const GenesisSpec& spec) {
    Transaction coinbase;
    coinbase.version = 1;
    TxIn& input = coinbase.inputs.emplace_back();
    // 486604799 is the limit of Bitcoin's main chain in compact form; every genesis block repeats it.
    input.scriptSig.number(486604799).push(Bytes{4}).push(asBytes(spec.headline));
    coinbase.outputs.push_back({Amount(initialSubsidy), spec.output});

    Block block;
    block.header.version = 1;
    block.header.time = spec.time;
    block.header.bits = spec.bits;
    block.header.nonce = spec.nonce;
    block.transactions.push_back(std::move(coinbase));
    block.header.merkleRoot = blockMerkleRoot(block).root;
    return block;
}

Block bitcoinGenesis(std::uint32_t time, std::uint32_t bits, std::uint32_t nonce) {
    Script output;
    output.push(known(bitcoinGenesisKey)).op(OP_CHECKSIG);
    return makeGenesis({bitcoinHeadline, output, time, bits, nonce});
}

void setGenesis(NetworkParams& params, Block genesis) {
    params.genesis = std::move(genesis);
    params.genesisHash = params.genesis.hash();
    params.difficulty.limitBits = params.genesis.header.bits;
}

AddressFormat testStyleAddresses(std::string hrp) {
    return {std::move(hrp), 111, 196, 239};
}

/// What every signet shares: limit, genesis block, ports, all rules from height 1.
NetworkParams signet(NetworkId id, std::string name, std::string hrp, ByteSpan challenge) {
    NetworkParams p;
    p.id = id;
    p.name = std::move(name);
    p.signetChallenge = toBytes(challenge);
    p.magic = signetMagic(challenge);
    p.defaultPort = 38333;
    p.defaultRpcPort = 38332;
    p.address = testStyleAddresses(std::move(hrp));
    setGenesis(p, bitcoinGenesis(1598918400, 0x1e0377ae, 52613770));
    p.difficulty.limit = *targetFromBits(0x1e0377ae);
    return p;
}

NetworkParams mainNetwork() {
    NetworkParams p = signet(NetworkId::Main, "main", "zon", known(mainChallenge));
    p.coinType = 5918542; // "ZON" in hex digits: 0x5a4f4e
    return p;
}

NetworkParams regtest() {
    NetworkParams p;
    p.id = NetworkId::Regtest;
    p.name = "regtest";
    p.magic = {0xfa, 0xbf, 0xb5, 0xda};
    p.defaultPort = 18444;
    p.defaultRpcPort = 18443;
    p.address = testStyleAddresses("bcrt");
    setGenesis(p, bitcoinGenesis(1296688602, 0x207fffff, 2));
    p.difficulty.limit = (U256(1) << 255) - U256(1);
    p.difficulty.retargets = false;
    p.segwitHeight = 0;
    p.halvingInterval = 150;
    return p;
}

NetworkParams sandbox() {
    NetworkParams p;
    p.id = NetworkId::Sandbox;
    p.name = "sandbox";
    p.magic = {0x5a, 0x6f, 0x6e, 0xd5}; // "Zon" and a byte that no text has
    p.defaultPort = 29333;
    p.defaultRpcPort = 29332;
    p.address = testStyleAddresses("szon");
    Script nobody;
    nobody.op(OP_RETURN);
    setGenesis(p, makeGenesis({sandboxHeadline, nobody, 1735689600, sandboxLimitBits, sandboxNonce}));
    p.difficulty.limit = *targetFromBits(sandboxLimitBits);
    p.difficulty.spacing = Seconds(10);
    p.difficulty.interval = 20;
    p.difficulty.maxChange = 50;
    p.difficulty.minDifficultyAfter = Seconds(20);
    // Six blocks' time: one block in four hundred takes that long by chance.
    p.difficulty.minDifficultyAtRetargetAfter = Seconds(60);
    p.difficulty.retargetsFromRegularBits = true;
    p.coinbaseMaturity = 10;
    return p;
}

NetworkParams bitcoin() {
    NetworkParams p;
    p.id = NetworkId::Bitcoin;
    p.name = "bitcoin";
    p.magic = {0xf9, 0xbe, 0xb4, 0xd9};
    p.defaultPort = 8333;
    p.defaultRpcPort = 8332;
    p.address = {"bc", 0, 5, 128};
    p.coinType = 0;
    setGenesis(p, bitcoinGenesis(1231006505, 0x1d00ffff, 2083236893));
    p.difficulty.limit = (U256(1) << 224) - U256(1);
    p.bip34Height = 227'931;
    p.bip66Height = 363'725;
    p.bip65Height = 388'381;
    p.segwitHeight = 481'824;
    return p;
}

NetworkParams bitcoinTestnet3() {
    NetworkParams p;
    p.id = NetworkId::BitcoinTestnet3;
    p.name = "bitcoin-testnet3";
    p.magic = {0x0b, 0x11, 0x09, 0x07};
    p.defaultPort = 18333;
    p.defaultRpcPort = 18332;
    p.address = testStyleAddresses("tb");
    setGenesis(p, bitcoinGenesis(1296688602, 0x1d00ffff, 414098458));
    p.difficulty.limit = (U256(1) << 224) - U256(1);
    p.difficulty.minDifficultyAfter = Seconds(20 * 60);
    p.bip34Height = 21'111;
    p.bip66Height = 330'776;
    p.bip65Height = 581'885;
    p.segwitHeight = 834'624;
    return p;
}

constexpr NetworkId namedNetworks[] = {NetworkId::Main,    NetworkId::Test,    NetworkId::Regtest,
                                       NetworkId::Sandbox, NetworkId::Bitcoin, NetworkId::BitcoinTestnet3};

} // namespace

Amount blockSubsidy(std::int32_t height, const NetworkParams& params) {
    const std::int32_t halvings = height / params.halvingInterval;
    return halvings >= 63 ? Amount(0) : Amount(initialSubsidy >> halvings);
}

const NetworkParams& networkParams(NetworkId id) {
    static const NetworkParams mainParams = mainNetwork();
    static const NetworkParams testParams = signet(NetworkId::Test, "test", "tzon", known(testChallenge));
    static const NetworkParams regtestParams = regtest();
    static const NetworkParams sandboxParams = sandbox();
    static const NetworkParams bitcoinParams = bitcoin();
    static const NetworkParams testnet3Params = bitcoinTestnet3();
    switch (id) {
    case NetworkId::Main:
        return mainParams;
    case NetworkId::Test:
        return testParams;
    case NetworkId::Regtest:
        return regtestParams;
    case NetworkId::Sandbox:
        return sandboxParams;
    case NetworkId::Bitcoin:
        return bitcoinParams;
    case NetworkId::BitcoinTestnet3:
        return testnet3Params;
    case NetworkId::Custom:
        break;
    }
    throw std::logic_error("a custom network has no parameters before its challenge is known");
}

Result<const NetworkParams*> networkByName(std::string_view name) {
    std::string names;
    for (const NetworkId id : namedNetworks) {
        const NetworkParams& params = networkParams(id);
        if (params.name == name) return &params;
        names += (names.empty() ? "" : ", ") + params.name;
    }
    return fail(ErrorCode::InvalidArgument,
                "There is no network called \"" + std::string(name) + "\". Choose one of: " + names + ".");
}

Result<NetworkParams> customNetwork(std::string name, ByteSpan challenge) {
    if (challenge.empty() || challenge.size() > maxScriptSize)
        return fail(ErrorCode::InvalidArgument,
                    "A network's challenge is a script of 1 to 10,000 bytes; this one has "
                        + std::to_string(challenge.size()) + ".");
    if (name.empty() || networkByName(name).has_value())
        return fail(ErrorCode::InvalidArgument,
                    "A network of your own needs a name that no other network has.");
    return signet(NetworkId::Custom, std::move(name), "tzon", challenge);
}

NetworkMagic signetMagic(ByteSpan challenge) {
    Writer serialized;
    serialized.varBytes(challenge);
    const Digest32 digest = sha256d(serialized.bytes());
    NetworkMagic magic;
    std::copy_n(digest.begin(), magic.size(), magic.begin());
    return magic;
}

} // namespace zon

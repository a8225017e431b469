#include "core/crypto/nonce_scan.h"
#include "core/crypto/sha256_kernels.h"
#include "tests/crypto/vectors.h"

#include <random>

namespace zon {

/// Every kernel that this machine can run, against the portable one and against published blocks.
class Sha256KernelsTest : public QObject {
    Q_OBJECT

private slots:
    void compressMatchesPortable_data() { kernels(); }
    void compressMatchesPortable();
    void headersMatchPortable_data() { kernels(); }
    void headersMatchPortable();
    void anyNumberOfHeaders();
    void scanFindsWhatHashingFinds_data() { kernels(); }
    void scanFindsWhatHashingFinds();
    void scanFindsPublishedNonces_data() { kernels(); }
    void scanFindsPublishedNonces();
    void scanStopsWhereTold_data() { kernels(); }
    void scanStopsWhereTold();
    void scanComparesTheWholeTarget_data() { kernels(); }
    void scanComparesTheWholeTarget();
    void bestKernelsAreSupported();

private:
    static void kernels();
    static const Sha256Kernel& current();
};

namespace {

using Header = std::array<std::uint8_t, 80>;

std::mt19937_64 seeded() {
    return std::mt19937_64(20090103);
}

void fill(std::mt19937_64& random, std::span<std::uint8_t> out) {
    for (auto& byte : out)
        byte = static_cast<std::uint8_t>(random());
}

Digest32 hashWithNonce(Header header, std::uint32_t nonce) {
    writeLe32(header.data() + 76, nonce);
    return sha256d(header);
}

bool isAtMost(const Digest32& hash, const Digest32& target) {
    for (std::size_t i = 32; i-- > 0;)
        if (hash[i] != target[i]) return hash[i] < target[i];
    return true;
}

/// All ones under the given number of leading zero bits.
Digest32 targetWithZeros(unsigned zeros) {
    Digest32 target;
    target.fill(0xff);
    for (unsigned bit = 0; bit < zeros; ++bit)
        target[31 - bit / 8] = static_cast<std::uint8_t>(target[31 - bit / 8] & ~(0x80 >> bit % 8));
    return target;
}

} // namespace

void Sha256KernelsTest::kernels() {
    QTest::addColumn<int>("index");
    int index = 0;
    for (const Sha256Kernel* kernel : sha256Kernels())
        QTest::newRow(kernel->name) << index++;
}

const Sha256Kernel& Sha256KernelsTest::current() {
    QFETCH(int, index);
    return *sha256Kernels().begin()[index];
}

#define SKIP_UNSUPPORTED(kernel)                                                                             \
    if (!(kernel).supported()) QSKIP("this processor does not have these instructions")

void Sha256KernelsTest::compressMatchesPortable() {
    const Sha256Kernel& kernel = current();
    SKIP_UNSUPPORTED(kernel);
    auto random = seeded();
    for (std::size_t blocks = 0; blocks < 20; ++blocks) {
        Bytes data(blocks * 64);
        fill(random, data);
        std::array<std::uint32_t, 8> state;
        for (auto& word : state)
            word = static_cast<std::uint32_t>(random());
        auto expected = state;
        sha256Portable.compress(expected.data(), data.data(), blocks);
        kernel.compress(state.data(), data.data(), blocks);
        QCOMPARE(state, expected);
    }
}

void Sha256KernelsTest::headersMatchPortable() {
    const Sha256Kernel& kernel = current();
    SKIP_UNSUPPORTED(kernel);
    auto random = seeded();
    for (std::size_t groups = 0; groups < 20; ++groups) {
        const std::size_t count = groups * kernel.lanes;
        Bytes headers(count * 80);
        fill(random, headers);
        Bytes digests(count * 32);
        kernel.hashHeaders(headers.data(), count, digests.data());
        for (std::size_t i = 0; i < count; ++i) {
            const Digest32 expected = sha256d(ByteSpan(headers).subspan(i * 80, 80));
            QCOMPARE(show(ByteSpan(digests).subspan(i * 32, 32)), show(expected));
        }
    }
}

void Sha256KernelsTest::anyNumberOfHeaders() {
    auto random = seeded();
    for (std::size_t count = 0; count < 40; ++count) {
        Bytes headers(count * 80);
        fill(random, headers);
        Bytes digests(count * 32 + 1, 0xee);
        sha256dHeaders(headers.data(), count, digests.data());
        for (std::size_t i = 0; i < count; ++i)
            QCOMPARE(show(ByteSpan(digests).subspan(i * 32, 32)),
                     show(sha256d(ByteSpan(headers).subspan(i * 80, 80))));
        QCOMPARE(digests.back(), 0xee);
    }
}

void Sha256KernelsTest::scanFindsWhatHashingFinds() {
    const Sha256Kernel& kernel = current();
    SKIP_UNSUPPORTED(kernel);
    auto random = seeded();
    for (int round = 0; round < 12; ++round) {
        Header header;
        fill(random, header);
        const auto first = static_cast<std::uint32_t>(random() >> 33); // far from the end of the nonces
        constexpr std::uint32_t count = 700;
        const Digest32 target = targetWithZeros(static_cast<unsigned>(round));
        std::vector<std::uint32_t> expected;
        for (std::uint32_t i = 0; i < count; ++i)
            if (isAtMost(hashWithNonce(header, first + i), target)) expected.push_back(first + i);

        const NonceScanner scanner(header, target, &kernel);
        QCOMPARE(scanner.kernelName(), std::string_view(kernel.name));
        std::vector<std::uint32_t> found;
        std::uint32_t next = first;
        while (const auto nonce = scanner.find(next, first + count - next)) {
            found.push_back(*nonce);
            next = *nonce + 1;
        }
        QCOMPARE(found, expected);
    }
}

void Sha256KernelsTest::scanFindsPublishedNonces() {
    const Sha256Kernel& kernel = current();
    SKIP_UNSUPPORTED(kernel);
    // Bitcoin's genesis block and block 125552, whose targets leave more than 32 zero bits.
    struct Block {
        const char* header;
        const char* bigEndianTarget;
        std::uint32_t nonce;
    };
    const Block blocks[] = {
        {"0100000000000000000000000000000000000000000000000000000000000000000000003ba3edfd7a7b12b27ac72c3e677"
         "68f617fc81bc"
         "3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d00000000",
         "00000000ffff0000000000000000000000000000000000000000000000000000", 2083236893},
        {"0100000081cd02ab7e569e8bcd9317e2fe99f2de44d49ab2b8851ba4a308000000000000e320b6c2fffc8d750423db8b1eb"
         "942ae710e95"
         "1ed797f7affc8892b0f1fc122bc7f5d74df2b9441a00000000",
         "00000000000044b9f20000000000000000000000000000000000000000000000", 2504433986},
    };
    for (const Block& block : blocks) {
        Header header;
        std::ranges::copy(unhex(block.header), header.begin());
        Digest32 target = digest(block.bigEndianTarget);
        std::reverse(target.begin(), target.end());
        const NonceScanner scanner(header, target, &kernel);
        constexpr std::uint32_t before = 3001; // the hit falls into any lane
        QCOMPARE(scanner.find(block.nonce - before, 2 * before), std::optional(block.nonce));
    }
}

void Sha256KernelsTest::scanStopsWhereTold() {
    const Sha256Kernel& kernel = current();
    SKIP_UNSUPPORTED(kernel);
    auto random = seeded();
    Header header;
    fill(random, header);
    const Digest32 everything = targetWithZeros(0);
    const NonceScanner all(header, everything, &kernel);
    QCOMPARE(all.find(0, 0), std::nullopt);
    QCOMPARE(all.find(5, 1), std::optional(5U));
    QCOMPARE(all.find(0xffffffff, ~std::uint64_t{0}), std::optional(0xffffffffU));

    // The nonces do not start again at 0.
    const Digest32 target = targetWithZeros(9);
    const NonceScanner scanner(header, target, &kernel);
    std::optional<std::uint32_t> expected;
    constexpr std::uint32_t first = 0xffffffff - 36;
    for (std::uint32_t nonce = first; !expected && nonce != 0; ++nonce)
        if (isAtMost(hashWithNonce(header, nonce), target)) expected = nonce;
    QCOMPARE(scanner.find(first, 100'000), expected);

    const auto hit = scanner.find(0, 100'000);
    QVERIFY(hit);
    QCOMPARE(scanner.find(0, *hit), std::nullopt);
    QCOMPARE(scanner.find(0, std::uint64_t{*hit} + 1), hit);
}

void Sha256KernelsTest::scanComparesTheWholeTarget() {
    const Sha256Kernel& kernel = current();
    SKIP_UNSUPPORTED(kernel);
    auto random = seeded();
    Header header;
    fill(random, header);
    // A target of exactly one hash, and one below it: they differ only in the lowest byte.
    const Digest32 exact = hashWithNonce(header, 77);
    QCOMPARE(NonceScanner(header, exact, &kernel).find(77, 1), std::optional(77U));
    Digest32 lower = exact;
    QVERIFY(lower[0] > 0);
    --lower[0];
    QCOMPARE(NonceScanner(header, lower, &kernel).find(77, 1), std::nullopt);
}

void Sha256KernelsTest::bestKernelsAreSupported() {
    QVERIFY(bestBatchKernel().supported());
    QVERIFY(bestStreamKernel().supported());
}

} // namespace zon

QTEST_APPLESS_MAIN(zon::Sha256KernelsTest)
#include "tst_sha256_kernels.moc"

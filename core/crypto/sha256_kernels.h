#pragma once

// Kernel files are compiled for instruction sets that not every processor has. They include this and nothing
// of the standard library beyond integers: an inline function compiled there could be the copy that the
// linker keeps for the whole program.
#include <cstddef>
#include <cstdint>

namespace zon {

/// What is the same for all nonces of one header. "Uniform" words do not depend on the nonce.
struct NonceScanPlan {
    std::uint32_t midstate[8]; ///< after the first 64 bytes
    std::uint32_t tail[3];   ///< message words 0 to 2 of the second block: end of the merkle root, time, bits
    std::uint32_t state3[8]; ///< a to h after rounds 0 to 2 of the second block
    std::uint32_t round3A;   ///< a after round 3 is this + the nonce's message word
    std::uint32_t round3E;   ///< e likewise
    std::uint32_t schedule[34]; ///< from 16 on: the sum of the uniform parts of that message word
    std::uint32_t targetTop;    ///< the most significant 32 bits of the target
};

/// One way to compute SHA-256. All fields are set in every kernel.
struct Sha256Kernel {
    const char* name; ///< for the benchmark and the miner's page: "AVX-512"
    bool (*supported)();
    /// Takes whole 64-byte blocks into a state.
    void (*compress)(std::uint32_t* state, const std::uint8_t* blocks, std::size_t count);
    /// Headers that hashHeaders takes at a time: its `count` is a multiple.
    std::size_t lanes;
    void (*hashHeaders)(const std::uint8_t* headers, std::size_t count, std::uint8_t* digests);
    /// The smallest i < count where the hash with nonce first + i (mod 2^32) may meet the target, judged by
    /// the top 32 bits alone; `count` when there is none. May look at up to `lanes` nonces past the end.
    std::uint64_t (*scan)(const NonceScanPlan& plan, std::uint32_t first, std::uint64_t count);
};

extern const Sha256Kernel sha256Portable;
#ifdef __x86_64__
extern const Sha256Kernel sha256ShaNi;
extern const Sha256Kernel sha256Sse41;
extern const Sha256Kernel sha256Avx2;
extern const Sha256Kernel sha256Avx512;
#elif defined(__aarch64__)
extern const Sha256Kernel sha256Armv8;
#endif

struct Sha256KernelList {
    const Sha256Kernel* const* first;
    std::size_t count;

    const Sha256Kernel* const* begin() const { return first; }
    const Sha256Kernel* const* end() const { return first + count; }
};

/// Every kernel of this build, the fastest first and the portable one last; not all may be supported here.
Sha256KernelList sha256Kernels();
/// The first supported one for batches and nonces, and for one stream.
const Sha256Kernel& bestBatchKernel();
const Sha256Kernel& bestStreamKernel();

} // namespace zon

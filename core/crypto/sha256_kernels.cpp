#include "core/crypto/sha256_kernels.h"

namespace zon {
namespace {

#ifdef __x86_64__
constexpr const Sha256Kernel* kernels[] = {&sha256Avx512, &sha256ShaNi, &sha256Avx2, &sha256Sse41,
                                           &sha256Portable};
#elif defined(__aarch64__)
constexpr const Sha256Kernel* kernels[] = {&sha256Armv8, &sha256Portable};
#else
constexpr const Sha256Kernel* kernels[] = {&sha256Portable};
#endif

const Sha256Kernel& firstSupported() {
    for (const Sha256Kernel* kernel : kernels)
        if (kernel->supported()) return *kernel;
    return sha256Portable;
}

} // namespace

Sha256KernelList sha256Kernels() {
    return {kernels, sizeof kernels / sizeof kernels[0]};
}

const Sha256Kernel& bestBatchKernel() {
    static const Sha256Kernel& best = firstSupported();
    return best;
}

const Sha256Kernel& bestStreamKernel() {
#ifdef __x86_64__
    static const Sha256Kernel& best = sha256ShaNi.supported() ? sha256ShaNi : sha256Portable;
    return best;
#elif defined(__aarch64__)
    static const Sha256Kernel& best = sha256Armv8.supported() ? sha256Armv8 : sha256Portable;
    return best;
#else
    return sha256Portable;
#endif
}

} // namespace zon

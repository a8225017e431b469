// libFuzzer: any text as a request line of the command line's fixed forms. Every one is answered, with a
// line.

#include "core/script/psbt_json.h"
#include "core/script/verify_json.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view line(reinterpret_cast<const char*>(data), size);
    for (const auto answer : {zon::answerVerify, zon::answerSighash, zon::answerPsbtDecode,
                              zon::answerPsbtSign, zon::answerPsbtCombine, zon::answerPsbtFinalize}) {
        const std::string reply = answer(line);
        if (!reply.starts_with('{') || !reply.ends_with('}') || reply.contains('\n')) std::abort();
    }
    return 0;
}

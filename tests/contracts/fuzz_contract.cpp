// libFuzzer: any bytes as a document, as a signature header and as a .zonc file. What is accepted must come
// back the same, and verifying it must survive whatever it says.

#include "core/contracts/contract_json.h"
#include "core/jose/plain_text.h"

#include <cstdlib>

using namespace zon;
using namespace zon::contracts;

namespace {

void asDocument(std::string_view text, const NetworkParams& params) {
    const auto document = parseDocument(text, params);
    if (!document) return;
    if (canonicalBytes(*document) != text) std::abort();
    (void)Contract::open(text, params);
}

void asFile(std::string_view text, const NetworkParams& params) {
    const auto file = parseContractFile(text);
    if (!file) return;
    const auto again = parseContractFile(toText(*file));
    if (!again || *again != *file) std::abort();
    const FileVerification verified = verifyFile(*file, params, unixTime(2'000'000'000));
    (void)canonicalJson(describeFile(*file, verified));
    (void)describeInLines(*file, verified);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = asText({data, size});
    const NetworkParams& params = networkParams(NetworkId::Regtest);
    if (const auto json = parseJson(text)) {
        const std::string canonical = canonicalJson(*json);
        const auto again = parseJson(canonical);
        if (!again || !(*again == *json) || canonicalJson(*again) != canonical) std::abort();
        if (const auto jws = Jws::fromJson(*json, maxDocumentBytes)) {
            const PublicKey key = PrivateKey::fromSecret(Bytes(32, 1)).value().publicKey();
            (void)verifyJws(*jws, {&key, 1}, "zon-contract");
        }
    }
    asDocument(text, params);
    asFile(text, params);
    (void)plainText(text);
    return 0;
}

#include "core/crypto/bip39.h"

#include "core/crypto/sha256.h"

#include <openssl/evp.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

namespace zon {
namespace {

constexpr std::size_t bitsPerWord = 11;

/// 12, 15, 18, 21 or 24.
bool isWordCount(std::size_t words) {
    return words >= 12 && words <= 24 && words % 3 == 0;
}

/// Three words have 32 bits of entropy and one of checksum.
std::size_t entropySize(std::size_t words) {
    return words / 3 * 4;
}

std::optional<std::size_t> indexOf(std::string_view word) {
    const auto& list = wordlist();
    const auto found = std::lower_bound(list.begin(), list.end(), word);
    if (found == list.end() || *found != word) return std::nullopt;
    return static_cast<std::size_t>(found - list.begin());
}

/// Views into `tidied`.
std::vector<std::string_view> split(std::string_view tidied) {
    std::vector<std::string_view> words;
    while (!tidied.empty()) {
        const std::size_t end = std::min(tidied.find(' '), tidied.size());
        words.push_back(tidied.substr(0, end));
        tidied.remove_prefix(std::min(end + 1, tidied.size()));
    }
    return words;
}

std::unexpected<Error> unknownWord(std::size_t position, std::string_view word) {
    std::string message = "Word " + std::to_string(position) + " is not in the list of words.";
    const auto near = similarWords(word);
    for (std::size_t i = 0; i < near.size(); ++i) {
        message += i == 0 ? " Did you mean \"" : i + 1 == near.size() ? " or \"" : ", \"";
        message += std::string(near[i]) + '"';
    }
    message += near.empty() ? " Check it against what you wrote down." : "?";
    return fail(ErrorCode::InvalidArgument, std::move(message));
}

void setBit(std::span<std::uint8_t> bytes, std::size_t bit) {
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] | 0x80 >> bit % 8);
}

bool isBitSet(ByteSpan bytes, std::size_t bit) {
    return (bytes[bit / 8] & 0x80 >> bit % 8) != 0;
}

/// The entropy with its checksum behind: the first bits of its SHA-256, of which at most 8 are used.
SecretBytes withChecksum(ByteSpan entropy) {
    SecretBytes bytes(entropy.size() + 1);
    std::copy(entropy.begin(), entropy.end(), bytes.data());
    Digest32 digest = sha256(entropy);
    bytes.data()[entropy.size()] = digest[0];
    wipeMemory(digest);
    return bytes;
}

SecretText toWords(ByteSpan entropy) {
    const SecretBytes bits = withChecksum(entropy);
    const std::size_t words = entropy.size() / 4 * 3;
    SecretBytes text(words * 9); // the longest word has 8 letters
    std::size_t used = 0;
    for (std::size_t word = 0; word < words; ++word) {
        std::size_t index = 0;
        for (std::size_t bit = 0; bit < bitsPerWord; ++bit)
            index = index << 1 | (isBitSet(bits.span(), word * bitsPerWord + bit) ? 1 : 0);
        if (word > 0) text.data()[used++] = ' ';
        const std::string_view letters = wordlist()[index];
        std::copy(letters.begin(), letters.end(), text.data() + used);
        used += letters.size();
    }
    return SecretText(asText(text.span().first(used)));
}

Result<SecretText> tidy(std::string_view typed) {
    const auto normal = nfkd(typed); // also makes the wide spaces of Japanese and of web pages plain ones
    if (!normal) return fail(normal);
    SecretBytes text(normal->size());
    std::size_t used = 0;
    bool wordEnded = false;
    for (const char c : normal->view()) {
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            wordEnded = true;
            continue;
        }
        if (wordEnded && used > 0) text.data()[used++] = ' ';
        wordEnded = false;
        text.data()[used++] = static_cast<std::uint8_t>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    return SecretText(asText(text.span().first(used)));
}

} // namespace

SecretText generateMnemonic(std::size_t words) {
    return toWords(SecretBytes::random(entropySize(isWordCount(words) ? words : 24)).span());
}

Result<SecretText> mnemonicFromEntropy(ByteSpan entropy) {
    if (entropy.size() < 16 || entropy.size() > 32 || entropy.size() % 4 != 0)
        return fail(ErrorCode::InvalidArgument,
                    "Words can be made of 16, 20, 24, 28 or 32 bytes, but this has "
                        + std::to_string(entropy.size()) + ".");
    return toWords(entropy);
}

SecretText tidyMnemonic(std::string_view typed) {
    auto tidied = tidy(typed);
    return tidied ? std::move(*tidied) : SecretText();
}

Result<SecretBytes> mnemonicToEntropy(std::string_view typed) {
    const SecretText tidied = tidyMnemonic(typed);
    const auto words = split(tidied.view());
    if (words.empty())
        return fail(ErrorCode::InvalidArgument, "There are no words. Type the 12 or 24 words.");

    SecretBytes bits((std::max<std::size_t>(words.size(), 24) * bitsPerWord + 7) / 8);
    for (std::size_t word = 0; word < words.size(); ++word) {
        const auto index = indexOf(words[word]);
        if (!index) return unknownWord(word + 1, words[word]);
        for (std::size_t bit = 0; bit < bitsPerWord; ++bit)
            if ((*index >> (bitsPerWord - 1 - bit) & 1) != 0) setBit(bits.span(), word * bitsPerWord + bit);
    }
    if (!isWordCount(words.size()))
        return fail(ErrorCode::InvalidArgument,
                    "These are " + std::to_string(words.size())
                        + " words, but it must be 12 or 24 (or 15, 18, 21). Is one "
                          "missing, or there twice?");
    SecretBytes entropy = SecretBytes::copyOf(bits.span().first(entropySize(words.size())));
    const SecretBytes expected = withChecksum(entropy.span());
    for (std::size_t bit = entropy.size() * 8; bit < words.size() * bitsPerWord; ++bit)
        if (isBitSet(bits.span(), bit) != isBitSet(expected.span(), bit))
            return fail(
                ErrorCode::InvalidArgument,
                "All words are in the list, but together they are not right (the checksum is wrong). Two may "
                "have changed places, or one is a different word from the list.");
    return entropy;
}

Result<void> validateMnemonic(std::string_view words) {
    const auto entropy = mnemonicToEntropy(words);
    if (!entropy) return fail(entropy);
    return {};
}

Result<SecretBytes> mnemonicToSeed(std::string_view words, std::string_view passphrase) {
    const auto tidied = tidy(words);
    if (!tidied) return fail(tidied);
    auto normalPassphrase = nfkd(passphrase);
    if (!normalPassphrase) return fail(normalPassphrase);
    SecretText salt("mnemonic");
    salt.append(normalPassphrase->view());

    SecretBytes seed(64);
    if (PKCS5_PBKDF2_HMAC(tidied->view().data(), static_cast<int>(tidied->size()), salt.span().data(),
                          static_cast<int>(salt.size()), 2048, EVP_sha512(), static_cast<int>(seed.size()),
                          seed.data())
        != 1)
        std::abort(); // only out of memory: a seed that is not the person's must never be used
    return seed;
}

} // namespace zon

#pragma once

#include "core/crypto/secret.h"
#include "core/util/error.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace zon {

/// The 2048 English words of BIP39, in their order (which is alphabetical).
const std::array<std::string_view, 2048>& wordlist();

/// Words in the list that `word` may have been meant to be, best first, at most `max`: completions of its
/// beginning, then one or two slips of the finger away.
std::vector<std::string_view> similarWords(std::string_view word, std::size_t max = 3);

/// Fresh words from the system's generator: 12 (128 bits) or 24 (256 bits); 15, 18 and 21 work as well, any
/// other number gives 24.
SecretText generateMnemonic(std::size_t words);

/// The words for 16, 20, 24, 28 or 32 bytes of entropy.
Result<SecretText> mnemonicFromEntropy(ByteSpan entropy);
/// The entropy behind valid words. Fails as validateMnemonic does.
Result<SecretBytes> mnemonicToEntropy(std::string_view words);

/// As typed or pasted → NFKD, small letters, single spaces, nothing around: what is valid and hashed. Text
/// that is not UTF-8 gives nothing.
SecretText tidyMnemonic(std::string_view typed);

/// Accepts what tidyMnemonic makes right. The error names the position of the first word that is not in the
/// list and offers its near matches (never the word itself, for errors are shown and reported), or says that
/// the number of words or the checksum is wrong.
Result<void> validateMnemonic(std::string_view words);

/// The 64-byte BIP39 seed: PBKDF2-HMAC-SHA512, 2048 rounds, over the NFKD forms. The words are tidied, so
/// that what validateMnemonic accepts gives the seed it should; otherwise they are used as they are, in any
/// language (whether they are valid is validateMnemonic's matter). Fails on text that is not UTF-8.
Result<SecretBytes> mnemonicToSeed(std::string_view words, std::string_view passphrase);

/// Unicode compatibility decomposition (NFKD). Fails on text that is not UTF-8.
Result<SecretText> nfkd(std::string_view utf8);

} // namespace zon

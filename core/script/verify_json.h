#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace zon {

/// The longest line that is looked at: a transaction of the largest block in hex, and room for what it
/// spends.
inline constexpr std::size_t maxJsonLine = 32 * 1024 * 1024;

/// One line of `zoncoin-cli verify`:
///     {"tx":hex,"input":n?,"spent":[{"amount":zat,"script":hex}…],"flags":["P2SH",…]?}
/// gives {"ok":true} or {"ok":false,"error":NAME} with Bitcoin Core's name. Without `input` the transaction's
/// own checks run first and then every input. Without `flags`: everything standard.
///
/// A request that can't be understood gives {"ok":false,"error":code,"message":sentence}, where the code is
/// one of errorCodeName and the sentence says where it is wrong.
///
/// Threat: the line is a stranger's. Its size and depth are bounded before it is parsed.
std::string answerVerify(std::string_view line);

/// One line of `zoncoin-cli sighash`, for legacy signatures:
///     {"tx":hex,"script":hex,"input":n,"type":int}  gives  {"hash":hex as displayed}
std::string answerSighash(std::string_view line);

} // namespace zon

#pragma once

#include <string>
#include <string_view>

namespace zon {

// The lines of `zoncoin-cli psbt`: one JSON object in, one out. PSBTs are base64, everything else binary is
// hex, amounts are in zat. What goes wrong gives {"ok":false,"error":sentence,"code":errorCodeName}.
//
// Threat: the line is a stranger's. Its size (maxJsonLine) and depth are bounded before it is parsed. Private
// keys in it are never repeated in an answer.

/// {"psbt":…} gives {"ok":true,"version","complete","fee"?,"tx":{…},"inputs":[…],"outputs":[…],…}: everything
/// that is in it, under the names that Bitcoin Core's decodepsbt uses where it has one.
std::string answerPsbtDecode(std::string_view line);

/// {"psbt":…,"keys":[WIF, tprv or xprv …],"sighash":["SINGLE|ANYONECANPAY"…]?,
///  "require_previous_transactions":bool?}
/// gives {"ok":true,"psbt":…,"signatures":added,"complete":bool,"notes":[sentence…]}. "sighash" are the hash
/// types that may be signed besides ALL and DEFAULT.
std::string answerPsbtSign(std::string_view line);

/// {"psbts":[…]} or {"psbt":…,"with":[…]} gives {"ok":true,"psbt":…}.
std::string answerPsbtCombine(std::string_view line);

/// {"psbt":…} gives {"ok":true,"psbt":…,"complete":bool}, and when complete "tx" and "txid", otherwise
/// "waiting":[sentence…].
std::string answerPsbtFinalize(std::string_view line);

} // namespace zon

#pragma once

#include "core/contracts/file_check.h"

namespace zon::contracts {

/// What `zoncoin-cli contract` answers: JSON for scripts, lines for people. Foreign text is escaped
/// (plain_text.h) in lines, never in JSON.

/// A draft as a person writes it: the document without typ, v, network, nonce, policies and scripts; a
/// party's "payout" may be an address instead of "payout_spk". The sentence says which member is wrong.
Result<Document> parseDraft(std::string_view json, const NetworkParams& params);

/// {"id","code","network","title","state",…}: everything that show tells.
Json describeFile(const ContractFile& file, const FileVerification& verification);
/// The same in lines.
std::vector<std::string> describeInLines(const ContractFile& file, const FileVerification& verification);

/// {"ok":bool,"checks":[{"check","ok"}…],"error"?,"failed"?,…}.
Json verificationJson(const FileVerification& verification);

} // namespace zon::contracts

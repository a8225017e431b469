#pragma once

#include "core/crypto/secret.h"
#include "core/net/http_client.h"

#include <string>
#include <string_view>
#include <vector>

namespace zon {

/// A box on a relay in which a contract's files wait for the other side: "https://relay.example/#KEY".
/// Whoever has the link reads and adds; the relay has neither names nor terms, because what lies in the box
/// is sealed with a key that stands behind the #, which nothing sends to a server.
///
/// The files need no more protection than that: what is in them is signed, and is verified before it is
/// taken.
class ContractLink {
public:
    /// A new box there. InvalidArgument when that is no http or https address.
    static Result<ContractLink> fresh(std::string_view relay);
    static Result<ContractLink> parse(std::string_view text);
    std::string toText() const;

    /// Where HTTP reaches the box: POST adds, GET with ?from=N lists.
    const std::string& url() const { return url_; }
    Bytes seal(std::string_view file) const;
    /// Corrupt when the box's content was changed, or is of another one.
    Result<std::string> open(ByteSpan sealed) const;

private:
    ContractLink(std::string relay, SecretBytes secret);

    std::string relay_; ///< ends in a slash
    SecretBytes secret_, key_;
    std::string url_;
};

/// What a relay takes at most: a contract with its signatures, not evidence and not attached files.
inline constexpr std::size_t maxRelayedFile = std::size_t{1024} * 1024;
inline constexpr std::size_t maxRelayedFiles = 64; ///< in one box

/// What lay in a box.
struct ContractMail {
    std::vector<std::string> files; ///< in the order in which they came
    std::size_t next = 0;           ///< ask from here the next time
};

/// Threat: the relay is a stranger. It can keep silent, and nothing else: what it gives is capped, and what
/// it made up doesn't open.
///
/// Callbacks on the loop's thread, as HttpClient's.
void postContract(HttpClient& http, const ContractLink& link, std::string_view file,
                  std::move_only_function<void(Result<void>)> done);
void fetchContracts(HttpClient& http, ContractLink link, std::size_t from,
                    std::move_only_function<void(Result<ContractMail>)> done);

} // namespace zon

#include "core/net/tls_context.h"

#include <boost/asio/ssl/context.hpp>

namespace zon {

namespace ssl = boost::asio::ssl;

Result<std::shared_ptr<ssl::context>>
makeTlsContext(const std::optional<std::filesystem::path>& extraAuthorities) {
    auto context = std::make_shared<ssl::context>(ssl::context::tls_client);
    boost::system::error_code error;
    context->set_options(
        ssl::context::default_workarounds | ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1, error);
    if (!error) context->set_default_verify_paths(error);
    if (!error) context->set_verify_mode(ssl::verify_peer, error);
    if (error) return fail(ErrorCode::Internal, "TLS can't be set up on this computer.", error.message());
    if (!extraAuthorities) return context;
    context->load_verify_file(extraAuthorities->string(), error);
    if (error)
        return fail(ErrorCode::IoError,
                    "The file of certificate authorities " + extraAuthorities->string() + " can't be read.",
                    error.message());
    return context;
}

Result<std::shared_ptr<ssl::context>> makeTlsServerContext(const std::filesystem::path& certificates,
                                                           const std::filesystem::path& key) {
    auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
    boost::system::error_code error;
    context->set_options(
        ssl::context::default_workarounds | ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1, error);
    if (error) return fail(ErrorCode::Internal, "TLS can't be set up on this computer.", error.message());
    context->use_certificate_chain_file(certificates.string(), error);
    if (error)
        return fail(ErrorCode::IoError, "The certificate " + certificates.string() + " can't be read.",
                    error.message());
    context->use_private_key_file(key.string(), ssl::context::pem, error);
    if (error)
        return fail(ErrorCode::IoError,
                    "The key " + key.string() + " can't be read, or belongs to another certificate.",
                    error.message());
    return context;
}

} // namespace zon

#pragma once

#include "core/net/listener.h"

#include <openssl/ssl.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

/// A web server behind TLS with a certificate that it signed itself, for loopback.
namespace zon::test {

struct FreeOpenSsl {
    void operator()(SSL_CTX* p) const { SSL_CTX_free(p); }
    void operator()(SSL* p) const { SSL_free(p); }
    void operator()(X509* p) const { X509_free(p); }
    void operator()(EVP_PKEY* p) const { EVP_PKEY_free(p); }
    void operator()(BIO* p) const { BIO_free(p); }
};
template <typename T>
using OpenSslPtr = std::unique_ptr<T, FreeOpenSsl>;

struct TlsIdentity {
    OpenSslPtr<X509> certificate;
    OpenSslPtr<EVP_PKEY> key;
    std::string certificatePem, keyPem;
};

TlsIdentity makeIdentity(const std::string& host);
bool writeFile(const std::filesystem::path& file, const std::string& text);

/// Answers whatever is asked with "secret" and hangs up.
class TlsServer {
public:
    TlsServer(EventLoop& loop, const TlsIdentity& identity);
    ~TlsServer();
    const Endpoint& endpoint() const { return listener_->local(); }

private:
    class Session;
    OpenSslPtr<SSL_CTX> context_;
    std::unique_ptr<Listener> listener_;
    std::vector<std::unique_ptr<Session>> sessions_;
};

} // namespace zon::test

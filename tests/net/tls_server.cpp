#include "tests/net/tls_server.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace zon::test {

TlsIdentity makeIdentity(const std::string& host) {
    constexpr long validSeconds = 24L * 3600;
    TlsIdentity identity{OpenSslPtr<X509>(X509_new()), OpenSslPtr<EVP_PKEY>(EVP_EC_gen("P-256")), {}, {}};
    X509* const cert = identity.certificate.get();
    X509_set_version(cert, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(cert), 1);
    X509_gmtime_adj(X509_getm_notBefore(cert), -validSeconds);
    X509_gmtime_adj(X509_getm_notAfter(cert), validSeconds);
    X509_set_pubkey(cert, identity.key.get());
    X509_NAME* const name = X509_get_subject_name(cert);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(host.c_str()),
                               -1, -1, 0);
    X509_set_issuer_name(cert, name);
    const auto add = [&](int nid, const std::string& value) {
        X509_EXTENSION* const extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value.c_str());
        X509_add_ext(cert, extension, -1);
        X509_EXTENSION_free(extension);
    };
    add(NID_basic_constraints, "critical,CA:TRUE");
    add(NID_subject_alt_name, "DNS:" + host);
    X509_sign(cert, identity.key.get(), EVP_sha256());

    const auto textOf = [](const auto& write) {
        const OpenSslPtr<BIO> text(BIO_new(BIO_s_mem()));
        write(text.get());
        char* data = nullptr;
        const long size = BIO_get_mem_data(text.get(), &data);
        return std::string(data, static_cast<std::size_t>(size));
    };
    identity.certificatePem = textOf([&](BIO* to) { PEM_write_bio_X509(to, cert); });
    identity.keyPem = textOf([&](BIO* to) {
        PEM_write_bio_PrivateKey(to, identity.key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
    return identity;
}

bool writeFile(const std::filesystem::path& file, const std::string& text) {
    std::ofstream out(file, std::ios::binary);
    out << text;
    return static_cast<bool>(out.flush());
}

/// TLS over a Connection through memory buffers.
class TlsServer::Session {
public:
    Session(SSL_CTX* context, std::unique_ptr<Connection> connection)
        : ssl_(SSL_new(context)), connection_(std::move(connection)) {
        SSL_set_bio(ssl_.get(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
        SSL_set_accept_state(ssl_.get());
        connection_->start({.onData = [this](ByteSpan bytes) { received(bytes); }});
    }

private:
    void received(ByteSpan bytes) {
        BIO_write(SSL_get_rbio(ssl_.get()), bytes.data(), static_cast<int>(bytes.size()));
        char request[4096];
        if (SSL_read(ssl_.get(), request, sizeof request) > 0) {
            constexpr std::string_view answer = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret";
            SSL_write(ssl_.get(), answer.data(), static_cast<int>(answer.size()));
        }
        flush();
    }

    void flush() {
        Bytes out(BIO_ctrl_pending(SSL_get_wbio(ssl_.get())));
        if (out.empty()) return;
        BIO_read(SSL_get_wbio(ssl_.get()), out.data(), static_cast<int>(out.size()));
        connection_->send(std::move(out));
    }

    OpenSslPtr<SSL> ssl_;
    std::unique_ptr<Connection> connection_;
};

TlsServer::TlsServer(EventLoop& loop, const TlsIdentity& identity)
    : context_(SSL_CTX_new(TLS_server_method())) {
    SSL_CTX_use_certificate(context_.get(), identity.certificate.get());
    SSL_CTX_use_PrivateKey(context_.get(), identity.key.get());
    auto opened = Listener::open(loop, {.bind = Endpoint::loopback()}, [this](auto connection) {
        sessions_.push_back(std::make_unique<Session>(context_.get(), std::move(connection)));
    });
    listener_ = std::move(*opened);
}

TlsServer::~TlsServer() = default;

} // namespace zon::test

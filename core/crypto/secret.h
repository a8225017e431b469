#pragma once

#include "core/util/bytes.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace zon {

/// Overwrites memory in a way the compiler may not remove.
void wipeMemory(std::span<std::uint8_t> memory);

/// Bytes that must not leak: seeds, keys, passwords.
///
/// Threat: memory reaches disk by swapping and core dumps, and other code by overruns. So the bytes live
/// between guard pages, locked out of swap and of core dumps, and are wiped when dropped (libsodium). A
/// system that allows no more locked memory still gives guarded and wiped memory; when even that can't be
/// had, ordinary memory that is wiped: a wallet that refuses to open protects nobody. Move-only, so that
/// every copy is seen in the code (clone). Never print it and never put it in an Error.
class SecretBytes {
public:
    SecretBytes() = default;
    /// `size` zero bytes.
    explicit SecretBytes(std::size_t size);

    static SecretBytes random(std::size_t size);
    static SecretBytes copyOf(ByteSpan bytes);

    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes() = default;

    SecretBytes clone() const { return copyOf(span()); }

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    std::uint8_t* data() { return memory_.get(); }
    const std::uint8_t* data() const { return memory_.get(); }
    std::span<std::uint8_t> span() { return {memory_.get(), size_}; }
    ByteSpan span() const { return {memory_.get(), size_}; }

    /// Takes as long wherever the difference is.
    friend bool operator==(const SecretBytes& a, const SecretBytes& b);

private:
    class Release {
    public:
        Release() : size_(0), guarded_(true) {}
        Release(std::size_t size, bool guarded) : size_(size), guarded_(guarded) {}
        void operator()(std::uint8_t* memory) const;

    private:
        std::size_t size_;
        bool guarded_; ///< came from libsodium
    };

    std::unique_ptr<std::uint8_t, Release> memory_;
    std::size_t size_ = 0;
};

/// Words and passwords as typed, in UTF-8, in the same kind of memory. No terminating zero.
class SecretText {
public:
    SecretText() = default;
    explicit SecretText(std::string_view text);
    explicit SecretText(SecretBytes&& utf8) : bytes_(std::move(utf8)) {}

    SecretText clone() const { return SecretText(view()); }
    SecretText& append(std::string_view text);

    std::string_view view() const { return asText(bytes_.span()); }
    ByteSpan span() const { return bytes_.span(); }
    std::size_t size() const { return bytes_.size(); }
    bool empty() const { return bytes_.empty(); }

    friend bool operator==(const SecretText&, const SecretText&) = default;

private:
    SecretBytes bytes_;
};

} // namespace zon

#include "core/chain/headers_check.h"

#include <boost/json.hpp>

#include <algorithm>
#include <istream>
#include <vector>

namespace zon {

namespace {

constexpr std::size_t batchHeaders = 4096;

/// Reads whole headers until the stream ends.
class HeaderStream {
public:
    explicit HeaderStream(std::istream& in) : in_(in), buffer_(batchHeaders * BlockHeader::size) {}

    /// The next headers, viewed until the next call; empty at the end.
    ByteSpan next() {
        in_.read(reinterpret_cast<char*>(buffer_.data()), static_cast<std::streamsize>(buffer_.size()));
        const auto got = static_cast<std::size_t>(in_.gcount());
        cutOff_ = got % BlockHeader::size != 0;
        return ByteSpan(buffer_).first(got - got % BlockHeader::size);
    }
    /// The stream ended inside a header.
    bool cutOff() const { return cutOff_; }

private:
    std::istream& in_;
    Bytes buffer_;
    bool cutOff_ = false;
};

void refuse(HeadersCheck& check, std::int32_t height, HeaderFault fault, std::string reason) {
    check.ok = false;
    check.height = height;
    check.fault = fault;
    check.reason = std::move(reason);
}

HeadersCheck run(const NetworkParams& params, HeaderStream& in, ByteSpan first, HeaderContext context,
                 std::uint64_t alreadyCounted, UnixTime now) {
    HeadersCheck check;
    check.count = alreadyCounted;
    check.ok = true;
    for (ByteSpan batch = first; !batch.empty(); batch = in.next()) {
        const std::size_t n = batch.size() / BlockHeader::size;
        const RunVerdict verdict = verifyRun(params, context, batch.data(), n, now);
        check.count += verdict.passed;
        if (verdict.fault != HeaderFault::None) {
            refuse(check, context.height + 1, verdict.fault, std::string(headerFaultSentence(verdict.fault)));
            break;
        }
        if (in.cutOff()) break;
    }
    if (check.ok && in.cutOff())
        refuse(check, context.height + 1, HeaderFault::None, "The data ends in the middle of a header.");
    if (check.count > 0) {
        check.tip = context.hash;
        check.work = context.work;
    }
    return check;
}

/// Rolls a context over headers that are taken as true. They must link and carry the work they claim: that
/// catches a wrong file.
HeaderFault roll(const NetworkParams& params, HeaderContext& context, const std::uint8_t* bytes) {
    const BlockHeader header = BlockHeader::fromBytes(bytes);
    const BlockHash hash = header.hash();
    const auto target = targetFromBits(header.bits);
    const bool isFirst = context.hash.isNull();
    if (!isFirst && header.previous != context.hash) return HeaderFault::NotContinuous;
    if (!target || *target > params.difficulty.limit) return HeaderFault::BadBits;
    if (!meetsTarget(hash, *target)) return HeaderFault::HighHash;
    context.append(params.difficulty, hash.data(), header.time, header.bits, {});
    return HeaderFault::None;
}

} // namespace

HeadersCheck checkHeaders(const NetworkParams& params, std::istream& headers, UnixTime now) {
    HeaderStream in(headers);
    const ByteSpan first = in.next();
    const auto genesis = params.genesis.header.serialize();
    const bool withGenesis =
        first.size() >= BlockHeader::size && equal(first.first(BlockHeader::size), genesis);
    const std::size_t skip = withGenesis ? BlockHeader::size : 0;
    HeadersCheck check;
    if (withGenesis && first.size() == BlockHeader::size) {
        check =
            run(params, in, in.cutOff() ? ByteSpan{} : in.next(), HeaderContext::atGenesis(params), 1, now);
    } else {
        check =
            run(params, in, first.subspan(skip), HeaderContext::atGenesis(params), withGenesis ? 1 : 0, now);
    }
    if (check.ok && check.count == 0) check.reason = "There are no headers to check.";
    return check;
}

HeadersCheck checkHeaders(const NetworkParams& params, std::istream& headers, std::int32_t fromHeight,
                          std::istream& context, UnixTime now) {
    HeadersCheck check;
    Bytes known;
    // More than one interval is of no use, so that only the end of a long file is kept.
    const auto useful =
        static_cast<std::size_t>(std::max(params.difficulty.interval, medianTimeSpan)) * BlockHeader::size;
    HeaderStream contextIn(context);
    for (ByteSpan batch = contextIn.next(); !batch.empty(); batch = contextIn.next()) {
        known.insert(known.end(), batch.begin(), batch.end());
        if (known.size() > useful)
            known.erase(known.begin(), known.end() - static_cast<std::ptrdiff_t>(useful));
    }
    const auto count = static_cast<std::int32_t>(known.size() / BlockHeader::size);
    const std::int32_t needed = std::min(medianTimeSpan, fromHeight);
    if (fromHeight < 1 || count < needed || contextIn.cutOff()) {
        refuse(check, fromHeight, HeaderFault::MissingContext,
               "The context must be whole 80-byte headers, the last of them right below the first height to "
               "check: "
               "at least "
                   + std::to_string(std::max(needed, 1)) + " of them.");
        return check;
    }
    if (count > fromHeight) {
        refuse(check, fromHeight, HeaderFault::MissingContext,
               "The context has more headers than there are below height " + std::to_string(fromHeight)
                   + ".");
        return check;
    }

    // Where the context begins with genesis or its child, genesis is where it is anchored.
    HeaderContext rolled;
    rolled.height = fromHeight - count - 1;
    if (rolled.height == 0) {
        rolled = HeaderContext::atGenesis(params);
        rolled.work = {};
    }
    if (rolled.height < 0
        && !equal(ByteSpan(known).first(BlockHeader::size), params.genesis.header.serialize())) {
        refuse(check, 0, HeaderFault::NotContinuous,
               "The context does not begin with this network's genesis block.");
        return check;
    }
    for (std::int32_t i = 0; i < count; ++i) {
        const std::uint8_t* header = known.data() + static_cast<std::size_t>(i) * BlockHeader::size;
        const HeaderFault fault = roll(params, rolled, header);
        if (fault != HeaderFault::None) {
            refuse(check, fromHeight - count + i, fault,
                   "In the context: " + std::string(headerFaultSentence(fault)));
            return check;
        }
    }
    HeaderStream in(headers);
    const ByteSpan first = in.next();
    return run(params, in, first, rolled, 0, now);
}

std::string HeadersCheck::json() const {
    boost::json::object out;
    out["ok"] = ok;
    if (ok) {
        out["count"] = count;
        out["tip"] = tip.display();
        out["work"] = work.hashes.hex();
    } else {
        out["height"] = height;
        out["reason"] = reason;
        out["error"] = fault == HeaderFault::None ? "malformed" : headerFaultName(fault);
    }
    return boost::json::serialize(out);
}

} // namespace zon

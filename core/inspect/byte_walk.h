#pragma once

#include "core/inspect/byte_map.h"
#include "core/inspect/words.h"
#include "core/util/serialize.h"

namespace zon {

/// Names bytes from the first to the last. What is added always continues where the last range ended, so no
/// gap and no overlap can come about; what can't be read becomes one last range. For the byte maps of this
/// folder.
class ByteWalk {
public:
    ByteWalk(ByteSpan raw, std::size_t base, std::vector<ByteRange>& ranges)
        : raw_(raw), reader_(raw), base_(base), ranges_(ranges) {}

    Reader& reader() { return reader_; }
    bool ok() const { return reader_.ok(); }
    bool atEnd() const { return reader_.remaining() == 0; }
    ByteSpan raw() const { return raw_; }
    /// Where the next range begins, in the bytes of this walk.
    std::size_t from() const { return begun_; }

    /// What was read since the last call is one range. Nothing when nothing was, or the reading failed.
    void name(ByteKind kind, std::string name, std::string of, std::string explanation) {
        if (!reader_.ok() || reader_.position() == begun_) return;
        add(reader_.position(), kind, std::move(name), std::move(of), std::move(explanation));
    }
    /// Gives the range to be named over to another walk: it was read, and that one names it.
    void skipNamed() { begun_ = reader_.position(); }

    /// Whatever is left, as one range.
    void nameRest(ByteKind kind, std::string name, std::string of, std::string explanation) {
        if (begun_ < raw_.size())
            add(raw_.size(), kind, std::move(name), std::move(of), std::move(explanation));
    }

private:
    void add(std::size_t end, ByteKind kind, std::string name, std::string of, std::string explanation) {
        ranges_.push_back(
            {base_ + begun_, base_ + end, kind, std::move(name), std::move(of), std::move(explanation)});
        begun_ = end;
    }

    ByteSpan raw_;
    Reader reader_;
    std::size_t base_;
    std::size_t begun_ = 0;
    std::vector<ByteRange>& ranges_;
};

/// A transaction inside other bytes, from `base` on. `form`: whether witnesses are expected.
void walkTransaction(ByteSpan raw, std::size_t base, WithWitness form, const Facts& facts, const Money& money,
                     std::vector<ByteRange>& ranges);
/// An output's amount and script, read by `walk`.
void walkOutput(ByteWalk& walk, const std::string& of, const Facts& facts, const Money& money);
/// Names the bytes of one witness, read by `walk`.
void walkWitness(ByteWalk& walk, const std::string& of);

/// What an element of a witness looks like: "signature", "public key", …
std::string elementName(ByteSpan element);

} // namespace zon

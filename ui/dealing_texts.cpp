// What the open contract says: the engine's answer, put into words.

#include "core/jose/plain_text.h"
#include "ui/deal_words.h"
#include "ui/dealing.h"
#include "ui/format.h"

#include <algorithm>

namespace zon {

QString Dealing::title() const {
    return current_ ? format::text(current_->summary.title) : QString();
}

QString Dealing::stateText() const {
    return current_ ? deal_words::state(current_->summary.state) : QString();
}

Tone::Value Dealing::tone() const {
    return current_ ? deal_words::tone(current_->summary.state) : Tone::Neutral;
}

QString Dealing::turn() const {
    return current_ ? deal_words::turn(current_->summary) : QString();
}

QString Dealing::whyNot() const {
    const DealAction* found = current_ ? action(current_->summary.step) : nullptr;
    return found ? format::text(found->whyNot) : QString();
}

QString Dealing::price() const {
    return current_ ? deal_words::zon(current_->summary.price) : QString();
}

QString Dealing::terms() const {
    return current_ ? format::text(current_->terms) : QString();
}

QString Dealing::code() const {
    return current_ ? format::text(current_->comparisonCode) : QString();
}

QString Dealing::ifTheyVanish() const {
    QStringList sentences;
    if (current_)
        for (const DealOutput& output : current_->outputs)
            if (const QString said = format::text(output.ifTheyVanish);
                !said.isEmpty() && !sentences.contains(said))
                sentences << said;
    return sentences.join('\n');
}

QString Dealing::problems() const {
    QStringList sentences;
    if (current_)
        for (const std::string& problem : current_->problems)
            sentences << format::text(problem);
    return sentences.join('\n');
}

QStringList Dealing::partyNames() const {
    QStringList names;
    if (current_)
        for (const DealParty& party : current_->parties)
            names << (party.me ? tr("%1, %2 (you)") : tr("%1, %2"))
                         .arg(format::text(party.name), deal_words::role(party.role));
    return names;
}

QStringList Dealing::partyStates() const {
    QStringList states;
    if (current_)
        for (const DealParty& party : current_->parties)
            states << (party.signedIt ? tr("signed")
                       : party.joined ? tr("key proven")
                                      : tr("keys are missing"));
    return states;
}

/// What happened and what is to come, in one row of dates.
std::vector<Dealing::Moment> Dealing::timeline() const {
    std::vector<Moment> all;
    if (!current_) return all;
    const bool parts = current_->outputs.size() > 1;
    const auto add = [&](UnixTime at, const QString& what, std::size_t n, bool past) {
        all.push_back({at, parts ? tr("%1 (part %2)").arg(what).arg(n + 1) : what, past});
    };
    for (std::size_t n = 0; n < current_->outputs.size(); ++n) {
        const DealOutput& output = current_->outputs[n];
        if (output.fundedAt) add(*output.fundedAt, tr("The money is in the escrow"), n, true);
        for (const DealNote& note : output.notes)
            add(note.at,
                (note.kind == contracts::NoteKind::Delivered ? tr("The %1 says: delivered. %2")
                                                             : tr("The %1 objects. %2"))
                    .arg(deal_words::role(note.by), format::text(note.text)),
                n, true);
        if (output.spend && output.spend->place)
            add(output.spend->place->medianTime, tr("Settled: %1").arg(deal_words::state(output.state)), n,
                true);
    }
    for (const contracts::Deadline& deadline : current_->deadlines) {
        const bool whole = deadline.kind == contracts::DeadlineKind::AcceptBy
                           || deadline.kind == contracts::DeadlineKind::FundBy;
        const QString what = deal_words::deadline(deadline.kind);
        const bool past = deadline.at <= current_->chainTime;
        if (whole)
            all.push_back({deadline.at, what, past});
        else
            add(deadline.at, what, deadline.output, past);
    }
    std::ranges::stable_sort(all, {}, &Moment::at);
    std::ranges::stable_partition(all, &Moment::past);
    return all;
}

QStringList Dealing::timelineNames() const {
    QStringList names;
    for (const Moment& moment : timeline())
        names << moment.what;
    return names;
}

QStringList Dealing::timelineDates() const {
    QStringList dates;
    for (const Moment& moment : timeline())
        dates << deal_words::moment(moment.at);
    return dates;
}

int Dealing::timelinePast() const {
    const auto all = timeline();
    return static_cast<int>(std::ranges::count_if(all, &Moment::past));
}

QStringList Dealing::changeNames() const {
    QStringList names;
    if (current_)
        for (const contracts::DraftChange& change : current_->changes)
            names << deal_words::change(change, current_->outputs.size() > 1);
    return names;
}

QStringList Dealing::changesBefore() const {
    QStringList values;
    if (current_)
        for (const contracts::DraftChange& change : current_->changes)
            values << deal_words::changeValue(change.value, change.before);
    return values;
}

QStringList Dealing::changesAfter() const {
    QStringList values;
    if (current_)
        for (const contracts::DraftChange& change : current_->changes)
            values << deal_words::changeValue(change.value, change.after);
    return values;
}

QStringList Dealing::fileNames() const {
    QStringList names;
    if (current_)
        for (const DealFile& file : current_->files)
            names << format::text(plainText(file.file.name));
    return names;
}

QStringList Dealing::fileStates() const {
    QStringList states;
    if (current_)
        for (const DealFile& file : current_->files)
            states << (file.kept ? tr("%1, here, and the one that was agreed on")
                                 : tr("%1, not here: add the one that you were given"))
                          .arg(format::bytes(static_cast<std::uint64_t>(file.file.size)));
    return states;
}

/// Only what this program checked itself; a file that fails one of these isn't taken at all.
QStringList Dealing::checks() const {
    QStringList found;
    if (!current_) return found;
    found << tr("Amounts add up, and the dates come in their order");
    found << tr("No key in it is known from another contract of yours");
    if (current_->summary.draft) return found;
    found << tr("The escrow's address was worked out here from the keys, and is the one in the contract");
    found << tr("The ways to spend are exactly those on this page, and no others");
    for (const DealParty& party : current_->parties)
        if (party.signedIt)
            found << tr("%1 signed these very words, and holds its key").arg(format::text(party.name));
    if (!current_->files.empty() && std::ranges::all_of(current_->files, &DealFile::kept))
        found << tr("All attached files are those that were agreed on");
    return found;
}

QStringList Dealing::openRoles() const {
    QStringList roles;
    if (current_)
        for (const DealParty& party : current_->parties)
            if (!party.joined) roles << deal_words::role(party.role);
    return roles;
}

QStringList Dealing::openNames() const {
    QStringList names;
    if (current_)
        for (const DealParty& party : current_->parties)
            if (!party.joined) names << format::text(party.name);
    return names;
}

QStringList Dealing::others() const {
    QStringList roles;
    if (current_)
        for (const DealParty& party : current_->parties)
            if (!party.me && party.role != contracts::Role::Buyer) roles << deal_words::role(party.role);
    return roles;
}

QString Dealing::shownSecret() const {
    if (current_)
        for (const DealOutput& output : current_->outputs)
            if (output.spend && output.spend->secret) return format::text(toHex(*output.spend->secret));
    return {};
}

QStringList Dealing::pathWords() const {
    QStringList words;
    if (current_)
        for (const DealOutput& output : current_->outputs)
            for (const DealPath& path : output.paths)
                if (!path.words.empty()) words << format::text(path.words);
    return words;
}

QStringList Dealing::pathDates() const {
    QStringList dates;
    if (current_)
        for (const DealOutput& output : current_->outputs)
            for (const DealPath& path : output.paths)
                if (!path.words.empty())
                    dates << (path.from ? deal_words::moment(*path.from)
                              : path.blocks > 0
                                  ? tr("%n block(s) after", nullptr, static_cast<int>(path.blocks))
                                  : tr("Now"));
    return dates;
}

} // namespace zon

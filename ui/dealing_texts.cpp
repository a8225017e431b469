// What the open contract says: the engine's answer, put into words.

#include "ui/deal_words.h"
#include "ui/dealing.h"
#include "ui/format.h"

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

QStringList Dealing::deadlineNames() const {
    QStringList names;
    if (current_)
        for (const contracts::Deadline& deadline : current_->deadlines)
            names
                << (current_->outputs.size() > 1 && deadline.kind != contracts::DeadlineKind::AcceptBy
                            && deadline.kind != contracts::DeadlineKind::FundBy
                        ? tr("%1 (part %2)").arg(deal_words::deadline(deadline.kind)).arg(deadline.output + 1)
                        : deal_words::deadline(deadline.kind));
    return names;
}

QStringList Dealing::deadlineDates() const {
    QStringList dates;
    if (current_)
        for (const contracts::Deadline& deadline : current_->deadlines)
            dates << deal_words::moment(deadline.at);
    return dates;
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

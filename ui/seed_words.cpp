#include "ui/seed_words.h"

#include "core/crypto/random.h"

#include <algorithm>
#include <numeric>

namespace zon {
namespace {

constexpr std::size_t questions = 3;

/// Fisher–Yates with the system's generator: someone who watches must not learn which words come next.
void shuffle(std::vector<int>& items) {
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[static_cast<std::size_t>(randomBelow(i))]);
}

} // namespace

void SeedWords::set(SecretText words, bool known) {
    text_ = std::move(words);
    words_.clear();
    const std::string_view all = text_.view();
    std::size_t begin = 0;
    while (begin < all.size()) {
        const std::size_t end = std::min(all.find(' ', begin), all.size());
        words_.push_back({begin, end - begin});
        begin = end + 1;
    }
    questions_.clear();
    confirmed_ = known;
    wrongPick_ = false;
    emit changed();
    emit checkChanged();
}

std::string_view SeedWords::word(int i) const {
    if (i < 0 || i >= count()) return {};
    const Span& span = words_[static_cast<std::size_t>(i)];
    return text_.view().substr(span.begin, span.length);
}

void SeedWords::startCheck() {
    confirmed_ = false;
    wrongPick_ = false;
    questions_.clear();
    std::vector<int> order(words_.size());
    std::iota(order.begin(), order.end(), 0);
    shuffle(order);
    for (std::size_t q = 0; q < questions && q < order.size(); ++q) {
        Question question;
        question.word = order[q];
        // Words that look the same as the right one would make a right pick count as wrong.
        std::vector<int> others;
        for (int i = 0; i < count(); ++i)
            if (word(i) != word(question.word)) others.push_back(i);
        if (others.size() < options - 1) break; // only for words that are nearly all the same
        shuffle(others);
        std::vector<int> choices(others.begin(), others.begin() + options - 1);
        choices.push_back(question.word);
        shuffle(choices);
        std::copy(choices.begin(), choices.end(), question.choices.begin());
        questions_.push_back(question);
    }
    emit checkChanged();
}

int SeedWords::askedWord() const {
    return questions_.empty() ? 0 : questions_.back().word + 1;
}

std::string_view SeedWords::optionWord(int option) const {
    if (questions_.empty() || option < 0 || option >= options) return {};
    return word(questions_.back().choices[static_cast<std::size_t>(option)]);
}

void SeedWords::pick(int option) {
    if (questions_.empty() || option < 0 || option >= options) return;
    if (optionWord(option) != word(questions_.back().word)) {
        startCheck();
        wrongPick_ = true;
    } else {
        questions_.pop_back();
        wrongPick_ = false;
        confirmed_ = questions_.empty();
    }
    emit checkChanged();
}

} // namespace zon

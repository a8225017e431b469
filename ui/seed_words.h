#pragma once

#include "core/crypto/secret.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <array>
#include <string_view>
#include <vector>

namespace zon {

/// The words of a wallet while a person writes them down, and the check that they did: three words to pick
/// from four.
///
/// They are held in locked memory and never become a property: QML sees numbers, SecretWords paints. clear()
/// wipes them as soon as they are not needed.
class SeedWords : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A view model owns it.")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int askedWord READ askedWord NOTIFY checkChanged) ///< its number, from 1
    Q_PROPERTY(int questionsLeft READ questionsLeft NOTIFY checkChanged)
    Q_PROPERTY(bool confirmed READ confirmed NOTIFY checkChanged) ///< every question was answered right
    Q_PROPERTY(bool wrongPick READ wrongPick NOTIFY checkChanged)

public:
    static constexpr int options = 4; ///< choices per question of the check

    using QObject::QObject;

    /// Words with single spaces between. `known`: the person typed them, so there is nothing to check.
    void set(SecretText words, bool known);
    void clear() { set(SecretText(), false); }

    int count() const { return static_cast<int>(words_.size()); }
    int askedWord() const;
    int questionsLeft() const { return static_cast<int>(questions_.size()); }
    bool confirmed() const { return confirmed_; }
    bool wrongPick() const { return wrongPick_; }

    const SecretText& text() const { return text_; }
    /// Valid until the words change. `i` from 0; outside the list: empty.
    std::string_view word(int i) const;
    std::string_view optionWord(int option) const;

    Q_INVOKABLE void startCheck();
    /// A wrong pick starts the check again with other questions.
    Q_INVOKABLE void pick(int option);

signals:
    void changed();
    void checkChanged();

private:
    struct Span {
        std::size_t begin = 0, length = 0;
    };
    struct Question {
        int word = 0;                       ///< index of the asked word
        std::array<int, options> choices{}; ///< indexes of words, one of them right
    };

    SecretText text_;
    std::vector<Span> words_;         ///< of text_
    std::vector<Question> questions_; ///< the last is asked
    bool confirmed_ = false;
    bool wrongPick_ = false;
};

} // namespace zon

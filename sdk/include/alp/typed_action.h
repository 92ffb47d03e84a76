// An action as a scribe types it, on one line: "Anna, 12 jan: belt de huisarts". Main thread.
#pragma once

#include <alp/session.h>

#include <optional>
#include <string>
#include <string_view>

namespace alp {

struct TypedAction {
    std::string text;         // without what is before the colon
    Id owner;                 // of a member
    std::optional<Date> due;
    void put_in(Action& action) const;  // words, who (of an action of others: who asks it) and by when; a day that was not typed stays
};

// Before the first colon stands who does it, and perhaps by when, as read_date() reads it. None: it does not, and the text is as it was typed.
std::optional<TypedAction> read_action(const Session& session, std::string_view text);

// What to say before such a line is taken, below its field, with the text left in it: a day that does not exist, a day that is over, or two who do
// it. Empty: it is taken. `again`: it was said of this very text, and Enter was pressed once more; then only a day in figures that does not exist is
// still refused.
std::string doubt_about_action(const Session& session, std::string_view text, bool again);

}  // namespace alp

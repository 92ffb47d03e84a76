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

}  // namespace alp

#include <alp/dates.h>
#include <alp/host/plain.h>
#include <alp/text.h>
#include <alp/typed_action.h>

namespace alp {

namespace {

// By the whole name, or by the first one when nobody else has that; none: it is nobody's.
Id member_called(const Session& session, std::string_view typed) {
    const std::string name = plain(trimmed(typed));
    Id found;
    bool more = false;
    for (const Member* member : session.members()) {
        const std::string whole = plain(session.name_of(member->id));
        if (whole == name) return member->id;
        if (whole.substr(0, whole.find(' ')) != name) continue;
        more |= static_cast<bool>(found);
        found = member->id;
    }
    return more ? Id{} : found;
}

}  // namespace

void TypedAction::put_in(Action& action) const {
    action.text = text;
    (action.level == Level::external ? action.asks : action.owner) = owner;
    if (due) action.due = due;
}

std::optional<TypedAction> read_action(const Session& session, std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == text.npos) return std::nullopt;
    const std::string_view before = text.substr(0, colon), after = trimmed(text.substr(colon + 1));
    const std::size_t comma = before.find(',');
    TypedAction typed{std::string(after), {}, {}};
    if (comma != before.npos) {
        typed.due = read_date(before.substr(comma + 1), local_date(session.header().held)).day;
        if (!typed.due) return std::nullopt;
    }
    if (!after.empty()) typed.owner = member_called(session, before.substr(0, comma));
    return typed.owner ? std::optional(typed) : std::nullopt;
}

}  // namespace alp

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

// "Anna en Cees", "Anna, Cees & Dirk": members only.
bool several_members(const Session& session, std::string_view typed) {
    std::string names(typed);
    for (const std::string_view tie : {" en ", " and ", " & ", " + ", ","})
        for (std::size_t at = names.find(tie); at != names.npos; at = names.find(tie)) names.replace(at, tie.size(), "/");
    std::size_t count = 0;
    for (std::size_t at = 0; at <= names.size(); ++count) {
        const std::size_t end = std::min(names.find('/', at), names.size());
        if (!member_called(session, std::string_view(names).substr(at, end - at))) return false;
        at = end + 1;
    }
    return count > 1;
}

struct Parts {
    std::string_view who, when, what;
};

std::optional<Parts> parts_of(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == text.npos) return std::nullopt;
    const std::string_view before = text.substr(0, colon);
    const std::size_t comma = before.rfind(',');
    return Parts{before.substr(0, comma), comma == before.npos ? std::string_view() : before.substr(comma + 1),
                 trimmed(text.substr(colon + 1))};
}

bool has_figures(std::string_view text) { return text.find_first_of("0123456789") != text.npos; }

bool only_figures(std::string_view text) { return has_figures(text) && text.find_first_not_of("0123456789 -/.") == text.npos; }

// The same day in the first year in which it is not over.
Date still_to_come(Date day, Date today) {
    const std::chrono::year_month_day date{day};
    for (int year = static_cast<int>(std::chrono::year_month_day{today}.year());; ++year) {
        const std::chrono::year_month_day then{std::chrono::year{year}, date.month(), date.day()};
        if (then.ok() && Date(then) >= today) return Date(then);
    }
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

std::string doubt_about_action(const Session& session, std::string_view text, bool again) {
    const auto parts = parts_of(text);
    if (!parts || parts->what.empty()) return {};
    const bool several = several_members(session, parts->who) || several_members(session, text.substr(0, text.find(':')));
    if (several)
        return again ? "" : tr("An action has one name with it. Leave one out, or press Enter once more: then the line stays as it is.");
    if (!has_figures(parts->when) || !member_called(session, parts->who)) return {};
    const Date today = local_date(session.header().held);
    const TypedDate read = read_date(parts->when, today);
    if (!read.day) return again && !only_figures(parts->when) ? "" : read.why_not;
    if (again || *read.day >= today) return {};
    return filled(tr("{} is over. Do you mean {}? Put it right, or press Enter once more."), date_in_words(*read.day, false),
                  date_in_words(still_to_come(*read.day, today), false));
}

}  // namespace alp

// The data model: what is stored of a team and its meetings, the same in SDK, store, screens and exports.
//
// Each type is plain data with a table name and a list of its fields. From that list the store makes its columns, the
// history its old and new values and the exports their keys, so a field is written down once.
// `deleted` is the time at which the row went to the bin; it is gone for good only after erasing. An id of another row may be none (zero).
#pragma once

#include <alp/field.h>

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace alp {

enum class State { prepared, running, closed };
enum class Perspective { none, resident, professional, team, partner, surroundings };
enum class Level { individual, team, external };
enum class ActionStatus { open, busy, done, stuck, dropped };
enum class Verdict { stands, adjust, lapses, done, discuss };
// What a contribution means to the team, in whichever instrument it was said. By this, instruments find one another's contributions.
enum class ContributionKind { plain, lesson, obstacle, option, sign };
enum class Stage { open, talking, agreed, passed, skipped };

template <>
inline constexpr std::string_view words_of<State>[] = {"prepared", "running", "closed"};
template <>
inline constexpr std::string_view words_of<Perspective>[] = {"none", "resident", "professional", "team", "partner", "surroundings"};
template <>
inline constexpr std::string_view words_of<Level>[] = {"individual", "team", "external"};
template <>
inline constexpr std::string_view words_of<ActionStatus>[] = {"open", "busy", "done", "stuck", "dropped"};
template <>
inline constexpr std::string_view words_of<Verdict>[] = {"stands", "adjust", "lapses", "done", "discuss"};
template <>
inline constexpr std::string_view words_of<ContributionKind>[] = {"plain", "lesson", "obstacle", "option", "sign"};
template <>
inline constexpr std::string_view words_of<Stage>[] = {"open", "talking", "agreed", "passed", "skipped"};

struct Team {
    static constexpr std::string_view table = "team";
    Id id;
    std::string name, place, note;
    std::string partnership;  // how the guiding sentence names it: "het sociaal wijkteam"
    bool example = false;     // ships with the program; marked as an example everywhere
    bool comparable = false;  // the team agreed that its cards may be compared with those of other teams
    int keep_months = 6;      // what was told about residents is erased after so many months, 1 to 12
    std::optional<Time> deleted;
    static constexpr auto fields() {
        return std::tuple{Field{"name", &Team::name, fact::searched}, Field{"place", &Team::place, fact::searched},
                          Field{"note", &Team::note, fact::typed | fact::searched},
                          Field{"partnership", &Team::partnership, fact::searched},
                          Field{"example", &Team::example}, Field{"comparable", &Team::comparable},
                          Field{"keep_months", &Team::keep_months}, Field{"deleted", &Team::deleted}};
    }
};

struct Member {
    static constexpr std::string_view table = "member";
    Id id, team;
    std::string name, role;
    int number = 0;           // shown as "teamlid 3" when the name is hidden or erased
    bool hide_name = false;
    std::optional<Date> joined, left;
    std::optional<Time> deleted;
    static constexpr auto fields() {
        return std::tuple{Field{"team", &Member::team, fact::owner}, Field{"name", &Member::name, fact::searched | fact::erasable},
                          Field{"role", &Member::role, fact::searched | fact::erasable}, Field{"number", &Member::number},
                          Field{"hide_name", &Member::hide_name}, Field{"joined", &Member::joined}, Field{"left", &Member::left},
                          Field{"deleted", &Member::deleted}};
    }
};

// One meeting with one instrument: the facts about it. What was said in it is in the rows below that name this session.
struct SessionHeader {
    static constexpr std::string_view table = "session";
    Id id, team;
    std::string instrument;  // id of the plugin, "nl.alp.partnerschapskaart"
    std::string instrument_version;
    std::string title, variant, coach;
    std::string step;        // id of the step reached
    Json outline;            // the outline it runs with
    Time held{};             // when it started, or is planned
    int minutes = 0;         // time there is; 0: not asked
    State state = State::prepared;
    Id looks_back_on;        // an earlier session
    std::optional<Date> look_back;    // when to look back on this one for a quarter of an hour; proposed at closing
    std::optional<Date> recalibrate;  // when to go through it again as a whole
    std::optional<Time> paused, closed;
    std::optional<Time> deleted;
    static constexpr auto fields() {
        using S = SessionHeader;
        return std::tuple{Field{"team", &S::team, fact::owner}, Field{"instrument", &S::instrument},
                          Field{"instrument_version", &S::instrument_version}, Field{"title", &S::title, fact::searched},
                          Field{"variant", &S::variant}, Field{"coach", &S::coach}, Field{"step", &S::step},
                          Field{"outline", &S::outline}, Field{"held", &S::held}, Field{"minutes", &S::minutes},
                          Field{"state", &S::state}, Field{"looks_back_on", &S::looks_back_on}, Field{"look_back", &S::look_back},
                          Field{"recalibrate", &S::recalibrate}, Field{"paused", &S::paused}, Field{"closed", &S::closed},
                          Field{"deleted", &S::deleted}};
    }
};

// Who takes part in a session: a member, or a guest by name. Id of a member's: derived from session and member.
struct Attendance {
    static constexpr std::string_view table = "attendance";
    Id id, session, member;
    std::string guest;
    std::optional<Time> deleted;
    std::optional<Time> came{};  // after the meeting had begun; none: was there from the start
    std::optional<Time> left{};  // before it ended
    static constexpr auto fields() {
        return std::tuple{Field{"session", &Attendance::session, fact::owner}, Field{"member", &Attendance::member},
                          Field{"guest", &Attendance::guest, fact::searched}, Field{"deleted", &Attendance::deleted},
                          Field{"came", &Attendance::came}, Field{"left", &Attendance::left}};
    }
};

// One thought, one text.
struct Contribution {
    static constexpr std::string_view table = "contribution";
    Id id, session;
    std::string step, question;  // question empty: an own point
    std::string text;
    Id author;                   // none: nobody's in particular
    Perspective perspective = Perspective::none;
    ContributionKind kind = ContributionKind::plain;
    Id earlier;                  // the contribution of an earlier session that this one continues
    std::optional<Date> erase_on;  // set when it tells about residents: it is left out of exports, and its text is erased on this day
    std::optional<Time> erased;  // when that was done: the text is gone, the row still counts
    double place = 0;            // order within step and question, ascending
    std::optional<Time> deleted;
    static constexpr auto fields() {
        using C = Contribution;
        return std::tuple{Field{"session", &C::session, fact::owner}, Field{"step", &C::step}, Field{"question", &C::question},
                          Field{"text", &C::text, fact::typed | fact::searched | fact::erasable},
                          Field{"author", &C::author, fact::erasable}, Field{"perspective", &C::perspective}, Field{"kind", &C::kind},
                          Field{"earlier", &C::earlier}, Field{"erase_on", &C::erase_on}, Field{"erased", &C::erased},
                          Field{"place", &C::place}, Field{"deleted", &C::deleted}};
    }
};

// "From serves to": an action serves a value. Id derived from the two.
struct Link {
    static constexpr std::string_view table = "link";
    Id id, session, from, to;  // contributions
    std::optional<Time> deleted;
    static constexpr auto fields() {
        return std::tuple{Field{"session", &Link::session, fact::owner}, Field{"from", &Link::from}, Field{"to", &Link::to},
                          Field{"deleted", &Link::deleted}};
    }
};

// A named group of contributions. It belongs to the team, not to a session. `step` is the step in which it was named first; may be empty.
struct Theme {
    static constexpr std::string_view table = "theme";
    Id id, team, parent;
    std::string name, step;
    std::string subject;  // the shared term that it means, "baken.4" (vocabulary.h); empty: none, the team made it up
    bool rest = false;  // the theme of its step for what fits no other
    double place = 0;
    std::optional<Time> deleted;
    static constexpr auto fields() {
        return std::tuple{Field{"team", &Theme::team, fact::owner}, Field{"parent", &Theme::parent},
                          Field{"name", &Theme::name, fact::searched}, Field{"step", &Theme::step}, Field{"subject", &Theme::subject},
                          Field{"rest", &Theme::rest}, Field{"place", &Theme::place}, Field{"deleted", &Theme::deleted}};
    }
};

// This contribution carries that theme. Id derived from the two.
struct ThemeMark {
    static constexpr std::string_view table = "theme_mark";
    Id id, session, contribution, theme;
    std::optional<Time> deleted;
    static constexpr auto fields() {
        return std::tuple{Field{"session", &ThemeMark::session, fact::owner}, Field{"contribution", &ThemeMark::contribution},
                          Field{"theme", &ThemeMark::theme}, Field{"deleted", &ThemeMark::deleted}};
    }
};

// A value on a scale about a subject. No value means "weet niet". No member: given by the group, or kept without a name.
struct Rating {
    static constexpr std::string_view table = "rating";
    Id id, session;
    std::string step, scale, subject;  // subject: a question id, a theme's id as text, "baken.4"
    Id member;
    std::optional<double> value;
    std::string note;
    std::optional<Time> deleted;
    static constexpr auto fields() {
        return std::tuple{Field{"session", &Rating::session, fact::owner}, Field{"step", &Rating::step}, Field{"scale", &Rating::scale},
                          Field{"subject", &Rating::subject}, Field{"member", &Rating::member}, Field{"value", &Rating::value},
                          Field{"note", &Rating::note, fact::typed | fact::searched | fact::erasable}, Field{"deleted", &Rating::deleted}};
    }
};

// Dots on a subject. Hidden until the step's Progress says they are revealed.
struct Vote {
    static constexpr std::string_view table = "vote";
    Id id, session;
    std::string step, subject;
    Id member;
    int dots = 0;
    std::optional<Time> deleted;
    static constexpr auto fields() {
        return std::tuple{Field{"session", &Vote::session, fact::owner}, Field{"step", &Vote::step}, Field{"subject", &Vote::subject},
                          Field{"member", &Vote::member}, Field{"dots", &Vote::dots}, Field{"deleted", &Vote::deleted}};
    }
};

struct Action {
    static constexpr std::string_view table = "action";
    Id id, team, session, contribution, theme;  // session: where it was agreed; contribution and theme: what it came from
    Id earlier;           // the action of an earlier session that was taken up again as this one
    std::string step, question;
    Level level = Level::team;
    std::string text;
    Id owner;             // a member; none: see outside, or nobody yet
    std::string outside;  // a party outside the team that does it; `asks` is then the member who asks them
    Id asks;
    std::optional<Date> due;
    ActionStatus status = ActionStatus::open;
    std::string effect;   // what came of it
    double place = 0;
    std::optional<Time> deleted;
    static constexpr auto fields() {
        using A = Action;
        return std::tuple{Field{"team", &A::team, fact::owner}, Field{"session", &A::session}, Field{"contribution", &A::contribution},
                          Field{"theme", &A::theme}, Field{"earlier", &A::earlier}, Field{"step", &A::step},
                          Field{"question", &A::question}, Field{"level", &A::level},
                          Field{"text", &A::text, fact::typed | fact::searched}, Field{"owner", &A::owner}, Field{"outside", &A::outside, fact::searched},
                          Field{"asks", &A::asks}, Field{"due", &A::due}, Field{"status", &A::status},
                          Field{"effect", &A::effect, fact::typed | fact::searched}, Field{"place", &A::place}, Field{"deleted", &A::deleted}};
    }
};

// What the team agreed to keep to until it is reviewed.
struct Agreement {
    static constexpr std::string_view table = "agreement";
    Id id, team, session, contribution, theme;
    std::string text;
    std::optional<Date> review;
    std::optional<Time> deleted;
    static constexpr auto fields() {
        using A = Agreement;
        return std::tuple{Field{"team", &A::team, fact::owner}, Field{"session", &A::session}, Field{"contribution", &A::contribution},
                          Field{"theme", &A::theme}, Field{"text", &A::text, fact::typed | fact::searched}, Field{"review", &A::review},
                          Field{"deleted", &A::deleted}};
    }
};

// A verdict on an agreement or a value, in a later session.
struct Review {
    static constexpr std::string_view table = "review";
    Id id, team, session, agreement, contribution;
    Verdict verdict = Verdict::stands;
    std::string note;
    std::optional<Time> deleted;
    static constexpr auto fields() {
        using R = Review;
        return std::tuple{Field{"team", &R::team, fact::owner}, Field{"session", &R::session}, Field{"agreement", &R::agreement},
                          Field{"contribution", &R::contribution}, Field{"verdict", &R::verdict}, Field{"note", &R::note, fact::typed | fact::searched},
                          Field{"deleted", &R::deleted}};
    }
};

// How far a step, or one question of it, has come: agreed, passed without agreement, skipped with a reason.
// A question without contributions and without this row is blank: that is not an answer "no".
struct Progress {
    static constexpr std::string_view table = "progress";
    Id id, session;
    std::string step, question;  // question empty: the whole step
    Stage stage = Stage::open;
    std::string note;
    bool revealed = true;  // false while people write or vote in silence
    std::optional<Time> deleted;
    static constexpr auto fields() {
        using P = Progress;
        return std::tuple{Field{"session", &P::session, fact::owner}, Field{"step", &P::step}, Field{"question", &P::question},
                          Field{"stage", &P::stage}, Field{"note", &P::note, fact::typed | fact::searched | fact::erasable},
                          Field{"revealed", &P::revealed}, Field{"deleted", &P::deleted}};
    }
};

// Small data of the instrument's own that fits nowhere above. `part` names it: "dream". Do not put text here that people typed:
// search, and history across instruments, would not find it.
struct Document {
    static constexpr std::string_view table = "document";
    Id id, session;
    std::string part;
    Json body;
    std::optional<Time> deleted;
    static constexpr auto fields() {
        return std::tuple{Field{"session", &Document::session, fact::owner}, Field{"part", &Document::part},
                          Field{"body", &Document::body, fact::typed | fact::erasable}, Field{"deleted", &Document::deleted}};
    }
};

// A vector per type of row: what a store loads and a file holds. A type comes after the types that its rows refer to.
template <typename... Row>
struct RowSet {
    std::tuple<std::vector<Row>...> tables;
    template <typename R>
    std::vector<R>& of() { return std::get<std::vector<R>>(tables); }
    template <typename R>
    const std::vector<R>& of() const { return std::get<std::vector<R>>(tables); }
    // Calls f(std::vector<Row>&) for each type.
    template <typename F>
    void each(F&& f) { std::apply([&](auto&... rows) { (f(rows), ...); }, tables); }
    template <typename F>
    void each(F&& f) const { std::apply([&](const auto&... rows) { (f(rows), ...); }, tables); }
};
using Rows = RowSet<Team, Member, SessionHeader, Attendance, Contribution, Link, Theme, ThemeMark, Rating, Vote, Action, Agreement, Review,
                    Progress, Document>;

// With what a row is loaded, kept and erased. A team and a session belong to themselves, other rows to their fact::owner.
enum class Belongs { to_team, to_session };

template <typename Row>
constexpr Belongs belongs() {
    const bool session = std::is_same_v<Row, SessionHeader> || field_with<Row>(fact::owner) == SessionHeader::table;
    return session ? Belongs::to_session : Belongs::to_team;
}

}  // namespace alp

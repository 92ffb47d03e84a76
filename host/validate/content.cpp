#include <alp/host/null_journal.h>
#include <alp/host/records.h>

#include "validate/content.h"

#include <array>

namespace alp::validate {
namespace {

constexpr const char* people[] = {"Anna", "Bilal", "Carla", "Dirk", "Els", "Fatma", "Gerrit-Jan van Wolferen"};
constexpr std::array texts = {"minder vergaderen",
                              "samen op huisbezoek, ook na werktijd",
                              "Wij zijn er",
                              "Bewoners weten ons te vinden, ook wie nog nooit van ons hoorde en geen vraag durft te stellen; we "
                              "wachten niet af maar gaan zelf langs, bij de school, de huisarts en in het buurthuis, en we vertellen "
                              "elkaar in de dagstart wat we daar hoorden.",
                              "arbeidsongeschiktheidsverzekeringsmaatschappij bellen over wachttijden",
                              "“waarom?” – omdat het 3 × zo lang duurde… Zoë & Łukasz, €20"};

SessionHeader header_of(const Outline& outline, const plugins::Library& library, const Id& team, Date held) {
    SessionHeader header;
    header.id = make_id();
    header.team = team;
    header.instrument = library.labels().id;
    header.instrument_version = library.labels().version;
    header.variant = outline.variants.empty() ? "" : outline.variants.front().id;
    header.coach = "Mieke";
    header.outline = to_json(outline);
    header.step = outline.steps_of(header.variant).front()->id;
    header.state = State::running;
    header.held = local_time(held, 13, 30);
    return header;
}

void add_attendance(Rows& rows, const Id& session) {
    for (const Member& member : rows.of<Member>())
        rows.of<Attendance>().push_back({Id::derive(session, member.id, Attendance::table), session, member.id, "", {}});
}

std::vector<std::string> places(const Step& step) {  // where something can be written: questions, own points
    std::vector<std::string> all;
    for (const Question& question : step.questions) all.push_back(question.id);
    if (step.own_points || (all.empty() && step.kind == StepKind::write)) all.emplace_back();
    return all;
}

void score(Session& session, const Step& step) {
    std::vector<std::string> subjects;
    for (const Question& question : step.questions) subjects.push_back(question.id);
    if (subjects.empty()) subjects.push_back(step.id);
    for (const std::string& id : step.scales) {
        const Scale scale = *session.outline().scale(id);
        int value = scale.low;
        for (const std::string& subject : subjects) {
            session.rate(step.id, id, subject, {}, value);
            for (const Member* member : session.members())
                session.rate(step.id, id, subject, member->id,
                             scale.unknown && value == scale.high ? std::nullopt : std::optional<double>(value));
            value = value == scale.high ? scale.low : value + 1;
        }
    }
}

Action action_of(const Session& session, const Step& step, Level level, std::size_t number) {
    Action action;
    action.team = session.team().id;
    action.session = session.id();
    action.step = step.id;
    action.level = level;
    action.text = texts[number % texts.size()];
    if (level == Level::external) {
        action.outside = "de gemeente";
        action.asks = session.members().front()->id;
    } else if (number % 2) {
        action.owner = session.members()[number % session.members().size()]->id;
    }
    action.due = local_date(session.header().held) + std::chrono::days(14 * static_cast<int>(number));
    action.place = static_cast<double>(number);
    return action;
}

void act(Session& session, const Step& step) {
    session.edit("actions", [&](Edit& edit) {
        std::size_t number = 0;
        for (const Level level : {Level::individual, Level::team, Level::external})
            for (int i = 0; i < 2; ++i) edit.add(action_of(session, step, level, number++));
    });
}

}  // namespace

Rows bare_session(const Outline& outline, const plugins::Library& library, Date held) {
    Rows rows;
    Team team;
    team.id = make_id();
    team.name = "Wijkteam Oost";
    rows.of<Team>().push_back(team);
    for (const char* name : people) {
        Member member;
        member.id = make_id();
        member.team = team.id;
        member.name = name;
        member.number = static_cast<int>(rows.of<Member>().size()) + 1;
        member.hide_name = member.number == 3;
        rows.of<Member>().push_back(member);
    }
    rows.of<SessionHeader>().push_back(header_of(outline, library, team.id, held));
    add_attendance(rows, rows.of<SessionHeader>().front().id);
    return rows;
}

void fill(Session& session) {
    const std::vector<Step> steps = session.outline().steps;  // copies: an edit makes the outline anew
    std::vector<Id> written, themes;
    for (const Step& step : steps) {
        for (const std::string& question : places(step))
            for (const char* text : texts) written.push_back(session.add_contribution(step.id, question, text));
        themes.push_back(session.add_theme(step.id, "sociaal netwerk van " + step.id));
        score(session, step);
        if (step.kind == StepKind::actions) act(session, step);
        if (step.questions.size() > 1)
            session.set_progress("skipped", step.id, step.questions.back().id, [](Progress& row) {
                row.stage = Stage::skipped;
                row.note = "geen tijd";
            });
    }
    for (std::size_t i = 0; i < written.size(); i += 2) session.mark_theme(written[i], themes[i % themes.size()], true);
    session.edit("agreements", [&](Edit& edit) {
        for (std::size_t i = 0; i < 2; ++i) {
            Agreement agreement;
            agreement.team = session.team().id;
            agreement.session = session.id();
            agreement.text = texts[i];
            agreement.theme = themes.front();
            edit.add(agreement);
        }
    });
    const Date held = local_date(session.header().held);
    session.plan_look_back(held + std::chrono::days(30), held + std::chrono::days(180));
    session.flush();
}

Rows earlier_session(const Outline& outline, const plugins::Library& library, const Rows& rows) {
    Rows team;
    team.of<Team>() = rows.of<Team>();
    team.of<Member>() = rows.of<Member>();
    const Date held = local_date(rows.of<SessionHeader>().front().held) - std::chrono::days(28);
    team.of<SessionHeader>().push_back(header_of(outline, library, team.of<Team>().front().id, held));
    const Id id = team.of<SessionHeader>().front().id;
    add_attendance(team, id);
    NullJournal journal;
    Records records(journal, std::move(team));
    Session session(records, id);
    fill(session);
    Rows past;
    past.each([&]<typename Row>(std::vector<Row>& list) {
        if constexpr (requires(Row row) { row.session; } || std::is_same_v<Row, SessionHeader>)
            for (const Row* row : records.table<Row>().rows()) list.push_back(*row);
    });
    past.of<SessionHeader>().front().state = State::closed;
    return past;
}

void edit_at_random(Session& session, std::mt19937& random) {
    const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    const std::vector<Step> steps = session.outline().steps;
    const Step& step = steps[below(steps.size())];
    const auto where = places(step);
    const auto there = session.contributions(step.id);
    const Id any = there.empty() ? Id{} : there[below(there.size())]->id;
    const char* text = texts[below(texts.size())];
    switch (below(8)) {
        case 0:
            if (there.size() < 40 && !where.empty()) return void(session.add_contribution(step.id, where[below(where.size())], text));
            [[fallthrough]];
        case 1:
            if (any) session.edit("removed", [&](Edit& edit) { edit.remove<Contribution>(any); });
            return;
        case 2:
            if (any) session.set_text(any, text), session.flush();
            return;
        case 3:
            if (any && !where.empty()) session.move_contribution(any, step.id, where[below(where.size())], {});
            return;
        case 4:
            if (any && !session.themes(step.id).empty()) session.mark_theme(any, session.themes(step.id).front()->id, random() % 2);
            return;
        case 5:
            if (!step.scales.empty()) {
                const Scale scale = *session.outline().scale(step.scales.front());
                session.rate(step.id, scale.id, step.questions.empty() ? step.id : step.questions.front().id, {},
                             scale.low + static_cast<int>(below(static_cast<std::size_t>(scale.high - scale.low + 1))));
            }
            return;
        case 6:
            return session.set_progress("stage", step.id, {},
                                        [&](Progress& row) { row.stage = random() % 2 ? Stage::talking : Stage::agreed; });
        default:
            if (session.actions().size() < 20)
                session.edit("action", [&](Edit& edit) { edit.add(action_of(session, step, Level::team, below(6))); });
            else session.edit("action", [&](Edit& edit) { edit.remove<Action>(session.actions().front()->id); });
    }
}

}  // namespace alp::validate

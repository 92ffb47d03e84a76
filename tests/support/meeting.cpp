#include "meeting.h"

#include "places.h"

namespace alp::testing {

alp::Text said(const char* nl, const char* en) { return alp::Text{{{"nl", nl}, {"en", en}}}; }

Date day(int year, unsigned month, unsigned number) {
    return std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(number)};
}

namespace {

Step step(const char* id, alp::Text title, alp::Text heading) {
    Step step;
    step.id = id;
    step.title = std::move(title);
    step.heading = std::move(heading);
    return step;
}

}  // namespace

Outline whole_outline() {
    Outline outline;
    outline.name = said("Proefinstrument", "Trial instrument");
    outline.purpose = said("Elke soort stap een keer.", "Every kind of step once.");
    outline.colour = 0xB45309;
    outline.scales = {{"sterk",
                       said("Hoe sterk", "How strong"),
                       1,
                       5,
                       {said("bijna nooit", "hardly ever"), said("soms", "sometimes"), said("regelmatig", "regularly"),
                        said("meestal", "mostly"), said("bijna altijd", "nearly always")},
                       true}};
    Step back = step("terug", said("Terugbrengen", "Bring back"),
                     said("Wat hebben we sinds de vorige keer gedaan?", "What have we done since last time?"));
    back.kind = StepKind::look_back;
    Step write = step("vertellen", said("Vertellen", "Tell"), said("Wat gebeurde er?", "What happened?"));
    write.questions = {{"v.1", said("Wat zag je?", "What did you see?"), said("Feiten, geen oordeel.", "Facts, no judgement.")},
                       {"v.2", said("Wat deed je?", "What did you do?"), {}}};
    write.own_points = true;
    write.minutes = 10;
    Step rate = step("score", said("Score", "Score"), said("Hoe sterk zie je dit bij ons?", "How strongly do you see this with us?"));
    rate.kind = StepKind::rate;
    rate.questions = {{"s.1", said("Direct er op af", "Straight to it"), {}}, {"s.2", said("Integraal werken", "Working integrally"), {}}};
    rate.scales = {"sterk"};
    Step vote = step("kiezen", said("Kiezen", "Choose"), said("Waar gaan we mee verder?", "What do we go on with?"));
    vote.kind = StepKind::vote;
    Step act = step("acties", said("Acties", "Actions"), said("Wat gaan we doen?", "What will we do?"));
    act.kind = StepKind::actions;
    Step close = step("sluiten", said("Sluiten", "Close"), said("Wat nemen we mee?", "What do we take with us?"));
    close.kind = StepKind::close;
    close.questions = {{"z.1", said("Is iedereen nog aangehaakt?", "Is everyone still on board?"), {}}};
    outline.steps = {back, write, rate, vote, act, close};
    return outline;
}

namespace {

Id add_meeting(Records& records, TestMeeting& meeting, const Outline& outline) {
    Id session;
    records.edit({}, {}, "", [&](Edit& edit) {
        Team team;
        team.name = "Team Noord";
        meeting.team = edit.add(team);
        const std::pair<const char*, Id*> people[] = {{"Anna", &meeting.anna}, {"Bert", &meeting.bert}, {"Clara", &meeting.clara}};
        int number = 0;
        for (const auto& [name, id] : people) {
            Member member;
            member.team = meeting.team;
            member.name = name;
            member.number = ++number;
            member.hide_name = number == 3;
            *id = edit.add(member);
        }
        SessionHeader header;
        header.team = meeting.team;
        header.instrument = "nl.example.trial";
        header.outline = to_json(outline);
        header.held = local_time(day(2016, 1, 12), 14, 0);
        header.state = State::running;
        if (!outline.steps.empty()) header.step = outline.steps.front().id;
        session = edit.add(header);
    });
    return session;
}

}  // namespace

TestMeeting::TestMeeting(const Outline& outline) : id(add_meeting(records, *this, outline)), session(records, id) {
    journal.operations.clear();
}

Id TestMeeting::earlier_action(const std::string& text, ActionStatus status, std::optional<Date> due) {
    Id action;
    records.edit(team, make_id(), "", [&](Edit& edit) {
        Action row;
        row.team = team;
        row.session = make_id();
        row.text = text;
        row.status = status;
        row.due = due;
        action = edit.add(row);
    });
    return action;
}

std::vector<std::string> TestMeeting::texts(std::string_view step, std::string_view question) const {
    std::vector<std::string> found;
    for (const Contribution* row : session.contributions(step, question)) found.push_back(row->text);
    return found;
}

InLanguage::InLanguage(const char* code) {
    add_catalogue_folder(built("share/locale").string());
    set_language(code);
}

InLanguage::~InLanguage() { set_language("nl"); }

}  // namespace alp::testing
#include "places.h"

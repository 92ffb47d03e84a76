#include "support/bare_session.h"

using namespace alp;

void BareJournal::write(Operation operation) {
    for (Operation& there : operations)
        if (there.id == operation.id) return void(there = std::move(operation));
    operations.push_back(std::move(operation));
}

Id BareSession::begin(Records& records, const Outline& outline) {
    Id id;
    Team team;
    team.id = make_id();
    team.name = "Wijkteam Noord";
    records.edit(team.id, {}, "Team made", [&](Edit& edit) {
        edit.add(team);
        for (const char* name : {"Anna", "Bilal"}) {
            Member member;
            member.team = team.id;
            member.name = name;
            edit.add(member);
        }
        SessionHeader header;
        header.team = team.id;
        header.instrument = "nl.alp.bad";
        header.outline = to_json(outline);
        header.held = now();
        header.state = State::running;
        id = edit.add(header);
    });
    return id;
}

BareSession::BareSession(const Outline& outline) : session(records, begin(records, outline)) {
    const Step& step = outline.steps.front();
    const std::string question = step.questions.empty() ? std::string() : step.questions.front().id;
    session.add_contribution(step.id, question, "samen op huisbezoek");
    session.add_contribution(step.id, question, "één telefoonnummer");
}

std::vector<std::string> BareSession::texts() const {
    std::vector<std::string> all;
    for (const Contribution* row : records.table<Contribution>().rows()) all.push_back(row->text);
    return all;
}

View at_step_one() {
    View view;
    view.step = "one";
    return view;
}

#include "support/bare_session.h"

using namespace alp;

BareSession::BareSession(const Outline& outline) : TestMeeting(outline) {
    session.add_contribution(outline.steps.front().id, {}, "samen op huisbezoek");
    session.add_contribution(outline.steps.front().id, {}, "één telefoonnummer");
}

std::vector<std::string> BareSession::texts() const {
    std::vector<std::string> all;
    for (const Contribution* row : records.table<Contribution>().rows()) all.push_back(row->text);
    return all;
}

View at_step(const char* step) {
    View view;
    view.step = step;
    return view;
}

// What the program itself shows of case text: how long it is kept, taking it along in a report, erasing it; and the names of members.
#pragma once

#include <alp/session.h>

namespace alp::app {
class App;
}

namespace alp::screens {

bool has_case_text(const Session& session);      // something told about residents still stands in it
bool& case_text_wanted(const Session& session);  // in a report; asked anew for every meeting

void ask_erase_case(const Id& session);
void draw_erase_case(app::App& app);     // the question, when it was asked
void ask_erase_member(const Id& member);
void draw_erase_member(app::App& app);

void draw_case_text_term(app::App& app);  // of the open team: after how many months, and what goes when

}  // namespace alp::screens

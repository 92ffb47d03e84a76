// The guided form on a page, with the little that the program does around it.
#pragma once

#include "support/meeting.h"

#include <alp/instrument.h>
#include <alp/testing.h>
#include <alp/ui/parts.h>

#include <string>
#include <vector>

namespace alp::test {

struct Desk {
    testing::InLanguage language;
    testing::TestMeeting meeting;
    Session session;
    View view;
    bool closed = false;
    testing::Screen screen;

    explicit Desk(const char* step, bool read_only = false, const char* code = "nl", const Outline& outline = testing::whole_outline(),
                  testing::ScreenOptions options = {})
        : language(code), meeting(outline), session(meeting.records, meeting.id, read_only), screen([this] { draw(); }, options) {
        view.read_only = read_only;
        go(step);
    }
    void draw() {
        testing::on_page([&] {
            view.go_to.clear();
            view.close = false;
            draw_guided_form(session, view);
            closed |= view.close;
        });
        if (!view.go_to.empty()) view.step = view.go_to;
    }
    void go(const char* step) {
        view.step = step;
        screen.frames(3);
    }
    std::vector<std::string> texts(const char* question, const char* step = "vertellen") const { return meeting.texts(step, question); }
    const Action& action(std::size_t at = 0) const { return *session.actions().at(at); }
    bool has_field(const char* question) const { return screen.has(std::string(question) + "/Nieuwe bijdrage"); }
};

}  // namespace alp::test

// A team in Bakens, at the step where everyone scores alone, with the members that a test names.
#pragma once

#include "support/program.h"

#include <alp/text.h>

#include <initializer_list>

struct BakensTeam {
    Program program{"bakens"};

    explicit BakensTeam(std::initializer_list<const char*> members, float width = 1440, float height = 900) {
        program->resize(width, height);
        program.make_team("Team Noord", members);
        program.workspace().meetings().start(
            {.instrument = program.first_instrument(), .present = program.workspace().teams().members_today()});
        go_to("bw.1");
    }
    alp::testing::Screen* operator->() { return program.operator->(); }
    alp::Session& session() { return program.meeting()->session(); }
    void go_to(const char* step) {
        program.meeting()->go_to(step);
        program->frames(3);
    }
    // Presses the name first: whose turn it is depends on ids.
    void score(const char* name, const char* digits) {
        program->click(name);
        program->click(alp::filled("Ik ben {}: begin", name));
        program->type(digits);
        program->click("Klaar: geef door");
        program->frames(2);
    }
};

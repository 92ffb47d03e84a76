// A meeting of a year ago with lines on two questions, and the day on which the team goes through it again.
#pragma once

#include "support/program.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

struct YearAgo {
    Program program;
    alp::Id session;

    explicit YearAgo(int lines = 4, bool newcomer = false, const char* more = "") {
        program.make_team("Team Noord", {"Anna", "Bert"});
        program.workspace().meetings().start({.instrument = program.first_instrument(), .present = program.workspace().teams().members_today()});
        alp::Session& meeting = program.meeting()->session();
        session = meeting.id();
        for (int i = 0; i < lines; ++i) meeting.add_contribution("why", i % 2 ? "why.green" : "why.red", alp::filled("Regel {}{}", i + 1, more));
        meeting.plan_look_back({}, program.workspace().clock().today() + std::chrono::days{364});
        program.workspace().meetings().close();
        program.put_back(session, 366);
        if (newcomer)
            program.workspace().teams().edit("erbij", [&](alp::Edit& edit) {
                alp::Member row;
                row.team = program.workspace().teams().current()->id;
                row.name = "Fatma";
                row.number = 3;
                row.joined = program.workspace().clock().today() - std::chrono::days{30};
                edit.add(row);
            });
        program.settle();
        program.start();
    }
    const alp::Records& records() { return program.workspace().records(); }
    alp::Session& now() { return program.meeting()->session(); }
    std::vector<std::string> texts() {
        std::vector<std::string> all;
        for (const char* question : {"why.red", "why.green"})
            for (const alp::Contribution* row : now().contributions("why", question)) all.push_back(row->text);
        return all;
    }
    void begin() {
        program->click("lookback/Herijken");
        program->frames(3);
        REQUIRE(program.meeting());
    }
    void press(const char* letter) {
        program->type(letter);
        program->frames(2);
    }
};

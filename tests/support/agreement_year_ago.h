// A meeting of a year ago with an agreement, two lines and two actions, one of them long due.
#pragma once

#include "support/program.h"

#include <string>

struct AgreementYearAgo {
    Program program;
    alp::Id session, agreement, action;

    AgreementYearAgo() {
        program.make_team("Team Noord", {"Anna", "Bert", "Cem", "Dilan", "Eva"});
        program.workspace().meetings().start(
            {.instrument = program.first_instrument(), .present = program.workspace().teams().members_today()});
        alp::Session& meeting = program.meeting()->session();
        session = meeting.id();
        meeting.add_contribution("why", "why.red", "Te veel telefoon");
        meeting.add_contribution("why", "why.green", "We helpen elkaar bij drukte");
        meeting.edit("afspraak", [&](alp::Edit& edit) {
            alp::Agreement row;
            row.team = meeting.header().team;
            row.session = session;
            row.text = "Op maandag geen overleg";
            agreement = edit.add(row);
            alp::Action done;
            done.team = row.team;
            done.session = session;
            done.text = "Rooster maken voor de telefoon";
            done.due = program.workspace().clock().today() - std::chrono::days{300};
            action = edit.add(done);
        });
        meeting.plan_look_back(program.workspace().clock().today() + std::chrono::days{42},
                               program.workspace().clock().today() + std::chrono::days{364});
        program.workspace().meetings().close();
        program.put_back(session, 366);
        program.start();
    }
    Program* operator->() { return &program; }
    const alp::Records& records() { return program.workspace().records(); }
    std::string review_words() {
        std::string all;
        for (const alp::Review* review : records().table<alp::Review>().rows()) all += std::string(alp::word(review->verdict)) + " ";
        return all;
    }
};

// A team of five in Bakens, at the step where everyone scores alone.
#pragma once

#include "support/program.h"
#include "support/store_kit.h"
#include "support/unsealed.h"

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

struct ScoringRound {
    Program program{"bakens"};
    alp::Id session;

    ScoringRound() {
        program.make_team("Team Noord", {"Anna", "Bilal", "Carla", "Dirk", "Els"});
        program.workspace().meetings().ask_start("nl.alp.bakens");
        program->frames(2);
        program->click("Begin");
        program.settle();
        session = program.meeting()->session().id();
        go_on();
    }
    void go_on() {
        if (!program.meeting() && !program.open(session)) throw std::runtime_error("the meeting does not open");
        program.meeting()->go_to("bw.1");
        program->frames(3);
    }
    // Presses the name first: whose turn it is depends on ids.
    void begin(const char* name) {
        program->click(name);
        program->click(std::string("Ik ben ") + name + ": begin");
    }
    void score(const char* name, const char* digits) {
        begin(name);
        program->type(digits);
        program->click("Klaar: geef door");
    }
    std::filesystem::path store() const { return program.folder() / "alp.store"; }
    std::vector<double> values(const char* baken) {
        std::vector<double> found;
        for (const alp::Rating* row : program.meeting()->session().ratings("bw.score", baken)) found.push_back(row->value.value_or(0));
        return found;
    }
    // How it stands on the disk now: the program is closed, and opened again.
    alp::Json on_disk() {
        program.stop();
        const alp::Json all = alp::Json::parse(kit::unsealed_text(store()));
        program.start();
        go_on();
        return all.contains(session.text()) ? all[session.text()] : alp::Json();
    }
};

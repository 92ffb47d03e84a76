// A team with a history: meetings that were held, with lines that carry themes.
#pragma once

#include "support/program.h"

#include <string>
#include <vector>

namespace alp {

struct History {
    Program program;
    std::vector<Id> sessions;

    History() { program.make_team("Team Noord", {"Anna", "Bert"}); }
    cli::Program& app() { return program.app(); }

    // Ids never fall behind those of the tests before, whose time ran ahead: time goes on until they differ again.
    void catch_up() {
        while (program->now() < make_id().time()) program->pass(1);
    }
    // A meeting in which these lines are said, some with a theme ("tekst@thema").
    Id meeting(const char* title, std::initializer_list<const char*> lines) {
        catch_up();
        program.workspace().meetings().start({.instrument = program.first_instrument(), .title = title});
        Session& session = program.meeting()->session();
        for (const std::string line : lines) {
            program->pass(0.01);  // a moment of its own
            const auto at = line.find('@');
            const Id row = session.add_contribution("why", "why.red", line.substr(0, at));
            if (at != line.npos) session.mark_theme(row, theme(line.substr(at + 1)), true);
        }
        const Id id = session.id();
        sessions.push_back(id);
        program.workspace().meetings().close();
        program.settle();
        for (int i = 0; i < 20; ++i) program->pass(1);  // until the remark about it is gone
        return id;
    }
    Id theme(const std::string& name) {
        for (const Theme* theme : program.workspace().records().table<Theme>().rows())
            if (theme->name == name) return theme->id;
        return program.meeting() ? program.meeting()->session().add_theme("why", name) : Id{};
    }
    // How many lines carry the theme, over all meetings, as the store has it.
    std::size_t carried(const Id& theme) {
        program.settle();
        return program.workspace().store().reader().carrying(theme).size();
    }
    void show(const char* screen) {
        app().navigator().show(screen);
        program.settle();
    }
};

}  // namespace alp

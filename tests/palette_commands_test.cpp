// Ctrl+K: what a command is called is what it does, at once or after its one question.
#include "support/program.h"

#include <alp/ui/theme.h>

#include <doctest/doctest.h>

using namespace alp;

namespace {

void run_by_name(Program& program, const char* typed) {
    program->key("Ctrl+K");
    program->frames(2);
    program->type(typed);
    program->key("Enter");
    program->frames(4);
}

shell::Command command(Program& program, const std::string& name) {
    for (shell::Command& one : program.app().shell().commands())
        if (one.name == name) return one;
    return {};
}

// Whether the screen is another one after it, or a folder was opened.
bool does_something(Program& program, const std::string& name, const char* from) {
    program.app().navigator().show(from);
    program->frames(3);
    const auto before = program->texts();
    const std::size_t folders = program.opened().size();
    const ui::Look look = ui::look();
    const float scale = ui::text_scale();
    const shell::Command one = command(program, name);
    if (!one.run) return false;
    one.run();
    program.settle();
    program->frames(4);
    return program->texts() != before || program.opened().size() > folders || ui::look() != look || ui::text_scale() != scale;
}

}  // namespace

TEST_CASE("the command that removes the example teams asks its one question, wherever one is, and then removes them") {
    Program program{"partnerschapskaart"};
    program.add_examples();
    program.settle();
    program->key("Ctrl+1");
    run_by_name(program, "verwijder de voorbeeldteams");
    CHECK(program->shows("6 voorbeeldteams en alles wat erin geschreven is"));
    program->click("Verwijder ze");
    program.settle();
    CHECK(program.workspace().store().teams().empty());
    CHECK_FALSE(command(program, "Verwijder de voorbeeldteams").run);
}

TEST_CASE("the command for a new team leads to its first field, ready to type") {
    Program program;
    program.make_team("Team Noord");
    run_by_name(program, "nieuw team");
    REQUIRE(program->shows("Maak dit team"));
    program->type("Team Zuid");
    program->frames(2);
    CHECK(program->shows("Team Zuid"));
}

TEST_CASE("every command of the palette does something that is seen") {
    Program program{"partnerschapskaart", "kantelbox"};
    program.make_team("Team Noord", {"Anna", "Bilal"});
    std::vector<std::string> names;
    for (const shell::Command& one : program.app().shell().commands()) names.push_back(one.name);
    CHECK(names.size() > 10);
    for (const std::string& name : names) {
        if (name == "Stoppen") continue;  // the program is over then
        CAPTURE(name);
        CHECK((does_something(program, name, "today") || does_something(program, name, "settings")));
        for (int i = 0; i < 3; ++i) program->key("Escape");
        if (program.app().navigator().presenting()) program->key("F11");
        program.workspace().preferences().change([](workspace::Settings& s) { s = {}; });
        program->frames(2);
    }
}

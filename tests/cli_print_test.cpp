// What commands print does not steer the terminal, whatever people wrote.
#include "cli/print.h"
#include "support/alp_command.h"
#include "support/store_kit.h"

#include <doctest/doctest.h>

using namespace kit;
using cli::printable;

TEST_CASE("what a terminal obeys is written out, and what people read stays") {
    CHECK(printable("Team é 漢 😀 שלום") == "Team é 漢 😀 שלום");
    CHECK(printable("rood \x1b[31m en een bel \x07") == "rood \\u001b[31m en een bel \\u0007");
    CHECK(printable("wis \x7f en \xc2\x9b"
                    "2J") == "wis \\u007f en \\u009b2J");
    CHECK(printable("om\xe2\x80\xaegekeerd") == "om\\u202egekeerd");
    CHECK(printable("een\r\ntwee\tdrie") == "een\\u000d twee drie");
    CHECK(printable("een\ntwee\tdrie", true) == "een\ntwee\tdrie");
    CHECK(printable("kapot \xff.") == "kapot \xef\xbf\xbd.");
}

TEST_CASE("no command prints a control character that stands in a team, a title or an action") {
    const Folder home;
    const fs::path file = home.path / "naam.store";
    {
        const auto store = Store::open(file, Mode::write);
        Small small;
        small.write_to(*store);
        Action action;
        action.id = make_id();
        action.team = small.team.id;
        action.text = "Bel de school";
        store->write(operation(small.team.id, {}, "Actie", {born(action)}));
    }
    // Past the program, which takes no control characters.
    run_behind_its_back(file, R"(UPDATE "team" SET "name"='Team '||char(27)||']0;kaping'||char(7);
                                 UPDATE "session" SET "title"='Titel '||char(27)||'[2J';
                                 UPDATE "action" SET "text"='Bel '||char(27)||'[31m de school';
                                 UPDATE "contribution" SET "text"='Zin met '||char(27)||'[31m rood')");
    const std::string at = "--store '" + file.string() + "' ";
    for (const char* words : {"sessions", "actions", "themes", "show last", "check", "backup", "sessions --json", "actions --json",
                              "report last --format md", "sessions --team nergens"}) {
        CAPTURE(words);
        const Answer answer = alp_command(home.path, at + words, true);
        CHECK(answer.out.find('\x1b') == answer.out.npos);
        CHECK(answer.out.find('\x07') == answer.out.npos);
    }
    CHECK(alp_command(home.path, at + "actions").out.find("Bel \\u001b[31m de school") != std::string::npos);
    CHECK(alp_command(home.path, at + "sessions").out.find("Team \\u001b]0;kaping\\u0007") != std::string::npos);
}

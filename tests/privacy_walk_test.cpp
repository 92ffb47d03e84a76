// Every screen and every step of every instrument: in each field that takes text, what points to a resident is noticed.
#include "support/program.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace alp;

namespace {

constexpr const char* told = "bel mevrouw Jansen op 06-12345678 ";

// Fields without the check, and why.
constexpr std::string_view without[] = {
    "Zoek",                        // looks for words, keeps none
    "###search",                   // the same, in a meeting only a picture
    "Datum",                       // a day
    "Bestand van het instrument",  // a path on this computer
};

struct Walk : Program {
    Walk() : Program({"partnerschapskaart", "bakens", "casusleren", "kantelbox"}) { make_team("Team Noord", {"Anna", "Bilal"}); }

    std::set<std::string> paths() {
        std::set<std::string> all;
        for (const testing::Item& item : screen().items())
            if (item.visible && item.id && item.window.find("ALP/") == 0 && item.window.find("sidebar") == std::string::npos)
                all.insert(item.path);
        return all;
    }

    bool is_without(const std::string& path) const {
        return std::ranges::any_of(without, [&](std::string_view one) { return path.find(one) != path.npos; });
    }

    // Types into what was clicked, when it is a field.
    void look_at(const std::string& path) {
        CAPTURE(path);
        try {
            screen().click(path);
        } catch (const testing::NotFound&) {
            return;
        }
        screen().frames(2);
        if (!ImGui::GetIO().WantTextInput || is_without(path) || is_without(screen().focused())) return;
        screen().type(told);
        screen().frames(3);
        ++fields;
        CHECK(screen().has("replace"));
        screen().key("Ctrl+A");
        screen().key("Backspace");
    }

    int fields = 0;
};

}  // namespace

TEST_CASE("on every screen of the team a field that takes text notices what points to a resident") {
    Walk program;
    for (const char* place : {"Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6"}) {
        CAPTURE(place);
        const auto go = [&] {
            for (int i = 0; i < 3; ++i) program->key("Escape");
            program->key(place);
            program->frames(3);
        };
        go();
        for (const std::string& path : program.paths()) {
            program.look_at(path);
            go();
        }
    }
    CHECK(program.fields > 4);
}

TEST_CASE("in every step of every instrument too") {
    for (const char* instrument : {"nl.alp.partnerschapskaart", "nl.alp.bakens", "nl.alp.casusleren", "nl.alp.kantelbox"}) {
        CAPTURE(instrument);
        Walk program;
        program.workspace().meetings().start({.instrument = instrument, .variant = {}});
        program.settle();
        REQUIRE(program.meeting());
        std::vector<std::string> steps;
        for (const Step* step : program.meeting()->session().steps()) steps.push_back(step->id);
        for (const std::string& step : steps) {
            CAPTURE(step);
            const auto go = [&] {
                for (int i = 0; i < 3; ++i) program->key("Escape");
                if (!program.meeting() || program.meeting()->session().read_only()) {
                    program.workspace().meetings().start({.instrument = instrument, .variant = {}});
                    program.settle();
                }
                if (!program.app().navigator().shows("meeting")) program->key("Ctrl+9");
                program.meeting()->go_to(step);
                program->frames(4);
            };
            go();
            for (const std::string& path : program.paths()) {
                program.look_at(path);
                go();
            }
        }
        CHECK(program.fields > 2);
    }
}

TEST_CASE("the name of a meeting is checked where it is given first, and one click takes the number out") {
    Walk program;
    program.workspace().meetings().ask_start("nl.alp.kantelbox");
    program->frames(4);
    program->type("Naam van de bijeenkomst", "Overleg over mevrouw Jansen, BSN 111222333, bel 06-12345678");
    program->frames(3);
    REQUIRE(program->has("replace"));
    for (int i = 0; i < 5 && program->has("replace"); ++i) {
        program->click("replace");
        program->frames(2);
    }
    const std::string& title = program.workspace().meetings().start_request().title;
    CHECK(title.find("111222333") == title.npos);
    CHECK(title.find("12345678") == title.npos);
    CHECK(title.find("Jansen") == title.npos);
}

// One dialog before something is replaced, removed or erased, in the program and in every instrument: it says what goes, what stays and
// how it can be got back.
#include "support/places.h"
#include "support/program.h"

#include <alp/text.h>

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

using namespace alp;

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::ostringstream all;
    all << std::ifstream(file).rdbuf();
    return all.str();
}

}  // namespace

TEST_CASE("no dialog of its own asks before something is lost: there is one for all") {
    for (const char* folder : {"host", "plugins", "sdk/src"})
        for (const auto& entry : fs::recursive_directory_iterator(testing::sources(folder))) {
            const fs::path name = entry.path().filename();  // the gallery has one of each
            if (name.extension() != ".cpp" || name == "loss.cpp" || name == "gallery.cpp") continue;
            const std::string source = text_of(entry.path());
            CAPTURE(entry.path().string());
            CHECK_FALSE((source.find("begin_dialog(") != source.npos && source.find("Kind::danger") != source.npos));
        }
}

TEST_CASE("scoring again in Bakens says whose scores go, what stays and how they come back, and Ctrl+Z does bring them back") {
    Program program{"bakens"};
    program.make_team("Team Noord", {"Anna", "Bert"});
    program.workspace().meetings().start(
        {.instrument = program.first_instrument(), .present = program.workspace().teams().members_today()});
    program.meeting()->go_to("bw.1");
    program->frames(3);
    for (const char* name : {"Anna", "Bert"}) {
        program->click(name);
        program->click(std::string("Ik ben ") + name + ": begin");
        program->type("12345123");
        program->click("Klaar: geef door");
        program->frames(2);
    }
    program->click("reveal");
    program->frames(3);
    program.meeting()->go_to("bw.1");
    program->frames(3);
    program->click("Laat iedereen opnieuw scoren…");
    program->frames(3);
    for (const char* said :
         {"Opnieuw scoren?", "Dit gaat weg:", "– de scores van 2 mensen in deze bijeenkomst", "Dit blijft:", "met Ctrl+Z komen ze terug"}) {
        CAPTURE(said);
        CHECK(program->shows(said));
    }
    program->click("Laat maar");
    program->frames(2);
    CHECK(program.meeting()->session().ratings("bw.score").size() == 16);
    program->click("Laat iedereen opnieuw scoren…");
    program->frames(3);
    program->click("Iedereen begint opnieuw");
    program->frames(3);
    CHECK(program.meeting()->session().ratings("bw.score").empty());
    program->key("Ctrl+Z");
    program->frames(3);
    CHECK(program.meeting()->session().ratings("bw.score").size() == 16);
}

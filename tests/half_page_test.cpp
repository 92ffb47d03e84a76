// The half page that a Terugkijkkwartier ends with.
#include "support/agreement_year_ago.h"

#include "look_back/quarter.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

using namespace alp;

namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ostringstream all;
    all << std::ifstream(file).rdbuf();
    return all.str();
}

std::filesystem::path written(Program& program, const char* ending) {
    for (const auto& file : std::filesystem::directory_iterator(program.folder() / "documents"))
        if (file.path().extension() == ending) return file.path();
    return {};
}

}  // namespace

TEST_CASE("the half page says what stands, what was adjusted and what came of actions") {
    AgreementYearAgo then;
    Program& program = then.program;
    REQUIRE(program.look_back(then.session));
    program->frames(2);
    program->type("a");
    program->frames(2);
    program->type(" voor tien uur\n");
    program.workspace().teams().edit("gedaan", [&](Edit& edit) {
        edit.change<Action>(then.action, [](Action& row) { row.status = ActionStatus::done, row.effect = "De lijn is rustig"; });
    });
    program.write_report(report::Format::markdown);
    program.settle();
    const std::string paper = text_of(written(program, ".md"));
    CHECK(paper.find("Terugkijkkwartier") != paper.npos);
    CHECK(paper.find("Op maandag geen overleg voor tien uur") != paper.npos);
    CHECK(paper.find("bijgesteld") != paper.npos);
    CHECK(paper.find("De lijn is rustig") != paper.npos);
    const Report report = program.meeting()->report();
    CHECK(report::pages(report) == 1);
}

TEST_CASE("the half page of a closed quarter keeps what became of an action then, whatever comes later") {
    AgreementYearAgo then;
    Program& program = then.program;
    const auto becomes = [&](ActionStatus status, const char* effect) {
        program.workspace().teams().edit("anders", [&](Edit& edit) {
            edit.change<Action>(then.action, [&](Action& row) { row.status = status, row.effect = effect; });
        });
    };
    const auto half_page = [&](const Id& quarter) {
        std::filesystem::remove_all(program.folder() / "documents");
        REQUIRE(program.open(quarter));
        program.write_report(report::Format::markdown);
        program.settle();
        return text_of(written(program, ".md"));
    };
    REQUIRE(program.look_back(then.session));
    const Id quarter = program.meeting()->session().id();
    program->frames(2);
    becomes(ActionStatus::busy, "Half af");
    program.workspace().meetings().close();
    program.settle();
    becomes(ActionStatus::done, "De lijn is rustig");
    std::string paper = half_page(quarter);
    CHECK(paper.find("Loopt") != paper.npos);
    CHECK(paper.find("Half af") != paper.npos);
    CHECK(paper.find("De lijn is rustig") == paper.npos);

    // Opened again it shows how it stands, and closed once more it keeps that.
    program.workspace().meetings().reopen();
    program->frames(2);
    CHECK(look_back::moved_actions(program.meeting()->session()).front().now == ActionStatus::done);
    program.workspace().meetings().close();
    program.settle();
    becomes(ActionStatus::open, "");
    paper = half_page(quarter);
    CHECK(paper.find("De lijn is rustig") != paper.npos);
}

TEST_CASE("an action that did not move in a quarter is not on its half page when it is done later") {
    AgreementYearAgo then;
    Program& program = then.program;
    REQUIRE(program.look_back(then.session));
    const Id quarter = program.meeting()->session().id();
    program->frames(2);
    program.workspace().meetings().close();
    program.settle();
    program.workspace().teams().edit(
        "gedaan", [&](Edit& edit) { edit.change<Action>(then.action, [](Action& row) { row.status = ActionStatus::done; }); });
    REQUIRE(program.open(quarter));
    CHECK(look_back::moved_actions(program.meeting()->session()).empty());
}

TEST_CASE("a line that ends a sentence is looked back on with the words that the sentence begins with") {
    Program program({"partnerschapskaart"});
    program.make_team("Team Noord", {"Anna", "Bert"});
    program.workspace().meetings().start(
        {.instrument = program.first_instrument(), .present = program.workspace().teams().members_today()});
    const Id card = program.meeting()->session().id();
    program.meeting()->session().add_contribution("waarden", "pk.1.1", "bewoners ons weten te vinden");
    program.workspace().meetings().close();
    REQUIRE(program.look_back(card));
    program->frames(3);
    const std::string opening = "Ik vind het sociaal wijkteam succesvol als…";
    CHECK(program->shows(opening));
    program->key("F11");
    program->frames(3);
    CHECK(program->shows(opening));
    program->key("F11");
    program->frames(3);
    program->type("s");
    program->frames(2);
    CHECK(report::markdown(program.meeting()->report()).find(opening + " bewoners ons weten te vinden") != std::string::npos);
}

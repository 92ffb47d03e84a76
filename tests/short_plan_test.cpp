// A whole Partnerschapskaart in the short plan, as eight people hold it: by the labels that a coach sees, with every press counted.
#include "support/program.h"

#include <alp/text.h>

#include <doctest/doctest.h>

#include <algorithm>

using namespace alp;

namespace {

const char* const card = "nl.alp.partnerschapskaart";
const char* const people[] = {"Anna", "Bert", "Cem", "Dilan", "Els", "Fatma", "Gerrit", "Hanna"};

struct Counted {
    Program program{"partnerschapskaart"};
    int clicks = 0;

    Counted() { program.make_team("Team Noord", {"Anna", "Bert", "Cem", "Dilan", "Els", "Fatma", "Gerrit", "Hanna"}); }
    testing::Screen* operator->() { return program.operator->(); }
    Session& session() { return program.meeting()->session(); }

    void click(const std::string& path) {
        CAPTURE(path);
        program->scroll_to(path);
        program->click(path);
        program->frames(3);
        ++clicks;
    }
    void next(const char* phase) {
        click("bar/onwards");
        CHECK(program.meeting()->plan().phases[program.meeting()->phase()].phase.id == phase);
    }
    void type(const std::string& text) {
        program->type(text);
        program->frames(2);
    }

    void begin() {
        click(std::string(card) + "/Start");
        click("Begin");
        program.settle();
    }
    // Everyone writes, then one label in turn: Enter once more passes the turn on.
    void write_and_collect() {
        next("dream");
        next("write");
        type("dichtbij zijn\nvindbaar zijn\neen vast gezicht\nop tijd\n");
        click("bar/onwards");
        click("Is iedereen klaar?/Toon");
        CHECK(program.meeting()->plan().phases[program.meeting()->phase()].phase.id == "collect");
        click("Begin de ronde");
        for (const char* person : people) {
            type(filled("wat {} belangrijk vindt\n", person));
            type("\n");
        }
        CHECK(program->has("Nog een ronde"));
        CHECK(session().contributions("waarden").size() == 12);
    }
    // By keyboard alone: each label in turn has it, Enter asks which theme, a digit answers.
    void group(const std::vector<std::string>& names) {
        next("group");
        const std::size_t labels = session().contributions("waarden").size();
        for (std::size_t i = 0; i < labels; ++i) {
            program->key("Enter");
            program->frames(2);
            REQUIRE(program->shows("Welk thema?"));
            const std::size_t chosen = i < names.size() ? i : i % names.size();
            program->key(std::to_string(chosen + 1));  // behind the themes there are stands a new one
            program->frames(3);
            if (i < names.size()) type(names[i] + "\n");
            program->frames(3);
        }
        for (const Contribution* label : session().contributions("waarden")) CHECK(session().themes_of(label->id).size() == 1);
        CHECK(session().themes("waarden").size() == names.size());
    }
    void agree() {
        next("agree");
        std::vector<Id> themes;
        for (const Theme* theme : session().themes("waarden")) themes.push_back(theme->id);
        for (const Id& theme : themes) click(theme.text() + "/Eens");
    }
    void steps_2_to_4() {
        next("together");
        type("bij de koffie\n");
        next("together");
        type("elkaar aanspreken\n");
        next("together");
        type("een vaste ruimte\n");
        next("regroup");
        next("regroup");
        next("regroup");
    }
    void choose_value(const Id& action, const std::string& name) {
        click(action.text() + "/from");
        for (int place = 0; place < 9; ++place)
            if (const std::string item = filled("{}##{}", name, place); program->has(item)) return click(item);
        FAIL("no such value");
    }
    // Who and by when stand in the line, the value is chosen.
    void act() {
        next("actions");
        type("Anna, 12 mrt: belt de huisarts\n");
        type("Bert, over 6 weken: maakt een rooster\n");
        REQUIRE(session().actions().size() == 2);
        std::vector<Id> lines;
        for (const Action* action : session().actions()) lines.push_back(action->contribution);
        choose_value(lines[0], "Dichtbij");
        choose_value(lines[1], "Op tijd");
    }
};

}  // namespace

TEST_CASE("the short plan with eight people takes at most 30 presses beside typing, from Vandaag to the PDF and the closed card") {
    Counted team;
    team.begin();
    team.write_and_collect();
    team.group({"Dichtbij", "Vindbaar", "Op tijd"});
    team.agree();
    team.steps_2_to_4();
    team.act();
    std::vector<std::string> actions, owners;
    for (const Action* action : team.session().actions()) {
        actions.push_back(action->text);
        owners.push_back(team.session().name_of(action->owner));
        CHECK(action->due);
        CHECK(action->theme);
    }
    CHECK(actions == std::vector<std::string>{"belt de huisarts", "maakt een rooster"});
    CHECK(owners == std::vector<std::string>{"Anna", "Bert"});
    team.next("close");
    team.click("Bewaar als PDF");
    team.click("bar/onwards");
    team.program.settle();
    CHECK_FALSE(team.program.meeting());
    const auto is_pdf = [](const auto& file) { return file.path().extension() == ".pdf"; };
    const std::filesystem::directory_iterator papers(team.program.folder() / "documents");
    CHECK(std::any_of(begin(papers), end(papers), is_pdf));
    MESSAGE("presses: ", team.clicks);
    CHECK(team.clicks <= 30);
}

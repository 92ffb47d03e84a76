// Giving themes to sentences by keyboard, one sentence after the other.
#include "support/killed_run.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace alp;

namespace {

// The six first cards, at the first sentence.
struct Coding {
    Program program{"partnerschapskaart"};
    Coding() {
        program.add_examples();
        program.settle();
        begin();
    }
    testing::Screen* operator->() { return program.operator->(); }
    void begin() {
        program.app().navigator().show("compare");
        program->frames(3);
        program->click("Geef thema's");
        program->frames(3);
    }
    const std::vector<compare::Sentence>& sentences() { return program.workspace().comparison().session()->tables().sentences; }
    std::size_t themes_of(const Id& sentence) {
        for (const auto& one : sentences())
            if (one.id == sentence) return one.themes.size();
        return 0;
    }
};

}  // namespace

TEST_CASE("a digit gives a theme and goes on, Enter names a new one, Ctrl+Z takes back, in every team") {
    Coding table;
    CHECK(table->shows("191 van 191 zinnen hebben een thema"));
    const auto& first = table.sentences().front();
    const auto before = first.themes.size();
    const Id line = first.id;
    CHECK(table->shows(first.text));
    table->type("nieuw draadje");
    table->frames(2);
    CHECK(table->shows("een nieuw thema van deze stap"));
    table->type("\n");
    table->frames(2);
    CHECK(table.themes_of(line) == before + 1);
    CHECK_FALSE(table->shows("nieuw draadje  ×"));  // the next sentence is on the screen
    table->key("PageUp");
    table->frames(2);
    CHECK(table->shows("nieuw draadje  ×"));
    table->type("1");
    table->frames(2);
    CHECK(table.themes_of(line) == before + 2);
    table.program.settle();
    table.program.app().shell().undo();
    table->frames(2);
    CHECK(table.themes_of(line) == before + 1);
    table.program.app().shell().undo();
    table->frames(2);
    CHECK(table.themes_of(line) == before);
    table.program.app().shell().redo();
    table->frames(2);
    CHECK(table.themes_of(line) == before + 1);
    table.program.settle();
    // It is on the disk, and the open team knows the theme.
    table.program.start();
    table.begin();
    bool there = false;
    for (const auto& step : table.program.workspace().comparison().session()->tables().steps)
        for (const auto& row : step.rows) there |= row.key == "nieuw draadje";
    CHECK(there);
}

TEST_CASE("Ctrl+Z takes a theme back while the field has the keyboard, and shows the sentence that it was given to") {
    Coding table;
    const auto& first = table.sentences().front();
    const Id line = first.id;
    const std::string text = first.text;
    const auto before = first.themes.size();
    table->type("1");
    table->frames(3);
    CHECK(table.themes_of(line) == before + 1);
    CHECK_FALSE(table->shows(text));  // the next one
    table->key("Ctrl+Z");
    table->frames(3);
    CHECK(table.themes_of(line) == before);
    CHECK(table->shows(text));
    table->key("Ctrl+Y");
    table->frames(3);
    CHECK(table.themes_of(line) == before + 1);
    CHECK(table->shows(text));
    table->key("Ctrl+Z");
    table->frames(3);
    table->type("nieuw");  // what is typed is the field's own
    table->frames(2);
    table->key("Ctrl+Z");
    table->frames(2);
    CHECK(table.themes_of(line) == before);
    CHECK_FALSE(table->shows("een nieuw thema van deze stap"));
}

TEST_CASE("a sentence is offered what other teams called the same words") {
    Coding table;
    workspace::ComparisonSession& cards = *table.program.workspace().comparison().session();
    const auto& all = cards.tables().sentences;
    const auto pride = std::find_if(all.begin(), all.end(), [](const auto& one) { return one.text == "trots zijn op onszelf"; });
    REQUIRE(pride != all.end());
    const auto& found = cards.suggestions(*pride, "");
    REQUIRE_FALSE(found.empty());
    CHECK((found.front().name == "In eigen kracht blijven" || found.front().name == "Eigen kracht"));
    CHECK(found.front().because.find("trots") != std::string::npos);
}

TEST_CASE("a theme that stands half typed is there after a kill, at its own sentence, and is given to that one") {
    Coding table;
    const auto& third = table.sentences()[2];
    const Id line = third.id;
    const std::string text = third.text;
    const auto before = third.themes.size();
    in_a_run_that_is_killed(table.program, [&] {
        table.begin();
        table->key("PageDown");
        table->key("PageDown");
        table->frames(2);
        table->type("nieuw draad");
        table->frames(2);
    });
    table.begin();
    CHECK(table->shows(text));
    CHECK(table->shows("nieuw draad"));
    table->type("je\n");
    table->frames(2);
    CHECK(table.themes_of(line) == before + 1);
    in_a_run_that_is_killed(table.program, [] {});
    table.begin();
    workspace::OpenStore& store = table.program.workspace().store();
    CHECK(store.sealed().body(store.team_id(), "coding-theme").is_null());  // given, so nothing stands half typed
}

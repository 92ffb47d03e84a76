// Cards laid side by side: rows in, tables out.
#include "compare/report.h"
#include "compare/suggest.h"
#include "support/store_kit.h"
#include "workspace/program_folders.h"

#include <alp/host/null_journal.h>
#include <alp/vocabulary.h>

#include <doctest/doctest.h>

using namespace alp;

namespace {

// Two steps of an instrument that nobody knows, and cards to fill in.
struct Desk {
    NullJournal journal;
    Records records{journal};
    std::vector<Id> cards, teams;
    Outline outline;

    Desk() {
        workspace::use_program_folders();
        set_language("nl");
        outline.name = {{{"nl", "Proef"}, {"en", "Trial"}}};
        outline.steps = {
            {.id = "een",
             .title = {{{"nl", "Een"}, {"en", "One"}}},
             .heading = {},
             .questions = {{"q.1", {{{"nl", "Wat?"}}}, {}}, {"q.2", {{{"nl", "Hoe?"}}}, {}}}},
            {.id = "twee", .title = {{{"nl", "Twee"}, {"en", "Two"}}}, .heading = {}, .questions = {{"q.3", {{{"nl", "Wie?"}}}, {}}}}};
    }
    std::size_t card(const char* team_name) {
        Team team = kit::team(team_name);
        SessionHeader header = kit::session(team.id, "");
        header.outline = to_json(outline);
        Rows rows;
        rows.of<Team>() = {team};
        rows.of<SessionHeader>() = {header};
        records.add_rows(std::move(rows));
        teams.push_back(team.id);
        cards.push_back(header.id);
        return cards.size() - 1;
    }
    Id theme(std::size_t card, const char* name, const char* step, const Id& parent = {}, const char* subject = "") {
        Theme theme;
        theme.id = make_id();
        theme.team = teams[card];
        theme.name = name;
        theme.step = step;
        theme.parent = parent;
        theme.subject = subject;
        Rows rows;
        rows.of<Theme>() = {theme};
        records.add_rows(std::move(rows));
        return theme.id;
    }
    Id say(std::size_t card, const char* step, const char* question, const char* text, std::initializer_list<Id> themes = {},
           Perspective perspective = Perspective::none) {
        Contribution row = kit::contribution(cards[card], text);
        row.step = step;
        row.question = question;
        row.perspective = perspective;
        Rows rows;
        rows.of<Contribution>() = {row};
        for (const Id& theme : themes) {
            ThemeMark mark;
            mark.id = Id::derive(row.id, theme, ThemeMark::table);
            mark.session = cards[card];
            mark.contribution = row.id;
            mark.theme = theme;
            rows.of<ThemeMark>().push_back(mark);
        }
        records.add_rows(std::move(rows));
        return row.id;
    }
    compare::Tables tables() { return compare::lay_side_by_side(records, cards); }
};

}  // namespace

TEST_CASE("a question left blank is not the answer no") {
    Desk desk;
    const auto a = desk.card("A"), b = desk.card("B"), c = desk.card("C");
    desk.say(a, "een", "q.1", "tijd", {desk.theme(a, "Tijd", "een")});
    desk.say(b, "een", "q.1", "geld", {desk.theme(b, "Geld", "een")});
    desk.say(c, "een", "q.2", "anders");
    const auto tables = desk.tables();
    const compare::ThemeRow* row = tables.row("een", "tijd");
    REQUIRE(row);
    CHECK(row->count == compare::Count{1, 2, 3});
    CHECK(compare::in_words(row->count) == "1 van 2 (1 niet ingevuld)");
    CHECK_FALSE(row->answered[2]);
}

TEST_CASE("themes of different teams are one row when their names differ only in writing") {
    Desk desk;
    const auto a = desk.card("A"), b = desk.card("B");
    desk.say(a, "een", "q.1", "x", {desk.theme(a, "Eigen  Kracht", "een")});
    desk.say(b, "een", "q.1", "y", {desk.theme(b, "eigen kracht.", "een")});
    const auto tables = desk.tables();
    REQUIRE(tables.step("een")->rows.size() == 1);
    CHECK(tables.step("een")->rows.front().count == compare::Count{2, 2, 2});
}

TEST_CASE("themes for a shared term are one row, whatever the teams call it") {
    Desk desk;
    const auto a = desk.card("A"), b = desk.card("B");
    desk.say(a, "een", "q.1", "x", {desk.theme(a, "Formeel en informeel", "", {}, "baken.4")});
    desk.say(b, "een", "q.1", "y", {desk.theme(b, "Heel anders", "", {}, "baken.4")});
    const auto tables = desk.tables();
    REQUIRE(tables.row("een", "baken.4"));
    CHECK(tables.row("een", "baken.4")->count.named == 2);
    CHECK(tables.row("een", "baken.4")->name == term("baken.4")->name.shown());
}

TEST_CASE("a sub-theme stands below its theme and counts in it") {
    Desk desk;
    const auto a = desk.card("A"), b = desk.card("B");
    const Id above = desk.theme(a, "Omgeving", "een");
    desk.say(a, "een", "q.1", "tijd", {desk.theme(a, "Tijd", "een", above)});
    desk.say(b, "een", "q.1", "plek", {desk.theme(b, "Omgeving", "een")});
    const auto tables = desk.tables();
    const auto& rows = tables.step("een")->rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].name == "Omgeving");
    CHECK(rows[0].count.named == 2);
    CHECK(rows[0].sayings.size() == 1);
    CHECK(rows[1].name == "Tijd");
    CHECK(rows[1].depth == 1);
    CHECK(rows[1].count.named == 1);
}

TEST_CASE("themes that are each other's sub-theme after a merge do not go round for ever") {
    Desk desk;
    const auto a = desk.card("A");
    const Id one = desk.theme(a, "Een", "een"), two = desk.theme(a, "Twee", "een", one);
    Theme ring = *desk.records.find<Theme>(one);
    ring.parent = two;
    Rows rows;
    rows.of<Theme>() = {ring};
    desk.records.add_rows(std::move(rows));
    desk.say(a, "een", "q.1", "x", {two});
    CHECK(desk.tables().step("een")->rows.size() == 2);
}

TEST_CASE("one theme seen from two sides is kept apart, and returns over the steps") {
    Desk desk;
    const auto a = desk.card("A");
    const Id theme = desk.theme(a, "Eigen kracht", "een"), home = desk.theme(a, "Blijven", "twee");
    desk.say(a, "een", "q.1", "van de bewoner", {theme}, Perspective::resident);
    desk.say(a, "twee", "q.3", "van ons", {home, theme}, Perspective::professional);
    const auto tables = desk.tables();
    CHECK_FALSE(tables.row("twee", "eigen kracht"));  // there it has a theme of its own; the return is a crossing
    const compare::Crossing* crossing = tables.crossing("eigen kracht");
    REQUIRE(crossing);
    CHECK(crossing->step_count() == 2);
    REQUIRE(crossing->whole.viewpoints.size() == 2);
    CHECK(crossing->whole.viewpoints[0].perspective == Perspective::resident);
    CHECK(crossing->whole.viewpoints[0].steps[0].named == 1);
    CHECK(crossing->whole.viewpoints[0].steps[1].cards == 0);
    CHECK(crossing->whole.viewpoints[1].steps[1].named == 1);
}

TEST_CASE("what was told about a resident counts, and its words are left out") {
    Desk desk;
    const auto a = desk.card("A");
    const Id line = desk.say(a, "een", "q.1", "mevrouw Linde belde", {desk.theme(a, "Bellen", "een")});
    Contribution row = *desk.records.find<Contribution>(line);
    row.erase_on = Date{std::chrono::year{2016} / 1 / 1};
    Rows rows;
    rows.of<Contribution>() = {row};
    desk.records.add_rows(std::move(rows));
    const auto tables = desk.tables();
    CHECK(tables.row("een", "bellen")->count.named == 1);
    CHECK(compare::json_of(tables, "x").dump().find("Linde") == std::string::npos);
}

TEST_CASE("what is being written in silence is not laid beside others") {
    Desk desk;
    const auto a = desk.card("A");
    desk.say(a, "een", "q.1", "nog geheim");
    Progress silent;
    silent.id = make_id();
    silent.session = desk.cards[a];
    silent.step = "een";
    silent.revealed = false;
    Rows rows;
    rows.of<Progress>() = {silent};
    desk.records.add_rows(std::move(rows));
    CHECK(desk.tables().sentences.empty());
}

TEST_CASE("a sentence is offered the theme that its words had before") {
    Desk desk;
    const auto a = desk.card("A");
    desk.say(a, "een", "q.1", "samen scholing volgen");
    desk.say(a, "een", "q.1", "iets", {desk.theme(a, "Anders", "een")});
    const auto tables = desk.tables();
    const auto found =
        compare::suggestions(tables, tables.sentences[0], {{"gezamenlijke scholing over wetgeving", "Kennis delen", "een", ""}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].name == "Kennis delen");
    CHECK(found[0].because == "scholing");
    CHECK(found[1].name == "Anders");
    CHECK(found[1].because.empty());
    CHECK(compare::suggestions(tables, tables.sentences[0], {}, "and").size() == 1);
}

// Vergelijken on the screen: the twelve checks of the field research with the example teams, as a reader sees them.
#include "support/program.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace alp;

namespace {

// The six first cards, all rows in sight.
struct SixCards {
    Program program{"partnerschapskaart"};
    SixCards() {
        program.add_examples();
        program->resize(1440, 2600);
        program.app().navigator().show("compare");
        program->frames(3);
        program->click("Voor onderzoek");
    }
    testing::Screen* operator->() { return program.operator->(); }

    // What is drawn on an item.
    std::string on(const std::string& path) { return on(program->item(path)); }
    std::string on(const testing::Item& item) {
        for (const testing::Text& text : program->all_texts())
            if (text.min.x >= item.min.x - 1 && text.max.x <= item.max.x + 1 && text.min.y >= item.min.y - 1 &&
                text.max.y <= item.max.y + 1)
                return text.text;
        return {};
    }
    void unfold(const std::string& row) {
        program->click(row + "/Zinnen");
        program->frames(2);
    }
    // "step/key" of every row that is a theme.
    std::vector<std::string> rows() {
        std::vector<std::string> all;
        for (const testing::Item& item : program->items()) {
            constexpr std::string_view end = "/Zinnen";
            if (!item.path.ends_with(end)) continue;
            const std::string row = item.path.substr(0, item.path.size() - end.size());
            const auto key = row.rfind('/'), step = row.rfind('/', key - 1);
            all.push_back(row.substr(step + 1));
        }
        return all;
    }
    int count_shown(std::string_view part) {
        int found = 0;
        for (const std::string& text : program->texts()) found += text.find(part) != text.npos;
        return found;
    }
};

}  // namespace

TEST_SUITE("compare on the screen") {
    TEST_CASE("a team that has no card yet reads that none was chosen, and no half sentence") {
        SixCards cards;
        cards.program.make_team("Team Noord");
        cards.program.app().navigator().show("compare");
        cards.program.settle();
        CHECK(cards->shows("Er zijn geen kaarten gekozen"));
        CHECK_FALSE(cards->shows("bijeenkomsten met"));
    }

    TEST_CASE("a card that was only just begun does not stand in place of the one before it") {
        SixCards table;
        const std::string instrument = "nl.alp.partnerschapskaart";
        table.program.workspace().meetings().start({.instrument = instrument});
        table.program.workspace().meetings().pause();
        table.program.settle();
        const Id team = table.program.workspace().teams().current()->id;
        const auto offered = [&] { return table.program.workspace().store().reader().comparable(team).front(); };
        CHECK(offered().state == State::closed);
        const Id id = table.program.workspace().store().timeline().front().header.id;
        REQUIRE(table.program.open(id));
        table.program.meeting()->session().add_contribution("waarden", "pk.1.1", "Op tijd beginnen");
        table.program.settle();
        CHECK(offered().id == id);
    }

    TEST_CASE("a recalibration that is still going on does not stand in place of the closed card before it") {
        SixCards table;
        cli::Program& app = table.program.app();
        const Id before = app.workspace().store().reader().comparable(app.workspace().teams().current()->id).front().id;
        REQUIRE(table.program.recalibrate(before));
        app.workspace().meetings().current()->session().add_contribution("waarden", "pk.1.1", "Op tijd beginnen");
        app.workspace().meetings().pause();
        table.program.settle();
        app.navigator().show("compare");
        table->frames(3);
        const Id now = app.workspace().store().timeline().front().header.id;
        REQUIRE(now != before);
        const auto& chosen = app.workspace().comparison().session()->chosen();
        CHECK(std::find(chosen.begin(), chosen.end(), before) != chosen.end());
        CHECK(std::find(chosen.begin(), chosen.end(), now) == chosen.end());
    }

    TEST_CASE("the six example cards: themes of each step, and the questions that were answered") {
        SixCards table;
        CHECK(table->shows("Vergelijking: 6 bijeenkomsten met Partnerschapskaart"));
        std::map<std::string, int> per_step;
        for (const std::string& row : table.rows()) ++per_step[row.substr(0, row.find('/'))];
        CHECK(per_step["waarden"] == 5);
        CHECK(per_step["relaties"] == 5);
        CHECK(per_step["handelen"] == 3);
        CHECK(per_step["voorwaarden"] == 3);
        CHECK(per_step["acties"] == 3);
        int questions = 0;
        for (const char* step : {"waarden/Waarden", "relaties/Relaties", "handelen/Handelen", "voorwaarden/Voorwaarden", "acties/Acties"}) {
            table->click(step);
            table->frames(2);
            questions += table.count_shown("Beantwoord op");
        }
        CHECK(questions == 15);
    }

    TEST_CASE("the six example cards: how many cards name a theme, and in which steps it comes back") {
        SixCards table;
        CHECK(table.on("waarden/proactief/genoemd") == "3 / 6 / 6");
        table.unfold("handelen/wat moeten we kunnen?");
        CHECK(table.on("handelen/wat moeten we kunnen?/genoemd") == "6 / 6 / 6");
        table->click("crossings/generalistisch werken/Generalistisch werken");
        table->frames(2);
        CHECK(table->shows("In 3 stappen · genoemd op 6 van 6 kaarten"));
        table.unfold("voorwaarden/wat vragen we van de omgeving?");
        CHECK(table.on("voorwaarden/wat vragen we van de omgeving?/genoemd") == "4 / 4 / 6");
        table->click("voorwaarden/wat vragen we van de omgeving?/Wat vragen we van de omgeving?");
        table->frames(2);
        CHECK(table->shows("4 van 4 (2 niet ingevuld)"));
        const auto texts = table->texts();
        CHECK(std::find(texts.begin(), texts.end(), "3 / 4 / 6") != texts.end());  // tijd, below it
        table->click("waarden/eigen kracht/Eigen kracht");
        table->frames(2);
        CHECK(table->shows("keert terug in Relaties, Handelen"));
        table->click("crossings/eigen kracht/Eigen kracht");
        table->frames(2);
        CHECK(table->shows("Gezien door: bewoner"));
        CHECK(table->shows("Gezien door: professional"));
        CHECK(table->shows("Omgaan met elkaar (restthema)"));
    }

    TEST_CASE("the six example cards: whose sentences stand below a theme, and where a year is said once") {
        SixCards table;
        table.unfold("relaties/in eigen kracht blijven");
        table->click("relaties/in eigen kracht blijven/humor");
        table->frames(2);
        CHECK(table.count_shown("Voorbeeldteam E · ") + table.count_shown(" · Voorbeeldteam E") >= 1);
        table.unfold("acties/teamniveau");
        table->click("acties/teamniveau/Teamniveau");
        table->frames(2);
        CHECK(table->shows("elke maand ruimte op de agenda om te mopperen"));
        CHECK(table.count_shown("14 okt") == 1);  // the year below it
        CHECK(table.count_shown("12 feb") == 1);
        CHECK(table.count_shown("2014") == 1);
    }

    TEST_CASE("the six example cards: the counts of each card, and the order of the sentences below a theme") {
        SixCards table;
        CHECK(table.on("crossings/werkbaar maken/Voorbeeldteam F") == "1");
        for (const char* team : {"A", "B", "C", "D", "E"}) {
            const int count = std::stoi(table.on(std::string("crossings/werkbaar maken/Voorbeeldteam ") + team));
            CHECK(count >= 6);
            CHECK(count <= 9);
        }
        int all = 0;
        for (const testing::Item& item : table->items())
            if (item.path.find("crossings") == item.path.npos && item.path.find("/Voorbeeldteam ") != item.path.npos)
                if (const std::string digits = table.on(item); !digits.empty() && digits.find_first_not_of("0123456789") == digits.npos)
                    all += std::stoi(digits);
        CHECK(all == 191);
        // The first below Samenwerking.
        table->click("waarden/samenwerking/Samenwerking");
        table->frames(2);
        const auto now = table->texts();
        const auto first = std::find(now.begin(), now.end(), "(gezamenlijk) verantwoordelijk voelen");
        const auto second = std::find_if(now.begin(), now.end(), [](const std::string& t) { return t.starts_with("prettige werksfeer"); });
        CHECK(first < second);
        CHECK(table->duplicates().empty());
    }

    TEST_CASE("a number opens its sentences, of that card alone") {
        SixCards table;
        table->click("waarden/proactief/Voorbeeldteam B");
        table->frames(2);
        CHECK(table->shows("Alleen: Voorbeeldteam B"));
        CHECK(table->shows("van reactief naar proactief en preventief"));
        table->click("Toon alle zinnen");
        table->frames(2);
        CHECK_FALSE(table->shows("Alleen: Voorbeeldteam B"));
    }

    TEST_CASE("what the reader reads in it is saved while it is typed, survives a night, and can be taken back") {
        SixCards table;
        table->type("Onze lezing", "Tijd is het grootste gemis");
        table.program.settle();
        table.program.start();
        table.program.app().navigator().show("compare");
        table->frames(3);
        CHECK(table->shows("Tijd is het grootste gemis"));
        table->type("Wat ons opvalt", "!");  // the same field, in a coach's words
        table.program.settle();
        table->key("Tab");
        table->frames(2);
        CHECK(table.program.workspace().comparison().session()->note("").find('!') != std::string::npos);
        table.program.app().shell().undo();
        table->frames(2);
        CHECK(table.program.workspace().comparison().session()->note("") == "Tijd is het grootste gemis");
        table.program.app().navigator().show("timeline");
        table->frames(2);
        CHECK_FALSE(table->shows("alp.compare"));
    }

    TEST_CASE("a team that did not agree is not laid beside others") {
        SixCards table;
        table.program.workspace().teams().edit("niet", [&](Edit& edit) {
            edit.change<Team>(table.program.workspace().teams().current()->id, [](Team& team) { team.comparable = false; });
        });
        table.program.settle();
        table.program.app().navigator().show("today");
        table->frames(2);
        const auto teams = table.program.workspace().store().teams();
        const auto other = std::find_if(teams.begin(), teams.end(), [&](const auto& line) { return line.team.name == "Voorbeeldteam B"; });
        REQUIRE(other != teams.end());
        table.program.workspace().teams().open(other->team.id);
        table.program.app().navigator().show("compare");
        table->frames(3);
        std::set<std::string> names;
        for (const auto& card : table.program.workspace().comparison().session()->tables().cards) names.insert(card.team_name);
        CHECK(names.size() == 5);
        CHECK_FALSE(names.contains("Voorbeeldteam A"));
    }

    TEST_CASE("the paper of a comparison follows the steps and themes in the words of the screen, with what was noted in it") {
        SixCards table;
        table->type("Onze lezing", "Dit valt op");
        table.program.settle();
        workspace::ComparisonSession& cards = *table.program.workspace().comparison().session();
        const std::string paper = report::markdown(compare::report_of(cards.tables(), cards.notes()));
        CHECK(paper.find("Wat ons opvalt: Dit valt op") != paper.npos);
        CHECK(paper.find("1.5 Proactief") != paper.npos);
        CHECK(paper.find("Genoemd bij 3 van de 6 teams") != paper.npos);
        CHECK(paper.find("niet ingevuld") != paper.npos);
        for (const char* research : {"lezing", "Gezien door", "onderzoeker"}) CHECK(paper.find(research) == paper.npos);
        CHECK(table->shows("Zo leest een onderzoeker het"));  // and its paper is in the same words
        const std::string counted = report::markdown(compare::report_of(cards.tables(), cards.notes(), compare::Wording::research));
        CHECK(counted.find("Onze lezing: Dit valt op") != counted.npos);
        CHECK(counted.find("3 van 4 \\(2 niet ingevuld\\)") != counted.npos);
        CHECK(counted.find("Zo leest een onderzoeker het") != counted.npos);
        CHECK(paper.find("verkenning") != paper.npos);
        table->click("Papier");
        table->frames(2);
        table->click("PDF, A4");
        table.program.settle();
        bool written = false;
        for (const auto& file : std::filesystem::directory_iterator(table.program.folder() / "documents"))
            written |= file.path().extension() == ".pdf";
        CHECK(written);
    }

    TEST_CASE("at large text on a small screen one number at a time") {
        SixCards table;
        table.program.workspace().preferences().change([](workspace::Settings& s) { s.text_scale = 2; });
        table->resize(1366, 768);
        table->frames(3);
        table->scroll_to("waarden/proactief/genoemd");
        table->click("waarden/proactief/genoemd");
        table->frames(2);
        CHECK(table->has("Terug naar de tabel"));
        table->click("Terug naar de tabel");
        table->frames(2);
        CHECK(table->shows("Thema per stap"));
        table.program.workspace().preferences().change([](workspace::Settings& s) { s.text_scale = 1; });
    }

    TEST_CASE("what a reader noted is found by search, and opens beside the number that it is about") {
        SixCards table;
        const auto& row = table.program.workspace().comparison().session()->tables().steps.front().rows.front();
        table.program.workspace().comparison().session()->set_note(
            compare::note_key(table.program.workspace().comparison().session()->tables().steps.front().id, row.key),
            "Zichtbaarheid komt overal terug");
        const std::string name = row.name;
        table.program.app().navigator().show("today");
        table->frames(2);  // what was typed is handed in by leaving
        table.program.settle();
        table->key("Ctrl+K");
        table->frames(2);
        table->type("zichtbaarheid komt");
        table->frames(2);
        table->key("Enter");
        table.program.settle();
        CHECK(table.program.app().navigator().shows("compare"));
        CHECK_FALSE(table.program.meeting());
        CHECK(table->shows("Zichtbaarheid komt overal terug"));
        CHECK(table->shows("Waarden · genoemd op"));
    }
}

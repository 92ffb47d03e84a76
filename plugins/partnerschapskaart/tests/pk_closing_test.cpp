// The end of a meeting with the Partnerschapskaart, its paper, the beamer, and looking at an old card.
#include "meeting.h"
#include "support/places.h"

#include <alp/text.h>

#include <unistd.h>
#include <filesystem>
#include <fstream>

using namespace pk_test;

namespace {

namespace fs = std::filesystem;

// Step 1 agreed, a line in each step, an action with a thread to a value.
void fill(Meeting& m) {
    set_language("nl");
    Session& s = m.session();
    const Id value = s.add_contribution("waarden", "pk.1.1", "bewoners ons weten te vinden");
    s.add_contribution("waarden", "pk.1.1", "plezier in het werk");
    const Id theme = s.add_theme("waarden", "Vindbaar"), other = s.add_theme("waarden", "Werkplezier");
    s.mark_theme(value, theme, true);
    s.mark_theme(m.line("plezier in het werk"), other, true);
    s.rate("waarden", "consensus", theme.text(), {}, 3);
    s.rate("waarden", "consensus", other.text(), {}, 1, "eerst de werkdruk");
    s.set_progress("Toch verder gegaan", "waarden", "", [](Progress& row) {
        row.stage = Stage::passed;
        row.note = "de tijd was om";
    });
    s.add_contribution("relaties", "pk.2.1", "samen op huisbezoek");
    s.add_contribution("handelen", "pk.3.2", "met respect voor elkaar");
    s.add_contribution("voorwaarden", "pk.4.1", "open blik naar buiten");
    s.set_progress("Overgeslagen", "voorwaarden", "pk.4.3", [](Progress& row) {
        row.stage = Stage::skipped;
        row.note = "weten we nog niet";
    });
    const Id line = s.add_contribution("acties", "pk.5.2", "spreekuur in de wijk");
    s.edit("Actie", [&](Edit& edit) {
        Action action;
        action.team = s.header().team;
        action.session = s.id();
        action.contribution = line;
        action.step = "acties";
        action.question = "pk.5.2";
        action.text = "spreekuur in de wijk";
        action.owner = s.members()[2]->id;
        action.due = Date{std::chrono::year{2016} / 3 / 1};
        edit.add(action);
        Link link;
        link.id = Id::derive(line, value, Link::table);
        link.session = s.id();
        link.from = line;
        link.to = value;
        edit.add(link);
    });
    m->frames(2);
}

template <typename Block_>
std::vector<const Block_*> blocks(const Report& report) {
    std::vector<const Block_*> found;
    for (const Block& block : report.blocks)
        if (const auto* one = std::get_if<Block_>(&block)) found.push_back(one);
    return found;
}

bool has_item(const Report& report, const std::string& text) {
    for (const Bullets* list : blocks<Bullets>(report))
        for (const std::string& item : list->items)
            if (item.find(text) != std::string::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("closing proposes the look-back in six weeks and the yearly one, and says what is not agreed") {
    Meeting m;
    fill(m);
    m.view().step = "afsluiten";
    m->frames(3);
    CHECK(iso(*m.session().header().look_back) == "2016-02-23");
    CHECK(iso(*m.session().header().recalibrate) == "2017-01-10");
    CHECK(m->shows("dinsdag 23 februari 2016"));
    CHECK(m->shows("Anna, Bilal, Carla"));
    CHECK(m->shows("Werkplezier (niet eens): eerst de werkdruk"));
    CHECK(m->shows("Verder gegaan zonder het eens te zijn: de tijd was om"));
    CHECK(m->shows("Wat hebben we van de omgeving nodig? (overgeslagen)"));
    m->click("short/dinsdag 8 maart 2016");
    CHECK(iso(*m.session().header().look_back) == "2016-03-08");
    m.session().undo();
    CHECK(iso(*m.session().header().look_back) == "2016-02-23");
    m.session().undo();  // the proposal itself: it does not come back by itself
    m->frames(3);
    CHECK_FALSE(m.session().header().look_back);
    m->click("Sluit de bijeenkomst");
    CHECK(m.view().close);
    CHECK(m->duplicates().empty());
}

TEST_CASE("the card is read aloud from left to right, also by keyboard on the beamer") {
    Meeting m;
    fill(m);
    m.view().step = "afsluiten";
    m.view().presenter = true;
    m->frames(3);
    CHECK(m->shows("spreekuur in de wijk · Carla · 1 mrt 2016"));
    CHECK(m->shows("1 van 5, van links naar rechts"));
    CHECK_FALSE(m->shows("samen op huisbezoek"));
    for (int i = 0; i < 4; ++i) m->key("PageDown");
    CHECK(m->shows("bewoners ons weten te vinden"));
    m->key("PageUp");
    CHECK(m->shows("samen op huisbezoek"));
}

TEST_CASE("reading aloud goes on with arrows and space, and its buttons stay where they are") {
    Meeting m;
    fill(m);
    m.view().step = "afsluiten";
    m->frames(3);
    m->click("Lees de kaart voor");
    const testing::Item on = m->item("Verder naar rechts →");
    m->double_click("Verder naar rechts →");
    CHECK(m->shows("3 van 5, van links naar rechts"));
    CHECK(m->item("Verder naar rechts →").min.x == on.min.x);
    m->key("Left");
    m->key("Left");
    CHECK(m->shows("1 van 5, van links naar rechts"));
    m->key("Right");
    m->key("Space");
    m->key("Space");
    CHECK(m->shows("4 van 5, van links naar rechts"));
    m->key("Left");
    m->key("Space");
    m->key("Right");
    CHECK(m->shows("5 van 5, van links naar rechts"));
    CHECK(m->item("Verder naar rechts →").min.x == on.min.x);
    m->click("Dat was de kaart");
    CHECK(m->shows("Wie er waren"));
}

TEST_CASE("who were there stand in the order of the team, guests last") {
    set_language("nl");
    Meeting m({}, 3);
    m.session().edit("x", [&](Edit& edit) {
        for (const Attendance* row : m.session().present())
            if (row->member == m.member(0)) edit.remove<Attendance>(row->id);
        Attendance guest;
        guest.session = m.session().id();
        guest.guest = "Gerda";
        edit.add(guest);
    });
    m.session().edit("x", [&](Edit& edit) {
        Attendance late;
        late.session = m.session().id();
        late.member = m.member(0);
        edit.add(late);
    });
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.go_to("afsluiten");
    m->frames(3);
    CHECK(m->shows("Anna, Bilal, Carla, Gerda"));
    const Report report = m.instrument().report(m.session());
    CHECK(
        std::any_of(report.facts.begin(), report.facts.end(), [](const auto& fact) { return fact.second == "Anna, Bilal, Carla, Gerda"; }));
}

TEST_CASE("the beamer shows the one question very large, without names, and takes what is typed") {
    Meeting m;
    fill(m);
    m.view().step = "handelen";
    m.view().presenter = true;
    m->frames(3);
    float size = 0;
    for (const testing::Text& text : m->all_texts())
        if (text.text.find("Wat moeten we kunnen?") != std::string::npos) size = std::max(size, text.size);
    CHECK(size >= 48);
    CHECK_FALSE(m->shows("Hoe communiceren we?"));
    m->type("Wat moeten we kunnen?##field", "luisteren\n");
    CHECK(m.texts("handelen", "pk.3.1") == std::vector<std::string>{"luisteren"});
    m->click("Volgende vraag");
    CHECK(m->shows("Hoe communiceren we?"));
    CHECK(m->shows("met respect voor elkaar"));
}

TEST_CASE("the covenant holds the five columns from left to right, actions, record and signature lines") {
    Meeting m;
    fill(m);
    m.session().plan_look_back(Date{std::chrono::year{2016} / 2 / 23}, {});
    const Report report = m.instrument().report(m.session());
    CHECK(problems(report).empty());
    CHECK(report.paper == Paper::a3_landscape);
    CHECK(report.title == "Partnerschapskaart van Team Dieze");
    const auto columns = blocks<Columns>(report);
    REQUIRE(columns.size() == 1);
    REQUIRE(columns[0]->columns.size() == 5);
    const char* titles[] = {"Acties", "Voorwaarden", "Handelen", "Relaties", "Waarden"};
    for (std::size_t i = 0; i < 5; ++i) CHECK(columns[0]->columns[i].title == titles[i]);
    CHECK(columns[0]->columns[2].over == "Samenwerking");
    CHECK(columns[0]->columns[3].over == "Samenwerking");
    CHECK(columns[0]->columns[4].over.empty());
    CHECK(columns[0]->columns[1].groups[2].blank == "overgeslagen: weten we nog niet");
    CHECK(columns[0]->columns[2].groups[0].blank == "niet ingevuld");
    CHECK(columns[0]->columns[4].groups[0].labels[0].small == "Vindbaar");
    const auto signatures = blocks<Signatures>(report);
    REQUIRE(signatures.size() == 1);
    CHECK(signatures[0]->names.size() == 9);
    const auto grids = blocks<Grid>(report);
    REQUIRE(grids.size() == 1);
    CHECK(grids[0]->rows[0] == std::vector<std::string>{"team", "spreekuur in de wijk", "Carla", "1 mrt 2016", ""});
    CHECK(has_item(report, "Werkplezier (niet eens): eerst de werkdruk"));
    CHECK(has_item(report, "Verder gegaan zonder het eens te zijn: de tijd was om"));
    CHECK(has_item(report, "plezier in het werk"));  // a value without an action
    CHECK(has_item(report, "Een kwartier terugkijken: dinsdag 23 februari 2016"));
    m.view().step = "afsluiten";
    m->frames(3);
    m->click("size/A4 liggend");
    CHECK(m.instrument().report(m.session()).paper == Paper::a4_landscape);
}

TEST_CASE("what was written in silence and not shown yet stands in no other way, on no paper and is not read aloud") {
    Meeting m;
    fill(m);
    for (const char* step : {"waarden", "relaties", "acties"})
        m.session().set_progress("x", step, "", [](Progress& row) { row.revealed = false; });
    m->frames(2);
    for (const char* way : {"ways/Thema's", "ways/Eens worden"}) {
        m->click(way);
        CHECK_FALSE(m->shows("plezier in het werk"));
        CHECK(m->shows("2 bijdragen, nog niet getoond"));
        CHECK(m->has("Toon bijdragen (0 van 9 klaar)##show"));
    }
    const Report report = m.instrument().report(m.session());
    CHECK(problems(report).empty());
    const auto columns = blocks<Columns>(report);
    CHECK(columns[0]->columns[0].groups[1].labels.empty());
    CHECK(columns[0]->columns[0].groups[1].blank == "1 bijdrage, nog niet getoond");
    CHECK(columns[0]->columns[4].groups[0].blank == "2 bijdragen, nog niet getoond");
    CHECK(columns[0]->columns[2].groups[1].labels.size() == 1);
    CHECK(blocks<Grid>(report).empty());
    CHECK_FALSE(has_item(report, "plezier in het werk"));
    m.view().step = "afsluiten";
    m.view().presenter = true;
    m->frames(3);
    CHECK_FALSE(m->shows("spreekuur in de wijk"));
    CHECK(m->shows("1 bijdrage, nog niet getoond"));
    m.view().presenter = false;
    m.go_to("waarden");
    m->frames(3);
    m->click("ways/Thema's");
    m->click("Toon bijdragen");
    CHECK(m->shows("plezier in het werk"));
    CHECK(m->shows("Zonder thema"));
}

TEST_CASE("everyone dreams with a card; the team's own pictures stand first") {
    const fs::path home = fs::temp_directory_path() / ("alp-pk-" + std::to_string(::getpid()));
    const char* before = std::getenv("XDG_DATA_HOME");
    const std::string kept = before ? before : "";
    setenv("XDG_DATA_HOME", home.c_str(), 1);
    {
        set_language("nl");
        Meeting m({}, 3);
        const fs::path folder = home / ("alp/pictures/Team Dieze " + m.session().team().id.text().substr(28));
        fs::create_directories(folder);
        std::ofstream(folder / "strand.jpg") << "no real picture, but a file";
        m->click("ways/Dromen");
        CHECK(m->has("strand"));
        std::ofstream(folder / "bos.png") << "put there while the program runs";
        fs::last_write_time(folder, fs::file_time_type::clock::now() + std::chrono::hours(1));
        m->frames(2);
        CHECK(m->has("bos"));
        m.session().edit("", [&](Edit& edit) { edit.change<Team>(m.session().team().id, [](Team& team) { team.name = "Team Maas"; }); });
        m->frames(2);
        CHECK(m->has("bos"));  // by another name it is the same team
        m->click("Bilal");
        m->click("brug");
        CHECK(m->item("brug").visible);  // what was picked leaves room for what there is to pick
        m->click("Carla");
        m->click("strand");
        const Json& dream = m.session().document("dream");
        REQUIRE(dream.at("cards").size() == 2);
        CHECK(dream.at("cards")[0].at("file") == "bridge.svg");
        CHECK(dream.at("cards")[1].at("file") == "own/strand.jpg");
        CHECK(m.session().undo_label() == "Associatiekaart gekozen");
        m.session().undo();
        CHECK(m.session().document("dream").at("cards").size() == 1);
        const Report report = m.instrument().report(m.session());
        const auto pictures = blocks<Picture>(report);
        REQUIRE(pictures.size() == 1);
        CHECK(fs::exists(pictures[0]->file));
        CHECK(m->duplicates().empty());
    }
    if (before) setenv("XDG_DATA_HOME", kept.c_str(), 1);
    else unsetenv("XDG_DATA_HOME");
    fs::remove_all(home);
}

TEST_CASE("under each association card on paper stands who picked it, or that it is of all") {
    set_language("nl");
    Meeting m({}, 3);
    m->click("ways/Om de beurt");
    m->click("Begin de ronde");  // whose turn it is picks no card
    m->click("ways/Dromen");
    m->click("vuurtoren");
    m->click("Bilal");
    m->click("brug");
    const Report report = m.instrument().report(m.session());
    const auto pictures = blocks<Picture>(report);
    REQUIRE(pictures.size() == 2);
    CHECK(pictures[0]->file.ends_with("lighthouse.svg"));
    CHECK(pictures[0]->caption == "van ons allemaal");
    CHECK(pictures[0]->described == "vuurtoren");
    CHECK(pictures[1]->file.ends_with("bridge.svg"));
    CHECK(pictures[1]->caption == "Bilal");
}

TEST_CASE("there are at least 24 pictures to dream with, each a file and a word in both languages") {
    std::ifstream in(testing::sources("assets/cards/cards.json"));
    const Json cards = Json::parse(in);
    CHECK(cards.size() >= 24);
    for (const Json& card : cards) {
        CHECK(fs::exists(testing::sources("assets/cards") / card.at("file").get<std::string>()));
        CHECK_FALSE(card.at("nl").get<std::string>().empty());
        CHECK_FALSE(card.at("en").get<std::string>().empty());
    }
}

TEST_CASE("an old card can be looked at in every step and way, and nothing in it changes") {
    Meeting m;
    fill(m);
    const auto operations = m.journal().operations.size();
    m.look_read_only();
    for (const char* step : {"waarden", "relaties", "handelen", "voorwaarden", "acties", "afsluiten"}) {
        m.view().step = step;
        m->frames(3);
        CHECK_FALSE(m->has("Eigen punt##field"));
        CHECK(m->duplicates().empty());
    }
    m.view().step = "waarden";
    m->frames(3);
    CHECK(m->shows("spreekuur in de wijk"));
    m->click("bewoners ons weten te vinden");
    m->click("ways/Thema's");
    m->click("bewoners ons weten te vinden");
    m->click("ways/Eens worden");
    m->click("Vindbaar/Niet eens");
    m->click("ways/Om de beurt");
    m->click("Anna");
    m->click("ways/Dromen");
    m->click("brug");
    m->click("← Stap 2 Relaties");
    CHECK(m.view().step == "relaties");
    CHECK(m.journal().operations.size() == operations);
}

TEST_CASE("every column can be come to by mouse at 200 % on a small screen, and stands wholly in sight") {
    set_language("nl");
    Meeting m({1366, 768, 2.0f});
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m->frames(3);
    for (const auto& [head, step] : {std::pair{"Acties##head", "acties"}, {"Handelen##head", "handelen"}, {"Waarden##head", "waarden"}}) {
        m->click(head);
        CHECK(m.view().step == step);
        m->frames(3);
        const testing::Item item = m->item(head);
        CHECK(item.visible);
        CHECK(item.min.x >= 0);
        CHECK(item.max.x <= 1366);
    }
}

namespace {

double median_frame_ms(Meeting& m) {
    m->watch(false);
    m->frames(20);
    std::vector<double> times;
    for (int i = 0; i < 60; ++i) {
        m->frames(1);
        times.push_back(m->build_seconds() * 1000);
    }
    m->watch(true);
    std::nth_element(times.begin(), times.begin() + 30, times.end());
    return times[30];
}

void many(Meeting& m, int count) {
    std::vector<std::pair<std::string, std::string>> places;
    for (const Step& step : m.session().outline().steps)
        for (const Question& question : step.questions) places.emplace_back(step.id, question.id);
    m.session().edit("Veel", [&](Edit& edit) {
        for (int i = 0; i < count; ++i) {
            Contribution row;
            row.session = m.session().id();
            row.step = places[static_cast<std::size_t>(i) % places.size()].first;
            row.question = places[static_cast<std::size_t>(i) % places.size()].second;
            row.text = "bijdrage nummer " + std::to_string(i) + " die over meer dan een regel van de kolom loopt";
            row.place = i;
            edit.add(row);
        }
    });
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.view().step = "handelen";
    m->frames(3);
}

}  // namespace

TEST_CASE("a card with 20,000 contributions scrolls to its last line, and costs hardly more than one with 200") {
    set_language("nl");
    double small = 0, large = 0;
    {
        Meeting m;
        many(m, 200);
        small = median_frame_ms(m);
    }
    {
        Meeting m;
        many(m, 20000);
        large = median_frame_ms(m);
        m->scroll_to("bijdrage nummer 19988 die over meer dan een regel van de kolom loopt");
        CHECK(m->duplicates().empty());
    }
    MESSAGE("frame: ", small, " ms with 200, ", large, " ms with 20,000");
}

// Herijken: a card of a year ago gone through line by line, beside the new one.
#include "look_back/recalibrate.h"
#include "support/program.h"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <sstream>

using namespace alp;

namespace {

const std::string& stoplicht(Program& program) { return program.workspace().catalogue().entries().front().id; }

// Everything that was said in a session, as the store has it.
std::string content_of(Program& program, const Id& session) {
    program.settle();
    Rows rows = program.workspace().store().reader().load_session(session);
    Json all = Json::object();
    rows.each([&]<typename Row>(const std::vector<Row>& list) {
        for (const Row& row : list) {
            Json& fields = all[std::string(Row::table)][row.id.text()];
            each_field(row, [&](std::string_view name, const auto& value) { fields[std::string(name)] = to_value(value); });
        }
    });
    return all.dump();
}

struct YearAgo {
    Program program;
    Id session;

    explicit YearAgo(int lines = 4, bool newcomer = false, const char* more = "") {
        program.make_team("Team Noord", {"Anna", "Bert"});
        program.workspace().meetings().start({.instrument = stoplicht(program), .present = program.workspace().teams().members_today()});
        Session& meeting = program.meeting()->session();
        session = meeting.id();
        for (int i = 0; i < lines; ++i) meeting.add_contribution("why", i % 2 ? "why.green" : "why.red", filled("Regel {}{}", i + 1, more));
        meeting.plan_look_back({}, program.workspace().clock().today() + std::chrono::days{364});
        program.workspace().meetings().close();
        program.put_back(session, 366);
        if (newcomer)
            program.workspace().teams().edit("erbij", [&](Edit& edit) {
                Member row;
                row.team = program.workspace().teams().current()->id;
                row.name = "Fatma";
                row.number = 3;
                row.joined = program.workspace().clock().today() - std::chrono::days{30};
                edit.add(row);
            });
        program.settle();
        program.start();
    }
    const Records& records() { return program.workspace().records(); }
    Session& now() { return program.meeting()->session(); }
    std::vector<std::string> texts() {
        std::vector<std::string> all;
        for (const char* question : {"why.red", "why.green"})
            for (const Contribution* row : now().contributions("why", question)) all.push_back(row->text);
        return all;
    }
    void begin() {
        program->click("lookback/Herijken");
        program->frames(3);
        REQUIRE(program.meeting());
    }
    void press(const char* letter) {
        program->type(letter);
        program->frames(2);
    }
};

}  // namespace

TEST_CASE("a year later the card of then stands beside the new one, in its exact words") {
    YearAgo then;
    then.begin();
    Program& program = then.program;
    CHECK(program->shows("Herijken: Stoplicht"));
    CHECK(program->shows("Regel 1"));
    CHECK(program->shows("Regel 4"));
    CHECK(program->shows("0 van 4 regels bekeken"));
    CHECK(then.now().header().looks_back_on == then.session);
    CHECK(then.now().header().instrument == stoplicht(program));
    CHECK(then.now().contribution_count() == 0);
}

TEST_CASE("forty lines are judged by keyboard alone, and the old card never changes") {
    YearAgo then(40);
    Program& program = then.program;
    const std::string before = content_of(program, then.session);
    REQUIRE(program.tab_to("Herijken"));
    program->key("Enter");
    program->frames(3);
    REQUIRE(program.meeting());
    const char* keys[] = {"b", "a", "w", "k", "p"};
    for (int i = 0; i < 40; ++i) {
        const char* key = keys[i % 5];
        then.press(key);
        if (*key == 'a') {
            program->type(filled(" nu {}\n", i));
            program->frames(2);
        }
    }
    CHECK(program->shows("40 van 40 regels bekeken"));
    std::map<Verdict, int> count;
    for (const Review* review : then.records().table<Review>().rows()) {
        CHECK(review->session == then.now().id());
        CHECK(review->contribution);
        ++count[review->verdict];
    }
    for (const Verdict verdict : {Verdict::stands, Verdict::adjust, Verdict::lapses, Verdict::done, Verdict::discuss})
        CHECK(count[verdict] == 8);
    CHECK(then.now().contribution_count() == 16);
    int changed = 0;
    for (const Contribution* row : then.now().contributions("why")) {
        CHECK(row->earlier);
        changed += row->text.find(" nu ") != std::string::npos;
    }
    CHECK(changed == 8);
    CHECK(program->focused().find("Verder met de Stoplicht") != std::string::npos);
    program->key("Enter");
    program->frames(3);
    CHECK_FALSE(program.meeting()->beside());
    CHECK(program->shows("Op welke kleur staan we?"));
    CHECK(content_of(program, then.session) == before);
}

TEST_CASE("a key brings the next line, Ctrl+Z takes the verdict back with what it copied") {
    YearAgo then;
    then.begin();
    then.press("b");
    CHECK(then.texts() == std::vector<std::string>{"Regel 1"});
    then.press("w");  // Regel 3, the next one of that question
    then.press("b");
    CHECK(then.texts() == std::vector<std::string>{"Regel 1", "Regel 2"});
    CHECK(then.records().table<Review>().rows().size() == 3);
    then.program->key("Ctrl+Z");
    then.program->frames(2);
    CHECK(then.texts() == std::vector<std::string>{"Regel 1"});
    CHECK(then.records().table<Review>().rows().size() == 2);
}

TEST_CASE("a verdict can be changed: gone takes the copy away, stays brings the words of then") {
    YearAgo then(1);
    then.begin();
    then.press("a");
    then.program->type(" anders\n");
    then.program->frames(1);
    CHECK(then.texts() == std::vector<std::string>{"Regel 1 anders"});
    then.program->click("Weg (w)");
    then.program->frames(1);
    CHECK(then.texts().empty());
    then.program->click("Blijft (b)");
    then.program->frames(1);
    CHECK(then.texts() == std::vector<std::string>{"Regel 1"});
    CHECK(then.records().table<Review>().rows().size() == 1);
}

TEST_CASE("who joined since is shown and asked first") {
    YearAgo then(2, true);
    then.begin();
    Program& program = then.program;
    CHECK(program->shows("vraag hen eerst"));
    CHECK(program->shows("Fatma"));
    CHECK_FALSE(program->has("newcomers/Anna"));
    program->click("newcomers/Fatma");
    program->frames(1);
    CHECK(program->shows("✓ Fatma"));
    CHECK(program->item("newcomers/✓ Fatma").min.y < program->item("Regel 1").min.y);
}

TEST_CASE("a new line is marked and stands on the new card; the reason stands with its line") {
    YearAgo then(2);
    then.begin();
    Program& program = then.program;
    program->type("why.red/Nieuwe regel", "Elkaar vaker bellen\n");
    program->frames(2);
    program->key("Escape");
    program->frames(2);
    CHECK(program->shows("nieuw"));
    program->click("Regel 1");
    then.press("w");
    program->click("Regel 1");
    then.press("t");
    program->type("Het is opgelost\n");
    program->frames(1);
    const Review* review = then.records().table<Review>().rows().front();
    CHECK(review->note == "Het is opgelost");
    const std::vector<std::string> texts = then.texts();
    CHECK(texts == std::vector<std::string>{"Elkaar vaker bellen"});
    program->click("Als tekst (Markdown)");
    program.settle();
    std::ostringstream paper;
    for (const auto& file : std::filesystem::directory_iterator(program.folder() / "documents"))
        paper << std::ifstream(file.path()).rdbuf();
    CHECK(paper.str().find("Toen, nu, waarom") != std::string::npos);
    CHECK(paper.str().find("Het is opgelost") != std::string::npos);
    CHECK(paper.str().find("| nieuw | Elkaar vaker bellen") != std::string::npos);
    CHECK(paper.str().find("niet bekeken") != std::string::npos);
}

TEST_CASE("an action that stays is on the new card and once in the list; one that is ready is done") {
    YearAgo then(0);
    Program& program = then.program;
    Id stays, ready;
    program.workspace().teams().edit("acties", [&](Edit& edit) {
        Action row;
        row.team = program.workspace().teams().current()->id;
        row.session = then.session;
        row.step = "actions";
        row.text = "Rooster maken";
        stays = edit.add(row);
        row.text = "Telefoon doorschakelen";
        row.place = 1;
        ready = edit.add(row);
    });
    program.settle();
    then.begin();
    then.press("b");
    then.press("k");
    const auto& open = program.workspace().store().open_actions();
    REQUIRE(open.size() == 1);
    CHECK(open.front()->text == "Rooster maken");
    CHECK(open.front()->earlier == stays);
    CHECK(open.front()->session == then.now().id());
    CHECK(then.records().find<Action>(ready)->status == ActionStatus::done);
}

TEST_CASE("an action that was done and is taken up again has no day of then; an open one keeps its day and is late") {
    YearAgo then(0);
    Program& program = then.program;
    const Date due = program.workspace().clock().today() - std::chrono::days{300};
    program.workspace().teams().edit("acties", [&](Edit& edit) {
        Action row;
        row.team = program.workspace().teams().current()->id;
        row.session = then.session;
        row.step = "actions";
        row.due = due;
        row.text = "Rooster maken";
        row.status = ActionStatus::done;
        edit.add(row);
        row.text = "Telefoon doorschakelen";
        row.status = ActionStatus::open;
        row.place = 1;
        edit.add(row);
    });
    program.settle();
    then.begin();
    then.press("b");
    then.press("b");
    const auto now = then.now().actions();
    REQUIRE(now.size() == 2);
    CHECK(now[0]->text == "Rooster maken");
    CHECK(now[0]->status == ActionStatus::open);
    CHECK_FALSE(now[0]->due);
    CHECK(now[1]->due == due);
}

TEST_CASE("an action that goes on is not called dropped beside its verdict, nor shown twice on Vandaag") {
    YearAgo then(0);
    Program& program = then.program;
    program.workspace().teams().edit("actie", [&](Edit& edit) {
        Action row;
        row.team = program.workspace().teams().current()->id;
        row.session = then.session;
        row.step = "actions";
        row.text = "Rooster maken";
        edit.add(row);
    });
    program.settle();
    then.begin();
    then.press("b");
    program.settle();
    CHECK(program->shows("blijft"));
    CHECK_FALSE(program->shows("Vervallen"));
    program.app().navigator().show("today");
    program.settle();
    CHECK(program->shows("Rooster maken"));
    CHECK_FALSE(program->shows("Vervallen"));
}

TEST_CASE("while the card is gone through again, Vandaag says so and leads back to it; the timeline says what was decided") {
    YearAgo then(3);
    Program& program = then.program;
    then.begin();
    then.press("b");
    then.press("w");
    program.app().navigator().show("today");
    program.settle();
    CHECK(program->shows("Jullie herijken Stoplicht van "));
    CHECK_FALSE(program->shows("geen terugkijkmoment gepland"));
    program.app().navigator().show("timeline");
    program.settle();
    CHECK(program->shows("1 vastgehouden, 1 losgelaten"));
    program.app().navigator().show("today");
    program.settle();
    program->click("Ga ermee verder");
    program->frames(3);
    REQUIRE(program.meeting());
    CHECK(program.app().navigator().shows("meeting"));
    CHECK(program->shows("Regel 3"));
}

TEST_CASE("a line takes its themes, its action and its agreement along, and a thread between two lines that both stay") {
    Program program({"partnerschapskaart"});
    program.make_team("Team Noord", {"Anna", "Bert", "Cem", "Dilan"});
    const std::string card = program.workspace().catalogue().entries().front().id;
    program.workspace().meetings().start({.instrument = card, .present = program.workspace().teams().members_today()});
    Session& meeting = program.meeting()->session();
    const Id old = meeting.id();
    const Id value = meeting.add_contribution("waarden", "pk.1.1", "Vindbaar zijn");
    const Id doing = meeting.add_contribution("acties", "pk.5.2", "Spreekuur in de school");
    const Id theme = meeting.add_theme("waarden", "Vindbaar");
    meeting.mark_theme(value, theme, true);
    meeting.edit("rest", [&](Edit& edit) {
        edit.add(Link{Id::derive(doing, value, Link::table), old, doing, value, {}});
        Action action;
        action.team = meeting.header().team;
        action.session = old;
        action.contribution = doing;
        action.step = "acties";
        action.question = "pk.5.2";
        action.text = "Spreekuur in de school";
        edit.add(action);
        Agreement agreement;
        agreement.team = action.team;
        agreement.session = old;
        agreement.contribution = value;
        agreement.text = "Vindbaar zijn";
        edit.add(agreement);
    });
    program.workspace().meetings().close();
    program.put_back(old, 366);
    REQUIRE(program.recalibrate(old));
    program->frames(3);
    program->type("b");
    program->frames(1);
    program->type("b");
    program->frames(1);
    Session& now = program.meeting()->session();
    REQUIRE(now.contributions("waarden", "pk.1.1").size() == 1);
    const Contribution* copy = now.contributions("waarden", "pk.1.1").front();
    CHECK(copy->earlier == value);
    REQUIRE(now.themes_of(copy->id).size() == 1);
    CHECK(now.themes_of(copy->id).front()->id == theme);
    CHECK(now.links().size() == 1);
    REQUIRE(now.agreements().size() == 1);
    CHECK(now.agreements().front()->contribution == copy->id);
    REQUIRE(now.actions().size() == 1);
    CHECK(now.actions().front()->contribution == now.contributions("acties", "pk.5.2").front()->id);
    program->click("Verder met de Partnerschapskaart");
    program->frames(3);
    CHECK(program->shows("Vindbaar zijn"));  // on the instrument's own card
    program->click("Naast die van " + date_in_words(program.workspace().clock().today() - std::chrono::days{366}, false));
    program->frames(2);
    CHECK(program->shows("2 van 2 regels bekeken"));
}

TEST_CASE("what was told about residents stays behind") {
    YearAgo then(2);
    Program& program = then.program;
    program.open(then.session);
    program.workspace().meetings().reopen();
    Session& meeting = program.meeting()->session();
    const Id line = meeting.contributions("why", "why.red").front()->id;
    meeting.edit("", [&](Edit& edit) {
        edit.change<Contribution>(line,
                                  [&](Contribution& row) { row.erase_on = program.workspace().clock().today() + std::chrono::days{30}; });
    });
    program.workspace().meetings().close();
    program.settle();
    REQUIRE(program.recalibrate(then.session));
    program->frames(3);
    CHECK_FALSE(program->shows("Regel 1"));
    CHECK(program->shows("0 van 1 regel"));
}

TEST_CASE("with text twice as large on a small laptop at least four lines stay in sight above their keys") {
    YearAgo then(40, false, ": laagdrempelig, benaderbaar en zichtbaar in de wijk");
    Program& program = then.program;
    program->resize(1366, 768);
    program.workspace().preferences().change([](workspace::Settings& settings) { settings.text_scale = 2; });
    program->frames(3);
    then.begin();
    for (int i = 0; i < 6; ++i) then.press("b");
    const float keys = program->item("Blijft (b)").min.y;
    CHECK(program->item("Bespreken (p)").max.y <= 768);
    CHECK(program->shows("blijft"));
    int whole = 0;
    for (const auto& item : program->items())
        if (item.path.find("Regel ") != item.path.npos && item.visible && item.min.y >= 0 && item.max.y <= keys) ++whole;
    CHECK(whole >= 4);
    for (int i = 0; i < 34; ++i) then.press("b");  // the last: the way on comes into sight and has the keyboard
    CHECK(program->focused().find("Verder met") != std::string::npos);
    CHECK(program->item("Verder met de Stoplicht").visible);
}

TEST_CASE("on the beamer the one line stands large, and a key judges it") {
    YearAgo then;
    then.begin();
    Program& program = then.program;
    program->key("F11");
    program->frames(2);
    CHECK(program->shows("Regel 1"));
    CHECK_FALSE(program->shows("Regel 4"));
    program->key("B");  // elsewhere it blanks the beamer
    CHECK_FALSE(program.app().navigator().blank());
    then.press("b");
    CHECK(program->shows("Regel 3"));
    program->key(".");
    CHECK(program.app().navigator().blank());
}

TEST_CASE("t opens the reason also before the verdict; what is typed is no verdict, and it stays with the verdict that comes") {
    YearAgo then;
    then.begin();
    Program& program = then.program;
    then.press("t");
    program->type("omdat het te groot was\n");
    program->frames(3);
    CHECK(program->shows("0 van 4 regels bekeken"));
    program.settle();
    then.press("b");
    CHECK(program->shows("1 van 4 regels bekeken"));
    const auto reviews = then.records().table<Review>().rows();
    REQUIRE(reviews.size() == 1);
    CHECK(reviews.front()->verdict == Verdict::stands);
    CHECK(reviews.front()->note == "omdat het te groot was");
}

TEST_CASE("words typed where no field has the keyboard judge nothing: a letter that is no key says so, and those behind it are no keys") {
    YearAgo then;
    then.begin();
    Program& program = then.program;
    for (const char* letter : {"o", "m", "d", "a", "t", "p"}) then.press(letter);
    CHECK(program->shows("0 van 4 regels bekeken"));
    CHECK(program->shows("“o” doet hier niets"));
    program->pass(2);
    then.press("b");
    CHECK(program->shows("1 van 4 regels bekeken"));
}

// Herijken by keyboard, on a small screen and on the beamer.
#include "support/store_kit.h"
#include "support/year_ago.h"

#include <doctest/doctest.h>

#include <map>

using namespace alp;

namespace {

// Everything that was said in a session, as the store has it.
std::string content_of(Program& program, const Id& session) {
    program.settle();
    return kit::dump(program.workspace().store().reader().load_session(session)).dump();
}

}  // namespace

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
    CHECK(then.now().contribution_count() == 24);  // also what is to be talked about
    int changed = 0;
    for (const Contribution* row : then.now().contributions("why")) {
        CHECK(row->earlier);
        changed += row->text.find(" nu ") != std::string::npos;
    }
    CHECK(changed == 8);
    CHECK(program->focused().find("Verder met Stoplicht") != std::string::npos);
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
    CHECK(program->item("Verder met Stoplicht").visible);
}

TEST_CASE("with text twice as large the line that a key is for is in sight, also when the page comes back") {
    YearAgo then(40, false, ": laagdrempelig, benaderbaar en zichtbaar in de wijk");
    Program& program = then.program;
    program->resize(1366, 768);
    program.workspace().preferences().change([](workspace::Settings& settings) { settings.text_scale = 2; });
    program->frames(3);
    then.begin();
    // Of the questions each line is told apart by its number; those of the first come first: 1, 3, 5, …
    const auto in_sight = [&](int number) {
        const std::string name = filled("Regel {}:", number);
        const float keys = program->item("Blijft (b)").min.y;
        for (const auto& item : program->items())
            if (item.path.find(name) != item.path.npos) return item.visible && item.min.y >= 0 && item.max.y <= keys;
        return false;
    };
    for (int i = 0; i < 12; ++i) then.press("b");
    program->frames(4);
    CHECK(in_sight(25));
    program->key("F11");  // from line to line on the beamer, and back
    program->frames(3);
    for (int i = 0; i < 5; ++i) then.press("b");
    program->key("F11");
    program->frames(8);
    CHECK(in_sight(35));
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

TEST_CASE("arrows take marker and ring along together: a key judges the line that has the ring") {
    YearAgo then;
    then.begin();
    Program& program = then.program;
    then.press("b");  // Regel 1; on to Regel 3
    CHECK(program->focused().find("Regel 3") != std::string::npos);
    program->key("Up");
    program->frames(3);
    CHECK(program->focused().find("Regel 1") != std::string::npos);
    then.press("w");
    const auto verdict_on = [&](const char* text) {
        for (const Review* review : then.records().table<Review>().rows())
            for (const Contribution& row : then.now().past().session(then.session).of<Contribution>())
                if (row.id == review->contribution && row.text == text) return std::string(word(review->verdict));
        return std::string();
    };
    CHECK(verdict_on("Regel 1") == "lapses");
    CHECK(verdict_on("Regel 3").empty());
    program->key("Down");  // past the fields for something new
    program->frames(3);
    CHECK(program->focused().find("Regel 2") != std::string::npos);
    then.press("k");
    CHECK(verdict_on("Regel 2") == "done");
}

TEST_CASE("a reason typed after a verdict is about the line that got it, and says so") {
    YearAgo then;
    then.begin();
    Program& program = then.program;
    then.press("w");
    then.press("t");
    CHECK(program->shows("Bij “Regel 1”"));
    program->type("omdat het te groot was\n");
    program->frames(3);
    const auto reviews = then.records().table<Review>().rows();
    REQUIRE(reviews.size() == 1);
    CHECK(reviews.front()->note == "omdat het te groot was");
    then.press("b");  // on with the next line
    CHECK(program->shows("2 van 4 regels bekeken"));
    CHECK(then.texts() == std::vector<std::string>{"Regel 3"});
    for (const Review* review : then.records().table<Review>().rows())
        if (review->verdict == Verdict::stands) CHECK(review->note.empty());
}

TEST_CASE("the verdicts stay where they are when a reason can be given, and the heads stay above the lines that scroll") {
    YearAgo then(40);
    Program& program = then.program;
    REQUIRE(program.tab_to("Herijken"));
    program->key("Enter");
    program->frames(3);
    const float before = program->item("verdict0").min.y;
    for (int i = 0; i < 20; ++i) then.press("w");
    then.press("t");
    program->frames(3);
    CHECK(program->item("verdict0").min.y == before);
    CHECK(program->shows("Toen"));
    CHECK(program->shows("Nu"));
}

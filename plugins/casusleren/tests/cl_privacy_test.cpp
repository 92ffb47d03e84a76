// What is told about residents: on paper, on the beamer, in an old meeting; and Casusleren by keyboard alone.
#include "meeting.h"

using namespace cl_test;

namespace {

const char* secrets[] = {"KANDIDAAT", "GEBEURD", "BETROKKEN", "GEDAAN", "VRAAG4", "ANTWOORD4", "VOORBEELD5", "KERN6", "KERN7", "OPTIE7"};

// A full case; all that tells about the resident is in capitals.
void fill(Meeting& m) {
    Session& s = m.session();
    const Id candidate = s.add_contribution("cl.1", "cl.1", "KANDIDAAT");
    s.add_contribution("cl.2", "cl.2", "Hoe blijf ik naast haar staan?");
    s.add_contribution("cl.3", "cl.3.what", "GEBEURD");
    s.add_contribution("cl.3", "cl.3.who", "BETROKKEN");
    s.add_contribution("cl.3", "cl.3.did", "GEDAAN");
    s.add_contribution("cl.4", "cl.4", "VRAAG4");
    s.add_contribution("cl.4", "cl.4.answer", "ANTWOORD4");
    s.rate("cl.5", "lens", "baken.4", {}, 1);
    s.rate("cl.5", "lens", "baken.5", {}, std::nullopt);
    s.add_contribution("cl.5", "baken.4", "VOORBEELD5");
    s.add_contribution("cl.6", "cl.6", "KERN6");
    s.add_contribution("cl.6", "cl.6.core", "KERN7");
    s.add_contribution("cl.7", "trede.2", "OPTIE7");
    const Id lesson = s.add_contribution("cl.8", "cl.8.team", "Vraag het netwerk in week één.");
    s.mark_theme(lesson, s.theme_for(bakens()[3]), true);
    s.set_document(
        "x", "case",
        {{"about", candidate.text()}, {"resident", {{"alias", 0u}, {"age", "65"}, {"household", "alone"}, {"areas", {"gebied.geld"}}}}});
    m->frames(2);
}

}  // namespace

TEST_CASE("a report without case text says nothing of the case: question, bakens, lessons and actions stay") {
    Meeting m;
    fill(m);
    m.session().show_case_text(false);
    const Report report = m.instrument().report(m.session());
    const std::string paper = said_in(report);
    for (const char* secret : secrets) CHECK_MESSAGE(paper.find(secret) == paper.npos, secret);
    for (const char* trait : {"Linde", "65–80", "woont alleen", "geldzaken"}) CHECK_MESSAGE(paper.find(trait) == paper.npos, trait);
    for (const char* stays :
         {"Hoe blijf ik naast haar staan?", "Vraag het netwerk in week één. (Formeel en informeel)",
          "4 Formeel en informeel in optimale verhouding: Niet", "Doordachte balans van collectief en individueel: n.v.t."})
        CHECK_MESSAGE(paper.find(stays) != paper.npos, stays);
    CHECK(problems(report).empty());
}

TEST_CASE("what is written in silence and is not shown yet stands on no paper, also not with case text") {
    Meeting m;
    fill(m);
    for (const char* step : {"cl.6", "cl.7"}) m.session().set_silence("x", step, "", true);
    const std::string hidden = said_in(m.instrument().report(m.session()));
    for (const char* secret : {"KERN6", "KERN7", "OPTIE7"}) CHECK_MESSAGE(hidden.find(secret) == hidden.npos, secret);
    CHECK(hidden.find("1 bijdrage, nog niet getoond") != hidden.npos);
    CHECK(hidden.find("GEBEURD") != hidden.npos);
    for (const char* step : {"cl.6", "cl.7"}) m.session().set_silence("x", step, "", false);
    CHECK(said_in(m.instrument().report(m.session())).find("nog niet getoond") == std::string::npos);
    m.session().set_silence("x", "cl.8", "", true);  // the lessons: a blank place would say that there are none
    CHECK(said_in(m.instrument().report(m.session())).find("nog niet getoond") != std::string::npos);
    m.session().set_silence("x", "cl.8", "", false);
    CHECK(said_in(m.instrument().report(m.session())).find("OPTIE7") != std::string::npos);
}

TEST_CASE("with case text the page tells the situation in three lines, and until when it may be kept") {
    Meeting m;
    fill(m);
    const Report report = m.instrument().report(m.session());
    const std::string paper = said_in(report);
    for (const char* there : {"GEBEURD", "BETROKKEN", "GEDAAN", "VOORBEELD5", "KERN7", "OPTIE7", "Mevrouw Linde (65–80), woont alleen",
                              "geldzaken", "versnipper dit uiterlijk 12 juli 2016"})
        CHECK_MESSAGE(paper.find(there) != paper.npos, there);
    CHECK(problems(report).empty());
}

TEST_CASE("the beamer hides the case until it is opened there, and hides it again in the next step") {
    Meeting m;
    fill(m);
    m.view().presenter = true;
    for (const char* step : {"cl.1", "cl.3", "cl.4", "cl.5", "cl.6", "cl.7"}) {
        CAPTURE(step);
        m.at(step);
        for (const char* secret : secrets) CHECK_FALSE(m->shows(secret));
        CHECK_FALSE(m->shows("Linde"));
        CHECK(m->shows("Wat over bewoners verteld is, staat niet op het grote scherm."));
        CHECK(m->shows("Hoe blijf ik naast haar staan?"));
    }
    m.at("cl.3");
    m->click("Toon hier de casus");
    CHECK(m->shows("GEBEURD"));
    m.at("cl.4");
    CHECK_FALSE(m->shows("VRAAG4"));
    m.at("cl.3");
    CHECK_FALSE(m->shows("GEBEURD"));
    CHECK(m.session().shows_case_text());  // for the rest of the program nothing is hidden
}

TEST_CASE("an old meeting is shown as it was, and takes nothing") {
    Meeting m;
    fill(m);
    m.look_read_only();
    const auto before = m.journal().operations.size();
    for (const Step* step : m.session().steps()) {
        CAPTURE(step->id);
        m.at(step->id);
        CHECK_FALSE(m->has("Nieuwe bijdrage##new"));
        CHECK_FALSE(m->has("Eerst stil schrijven"));
    }
    m.at("cl.5");
    CHECK(m->shows("“VOORBEELD5”"));
    CHECK_FALSE(m->has("baken.4/Zichtbaar"));
    m.at("cl.3");
    CHECK(m->shows("GEBEURD"));
    CHECK_FALSE(m->has("geldzaken##gebied.geld"));
    m.at("cl.4");
    CHECK(m->shows("geldzaken"));
    CHECK(m.journal().operations.size() == before);
}

TEST_CASE("no field of Casusleren asks for a resident's name, and each case has another alias") {
    Meeting m;
    m.at("cl.3");
    CHECK(m->shows("We noemen deze bewoner mevrouw Linde (verzonnen naam)."));
    CHECK(m.session().document("case")["resident"]["alias"] == 0);
    CHECK(m.session().undo_label().empty());  // the proposal is no step of its own
    m.next_session();
    m.at("cl.3");
    CHECK(m->shows("We noemen deze bewoner meneer Berk (verzonnen naam)."));
    m->click("Andere naam");
    m->click("familie Wilg##4");
    CHECK(m->shows("We noemen deze bewoner familie Wilg (verzonnen naam)."));
    m.session().undo();
    m->frames(2);
    CHECK(m->shows("We noemen deze bewoner meneer Berk (verzonnen naam)."));
}

TEST_CASE("an erased case leaves its marks, lessons and counts") {
    Meeting m;
    fill(m);
    m.session().edit("x", [&](Edit& edit) {
        for (const Contribution* row : m.session().rows<Contribution>())
            if (row->erase_on)
                edit.change<Contribution>(row->id, [](Contribution& erased) {
                    erased.text.clear();
                    erased.erased = Time{};
                });
    });
    m.at("cl.5");
    CHECK(m->shows("Wat over bewoners verteld is, is gewist."));
    const std::string paper = said_in(m.instrument().report(m.session()));
    CHECK(paper.find("Formeel en informeel in optimale verhouding: Niet") != paper.npos);
    for (const char* secret : secrets) CHECK(paper.find(secret) == paper.npos);
}

TEST_CASE("by keyboard alone: a candidate, a dot, a mark with its example, and on") {
    Meeting m;
    m.at("cl.1");
    m->type("alleen met toetsen\nnog een\n");  // the field has the keyboard on the way in
    CHECK(m.texts("cl.1", "cl.1") == std::vector<std::string>{"alleen met toetsen", "nog een"});
    const auto tab_to = [&](std::string_view what) {
        for (int i = 0; i < 60 && m->focused().find(what) == std::string::npos; ++i) m->key("Tab");
        REQUIRE(m->focused().find(what) != std::string::npos);
    };
    tab_to("Ik ben Anna: begin");
    m->key("Enter");
    tab_to("Dot more");
    m->key("Enter");
    tab_to("Klaar: geef door");
    m->key("Enter");
    CHECK(m->shows("Stippen gegeven: "));
    tab_to("##after");
    m->key("Enter");
    CHECK(m.view().step == "cl.2");
    m.at("cl.5");
    tab_to("baken.2/row/Deels");
    m->key("Space");
    CHECK(m.mark("baken.2")->value == 2);
    tab_to("Waaraan merk je dat?");
    m->type("dochter is gevraagd");
    CHECK(m.texts("cl.5", "baken.2") == std::vector<std::string>{"dochter is gevraagd"});
}

TEST_CASE("English is complete: every step of every form") {
    for (const char* variant : {"long", "tenstep", "appreciative"}) {
        Meeting m(variant, {}, "en");
        for (const Step* step : m.session().steps()) {
            CAPTURE(step->id);
            m.at(step->id);
            const bool asked_otherwise =
                (std::string(variant) == "appreciative" && step->id == "cl.1") || (std::string(variant) == "tenstep" && step->id == "cl.6");
            CHECK(m->shows(step->heading.by_language.at("en")) != asked_otherwise);
        }
    }
}

TEST_CASE("small and large screens keep every step in reach") {
    for (const testing::ScreenOptions& screen : {testing::ScreenOptions{.width = 1366, .height = 768},
                                                 {.width = 800, .height = 500},
                                                 {.width = 1920, .height = 1080, .text_scale = 2}}) {
        CAPTURE(screen.width);
        Meeting m("long", screen);
        fill(m);
        for (const Step* step : m.session().steps()) {
            CAPTURE(step->id);
            m.at(step->id);
            for (const testing::Item& item : m->items()) CHECK_MESSAGE(item.max.x <= screen.width + 1, item.path);
            CHECK(m->duplicates().empty());
        }
    }
}

TEST_CASE("an answer, a lesson and an action are looked through too: what stays when the case is erased names no one") {
    Meeting m;
    m.at("cl.4");
    m.write("Nieuwe bijdrage##new", {"Wie belt haar?"});
    m->type("Antwoord##answer", "haar zoon op 06-12345678 elke dag");
    REQUIRE(m->shows("“06-12345678” lijkt op een telefoonnummer. Is dat hier nodig?"));
    m->click("replace");
    CHECK(m.texts("cl.4", "cl.4.answer") == std::vector<std::string>{"haar zoon op [telefoonnummer weggelaten] elke dag"});
    m.at("cl.8");
    m.write("cl.8.team/Nieuwe bijdrage##new", {"mail eerst jan@voorbeeld.nl en dan pas de rest"});
    CHECK(m->has("replace"));
    m->click("replace");
    CHECK_FALSE(m->has("replace"));
    m.at("cl.9");
    m->type("cl.9.me/Nieuwe actie##new", "ik ga langs op 1234 AB 5 morgen");
    CHECK(m->has("replace"));
}

TEST_CASE("what came of an action, and who outside the team is asked, are looked through: they outlive the case") {
    Meeting m;
    m.at("cl.9");
    m.write("cl.9.others/Nieuwe actie##new", {"de huisarts belt de wijkverpleging"});
    m->type("Partij buiten het team##outside", "huisarts, 06-12345678 overdag");
    REQUIRE(m->shows("“06-12345678” lijkt op een telefoonnummer. Is dat hier nodig?"));
    CHECK(m->duplicates().empty());
    m->click("replace");
    const Id action = m.session().actions().front()->id;
    CHECK(m.session().actions().front()->outside == "huisarts, [telefoonnummer weggelaten] overdag");
    CHECK_FALSE(m->has("replace"));
    m.next_session();
    m->frames(3);
    m->type("Effect##effect", "haar zoon, jan@voorbeeld.nl, kookt nu");
    REQUIRE(m->has("replace"));
    CHECK(m->duplicates().empty());
    m->click("replace");
    const std::string effect = m.session().find<Action>(action)->effect;
    CHECK(effect.find("voorbeeld.nl") == effect.npos);
    CHECK(effect.ends_with("kookt nu"));
}

TEST_CASE("one Ctrl+Z after a replacement brings back what was typed, and only that") {
    Meeting m;
    const auto undo = [&] { m.session().undo(); };
    m.at("cl.4");
    m.write("Nieuwe bijdrage##new", {"Wie belt haar?"});
    m->type("Antwoord##answer", "haar zoon op 06-12345678 elke dag");
    m->click("replace");
    undo();
    CHECK(m.texts("cl.4", "cl.4.answer") == std::vector<std::string>{"haar zoon op 06-12345678 elke dag"});
    m.at("cl.9");
    m.write("cl.9.others/Nieuwe actie##new", {"de huisarts belt de wijkverpleging"});
    m->type("Partij buiten het team##outside", "huisarts, 06-12345678 overdag");
    m->click("replace");
    undo();
    CHECK(m.session().actions().front()->outside == "huisarts, 06-12345678 overdag");
    const Id action = m.session().actions().front()->id;
    m.next_session();
    m->frames(3);
    m->type("Effect##effect", "jan@voorbeeld.nl kookt nu");
    m->click("replace");
    m->type("Effect##effect", " en dat helpt");
    undo();
    CHECK(m.session().find<Action>(action)->effect.ends_with("weggelaten] kookt nu"));
    undo();
    CHECK(m.session().find<Action>(action)->effect == "jan@voorbeeld.nl kookt nu");
}

TEST_CASE("whoever comes to a step types in its first field, and the learning question ends at Enter") {
    Meeting m;
    m.at("cl.2");
    m->type("Hoe blijf ik naast haar staan?\n");
    m->frames(2);
    CHECK(m.texts("cl.2", "cl.2") == std::vector<std::string>{"Hoe blijf ik naast haar staan?"});
    Meeting ten("tenstep");
    ten.at("cl.reword");
    ten->type("Wat vraag ik haar zelf?\n");
    ten->frames(2);
    CHECK(ten.texts("cl.reword", "cl.reword") == std::vector<std::string>{"Wat vraag ik haar zelf?"});
    m.at("cl.3");
    m->type("Zij komt niet meer buiten");
    CHECK(m.texts("cl.3", "cl.3.what") == std::vector<std::string>{"Zij komt niet meer buiten"});
    m.at("cl.9");
    m->type("ik ga maandag langs\n");
    REQUIRE(m.session().actions().size() == 1);
    CHECK(m.session().actions().front()->level == Level::individual);
}

TEST_CASE("what is asked about an outside party stands right below it: its owner, date and removing come after") {
    Meeting m;
    m.at("cl.9");
    m.write("cl.9.others/Nieuwe actie##new", {"de huisarts belt de wijkverpleging"});
    const auto top = [&](const char* label) { return m->item(label).min.y; };
    CHECK(top("owner") < m->item("Partij buiten het team##outside").max.y);
    m->type("Partij buiten het team##outside", "huisarts, 06-12345678 overdag");
    m->frames(2);
    CHECK(top("replace") > m->item("Partij buiten het team##outside").max.y);
    CHECK(top("owner") > m->item("replace").max.y);
    CHECK(m->item("owner").min.x == m->item("Partij buiten het team##outside").min.x);
}

TEST_CASE("when a case is erased its answers say so, and no name is made up for the resident anew") {
    Meeting m;
    m.at("cl.4");
    m.write("Nieuwe bijdrage##new", {"Wie belt haar?"});
    m->type("Antwoord##answer", "haar zoon");
    m.session().edit("x", [&](Edit& edit) {
        for (const Contribution* row : m.session().rows<Contribution>())
            edit.change<Contribution>(row->id, [](Contribution& erased) {
                erased.text.clear();
                erased.erased = Time{};
            });
    });
    m.session().set_document("x", "case", {{"about", nullptr}, {"bakens", Json::array()}, {"resident", nullptr}});
    m.at("cl.4");
    CHECK_FALSE(m->has("Antwoord##answer"));
    m.at("cl.3");
    CHECK(m.session().document("case")["resident"].is_null());
    CHECK_FALSE(m->shows("We noemen deze bewoner"));
}

// The program keeps its word about residents: it erases in time and says so, leaves case text out of reports, and forgets a name.
#include "store/care/backups.h"
#include "support/meeting.h"
#include "support/program.h"
#include "support/store_kit.h"

#include <alp/privacy.h>
#include <alp/text.h>

#include <doctest/doctest.h>

using namespace alp;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view secret = "geheimpje";

Outline case_outline() {
    Outline outline = alp::testing::whole_outline();
    for (Step& step : outline.steps) step.case_text = step.id == "vertellen";
    return outline;
}

// A team with a meeting in which a case was told, `days` ago. The instrument is not there, so the guided form shows it.
struct Told {
    Program program;
    Id session;

    explicit Told(int days, State state = State::closed) {
        program.make_team("Team Noord", {"Anna Geheim", "Bert"});
        auto& app = program.app();
        SessionHeader header;
        header.id = session = make_id();
        header.team = app.workspace().teams().current()->id;
        header.instrument = "nl.example.trial";
        header.title = "De casus";
        header.outline = to_json(case_outline());
        header.step = "vertellen";
        header.held = app.now() - std::chrono::days{days};
        header.state = state;
        if (state == State::closed) header.closed = header.held;
        app.workspace().records().edit(header.team, session, "", [&](Edit& edit) {
            edit.add(header);
            for (const char* text : {"een geheimpje", "nog een geheimpje"}) {
                Contribution row;
                row.session = session;
                row.step = "vertellen";
                row.question = "v.1";
                row.text = text;
                row.erase_on = kept_until(local_date(header.held), 6);
                edit.add(row);
            }
            Contribution lesson;
            lesson.session = session;
            lesson.step = "sluiten";
            lesson.question = "z.1";
            lesson.kind = ContributionKind::lesson;
            lesson.text = "eerst vragen";
            edit.add(lesson);
        });
        program.settle();
    }
    std::size_t left() {
        program.stop();
        return kit::bytes_found(program.folder(), secret);
    }
    std::string report(const char* file_ending) {
        for (const auto& entry : fs::directory_iterator(program.folder() / "documents"))
            if (entry.path().extension() == file_ending) return kit::file_bytes(entry.path());
        return {};
    }
};

}  // namespace

TEST_CASE("at the next start the program erases what has had its time, says so, and takes it out of the backups") {
    Told told(200);
    told.program.workspace().backups().make(workspace::Backups::Tell::trouble_only);
    told.program.settle();
    CHECK(kit::bytes_found(told.program.folder() / "backups", secret) > 0);
    told.program.start();
    told.program.settle();
    CHECK(
        told.program->shows("Wat in 1 bijeenkomst over bewoners is verteld, is gewist: de tijd was om. Lessen, scores en acties blijven."));
    REQUIRE(told.program.open(told.session));
    told.program->frames(3);
    CHECK(told.program->shows("Gewist op"));
    CHECK(told.left() == 0);
}

TEST_CASE("what still has its time stands, and nothing is said") {
    Told told(20);
    told.program.start();
    told.program.settle();
    for (const std::string& text : told.program->texts()) CHECK(text.find("is gewist") == text.npos);
    CHECK(told.left() > 0);
}

TEST_CASE("the Team screen says what goes when, and a shorter term counts at once") {
    Told told(70);
    told.program.screen().resize(1280, 2000);  // the whole page in sight
    told.program.app().navigator().show("team");
    told.program->frames(3);
    const Date held = local_date(told.program.app().now() - std::chrono::days{70});
    CHECK(told.program->shows("6 maanden"));
    CHECK(told.program->shows(
        filled("{} · De casus: wordt gewist op {}", date_in_words(held, false), date_in_words(kept_until(held, 6), false))));
    told.program.workspace().teams().edit("x", [&](Edit& edit) {
        edit.change<Team>(told.program.workspace().teams().current()->id, [](Team& team) { team.keep_months = 1; });
    });
    told.program.settle();
    told.program->frames(3);
    CHECK(told.program->shows("wordt bij de volgende start gewist, de tijd is om"));
    told.program.start();
    told.program.screen().resize(1280, 2000);
    told.program.settle();
    told.program.app().navigator().show("team");
    told.program->frames(3);
    CHECK(told.program->shows("Er staat nu niets over bewoners."));
    CHECK(told.left() == 0);
}

TEST_CASE("one case is erased by hand: asked first, gone from the open meeting, and undo does not bring it back") {
    Told told(3, State::running);
    auto& app = told.program.app();
    REQUIRE(told.program.open(told.session));
    told.program->frames(3);
    CHECK(told.program->shows("een geheimpje"));
    app.workspace().meetings().current()->session().set_text(
        app.workspace().meetings().current()->session().contributions("vertellen", "v.1")[0]->id, "een ander geheimpje");
    told.program->click("more");
    told.program->click("Wis deze casus…");
    CHECK(told.program->shows("Dit kan niet worden teruggedraaid."));
    told.program->key("Escape");
    told.program->frames(3);
    CHECK(told.program->shows("nog een geheimpje"));
    told.program->click("more");
    told.program->click("Wis deze casus…");
    told.program->click("Wis deze casus");
    told.program.settle();
    CHECK(told.program->shows("De casus is gewist, hier en in de reservekopieën. Lessen, scores en acties blijven."));
    CHECK(told.program->shows("Gewist op"));
    REQUIRE(app.workspace().meetings().current());
    for (int i = 0; i < 5; ++i) app.shell().undo();
    for (int i = 0; i < 5; ++i) app.shell().redo();
    told.program.settle();
    CHECK(app.workspace().meetings().current()->session().contributions("sluiten", "z.1").size() == 1);
    told.program->click("more");
    CHECK_FALSE(told.program->shows("Wis deze casus…"));
    CHECK(told.left() == 0);
}

TEST_CASE("a report leaves case text out unless it is asked for; then it says that it is confidential") {
    Told told(3);
    auto& app = told.program.app();
    REQUIRE(told.program.open(told.session));
    told.program->frames(3);
    told.program->click("more");
    told.program->click("Tekst: Markdown");
    told.program.settle();
    const std::string without = told.report(".md");
    CHECK(without.find(secret) == without.npos);
    CHECK(without.find("eerst vragen") != without.npos);
    CHECK(without.find("hier weggelaten") != without.npos);
    CHECK(without.find("vertrouwelijk") == without.npos);
    fs::remove_all(told.program.folder() / "documents");
    told.program->click("more");
    told.program->click("Met casustekst (vertrouwelijk)");
    told.program->click("Tekst: Markdown");
    told.program.settle();
    const std::string with = told.report(".md");
    CHECK(with.find(secret) != with.npos);
    CHECK(with.find("vertrouwelijk") != with.npos);
    CHECK(with.find(date_in_words(local_date(app.workspace().meetings().current()->session().header().held))) != with.npos);
}

TEST_CASE("a meeting without case text has no such check and no such button") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    program->frames(3);
    program->click("more");
    CHECK(program->shows("Tekst: Markdown"));
    CHECK_FALSE(program->shows("Met casustekst (vertrouwelijk)"));
    CHECK_FALSE(program->shows("Wis deze casus…"));
}

TEST_CASE("a member's name is erased from the Team screen: teamlid 1 from now on, also for undo and in the file") {
    Told told(3);
    auto& app = told.program.app();
    app.navigator().show("team");
    told.program->frames(3);
    REQUIRE(told.program->has("Wis de naam…"));
    told.program->click("Wis de naam…");
    CHECK(told.program->shows("Dit kan niet worden teruggedraaid."));
    told.program->click("Wis de naam");
    told.program.settle();
    CHECK(told.program->shows("De naam is gewist, hier en in de reservekopieën: voortaan teamlid 1."));
    for (int i = 0; i < 5; ++i) app.shell().undo();
    for (int i = 0; i < 5; ++i) app.shell().redo();
    told.program.settle();
    told.program.stop();
    CHECK(kit::bytes_found(told.program.folder(), "Anna Geheim") == 0);
}

// A clock that is wrong destroys nothing: what came due while the program was not used is asked about first.
#include "support/program.h"
#include "support/store_kit.h"

#include <alp/privacy.h>
#include <alp/text.h>

#include <doctest/doctest.h>

using namespace alp;

namespace {

constexpr std::string_view secret = "geheimpje";
constexpr const char* asked = "als de datum van deze computer klopt";

// From today by the computer's own clock: alp::now() is that of the program that runs, which may be a year ahead already.
Time after(int days) {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) + std::chrono::hours{24} * days;
}

// A team that told a case today, and uses the program every day.
struct Told {
    Program program;

    Told() {
        program.make_team("Team Noord", {"Anna"});
        program.workspace().meetings().start({.instrument = program.first_instrument(), .title = "De casus"});
        Session& session = program.meeting()->session();
        Contribution row;
        row.session = session.id();
        row.text = "een geheimpje";
        row.erase_on = kept_until(local_date(now()), 6);
        program.workspace().records().edit(program.workspace().store().team_id(), session.id(), "", [&](Edit& edit) { edit.add(row); });
        program.workspace().meetings().pause();
        program.settle();
    }
    void start(Time at) {
        program.start(at);
        program.settle();
    }
    std::size_t left() {
        program.stop();
        return kit::bytes_found(program.folder(), secret);
    }
};

}  // namespace

TEST_CASE("a clock a year ahead erases nothing unasked, and put right again the case has its time still") {
    Told told;
    told.start(after(400));
    CHECK(told.program->shows(asked));
    CHECK(told.program->shows("De casus"));
    CHECK(told.left() > 0);
    told.start(after(0));
    CHECK_FALSE(told.program->shows(asked));
    told.start(after(1));
    CHECK_FALSE(told.program->shows(asked));
    CHECK(told.left() > 0);
}

TEST_CASE("after a long pause it is erased when the user says that the date is right") {
    Told told;
    told.start(after(250));
    REQUIRE(told.program->shows(asked));
    told.program->click("De datum klopt: wis het");
    told.program->frames(2);
    told.program->click("Wis het voorgoed");
    told.program.settle();
    CHECK_FALSE(told.program->shows(asked));
    CHECK(told.program->shows("Wat in 1 bijeenkomst over bewoners is verteld, is gewist"));
    CHECK(told.left() == 0);
}

TEST_CASE("the banner that comes by itself erases nothing with one press: what goes is named first, and may stay") {
    Told told;
    told.start(after(250));
    REQUIRE(told.program->shows(asked));
    told.program->click("De datum klopt: wis het");
    told.program->frames(2);
    CHECK(told.program->shows("Wissen wat zijn tijd heeft gehad?"));
    CHECK(told.program->shows("– wat in 1 bijeenkomst over bewoners is verteld (De casus"));
    told.program->click("Laat het zo");
    told.program.settle();
    CHECK(told.program->shows(asked));
    CHECK(told.left() > 0);
}

TEST_CASE("midnight beneath the opened question: yes to the day before erases nothing") {
    Told told;
    told.start(after(250));
    told.program->click("De datum klopt: wis het");
    told.program->frames(2);
    told.program->set_time(after(251));
    told.program.settle();
    told.program->click("Wis het voorgoed");
    told.program.settle();
    CHECK(told.program->shows(asked));
    CHECK(told.left() > 0);
}

TEST_CASE("not now: nothing goes, and on another day it is asked again") {
    Told told;
    told.start(after(250));
    told.program->click("Nu niet");
    told.program.settle();
    CHECK_FALSE(told.program->shows(asked));
    told.start(after(251));
    CHECK(told.program->shows(asked));
    CHECK(told.left() > 0);
}

TEST_CASE("nobody answers: it stays, and is asked at every start, however the calendar goes on") {
    Told told;
    for (const int days : {400, 401, 402, 800, 801}) {
        told.start(after(days));
        CHECK(told.program->shows(asked));
        CHECK(told.left() > 0);
    }
}

TEST_CASE("not now, and the next day comes: not now is not yes") {
    Told told;
    for (const int days : {400, 401, 402}) {
        told.start(after(days));
        REQUIRE(told.program->shows(asked));
        told.program->click("Nu niet");
        told.program.settle();
        CHECK(told.left() > 0);
    }
}

TEST_CASE("midnight beneath the open question erases nothing: it goes on asking, about the new day") {
    Told told;
    told.start(after(250));
    REQUIRE(told.program->shows(asked));
    for (const int days : {251, 252}) {
        told.program->set_time(after(days));
        told.program.settle();
        CHECK(told.program->shows(asked));
        CHECK(told.program->shows(date_in_words(local_date(after(days)))));
    }
    CHECK(told.left() > 0);
}

TEST_CASE("yes holds for that day and the days after it one by one; after the next jump it is asked again") {
    Told told;
    told.start(after(100));  // nothing is due yet, so nothing is asked, and nothing is certain either
    CHECK_FALSE(told.program->shows(asked));
    told.start(after(101));
    CHECK_FALSE(told.program->shows(asked));
    told.start(after(190));
    REQUIRE(told.program->shows(asked));
    told.program->click("De datum klopt: wis het");
    told.program->frames(2);
    told.program->click("Wis het voorgoed");
    told.program.settle();
    CHECK(told.program.workspace().erasure().asked() == std::nullopt);
    told.start(after(191));
    CHECK_FALSE(told.program->shows(asked));
    CHECK(told.left() == 0);
}

TEST_CASE("a team that meets once in three months is asked when something is due, and is done with one yes") {
    Told told;
    for (const int days : {90, 180, 270}) {
        told.start(after(days));
        if (days < 200) CHECK(told.left() > 0);
    }
    REQUIRE(told.program->shows(asked));
    told.program->click("De datum klopt: wis het");
    told.program->frames(2);
    told.program->click("Wis het voorgoed");
    told.program.settle();
    CHECK(told.left() == 0);
}

TEST_CASE("the clock jumps ahead while the program is open: that erases nothing either") {
    Told told;
    told.start(after(0));
    told.program->set_time(after(400));
    told.program.settle();
    CHECK(told.program->shows(asked));
    CHECK(told.left() > 0);
}

TEST_CASE("the clock jumps ahead while the program is open: no backup goes by that date, at closing neither") {
    Told told;
    told.start(after(0));
    const auto make = [&](int days) {
        for (int i = 0; i < 3; ++i) {
            told.program->set_time(after(days) + std::chrono::minutes{i});
            told.program.workspace().backups().make();
            told.program.settle();
        }
    };
    const auto kept = [&] { return store::backups(told.program.folder() / "alp.store"); };
    make(0);
    const auto before = kept();
    REQUIRE(before.size() >= 3);
    make(400);
    REQUIRE(told.program->shows(asked));
    make(401);
    CHECK(kept().size() == before.size() + 6);
    told.program.make_team("Team Zuid", {"Bea"});  // so that closing makes one more
    told.program.stop();
    for (const store::Backup& backup : before) CHECK(std::filesystem::exists(backup.file));
    CHECK(kept().size() == before.size() + 7);
}

TEST_CASE("on the beamer the question is not shown") {
    Told told;
    told.start(after(250));
    told.program->click("Ga verder");
    told.program.settle();
    REQUIRE(told.program->shows(asked));
    told.program->key("F11");
    told.program->frames(2);
    REQUIRE(told.program.app().navigator().presenting());
    CHECK_FALSE(told.program->shows(asked));
}

TEST_CASE("backups go on being made after the clock was ahead for a day, and damage is mended from the newest") {
    Told told;
    told.start(after(400));
    told.program->pass(3600);
    told.program.settle();
    told.start(after(0));
    told.program->pass(60);
    told.program.make_team("Team Zuid", {"Bea"});
    const auto before = told.program.workspace().backups().kept().size();
    told.program->pass(3600);
    told.program.settle();
    told.program->pass(60);
    CHECK(told.program.workspace().backups().kept().size() > before);
    const Time real = told.program.app().now();
    told.program.stop();
    const auto file = told.program.folder() / "alp.store";
    kit::write_bytes(file, "kapot");
    told.start(real);
    std::vector<std::string> teams;
    for (const store::TeamLine& line : told.program.workspace().store().teams()) teams.push_back(line.team.name);
    CHECK(teams.size() == 2);
}

TEST_CASE("what was set aside long ago is asked about as well, and goes when the date is right") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    const auto asks_after = [&](int days) {
        program.start(after(days));
        program.settle();
        return program->shows("1 bestand dat opzijgezet was");
    };
    std::string day = iso(local_date(now()));
    std::erase(day, '-');
    program.stop();
    const auto file = program.folder() / ("alp.store.unsaved-" + day + "-000000");
    kit::write_bytes(file, "getypt");
    CHECK_FALSE(asks_after(1));
    for (const int days : {400, 401, 250, 251}) {
        REQUIRE(asks_after(days));
        CHECK(program->shows(asked));
        CHECK(program->shows(file.filename().string()));
        CHECK(std::filesystem::exists(file));
    }
    program->click("De datum klopt: wis het");
    program->frames(2);
    program->click("Wis het voorgoed");
    program.settle();
    CHECK_FALSE(program->shows(asked));
    CHECK_FALSE(std::filesystem::exists(file));
}

// One meeting as an instrument reads and writes it.
#include "support/session_checks.h"

#include <doctest/doctest.h>

using namespace alp;
using alp::test::check_index;
using alp::test::remove;
using alp::testing::day;
using alp::testing::InLanguage;
using alp::testing::TestMeeting;
using Texts = std::vector<std::string>;

TEST_SUITE("session") {
    TEST_CASE("contributions stand under their question in the order they came") {
        TestMeeting meeting;
        Session& session = meeting.session;
        session.add_contribution("vertellen", "v.1", "een");
        session.add_contribution("vertellen", "v.2", "elders");
        session.add_contribution("vertellen", "v.1", "twee", meeting.anna);
        session.add_contribution("vertellen", "", "eigen punt");
        CHECK(meeting.texts("vertellen", "v.1") == Texts{"een", "twee"});
        CHECK(meeting.texts("vertellen", "") == Texts{"eigen punt"});
        CHECK(meeting.texts("nergens", "v.1").empty());
        CHECK(session.contributions("vertellen", "v.1")[1]->author == meeting.anna);
        CHECK(session.contribution_count() == 4);

        Texts all;
        for (const Contribution* row : session.contributions("vertellen")) all.push_back(row->text);
        CHECK(all == Texts{"een", "twee", "elders", "eigen punt"});
    }

    TEST_CASE("a contribution to a question that the outline no longer asks is still among those of its step") {
        TestMeeting meeting;
        meeting.session.add_contribution("vertellen", "v.9", "uit een oudere versie");
        meeting.session.add_contribution("vertellen", "v.1", "van nu");
        const auto all = meeting.session.contributions("vertellen");
        REQUIRE(all.size() == 2);
        CHECK(all[0]->text == "van nu");
        CHECK(all[1]->text == "uit een oudere versie");
    }

    TEST_CASE("moving puts a contribution at the front, in between, at the end, or under another question") {
        TestMeeting meeting;
        Session& session = meeting.session;
        const Id a = session.add_contribution("vertellen", "v.1", "a"), b = session.add_contribution("vertellen", "v.1", "b");
        const Id c = session.add_contribution("vertellen", "v.1", "c"), d = session.add_contribution("vertellen", "v.2", "d");
        session.move_contribution(c, "vertellen", "v.1", {});
        CHECK(meeting.texts("vertellen", "v.1") == Texts{"c", "a", "b"});
        session.move_contribution(b, "vertellen", "v.1", c);
        CHECK(meeting.texts("vertellen", "v.1") == Texts{"c", "b", "a"});
        session.move_contribution(c, "vertellen", "v.1", a);
        CHECK(meeting.texts("vertellen", "v.1") == Texts{"b", "a", "c"});
        session.move_contribution(d, "vertellen", "v.1", a);
        CHECK(meeting.texts("vertellen", "v.1") == Texts{"b", "a", "d", "c"});
        CHECK(meeting.texts("vertellen", "v.2").empty());
        const std::string undone = session.undo().label;
        CHECK(undone == session.redo_label());
        CHECK(meeting.texts("vertellen", "v.2") == Texts{"d"});
        check_index(meeting);
    }

    TEST_CASE("moving into the same gap a hundred times keeps the order") {
        TestMeeting meeting;
        Session& session = meeting.session;
        const Id first = session.add_contribution("vertellen", "v.1", "first");
        std::vector<Id> ids;
        for (int i = 0; i < 100; ++i) ids.push_back(session.add_contribution("vertellen", "v.1", std::to_string(i)));
        for (const Id& id : ids) session.move_contribution(id, "vertellen", "v.1", first);
        Texts expected{"first"};
        for (int i = 99; i >= 0; --i) expected.push_back(std::to_string(i));
        CHECK(meeting.texts("vertellen", "v.1") == expected);
        session.move_contribution(ids[50], "vertellen", "v.1", ids[99]);
        CHECK(meeting.texts("vertellen", "v.1")[2] == "50");
    }

    TEST_CASE("themes are the team's, the rest theme last, and a contribution carries as many as it is given") {
        TestMeeting meeting;
        Session& session = meeting.session;
        const Id rest = session.add_theme("vertellen", "overig", true), trust = session.add_theme("vertellen", "vertrouwen");
        const Id other = session.add_theme("acties", "tijd");
        Texts names;
        for (const Theme* theme : session.themes("vertellen")) names.push_back(theme->name);
        CHECK(names == Texts{"vertrouwen", "overig"});
        CHECK(session.themes().size() == 3);

        const Id row = session.add_contribution("vertellen", "v.1", "we bellen elkaar");
        session.mark_theme(row, trust, true);
        session.mark_theme(row, other, true);
        CHECK(session.themes_of(row).size() == 2);
        CHECK(session.themes("vertellen").size() == 3);  // used here, though named elsewhere
        session.mark_theme(row, other, false);
        CHECK(session.themes("vertellen").size() == 2);
        session.mark_theme(row, other, true);  // the same mark comes back out of the bin
        CHECK(session.themes_of(row).size() == 2);
        session.edit("theme removed", [&](Edit& edit) { edit.remove<Theme>(trust); });
        REQUIRE(session.themes_of(row).size() == 1);
        CHECK(session.themes_of(row)[0]->id == other);
        session.undo();
        CHECK(session.themes_of(row).size() == 2);
        remove(session, row);
        CHECK(session.themes_of(row).empty());
        CHECK(session.themes("vertellen").front()->name == "vertrouwen");
        CHECK(session.themes_of(rest).empty());
        check_index(meeting);
    }

    TEST_CASE("a link goes from one contribution to another, one way, and rests while either is gone") {
        TestMeeting meeting;
        Session& session = meeting.session;
        const Id from = session.add_contribution("acties", "", "actie"), to = session.add_contribution("vertellen", "v.1", "waarde");
        session.edit("linked", [&](Edit& edit) {
            Link link;
            link.id = Id::derive(from, to, Link::table);
            link.session = session.id();
            link.from = from;
            link.to = to;
            edit.add(link);
        });
        CHECK(session.linked(from, to));
        CHECK_FALSE(session.linked(to, from));
        CHECK(session.links().size() == 1);
        remove(session, to);
        CHECK(session.links().empty());
        session.undo();
        CHECK(session.links().size() == 1);
    }

    TEST_CASE("members are those of the day of the meeting, in the order of their numbers") {
        TestMeeting meeting;
        const Date held = day(2016, 1, 12);
        meeting.records.edit(meeting.team, {}, "", [&](Edit& edit) {
            edit.change<Member>(meeting.anna, [&](Member& m) { m.left = held + std::chrono::days{1}; });  // her last day
            edit.change<Member>(meeting.bert, [&](Member& m) { m.left = held; });                         // gone from that day on
            edit.change<Member>(meeting.clara, [&](Member& m) { m.joined = held; });                      // her first day
            Member later;
            later.team = meeting.team;
            later.name = "Dirk";
            later.number = 4;
            later.joined = held + std::chrono::days{1};
            edit.add(later);
            Member elsewhere;
            elsewhere.team = make_id();
            elsewhere.number = 5;
            edit.add(elsewhere);
        });
        const auto members = meeting.session.members();
        REQUIRE(members.size() == 2);
        CHECK(members[0]->id == meeting.anna);
        CHECK(members[1]->id == meeting.clara);
    }

    TEST_CASE("a name is shown, or \"teamlid 3\" when it is hidden, also of who has been removed") {
        TestMeeting meeting;
        const InLanguage dutch("nl");
        CHECK(meeting.session.name_of(meeting.anna) == "Anna");
        CHECK(meeting.session.name_of(meeting.clara) == "teamlid 3");
        CHECK(meeting.session.name_of(Id{}).empty());
        meeting.records.edit(meeting.team, {}, "", [&](Edit& edit) { edit.remove<Member>(meeting.anna); });
        CHECK(meeting.session.name_of(meeting.anna) == "Anna");
        CHECK(meeting.session.members().size() == 2);
        const InLanguage english("en");
        CHECK(meeting.session.name_of(meeting.clara) == "team member 3");
    }

    TEST_CASE("who is present counts, guests too, and nobody noted still is one") {
        TestMeeting meeting;
        CHECK(meeting.session.people() == 1);
        meeting.session.edit("present", [&](Edit& edit) {
            Attendance row;
            row.session = meeting.id;
            row.member = meeting.anna;
            edit.add(row);
            row.member = {};
            row.guest = "wijkagent";
            edit.add(row);
            row.session = make_id();
            edit.add(row);
        });
        CHECK(meeting.session.people() == 2);
        CHECK(meeting.session.present()[1]->guest == "wijkagent");
    }

    TEST_CASE("a skipped question is not a blank one, and can be taken up again with its reason kept") {
        TestMeeting meeting;
        Session& session = meeting.session;
        CHECK(session.progress("vertellen", "v.1") == nullptr);
        session.set_progress("skipped", "vertellen", "v.1", [](Progress& row) {
            row.stage = Stage::skipped;
            row.note = "geen tijd";
        });
        REQUIRE(session.progress("vertellen", "v.1"));
        CHECK(session.progress("vertellen", "v.1")->stage == Stage::skipped);
        CHECK(session.progress("vertellen") == nullptr);  // not the step as a whole
        CHECK(session.contributions("vertellen", "v.1").empty());
        session.set_progress("taken up", "vertellen", "v.1", [](Progress& row) { row.stage = Stage::open; });
        CHECK(session.progress("vertellen", "v.1")->note == "geen tijd");
        CHECK(meeting.records.table<Progress>().rows().size() == 1);
        session.undo();
        session.undo();
        CHECK(session.progress("vertellen", "v.1") == nullptr);
    }

    TEST_CASE("a rating without a value is \"weet niet\", and rating again changes it") {
        TestMeeting meeting;
        Session& session = meeting.session;
        session.rate("score", "sterk", "s.1", meeting.anna, 4, "mooi voorbeeld");
        session.rate("score", "sterk", "s.1", meeting.bert, std::nullopt);
        session.rate("score", "sterk", "s.2", meeting.anna, 2);
        session.rate("score", "gewenst", "s.1", meeting.anna, 5);
        CHECK(session.ratings("sterk").size() == 3);
        REQUIRE(session.ratings("sterk", "s.1").size() == 2);
        for (const Rating* rating : session.ratings("sterk", "s.1")) CHECK(rating->value.has_value() == (rating->member == meeting.anna));
        session.rate("score", "sterk", "s.1", meeting.anna, 3);
        REQUIRE(session.ratings("sterk", "s.1").size() == 2);
        CHECK(session.ratings("sterk", "s.1")[0]->value == 3);
        session.undo();
        CHECK(session.ratings("sterk", "s.1")[0]->value == 4);
        CHECK(session.ratings("sterk", "s.1")[0]->note == "mooi voorbeeld");
    }

    TEST_CASE("a document is the instrument's own, one per part") {
        TestMeeting meeting;
        CHECK(meeting.session.document("dream").is_null());
        meeting.session.set_document("card drawn", "dream", {{"card", 7}});
        meeting.session.set_document("card drawn", "dream", {{"card", 9}});
        CHECK(meeting.session.document("dream").at("card") == 9);
        CHECK(meeting.session.document("tilt").is_null());
        meeting.session.undo();
        CHECK(meeting.session.document("dream").at("card") == 7);
    }

    TEST_CASE("actions are listed by level and place, those still open from earlier meetings by date") {
        TestMeeting meeting;
        Session& session = meeting.session;
        const auto agree = [&](Level level, const char* text) {
            session.edit("agreed", [&](Edit& edit) {
                Action row;
                row.team = meeting.team;
                row.session = meeting.id;
                row.level = level;
                row.text = text;
                edit.add(row);
            });
        };
        agree(Level::external, "gemeente vragen");
        agree(Level::individual, "meelopen");
        agree(Level::team, "overleg");
        Texts texts;
        for (const Action* action : session.actions()) texts.push_back(action->text);
        CHECK(texts == Texts{"meelopen", "overleg", "gemeente vragen"});

        meeting.earlier_action("zonder datum");
        meeting.earlier_action("later", ActionStatus::busy, day(2016, 3, 1));
        meeting.earlier_action("te laat", ActionStatus::stuck, day(2015, 12, 1));
        meeting.earlier_action("klaar", ActionStatus::done);
        meeting.earlier_action("vervallen", ActionStatus::dropped);
        texts.clear();
        for (const Action* action : session.open_actions()) texts.push_back(action->text);
        CHECK(texts == Texts{"te laat", "later", "zonder datum"});
    }

    TEST_CASE("a closed meeting does not list actions agreed after it") {
        TestMeeting meeting;
        meeting.earlier_action("van ervoor");
        meeting.session.edit("closed", [&](Edit& edit) {
            edit.change<SessionHeader>(meeting.id, [](SessionHeader& row) {
                row.state = State::closed;
                row.closed = make_id().time() + std::chrono::seconds{1};  // ids may run ahead of the clock
            });
        });
        const Id later = Clock(make_id().time() + std::chrono::hours{1}).make();
        meeting.records.edit(meeting.team, make_id(), "", [&](Edit& edit) {
            Action row;
            row.id = later;
            row.team = meeting.team;
            row.session = make_id();
            row.text = "van erna";
            edit.add(row);
        });
        REQUIRE(meeting.session.open_actions().size() == 1);
        CHECK(meeting.session.open_actions()[0]->text == "van ervoor");
    }

    TEST_CASE("looking back is planned on the session itself, and can be taken back") {
        TestMeeting meeting;
        meeting.session.plan_look_back(day(2016, 3, 1), day(2017, 1, 12));
        CHECK(meeting.session.header().look_back == day(2016, 3, 1));
        CHECK(meeting.session.header().recalibrate == day(2017, 1, 12));
        meeting.session.plan_look_back(std::nullopt, day(2017, 1, 12));
        CHECK_FALSE(meeting.session.header().look_back);
        meeting.session.undo();
        CHECK(meeting.session.header().look_back == day(2016, 3, 1));
    }

    TEST_CASE("the step reached is kept, and is no step for undo") {
        TestMeeting meeting;
        meeting.session.add_contribution("vertellen", "v.1", "een");
        const std::string label = meeting.session.undo_label();
        meeting.session.set_step("score");
        CHECK(meeting.session.header().step == "score");
        CHECK(meeting.session.undo_label() == label);
        const auto written = meeting.journal.operations.size();
        meeting.session.set_step("score");
        CHECK(meeting.journal.operations.size() == written);
        meeting.session.undo();
        CHECK(meeting.session.header().step == "score");
        CHECK(meeting.session.contribution_count() == 0);
    }
}

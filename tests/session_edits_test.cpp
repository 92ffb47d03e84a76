// Changing a meeting: refused when it is only read, taken back by name, and always with an index that says what the rows say.
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
    TEST_CASE("a session that is shown as it was refuses every edit with a sentence") {
        TestMeeting meeting;
        const Id row = meeting.session.add_contribution("vertellen", "v.1", "een");
        Session past(meeting.records, meeting.id, true);
        const InLanguage dutch("nl");
        const auto refused = [](const std::function<void()>& what) {
            CHECK_THROWS_WITH_AS(what(), "deze bijeenkomst staat er zoals die was; er kan niets aan veranderd worden", std::logic_error);
        };
        const auto before = meeting.records.revision();
        refused([&] { past.add_contribution("vertellen", "v.1", "twee"); });
        refused([&] { past.begin_contribution("vertellen", "v.1", "t"); });
        refused([&] { past.set_text(row, "anders"); });
        refused([&] { past.move_contribution(row, "vertellen", "v.2", {}); });
        refused([&] { past.mark_theme(row, make_id(), true); });
        refused([&] { past.add_theme("vertellen", "thema"); });
        refused([&] { past.set_progress("x", "vertellen", "v.1", [](Progress&) {}); });
        refused([&] { past.rate("score", "sterk", "s.1", {}, 1); });
        refused([&] { past.set_document("x", "dream", 1); });
        refused([&] { past.plan_look_back({}, {}); });
        refused([&] { past.set_step("score"); });
        refused([&] { past.edit("x", [](Edit&) {}); });
        CHECK(meeting.records.revision() == before);
        CHECK(past.contributions("vertellen", "v.1").size() == 1);
    }

    TEST_CASE("a session that is not there is refused with a sentence") {
        TestMeeting meeting;
        CHECK_THROWS_AS(Session(meeting.records, make_id()), std::out_of_range);
    }

    TEST_CASE("undo and redo are offered by name, and typing is one step") {
        const InLanguage dutch("nl");
        TestMeeting meeting;
        Session& session = meeting.session;
        CHECK(session.undo_label().empty());
        const Id row = session.add_contribution("vertellen", "v.1", "sa");
        for (const char* text : {"sam", "same", "samen"}) session.set_text(row, text);
        CHECK(session.undo_label() == "Tekst aangepast");
        CHECK(session.undo().label == "Tekst aangepast");
        CHECK(meeting.texts("vertellen", "v.1") == Texts{"sa"});
        CHECK(session.redo_label() == "Tekst aangepast");
        CHECK(session.undo_label() == "Bijdrage toegevoegd");
        session.undo();
        CHECK(session.undo_label().empty());
        session.redo();
        session.redo();
        CHECK(meeting.texts("vertellen", "v.1") == Texts{"samen"});
        CHECK(session.redo_label().empty());
    }

    TEST_CASE("a contribution that is written letter by letter is one step, and is kept before Enter") {
        const InLanguage dutch("nl");
        TestMeeting meeting;
        Session& session = meeting.session;
        const Id row = session.begin_contribution("vertellen", "v.1", "s");
        for (const char* text : {"sa", "sam", "samen"}) session.set_text(row, text);
        CHECK(meeting.journal.operations.empty());  // held back for a moment
        REQUIRE(meeting.records.settles_at());
        meeting.records.settle(*meeting.records.settles_at());
        REQUIRE(meeting.journal.operations.size() == 1);
        CHECK(meeting.journal.operations[0].changes[0].born.at("text") == "samen");
        session.set_text(row, "samen op pad");
        session.flush();
        REQUIRE(meeting.journal.operations.size() == 1);
        CHECK(meeting.journal.operations[0].changes[0].born.at("text") == "samen op pad");
        CHECK(session.undo().label == "Bijdrage toegevoegd");
        CHECK(meeting.texts("vertellen", "v.1").empty());
        session.redo();
        CHECK(meeting.texts("vertellen", "v.1") == Texts{"samen op pad"});
    }

    TEST_CASE("what was typed and taken away again before it was kept is nowhere written and no step for undo") {
        TestMeeting meeting;
        Session& session = meeting.session;
        session.add_contribution("vertellen", "v.1", "eerst");
        const std::string label = session.undo_label();
        const auto written = meeting.journal.operations.size();
        const Id row = session.begin_contribution("vertellen", "v.1", "x");
        session.drop_begun(row);
        session.flush();
        CHECK(meeting.journal.operations.size() == written);
        CHECK(session.undo_label() == label);

        const Id kept = session.begin_contribution("vertellen", "v.1", "y");
        meeting.records.settle(*meeting.records.settles_at());  // written, then taken away: the store must follow
        session.drop_begun(kept);
        session.flush();
        REQUIRE(meeting.journal.operations.size() == written + 1);
        CHECK_FALSE(meeting.journal.operations.back().changes[0].born.at("deleted").is_null());
        CHECK(session.undo_label() == label);
        session.undo();
        CHECK(meeting.texts("vertellen", "v.1").empty());
    }

    TEST_CASE("the index stays right after every kind of edit, undo and redo") {
        TestMeeting meeting;
        Session& session = meeting.session;
        std::vector<Id> ids;
        const Id theme = session.add_theme("vertellen", "vertrouwen");
        unsigned seed = 11;
        const auto random = [&](std::size_t below) {
            return static_cast<std::size_t>((seed = seed * 1664525 + 1013904223) / 65536) % below;
        };
        const char* questions[] = {"v.1", "v.2", ""};
        for (int i = 0; i < 400; ++i) {
            const char* question = questions[random(3)];
            const Id id = ids.empty() ? Id{} : ids[random(ids.size())];
            const bool alive = id && session.contribution(id);
            switch (random(9)) {
                case 0: ids.push_back(session.add_contribution("vertellen", question, std::to_string(i))); break;
                case 1: ids.push_back(session.begin_contribution("vertellen", question, std::to_string(i))); break;
                case 2:
                    if (alive) session.set_text(id, "tekst " + std::to_string(i));
                    break;
                case 3:
                    if (alive) session.move_contribution(id, "vertellen", question, ids[random(ids.size())]);
                    break;
                case 4:
                    if (alive) session.mark_theme(id, theme, random(2) == 0);
                    break;
                case 5:
                    if (alive) remove(session, id);
                    break;
                case 6: session.undo(); break;
                case 7: session.redo(); break;
                default:
                    CHECK_THROWS(session.edit("fails", [&](Edit& edit) {
                        Contribution row;
                        row.session = session.id();
                        row.step = "vertellen";
                        edit.add(row);
                        throw std::runtime_error("half-way");
                    }));
            }
            check_index(meeting);
        }
    }

    TEST_CASE("the index sees rows that are loaded and sessions that are dropped") {
        TestMeeting meeting;
        CHECK(meeting.session.contribution_count() == 0);
        Rows rows;
        Contribution row;
        row.id = make_id();
        row.session = meeting.id;
        row.step = "vertellen";
        row.text = "geladen";
        rows.of<Contribution>().push_back(row);
        meeting.records.add_rows(rows);
        CHECK(meeting.session.contribution_count() == 1);
        meeting.records.drop_session(meeting.id);
        CHECK(meeting.records.table<Contribution>().rows().empty());
        CHECK_THROWS_AS(meeting.session.header(), std::out_of_range);
    }

    TEST_CASE("another session's contributions are not this one's") {
        TestMeeting meeting;
        meeting.records.edit(meeting.team, make_id(), "elsewhere", [&](Edit& edit) {
            Contribution row;
            row.session = make_id();
            row.step = "vertellen";
            row.question = "v.1";
            edit.add(row);
        });
        CHECK(meeting.session.contributions("vertellen", "v.1").empty());
        CHECK(meeting.session.undo_label().empty());
    }

    // A quadratic index would take minutes here, and the test's time limit ends it.
    TEST_CASE("20,000 contributions are listed, typed in and moved") {
        TestMeeting meeting;
        Session& session = meeting.session;
        std::vector<Id> ids;
        session.edit("loaded", [&](Edit& edit) {
            for (int i = 0; i < 20000; ++i) {
                Contribution row;
                row.session = session.id();
                row.step = "vertellen";
                row.question = i % 2 ? "v.1" : "v.2";
                row.text = "bijdrage " + std::to_string(i);
                row.place = i;
                ids.push_back(edit.add(row));
            }
        });
        for (int frame = 0; frame < 1000; ++frame) {
            CHECK(session.contributions("vertellen", "v.1").size() == 10000);
            session.set_text(ids[100], "toets " + std::to_string(frame));
        }
        for (int i = 0; i < 20; ++i) session.move_contribution(ids[static_cast<std::size_t>(2 * i)], "vertellen", "v.2", ids.back());
        CHECK(session.contributions("vertellen", "v.2").size() == 10000);
        CHECK(session.contribution_count() == 20000);
        CHECK(session.contribution(ids[100])->text == "toets 999");
    }
}

// What was shown to all stays shown: undo takes neither that back nor anything before it, so that what was given in private is never nowhere.
#include "support/session_checks.h"

#include <alp/host/records.h>
#include <alp/ui/dot_round.h>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace alp;
using alp::testing::TestMeeting;

namespace {

void show_hands(Session& session) {
    session.edit("Handen getoond", [&](Edit&) {
        session.set_document("", "hands", Json{{"raised", session.sealed("hands").get<int>()}});
        session.seal("hands", nullptr);
    });
}

}  // namespace

TEST_SUITE("what was shown stays shown") {
    TEST_CASE("an edit that shows a sealed part ends undo and redo, and all of it is there after another edit") {
        TestMeeting meeting;
        Session& session = meeting.session;
        session.add_contribution("vertellen", "v.1", "ervoor");
        session.add_contribution("vertellen", "v.1", "teruggenomen");
        session.undo();
        session.seal("hands", 3, 3);
        show_hands(session);
        CHECK(session.sealed("hands").is_null());
        CHECK(session.undo_label().empty());
        CHECK(session.redo_label().empty());
        CHECK(records_of(session).shown_label(session.id()) == "Handen getoond");
        CHECK(session.undo().label.empty());
        session.add_contribution("vertellen", "v.1", "erna");
        CHECK_FALSE(session.undo().label.empty());
        CHECK(session.undo().label.empty());
        CHECK(session.document("hands")["raised"] == 3);
        CHECK(session.contribution_count() == 1);
        session.redo();
        CHECK(session.contribution_count() == 2);
    }

    TEST_CASE("a showing that fails half-way shows nothing, and what was sealed is still there") {
        TestMeeting meeting;
        Session& session = meeting.session;
        session.seal("hands", 3, 3);
        CHECK_THROWS_AS(session.edit("Handen getoond",
                                     [&](Edit&) {
                                         show_hands(session);
                                         throw std::runtime_error("half-way");
                                     }),
                        std::runtime_error);
        CHECK(session.document("hands").is_null());
        CHECK(session.sealed("hands") == 3);
        session.add_contribution("vertellen", "v.1", "erna");
        CHECK_FALSE(session.undo_label().empty());
        CHECK(session.sealed("hands") == 3);
    }

    TEST_CASE("what is sealed and taken away unshown is no showing: what was done before it is taken back") {
        TestMeeting meeting;
        Session& session = meeting.session;
        session.add_contribution("vertellen", "v.1", "ervoor");
        session.seal("hands", 1, 1);
        session.seal("hands", nullptr);
        CHECK_FALSE(session.undo().label.empty());
        CHECK(session.contribution_count() == 0);
    }

    TEST_CASE("dots given in private are all there after Ctrl+Z and another edit") {
        TestMeeting meeting;
        Session& session = meeting.session;
        ui::DotRound& round = ui::DotRound::of(session, "kiezen");
        round.begin_turn({});
        round.give(session, "een", 1);
        round.give(session, "twee", 2);
        round.end_turn(session);
        round.show(session);
        CHECK(ui::DotRound::of(session, "kiezen").people() == 0);
        session.undo();
        session.add_contribution("vertellen", "v.1", "erna");
        for (int i = 0; i < 3; ++i) session.undo();
        int dots = 0;
        for (const Vote* vote : session.votes("kiezen")) dots += vote->dots;
        CHECK(dots == 3);
        REQUIRE(session.progress("kiezen"));
        CHECK(session.progress("kiezen")->revealed);
    }

    TEST_CASE("showing what was written in silence is not taken back; that silence began is, and what comes after that") {
        TestMeeting meeting;
        Session& session = meeting.session;
        session.set_silence("Stil", "vertellen", "", true);
        CHECK(session.undo().label == "Stil");
        session.set_progress("Overgeslagen", "vertellen", "", [](Progress& row) { row.revealed = true; });
        CHECK(session.undo().label == "Overgeslagen");
        session.set_silence("Stil", "vertellen", "", true);
        session.add_contribution("vertellen", "v.1", "geheim");
        session.set_silence("Getoond", "vertellen", "", false);
        CHECK(session.undo().label.empty());
        CHECK_FALSE(session.in_silence("vertellen"));
        CHECK(session.contribution_count() == 1);
    }
}

// Instruments that go wrong in the middle of a meeting: the session closes with a sentence and keeps its content, the program and
// the other instruments go on.
#include "support/bare_frame.h"
#include "support/bare_session.h"
#include "support/plugin_folder.h"

#include <doctest/doctest.h>

using namespace alp;
using namespace alp::plugins;

namespace {

const std::vector<std::string> typed{"samen op huisbezoek", "één telefoonnummer"};

// A meeting with a bad instrument, and one with a good instrument in the next frames.
struct Meeting {
    explicit Meeting(const char* way)
        : folder{"good", way},
          catalogue(folder.options()),
          instance(catalogue.open(std::string("nl.alp.bad.") + way)),
          good(catalogue.open("nl.alp.bad.good")) {
        REQUIRE(instance);
        REQUIRE(good);
    }

    void draw() {
        frame.draw([&] { instance->draw(held.session, view); });
        CHECK_MESSAGE(frame.trouble().empty(), frame.trouble());
    }

    void check_the_rest_goes_on(const std::vector<std::string>& texts = typed) {
        CHECK(held.texts() == texts);
        for (int i = 0; i < 3; ++i) {
            frame.draw([&] {
                instance->draw(held.session, view);  // closed: not called any more
                good->draw(held.session, view);
            });
            CHECK_MESSAGE(frame.trouble().empty(), frame.trouble());
        }
        CHECK(good->error().empty());
        CHECK(held.texts() == texts);
    }

    PluginFolder folder;
    BareFrame frame;
    Catalogue catalogue;
    BareSession held{catalogue.find("nl.alp.bad.good")->outline};
    View view = at_step("one");
    std::unique_ptr<Instance> instance, good;
};

}  // namespace

TEST_SUITE("plugins: faults") {
    TEST_CASE("an instrument that goes wrong while drawing closes with a sentence, and what was typed is kept") {
        const struct {
            const char* way;
            const char* sentence;
        } faults[] = {
            {"throws_in_draw", "“throws_in_draw” stopped while drawing: the chart has no legs. What was typed is kept."},
            {"throws_in_edit", "“throws_in_edit” stopped while drawing: half-way. What was typed is kept."},
            {"pushes", "stopped while drawing: Begin without End (1)"},
            {"pops", "stopped while drawing: PopStyleColor without PushStyleColor (1), PopFont without PushFont (1)."},
            {"pops_id", "stopped while drawing: wrong use of ImGui: "},
            {"ends_host_window", "stopped while drawing: wrong use of ImGui: "},
            {"ends_wrong_window", "stopped while drawing: wrong use of ImGui: "},
            {"fails_assert", "stopped while drawing: wrong use of ImGui: "},
            {"new_frame", "stopped while drawing: wrong use of ImGui: "},
            {"half_drawn", "stopped while drawing: it reserved room in a draw list and did not fill it."},
            {"changes_context", "stopped while drawing: it changed ImGui's context."},
            {"leaves_table", "stopped while drawing: Begin without End (1)"},
        };
        for (const auto& fault : faults) {
            CAPTURE(std::string(fault.way));
            Meeting meeting(fault.way);
            meeting.draw();
            CHECK_MESSAGE(meeting.instance->error().find(fault.sentence) != std::string::npos, meeting.instance->error());
            CHECK(meeting.instance->error().ends_with(". What was typed is kept."));
            meeting.check_the_rest_goes_on();
        }
    }

    TEST_CASE("an instrument that ends the frame itself is closed, and the program's own frame goes on") {
        for (const char* way : {"renders", "renders_and_begins"}) {
            CAPTURE(std::string(way));
            Meeting meeting(way);
            // Straight in the program's window, so that the End() in front of Render() is not an error in itself.
            ImGui::NewFrame();
            ImGui::Begin("page");
            meeting.instance->draw(meeting.held.session, meeting.view);
            ImGui::TextUnformatted("after");
            ImGui::End();
            ImGui::Render();
            CHECK(meeting.instance->error().find("it ended ImGui's frame, which only the program does") != std::string::npos);
            meeting.check_the_rest_goes_on();
        }
    }

    TEST_CASE("an error without an end is shown as one line of reasonable length") {
        Meeting meeting("throws_long");
        meeting.draw();
        CHECK(meeting.instance->error().size() < 500);
        CHECK(meeting.instance->error().find("xxx…") != std::string::npos);
    }

    TEST_CASE("an instrument that was closed by an error can be started again") {
        Meeting meeting("fails_assert");
        meeting.draw();
        CHECK_FALSE(meeting.instance->error().empty());
        meeting.instance->restart();
        CHECK(meeting.instance->error().empty());
        meeting.draw();
        CHECK_FALSE(meeting.instance->error().empty());
        meeting.check_the_rest_goes_on();
    }

    TEST_CASE("an instrument whose report fails leaves the general report in its place") {
        for (const char* way : {"throws_in_report", "blank_report"}) {
            CAPTURE(std::string(way));
            Meeting meeting(way);
            const Report report = meeting.instance->report(meeting.held.session);
            CHECK(report.title == outline_report(meeting.held.session).title);
            CHECK(meeting.instance->error().find("could not make its report: ") != std::string::npos);
            CHECK(meeting.instance->error().ends_with("The general report takes its place."));
            meeting.check_the_rest_goes_on();
        }
    }

    TEST_CASE("a report in which something is off is not thrown away for it") {
        Meeting meeting("bad_report");
        const Report report = meeting.instance->report(meeting.held.session);
        CHECK(meeting.instance->error().empty());
        CHECK(report.title == "\xff");
        CHECK(report.blocks.size() == outline_report(meeting.held.session).blocks.size());
    }

    TEST_CASE("a takeover of an older session that fails half-way leaves the session as it was") {
        Meeting meeting("throws_in_migrate");
        const std::size_t operations = meeting.held.journal.operations.size();
        meeting.instance->migrate(meeting.held.session);
        CHECK(meeting.instance->error() ==
              "“throws_in_migrate” could not take over this older session: no memory of that. "
              "The session is unchanged.");
        CHECK(meeting.held.journal.operations.size() == operations);
        meeting.check_the_rest_goes_on();
    }

    TEST_CASE("an instrument that sleeps five seconds while drawing is not closed, and the instruments screen says so") {
        Meeting meeting("slow");
        meeting.draw();
        CHECK(meeting.instance->error().empty());
        CHECK(meeting.instance->slowest_frame_ms() >= 5000);
        CHECK(entry_of(meeting.catalogue, "slow").why == "Once took 5 seconds to draw a page, in which the program could do nothing else.");
        CHECK(entry_of(meeting.catalogue, "good").why.empty());
    }

    TEST_CASE("an instrument may write a hundred thousand contributions in one go: all are there, and one undo takes them back") {
        Meeting meeting("floods");
        meeting.draw();
        CHECK(meeting.instance->error().empty());
        CHECK(meeting.held.texts().size() == 100'002);
        CHECK(meeting.held.texts().front() == typed.front());
        CHECK(meeting.held.texts().back() == "bijdrage 99999");
        CHECK(meeting.held.journal.operations.back().changes.size() == 100'000);
        meeting.held.session.undo();
        meeting.frame.draw([&] { meeting.good->draw(meeting.held.session, meeting.view); });
        CHECK(meeting.frame.trouble().empty());
        CHECK(meeting.held.texts() == typed);
    }
}

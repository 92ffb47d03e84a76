// The samples of these pages, as they stand there: compiled in here, and run. Those with a meeting run on the template's instrument.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include "outline_samples.cpp"
#include "session_samples.cpp"
#include "testing_samples.cpp"

#include <alp/host/records.h>
#line 9 "samples_test.cpp"

namespace {

// A meeting of an instrument that declares nothing, with three lines written.
struct Written {
    testing::KeptJournal journal;
    Records records{journal};
    Session session{records, begun(records)};

    Written(const char* step, const char* question) {
        for (const char* text : {"one", "two", "three"}) session.add_contribution(step, question, text);
    }
    static Id begun(Records& records) {
        Id session;
        records.edit({}, {}, "", [&](Edit& edit) {
            SessionHeader header;
            header.team = edit.add(Team{});
            header.outline = to_json(Outline{});
            header.held = now();
            session = edit.add(header);
        });
        return session;
    }
    std::vector<std::string> texts(const char* step, const char* question) const {
        std::vector<std::string> found;
        for (const Contribution* row : session.contributions(step, question)) found.push_back(row->text);
        return found;
    }
};

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("session.md: in the text box stands what the team wrote before, and what is typed comes behind it") {
    Written meeting("helps", "helps.us");
    View view;
    testing::Screen screen([&] { testing::on_page([&] { own_text_box::sample(meeting.session, view); }); });
    screen.frames(2);
    CHECK(screen.shows("one"));
    CHECK(meeting.texts("helps", "helps.us") == Texts{"one", "two", "three"});  // looking changes nothing
    screen.click("first");
    screen.key("End");
    screen.type("!");
    CHECK(meeting.texts("helps", "helps.us") == Texts{"one!", "two", "three"});
    meeting.session.undo();
    screen.frames(2);
    screen.click_at({1400, 880});  // out of the box
    CHECK(screen.shows("one"));
    CHECK(meeting.texts("helps", "helps.us") == Texts{"one", "two", "three"});
}

TEST_CASE("outline.md: what is taken over from an older outline stands in the order in which it was said") {
    Written meeting("old", "old.question");
    moved_in_order::Newer().migrate(meeting.session);
    CHECK(meeting.texts("new", "new.question") == Texts{"one", "two", "three"});
    CHECK(meeting.texts("old", "old.question").empty());
}

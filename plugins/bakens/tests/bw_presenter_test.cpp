// On the beamer: the beacons that are scored are named, and the picture has the full height.
#include "meeting.h"

using namespace bw_test;

TEST_SUITE("bakens: presenter") {
    TEST_CASE("while everyone scores, the beacons are on the beamer with what they mean") {
        Meeting m(5);
        m.go_to("bw.1");
        m.view().presenter = true;
        m->frames(3);
        int names = 0, count = 0;
        for (const Term& baken : bakens()) {
            const std::string number = std::to_string(++count);
            CAPTURE(baken.name.shown());
            bool large = false, meant = false;
            for (const testing::Text& text : m->all_texts()) {
                large |= text.size >= 24 && text.text.size() > 2 && text.text.starts_with(number + " ");
                meant |= text.text.find(baken.meaning.shown().substr(0, 20)) != std::string::npos;
            }
            CHECK(meant);
            names += large;
        }
        CHECK(names >= 8);
        CHECK(m->shows("0 van 5 hebben gescoord"));
    }

    TEST_CASE("the radar takes the height there is, with letters of a face that was baked that large") {
        Meeting m(5, "whole", {.width = 1366, .height = 768});
        m.everyone({"44415444"}, "44434444", 5);
        m.reveal();
        m.go_to("bw.3");
        m.view().presenter = true;
        m->frames(4);
        float top = 768, bottom = 0;
        for (const testing::Text& text : m->all_texts())
            if (text.window.find("large radar") != std::string::npos)
                top = std::min(top, text.min.y), bottom = std::max(bottom, text.max.y);
        CHECK(bottom - top > 500);
        CHECK(bottom <= 768);
    }
}

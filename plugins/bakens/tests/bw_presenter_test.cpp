// On the beamer: all beacons that are scored are named, and all are in the picture.
#include "meeting.h"

using namespace bw_test;

TEST_SUITE("bakens: presenter") {
    // Each beacon's name by its size, when all of it is on a screen that high; 0: it is not.
    float whole_size(Meeting & m, const std::string& words, float height) {
        float size = 0;
        for (const testing::Text& text : m->all_texts())
            if (text.visible && !text.cut && text.min.y >= 0 && text.max.y <= height && text.text.find(words) != std::string::npos)
                size = std::max(size, text.size);
        return size;
    }

    TEST_CASE("while everyone scores, all eight beacons are on one page of a small screen") {
        Meeting m(5, "whole", {.width = 1366, .height = 768});
        m.go_to("bw.1");
        m.view().presenter = true;
        m->frames(4);
        CHECK(m->shows("Gescoord: 0 van 5"));
        CHECK_FALSE(m->has("Volgende pagina →"));
        for (const Term& baken : bakens()) {
            CAPTURE(baken.brief.shown());
            CHECK(whole_size(m, baken.brief.shown(), 768) >= 28);
        }
    }

    TEST_CASE("where there is room for it, the beacons are on the beamer with what they mean") {
        Meeting m(5, "whole", {.width = 1920, .height = 1080});
        m.go_to("bw.1");
        m.view().presenter = true;
        m->frames(4);
        for (const Term& baken : bakens()) {
            CHECK(whole_size(m, baken.brief.shown(), 1080) >= 28);
            CHECK(m->shows(baken.meaning.shown().substr(0, 20)));
        }
    }

    TEST_CASE("in the picture all eight beacons are on a small screen, large enough to read") {
        Meeting m(5, "whole", {.width = 1366, .height = 768});
        m.everyone({"44415444"}, "44434444", 5);
        m.reveal();
        m.go_to("bw.3");
        m.view().presenter = true;
        m->frames(4);
        for (const Term& baken : bakens()) {
            CAPTURE(baken.brief.shown());
            CHECK(whole_size(m, baken.brief.shown(), 768) >= 24);
        }
    }

    TEST_CASE("on a wide screen the radar is beside them, over the height there is") {
        Meeting m(5, "whole", {.width = 1920, .height = 1080});
        m.everyone({"44415444"}, "44434444", 5);
        m.reveal();
        m.go_to("bw.3");
        m.view().presenter = true;
        m->frames(4);
        float top = 1080, bottom = 0;
        for (const testing::Text& text : m->all_texts())
            if (text.window.find("large radar") != std::string::npos)
                top = std::min(top, text.min.y), bottom = std::max(bottom, text.max.y);
        CHECK(bottom - top > 500);
        CHECK(bottom <= 1080);
        for (const Term& baken : bakens()) {
            CAPTURE(baken.brief.shown());
            CHECK(whole_size(m, baken.brief.shown(), 1080) >= 24);
        }
    }

    float size_of(Meeting & m, std::string_view words) {
        float size = 0;
        for (const testing::Text& text : m->all_texts())
            if (text.visible && text.text.find(words) != std::string::npos) size = std::max(size, text.size);
        return size;
    }

    TEST_CASE("the wish, the scores with their spread and the dots are read from the last row of the room") {
        Meeting m(5, "whole", {.width = 1366, .height = 768});
        m.everyone({"44415444", "44425444"}, "44434444", 5);
        m->click("reveal");
        m->frames(3);
        m.go_to("bw.2");
        m.view().presenter = true;
        m->frames(4);
        for (const Term& baken : bakens()) CHECK(size_of(m, baken.brief.shown()) >= 28);
        m.go_to("bw.4");
        m->frames(4);
        CHECK(size_of(m, "3: 3×") >= 28);
        // The room reads: no field to write in and no button, as the keys go on.
        CHECK_FALSE(m->has("Nieuwe bijdrage"));
        CHECK_FALSE(m->has("Volgend baken"));
        m->key("PageDown");
        m->frames(2);
        m->key("PageUp");
        m->frames(2);
        CHECK(size_of(m, "3: 3×") >= 28);
        m.go_to("bw.5");
        m->frames(4);
        CHECK(size_of(m, "gemiddeld") >= 28);
        m.view().presenter = false;
        m->frames(3);
        m.dots("Anna", {"baken.4"});
        m.view().presenter = true;
        m->frames(4);
        CHECK(m->shows("1 persoon gaf stippen; ze zijn nog niet getoond."));
        CHECK_FALSE(m->shows("1 stip"));
    }

    TEST_CASE("the open actions of the look-back are on the beamer, large") {
        Meeting m(5, "whole", {.width = 1366, .height = 768});
        m.go_to("bw.7");
        m->frames(3);
        m->type("bw.7.2/Nieuwe actie", "het netwerk eerst bellen\n");
        m.next_session();
        m.go_to("bw.0");
        m.view().presenter = true;
        m->frames(4);
        CHECK(size_of(m, "het netwerk eerst bellen") >= 28);
        CHECK_FALSE(m->shows("gedaan (g)"));
    }
}

// On the beamer: the beacons that are scored are named, and the picture has the full height.
#include "meeting.h"

using namespace bw_test;

TEST_SUITE("bakens: presenter") {
    TEST_CASE("while everyone scores, the beacons are on the beamer with what they mean") {
        Meeting m(5);
        m.go_to("bw.1");
        m.view().presenter = true;
        m->frames(3);
        CHECK(m->shows("0 van 5 hebben gescoord"));
        std::vector<testing::Text> texts = m->all_texts();
        while (m->has("Volgende pagina →")) {  // as large as the room needs they go on over pages
            m->click("Volgende pagina →");
            m->frames(3);
            CHECK(m->shows("0 van 5 hebben gescoord"));
            const auto more = m->all_texts();
            texts.insert(texts.end(), more.begin(), more.end());
        }
        int names = 0, count = 0;
        for (const Term& baken : bakens()) {
            const std::string number = std::to_string(++count);
            CAPTURE(baken.name.shown());
            bool large = false, meant = false;
            for (const testing::Text& text : texts) {
                large |= text.size >= 24 && text.text.size() > 2 && text.text.starts_with(number + " ");
                meant |= text.text.find(baken.meaning.shown().substr(0, 20)) != std::string::npos;
            }
            CHECK(meant);
            names += large;
        }
        CHECK(names >= 8);
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

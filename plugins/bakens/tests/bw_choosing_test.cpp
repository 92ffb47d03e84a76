// Choosing beacons on a small laptop.
#include "meeting.h"

#include <alp/text.h>

using namespace bw_test;

TEST_SUITE("bakens, choosing") {
    TEST_CASE("while one beacon after the other is chosen, the beacons stay where they are") {
        Meeting m(2, "whole", {.width = 1366, .height = 768});
        m.everyone({"11111111"}, "33333333", 2);
        m.reveal();
        m.go_to("bw.5");
        m->frames(3);
        m.dots("Anna", {});
        m.dots("Bilal", {});
        m.show_dots();
        m->scroll_to("baken.1/choose");
        m->frames(3);
        const auto tops = [&] {
            std::vector<float> found;
            for (int baken = 1; baken <= 3; ++baken) found.push_back(m->item(filled("baken.{}/choose", baken)).min.y);
            return found;
        };
        const std::vector<float> before = tops();
        for (int baken = 1; baken <= 3; ++baken) {
            m->click(filled("baken.{}/Hieraan werken we", baken));
            m->frames(3);
            CHECK(tops() == before);
        }
        // The third takes the buttons of the others away, and not their room.
        m->click("baken.3/Toch niet kiezen");
        m->frames(3);
        CHECK(tops() == before);
        CHECK(m.session().agreements().size() == 2);
        CHECK(m->has("Afspraak##text"));
    }
}

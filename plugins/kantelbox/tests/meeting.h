// A meeting with the real Kantelbox, loaded from disk, on a screen without a window.
#pragma once

#include "support/places.h"

#include <alp/assets.h>
#include <alp/testing_meeting.h>
#include <alp/ui/parts.h>

#include <doctest/doctest.h>

#include <algorithm>

namespace kb_test {

using namespace alp;

struct Prepared {
    Prepared() {
        add_catalogue_folder(testing::built("share/locale").string());
        set_asset_folder(testing::sources("assets"));
        set_language("nl");
    }
};

class Meeting : Prepared, public testing::Meeting {
public:
    explicit Meeting(testing::ScreenOptions options = {}, int people = 6, std::string_view variant = "full")
        : testing::Meeting(testing::built("plugins/kantelbox.so"), {.screen = options, .people = people, .variant = std::string(variant)}) {
        screen().set_time(session().header().held);  // so that pass() passes it
    }

    void to(std::string_view step) {
        go_to(step);
        screen().frames(3);
    }
    void choose(const std::string& front) {  // a card that lies open
        to("kb.1");
        screen().click(front);
        screen().frames(2);
    }
    // Writes lines below each other, as a scribe does.
    void write(const std::string& where, std::initializer_list<const char*> lines) {
        screen().click(where.substr(0, 4) + ":" + where + "/Nieuwe bijdrage");
        for (const char* line : lines) screen().type(std::string(line) + "\n");
    }
    const Contribution& row(std::string_view text) { return *session().contribution(line(text)); }
};

inline const std::string scootmobiel = "Ik wil een scootmobiel.";

}  // namespace kb_test

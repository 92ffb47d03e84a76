// A meeting with the real plugin, loaded from disk, on a screen without a window.
#pragma once

#include "support/places.h"

#include <alp/assets.h>
#include <alp/testing_meeting.h>
#include <alp/ui/parts.h>

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <string>

namespace pk_test {

using namespace alp;

struct Prepared {
    Prepared() {
        add_catalogue_folder(testing::built("share/locale").string());
        set_asset_folder(testing::sources("assets"));
    }
};

class Meeting : Prepared, public testing::Meeting {
public:
    explicit Meeting(testing::ScreenOptions options = {}, int people = 9, std::string_view variant = "full")
        : testing::Meeting(testing::built("plugins/partnerschapskaart.so"), {.screen = options, .people = people, .variant = std::string(variant)}) {}
};

struct Dutch {
    Dutch() { set_language("nl"); }
};
struct English {
    English() { set_language("en"); }
    ~English() { set_language("nl"); }
};

inline const std::string question_1 = "Ik vind het sociaal wijkteam succesvol als…";

// As a scribe does: one after the other in the field of a question.
inline void write(Meeting& m, const std::string& question, std::initializer_list<const char*> texts) {
    m->click(question + "##field");
    for (const char* text : texts) m->type(std::string(text) + "\n");
}

}  // namespace pk_test

// A meeting with the real plugin, loaded from disk, on a screen without a window.
#pragma once

#include "support/places.h"

#include <alp/assets.h>
#include <alp/testing_meeting.h>
#include <alp/ui/parts.h>

#include <doctest/doctest.h>

#include <algorithm>

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

}  // namespace pk_test

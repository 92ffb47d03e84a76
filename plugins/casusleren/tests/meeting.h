// A meeting with the real plugin, loaded from disk, on a screen without a window.
#pragma once

#include "support/places.h"

#include <alp/assets.h>
#include <alp/testing_meeting.h>
#include <alp/text.h>

#include <doctest/doctest.h>

#include <algorithm>

namespace cl_test {

using namespace alp;

struct Prepared {
    explicit Prepared(const char* language) {
        add_catalogue_folder(testing::built("share/locale").string());
        set_asset_folder(testing::sources("assets"));
        set_language(language);
    }
    ~Prepared() { set_language("nl"); }
};

class Meeting : Prepared, public testing::Meeting {
public:
    explicit Meeting(std::string_view variant = "long", testing::ScreenOptions options = {}, const char* language = "nl")
        : Prepared(language),
          testing::Meeting(testing::built("plugins/casusleren.so"), {.screen = options, .people = 5, .variant = std::string(variant)}) {}

    // To a step as by its button, and drawn there.
    void at(std::string_view step) {
        go_to(step);
        (*this)->frames(3);
    }
    // As a scribe writes for all: Enter after each.
    void write(std::string_view field, std::initializer_list<const char*> texts) {
        (*this)->click(field);
        for (const char* text : texts) (*this)->type(std::string(text) + "\n");
    }
    const Rating* mark(std::string_view baken) {
        const auto found = session().ratings("lens", baken);
        return found.empty() ? nullptr : found.front();
    }
};

// Everything a report says, for looking words up in.
inline std::string said_in(const Report& report) {
    std::string all = report.title + "\n" + report.subtitle + "\n";
    for (const auto& [what, value] : report.facts) all += what + ": " + value + "\n";
    for (const Block& block : report.blocks)
        std::visit([&]<typename B>(const B& b) {
            if constexpr (std::is_same_v<B, Heading> || std::is_same_v<B, Paragraph>) all += b.text + "\n";
            if constexpr (std::is_same_v<B, Bullets>)
                for (const std::string& item : b.items) all += item + "\n";
            if constexpr (std::is_same_v<B, Grid>)
                for (const auto& row : b.rows)
                    for (const std::string& cell : row) all += cell + "\n";
            if constexpr (std::is_same_v<B, Figure>) all += b.described + "\n";
        }, block);
    return all;
}

}  // namespace cl_test

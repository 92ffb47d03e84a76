// A meeting with the real plugin, loaded from disk, on a screen without a window.
#pragma once

#include "support/places.h"

#include <alp/assets.h>
#include <alp/testing_meeting.h>
#include <alp/ui/parts.h>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

namespace bw_test {

using namespace alp;

struct Prepared {
    Prepared() {
        add_catalogue_folder(testing::built("share/locale").string());
        set_asset_folder(testing::sources("assets"));
        set_language("nl");
    }
};

inline constexpr const char* names[] = {"Anna", "Bilal", "Carla", "Dirk", "Els", "Fatma", "Gerrit", "Hanna", "Ivo"};

class Meeting : Prepared, public testing::Meeting {
public:
    explicit Meeting(int people = 5, std::string_view variant = "whole", testing::ScreenOptions options = {})
        : testing::Meeting(testing::built("plugins/bakens.so"), {.screen = options, .people = people, .variant = std::string(variant)}) {
        (*this)->frames(2);
    }

    // What this person types: a digit for each baken that is asked, 0 for "weet niet".
    void score(const char* name, const char* digits) {
        (*this)->click(std::string("Ik ben ") + name + ": begin");
        (*this)->type(digits);
        (*this)->click("Klaar: geef door");
    }
    // Everyone types the same, but for the first ones: theirs are given.
    void everyone(std::initializer_list<const char*> first, const char* rest, int people) {
        go_to("bw.1");
        (*this)->frames(2);
        int i = 0;
        for (const char* digits : first) score(names[i++], digits);
        while (i < people) score(names[i++], rest);
    }
    // This person's dots, one after the other, and the keyboard goes on.
    void dots(const char* name, std::initializer_list<const char*> subjects) {
        (*this)->click(std::string("Ik ben ") + name + ": begin");
        for (const char* subject : subjects) (*this)->click(std::string(subject) + "/+");
        (*this)->click("Klaar: geef door");
    }
    void show_dots() {  // also when not everyone gave theirs
        (*this)->click("Toon de stippen");
        (*this)->frames(2);
        if ((*this)->has("Toon ze nu")) (*this)->click("Toon ze nu");
        (*this)->frames(2);
    }
    // And on to the picture: the wish, which comes before it, is left blank.
    void reveal() {
        (*this)->click("reveal");
        (*this)->frames(3);
        if (view().step != "bw.2") return;
        go_to("bw.3");
        (*this)->frames(3);
    }
    std::vector<double> values(const char* subject) {
        std::vector<double> found;
        for (const Rating* row : session().ratings("bw.score", subject)) found.push_back(row->value.value_or(0));
        return found;
    }
    Id agree_on(int baken, const char* text) {
        const Id theme = session().theme_for(bakens()[static_cast<std::size_t>(baken - 1)]);
        Agreement row;
        row.team = team();
        row.session = session().id();
        row.theme = theme;
        row.text = text;
        Id id;
        session().edit("x", [&](Edit& edit) { id = edit.add(row); });
        return id;
    }
};

}  // namespace bw_test

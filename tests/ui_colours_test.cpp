// Every text can be read on every ground it stands on, in all three looks.
#include "support/places.h"

#include <alp/ui/theme.h>

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <string>

using namespace alp::ui;

namespace {

constexpr Look looks[] = {Look::light, Look::dark, Look::high_contrast};
constexpr unsigned instruments[] = {0x4F46E5, 0xB45309, 0x0F766E, 0xBE185D};
constexpr unsigned steps[] = {0x4F46E5, 0x0369A1, 0x0F766E, 0xB45309, 0xBE185D};

struct InLook {
    explicit InLook(Look look) { set_look(look); }
    ~InLook() { set_look(Look::light); }
};

}  // namespace

TEST_CASE("contrast is counted as WCAG counts it") {
    CHECK(contrast(IM_COL32_WHITE, IM_COL32_BLACK) == doctest::Approx(21));
    CHECK(contrast(IM_COL32_BLACK, IM_COL32_WHITE) == doctest::Approx(21));
    CHECK(contrast(IM_COL32(0x76, 0x76, 0x76, 255), IM_COL32_WHITE) == doctest::Approx(4.54).epsilon(0.01));
}

TEST_CASE("plain and quiet text can be read on page, panel, card and every status") {
    for (const Look look : looks) {
        const InLook in(look);
        const Palette& p = palette();
        const float least = look == Look::high_contrast ? 7.0f : 4.5f;
        for (const ImU32 ground : {p.page, p.panel, p.card}) {
            CAPTURE(static_cast<int>(look));
            CHECK(contrast(p.text, ground) >= least);
            CHECK(contrast(p.quiet, ground) >= least);
            CHECK(contrast(p.good, ground) >= least);
            CHECK(contrast(p.bad, ground) >= least);
            CHECK(contrast(p.accent, ground) >= least);
        }
        for (const ImU32 status : {p.done, p.busy, p.late}) {
            CHECK(contrast(p.text, status) >= least);
            CHECK(contrast(p.quiet, status) >= 4.5f);
        }
        CHECK(contrast(p.on_accent, p.accent) >= 4.5f);
    }
}

TEST_CASE("the colours of instruments and steps can be read on every ground, and text on their buttons") {
    for (const Look look : looks) {
        const InLook in(look);
        const Palette& p = palette();
        const auto check = [&](unsigned colour) {
            CAPTURE(static_cast<int>(look));
            CAPTURE(colour);
            for (const ImU32 ground : {p.page, p.panel, p.card, wash(colour, look == Look::light ? 0.08f : 0.14f)})
                CHECK(contrast(tone(colour), ground) >= 4.5f);
            CHECK(contrast(text_on(tone(colour)), tone(colour)) >= 4.5f);
        };
        for (const unsigned colour : instruments) check(colour);
        for (const unsigned colour : steps) check(colour);
        check(0xFFFF00);  // an instrument of someone else, in a colour nobody can read on white
        check(0x000000);
        check(0x808080);
    }
}

TEST_CASE("a contribution can be read on the wash of its step, also when it is pointed at or chosen") {
    for (const Look look : looks) {
        const InLook in(look);
        const float more = look == Look::light ? 0 : 0.06f;  // a wash on a dark card is stronger; see labels.cpp
        for (const unsigned colour : steps)
            for (const float share : {0.08f + more, 0.14f + more}) {
                CAPTURE(static_cast<int>(look));
                CAPTURE(share);
                CHECK(contrast(palette().text, wash(colour, share)) >= 4.5f);
                CHECK(contrast(palette().quiet, wash(colour, share)) >= 4.5f);
            }
    }
}

TEST_CASE("a number on a cell of any strength can be read with the text chosen for it") {
    for (const Look look : looks) {
        const InLook in(look);
        for (int percent = 5; percent <= 100; percent += 5) {
            const ImU32 cell = wash(0x4F46E5, static_cast<float>(percent) / 100);
            CHECK(contrast(text_on(cell), cell) >= 4.5f);
        }
    }
}

TEST_CASE("a colour is the declared one where that reads, and washes stay near the card") {
    const InLook in(Look::light);
    CHECK(tone(0x4F46E5) == IM_COL32(0x4F, 0x46, 0xE5, 255));
    CHECK(wash(0x4F46E5, 0.0f) != wash(0x4F46E5, 0.5f));
    CHECK(contrast(wash(0x4F46E5), palette().card) < 1.3f);
}

TEST_CASE("another look gives other tones at once") {
    set_look(Look::light);
    const ImU32 light = tone(0x0F766E);
    set_look(Look::dark);
    CHECK(tone(0x0F766E) != light);
    set_look(Look::light);
    CHECK(tone(0x0F766E) == light);
}

TEST_CASE("no text is written in a colour that is made for grounds and lines") {
    // The colour is the last thing that these are given.
    const std::regex written(R"((\b(words|one_line)\([^;]*|ImGuiCol_Text, *)(palette\(\)|\bp)\.(done|busy|late|line)\)+;)");
    const auto wrong_in = [&](const std::filesystem::path& file) {
        std::ifstream in(file);
        for (std::string line; std::getline(in, line);)
            if (std::regex_search(line, written)) return line;
        return std::string();
    };
    for (const char* folder : {"host", "plugins", "sdk/src"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(alp::testing::sources(folder))) {
            if (entry.path().extension() != ".cpp") continue;
            CAPTURE(entry.path().string());
            CHECK(wrong_in(entry.path()) == "");
        }
    CHECK(std::regex_search("one_line(words_for(doubt), room, Face::quiet, palette().late);", written));
}

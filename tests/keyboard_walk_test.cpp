// Every screen of every instrument: whatever button was pressed, what is typed afterwards stands somewhere, or the program says that no field is open.
#include "support/program.h"

#include <doctest/doctest.h>

#include <set>

using namespace alp;

namespace {

// Words of letters that are no key anywhere, another each time.
std::string words(int number) {
    constexpr std::string_view letters = "qzmiuejy";
    std::string text = "qu";
    for (int i = 0; i < 5; ++i, number /= 8) text += letters[static_cast<std::size_t>(number % 8)];
    return text + " je";
}

struct Walk : Program {
    Walk() : Program({"partnerschapskaart", "bakens", "casusleren", "kantelbox"}) { make_team("Team Noord", {"Anna", "Bilal", "Carla"}); }

    void begin(const std::string& instrument) {
        workspace().meetings().start({.instrument = instrument, .variant = {}});
        settle();
        REQUIRE(meeting());
    }

    // The paths of what can be pressed on the page.
    std::set<std::string> buttons() {
        std::set<std::string> paths;
        for (const testing::Item& item : screen().items()) {
            const bool of_page = item.window.find("ALP/") == 0 && item.window.find("sidebar") == std::string::npos &&
                                 item.window.find("/bar_") == std::string::npos;
            if (of_page && item.visible && item.id && item.path.find('/') != std::string::npos) paths.insert(item.path);
        }
        return paths;
    }

    // True: it was taken, or it was said that it was not.
    bool heard() {
        const std::string text = words(++typed);
        screen().type(text);
        screen().frames(2);
        if (screen().shows(text) || screen().shows("Er staat geen veld open") || screen().shows("doet hier niets")) return true;
        // In a field that shows only a part of it.
        for (const testing::Text& one : screen().all_texts())
            if (one.text.find(text) != std::string::npos) return true;
        return false;
    }

    void press_and_type(const std::string& path) {
        CAPTURE(path);
        try {
            screen().click(path);
        } catch (const testing::NotFound&) {
            return;  // gone, or below a dialog, with what was pressed before it
        }
        if (app().wants_to_end()) return;
        CHECK(heard());
        for (int i = 0; i < 3; ++i) screen().key("Escape");
        if (app().navigator().presenting()) screen().key("F11");
    }

    int typed = 0;
};

}  // namespace

TEST_CASE("in every step of every instrument a sentence typed after a button is taken, or it is said that it is not") {
    for (const char* instrument : {"nl.alp.partnerschapskaart", "nl.alp.bakens", "nl.alp.casusleren", "nl.alp.kantelbox"}) {
        CAPTURE(instrument);
        Walk program;
        program.begin(instrument);
        std::vector<std::string> steps;
        for (const Step* step : program.meeting()->session().steps()) steps.push_back(step->id);
        int pressed = 0;
        for (const std::string& step : steps) {
            CAPTURE(step);
            const auto go = [&] {
                if (!program.meeting() || program.meeting()->session().read_only()) program.begin(instrument);
                if (!program.app().navigator().shows("meeting")) program->key("Ctrl+9");
                program.meeting()->go_to(step);
                program->frames(4);
            };
            go();
            CHECK(program.heard());
            program->key("Escape");
            for (const std::string& path : program.buttons()) {
                program.press_and_type(path);
                ++pressed;
                go();
            }
        }
        CHECK(pressed > 20);
    }
}

TEST_CASE("on the screens of the team too") {
    Walk program;
    program.begin("nl.alp.kantelbox");
    program.workspace().meetings().pause();
    program.settle();
    for (const char* place : {"Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6"}) {
        CAPTURE(place);
        program->key(place);
        program->frames(3);
        for (const std::string& path : program.buttons()) {
            program.press_and_type(path);
            program->key(place);
            program->frames(3);
        }
    }
}
